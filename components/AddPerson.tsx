import type { Id } from '../lib/model.ts';
import { useActing } from './act.ts';
import type { PeopleAheadCommands } from './people.ts';
import { PersonForm } from './PersonForm.tsx';

interface AddPersonProps {
  commands: Pick<PeopleAheadCommands, 'add'>;
  /** The rotation that asks who saw the user work, or `null`. */
  rotation: { id: Id; name: string } | null;
  onClose: () => void;
}

/** Somebody for the list. */
export function AddPerson({ commands, rotation, onClose }: AddPersonProps) {
  const { act } = useActing();
  return (
    <PersonForm
      label="Somebody for your list"
      save="Add to my list"
      first={{
        ...{ name: '', saw: '', address: '' },
        role: rotation ? 'supervisor' : '',
        metAt: rotation?.name ?? '',
      }}
      nameIs={null}
      onSave={(person) => act(() => commands.add(person, rotation?.id ?? null))}
      onClose={onClose}
    />
  );
}
