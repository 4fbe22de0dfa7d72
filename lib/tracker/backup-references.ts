import type { Assignment } from '../model.ts';
import { BACKUP_TABLES, type BackupRows, type BackupTable } from './backup-schema.ts';
import { assignmentKey } from './merge.ts';
import { printedId } from './printed-id.ts';

/**
 * What makes valid rows impossible together: a key or an identity that stands twice, or a reference to a row that is
 * not there. Gives the first such thing as the end of a sentence ("two letters have one id"), or `null`.
 */
export function contradiction(rows: BackupRows): string | null {
  return doubled(rows) ?? (dangling(rows).length > 0 ? 'a row belongs to one that is not in it' : null);
}

function doubled(rows: BackupRows): string | null {
  for (const name of BACKUP_TABLES) {
    if (!damagedRows(rows, name).every((row) => hasKey(name, row))) return `a row of ${name} has no id`;
    const table: readonly object[] = [...rows[name], ...damagedRows(rows, name)];
    const keys = table.flatMap((row) => ('id' in row ? [row.id] : 'key' in row ? [row.key] : []));
    if (new Set(keys).size !== keys.length) return `two rows of ${name} have one id`;
  }
  if (
    repeats(
      [...rows.assignments, ...(damagedRows(rows, 'assignments') as unknown as Assignment[])].map(
        assignmentKey,
      ),
    )
  )
    return 'a letter is assigned twice to one program';
  const ids = rows.letters
    .filter(({ letterId }) => letterId !== null)
    .map(({ portal, account, season, letterId }) =>
      JSON.stringify([portal, account, season, printedId(letterId ?? '')]),
    );
  return repeats(ids) ? 'two letters have one Letter ID' : null;
}

function damagedRows(rows: BackupRows, name: BackupTable): readonly Record<string, unknown>[] {
  return rows.damaged?.[name] ?? [];
}

/** Nothing is known of a damaged row but this: without it the database takes none. */
function hasKey(name: BackupTable, row: Record<string, unknown>): boolean {
  const columns = name === 'assignments' ? ['letter', 'program'] : [name === 'settings' ? 'key' : 'id'];
  return columns.every((column) => typeof row[column] === 'string' || Number.isFinite(row[column]));
}

function repeats(keys: readonly string[]): boolean {
  return new Set(keys).size !== keys.length;
}

/**
 * Rows that belong to one that is not there, by their table and place. A row that is damaged is there all the same.
 */
export function dangling(rows: BackupRows): { table: BackupTable; at: number }[] {
  const ids = (name: 'letters' | 'programs' | 'writers' | 'readings') =>
    new Set<unknown>([...rows[name], ...damagedRows(rows, name)].map(({ id }) => id)).add(null);
  const letters = ids('letters');
  const programs = ids('programs');
  const writers = ids('writers');
  const readings = ids('readings');
  // Who writes a letter that names nobody is known by the letter's own id.
  const nobodys = new Set(rows.letters.flatMap(({ id, author }) => (author === '' ? [id] : [])));
  const wrong: Partial<Record<BackupTable, readonly boolean[]>> = {
    writers: rows.writers.map(({ id, sameAs }) => sameAs === id || !writers.has(sameAs ?? null)),
    letters: rows.letters.map(
      ({ id, author, writer, partOf, deliveryOf = null }) =>
        !(writers.has(writer) || (author === '' && writer === id)) ||
        [partOf, deliveryOf].some((other) => !letters.has(other) || other === id),
    ),
    assignments: rows.assignments.map(
      ({ letter, program }) => !letters.has(letter) || !programs.has(program),
    ),
    events: rows.events.map(
      ({ letter, program, reading }) =>
        !letters.has(letter) || !programs.has(program) || !readings.has(reading),
    ),
    contacts: rows.contacts.map(
      ({ writer, letter }) => !(writers.has(writer) || nobodys.has(writer)) || !letters.has(letter),
    ),
    sweeps: rows.sweeps.map(({ seen }) => seen.some(({ id }) => !letters.has(id) && !programs.has(id))),
    plans: rows.plans.map(({ slots }) =>
      slots.some(({ writer, backup }) => !writers.has(writer) || !writers.has(backup)),
    ),
    settings: rows.settings.map(
      (row) => row.key === 'baseline' && (row.value as string[]).some((id) => !letters.has(id)),
    ),
  };
  return BACKUP_TABLES.flatMap((table) =>
    (wrong[table] ?? []).flatMap((isWrong, at) => (isWrong ? [{ table, at }] : [])),
  );
}
