import { expect, test } from 'vitest';

import { Dexie } from 'dexie';

import { TrackerDb } from '../../../lib/tracker/database.ts';
import {
  addLetter,
  changeSettings,
  deleteEverything,
  editLetter,
  fillWithSample,
  forgetHost,
  keptByHand,
  openTracker,
  readOnlyReason,
  ReadOnlyTracker,
  readTracker,
  rememberHost,
  removeLetter,
  restoreBackup,
  settleBaseline,
  settleWhose,
  showAccount,
  makeBackup,
  undoRestore,
} from '../../../lib/tracker/index.ts';
import { MIGRATIONS } from '../../../lib/tracker/migrations/index.ts';
import { emptyTracker, known, letter, letters, moment, TODAY } from './given.ts';

const when = { now: moment(0), today: TODAY };

/** What a later build does to the database: one migration more, with a table and an index that we do not know. */
function newerBuild(name: string): TrackerDb {
  return new TrackerDb(name, [
    ...MIGRATIONS,
    { version: 2, stores: { letters: 'id, portal, writer, letterId', drafts: 'id' } },
  ]);
}

async function newer(): Promise<{ name: string; rows: number }> {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  db.close();
  const later = newerBuild(db.name);
  await later.open();
  later.close();
  return { name: db.name, rows: 1 };
}

test('a database of this build can be written', async () => {
  expect(await readOnlyReason(emptyTracker())).toBeNull();
});

test('a database made by a newer build is shown and not written, and says why', async () => {
  const { name } = await newer();
  const db = openTracker(name);
  expect(await readOnlyReason(db)).toContain('newer Letter Rounds');
  expect((await readTracker(db)).letters).toHaveLength(1);
  const before = await known(db);
  const backup = await makeBackup(db, moment(0));
  const id = before.letters[0]?.id ?? '';
  const writes: [string, () => Promise<unknown>][] = [
    ['recordReading', () => letters(db, 5, [])],
    [
      'addLetter',
      () => addLetter(db, { portal: 'eras', author: 'A', kind: null, dueOn: null, state: 'planned' }, when),
    ],
    ['editLetter', () => editLetter(db, id, { notes: 'x' }, when)],
    ['removeLetter', () => removeLetter(db, id, { now: moment(0) })],
    ['settleBaseline', () => settleBaseline(db, [id], TODAY)],
    ['settleWhose', () => settleWhose(db, 'eras', null, false)],
    ['showAccount', () => showAccount(db, 'eras', '11111111')],
    ['keptByHand', () => keptByHand(db, 'tmdsas', TODAY)],
    ['changeSettings', () => changeSettings(db, { badge: false })],
    ['rememberHost', () => rememberHost(db, 'apps.aamc.org', 'eras')],
    ['forgetHost', () => forgetHost(db, 'apps.aamc.org')],
    ['restoreBackup', () => restoreBackup(db, backup, when)],
    ['undoRestore', () => undoRestore(db)],
    ['deleteEverything', () => deleteEverything(db)],
    ['fillWithSample', () => fillWithSample(db, TODAY)],
  ];
  for (const [name, write] of writes) await expect(write(), name).rejects.toThrow(ReadOnlyTracker);
  expect(await known(db)).toEqual(before);
  expect(db.backendDB().version).toBe(20);
});

test('a build that migrates while we are open is not held up, and we become read-only', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  const later = newerBuild(db.name);
  await later.open();
  await expect(letters(db, 5, [])).rejects.toThrow(ReadOnlyTracker);
  expect((await later.letters.toArray()).map(({ goneAt }) => goneAt)).toEqual([null]);
  later.close();
});

test('an upgrade that another connection holds up is said, and no screen waits for it', async () => {
  const db = emptyTracker();
  // A page of an earlier build that does not let go.
  const old = new Dexie(db.name);
  old.version(0.1).stores({ letters: 'id' });
  await old.open();
  old.backendDB().onversionchange = null;
  expect(await readOnlyReason(db)).toContain('Close its other tabs');
  old.close();
});

test('every migration keeps the tables and indexes of the one before', () => {
  for (const [index, migration] of MIGRATIONS.entries()) {
    expect(migration.version).toBe(index + 1);
    for (const [table, indexes] of Object.entries(MIGRATIONS[index - 1]?.stores ?? {})) {
      const now = (migration.stores[table] ?? indexes).split(',').map((one) => one.trim());
      expect(now).toEqual(expect.arrayContaining(indexes.split(',').map((one) => one.trim())));
    }
  }
});
