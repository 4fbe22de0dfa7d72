/** The tracker: what was read and what the user said, kept in IndexedDB. The rest of this folder is its own. */
export { changeSettings, forgetHost, keptByHand, rememberHost, settleWhose, showAccount } from './answers.ts';
export { BackupRefused, makeBackup } from './backup.ts';
export { logContact, noteContact, removeContact, settleContact, writeTo } from './contacts.ts';
export { openTracker, ReadOnlyTracker, readOnlyReason, type TrackerDb } from './database.ts';
export { EditRefused } from './edit-refused.ts';
export { addLetter, editLetter, removeLetter, settleBaseline } from './edits.ts';
export { answerWord, forgetWord, type WordAnswer } from './lessons.ts';
export { editPrograms } from './program-edits.ts';
export { addPerson, editPerson, putPlan, removePerson, samePerson } from './people.ts';
export { importSheet, standingFor } from './import-sheet.ts';
export { fillLetter, fillProgram } from './import-fill.ts';
export { undoImport } from './import-undo.ts';
export { planImport, type Fate } from './import-plan.ts';
export {
  dropChanged,
  forgetPage,
  importLessons,
  makeLessonsFile,
  pageLessons,
  teachPage,
} from './pages-taught.ts';
export { NoRoom } from './no-room.ts';
export { readSettings } from './settings.ts';
export { readTracker } from './read-tracker.ts';
export { recordReading, type Recorded } from './record.ts';
export { restoreLetter } from './restore-letter.ts';
export { deleteEverything, lastRestore, restoreBackup, restoreSnapshot, undoRestore } from './restore.ts';
export { otherLetter, sameLetter } from './same-letter.ts';
export { splitLetter } from './split-letter.ts';
export { fillWithSample, sampleTracker } from './sample.ts';
export { keepDaily, snapshotsOf } from './snapshots.ts';
export { thinReadings } from './thin-readings.ts';
export { settleUnclaimed } from './unclaimed.ts';
