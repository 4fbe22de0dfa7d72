import type { AssignmentSeen, LetterSeen, ProgramSeen, Reading } from '../../lib/model.ts';
import { openTracker, recordReading } from '../../lib/tracker/index.ts';

declare global {
  /** Runs on a page: the first sync of so many letters and programs, and the same rows by IndexedDB alone; in turns. */
  var benchSync: (
    letters: number,
    programs: number,
    turns: number,
  ) => Promise<{ ours: number[]; raw: number[] }>;
}

const WHEN = { now: '2026-09-15T08:00:00Z', today: '2026-09-15', tabAccount: null };

globalThis.benchSync = async (letters, programs, turns) => {
  const readings = readingsOf(letters, programs);
  const ours: number[] = [];
  const raw: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const name = `sync-${turn}`;
    const db = openTracker(name);
    await db.open();
    let since = performance.now();
    for (const reading of readings) await recordReading(db, reading, WHEN);
    ours.push(performance.now() - since);
    const native = db.backendDB();
    const rows = new Map<string, unknown[]>();
    for (const store of native.objectStoreNames) rows.set(store, await db.table(store).toArray());
    const bare = await copyOf(native, `raw-${turn}`);
    db.close();
    since = performance.now();
    await writeAll(bare, rows);
    raw.push(performance.now() - since);
    bare.close();
    for (const gone of [name, `raw-${turn}`]) await settled(indexedDB.deleteDatabase(gone));
  }
  return { ours, raw };
};

/** An empty database with the same stores and indexes. */
async function copyOf(from: IDBDatabase, name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const stores = from.transaction([...from.objectStoreNames]);
    for (const store of from.objectStoreNames) {
      const like = stores.objectStore(store);
      const made = request.result.createObjectStore(store, { keyPath: like.keyPath });
      for (const index of like.indexNames) {
        const { keyPath, unique, multiEntry } = like.index(index);
        made.createIndex(index, keyPath, { unique, multiEntry });
      }
    }
  };
  return settled(request);
}

function writeAll(db: IDBDatabase, rows: ReadonlyMap<string, readonly unknown[]>): Promise<void> {
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const [store, each] of rows) for (const row of each) transaction.objectStore(store).put(row);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('failed'));
  });
}

/** The letters list, and a checklist with two letters in three assigned. */
function readingsOf(letters: number, programs: number): Reading[] {
  const base = {
    ...{ portal: 'eras', season: 2027, account: '12345678', at: '2026-09-15T08:00:00Z', extent: 'whole' },
    ...{ understood: true, letters: [], programs: [], assignments: [], part: null, stated: {}, problems: [] },
  } as const;
  const seen = Array.from({ length: letters }, (_, at): LetterSeen => ({
    row: `1.${at}`,
    letterId: `LTR${20_400 + at}`,
    author: `Writer ${'ABCDEFGHIJKLMNO'[at] ?? ''}. Lastname`,
    title: 'Department of Medicine',
    ...{ email: null, kind: null, specialty: 'Internal Medicine', chair: null, waived: true, imported: null },
    ...{ state: 'received', portalStatus: 'Uploaded', requestedOn: null, receivedOn: null },
  }));
  const listed = Array.from({ length: programs }, (_, at): ProgramSeen => ({
    row: `2.${at}`,
    accreditationId: String(1_403_500_000 + at),
    track: 'Categorical',
    name: `Program ${at}`,
    ...{ specialty: 'Internal Medicine', city: null, region: null, status: 'saved', signaled: null },
    ...{ appliedOn: null, assignmentsWhole: true },
  }));
  const assignments = listed.flatMap((_, row) =>
    seen.flatMap(({ letterId, author, title, specialty }, at): AssignmentSeen[] =>
      (row + at) % 3 > 0
        ? [{ letter: { letterId, author, title, specialty }, program: row, state: 'assigned' }]
        : [],
    ),
  );
  return [
    { ...base, page: 'letters', letters: seen },
    { ...base, page: 'assignments', programs: listed, assignments },
  ] as Reading[];
}
