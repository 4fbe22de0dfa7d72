import type { Transaction } from 'dexie';

import type { Moment, Snapshot } from '../../model.ts';
import type { Migration, RowsOf } from './migration.ts';

/**
 * Brings the rows of a database to a version, inside of the transaction that changes its schema: first all that is here
 * is kept as a snapshot that can be put back, then the rows are changed. What fails leaves the version before.
 */
export async function upgradeRows(
  transaction: Transaction,
  { version, rows }: Migration,
  earlier: Migration,
): Promise<void> {
  const before: RowsOf = {};
  // A table that comes with this version is none that the version before could take back.
  for (const name of Object.keys(earlier.stores)) {
    if (name !== 'snapshots') before[name] = await transaction.table<object>(name).toArray();
  }
  const snapshot = snapshotOf(before, version);
  if (snapshot) await transaction.table('snapshots').put(snapshot);
  if (!rows) return;
  for (const [name, after] of Object.entries(rows(before))) {
    await transaction.table(name).clear();
    await transaction.table(name).bulkAdd(after);
  }
}

/** All that is known, as of the last thing that is known; `null` where there is nothing to lose. */
function snapshotOf(rows: RowsOf, version: number): Snapshot | null {
  const { letters = [], programs = [], assignments = [], writers = [], events = [] } = rows;
  const moments = [
    ...([...letters, ...programs] as { lastSeenAt: Moment }[]).map(({ lastSeenAt }) => lastSeenAt),
    ...(events as { at: Moment }[]).map(({ at }) => at),
  ];
  // A row may be damaged.
  const at = moments
    .filter((moment) => typeof moment === 'string')
    .sort()
    .at(-1);
  if (at === undefined) return null;
  return {
    id: `before version ${String(version)}`,
    at,
    why: 'before-update',
    backup: JSON.stringify({ format: 'letter-rounds', version: version - 1, exportedAt: at, ...rows }),
    holds: {
      ...{ letters: letters.length, programs: programs.length },
      ...{ assignments: assignments.length, writers: writers.length },
    },
  };
}

/**
 * The content of a backup that an earlier version made, as the newest of these would have made it. Nothing of it was
 * checked yet: what comes out is.
 *
 * @throws anything, for a file that is not what it says
 */
export function upgradeFile(
  file: { version: number },
  migrations: readonly Migration[],
): Record<string, unknown> {
  const { version: _, format, exportedAt, ...tables } = file as { version: number } & Record<string, unknown>;
  let rows = tables as RowsOf;
  for (const migration of migrations.filter(({ version }) => version > file.version)) {
    const before = migrations.find(({ version }) => version === migration.version - 1)?.stores ?? {};
    const added = Object.keys(migration.stores).filter((name) => !(name in before));
    rows = { ...Object.fromEntries(added.map((name) => [name, []])), ...rows };
    rows = { ...rows, ...migration.rows?.(rows) };
  }
  return { format, version: Math.max(...migrations.map(({ version }) => version)), exportedAt, ...rows };
}
