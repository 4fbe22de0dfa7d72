import { isDeepStrictEqual } from 'node:util';

import { NoRoom, openTracker, type TrackerDb } from '../../lib/tracker/index.ts';
import { emptyTracker } from '../unit/tracker/given.ts';
import { CHANGES, fill } from './changes.ts';
import { interruptible, WAYS, type Way } from './interrupted.ts';

type Rows = Record<string, unknown[]>;
export interface Filled {
  rows: Rows;
}

async function rowsOf(db: TrackerDb): Promise<Rows> {
  const tables = db.tables.map(async (table) => [table.name, await table.toArray()] as const);
  return Object.fromEntries(await Promise.all(tables));
}

/** The rows that every change starts from, in every table there is. */
export async function filled(): Promise<Filled> {
  const db = emptyTracker();
  await fill(db);
  const rows = await rowsOf(db);
  await db.delete();
  const empty = Object.keys(rows).filter((name) => rows[name]?.length === 0);
  if (empty.length > 0)
    throw new Error(`Nothing is in ${empty.join(', ')}: what happens to its rows is not seen`);
  return { rows };
}

async function startFrom({ rows }: Filled): Promise<string> {
  const db = emptyTracker();
  for (const table of db.tables) await table.bulkAdd(rows[table.name] as never[]);
  db.close();
  return db.name;
}

/** New rows get the same ids each time, so that two outcomes can be compared. */
async function withKnownIds<T>(work: () => Promise<T>): Promise<T> {
  const { randomUUID } = crypto;
  let ids = 0;
  crypto.randomUUID = () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`;
  try {
    return await work();
  } finally {
    crypto.randomUUID = randomUUID;
  }
}

/** One change, once with each of its operations ended in each way. */
export interface Tried {
  operations: number;
  faults: number;
  /** What is not as before, nor as after; or is not done when it is tried again. */
  wrong: string[];
}

/** Which of a change's operations are ended: every one, or the last, when all is written and nothing committed. */
export type Which = 'every' | 'last';

/**
 * Does a change again and again, and ends it at each of its operations. After it, and after a restart, all rows must be
 * those before or those after; done once more it must come to the same as if nothing had happened.
 *
 * @param from what {@link filled} gave
 */
export async function interrupt(name: string, from: Filled, which: Which): Promise<Tried> {
  const prepare = CHANGES[name];
  if (!prepare) throw new Error(`No change is called ${name}`);
  const tried: Tried = { operations: 0, faults: 0, wrong: [] };

  /** Does the change with one fault, and gives the rows after it, and after it was done once more. */
  async function once(fault: { at: number; way: Way } | null) {
    const file = await startFrom(from);
    const db = openTracker(file);
    const faults = interruptible(db);
    const change = await prepare!(db);
    faults.begin(fault);
    let failed: unknown = null;
    await withKnownIds(() => change(db)).catch((error: unknown) => (failed = error));
    const operations = faults.operations();
    const ended = faults.ended();
    db.close();
    const again = openTracker(file);
    const after = await rowsOf(again);
    // One that cannot be done again leaves other rows, and that is told below.
    if (failed !== null) await withKnownIds(() => change(again)).catch(() => undefined);
    const twice = await rowsOf(again);
    await again.delete();
    return { operations, ended, failed, after, twice };
  }

  const whole = await once(null);
  if (whole.failed !== null) throw new Error(`${name} fails by itself`, { cause: whole.failed });
  if (isDeepStrictEqual(whole.after, from.rows)) throw new Error(`${name} changes nothing`);
  tried.operations = whole.operations;
  for (const way of which === 'last' ? (['killed after'] as const) : WAYS) {
    for (let at = which === 'last' ? whole.operations : 1; at <= whole.operations; at += 1) {
      const { ended, failed, after, twice } = await once({ at, way });
      if (!ended) continue;
      tried.faults += 1;
      const where = `${name}: ${way} at operation ${at} of ${whole.operations}`;
      if (!isDeepStrictEqual(after, failed === null ? whole.after : from.rows))
        tried.wrong.push(`${where}: half of it is there`);
      else if (!isDeepStrictEqual(twice, whole.after))
        tried.wrong.push(`${where}: not the same when done again`);
      if (way === 'disk full' && !(failed instanceof NoRoom))
        tried.wrong.push(`${where}: says ${String(failed)}`);
    }
  }
  return tried;
}
