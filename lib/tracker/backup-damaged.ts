import { dangling } from './backup-references.ts';
import { BACKUP_TABLES, backupSchema, type BackupTable } from './backup-schema.ts';
import type { LeftOutRow } from './left-out.ts';

type Aside = Partial<Record<BackupTable, unknown[]>>;

/** The part of a backup that carries rows which cannot be used; none where all can be. */
export function besides(leftOut: readonly LeftOutRow[]): { damaged?: Aside } {
  const damaged: Aside = {};
  for (const { table, row } of leftOut) if (isTable(table)) (damaged[table] ??= []).push(row);
  return Object.keys(damaged).length > 0 ? { damaged } : {};
}

/**
 * A backup with each row aside that its schema refuses, or that belongs to one that is not there: so it can be restored,
 * and loses nothing. A fault of another kind is left for the one who reads it to refuse.
 */
export function withDamagedAside(file: object): object {
  const checked = backupSchema.safeParse(file);
  const readable = checked.success
    ? file
    : aside(
        file,
        checked.error.issues.map(({ path }) => path),
      );
  const again = checked.success ? checked : backupSchema.safeParse(readable);
  if (!again.success) return file;
  return aside(
    readable,
    dangling(again.data).map(({ table, at }) => [table, at]),
  );
}

/** The file with the rows at these places, each a table's name and an index, beside the others. */
function aside(file: object, places: readonly PropertyKey[][]): object {
  const faulty = new Map<BackupTable, Set<number>>();
  for (const [table, at] of places) {
    if (!isTable(table) || typeof at !== 'number') return file;
    faulty.set(table, (faulty.get(table) ?? new Set()).add(at));
  }
  if (faulty.size === 0) return file;
  const tables = file as Aside;
  const damaged: Aside = { ...('damaged' in file && (file.damaged as Aside)) };
  const rest: Aside = {};
  for (const [name, at] of faulty) {
    const rows = tables[name] ?? [];
    rest[name] = rows.filter((_, index) => !at.has(index));
    damaged[name] = [...(damaged[name] ?? []), ...rows.filter((_, index) => at.has(index))];
  }
  return { ...file, ...rest, damaged };
}

function isTable(name: unknown): name is BackupTable {
  return (BACKUP_TABLES as readonly unknown[]).includes(name);
}
