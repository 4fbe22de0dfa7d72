import { CAPS } from '../messages.ts';
import type { Moment } from '../model.ts';
import { contradiction } from './backup-references.ts';
import { BACKUP_TABLES, backupSchema, type BackupRows } from './backup-schema.ts';
import { change, type TrackerDb } from './database.ts';
import { spelled } from './moments.ts';
import { SCHEMA_VERSION } from './migrations/index.ts';

/** A file was not taken in, and nothing was changed; the message is a sentence for the screen. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}

/** Why a snapshot was taken, and how many of them are kept. */
const BEFORE_RESTORE = 'before-restore';
const SNAPSHOTS_KEPT = 3;

/**
 * Everything that is known as one JSON text (contract.md, "A backup"): one array for each table but the snapshots.
 *
 * @param now the moment (UTC) that the file says it was made at.
 */
export async function makeBackup(db: TrackerDb, now: Moment): Promise<string> {
  return db.transaction('r', db.tables, () => backupOf(db, now));
}

async function backupOf(db: TrackerDb, now: Moment): Promise<string> {
  const tables = await Promise.all(BACKUP_TABLES.map((name) => db.table(name).toArray()));
  return JSON.stringify({
    format: 'letter-rounds',
    version: SCHEMA_VERSION,
    exportedAt: spelled(now),
    ...Object.fromEntries(BACKUP_TABLES.map((name, index) => [name, tables[index]])),
  });
}

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
  return change(db, async () => {
    const backup = await backupOf(db, when.now);
    await replaceRows(db, rows);
    const at = spelled(when.now);
    await db.snapshots.add({ id: crypto.randomUUID(), at, why: BEFORE_RESTORE, backup });
    const old = await db.snapshots.orderBy('at').reverse().offset(SNAPSHOTS_KEPT).primaryKeys();
    await db.snapshots.bulkDelete(old);
    return { rows: BACKUP_TABLES.reduce((sum, name) => sum + rows[name].length, 0) };
  });
}

/** When a restore that can be undone was made, or `null`. */
export async function lastRestore(db: TrackerDb): Promise<Moment | null> {
  return (await newestSnapshot(db))?.at ?? null;
}

/** Puts back what the last restore replaced. @throws BackupRefused when there was none. */
export async function undoRestore(db: TrackerDb): Promise<void> {
  await change(db, async () => {
    const snapshot = await newestSnapshot(db);
    if (!snapshot) throw new BackupRefused('There is no restore to undo.');
    await replaceRows(db, parseBackup(snapshot.backup));
    await db.snapshots.delete(snapshot.id);
  });
}

async function newestSnapshot(db: TrackerDb) {
  return db.snapshots
    .orderBy('at')
    .reverse()
    .filter(({ why }) => why === BEFORE_RESTORE)
    .first();
}

/** Deletes every row of every table, snapshots too. The database itself stays, so that open pages go on. */
export async function deleteEverything(db: TrackerDb): Promise<void> {
  await change(db, async () => {
    for (const table of db.tables) await table.clear();
  });
}

async function replaceRows(db: TrackerDb, rows: BackupRows): Promise<void> {
  for (const name of BACKUP_TABLES) {
    await db.table(name).clear();
    await db.table(name).bulkAdd(rows[name]);
  }
}

/** The rows of a backup file, every one of them checked. @throws BackupRefused with what is wrong. */
export function parseBackup(text: string): BackupRows {
  if (text.length > CAPS.backupBytes) throw new BackupRefused('This file is larger than any backup.');
  const file = parseJson(text);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== 'letter-rounds') {
    throw new BackupRefused('This file is not a backup of Letter Rounds.');
  }
  const version = 'version' in file ? file.version : null;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new BackupRefused('This backup does not say which version made it.');
  }
  if (version > SCHEMA_VERSION) {
    throw new BackupRefused(
      'This backup was made by a newer Letter Rounds. Update this one, then restore it.',
    );
  }
  const parsed = backupSchema.safeParse(file);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.slice(0, 3).join(' › ');
    throw new BackupRefused(
      where
        ? `This backup is damaged (at ${where}). Nothing was changed.`
        : 'This backup is damaged. Nothing was changed.',
    );
  }
  const wrong = contradiction(parsed.data);
  if (wrong) throw new BackupRefused(`This backup is damaged: ${wrong}. Nothing was changed.`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (key, value: unknown) => {
      if (key === '__proto__') throw new BackupRefused('This backup is damaged. Nothing was changed.');
      return value;
    });
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw new BackupRefused('This file is cut off or is not a backup. Nothing was changed.');
  }
}
