import { CAPS } from '../messages.ts';
import type { Moment } from '../model.ts';
import { contradiction } from './backup-references.ts';
import { BACKUP_TABLES, backupSchema, type BackupRows } from './backup-schema.ts';
import { besides, withDamagedAside } from './backup-damaged.ts';
import type { TrackerDb } from './database.ts';
import { leftOutHere } from './left-out.ts';
import { spelled } from './moments.ts';
import { MIGRATIONS, SCHEMA_VERSION } from './migrations/index.ts';
import { upgradeFile } from './migrations/upgrade.ts';

/** A file was not taken in, and nothing was changed; the message is a sentence for the screen. */
export class BackupRefused extends Error {
  override name = 'BackupRefused';
}

/**
 * Everything that is known as one JSON text (contract.md, "A backup"): one array for each table but the snapshots.
 *
 * @param now the moment (UTC) that the file says it was made at.
 */
export async function makeBackup(db: TrackerDb, now: Moment): Promise<string> {
  return db.transaction('r', db.tables, () => backupOf(db, now));
}

/** {@link makeBackup} inside of a transaction that stands. */
export async function backupOf(db: TrackerDb, now: Moment): Promise<string> {
  const tables = await Promise.all(BACKUP_TABLES.map((name) => db.table(name).toArray()));
  const file = {
    format: 'letter-rounds',
    version: SCHEMA_VERSION,
    exportedAt: spelled(now),
    ...Object.fromEntries(BACKUP_TABLES.map((name, index) => [name, tables[index]])),
    ...besides(leftOutHere()),
  };
  return JSON.stringify(withDamagedAside(file));
}

/** Puts these rows, the damaged ones too, in the place of all that is here but the snapshots; inside of a change. */
export async function replaceRows(db: TrackerDb, rows: BackupRows): Promise<void> {
  for (const name of BACKUP_TABLES) {
    await db.table(name).clear();
    await db.table(name).bulkAdd([...rows[name], ...(rows.damaged?.[name] ?? [])]);
  }
}

/** The rows of a snapshot: it is ours, so that a damaged row in it stands aside and keeps none of the others back. */
export function parseSnapshot(text: string): BackupRows {
  return parseBackup(text, withDamagedAside);
}

/** The rows of a backup file, every one of them checked. @throws BackupRefused with what is wrong. */
export function parseBackup(text: string, prepared = (file: object): object => file): BackupRows {
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
  const ours = version < SCHEMA_VERSION ? ofThisVersion({ ...file, version }) : file;
  const parsed = backupSchema.safeParse(prepared(ours));
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

/** A file of an earlier version with the rows of this one. @throws BackupRefused for one that is not what it says */
function ofThisVersion(file: { version: number }): object {
  try {
    return upgradeFile(file, MIGRATIONS);
  } catch {
    throw new BackupRefused('This backup is damaged. Nothing was changed.');
  }
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
