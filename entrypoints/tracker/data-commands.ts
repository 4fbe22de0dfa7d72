import type { DataCommands } from '../../components/YourData.tsx';
import { ask } from '../../lib/ask.ts';
import { makeBackup, type TrackerDb } from '../../lib/tracker/index.ts';
import { readClock } from '../popup/clock.ts';

/** Carries out what "Your data" asks for. */
export function dataCommandsFor(db: TrackerDb): DataCommands {
  return {
    saveBackup: async () => {
      const { today, moment } = readClock();
      save(`letter-rounds-${today}.json`, await makeBackup(db, moment));
      await ask('backup-saved', {});
      return {
        text: 'Backup saved to your downloads. It holds names: keep it where you keep private files.',
        undo: null,
      };
    },
    restore: async (backup) => {
      const { rows } = await ask('restore', { backup });
      const undo = async () => {
        await ask('undo-restore', {});
      };
      return { text: `Restored: ${rows} ${rows === 1 ? 'row' : 'rows'}.`, undo };
    },
    deleteEverything: async () => {
      await ask('delete-everything', {});
      return { text: 'Everything on this device was deleted.', undo: null };
    },
  };
}

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of the blob by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
