import { useState } from 'react';

import { REQUIRED_KINDS, type Id, type Plan } from '../lib/model.ts';
import { slotsShown, type Slot } from '../lib/people/index.ts';
import { kindText } from '../lib/rounds/gaps.ts';
import { portalName } from '../lib/rounds/portals.ts';
import { useActing } from './act.ts';
import type { PeopleCommands, PeopleShown } from './people.ts';

interface PlanSlotsProps {
  plan: Plan;
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** The user's plan: for each letter who writes it, who stands in, and the day on which to turn to them. */
export function PlanSlots({ plan, shown, commands }: PlanSlotsProps) {
  const { act, commands: all, busy, readOnly } = useActing();
  const whose = `${portalName(plan.portal)} ${String(plan.season)}`;
  // What was chosen stands until the screen shows it: who chooses by typing a name is not cut off, and a second choice
  // is made on the ground of the first.
  const [chosen, setChosen] = useState<Slot[] | null>(null);
  const slots = chosen ?? plan.slots;
  const put = (next: Slot[], text = 'Noted.') => {
    setChosen(next);
    act(async () => {
      try {
        const done = await commands.putPlan({ ...plan, slots: next }, text);
        await all.settled();
        return done;
      } finally {
        setChosen((now) => (now === next ? null : now));
      }
    });
  };
  const setSlot = (at: number, change: Partial<Slot>) =>
    put(slots.map((slot, index) => (index === at ? { ...slot, ...change } : slot)));
  const someone = (value: Id | null, label: string, onChange: (id: Id | null) => void) => (
    <label className="field">
      {label}
      <select
        value={shown.persons.find(({ rows }) => rows.some(({ id }) => id === value))?.id ?? ''}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">Nobody yet</option>
        {shown.persons.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section className="plan" aria-label={`Your plan for ${whose}`}>
      <h3>Your plan for {whose}</h3>
      <ol className="rows">
        {slotsShown({ ...plan, slots }, shown.persons, shown.said, shown.today).map(
          ({ slot, kind, turn, movesUp }, at) => (
            // A slot is told by its place: two may be of one kind.
            <li key={at}>
              <fieldset disabled={readOnly} className="slot">
                <legend>
                  {at + 1}. {kind}
                </legend>
                {someone(slot.writer, 'Who writes', (writer) => setSlot(at, { writer }))}
                {someone(slot.backup, 'Backup', (backup) => setSlot(at, { backup }))}
                <label className="field">
                  Turn to them on
                  <input
                    type="date"
                    min="2000-01-01"
                    max="2100-12-31"
                    disabled={slot.backup === null}
                    value={slot.reviewOn ?? ''}
                    onChange={(event) => setSlot(at, { reviewOn: event.target.value || null })}
                  />
                </label>
                <button
                  type="button"
                  className="plain"
                  disabled={busy}
                  aria-label={`Remove slot ${String(at + 1)}, ${kind}`}
                  onClick={() =>
                    put(
                      slots.filter((_, index) => index !== at),
                      'Slot taken away.',
                    )
                  }
                >
                  Remove
                </button>
                {(turn || movesUp) && (
                  <p className={turn?.now || movesUp ? 'soon small' : 'quiet small'}>
                    {movesUp ? 'The writer said no.' : turn?.text}
                    {!movesUp && slot.reviewOn === null && turn && ', the usual day'}
                  </p>
                )}
                {(movesUp || turn?.now) && (
                  <button
                    type="button"
                    disabled={busy}
                    aria-label={`The backup moves up: slot ${String(at + 1)}, ${kind}`}
                    onClick={() => act(() => commands.moveUp(plan, at))}
                  >
                    The backup moves up
                  </button>
                )}
              </fieldset>
            </li>
          ),
        )}
      </ol>
      <label className="field narrow">
        Add a letter to the plan
        <select
          value=""
          disabled={busy || readOnly || slots.length >= 20}
          onChange={(event) => {
            const kind = event.target.value;
            if (kind !== '') put([...slots, { kind, writer: null, backup: null, reviewOn: null }], 'Added.');
          }}
        >
          <option value="">Choose a kind</option>
          {REQUIRED_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindText(kind)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
