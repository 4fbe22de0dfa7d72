import type { Letter, LetterTyped, PageLesson, ProgramTyped, SheetRows } from '../../lib/model.ts';
import * as tracker from '../../lib/tracker/index.ts';
import type { TrackerDb } from '../../lib/tracker/index.ts';
import {
  assigned,
  letter,
  letters,
  moment,
  program,
  programs,
  record,
  TODAY,
} from '../unit/tracker/given.ts';

const when = { now: moment(600), today: TODAY };
const author: LetterTyped = {
  ...{ author: 'Dr. Noor Patel', title: null, email: null, kind: null, specialty: null, state: 'requested' },
  ...{
    askedOn: '2026-07-01',
    dueOn: null,
    saidSentOn: null,
    thankedOn: null,
    notes: 'met in June',
    choice: 'auto',
  },
};
const school: ProgramTyped = {
  ...{
    name: 'Program 140',
    accreditationId: '140',
    track: 'Categorical',
    specialty: null,
    city: null,
    region: null,
  },
  ...{ status: null, signaled: null, appliedOn: null, deadlineOn: null, required: 3, choice: 'auto' },
};
const sheet: SheetRows = {
  portal: 'eras',
  letters: [author, { ...author, author: 'Ana Reyes', thankedOn: '2026-09-02' }],
  programs: [school, { ...school, name: 'Program 999', accreditationId: '999' }],
  assignments: [{ letter: 0, program: 1 }],
};
const lesson: PageLesson = {
  ...{
    version: 1,
    portal: 'eras',
    page: 'letters',
    host: 'myeras.aamc.org',
    mark: { by: 'heading', text: 'Bramble' },
  },
  columns: [
    { heading: 'Fenwick', means: 'writer' },
    { heading: 'Zorp', means: 'status' },
  ],
  confirmed: [],
};
const lessonsFile = (() => {
  const { confirmed: _, ...plain } = lesson;
  return JSON.stringify({ format: 'letter-rounds-lessons', version: 1, lessons: [plain] });
})();
const word = { portal: 'eras', season: 2027, page: 'letters', word: 'Pending Review' } as const;

const person = { title: null, role: 'adviser', metAt: 'the ward', saw: null, writeTo: null };

/** A tracker in which every table holds something, and every change finds what it is about. */
export async function fill(db: TrackerDb): Promise<void> {
  // From before any account was seen: taken over by the first that shows one of its letters.
  await letters(
    db,
    0,
    [letter('Helen Marsh', { letterId: 'AB1' }), letter('Ana Reyes', { letterId: 'AB2' })],
    {
      account: null,
    },
  );
  await letters(db, 5, [
    letter('Helen Marsh', { letterId: 'AB1' }),
    letter('Ana Reyes', { letterId: 'AB2', state: 'received' }),
    letter('Chidi Okafor', { letterId: 'AB3', state: 'unknown', portalStatus: word.word }),
  ]);
  await programs(db, 6, 'saved', ['140', '141']);
  await programs(db, 7, 'applied', ['142']);
  await record(db, {
    page: 'assignments',
    at: moment(8),
    programs: [program('140', { assignmentsWhole: true }), program('141')],
    assignments: [assigned('AB1', 0), assigned('AB2', 1, { state: 'locked' })],
  });
  await letters(db, 9, [letter('Bo Lind', { letterId: 'ZZ1' })], { portal: 'amcas', account: '22222222' });
  await letters(db, 10, [letter('Bo Lind', { letterId: 'ZZ2' })], { portal: 'amcas', account: null });
  // Looks at one list that are too many to be kept, with what changed at one of them.
  for (let look = 1; look < 10; look += 1) {
    const state = look < 3 ? 'requested' : 'accepted';
    const seen = [letter('Bo Lind', { letterId: 'ZZ1', state })];
    await letters(db, 10 + look, seen, { portal: 'amcas', account: '22222222' });
  }
  const typed = { portal: 'tmdsas', author: 'Dr. Patel', kind: null, dueOn: null, state: 'planned' } as const;
  await tracker.addLetter(db, typed, when);
  // One that may be the portal's, and one that is.
  await tracker.addLetter(db, { ...typed, portal: 'eras', author: 'Marsh' }, when);
  const joined = await tracker.addLetter(db, { ...typed, portal: 'eras', author: 'Okafor' }, when);
  await tracker.sameLetter(db, joined, (await of(db, 'AB3')).id, when);
  for (const name of ['Dr. Kit Vale', 'Dr. Kit Vail']) await tracker.addPerson(db, { ...person, name });
  await tracker.answerWord(db, { ...word, state: 'requested', confirmed: false }, { now: moment(20) });
  await tracker.teachPage(db, { ...lesson, page: 'unmatched' }, when);
  await db.plans.put({
    ...{ id: 'plan', season: 2027, portal: 'eras', accepted: true },
    slots: [{ kind: 'narrative', writer: null, backup: null, reviewOn: null }],
  });
  await tracker.changeSettings(db, { badge: true, baseline: [(await of(db, 'AB2')).id] });
  await tracker.rememberHost(db, 'apps.aamc.org', 'eras');
  await tracker.importSheet(
    db,
    { ...sheet, portal: 'aacomas', programs: [], assignments: [] },
    { ...when, now: moment(30) },
  );
  await tracker.restoreBackup(db, await tracker.makeBackup(db, moment(40)), { now: moment(40) });
  const { id, writer } = await of(db, 'AB2');
  await tracker.logContact(db, { writer, letters: [id], kind: 'thanks-opened', rung: null, on: TODAY });
  const gone = await tracker.addLetter(db, { ...typed, portal: 'carms', author: DELETED }, when);
  await tracker.removeLetter(db, gone, { now: moment(50) });
  // One from before any account was seen that no list has shown again.
  await db.letters.put({ ...(await of(db, 'AB1')), id: 'unclaimed', letterId: 'AB7', account: null });
}
const DELETED = 'Dr. Deleted Once';

const of = async (db: TrackerDb, letterId: string) => {
  const row = (await db.letters.toArray()).find((one) => one.letterId === letterId);
  if (!row) throw new Error(`There is no letter ${letterId}`);
  return row;
};
const first = async <T>(rows: Promise<T[]>): Promise<T> => {
  const [row] = await rows;
  if (row === undefined) throw new Error('There is no row');
  return row;
};
const snapshot = async (db: TrackerDb, why: string) =>
  (await first(db.snapshots.filter((row) => row.why === why).toArray())).id;
const people = async (db: TrackerDb) => {
  const rows = await db.writers.filter(({ name }) => name.startsWith('Dr. Kit')).sortBy('name');
  const [vail, vale] = rows.map(({ id }) => id);
  if (vail === undefined || vale === undefined) throw new Error('There are not two people');
  return { vail, vale };
};
const pair = async (db: TrackerDb) => ({
  typed: (await first(db.letters.filter(({ author }) => author === 'Marsh').toArray())).id,
  shown: (await of(db, 'AB1')).id,
});
const typedLetter = async (db: TrackerDb) =>
  (await first(db.letters.filter(({ portal }) => portal === 'tmdsas').toArray())).id;
const deletedLetter = async (db: TrackerDb) => {
  const { backup } = await first(db.snapshots.filter(({ why }) => why === 'before-delete').toArray());
  const { letters: rows } = JSON.parse(backup) as { letters: Letter[] };
  const found = rows.find((row) => row.author === DELETED);
  if (!found) throw new Error('No letter was deleted');
  return found.id;
};

type Change = (db: TrackerDb) => Promise<unknown>;
/** What is looked up before a change is no part of it: it is done by `ask`, once, before anything can fail. */
const asked =
  <T>(ask: (db: TrackerDb) => Promise<T>, work: (db: TrackerDb, found: T) => Promise<unknown>) =>
  async (db: TrackerDb): Promise<Change> => {
    const found = await ask(db);
    return (again) => work(again, found);
  };
const plain = (work: Change) => () => Promise.resolve(work);

/** Every way in which the tracker is changed, by the name of its function; some in more than one shape. */
export const CHANGES: Record<string, (db: TrackerDb) => Promise<Change>> = {
  'recordReading: the list with one more letter, one in and one gone': plain((db) =>
    letters(db, 500, [
      letter('Helen Marsh', { letterId: 'AB1', state: 'received', receivedOn: TODAY }),
      letter('Ana Reyes', { letterId: 'AB2', state: 'received' }),
      letter('Mina Sato', { letterId: 'AB9' }),
    ]),
  ),
  'recordReading: rows of nobody are taken over': plain((db) =>
    letters(db, 500, [letter('Bo Lind', { letterId: 'ZZ2' })], { portal: 'amcas', account: '22222222' }),
  ),
  'recordReading: a name that was corrected, of a writer with a thank-you and another letter': plain((db) =>
    letters(db, 500, [
      letter('Helen Marsh', { letterId: 'AB1' }),
      letter('Anna Reyes', { letterId: 'AB2', state: 'received' }),
      letter('Ana Reyes', { letterId: 'AB9' }),
    ]),
  ),
  'recordReading: nobody knows whose it is': plain((db) =>
    letters(db, 500, [letter('Eve Roe', { letterId: 'QQ1' })], { account: null }),
  ),
  'recordReading: programs that are applied to now, and their letters': plain((db) =>
    record(db, {
      page: 'programs-applied',
      at: moment(500),
      programs: ['140', '142', '143'].map((id) => program(id, { status: 'applied', assignmentsWhole: true })),
      assignments: [assigned('AB2', 0), assigned('AB2', 2, { state: 'locked' })],
    }),
  ),
  'recordReading: a page of several': plain((db) =>
    letters(db, 500, [letter('Helen Marsh', { letterId: 'AB1' })], {
      extent: 'part',
      part: { total: 3, from: 1, to: 1, sort: '', filtered: false },
    }),
  ),
  addLetter: plain((db) =>
    tracker.addLetter(
      db,
      { portal: 'eras', author: 'A. New', kind: null, dueOn: null, state: 'received' },
      when,
    ),
  ),
  'editLetter: thanked': asked(
    (db) => of(db, 'AB2'),
    (db, { id }) => tracker.editLetter(db, id, { thankedOn: TODAY, notes: 'mine' }, when),
  ),
  'editLetter: another name': asked(typedLetter, (db, id) =>
    tracker.editLetter(db, id, { author: 'Dr. Lena Patel', state: 'received' }, when),
  ),
  sameLetter: asked(pair, (db, { typed, shown }) => tracker.sameLetter(db, typed, shown, when)),
  otherLetter: asked(pair, (db, { typed, shown }) => tracker.otherLetter(db, typed, shown, true)),
  splitLetter: asked(
    (db) => of(db, 'AB3'),
    (db, { id }) => tracker.splitLetter(db, id, when),
  ),
  addPerson: plain((db) => tracker.addPerson(db, { ...person, name: 'Dr. Ada Mint' })),
  editPerson: asked(people, (db, { vale }) =>
    tracker.editPerson(db, vale, { saw: 'a hard night', talkEvery: 30 }),
  ),
  removePerson: asked(people, (db, { vale }) => tracker.removePerson(db, vale, when)),
  samePerson: asked(people, (db, { vail, vale }) => tracker.samePerson(db, vail, vale)),
  putPlan: asked(people, (db, { vale, vail }) =>
    tracker.putPlan(db, {
      ...{ portal: 'eras', season: 2027 },
      slots: [{ kind: 'chair', writer: vale, backup: vail, reviewOn: TODAY }],
    }),
  ),
  noteContact: asked(
    (db) => first(db.contacts.toArray()),
    (db, { id }) => tracker.noteContact(db, id, 'spoke of the ward'),
  ),
  removeLetter: asked(typedLetter, (db, id) => tracker.removeLetter(db, id, when)),
  restoreLetter: asked(deletedLetter, (db, id) => tracker.restoreLetter(db, id)),
  settleBaseline: asked(
    (db) => of(db, 'AB2'),
    (db, { id }) => tracker.settleBaseline(db, [id], TODAY),
  ),
  logContact: asked(
    (db) => of(db, 'AB2'),
    (db, { id, writer }) =>
      tracker.logContact(db, { writer, letters: [id], kind: 'thanks', rung: null, on: TODAY }),
  ),
  settleContact: asked(
    (db) => first(db.contacts.filter(({ kind }) => kind === 'thanks-opened').toArray()),
    (db, { id }) => tracker.settleContact(db, id, true),
  ),
  removeContact: asked(
    (db) => first(db.contacts.toArray()),
    (db, { id }) => tracker.removeContact(db, id),
  ),
  writeTo: asked(
    (db) => of(db, 'AB1'),
    (db, { writer }) => tracker.writeTo(db, writer, 'marsh@example.org'),
  ),
  answerWord: plain((db) => tracker.answerWord(db, { ...word, state: 'received', confirmed: true }, when)),
  forgetWord: asked(
    (db) => first(db.lessons.filter((row) => row.lesson.kind === 'word').toArray()),
    (db, { id }) => tracker.forgetWord(db, id, when),
  ),
  teachPage: plain((db) => tracker.teachPage(db, lesson, when)),
  forgetPage: asked(
    (db) => first(db.lessons.filter((row) => row.lesson.kind === 'columns').toArray()),
    (db, { id }) => tracker.forgetPage(db, id),
  ),
  importLessons: plain((db) => tracker.importLessons(db, lessonsFile, when)),
  dropChanged: plain((db) =>
    tracker.dropChanged(db, {
      ...{ portal: 'eras', page: 'unmatched', extent: 'part', season: null, account: null, at: moment(1) },
      ...{ understood: false, letters: [], programs: [], assignments: [], part: null, stated: {} },
      problems: [{ kind: 'taught-changed', texts: ['Bramble'] }],
    }),
  ),
  editPrograms: asked(
    (db) => db.programs.toCollection().primaryKeys(),
    (db, ids) => tracker.editPrograms(db, ids, { required: { min: 3, max: 4 } }),
  ),
  importSheet: plain((db) => tracker.importSheet(db, sheet, when)),
  undoImport: asked(
    (db) => snapshot(db, 'before-import'),
    (db, id) => tracker.undoImport(db, id),
  ),
  restoreBackup: asked(
    (db) => tracker.makeBackup(db, moment(50)),
    (db, file) => tracker.restoreBackup(db, file, when),
  ),
  restoreSnapshot: asked(
    (db) => snapshot(db, 'before-restore'),
    (db, id) => tracker.restoreSnapshot(db, id, when),
  ),
  undoRestore: plain((db) => tracker.undoRestore(db)),
  keepDaily: plain((db) => tracker.keepDaily(db, when)),
  thinReadings: plain((db) => tracker.thinReadings(db, when)),
  deleteEverything: plain((db) => tracker.deleteEverything(db)),
  fillWithSample: plain((db) => tracker.fillWithSample(db, TODAY)),
  changeSettings: plain((db) =>
    tracker.changeSettings(db, { badge: false, signAs: 'A. Applicant', uses: ['eras'] }),
  ),
  keptByHand: plain((db) => tracker.keptByHand(db, 'tmdsas', TODAY)),
  rememberHost: plain((db) => tracker.rememberHost(db, 'other.aamc.org', 'amcas')),
  forgetHost: plain((db) => tracker.forgetHost(db, 'apps.aamc.org')),
  settleWhose: plain((db) => tracker.settleWhose(db, 'amcas', '22222222', true)),
  settleUnclaimed: plain((db) => tracker.settleUnclaimed(db, 'eras', '11111111', true, when)),
  showAccount: plain((db) => tracker.showAccount(db, 'amcas', '22222222')),
};

/** What the tracker offers that writes nothing. */
export const ONLY_READ: readonly string[] = [
  ...[
    'openTracker',
    'readOnlyReason',
    'readTracker',
    'readSettings',
    'makeBackup',
    'makeLessonsFile',
    'lastRestore',
  ],
  ...[
    'pageLessons',
    'snapshotsOf',
    'standingFor',
    'planImport',
    'fillLetter',
    'fillProgram',
    'sampleTracker',
  ],
  ...['BackupRefused', 'EditRefused', 'ReadOnlyTracker', 'NoRoom'],
];
