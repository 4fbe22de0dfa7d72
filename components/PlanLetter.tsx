import { useState } from 'react';

import { PORTALS, type LetterKind, type Portal } from '../lib/model.ts';
import { seasonToAskFor, type Person } from '../lib/people/index.ts';
import { seasonOn } from '../lib/rounds/calendar.ts';
import { portalName } from '../lib/rounds/portals.ts';
import { useActing } from './act.ts';
import { KindField } from './KindField.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';

interface PlanLetterProps {
  person: Person;
  shown: PeopleShown;
  commands: PeopleCommands;
  onClose: () => void;
}

/** A letter that the user means to ask this person for: where, which season, what kind, and by when. */
export function PlanLetter({ person, shown, commands, onClose }: PlanLetterProps) {
  const { act, busy, readOnly } = useActing();
  const [portal, setPortal] = useState<Portal>(shown.uses[0] ?? 'eras');
  const [season, setSeason] = useState<number | null>(null);
  const [kind, setKind] = useState<LetterKind | ''>('');
  const [dueOn, setDueOn] = useState('');
  const now = seasonOn(portal, shown.today);
  const usual = usualSeason(portal, shown) ?? now;
  return (
    <form
      className="form"
      aria-label="Plan a letter"
      onSubmit={(event) => {
        event.preventDefault();
        const letter = { portal, season: season ?? usual, kind: kind || null, dueOn: dueOn || null };
        act(() => commands.planLetter(person, letter));
        onClose();
      }}
    >
      <div className="pair">
        <label className="field">
          Portal
          <select
            autoFocus
            value={portal}
            onChange={(event) => {
              setPortal(PORTALS.find((one) => one === event.target.value) ?? portal);
              setSeason(null);
            }}
          >
            {PORTALS.map((one) => (
              <option key={one} value={one}>
                {portalName(one)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Season
          <select value={season ?? usual} onChange={(event) => setSeason(Number(event.target.value))}>
            {[now, now + 1, now + 2].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <KindField value={kind} onChange={setKind} />
        <label className="field">
          Due (the usual date, if left open)
          <input
            type="date"
            min="2000-01-01"
            max="2100-12-31"
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        </label>
      </div>
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || readOnly}>
          Plan this letter
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** That of the letters there are, else the first for which a writer can still be asked in time. */
function usualSeason(portal: Portal, { persons, said, today }: PeopleShown): number | null {
  const known = persons.flatMap(({ items }) => items).find(({ letter }) => letter.portal === portal);
  return known?.letter.season ?? seasonToAskFor(portal, today, said);
}
