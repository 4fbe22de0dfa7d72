import { useState } from 'react';

import type { Item } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';

/** Sets the user's own due date of a letter, or takes it back so that the usual date holds. */
export function DueDate({ item, onClose }: { item: Item; onClose: () => void }) {
  const { act, commands, busy } = useActing();
  const [on, setOn] = useState(item.letter.dueOn ?? '');
  const save = (day: string | null) => {
    act(() => commands.setDue(item.letter.id, day));
    onClose();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save(on === '' ? null : on);
      }}
    >
      <label className="field">
        Due date: {item.writer}
        <input
          type="date"
          autoFocus
          required
          min="2000-01-01"
          max="2100-12-31"
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      </label>
      <div className="buttons">
        <button type="submit" className="first" disabled={busy}>
          Save
        </button>
        {item.letter.dueOn && (
          <button type="button" disabled={busy} onClick={() => save(null)}>
            Take my date away
          </button>
        )}
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
