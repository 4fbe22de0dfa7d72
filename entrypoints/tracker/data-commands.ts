import type { Done } from '../../components/act.ts';
import type { DataCommands } from '../../components/data.ts';
import { ask } from '../../lib/ask.ts';
import type { Replies } from '../../lib/messages.ts';
import { count } from '../../lib/rounds/days.ts';
import { sharePage } from '../../lib/rounds/share-page.ts';
import { exportTable } from '../../lib/sheets/export.ts';
import { makeBackup, makeLessonsFile, readTracker, type TrackerDb } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { saveFile } from '../popup/save-file.ts';
import { previewSheet } from './preview-sheet.ts';

/** Carries out what "Your data" asks for. */
export function dataCommandsFor(db: TrackerDb): DataCommands {
  return {
    saveBackup: async () => {
      const { today, now: moment } = readClock();
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
    restoreSnapshot: async (snapshot) => {
      const { rows } = await ask('restore-snapshot', { snapshot });
      const undo = async () => {
        await ask('undo-restore', {});
      };
      return { text: `Put back: ${count(rows, 'row')}.`, undo };
    },
    backupNotNow: async () => {
      await ask('settings', { changes: { backupNotNowOn: readClock().today } });
      return null;
    },
    saveTable: async (table) => {
      const { today } = readClock();
      saveFile(`${table}-${today}.csv`, 'text/csv', exportTable(await readTracker(db), table));
      return { text: `Saved to your downloads: ${table}. It holds names.`, undo: null };
    },
    previewSheet: (rows) => previewSheet(db, rows, readClock().today),
    importSheet: async (rows) => imported(await ask('import-sheet', { rows })),
    saveShare: (share) => {
      saveFile(`letters-for-my-adviser-${readClock().today}.html`, 'text/html', sharePage(share));
      return Promise.resolve({ text: 'Saved to your downloads: one page for your adviser.', undo: null });
    },
    print: () => window.print(),
    deleteEverything: async () => {
      await ask('delete-everything', {});
      return { text: 'Everything on this device was deleted.', undo: null };
    },
  };
}

function imported({ snapshot, added, completed, left }: Replies['import-sheet']): Done {
  const parts = [
    added.letters > 0 && `${count(added.letters, 'letter')} added`,
    added.programs > 0 && `${count(added.programs, 'program')} added`,
    added.assignments > 0 && `${count(added.assignments, 'assignment')} added`,
    completed > 0 && `${count(completed, 'row')} completed`,
    left > 0 && `${count(left, 'row')} left out`,
  ].filter((part) => part !== false);
  if (snapshot === null) return { text: 'There was nothing new in it.', undo: null };
  const undo = async () => {
    await ask('undo-import', { snapshot });
  };
  return { text: `Imported: ${parts.join(', ')}.`, undo };
}
