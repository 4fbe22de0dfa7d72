import { Dexie, type DBCore, type DBCoreTable, type DBCoreTransaction } from 'dexie';

import type { TrackerDb } from '../../lib/tracker/index.ts';

/**
 * What ends an operation: the worker is killed before it, or when it is done and nothing is committed yet; or the disk
 * is full.
 */
export const WAYS = ['killed before', 'killed after', 'disk full'] as const;
export type Way = (typeof WAYS)[number];

const OPERATIONS = ['get', 'getMany', 'query', 'openCursor', 'count', 'mutate'] as const;

/** Counts every operation on a database that was not opened yet, and ends one of them. */
export function interruptible(db: TrackerDb) {
  let count = 0;
  let end: { at: number; way: Way } | null = null;
  let done = false;

  // No `async` here: Dexie's transactions end at a promise that is not its own.
  function pass(
    name: string,
    trans: DBCoreTransaction,
    work: () => PromiseLike<unknown>,
  ): PromiseLike<unknown> {
    count += 1;
    // What only reads needs no room.
    if (end?.at !== count || (end.way === 'disk full' && name !== 'mutate')) return work();
    done = true;
    if (end.way === 'disk full') {
      return Dexie.Promise.reject(new DOMException('The disk is full', 'QuotaExceededError'));
    }
    const kill = () => {
      trans.abort();
      throw new DOMException('The worker was killed', 'AbortError');
    };
    return end.way === 'killed after' ? work().then(kill) : Dexie.Promise.resolve().then(kill);
  }

  function watched(table: DBCoreTable): DBCoreTable {
    const operations = OPERATIONS.map((name) => {
      const work = table[name] as unknown as (request: { trans: DBCoreTransaction }) => PromiseLike<unknown>;
      return [
        name,
        (request: { trans: DBCoreTransaction }) => pass(name, request.trans, () => work(request)),
      ];
    });
    return { ...table, ...(Object.fromEntries(operations) as Partial<DBCoreTable>) };
  }

  db.use({
    stack: 'dbcore',
    name: 'faults',
    create: (core: DBCore) => ({ ...core, table: (name) => watched(core.table(name)) }),
  });
  return {
    /** From now on operations are counted from one, and that one ends so; `null`: all go well. */
    begin(next: { at: number; way: Way } | null) {
      count = 0;
      done = false;
      end = next;
    },
    /** How many operations there were since. */
    operations: () => count,
    /** Whether one of them was ended. */
    ended: () => done,
  };
}
