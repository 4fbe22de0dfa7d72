import { useState } from 'react';

import { seasonOn } from '../lib/rounds/calendar.ts';
import { namesText } from '../lib/rounds/days.ts';
import { portalName } from '../lib/rounds/portals.ts';
import {
  ADVICE,
  mixFor,
  mixLines,
  MIXES,
  outsidersOf,
  seasonToAskFor,
  slotsOf,
  type Mix,
} from '../lib/people/index.ts';
import type { Portal } from '../lib/model.ts';
import { useActing } from './act.ts';
import { AdviceNote } from './AdviceNote.tsx';
import { PlanSlots } from './PlanSlots.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';

interface LetterMixProps {
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** Which letters a field usually wants, what there is and what lacks; and the user's own plan, which alone counts. */
export function LetterMix({ shown, commands }: LetterMixProps) {
  const { act, busy, readOnly } = useActing();
  const items = shown.persons.flatMap((person) => person.items);
  const outsiders = outsidersOf(shown.persons);
  const [chosen, setChosen] = useState<string | null>(null);
  const mix = MIXES.find(({ key }) => key === chosen) ?? usualMix(shown);
  const portal = mix.portals.find((one) => shown.uses.includes(one)) ?? mix.portals[0] ?? 'eras';
  const season = seasonFor(portal, shown);
  const plan = shown.plans.find((one) => one.portal === portal && one.season === season);
  const lines = mixLines(
    mix,
    items.filter(({ letter }) => letter.season === season),
  );
  return (
    <details className="part">
      <summary>Which letters, and who stands in</summary>
      <label className="field narrow">
        What a field usually wants
        <select value={mix.key} onChange={(event) => setChosen(event.target.value)}>
          {MIXES.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="scroll" role="group" aria-label={`What ${mix.name} usually wants`} tabIndex={0}>
        <table className="mix">
          <thead>
            <tr>
              <th scope="col">Usually</th>
              <th scope="col">You have, or expect</th>
              <th scope="col">Lacks</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ text, many, have, lacks }) => (
              <tr key={text}>
                <th scope="row">
                  {many === 1 ? '' : `${String(many)} · `}
                  {text}
                </th>
                <td className={have.length === 0 ? 'quiet' : undefined}>{have.join(', ') || 'Nobody yet'}</td>
                <td>{lacks === 0 ? 'Nothing' : lacks}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet small">
        {mix.note} A rule of thumb; your programs decide. Source: {mix.source}.
      </p>
      <p className="quiet small">
        An employer or a coach: {mix.outsiders.text} Source: {mix.outsiders.source}.
        {outsiders.length > 0 && ` On your list: ${namesText(outsiders)}.`}
      </p>
      {!plan && (
        <div className="buttons">
          <button
            type="button"
            disabled={busy || readOnly}
            onClick={() =>
              act(() =>
                commands.putPlan(
                  {
                    portal,
                    season,
                    slots: slotsOf(
                      mix,
                      items.filter(({ letter }) => letter.season === season),
                    ),
                  },
                  `Your plan for ${portalName(portal)} ${String(season)}.`,
                ),
              )
            }
          >
            Take it over as my plan
          </button>
          <span className="quiet small">What nobody writes then stands in Missing as “Nobody yet”.</span>
        </div>
      )}
      {shown.plans.map((one) => (
        <PlanSlots key={one.id} plan={one} shown={shown} commands={commands} />
      ))}
      <AdviceNote advice={ADVICE.backup} />
    </details>
  );
}

/** By the letters that there are, else by where the user applies. */
function usualMix({ persons, uses }: PeopleShown): Mix {
  const letters = persons.flatMap(({ items }) => items.map(({ letter }) => letter));
  const [letter] = letters.filter(({ specialty }) => specialty !== null);
  const portal = letter?.portal ?? uses[0] ?? letters[0]?.portal ?? 'eras';
  const mix = mixFor(portal, letter?.specialty ?? null) ?? MIXES.find(({ key }) => key === 'residency');
  if (!mix) throw new Error('There is no usual mix');
  return mix;
}

/** The season of the letters that there are, else the first that can still be asked for. */
function seasonFor(portal: Portal, { persons, plans, said, today }: PeopleShown): number {
  const letters = persons.flatMap(({ items }) => items.map(({ letter }) => letter));
  return (
    letters.find((letter) => letter.portal === portal)?.season ??
    plans.find((plan) => plan.portal === portal)?.season ??
    seasonToAskFor(portal, today, said) ??
    seasonOn(portal, today)
  );
}
