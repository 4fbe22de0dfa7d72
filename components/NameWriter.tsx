import { useState } from 'react';

import type { Item } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';

/** Who writes a letter that its portal shows by its title alone. */
export function NameWriter({ item, onClose }: { item: Item; onClose: () => void }) {
  const { act, commands, busy, readOnly } = useActing();
  const [name, setName] = useState('');
  const author = name.trim();
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (author === '') return;
        act(() => commands.letters.edit(item.letter.id, { author }));
        onClose();
      }}
    >
      <label>
        Who writes “{item.writer}”?{' '}
        <input
          value={name}
          required
          maxLength={200}
          placeholder="Dr. Jane Doe"
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || readOnly || author === ''}>
          Save name
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
