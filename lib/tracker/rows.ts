import type { Table } from 'dexie';

/** Rows of one table during a transaction: read once, changed in memory, and only what differs is written. */
export class Rows<T extends object> {
  readonly #stored: ReadonlyMap<string, T>;
  readonly #rows: Map<string, T>;
  readonly #keyOf: (row: T) => string;

  constructor(rows: readonly T[], keyOf: (row: T) => string) {
    this.#keyOf = keyOf;
    this.#stored = new Map(rows.map((row) => [keyOf(row), row]));
    this.#rows = new Map(this.#stored);
  }

  all(): T[] {
    return [...this.#rows.values()];
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  /** Takes a row in the place of the one with its key. One that says the same as before is no change. */
  put(row: T): void {
    const key = this.#keyOf(row);
    const stored = this.#stored.get(key);
    this.#rows.set(key, stored && sameValue(stored, row) ? stored : row);
  }

  remove(key: string): void {
    this.#rows.delete(key);
  }

  /** True when the row is new or differs from what the table holds. */
  isChanged(key: string): boolean {
    return this.#rows.get(key) !== this.#stored.get(key);
  }

  /** True when the table does not hold the row yet. */
  isNew(key: string): boolean {
    return this.#rows.has(key) && !this.#stored.has(key);
  }

  /** Writes what changed, in at most one delete and one put. */
  async save<K>(table: Table<T, K>, primaryKey: (row: T) => K): Promise<void> {
    const gone = [...this.#stored].filter(([key]) => !this.#rows.has(key)).map(([, row]) => primaryKey(row));
    const changed = [...this.#rows].filter(([key]) => this.isChanged(key)).map(([, row]) => row);
    if (gone.length > 0) await table.bulkDelete(gone);
    if (changed.length > 0) await table.bulkPut(changed);
  }
}

/** Plain JSON values that say the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length || Array.isArray(a) !== Array.isArray(b)) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
