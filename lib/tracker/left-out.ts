import { Dexie, type DBCore, type DBCoreTable, type DBCoreTransaction } from 'dexie';

import { isSound } from './sound.ts';

/** A row that stands in the database and cannot be used. */
export interface LeftOutRow {
  table: string;
  row: Record<string, unknown>;
}

/** What the reads of each transaction left out; gone with the transaction. */
const leftOut = new WeakMap<object, Map<string, LeftOutRow>>();

/**
 * Leaves out what cannot be used wherever rows are read: nobody can forget to look, and no rule ever sees a letter
 * without a state. The rows stay where they are; what is written beside them goes by keys.
 */
export function leaveOutDamaged(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'what is damaged is left out',
    level: 1,
    create: (core: DBCore) => ({ ...core, table: (name) => soundOnly(core.table(name)) }),
  });
}

function soundOnly(table: DBCoreTable): DBCoreTable {
  const { name } = table;
  const keep = (trans: DBCoreTransaction, row: unknown): boolean => {
    // `undefined`: no row has this key. While the schema changes the rows are an earlier version's, to be brought along.
    if (row === undefined || (trans as IDBTransaction).mode === 'versionchange' || isSound(name, row))
      return true;
    const rows = leftOut.get(trans) ?? new Map<string, LeftOutRow>();
    leftOut.set(trans, rows);
    const key = JSON.stringify([name, table.schema.primaryKey.extractKey?.(row)]);
    rows.set(key, { table: name, row: row as Record<string, unknown> });
    return false;
  };
  return {
    ...table,
    get: (request) => table.get(request).then((row: unknown) => (keep(request.trans, row) ? row : undefined)),
    getMany: (request) => {
      // Dexie's own look at what it is about to change: a row that hangs on another goes with it, damaged or not.
      if (request.cache === 'immutable') return table.getMany(request);
      return table
        .getMany(request)
        .then((rows: unknown[]) => rows.map((row) => (keep(request.trans, row) ? row : undefined)));
    },
    query: (request) =>
      table.query(request).then((found) => {
        if (!request.values) return found;
        const result = found.result as unknown[];
        return result.every((row) => keep(request.trans, row))
          ? found
          : { ...found, result: result.filter((row) => keep(request.trans, row)) };
      }),
    openCursor: (request) =>
      table.openCursor(request).then((cursor) => {
        if (!cursor || !request.values) return cursor;
        const start = cursor.start.bind(cursor);
        cursor.start = (onNext) =>
          start(() => {
            if (keep(request.trans, cursor.value)) onNext();
            else cursor.continue();
          });
        return cursor;
      }),
  };
}

/** What was left out by the reads of the transaction that stands, each row once. */
export function leftOutHere(): LeftOutRow[] {
  const transaction = Dexie.currentTransaction as { idbtrans?: object } | null;
  if (!transaction?.idbtrans) throw new Error('No transaction stands');
  return [...(leftOut.get(transaction.idbtrans)?.values() ?? [])];
}
