import type { DataCommands } from '../../components/YourData.tsx';
import { ask } from '../../lib/ask.ts';
import { makeBackup, makeLessonsFile, type TrackerDb } from '../../lib/tracker/index.ts';
import { readClock } from '../popup/clock.ts';
import { saveFile } from '../popup/save-file.ts';

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
    saveLessons: async () => {
      saveFile('letter-rounds-lists.json', 'application/json', await makeLessonsFile(db));
      return { text: 'Saved to your downloads: headings and addresses, no row of a list.', undo: null };
    },
    importLessons: async (file) => {
      const { lessons } = await ask('import-lessons', { file });
      return {
        text: `Taken: ${lessons} ${lessons === 1 ? 'list' : 'lists'}. I ask about their words when I see them.`,
        undo: null,
      };
    },
    forgetPage: async (lesson) => {
      await ask('forget-page', { lesson });
      return { text: 'Taken back. What was read of that list stays.', undo: null };
    },
    deleteEverything: async () => {
      await ask('delete-everything', {});
      return { text: 'Everything on this device was deleted.', undo: null };
    },
  };
}
