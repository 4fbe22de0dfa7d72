import { useState } from 'react';

import { PORTALS, type LetterKind, type Portal } from '../lib/model.ts';
import { isRead, portalName } from '../lib/rounds/portals.ts';
import { useActing, type NewLetter } from './act.ts';
import { KindField } from './KindField.tsx';

const STATES = ['planned', 'requested', 'received'] as const;
const STATE_WORDS: Record<NewLetter['state'], string> = {
  planned: 'Not requested yet',
  requested: 'Requested',
  received: 'It is in',
};

/** A letter, or a person, that no portal shows: name, portal, kind, date, and where it stands. */
export function AddLetter({ portal: given, onClose }: { portal: Portal | null; onClose: () => void }) {
  const { act, commands, busy } = useActing();
  const [author, setAuthor] = useState('');
  const [portal, setPortal] = useState<Portal>(given ?? 'eras');
  const [kind, setKind] = useState<LetterKind | ''>('');
  const [dueOn, setDueOn] = useState('');
  const [state, setState] = useState<NewLetter['state']>('planned');
  // What a portal that is read has, it says itself.
  const states = isRead(portal) ? (['planned'] as const) : STATES;
  const shownState = isRead(portal) ? 'planned' : state;
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const name = author.trim();
        if (name === '') return;
        const letter = { author: name, portal, kind: kind || null, dueOn: dueOn || null, state: shownState };
        act(() => commands.addLetter(letter));
        onClose();
      }}
    >
      <label className="field">
        Writer’s name
        <input
          type="text"
          autoFocus
          required
          maxLength={300}
          autoComplete="off"
          value={author}
          onChange={(event) => setAuthor(event.target.value)}
        />
      </label>
      <div className="pair">
        <label className="field">
          Portal
          <select value={portal} onChange={(event) => setPortal(oneOf(PORTALS, event.target.value))}>
            {PORTALS.map((one) => (
              <option key={one} value={one}>
                {portalName(one)}
              </option>
            ))}
          </select>
        </label>
        <KindField value={kind} onChange={setKind} />
        <label className="field">
          Due (may be left open)
          <input
            type="date"
            min="2000-01-01"
            max="2100-12-31"
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        </label>
        <label className="field">
          Where it stands
          <select
            value={shownState}
            disabled={states.length === 1}
            onChange={(event) => setState(oneOf(STATES, event.target.value))}
          >
            {states.map((one) => (
              <option key={one} value={one}>
                {STATE_WORDS[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="buttons">
        <button type="submit" className="first" disabled={busy}>
          Add letter
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** The value of a choice as the word that it is. Throws when it is none of them, which no choice of ours can give. */
function oneOf<T extends string>(words: readonly T[], value: string): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new Error(`"${value}" is no choice here`);
  return found;
}
