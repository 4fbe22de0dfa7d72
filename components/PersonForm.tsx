import { useId, useState, type ReactNode } from 'react';

import { isAddress } from '../lib/mail/address.ts';
import { ROLES, type Role } from '../lib/model.ts';
import { ROLE_NAMES } from '../lib/people/person.ts';
import { useActing } from './act.ts';
import type { NewPerson } from './people.ts';

/** What is written in the form: every field as text, an empty one for what is not said. */
export interface PersonTyped {
  name: string;
  role: Role | '';
  metAt: string;
  saw: string;
  address: string;
}

interface PersonFormProps {
  /** What the form is for, to those who hear it. */
  label: string;
  /** The verb on its button. */
  save: string;
  first: PersonTyped;
  /** Why the name cannot be changed here, or `null`. */
  nameIs: string | null;
  /** Fields of its own, below the others. */
  children?: ReactNode;
  /** What was typed, without spaces at its ends, a name and an address that can be one among it. */
  onSave: (said: NewPerson) => void;
  onClose: () => void;
}

/** What is noted of a person, whether they are new or not: a name is enough, and the rest can wait. */
export function PersonForm({ label, save, first, nameIs, children, onSave, onClose }: PersonFormProps) {
  const { busy, readOnly } = useActing();
  const [typed, setTyped] = useState(first);
  const note = useId();
  const set = (change: Partial<PersonTyped>) => setTyped({ ...typed, ...change });
  const { name, role, metAt, saw, address } = typed;
  const wrong = address.trim() !== '' && !isAddress(address.trim());
  return (
    <form
      className="form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '' || wrong) return;
        onSave({
          name: name.trim(),
          role: role || null,
          metAt: textOrNull(metAt),
          saw: textOrNull(saw),
          writeTo: textOrNull(address),
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
          readOnly={nameIs !== null}
          value={name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </label>
      {nameIs !== null && <p className="quiet small">{nameIs}</p>}
      <div className="pair">
        <label className="field">
          Who they are
          <select
            value={role}
            onChange={(event) => set({ role: ROLES.find((one) => one === event.target.value) ?? '' })}
          >
            <option value="">Not said</option>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {ROLE_NAMES[one]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Where you met
          <input
            type="text"
            maxLength={300}
            autoComplete="off"
            value={metAt}
            onChange={(event) => set({ metAt: event.target.value })}
          />
        </label>
      </div>
      <label className="field">
        What they saw you do
        <textarea
          rows={2}
          maxLength={2000}
          value={saw}
          onChange={(event) => set({ saw: event.target.value })}
        />
      </label>
      <label className="field">
        E-mail
        <input
          type="text"
          inputMode="email"
          maxLength={254}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby={wrong ? note : undefined}
          value={address}
          onChange={(event) => set({ address: event.target.value })}
        />
      </label>
      {wrong && (
        <p id={note} className="late small">
          This is no e-mail address.
        </p>
      )}
      {children}
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || readOnly || wrong}>
          {save}
        </button>
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}
