import { useState } from 'react';

import { count } from '../lib/rounds/days.ts';
import { useActing } from './act.ts';
import type { DataCommands, DataShown } from './data.ts';
import { holdsText } from './Snapshots.tsx';

/** One action, after a word that says exactly what goes. */
export function DeleteEverything({ commands, shown }: { commands: DataCommands; shown: DataShown }) {
  const { act, busy, readOnly } = useActing();
  const [sure, setSure] = useState(false);
  const { holds, snapshots } = shown;
  if (!sure) {
    return (
      <div className="buttons last">
        <button type="button" disabled={busy || readOnly || shown.sample} onClick={() => setSure(true)}>
          Delete everything
        </button>
      </div>
    );
  }
  return (
    <div className="banner problem" role="group" aria-label="Delete everything?">
      <span>
        This deletes {holdsText(holds)}, {count(holds.writers, 'writer')} with what you noted of them, the
        history, what you taught it, your settings and {count(snapshots.length, 'snapshot')}, on this device.
        It cannot be undone. A backup file that you saved stays yours.
      </span>
      <span className="buttons">
        <button
          type="button"
          disabled={busy}
          onClick={() => {
            act(() => commands.deleteEverything());
            setSure(false);
          }}
        >
          Delete everything now
        </button>
        <button type="button" className="plain" onClick={() => setSure(false)}>
          Keep it
        </button>
      </span>
    </div>
  );
}
