import { expect, test } from 'vitest';

import type { Letter } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import {
  changeSettings,
  deleteEverything,
  editLetter,
  makeBackup,
  readTracker,
  recordReading,
  restoreBackup,
  undoRestore,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import { assigned, emptyTracker, letter, letters, moment, program, reading, record, TODAY } from './given.ts';

const now = { today: TODAY, moment: moment(60) };
const READ = [
  letter('Helen Marsh', { letterId: 'AB1', state: 'received' }),
  letter('Ana Reyes', { letterId: 'AB2', state: 'received' }),
];

/** Two letters that are in, assigned to one program that asks for two: "all is well". */
async function allIn(): Promise<TrackerDb> {
  const db = emptyTracker();
  await changeSettings(db, { uses: ['eras'] });
  await letters(db, 0, READ);
  await record(db, {
    page: 'assignments',
    at: moment(5),
    programs: [program('140', { assignmentsWhole: true })],
    assignments: [assigned('AB1', 0), assigned('AB2', 0)],
  });
  return db;
}

/** Spoils a row past every check, as a disk would. */
async function spoil(db: TrackerDb, author: string, columns: object): Promise<Letter> {
  const row = (await db.letters.toArray()).find((one) => one.author === author);
  if (!row) throw new Error(`There is no letter of ${author}`);
  const spoiled = { ...row, ...columns };
  await db.letters.put(spoiled);
  return spoiled;
}
const sentence = async (db: TrackerDb) => roundsOf(await readTracker(db), now).sentence;

test('a letter with a state that is no word of ours is left out, told by its name, and counts as nothing', async () => {
  const db = await allIn();
  expect(await sentence(db)).toContain('Both letters are in.');
  await spoil(db, 'Helen Marsh', { state: 'arrived' });
  const rounds = roundsOf(await readTracker(db), now);
  expect(rounds.items.map(({ writer }) => writer)).toEqual(['Ana Reyes']);
  expect(rounds.damaged).toBe(
    'Damaged, and left out: 1 letter (Helen Marsh). Nothing is concluded from it. It is not deleted, and goes into ' +
      'every backup. Open the page of its portal once more for what that says now.',
  );
});

test('while something is damaged nothing is said of all letters', async () => {
  const db = await allIn();
  await spoil(db, 'Helen Marsh', { state: undefined });
  expect(await sentence(db)).toBe(
    'In MyERAS, 1 of 1 letter is in. Something that is kept here is damaged, so I cannot speak for all.',
  );
  await spoil(db, 'Ana Reyes', { author: 7 });
  await db.readings.clear();
  expect(await sentence(db)).toBe(
    'What was kept here is damaged. Open the letters page of your portal once more.',
  );
});

test('it is not known what a program has when one of its letters or assignments is damaged', async () => {
  const db = await allIn();
  const known = async () => roundsOf(await readTracker(db), now).programs.coverage.map((one) => one.known);
  expect(await known()).toEqual(['known']);
  const [one] = await db.assignments.toArray();
  if (!one) throw new Error('Nothing is assigned');
  await db.assignments.put({ ...one, state: 'given' as never });
  expect(await known()).toEqual(['part']);
  await db.assignments.put(one);
  expect(await known()).toEqual(['known']);
  await spoil(db, 'Helen Marsh', { season: '2027' });
  expect(await known()).toEqual(['part']);
});

test('the portal is read as ever beside a damaged letter, which gets a sound row and loses nothing', async () => {
  const db = await allIn();
  const spoiled = await spoil(db, 'Helen Marsh', { author: null, notes: 'met in June' });
  await recordReading(db, reading({ letters: READ, at: moment(30) }), {
    now: moment(30),
    today: TODAY,
    tabAccount: null,
  });
  const { letters: rows, damaged } = await readTracker(db);
  expect(rows.map(({ author, state }) => [author, state]).sort()).toEqual([
    ['Ana Reyes', 'received'],
    ['Helen Marsh', 'received'],
  ]);
  expect(damaged).toEqual([{ table: 'letters', name: null }]);
  const [kept] = (JSON.parse(await makeBackup(db, moment(40))) as { damaged: { letters: Letter[] } }).damaged
    .letters;
  expect(kept).toEqual(spoiled);
  // What is about the damaged one has nothing to change.
  await expect(
    editLetter(db, spoiled.id, { thankedOn: TODAY }, { now: moment(41), today: TODAY }),
  ).rejects.toThrow();
});

test('a backup with a damaged row in it is restored with it, and a restore over one can be undone', async () => {
  const db = await allIn();
  const spoiled = await spoil(db, 'Helen Marsh', { state: 'arrived' });
  const text = await makeBackup(db, moment(40));
  const other = emptyTracker();
  await restoreBackup(other, text, { now: moment(50) });
  expect((await readTracker(other)).damaged).toEqual([{ table: 'letters', name: 'Helen Marsh' }]);
  expect(JSON.parse(await makeBackup(other, moment(40)))).toEqual(JSON.parse(text));

  const plain = emptyTracker();
  await restoreBackup(db, await makeBackup(plain, moment(50)), { now: moment(51) });
  expect((await readTracker(db)).damaged).toBeUndefined();
  await undoRestore(db);
  expect(JSON.parse(await makeBackup(db, moment(40)))).toEqual(JSON.parse(text));
  expect(spoiled.id).toBeTruthy();
  await deleteEverything(db);
  expect(JSON.parse(await makeBackup(db, moment(60)))).not.toHaveProperty('damaged');
});

test('a damaged row of a file has to have a key, once', async () => {
  const db = await allIn();
  const spoiled = await spoil(db, 'Helen Marsh', { state: 'arrived' });
  const file = JSON.parse(await makeBackup(db, moment(40))) as { damaged: { letters: object[] } };
  for (const rows of [[{ state: 'received' }], [spoiled, spoiled], ['received'], 7]) {
    const text = JSON.stringify({ ...file, damaged: { letters: rows } });
    await expect(restoreBackup(db, text, { now: moment(50) })).rejects.toThrow('This backup is damaged');
  }
  await expect(
    restoreBackup(db, JSON.stringify({ ...file, damaged: { snapshots: [spoiled] } }), { now: moment(50) }),
  ).rejects.toThrow('This backup is damaged');
});
