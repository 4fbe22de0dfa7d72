import type { Day, Holds, Moment, Snapshot, SnapshotReason, SnapshotShown } from '../model.ts';
import { backupOf } from './backup.ts';
import { BACKUP_TABLES, type BackupTable } from './backup-schema.ts';
import { change, type TrackerDb } from './database.ts';
import { spelled } from './moments.ts';
import { sameValue } from './rows.ts';
import { putSetting } from './settings.ts';
import { outlived } from './snapshot-rotation.ts';

/** Keeps all that is here, and lets go of the snapshots that are outlived; inside of a change. Gives its id. */
export async function takeSnapshot(
  db: TrackerDb,
  why: SnapshotReason,
  now: Moment,
  more: { id?: string; did?: string; backup?: string } = {},
): Promise<string> {
  const id = more.id ?? crypto.randomUUID();
  const row: Snapshot = {
    id,
    at: spelled(now),
    why,
    backup: more.backup ?? (await backupOf(db, now)),
    holds: await holdsOf(db),
  };
  await db.snapshots.put(more.did === undefined ? row : { ...row, did: more.did });
  const rows: { id: string; at: Moment; why: SnapshotReason; size: number }[] = [];
  await db.snapshots.each(({ id, at, why, backup, did }) => {
    rows.push({ id, at, why, size: backup.length + (did?.length ?? 0) });
  });
  await db.snapshots.bulkDelete(outlived(rows, row.at));
  return id;
}

async function holdsOf(db: TrackerDb): Promise<Holds> {
  const [letters, programs, assignments, writers] = await Promise.all([
    db.letters.count(),
    db.programs.count(),
    db.assignments.count(),
    db.writers.count(),
  ]);
  return { letters, programs, assignments, writers };
}

/**
 * Once a day, before the day's first change: keeps all that is here, when it differs from what was last kept so. The
 * first call of a day looks at everything; each later one asks the database for no more than a count and a row.
 *
 * @param when the moment (UTC) and the day in the user's zone
 * @returns whether a snapshot was taken
 */
export async function keepDaily(db: TrackerDb, when: { now: Moment; today: Day }): Promise<boolean> {
  const id = `daily ${when.today}`;
  if ((await db.snapshots.where('id').equals(id).count()) > 0) return false;
  if ((await db.settings.get('snapshotSameOn'))?.value === when.today) return false;
  if ((await db.letters.count()) + (await db.programs.count()) === 0) return false;
  return change(db, async () => {
    const last = await db.snapshots
      .orderBy('at')
      .reverse()
      .filter(({ why, at }) => why === 'daily' && at <= spelled(when.now))
      .first();
    const backup = await backupOf(db, when.now);
    if (last && isSameAs(last.backup, backup)) {
      await putSetting(db, 'snapshotSameOn', when.today);
      return false;
    }
    await takeSnapshot(db, 'daily', when.now, { id, backup });
    return true;
  });
}

/** Does what was kept say the same? One that cannot be understood is damaged, and is no reason to keep nothing new. */
function isSameAs(kept: string, now: string): boolean {
  try {
    return sameValue(whatMatters(kept), whatMatters(now));
  } catch {
    return false;
  }
}

/** What moves by itself, when nothing has changed: when something was seen or looked for, and which reads are in the log. */
const MOVES: Partial<Record<BackupTable, readonly string[]>> = {
  letters: ['lastSeenAt'],
  programs: ['lastSeenAt', 'assignmentsReadAt'],
  events: ['reading', 'page', 'readAt'],
};
const MOVING_SETTINGS: readonly unknown[] = ['snapshotSameOn', 'digestState'];

/** A backup without that which moves by itself. */
function whatMatters(backup: string): unknown {
  const file = JSON.parse(backup) as Record<string, Record<string, unknown>[]>;
  const tables = BACKUP_TABLES.filter((name) => name !== 'readings' && name !== 'sweeps');
  const rows = tables.map((name) =>
    file[name]
      ?.filter(({ key }) => name !== 'settings' || !MOVING_SETTINGS.includes(key))
      .map((row) =>
        Object.fromEntries(Object.entries(row).filter(([column]) => !MOVES[name]?.includes(column))),
      ),
  );
  return [rows, file['damaged'] ?? null];
}

/** What is kept, newest first; usable inside Dexie's `liveQuery`. */
export async function snapshotsOf(db: TrackerDb): Promise<SnapshotShown[]> {
  const shown: SnapshotShown[] = [];
  await db.snapshots
    .orderBy('at')
    .reverse()
    .each(({ id, at, why, holds }) => {
      shown.push({ id, at, why, holds: holds ?? null });
    });
  return shown;
}
