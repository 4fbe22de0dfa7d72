import type { Id, Moment, Snapshot } from '../model.ts';
import { BackupRefused, parseBackup, parseSnapshot, replaceRows } from './backup.ts';
import { BACKUP_TABLES, type BackupRows } from './backup-schema.ts';
import { change, type TrackerDb } from './database.ts';
import { spelled } from './moments.ts';
import { inOrder } from './snapshot-rotation.ts';
import { takeSnapshot } from './snapshots.ts';

/**
 * Puts a backup in the place of everything that is here: all of it or nothing. The whole file is checked before a
 * row is touched, and what was here is kept, so that {@link undoRestore} can put it back.
 *
 * @throws BackupRefused when the file is cut off, not ours, of a newer version or at odds with itself.
 */
export async function restoreBackup(
  db: TrackerDb,
  text: string,
  when: { now: Moment },
): Promise<{ rows: number }> {
  const rows = parseBackup(text);
  return change(db, () => putInPlace(db, rows, when.now));
}

/** {@link restoreBackup} with a snapshot. @throws BackupRefused when it is not kept any more. */
export async function restoreSnapshot(
  db: TrackerDb,
  id: Id,
  when: { now: Moment },
): Promise<{ rows: number }> {
  return change(db, async () => {
    const snapshot = await db.snapshots.get(id);
    if (!snapshot) throw new BackupRefused('This snapshot is not kept any more.');
    return putInPlace(db, parseSnapshot(snapshot.backup), when.now);
  });
}

async function putInPlace(db: TrackerDb, rows: BackupRows, now: Moment): Promise<{ rows: number }> {
  await takeSnapshot(db, 'before-restore', now);
  await replaceRows(db, rows);
  return { rows: BACKUP_TABLES.reduce((sum, name) => sum + rows[name].length, 0) };
}

/** When a restore that can be undone was made, or `null`. */
export async function lastRestore(db: TrackerDb, when?: { now: Moment }): Promise<Moment | null> {
  return (await newestSnapshot(db, when?.now))?.at ?? null;
}

/** Puts back what the last restore replaced. @throws BackupRefused when there was none. */
export async function undoRestore(db: TrackerDb, when?: { now: Moment }): Promise<void> {
  await change(db, async () => {
    const snapshot = await newestSnapshot(db, when?.now);
    if (!snapshot) throw new BackupRefused('There is no restore to undo.');
    await replaceRows(db, parseSnapshot(snapshot.backup));
    await db.snapshots.delete(snapshot.id);
  });
}

async function newestSnapshot(db: TrackerDb, now?: Moment): Promise<Snapshot | undefined> {
  const kept = await db.snapshots.filter(({ why }) => why === 'before-restore').toArray();
  return inOrder(kept, now && spelled(now)).at(-1);
}

/** Deletes every row of every table, snapshots too. The database itself stays, so that open pages go on. */
export async function deleteEverything(db: TrackerDb): Promise<void> {
  await change(db, async () => {
    for (const table of db.tables) await table.clear();
  });
}
