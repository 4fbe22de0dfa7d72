import { useState } from 'react';

import type { Person } from '../lib/people/index.ts';
import { useActing } from './act.ts';
import type { PeopleCommands } from './people.ts';
import { PersonForm, textOrNull } from './PersonForm.tsx';

interface EditPersonProps {
  person: Person;
  commands: PeopleCommands;
  onClose: () => void;
}

/** What the user notes of a person. A name that a portal shows is the portal's. */
export function EditPerson({ person, commands, onClose }: EditPersonProps) {
  const { act } = useActing();
  const [notes, setNotes] = useState(person.notes ?? '');
  const { name, role, metAt, saw, address } = person;
  const isPortals = person.items.some(({ letter }) => letter.stateBy === 'portal');
  return (
    <PersonForm
      label={`Edit ${name}`}
      save="Save"
      first={{ name, role: role ?? '', metAt: metAt ?? '', saw: saw ?? '', address }}
      nameIs={isPortals ? 'The portal’s own; it can be changed there.' : null}
      onSave={({ writeTo, ...said }) => {
        const changes = { role: said.role, metAt: said.metAt, saw: said.saw, notes: textOrNull(notes) };
        act(async () => {
          const to = (writeTo ?? '') === address ? null : await commands.writeTo(person, writeTo);
          const renamed = said.name === name ? {} : { name: said.name };
          const done = await commands.edit(person, { ...renamed, ...changes });
          const undo = async () => {
            await done?.undo?.();
            await to?.undo?.();
          };
          return done && { ...done, undo };
        });
      }}
      onClose={onClose}
    >
      <label className="field">
        Notes, for you alone
        <textarea
          rows={2}
          maxLength={10_000}
          value={notes}
          onChange={(event) => setNotes(event.target.value)}
        />
      </label>
    </PersonForm>
  );
}
