import type { DataCommands } from '../../components/YourData.tsx';
import { ask } from '../../lib/ask.ts';
import { makeBackup, type TrackerDb } from '../../lib/tracker/index.ts';
import { readClock } from '../popup/clock.ts';
import { saveFile } from './save-file.ts';

/** Carries out what "Your data" asks for. */
export function dataCommandsFor(db: TrackerDb): DataCommands {
  return {
    saveBackup: async () => {
      const { today, moment } = readClock();
      saveFile(`letter-rounds-${today}.json`, 'application/json', await makeBackup(db, moment));
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
