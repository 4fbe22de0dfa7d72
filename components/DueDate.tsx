import type { Item } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';
import { OwnDay } from './OwnDay.tsx';

/** Sets the user's own due date of a letter, or takes it back so that the usual date holds. */
export function DueDate({ item, onClose }: { item: Item; onClose: () => void }) {
  const { act, commands } = useActing();
  return (
    <OwnDay
      label={`Due date: ${item.writer}`}
      value={item.letter.dueOn}
      onSave={(day) => act(() => commands.setDue(item.letter.id, day))}
      onClose={onClose}
    />
  );
}
