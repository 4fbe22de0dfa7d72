import { useState } from 'react';

import type { Item } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';

/** Which of the letters that were in before were already thanked for; the others wait for a thank-you. */
export function BaselineChoice({ items, onClose }: { items: readonly Item[]; onClose: () => void }) {
  const { act, commands, busy } = useActing();
  const [thanked, setThanked] = useState<ReadonlySet<string>>(new Set());
  const toggle = (letter: string) => {
    const next = new Set(thanked);
    if (!next.delete(letter)) next.add(letter);
    setThanked(next);
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        act(() => commands.settleBaseline([...thanked]));
        onClose();
      }}
    >
      <fieldset>
        <legend>Already thanked</legend>
        {items.map(({ letter, writer }) => (
          <label key={letter.id} className="check">
            <input type="checkbox" checked={thanked.has(letter.id)} onChange={() => toggle(letter.id)} />
            {writer}
          </label>
        ))}
      </fieldset>
      <div className="buttons">
        <button type="submit" className="first" disabled={busy}>
          {thanked.size === 0 ? 'None of them yet' : `Mark ${thanked.size} thanked`}
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
