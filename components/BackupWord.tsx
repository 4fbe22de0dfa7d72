import { useActing } from './act.ts';
import type { DataCommands } from './data.ts';

/** The gentle word about a backup file, with the file and a way to leave it. */
export function BackupWord({ word, commands }: { word: string | null; commands: DataCommands }) {
  const { act, busy, readOnly } = useActing();
  if (word === null) return null;
  return (
    <section className="banner" aria-label="A backup file">
      <span>{word}</span>
      <span className="buttons">
        <button type="button" disabled={busy} onClick={() => act(() => commands.saveBackup())}>
          Save a file
        </button>
        <button
          type="button"
          className="plain"
          disabled={busy || readOnly}
          onClick={() => act(() => commands.backupNotNow())}
        >
          Not now
        </button>
      </span>
    </section>
  );
}
