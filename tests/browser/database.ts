import type { Page } from 'playwright';

/** Rows by table, as IndexedDB holds them. */
export type Rows = Record<string, Record<string, unknown>[]>;

/**
 * Everything in one of the extension's databases, as plain rows in the order of their keys. Opens no newer version and
 * makes no database.
 *
 * @param page any page of the extension's own origin
 * @param only the one table that is wanted; all without it
 * @returns `{}` when there is no such database yet
 */
export async function readDatabase(page: Page, name = 'letter-rounds', only?: string): Promise<Rows> {
  return page.evaluate(
    async ({ name, only }) => {
      function done<Value>(request: IDBRequest<Value>) {
        return new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
        });
      }
      const known = await indexedDB.databases();
      if (!known.some((database) => database.name === name)) return {};
      const database = await done(indexedDB.open(name));
      try {
        const tables = [...database.objectStoreNames].filter((table) => table === (only ?? table));
        const rows: Record<string, Record<string, unknown>[]> = {};
        if (tables.length === 0) return rows;
        const transaction = database.transaction(tables, 'readonly');
        await Promise.all(
          tables.map(async (table) => {
            rows[table] = await done(
              transaction.objectStore(table).getAll() as IDBRequest<Record<string, unknown>[]>,
            );
          }),
        );
        return rows;
      } finally {
        database.close();
      }
    },
    { name, only },
  );
}

/**
 * Puts rows into the tables of the extension's database, past the worker: what was read before, without reading it
 * again. Pages that are open hear nothing of it; who opens or reloads one sees them.
 *
 * @param page any page of the extension's own origin; the database must be there
 * @param rows as {@link readDatabase} gives them; rows of the same keys are replaced, the others stay
 */
export async function putRows(page: Page, rows: Record<string, readonly object[]>): Promise<void> {
  await page.evaluate(async (tables) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('letter-rounds');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('The database did not open'));
    });
    try {
      const transaction = database.transaction(Object.keys(tables), 'readwrite');
      for (const [table, of] of Object.entries(tables)) {
        for (const row of of) transaction.objectStore(table).put(row);
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error ?? new Error('The rows were refused'));
      });
    } finally {
      database.close();
    }
  }, rows);
}
