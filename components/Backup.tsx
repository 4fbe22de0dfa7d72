import { useState } from 'react';

import type { Moment } from '../lib/model.ts';
import { agoText } from '../lib/rounds/days.ts';
import { useActing } from './act.ts';
import type { DataCommands } from './data.ts';

interface BackupProps {
  commands: DataCommands;
  lastBackupAt: Moment | null;
  moment: Moment;
  sample: boolean;
}

/** Save a backup, and restore one after a look at what it holds. */
export function Backup({ commands, lastBackupAt, moment, sample }: BackupProps) {
  const { act, busy, readOnly } = useActing();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const last = lastBackupAt ? `Last backup ${agoText(lastBackupAt, moment)}.` : 'No backup yet.';
  return (
    <section aria-labelledby="backup" className="block">
      <h3 id="backup">Backup</h3>
      <p className="quiet">Everything in one file. {last}</p>
      <div className="buttons">
        <button
          type="button"
          className="first"
          disabled={busy}
          onClick={() => act(() => commands.saveBackup())}
        >
          Save a backup
        </button>
        <label className="button">
          Restore a backup
          <input
            type="file"
            accept="application/json,.json"
            disabled={busy || readOnly || sample}
            onChange={(event) => {
              const { files } = event.target;
              const chosen = files?.[0];
              act(async () => {
                setFile(chosen ? await lookInto(chosen) : null);
                return null;
              });
              event.target.value = '';
            }}
          />
        </label>
      </div>
      {file && (
        <div className="banner">
          <span>
            {file.name}: {file.holds}. It takes the place of what is here.
          </span>
          <span className="buttons">
            <button
              type="button"
              className="first"
              disabled={busy}
              onClick={() => {
                act(() => commands.restore(file.text));
                setFile(null);
              }}
            >
              Restore
            </button>
            <button type="button" className="plain" onClick={() => setFile(null)}>
              Cancel
            </button>
          </span>
        </div>
      )}
    </section>
  );
}

interface ChosenFile {
  name: string;
  text: string;
  /** What is in it, in words. */
  holds: string;
}

/** Counts what a backup holds, for a look before it is restored; whether it is sound, the tracker judges. */
async function lookInto(file: File): Promise<ChosenFile> {
  const text = await file.text();
  const holds = backupHolds(text);
  if (holds === null) throw new Error(`${file.name} is no backup of Letter Rounds.`);
  return { name: file.name, text, holds };
}

/** "5 letters, 12 programs", or `null` when this is no backup of ours. */
export function backupHolds(text: string): string | null {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof content !== 'object' || content === null) return null;
  if (!('format' in content) || content.format !== 'letter-rounds') return null;
  const tables = Object.entries(content).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  );
  const shown = ['letters', 'programs', 'writers'].flatMap((table) => {
    const rows = tables.find(([name]) => name === table)?.[1];
    return rows ? [`${rows.length} ${rows.length === 1 ? table.slice(0, -1) : table}`] : [];
  });
  return shown.length === 0 ? null : shown.join(', ');
}
