import { useState } from 'react';

import { dayText } from '../lib/rounds/days.ts';
import { useActing } from './act.ts';
import type { PeopleCommands, PeopleShown } from './people.ts';

interface RotationsProps {
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** Times of work with an end. Each asks once, in its last week, who saw the user work. */
export function Rotations({ shown: { rotations, today }, commands }: RotationsProps) {
  const { act, busy, readOnly } = useActing();
  const [name, setName] = useState('');
  const [endsOn, setEndsOn] = useState('');
  const sorted = rotations.toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : -1));
  return (
    <details className="part">
      <summary>Rotations{rotations.length > 0 && <span className="count">{rotations.length}</span>}</summary>
      <p className="quiet small">Each asks once, in its last week: Who saw you work?</p>
      <ul className="rows">
        {sorted.map((rotation) => (
          <li key={rotation.id}>
            <span>
              {rotation.name}{' '}
              <span className="quiet small">
                {rotation.endsOn < today ? 'ended' : 'ends'} {dayText(rotation.endsOn, today)}
              </span>
            </span>
            <button
              type="button"
              className="plain"
              aria-label={`Remove: ${rotation.name}`}
              disabled={busy || readOnly}
              onClick={() => act(() => commands.removeRotation(rotation.id))}
            >
              Remove
            </button>
          </li>
        ))}
      </ul>
      <form
        className="inline"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '' || endsOn === '') return;
          act(() => commands.addRotation(name.trim(), endsOn));
          setName('');
          setEndsOn('');
        }}
      >
        <label className="field">
          Rotation
          <input
            type="text"
            required
            maxLength={300}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="field">
          Last day
          <input
            type="date"
            required
            min="2000-01-01"
            max="2100-12-31"
            value={endsOn}
            onChange={(event) => setEndsOn(event.target.value)}
          />
        </label>
        <button type="submit" disabled={busy || readOnly}>
          Add rotation
        </button>
      </form>
    </details>
  );
}
