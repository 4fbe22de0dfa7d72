import { useState } from 'react';

import type { AmcasRoute, Cycle, ErasRoute } from '../lib/model.ts';
import type { SeasonDateShown, SeasonShown } from '../lib/rounds/season-shown.ts';
import { useActing } from './act.ts';
import { ActionButton } from './ActionButton.tsx';
import { OwnDay } from './OwnDay.tsx';

const CYCLES: Record<Cycle, string> = {
  residency: 'Residency',
  'fellowship-july': 'Fellowship, July cycle',
  'fellowship-december': 'Fellowship, December cycle',
};
const ERAS_ROUTES: Record<ErasRoute, string> = {
  us: 'From a US school: no delay is published',
  ecfmg: 'Through ECFMG: 5 business days',
  efdo: 'Through EFDO: 5 business days',
};
const AMCAS_ROUTES: Record<AmcasRoute | 'not-said', string> = {
  'not-said': 'Not said: no days are allowed for it',
  'letter-writer-portal': 'Letter Writer Portal: at once',
  interfolio: 'Through Interfolio: 3 business days',
};

/** The season that the user is in: its dates, how each is known, and what is different for this user. */
export function Seasons({ seasons }: { seasons: readonly SeasonShown[] }) {
  return (
    <section aria-labelledby="seasons" className="block">
      <h2 id="seasons">Your season</h2>
      <p className="quiet small">
        Due dates are counted from these. A date of your own goes before ours; take it away, and ours holds
        again.
      </p>
      {seasons.map((season) => (
        <Season key={season.calendar} season={season} />
      ))}
    </section>
  );
}

function Season({ season }: { season: SeasonShown }) {
  const { act, commands, busy, readOnly } = useActing();
  const { portal } = season;
  return (
    <section aria-label={season.name} className="panel form">
      <h3>{season.name}</h3>
      <fieldset className="form" disabled={busy || readOnly}>
        {portal === 'eras' && (
          <Choice
            label="You apply for"
            words={CYCLES}
            chosen={season.cycle}
            onChoose={(cycle) => act(() => commands.setSeason({ cycle }))}
          />
        )}
        {portal === 'eras' ? (
          <Choice
            label="How an uploaded letter reaches MyERAS"
            words={ERAS_ROUTES}
            chosen={season.erasRoute}
            onChoose={(eras) => act(() => commands.setRoute({ eras }))}
          />
        ) : (
          <Choice
            label="How an uploaded letter reaches AMCAS"
            words={AMCAS_ROUTES}
            chosen={season.amcasRoute ?? 'not-said'}
            onChoose={(amcas) =>
              act(() => commands.setRoute({ amcas: amcas === 'not-said' ? undefined : amcas }))
            }
          />
        )}
      </fieldset>
      <ul className="days">
        {season.dates.map((date) => (
          <SeasonDay key={date.date} season={season} date={date} />
        ))}
      </ul>
      {season.schools.length > 0 && <Deadlines schools={season.schools} />}
      <div className="buttons" role="group" aria-label={`How ${season.name} ended`}>
        <span className="quiet small">
          {season.ended ? `How it ended: you said "${season.ended}".` : 'When it is over, how it ended:'}
        </span>
        {season.endings.map((action) => (
          <ActionButton key={action.label} action={action} plain />
        ))}
      </div>
    </section>
  );
}

interface ChoiceProps<Word extends string> {
  label: string;
  words: Record<Word, string>;
  chosen: Word;
  onChoose: (word: Word) => void;
}

/** One of a few words, each with what it means. */
export function Choice<Word extends string>({ label, words, chosen, onChoose }: ChoiceProps<Word>) {
  const all = Object.entries(words) as [Word, string][];
  return (
    <label className="field">
      {label}
      <select
        value={chosen}
        onChange={(event) => {
          const found = all.find(([word]) => word === event.target.value);
          if (found) onChoose(found[0]);
        }}
      >
        {all.map(([word, text]) => (
          <option key={word} value={word}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function SeasonDay({ season, date }: { season: SeasonShown; date: SeasonDateShown }) {
  const { act, commands } = useActing();
  const { calendar, season: year } = season;
  return (
    <Day
      name={date.name}
      text={date.text}
      known={date.known}
      own={date.yours ? date.on : null}
      label={`${date.name}: ${season.name}`}
      onSave={(on) => act(() => commands.setSeasonDate({ calendar, season: year, date: date.date }, on))}
    />
  );
}

function Deadlines({ schools }: { schools: SeasonShown['schools'] }) {
  const { act, commands } = useActing();
  return (
    <details>
      <summary>Deadlines of your schools</summary>
      <p className="quiet small">Letters are due two weeks before the first of them.</p>
      <ul className="days">
        {schools.map(({ id, name, deadline, text }) => (
          <Day
            key={id}
            name={name}
            text={text}
            known={deadline ? 'your own date' : ''}
            own={deadline}
            label={`Deadline: ${name}`}
            onSave={(on) => act(() => commands.setDeadline(id, on))}
          />
        ))}
      </ul>
    </details>
  );
}

interface DayProps {
  name: string;
  text: string;
  known: string;
  own: string | null;
  label: string;
  onSave: (on: string | null) => void;
}

function Day({ name, text, known, own, label, onSave }: DayProps) {
  const { readOnly, busy } = useActing();
  const [asking, setAsking] = useState(false);
  return (
    <li>
      <span>{name}</span>
      <strong>{text}</strong>
      <span className="quiet small">{known}</span>
      <button
        type="button"
        className="plain"
        aria-label={`Change: ${label}`}
        aria-expanded={asking}
        disabled={busy || readOnly}
        onClick={() => setAsking(!asking)}
      >
        Change
      </button>
      {asking && <OwnDay label={label} value={own} onSave={onSave} onClose={() => setAsking(false)} />}
    </li>
  );
}
