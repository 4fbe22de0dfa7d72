import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDBFactory } from 'fake-indexeddb';

/** A database as a build left it: what the browser itself knows of it, and no word of Dexie's. */
export interface Frozen {
  commit: string;
  /** IndexedDB's own number: ten times that of the schema. */
  version: number;
  stores: Record<string, Store>;
}
interface Store {
  keyPath: string | string[];
  indexes: { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  rows: object[];
}

/** Every frozen database, by its name. */
export function frozenDatabases(): [name: string, frozen: Frozen][] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const text = readFileSync(join(import.meta.dirname, file), 'utf8');
    return [file.replace(/\.json$/, ''), JSON.parse(text) as Frozen];
  });
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database refused'));
  });

export async function dumpDatabase(factory: IDBFactory, name: string): Promise<Omit<Frozen, 'commit'>> {
  const database = await done(factory.open(name) as unknown as IDBRequest<IDBDatabase>);
  const stores: Frozen['stores'] = {};
  for (const of of database.objectStoreNames) {
    const store = database.transaction(of).objectStore(of);
    const indexes = [...store.indexNames].map((index) => {
      const { name: called, keyPath, unique, multiEntry } = store.index(index);
      return { name: called, keyPath, unique, multiEntry };
    });
    stores[of] = { keyPath: store.keyPath ?? '', indexes, rows: (await done(store.getAll())) as object[] };
  }
  const { version } = database;
  database.close();
  return { version, stores };
}

/** Puts a frozen database where the next build finds it. */
export async function thaw(factory: IDBFactory, name: string, { version, stores }: Frozen): Promise<void> {
  const opening = factory.open(name, version);
  opening.onupgradeneeded = () => {
    for (const [of, { keyPath, indexes, rows }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(of, { keyPath });
      for (const { name: called, keyPath: by, ...how } of indexes) store.createIndex(called, by, how);
      for (const row of rows) store.put(row);
    }
  };
  (await done(opening)).close();
}
