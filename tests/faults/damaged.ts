import { isDeepStrictEqual } from 'node:util';

import { aheadOf, alikeOf, personsOf, plansShown } from '../../lib/people/index.ts';
import { roundsOf, seasonsShown, sentQuestions } from '../../lib/rounds/index.ts';
import { letterHistory } from '../../lib/rounds/letter-history.ts';
import { letterLines } from '../../lib/rounds/letter-lines.ts';
import { matrixOf } from '../../lib/rounds/matrix.ts';
import { changesSince } from '../../lib/rounds/since.ts';
import { timelineOf } from '../../lib/rounds/timeline.ts';
import {
  keepDaily,
  makeBackup,
  pageLessons,
  readTracker,
  recordReading,
  restoreBackup,
  restoreSnapshot,
  snapshotsOf,
  type TrackerDb,
} from '../../lib/tracker/index.ts';
import { BACKUP_TABLES, backupSchema } from '../../lib/tracker/backup-schema.ts';
import { isSound } from '../../lib/tracker/sound.ts';
import { emptyTracker, letter, moment, reading, TODAY } from '../unit/tracker/given.ts';
import { filled } from './interrupt.ts';

/** What a disk, another program or a bug of ours may leave in the place of a column. `undefined`: nothing at all. */
const WRONG: readonly unknown[] = [
  ...[undefined, null, 7, true, 'no such word', '2026-02-30', 'x'.repeat(30_000)],
  ...[{}, [], [null], [7]],
];
const LATER = moment(60 * 24 * 3);

type Row = Record<string, unknown>;
type Rows = Record<string, Row[]>;
interface Damage {
  /** Where, and by what. */
  what: string;
  table: string;
  row: Row;
}

/** Each row of a database with one column wrong, that can stand in it: its key is one. */
function* damages(rows: Rows): Generator<Damage> {
  for (const [table, of] of Object.entries(rows)) {
    // One row of each shape.
    const shapes = new Map(of.map((row) => [JSON.stringify([Object.keys(row).sort(), row['key']]), row]));
    for (const row of shapes.values()) {
      const keys = table === 'assignments' ? ['letter', 'program'] : [table === 'settings' ? 'key' : 'id'];
      for (const [column, was] of Object.entries(row)) {
        if (keys.includes(column)) continue;
        for (const wrong of WRONG) {
          if (wrong === was) continue;
          const { [column]: _, ...rest } = row;
          const said = wrong === undefined ? 'not there' : JSON.stringify(wrong).slice(0, 30);
          yield {
            what: `${table}.${column} is ${said}`,
            table,
            row: wrong === undefined ? rest : { ...rest, [column]: wrong },
          };
        }
      }
    }
  }
}

/** Everything that the screens are made of. */
function judgeAll(tracker: Awaited<ReturnType<typeof readTracker>>): void {
  const rounds = roundsOf(tracker, { today: TODAY, moment: LATER });
  const { items, programs } = rounds;
  const zone = 'America/Chicago';
  matrixOf({ coverage: programs.coverage, items, assignments: tracker.assignments });
  timelineOf({ items, contacts: tracker.contacts, today: TODAY, zone, said: tracker.settings });
  letterLines(items, programs.coverage);
  letterHistory({
    ...{ events: tracker.events, contacts: tracker.contacts, readings: rounds.readings },
    ...{ portal: 'eras', zone },
  });
  changesSince(tracker, moment(-600));
  seasonsShown(tracker, TODAY);
  sentQuestions(tracker, TODAY);
  personsOf(tracker, rounds);
  aheadOf(tracker, TODAY);
  alikeOf(tracker);
  plansShown(tracker, TODAY);
}

const allRows = async (db: TrackerDb): Promise<Rows> => {
  // Below the one who leaves out: what the browser itself holds.
  const stores = db.backendDB().transaction(db.tables.map(({ name }) => name));
  const read = db.tables.map(
    ({ name }) =>
      new Promise<[string, Row[]]>((resolve, reject) => {
        const asked = stores.objectStore(name).getAll();
        asked.onsuccess = () => resolve([name, asked.result as Row[]]);
        asked.onerror = () => reject(asked.error ?? new Error('not read'));
      }),
  );
  return Object.fromEntries(await Promise.all(read));
};
const isIn = (tracker: Awaited<ReturnType<typeof readTracker>>) =>
  new Set(tracker.letters.filter(({ state }) => state === 'received').map(({ id }) => id));
const EMPTY = Object.fromEntries(BACKUP_TABLES.map((name) => [name, []]));
const isRowOfBackup = ({ table, row }: Damage) =>
  backupSchema.safeParse({ format: 'letter-rounds', version: 1, exportedAt: LATER, ...EMPTY, [table]: [row] })
    .success;
const told = ({ table, row }: Damage, rows: Rows) =>
  rows[table]?.some((other) => isDeepStrictEqual(other, row)) === true;
const without = ({ snapshots: _, ...rows }: Rows) => rows;

export interface Tried {
  tried: number;
  /** Of them, those that made the row one that cannot be used. */
  leftOut: number;
  wrong: string[];
}

/**
 * Puts each wrong value in each column of each table, one at a time, and uses the tracker: the screens are worked out,
 * the portal is read, the day is kept, a backup goes into another database and back.
 *
 * @param step only every so many of them
 */
export async function tryDamages(step: number): Promise<Tried> {
  const { rows } = (await filled()) as { rows: Rows };
  const result: Tried = { tried: 0, leftOut: 0, wrong: [] };
  let at = 0;
  for (const damage of damages(rows)) {
    if (at++ % step !== 0) continue;
    result.tried += 1;
    const wrong = await tryOne(damage, rows).catch((error: unknown) => [String(error)]);
    result.wrong.push(...wrong.map((what) => `${damage.what}: ${what}`));
    if (!isSound(damage.table, damage.row)) result.leftOut += 1;
  }
  return result;
}

async function tryOne(damage: Damage, rows: Rows): Promise<string[]> {
  const wrong: string[] = [];
  const db = emptyTracker();
  for (const table of db.tables) await table.bulkAdd((rows[table.name] ?? []) as never[]);
  const before = isIn(await readTracker(db));
  await db.table(damage.table).put(damage.row);
  const sound = isSound(damage.table, damage.row);

  // What a backup may hold is what can be used: else a restored row would not be seen.
  if (!sound && isRowOfBackup(damage)) wrong.push('a backup may hold it as a row that can be used');
  const tracker = await readTracker(db);
  judgeAll(tracker);
  await pageLessons(db);
  await snapshotsOf(db);
  const kept = damage.table !== 'snapshots' && damage.table !== 'sweeps';
  if (kept && (tracker.damaged ?? []).length !== (sound ? 0 : 1)) wrong.push('it is not told');
  // A word that is one of ours cannot be told to be wrong.
  for (const id of isIn(tracker)) if (!before.has(id)) wrong.push('it is received');

  const text = await makeBackup(db, LATER);
  const other = emptyTracker();
  await restoreBackup(other, text, { now: LATER });
  // What the file says in another spelling, or lets go as not there, is the same.
  const [mine, theirs] = [without(await allRows(db)), without(await allRows(other))];
  if (!sound && kept && !told(damage, theirs)) wrong.push('the backup does not carry it');
  for (const [name, of] of Object.entries(mine))
    if (theirs[name]?.length !== of.length) wrong.push(`of ${name} the backup lacks a row`);
  await other.delete();

  await keepDaily(db, { now: LATER, today: LATER.slice(0, 10) });
  const seen = [letter('Helen Marsh', { letterId: 'AB1' }), letter('Ana Reyes', { letterId: 'AB2' })];
  const read = reading({ letters: seen, at: LATER });
  await recordReading(db, read, { now: LATER, today: LATER.slice(0, 10), tabAccount: null });
  if (!sound && kept && damage.table !== 'settings' && !told(damage, await allRows(db)))
    wrong.push('it is lost when the portal is read');
  const [last] = await snapshotsOf(db);
  if (last && (sound || damage.table !== 'snapshots')) await restoreSnapshot(db, last.id, { now: LATER });
  judgeAll(await readTracker(db));
  await db.delete();
  return wrong;
}
