import type { Bucket, Day } from '../lib/model.ts';
import { dayText } from '../lib/rounds/days.ts';
import type { Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { useActing } from './act.ts';

/** Where a letter can still ask for something. */
const ASKING: readonly Bucket[] = ['look', 'overdue', 'missing', 'ready'];

export function canSnooze({ bucket }: Item): boolean {
  return ASKING.includes(bucket);
}

/** "snoozed until 27 Nov", or `null` when it is awake. */
export function snoozedUntil({ letter }: Item, today: Day): string | null {
  const until = letter.snoozedUntil;
  return until !== null && until > today ? `snoozed until ${dayText(until, today)}` : null;
}

interface SnoozeButtonProps {
  item: Item;
  today: Day;
  onAsk: () => void;
}

/** Snoozes a letter, or wakes one that is snoozed. */
export function SnoozeButton({ item, today, onAsk }: SnoozeButtonProps) {
  const { busy, readOnly } = useActing();
  if (!canSnooze(item)) return null;
  if (snoozedUntil(item, today)) {
    const action = { do: 'snooze', label: 'Wake', letters: [item.letter.id], until: today } as const;
    return <ActionButton action={{ ...action, letters: [...action.letters] }} about={item.writer} plain />;
  }
  return (
    <button
      type="button"
      className="plain"
      aria-label={`Snooze: ${item.writer}`}
      disabled={busy || readOnly}
      onClick={onAsk}
    >
      Snooze
    </button>
  );
}
