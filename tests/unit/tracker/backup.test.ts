import { describe, expect, test } from 'vitest';

import {
  addLetter,
  BackupRefused,
  changeSettings,
  deleteEverything,
  editLetter,
  lastRestore,
  makeBackup,
  restoreBackup,
  undoRestore,
} from '../../../lib/tracker/index.ts';
import {
  assigned,
  emptyTracker,
  known,
  letter,
  letters,
  moment,
  program,
  programs,
  record,
  TODAY,
} from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
const now = { now: moment(100) };

async function full(): Promise<Db> {
  const db = emptyTracker();
  const when = { now: moment(0), today: TODAY };
  await letters(db, 0, [
    letter('Helen Marsh', { letterId: 'AB1' }),
    letter('Ana Reyes', { letterId: 'AB2', state: 'received' }),
  ]);
  await letters(db, 5, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
  await programs(db, 6, 'saved', ['140']);
  await record(db, {
    page: 'assignments',
    at: moment(7),
    programs: [program('140', { assignmentsWhole: true })],
    assignments: [assigned('AB1', 0)],
  });
  const typed = { portal: 'tmdsas', author: 'Dr. Patel', kind: null, dueOn: null, state: 'planned' } as const;
  await addLetter(db, typed, when);
  for (const { id } of (await known(db)).letters)
    await editLetter(db, id, { notes: 'mine', thankedOn: TODAY }, when);
  await changeSettings(db, { uses: ['eras', 'tmdsas'], badge: true, lastBackupAt: null });
  return db;
}
const parsed = async (db: Db) => JSON.parse(await makeBackup(db, moment(99))) as Record<string, object[]>;

test('the file has its name, its version, its day and one array for each table but the snapshots', async () => {
  const file = await parsed(await full());
  expect(Object.keys(file)).toEqual([
    'format',
    'version',
    'exportedAt',
    'letters',
    'programs',
    'assignments',
    'writers',
    'events',
    'contacts',
    'readings',
    'sweeps',
    'settings',
    'plans',
    'lessons',
  ]);
  expect(file).toMatchObject({ format: 'letter-rounds', version: 1, exportedAt: moment(99) });
  expect(file['assignments']).toHaveLength(1);
});

test('a backup put into an empty database is what it was made of', async () => {
  const db = await full();
  const other = emptyTracker();
  const backup = await makeBackup(db, moment(99));
  const { rows } = await restoreBackup(other, backup, now);
  expect(await known(other)).toEqual(await known(db));
  expect(rows).toBe(
    Object.values(await parsed(db)).reduce(
      (sum, table) => sum + (Array.isArray(table) ? table.length : 0),
      0,
    ),
  );
});

test('a restore replaces all that was here, and can be undone, once for each', async () => {
  const db = await full();
  const before = await known(db);
  expect(await lastRestore(db)).toBeNull();
  await restoreBackup(db, await makeBackup(emptyTracker(), moment(99)), now);
  expect((await known(db)).letters).toEqual([]);
  expect(await lastRestore(db)).toBe(moment(100));
  await undoRestore(db);
  expect(await known(db)).toEqual(before);
  await expect(undoRestore(db)).rejects.toThrow('no restore');
});

test('no more than three snapshots are kept', async () => {
  const db = await full();
  const backup = await makeBackup(db, moment(99));
  for (let i = 0; i < 5; i++) await restoreBackup(db, backup, { now: moment(100 + i) });
  expect(await db.snapshots.count()).toBe(3);
  expect(await lastRestore(db)).toBe(moment(104));
});

test('moments in another spelling are put into ours, so that they sort', async () => {
  const db = await full();
  const backup = (await makeBackup(db, moment(99))).replaceAll('.000Z', 'Z');
  const other = emptyTracker();
  await restoreBackup(other, backup, now);
  expect(await known(other)).toEqual(await known(db));
});

test('everything is deleted, snapshots too, and the tracker goes on', async () => {
  const db = await full();
  await restoreBackup(db, await makeBackup(db, moment(99)), now);
  await deleteEverything(db);
  for (const table of db.tables) expect(await table.count()).toBe(0);
  await letters(db, 0, [letter('Helen Marsh')]);
  expect(await db.letters.count()).toBe(1);
});

describe('a file that is refused changes nothing', () => {
  type File = Record<string, unknown> &
    Record<'letters' | 'assignments' | 'events' | 'settings', Record<string, unknown>[]>;
  const first = (file: File, table: 'letters' | 'assignments' | 'events' | 'settings') =>
    file[table][0] ?? {};
  const cases: [string, (file: File) => unknown, string][] = [
    ['another format', (file) => ({ ...file, format: 'letters' }), 'not a backup'],
    ['no format', () => ({ letters: [] }), 'not a backup'],
    ['a list', () => [], 'not a backup'],
    ['nothing', () => null, 'not a backup'],
    ['a newer version', (file) => ({ ...file, version: 2 }), 'newer Letter Rounds'],
    ['a version that is a word', (file) => ({ ...file, version: '1' }), 'which version'],
    ['a version before the first', (file) => ({ ...file, version: 0 }), 'which version'],
    ['a table missing', ({ events: _events, ...file }) => file, 'damaged'],
    ['a table too many', (file) => ({ ...file, secrets: [] }), 'damaged'],
    ['a table that is no list', (file) => ({ ...file, letters: {} }), 'damaged'],
    ['a column missing', (file) => delete first(file, 'letters')['dueOn'], 'damaged (at letters › 0'],
    ['a column too many', (file) => void (first(file, 'letters')['secret'] = 1), 'damaged'],
    ['a number for a word', (file) => void (first(file, 'letters')['author'] = 7), 'damaged'],
    ['a state that there is not', (file) => void (first(file, 'letters')['state'] = 'arrived'), 'damaged'],
    ['a day that there is not', (file) => void (first(file, 'letters')['dueOn'] = '2026-02-29'), 'damaged'],
    [
      'a moment without a zone',
      (file) => void (first(file, 'letters')['firstSeenAt'] = '2026-09-10T10:00'),
      'damaged',
    ],
    [
      'a text beyond the caps',
      (file) => void (first(file, 'letters')['author'] = 'x'.repeat(5_000)),
      'damaged',
    ],
    ['a setting that there is not', (file) => file.settings.push({ key: 'theme', value: 'dark' }), 'damaged'],
    [
      'a setting of another shape',
      (file) => file.settings.push({ key: 'firstRunDone', value: 'yes' }),
      'damaged',
    ],
    [
      'a letter whose writer is not in it',
      (file) => void (first(file, 'letters')['writer'] = 'nobody'),
      'belongs to',
    ],
    [
      'a letter that is part of itself',
      (file) => void (first(file, 'letters')['partOf'] = first(file, 'letters')['id']),
      'belongs to',
    ],
    [
      'an assignment of no letter',
      (file) => void (first(file, 'assignments')['letter'] = 'nobody'),
      'belongs to',
    ],
    ['an event of no reading', (file) => void (first(file, 'events')['reading'] = 'nobody'), 'belongs to'],
    [
      'a baseline of no letter',
      (file) => file.settings.push({ key: 'baseline', value: ['nobody'] }),
      'one id',
    ],
    ['one row twice', (file) => file.letters.push(first(file, 'letters')), 'one id'],
    ['one assignment twice', (file) => file.assignments.push(first(file, 'assignments')), 'assigned twice'],
    [
      'one Letter ID twice',
      (file) => file.letters.push({ ...file.letters.find(({ letterId }) => letterId !== null), id: 'other' }),
      'one Letter ID',
    ],
    ['more rows than the caps', (file) => ({ ...file, lessons: new Array(10_001).fill({}) }), 'damaged'],
  ];
  test.each(cases)('%s', async (_name, change, says) => {
    const db = await full();
    const before = await known(db);
    const file = (await parsed(db)) as unknown as File;
    const changed = change(file);
    const isFile = typeof changed === 'object';
    await expect(restoreBackup(db, JSON.stringify(isFile ? changed : file), now)).rejects.toThrow(says);
    expect(await known(db)).toEqual(before);
    expect(await db.snapshots.count()).toBe(0);
  });

  test.each<[string, (text: string) => string]>([
    ['cut off', (text) => text.slice(0, -10)],
    ['empty', () => ''],
    ['no JSON', () => 'Dear Dr. Marsh'],
    ['with a prototype', (text) => text.replace('"letters":[', '"__proto__":{"x":1},"letters":[')],
    ['with a prototype inside', (text) => text.replace('"settings":[', '"settings":[{"__proto__":{"x":1}},')],
  ])('%s', async (_name, change) => {
    const db = await full();
    const before = await known(db);
    await expect(restoreBackup(db, change(await makeBackup(db, moment(99))), now)).rejects.toThrow(
      BackupRefused,
    );
    expect(await known(db)).toEqual(before);
  });

  test('that fails half-way leaves all that was here', async () => {
    const db = await full();
    const before = await known(db);
    db.events.hook('creating', () => {
      throw new Error('the disk is full');
    });
    await expect(restoreBackup(db, await makeBackup(db, moment(99)), now)).rejects.toThrow(
      'the disk is full',
    );
    expect(await known(db)).toEqual(before);
  });
});
