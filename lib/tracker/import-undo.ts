import type { Assignment, Contact, Id, Letter, Program, Writer } from '../model.ts';
import { BackupRefused } from './backup.ts';
import { contradiction } from './backup-references.ts';
import { BACKUP_TABLES, type BackupRows } from './backup-schema.ts';
import { change, type TrackerDb } from './database.ts';
import { putBack } from './import-put-back.ts';
import { sameValue } from './rows.ts';
import { removeIfBare } from './writers.ts';

interface ImportedRows {
  writers: Writer;
  letters: Letter;
  programs: Program;
  assignments: Assignment;
  events: object;
  contacts: Contact;
}
type Recorded = keyof ImportedRows;

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
 * Takes back exactly what an import wrote, column by column. What pages have shown of the same rows since stays, and so
 * does what the user has said in other columns. A row that has been deleted since stays deleted.
 *
 * @throws BackupRefused when the user has since changed a column that the import wrote, or something else depends on a
 * row that it added: then nothing is taken back.
 */
export async function undoImport(db: TrackerDb, snapshot: Id): Promise<void> {
  await change(db, async () => {
    const kept = await db.snapshots.get(snapshot);
    if (kept?.did === undefined) throw new BackupRefused('This import can no longer be undone.');
    // It was written by us, into our own database.
    const did = JSON.parse(kept.did) as Did[];
    // Writers last: one that the import added goes only when no letter is left to it.
    for (const row of did.filter(({ table }) => table !== 'writers')) await undoRow(db, row);
    for (const row of did.filter(({ table }) => table === 'writers')) await undoWriter(db, row);
    const tables = await Promise.all(BACKUP_TABLES.map((name) => db.table(name).toArray()));
    const rows = Object.fromEntries(BACKUP_TABLES.map((name, at) => [name, tables[at]])) as unknown;
    if (contradiction(rows as BackupRows)) throw new BackupRefused(CHANGED);
    await db.snapshots.delete(snapshot);
  });
}

/** A writer that the import added, and to whom a page has since given a letter, keeps only what pages say. */
async function undoWriter(db: TrackerDb, did: Did): Promise<void> {
  if (did.before !== null) return undoRow(db, did);
  const id = did.key as Id;
  if (!(await db.writers.get(id)) || (await removeIfBare(db, id))) return;
  const typed = did.after as Writer;
  const letters = await db.letters.where('writer').equals(id).toArray();
  await db.writers
    .where('id')
    .equals(id)
    .modify((writer) => {
      for (const key of ['title', 'email'] as const)
        if (writer[key] === typed[key] && letters.every((letter) => letter[key] !== writer[key]))
          writer[key] = null;
    });
}

async function undoRow(db: TrackerDb, { table, key, before, after }: Did): Promise<void> {
  const rows = db.table<object, Id | [Id, Id]>(table);
  const stands = (await rows.get(key)) ?? null;
  if (after === null) {
    // The import took it away. Who wrote it down again since has it.
    if (stands === null && before !== null) await rows.put(before);
    return;
  }
  if (stands === null) {
    // What was said to be one of the portal's letters since is in that one's row.
    const joined =
      table === 'letters' && (await db.letters.filter((row) => row.typed?.letter.id === key).count());
    if (joined) throw new BackupRefused(CHANGED);
    return;
  }
  const undone = table === 'events' ? null : putBack({ table, before, after, stands });
  if (undone === 'changed') throw new BackupRefused(CHANGED);
  if (undone === null) await rows.delete(key);
  else await rows.put(undone);
}

const CHANGED =
  "You've changed something from this import since, so nothing was undone. A copy of your data from before the import is under Snapshots.";
