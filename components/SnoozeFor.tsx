import { useState } from 'react';

import type { Day } from '../lib/model.ts';
import { plusDays } from '../lib/rounds/days.ts';
import type { Item } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';

const SPANS: readonly (readonly [label: string, days: number])[] = [
  ['1 day', 1],
  ['3 days', 3],
  ['A week', 7],
];

/** For how long a letter is left out of the cards and the notice. Where it stands does not change. */
export function SnoozeFor({ item, today, onClose }: { item: Item; today: Day; onClose: () => void }) {
  const { act, commands, busy } = useActing();
  const [until, setUntil] = useState('');
  const snooze = (day: Day) => {
    act(() => commands.run({ do: 'snooze', label: 'Snooze', letters: [item.letter.id], until: day }));
    onClose();
  };
  return (
    <form
      className="form"
      aria-label={`Snooze: ${item.writer}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (until !== '') snooze(until);
      }}
    >
      <div className="buttons">
        {SPANS.map(([label, days], index) => (
          <button
            key={label}
            type="button"
            autoFocus={index === 0}
            disabled={busy}
            onClick={() => snooze(plusDays(today, days))}
          >
            {label}
          </button>
        ))}
      </div>
      <label className="field">
        Until a date
        <input
          type="date"
          min={plusDays(today, 1)}
          max="2100-12-31"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </label>
      <div className="buttons">
        <button type="submit" disabled={busy || until === ''}>
          Snooze
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
