import { indexedDB } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';

import { roundsOf } from '../../../lib/rounds/index.ts';
import {
  editLetter,
  makeBackup,
  openTracker,
  readOnlyReason,
  readTracker,
  restoreBackup,
  restoreSnapshot,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import { BACKUP_TABLES } from '../../../lib/tracker/backup-schema.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../lib/tracker/migrations/index.ts';
import { upgradeFile } from '../../../lib/tracker/migrations/upgrade.ts';
import { frozenDatabases, thaw, type Frozen } from '../../released/frozen.ts';
import { emptyTracker, known, letter, moment, record, TODAY } from './given.ts';

const FROZEN = frozenDatabases();
const when = { now: moment(600), today: TODAY };

let count = 0;
async function opened(frozen: Frozen): Promise<TrackerDb> {
  const name = `frozen-${++count}`;
  await thaw(indexedDB, name, frozen);
  return openTracker(name);
}

test('every version of the schema but the newest has a frozen database; `npm run freeze` makes one', () => {
  const versions = new Set(FROZEN.map(([, { version }]) => version / 10));
  expect(
    MIGRATIONS.map(({ version }) => version).filter((one) => one < SCHEMA_VERSION && !versions.has(one)),
  ).toEqual([]);
  expect(FROZEN.length).toBeGreaterThanOrEqual(4);
});

describe.each(FROZEN)('a database that was left by %s', (_name, frozen) => {
  const rowsThen = (name: string) => frozen.stores[name]?.rows ?? [];

  test('opens in this build with every row in it', async () => {
    const db = await opened(frozen);
    expect(await readOnlyReason(db)).toBeNull();
    const tables = Object.fromEntries(BACKUP_TABLES.map((name) => [name, rowsThen(name)]));
    const meant = upgradeFile({ version: frozen.version / 10, ...tables }, MIGRATIONS);
    for (const { name } of db.tables.filter((table) => table.name !== 'snapshots'))
      expect(await db.table(name).toArray(), name).toEqual(meant[name] ?? []);
    expect(
      await db.snapshots.bulkGet(rowsThen('snapshots').map((row) => (row as { id: string }).id)),
    ).toEqual(rowsThen('snapshots'));
    expect(await db.snapshots.count()).toBe(
      rowsThen('snapshots').length + (SCHEMA_VERSION * 10 > frozen.version ? 1 : 0),
    );
  });

  test('is judged, read further, edited and saved as one of this build', async () => {
    const db = await opened(frozen);
    const { letters } = await readTracker(db);
    const rounds = roundsOf(await readTracker(db), { today: TODAY, moment: moment(600) });
    expect(rounds.items).toHaveLength(letters.filter(({ portal }) => portal !== 'amcas').length + 1);
    const reyes = letters.find(({ letterId }) => letterId === 'AB2')!;
    expect(reyes).toMatchObject({
      state: 'received',
      thankedOn: TODAY,
      notes: 'met in June',
      needed: 'spare',
    });
    const marsh = letter('Dr. Helen Marsh', { letterId: 'AB1', state: 'withdrawn', portalStatus: 'Removed' });
    const done = await record(db, { letters: [marsh], extent: 'part', at: moment(500) });
    expect(done.letters).toEqual({ [marsh.row]: letters.find(({ letterId }) => letterId === 'AB1')?.id });
    expect(done.events.map(({ kind }) => kind)).toEqual(['letter-changed']);
    await editLetter(db, reyes.id, { notes: 'and in July' }, when);
    const other = emptyTracker();
    await restoreBackup(other, await makeBackup(db, moment(601)), { now: moment(601) });
    // What is older than a column comes back with it, empty.
    const [now, back] = [await known(db), await known(other)];
    expect(back.letters).toMatchObject(now.letters);
    expect({ ...back, letters: [], programs: [], writers: [], contacts: [] }).toEqual({
      ...now,
      letters: [],
      programs: [],
      writers: [],
      contacts: [],
    });
    for (const name of ['programs', 'writers', 'contacts'] as const)
      expect(back[name]).toMatchObject(now[name]);
  });

  test('has snapshots that can be put back', async () => {
    const db = await opened(frozen);
    const [snapshot] = rowsThen('snapshots') as { id: string; backup: string }[];
    expect(snapshot).toBeDefined();
    await restoreSnapshot(db, snapshot!.id, when);
    const { letters } = JSON.parse(snapshot!.backup) as { letters: object[] };
    expect(await db.letters.toArray()).toMatchObject(letters);
  });
});
