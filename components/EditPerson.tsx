import { useState } from 'react';

import { isAddress } from '../lib/mail/index.ts';
import type { Role } from '../lib/model.ts';
import type { Person } from '../lib/people/index.ts';
import { useActing } from './act.ts';
import { RoleChoice, textOrNull } from './AddPerson.tsx';
import type { PeopleCommands } from './people.ts';

interface EditPersonProps {
  person: Person;
  commands: PeopleCommands;
  onClose: () => void;
}

/** What the user notes of a person. A name that a portal shows is the portal's. */
export function EditPerson({ person, commands, onClose }: EditPersonProps) {
  const { act, busy, readOnly } = useActing();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState<Role | ''>(person.role ?? '');
  const [metAt, setMetAt] = useState(person.metAt ?? '');
  const [saw, setSaw] = useState(person.saw ?? '');
  const [notes, setNotes] = useState(person.notes ?? '');
  const [address, setAddress] = useState(person.address);
  const isPortals = person.items.some(({ letter }) => letter.stateBy === 'portal');
  const wrong = address.trim() !== '' && !isAddress(address.trim());
  return (
    <form
      className="form"
      aria-label={`Edit ${person.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || wrong) return;
        act(async () => {
          if (address.trim() !== person.address) await commands.writeTo(person, textOrNull(address));
          return commands.edit(person, {
            ...(name.trim() === person.name ? {} : { name: name.trim() }),
            role: role || null,
            metAt: textOrNull(metAt),
            saw: textOrNull(saw),
            notes: textOrNull(notes),
          });
        });
        onClose();
      }}
    >
      <label className="field">
        Name
        <input
          type="text"
          autoFocus
          required
          maxLength={300}
          autoComplete="off"
          readOnly={isPortals}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      {isPortals && <p className="quiet small">The portal’s own; it can be changed there.</p>}
      <div className="pair">
        <label className="field">
          Who they are
          <RoleChoice role={role} onChange={setRole} />
        </label>
        <label className="field">
          Where you met
          <input
            type="text"
            maxLength={300}
            autoComplete="off"
            value={metAt}
            onChange={(event) => setMetAt(event.target.value)}
          />
        </label>
      </div>
      <label className="field">
        What they saw you do
        <textarea rows={2} maxLength={2000} value={saw} onChange={(event) => setSaw(event.target.value)} />
      </label>
      <label className="field">
        E-mail
        <input
          type="text"
          inputMode="email"
          maxLength={254}
          autoComplete="off"
          aria-invalid={wrong}
          value={address}
          onChange={(event) => setAddress(event.target.value)}
        />
      </label>
      {wrong && <p className="late small">This is no e-mail address.</p>}
      <label className="field">
        Notes, for you alone
        <textarea
          rows={2}
          maxLength={10_000}
          value={notes}
          onChange={(event) => setNotes(event.target.value)}
        />
      </label>
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || readOnly || wrong}>
          Save
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
