import { BACKUP_TABLES, type BackupRows } from './backup-schema.ts';
import { assignmentKey } from './merge.ts';
import { printedId } from './printed-id.ts';

/**
 * What makes valid rows impossible together: a key or an identity that stands twice, or a reference to a row that is
 * not there. Gives the first such thing as the end of a sentence ("two letters have one id"), or `null`.
 */
export function contradiction(rows: BackupRows): string | null {
  return doubled(rows) ?? dangling(rows);
}

function doubled(rows: BackupRows): string | null {
  for (const name of BACKUP_TABLES) {
    const table: readonly object[] = rows[name];
    const keys = table.flatMap((row) => ('id' in row ? [row.id] : 'key' in row ? [row.key] : []));
    if (new Set(keys).size !== keys.length) return `two rows of ${name} have one id`;
  }
  if (repeats(rows.assignments.map(assignmentKey))) return 'a letter is assigned twice to one program';
  const ids = rows.letters
    .filter(({ letterId }) => letterId !== null)
    .map(({ portal, account, season, letterId }) =>
      JSON.stringify([portal, account, season, printedId(letterId ?? '')]),
    );
  return repeats(ids) ? 'two letters have one Letter ID' : null;
}

function repeats(keys: readonly string[]): boolean {
  return new Set(keys).size !== keys.length;
}

function dangling(rows: BackupRows): string | null {
  const ids = (table: readonly { id: string }[]) =>
    new Set<string | null>(table.map(({ id }) => id)).add(null);
  const letters = ids(rows.letters);
  const programs = ids(rows.programs);
  const writers = ids(rows.writers);
  const readings = ids(rows.readings);
  const wrong =
    rows.writers.some(({ id, sameAs }) => sameAs === id || !writers.has(sameAs ?? null)) ||
    rows.letters.some(
      ({ id, writer, partOf }) => !writers.has(writer) || !letters.has(partOf) || partOf === id,
    ) ||
    rows.assignments.some(({ letter, program }) => !letters.has(letter) || !programs.has(program)) ||
    rows.events.some(
      ({ letter, program, reading }) =>
        !letters.has(letter) || !programs.has(program) || !readings.has(reading),
    ) ||
    rows.contacts.some(({ writer, letter }) => !writers.has(writer) || !letters.has(letter)) ||
    rows.sweeps.some(({ seen }) => seen.some(({ id }) => !letters.has(id) && !programs.has(id))) ||
    rows.plans.some(({ slots }) =>
      slots.some(({ writer, backup }) => !writers.has(writer) || !writers.has(backup)),
    ) ||
    rows.settings.some(
      (row) => row.key === 'baseline' && (row.value as string[]).some((id) => !letters.has(id)),
    );
  return wrong ? 'a row belongs to one that is not in it' : null;
}
