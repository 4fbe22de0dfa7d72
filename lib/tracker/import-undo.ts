import type { Id } from '../model.ts';
import { BackupRefused } from './backup.ts';
import { contradiction } from './backup-references.ts';
import { BACKUP_TABLES, type BackupRows } from './backup-schema.ts';
import { change, type TrackerDb } from './database.ts';
import { sameValue } from './rows.ts';

type Recorded = 'writers' | 'letters' | 'programs' | 'assignments' | 'events' | 'contacts';

/** One row that an import wrote: as it was (`null`: not there) and as it left it (`null`: taken away). */
interface Did {
  table: Recorded;
  key: Id | [Id, Id];
  before: object | null;
  after: object | null;
}

/** Writes rows and keeps what each was before. A row that says the same as before is not written. */
export function recorder(db: TrackerDb) {
  const did: Did[] = [];
  return {
    async put(table: Recorded, rows: readonly object[]): Promise<void> {
      const keys = rows.map((row) => keyOf(table, row));
      const standing = await db.table<object>(table).bulkGet(keys);
      const changed = rows.flatMap((after, index): Did[] => {
        const before = standing[index] ?? null;
        const key = keys[index];
        return key === undefined || sameValue(before, after) ? [] : [{ table, key, before, after }];
      });
      await db.table(table).bulkPut(changed.map(({ after }) => after));
      did.push(...changed);
    },
    /** Does something to the contacts of a letter. */
    async contacts(letter: Id, work: () => Promise<void>): Promise<void> {
      const rows = () => db.contacts.where('letter').equals(letter).toArray();
      const before = new Map((await rows()).map((row) => [row.id, row]));
      await work();
      const after = new Map((await rows()).map((row) => [row.id, row]));
      for (const key of new Set([...before.keys(), ...after.keys()])) {
        const [was, is] = [before.get(key) ?? null, after.get(key) ?? null];
        if (!sameValue(was, is)) did.push({ table: 'contacts', key, before: was, after: is });
      }
    },
    done: (): readonly Did[] => did,
  };
}

function keyOf(table: Recorded, row: object): Id | [Id, Id] {
  const { id, letter, program } = row as { id: Id; letter: Id; program: Id };
  return table === 'assignments' ? [letter, program] : id;
}

/**
 * Takes back exactly what an import did; what was read or said since stays.
 *
 * @throws BackupRefused when a row of it was changed since, or something hangs on one: then nothing is taken back.
 */
export async function undoImport(db: TrackerDb, snapshot: Id): Promise<void> {
  await change(db, async () => {
    const kept = await db.snapshots.get(snapshot);
    if (kept?.did === undefined) throw new BackupRefused('This import can no longer be undone.');
    // It was written by us, into our own database.
    for (const { table, key, before, after } of JSON.parse(kept.did) as Did[]) {
      const stands: object | null = (await db.table<object>(table).get(key)) ?? null;
      if (!sameValue(stands, after)) throw new BackupRefused(CHANGED);
      if (before === null) await db.table(table).delete(key);
      else await db.table(table).put(before);
    }
    const tables = await Promise.all(BACKUP_TABLES.map((name) => db.table(name).toArray()));
    const rows = Object.fromEntries(BACKUP_TABLES.map((name, at) => [name, tables[at]])) as unknown;
    if (contradiction(rows as BackupRows)) throw new BackupRefused(CHANGED);
    await db.snapshots.delete(snapshot);
  });
}

const CHANGED =
  'Rows of this import were changed since. Nothing was taken back. The snapshot from before it is under Snapshots.';
