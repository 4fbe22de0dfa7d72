import type { Person } from '../lib/people/index.ts';
import { useActing } from './act.ts';
import type { PeopleCommands } from './people.ts';

interface TalkedButtonProps {
  person: Person;
  commands: Pick<PeopleCommands, 'talked'>;
}

/** One tap: the user talked with this person today. */
export function TalkedButton({ person, commands }: TalkedButtonProps) {
  const { act, busy, readOnly } = useActing();
  return (
    <button
      type="button"
      aria-label={`Talked today: ${person.name}`}
      disabled={busy || readOnly}
      onClick={() => act(() => commands.talked(person))}
    >
      Talked today
    </button>
  );
}
