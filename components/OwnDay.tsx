import { useState } from 'react';

import type { Day } from '../lib/model.ts';
import { useActing } from './act.ts';

interface OwnDayProps {
  label: string;
  /** The user's own day as it stands; `null`: none, so that there is none to take away. */
  value: Day | null;
  onSave: (day: Day | null) => void;
  onClose: () => void;
}

/** Asks for a day of the user's own, or takes it back. */
export function OwnDay({ label, value, onSave, onClose }: OwnDayProps) {
  const { busy } = useActing();
  const [on, setOn] = useState(value ?? '');
  const save = (day: Day | null) => {
    onSave(day);
    onClose();
  };
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        save(on === '' ? null : on);
      }}
    >
      <label className="field">
        {label}
        <input
          type="date"
          autoFocus
          required
          min="2000-01-01"
          max="2100-12-31"
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      </label>
      <div className="buttons">
        <button type="submit" className="first" disabled={busy}>
          Save
        </button>
        {value && (
          <button type="button" disabled={busy} onClick={() => save(null)}>
            Take my date away
          </button>
        )}
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}
