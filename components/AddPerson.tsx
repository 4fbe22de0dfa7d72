import { useState } from 'react';

import { ROLES, type Id, type Role } from '../lib/model.ts';
import { isAddress } from '../lib/mail/address.ts';
import { ROLE_NAMES } from '../lib/people/person.ts';
import { useActing } from './act.ts';
import type { PeopleAheadCommands } from './people.ts';

interface AddPersonProps {
  commands: Pick<PeopleAheadCommands, 'add'>;
  /** The rotation that asks who saw the user work, or `null`. */
  rotation: { id: Id; name: string } | null;
  onClose: () => void;
}

/** Somebody for the list: a name is enough, and the rest can wait. */
export function AddPerson({ commands, rotation, onClose }: AddPersonProps) {
  const { act, busy, readOnly } = useActing();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role | ''>(rotation ? 'supervisor' : '');
  const [metAt, setMetAt] = useState(rotation?.name ?? '');
  const [saw, setSaw] = useState('');
  const [address, setAddress] = useState('');
  const wrong = address.trim() !== '' && !isAddress(address.trim());
  return (
    <form
      className="form"
      aria-label="Somebody for your list"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || wrong) return;
        const person = {
          name: name.trim(),
          role: role || null,
          metAt: textOrNull(metAt),
          saw: textOrNull(saw),
          writeTo: textOrNull(address),
        };
        act(() => commands.add(person, rotation?.id ?? null));
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
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
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
        What they saw you do (may be left open)
        <input
          type="text"
          maxLength={2000}
          autoComplete="off"
          value={saw}
          onChange={(event) => setSaw(event.target.value)}
        />
      </label>
      <label className="field">
        E-mail (may be left open)
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
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || readOnly || wrong}>
          Add to my list
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

/** Where the user knows somebody from. */
export function RoleChoice({ role, onChange }: { role: Role | ''; onChange: (role: Role | '') => void }) {
  return (
    <select
      value={role}
      onChange={(event) => onChange(ROLES.find((one) => one === event.target.value) ?? '')}
    >
      <option value="">Not said</option>
      {ROLES.map((one) => (
        <option key={one} value={one}>
          {ROLE_NAMES[one]}
        </option>
      ))}
    </select>
  );
}

export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
