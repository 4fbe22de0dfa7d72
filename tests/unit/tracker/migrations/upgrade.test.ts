import { expect, test } from 'vitest';

import { Dexie } from 'dexie';

import { TrackerDb } from '../../../../lib/tracker/database.ts';
import {
  makeBackup,
  openTracker,
  readOnlyReason,
  readTracker,
  restoreSnapshot,
} from '../../../../lib/tracker/index.ts';
import { MIGRATIONS, SCHEMA_VERSION } from '../../../../lib/tracker/migrations/index.ts';
import type { Migration } from '../../../../lib/tracker/migrations/migration.ts';
import { upgradeFile } from '../../../../lib/tracker/migrations/upgrade.ts';
import { fill } from '../../../faults/changes.ts';
import { interruptible, WAYS } from '../../../faults/interrupted.ts';
import { emptyTracker, known, moment } from '../given.ts';

/** What a later build might do: one table more, and every letter's notes as a list. */
const LATER: Migration = {
  version: SCHEMA_VERSION + 1,
  stores: { ...MIGRATIONS.at(-1)?.stores, drafts: 'id' },
  rows: ({ letters = [], ...others }) => ({
    ...others,
    letters: letters.map((row) => ({ ...row, notes: [(row as { notes: string | null }).notes] })),
  }),
};
const WITH_LATER = [...MIGRATIONS, LATER];

async function filledDatabase(): Promise<string> {
  const db = emptyTracker();
  await fill(db);
  db.close();
  return db.name;
}
/** Every row as it is there, whatever the version. */
async function rowsIn(name: string): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  const db = await new Dexie(name).open();
  const tables = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  const rows: Record<string, unknown[]> = Object.fromEntries(await Promise.all(tables));
  db.close();
  return { version: db.verno, rows };
}

test('an upgrade changes the rows, and keeps all that was here before it as a snapshot that can be put back', async () => {
  const name = await filledDatabase();
  const before = await rowsIn(name);
  const later = await new TrackerDb(name, WITH_LATER).open();
  later.close();
  const { version, rows } = await rowsIn(name);
  expect(version).toBe(SCHEMA_VERSION + 1);
  expect(rows['letters']).toEqual(
    before.rows['letters']?.map((row) => ({
      ...(row as object),
      notes: [(row as { notes: unknown }).notes],
    })),
  );
  const { letters: _, snapshots, ...others } = before.rows;
  const { letters: __, snapshots: kept = [], drafts, ...now } = rows;
  expect(now).toEqual(others);
  expect(drafts).toEqual([]);
  const taken = kept.filter(
    (row) => !snapshots?.some((one) => (one as { id: string }).id === (row as { id: string }).id),
  );
  expect(taken).toMatchObject([{ id: `before version ${SCHEMA_VERSION + 1}`, why: 'before-update' }]);
  const { backup } = taken[0] as { backup: string };
  const file = JSON.parse(backup) as { version: number };
  expect(file).toMatchObject({ version: SCHEMA_VERSION, letters: before.rows['letters'] });
  // What is put back later goes through the same step.
  expect(upgradeFile(file, WITH_LATER)).toMatchObject({
    version: LATER.version,
    letters: rows['letters'],
    drafts: [],
  });
  // The build before it takes its own snapshot as it is.
  const old = emptyTracker();
  await old.snapshots.put(taken[0] as never);
  await restoreSnapshot(old, `before version ${SCHEMA_VERSION + 1}`, { now: moment(700) });
  expect((await known(old)).letters).toEqual(before.rows['letters']);
});

test('an upgrade of an empty database keeps nothing, and a new one runs no step', async () => {
  const db = emptyTracker();
  await db.open();
  db.close();
  const later = await new TrackerDb(db.name, WITH_LATER).open();
  expect(await later.table('snapshots').count()).toBe(0);
  const fresh = await new TrackerDb(`${db.name}-fresh`, WITH_LATER).open();
  expect(await fresh.table('drafts').count()).toBe(0);
  later.close();
  fresh.close();
});

test('an upgrade that ends at any of its operations leaves the version before, and is done when it opens again', async () => {
  const name = await filledDatabase();
  const before = await rowsIn(name);
  const copy = async (fault: { at: number; way: (typeof WAYS)[number] } | null) => {
    const db = emptyTracker();
    for (const table of db.tables) await table.bulkAdd((before.rows[table.name] ?? []) as never[]);
    db.close();
    const later = new TrackerDb(db.name, WITH_LATER);
    const faults = interruptible(later);
    faults.begin(fault);
    const failed = await later.open().then(
      () => false,
      () => true,
    );
    later.close();
    return { name: db.name, failed, operations: faults.operations() };
  };
  const { operations, ...whole } = await copy(null);
  const after = await rowsIn(whole.name);
  expect(operations).toBeGreaterThan(20);
  // `npm run faults` is no more thorough here: each end of the first two and the last two operations, and some between.
  for (const [index, at] of [1, 2, 7, 13, 20, operations - 1, operations].entries()) {
    const way = WAYS[index % 2] ?? 'killed before';
    const ended = await copy({ at, way });
    expect(ended.failed, `${way} at ${at}`).toBe(true);
    expect(await rowsIn(ended.name)).toEqual(before);
    const old = openTracker(ended.name);
    expect(await readOnlyReason(old)).toBeNull();
    expect((await readTracker(old)).letters).toHaveLength(before.rows['letters']?.length ?? 0);
    expect(await makeBackup(old, moment(0))).toContain('"format":"letter-rounds"');
    old.close();
    const again = await new TrackerDb(ended.name, WITH_LATER).open();
    again.close();
    expect(await rowsIn(ended.name)).toEqual(after);
  }
});
