import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { PROBLEM_KINDS, type Letter, type ReadingRow } from '../../../lib/model.ts';
import { aheadOf } from '../../../lib/people/index.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { changesSince } from '../../../lib/rounds/since.ts';
import { letterHistory } from '../../../lib/rounds/letter-history.ts';
import {
  makeBackup,
  removeLetter,
  restoreBackup,
  restoreLetter,
  thinReadings,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import { outlivedReadings } from '../../../lib/tracker/reading-rotation.ts';
import { letter as row, program, reading as readingRow, tracker } from '../rounds/rows.ts';
import { emptyTracker, known, letter, letters, moment, record, TODAY } from './given.ts';

afterEach(() => void vi.restoreAllMocks());

const NOW = '2027-06-30T12:00:00.000Z';
const none = { now: NOW, assignmentsReadAt: new Map() };
const look = (minutes: number, facts: Partial<ReadingRow> = {}): ReadingRow =>
  readingRow({ id: `r${minutes}`, at: moment(minutes), account: '11111111', ...facts });
const left = (readings: readonly ReadingRow[], given = none) => {
  const gone = new Set(outlivedReadings(readings, given).map(({ id }) => id));
  return readings.filter(({ id }) => !gone.has(id));
};
const at = (readings: readonly ReadingRow[]) => readings.map((one) => one.at);
const DAY = 24 * 60;

describe('of the readings of one list there stay', () => {
  test('the newest five, one for each of the newest fourteen days, then one a week, and the first', () => {
    // Two a day, at 10:00 and 11:00, on 40 days; 10 September 2026 is a Thursday, so the last is Monday, 19 October.
    const all = Array.from({ length: 80 }, (_, n) => look(Math.floor(n / 2) * DAY + (n % 2) * 60));
    const days = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, n) => moment((from + n) * DAY + 60));
    expect(new Set(at(left(all)))).toEqual(
      new Set([
        ...[moment(0), ...[3, 10, 17, 24, 25].map((day) => moment(day * DAY + 60))],
        ...days(26, 40),
        ...[moment(38 * DAY), moment(39 * DAY)],
      ]),
    );
  });

  test('all of another portal, season, account or page', () => {
    const one = Array.from({ length: 20 }, (_, n) => look(n));
    const others = [
      look(0, { id: 'portal', portal: 'amcas' }),
      look(0, { id: 'season', season: 2026 }),
      look(0, { id: 'account', account: null }),
      look(0, { id: 'page', page: 'assignments' }),
    ];
    const ids = left([...one, ...others]).map(({ id }) => id);
    expect(ids).toEqual(['r0', 'r15', 'r16', 'r17', 'r18', 'r19', 'portal', 'season', 'account', 'page']);
  });

  test.each<[string, Partial<ReadingRow>]>([
    ['the newest whole one', { extent: 'whole' }],
    ['the newest that failed', { understood: false }],
    ['the newest on which the page named its season', { seasonFrom: 'page' }],
    ['the newest that states a number of its own', { counts: { unassignedLetters: 0 } }],
  ])('%s, however old it is', (_, facts) => {
    const all = Array.from({ length: 20 }, (_, n) => look(n, { extent: 'part', ...(n === 7 && facts) }));
    expect(left(all).map(({ id }) => id)).toEqual(['r0', 'r7', 'r15', 'r16', 'r17', 'r18', 'r19']);
  });

  test('those with which a doubt began or ended, and none between', () => {
    const names = (n: number) => (n >= 4 && n < 9 ? ['Ana Reyes'] : n >= 12 ? ['Helen Marsh'] : []);
    const all = Array.from({ length: 30 }, (_, n) =>
      look(n, { problems: [{ kind: 'ambiguous', texts: names(n) }] }),
    );
    expect(left(all).map(({ id }) => id)).toEqual([
      'r0',
      'r4',
      'r9',
      'r12',
      ...['r25', 'r26', 'r27', 'r28', 'r29'],
    ]);
  });

  test('the first, the first whose facts were taken, and the newest that named its account', () => {
    const facts = (n: number): Partial<ReadingRow> => {
      if (n === 0 || n === 5 || n > 9) return { understood: false };
      if (n === 1 || n === 8) return { problems: [{ kind: 'stale', texts: [] }] };
      return n === 9 ? { problems: [{ kind: 'whose', texts: [] }] } : {};
    };
    const all = Array.from({ length: 20 }, (_, n) =>
      look(n, { page: 'receipt', extent: 'part', counts: {}, ...facts(n) }),
    );
    const ids = left(all).map(({ id }) => id);
    expect(ids).toEqual(['r0', 'r2', 'r7', 'r8', 'r9', 'r15', 'r16', 'r17', 'r18', 'r19']);
  });

  test('those with which a doubt began, of one account and of the looks that do not say whose they are', () => {
    const doubt = (...texts: string[]) => ({ problems: [{ kind: 'ambiguous' as const, texts }] });
    const all = [
      ...[look(0), look(1, doubt('Ana Reyes')), look(2, doubt('Ana Reyes'))],
      // Of the account alone the doubt goes on; of all looks it ends here, and begins anew.
      ...[look(3, { account: null }), look(4, doubt('Ana Reyes'))],
      ...[
        look(5, { account: null, ...doubt('Ana Reyes') }),
        look(6, { account: null, ...doubt('Ana Reyes') }),
      ],
      ...Array.from({ length: 6 }, (_, n) => [look(10 + n), look(20 + n, { account: null })]).flat(),
    ];
    const ids = left(all).map(({ id }) => id);
    expect(ids.slice(0, 5)).toEqual(['r0', 'r1', 'r3', 'r4', 'r5']);
    expect(ids).not.toContain('r6');
  });

  test('those that a clock dated after now', () => {
    const all = Array.from({ length: 20 }, (_, n) => look(n));
    expect(at(left(all, { ...none, now: moment(9) }))).toEqual(
      [0, 5, 6, 7, 8, 9, ...Array.from({ length: 10 }, (_, n) => 10 + n)].map((n) => moment(n)),
    );
  });

  test('that from which a program’s assignments are known', () => {
    const all = Array.from({ length: 20 }, (_, n) => look(n, { page: 'assignments' }));
    const assignmentsReadAt = new Map([['eras' as const, new Set([moment(7)])]]);
    expect(left(all, { ...none, assignmentsReadAt }).map(({ id }) => id)).toEqual([
      'r0',
      'r7',
      'r15',
      'r16',
      'r17',
      'r18',
      'r19',
    ]);
  });
});

test('a season of fifty looks a day comes down to a few hundred readings, and stays there', () => {
  const pages = ['letters', 'assignments', 'programs-applied', 'programs-saved', 'dashboard'] as const;
  const all = Array.from({ length: 13_500 }, (_, n) =>
    look(n * 28, { page: pages[n % 5] ?? 'letters', extent: n % 3 === 0 ? 'part' : 'whole' }),
  );
  const kept = left(all);
  expect(kept.length).toBeLessThan(350);
  expect(left(kept)).toEqual(kept);
});

const NAMES = ['Helen Marsh', 'Ana Reyes', 'Omar Farouk'];
const ACCOUNTS = [null, '11111111', '22222222'];
/** Who uses the device: two people, or one whose pages do not always say who they are. */
const PEOPLE = fc.constantFrom<(account: string | null) => string | null>(
  (account) => account,
  (account) => account && '11111111',
);
/** Looks of a season, with doubts that last for a while. */
const looks = fc
  .array(
    fc.record({
      times: fc.integer({ min: 1, max: 12 }),
      minutes: fc.constantFrom(1, 1, 20, 45, DAY / 3, 3 * DAY),
      page: fc.constantFrom<ReadingRow['page']>('letters', 'letters', 'assignments', 'receipt', 'dashboard'),
      portal: fc.constantFrom<ReadingRow['portal']>('eras', 'eras', 'eras', 'eras', 'eras', 'amcas'),
      season: fc.constantFrom(2027, 2027, 2027, 2027, 2027, 2028),
      account: fc.constantFrom(null, null, '11111111', '11111111', '11111111', '22222222'),
      extent: fc.constantFrom<ReadingRow['extent']>('whole', 'part'),
      seasonFrom: fc.constantFrom<ReadingRow['seasonFrom']>('page', 'rows', 'calendar'),
      understood: fc.constantFrom(true, true, true, false),
      names: fc.subarray(NAMES),
      problem: fc.constantFrom(
        ...([null, null, null, 'stale', 'whose', 'stale', 'whose'] as const),
        ...PROBLEM_KINDS,
      ),
      unassignedLetters: fc.constantFrom(undefined, 0, 3),
    }),
    { minLength: 10, maxLength: 40, size: 'max' },
  )
  .map((spans) => {
    const rows: ReadingRow[] = [];
    let minutes = 0;
    for (const { times, minutes: apart, names, problem, unassignedLetters, ...facts } of spans) {
      for (let time = 0; time < times; time += 1) {
        minutes += apart;
        rows.push(
          look(minutes, {
            ...facts,
            counts: {
              ...{ letters: rows.length, programs: 3, assignments: 0 },
              ...(unassignedLetters !== undefined && { unassignedLetters }),
            },
            problems: [
              ...(names.length > 0 ? [{ kind: 'ambiguous' as const, texts: names }] : []),
              ...(problem ? [{ kind: problem, texts: [] }] : []),
            ],
          }),
        );
      }
    }
    return rows;
  });
const letterRows = fc.array(
  fc
    .record({
      author: fc.constantFrom(...NAMES),
      account: fc.constantFrom(...ACCOUNTS),
      season: fc.constantFrom(2027, 2028),
      origin: fc.constantFrom<Letter['origin']>('portal', 'you'),
      state: fc.constantFrom<Letter['state']>('requested', 'received', 'draft', 'planned'),
      cleared: fc.option(fc.integer({ min: 0, max: 60 * DAY }), { nil: null }),
    })
    .map(({ cleared, ...facts }) => ({
      ...facts,
      lookClearedAt: cleared === null ? null : moment(cleared),
    })),
  { maxLength: 6 },
);

/** No reading stays for its day: only those that some rule asks for. */
const BARE = { newest: 0, days: 0, weeks: 0 };
const asked = (readings: readonly ReadingRow[], now = none.now): ReadingRow[] => {
  const gone = new Set(outlivedReadings(readings, { ...none, now }, BARE));
  return readings.filter((one) => !gone.has(one));
};

test('no answer of the rounds is another one after thinning, whatever season it was', () => {
  let gone = 0;
  fc.assert(
    fc.property(looks, letterRows, fc.nat(100), PEOPLE, (drawn, rows, days, who) => {
      const readings = drawn.map((one) => ({ ...one, account: who(one.account) }));
      const whole = tracker({
        readings,
        letters: rows.map((facts, n) =>
          row({ ...facts, account: who(facts.account), id: `l${n}`, letterId: `ID${n}` }),
        ),
        programs: [program({ account: '11111111', assignmentsReadAt: readings.at(-1)?.at ?? null })],
        settings: { uses: ['eras', 'amcas'] },
      });
      const today = Temporal.PlainDate.from(TODAY).add({ days }).toString();
      const clock = { today, moment: `${today}T12:00:00.000Z` };
      const after = { ...whole, readings: asked(readings, clock.moment) };
      gone += readings.length - after.readings.length;
      for (const force of [{}, { eras: null }, { eras: '11111111' }]) {
        const { readings: _before, ...before } = roundsOf(whole, clock, force);
        const { readings: _left, ...then } = roundsOf(after, clock, force);
        expect(then).toEqual(before);
      }
      expect(aheadOf(after, today)).toEqual(aheadOf(whole, today));
    }),
    { numRuns: 600 },
  );
  // Else nothing was tried.
  expect(gone).toBeGreaterThan(10_000);
});

/** New rows get the same ids each time. */
function knownIds(): void {
  let ids = 0;
  vi.spyOn(crypto, 'randomUUID').mockImplementation(
    () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
  );
}
async function withRows(readings: readonly ReadingRow[]): Promise<TrackerDb> {
  knownIds();
  const db = emptyTracker();
  await letters(db, -9 * DAY, [letter('Helen Marsh', { letterId: 'A1' }), letter('Ana Reyes')], {
    account: null,
  });
  await db.readings.bulkAdd(readings);
  return db;
}
/** Everything that a page can change, without the log of readings. */
async function merged(db: TrackerDb) {
  const { readings: _log, events, ...rest } = await known(db);
  const said = events.map(({ reading: _reading, page: _page, readAt: _at, ...event }) => event);
  return { ...rest, events: said };
}

test('a later reading comes to the same after thinning, whatever season it was', async () => {
  const page = fc.record({
    /** After the first look, or after the newest. */
    minutes: fc.oneof(
      fc.record({ from: fc.constant('first' as const), at: fc.integer({ min: 0, max: 70 * DAY }) }),
      fc.record({ from: fc.constant('newest' as const), at: fc.integer({ min: 1, max: 40 }) }),
    ),
    page: fc.constantFrom<ReadingRow['page']>('letters', 'letters', 'receipt', 'unmatched'),
    extent: fc.constantFrom<ReadingRow['extent']>('whole', 'part'),
    season: fc.constantFrom(null, 2027, 2028),
    account: fc.constantFrom(...ACCOUNTS),
    tabAccount: fc.constantFrom(...ACCOUNTS),
    names: fc.subarray(NAMES),
  });
  let gone = 0;
  await fc.assert(
    fc.asyncProperty(
      looks,
      fc.array(page, { minLength: 1, maxLength: 4 }),
      PEOPLE,
      async (drawn, pages, who) => {
        const readings = drawn.map((one) => ({ ...one, account: who(one.account) }));
        const newest = readings.at(-1)?.at ?? moment(0);
        const outcomes = [];
        for (const kept of [readings, asked(readings)]) {
          gone += readings.length - kept.length;
          const db = await withRows(kept);
          const told = [];
          for (const { minutes, names, tabAccount, ...facts } of pages) {
            const seen = names.map((name) =>
              letter(name, { letterId: name === 'Helen Marsh' ? 'A1' : null, state: 'received' }),
            );
            const from = Temporal.Instant.from(minutes.from === 'newest' ? newest : moment(0));
            const at = from.add({ minutes: minutes.at }).toString();
            const { events: _events, ...recorded } = await record(
              db,
              { ...facts, at, account: who(facts.account), letters: seen },
              { now: NOW, today: NOW.slice(0, 10), tabAccount: who(tabAccount) },
            );
            told.push(recorded);
          }
          outcomes.push([told, await merged(db)]);
          vi.restoreAllMocks();
          await db.delete();
        }
        expect(outcomes[1]).toEqual(outcomes[0]);
      },
    ),
    { numRuns: 100 },
  );
  expect(gone).toBeGreaterThan(2_000);
});

describe('the events of a reading that is thinned', () => {
  /** A list in which a letter comes in, and a long afternoon of looks at it. */
  async function afternoon(): Promise<TrackerDb> {
    const db = emptyTracker();
    const helen = (state: 'requested' | 'received') => [letter('Helen Marsh', { letterId: 'A1', state })];
    await letters(db, 0, helen('requested'));
    for (let minutes = 1; minutes < 20; minutes += 1) await letters(db, minutes, helen('received'));
    return db;
  }
  const history = async (db: TrackerDb) => {
    const { events, contacts, readings } = await known(db);
    return letterHistory({ events, contacts, readings, portal: 'eras', zone: 'UTC' });
  };

  test('keep its page and moment, are still news of a portal, and their history still says where they were read', async () => {
    const db = await afternoon();
    const before = await history(db);
    const news = changesSince(await known(db), moment(0));
    expect(news).toHaveLength(1);
    expect(await thinReadings(db, { now: moment(30) })).toEqual({ left: 6, more: false });
    const [event] = await db.events.toArray();
    expect(event).toMatchObject({ reading: null, page: 'letters', readAt: moment(1) });
    expect(await history(db)).toEqual(before);
    expect(changesSince(await known(db), moment(0))).toEqual(news);
    // Nothing is left to do.
    const rows = await known(db);
    expect(await thinReadings(db, { now: moment(30) })).toEqual({ left: 6, more: false });
    expect(await known(db)).toEqual(rows);
  });

  test('stand in a backup, and in the one that it is restored into', async () => {
    const db = await afternoon();
    await thinReadings(db, { now: moment(30) });
    const other = emptyTracker();
    await restoreBackup(other, await makeBackup(db, moment(40)), { now: moment(40) });
    expect(await known(other)).toEqual(await known(db));
  });

  test('come back with a deleted letter, out of a snapshot from before the thinning', async () => {
    const db = await afternoon();
    const [helen] = await db.letters.toArray();
    const id = helen?.id ?? '';
    await db.letters.update(id, { origin: 'you', stateBy: 'you' });
    await removeLetter(db, id, { now: moment(25) });
    await thinReadings(db, { now: moment(30) });
    await restoreLetter(db, id);
    const [event] = await db.events.toArray();
    expect(event).toMatchObject({ letter: id, reading: null, page: 'letters' });
    await restoreBackup(db, await makeBackup(db, moment(40)), { now: moment(40) });
  });
});

describe('a log of a year that was never thinned', () => {
  const year = Array.from({ length: 2_500 }, (_, n) => look(n));
  const ids = async (db: TrackerDb) => (await db.readings.toArray()).map(({ id }) => id);

  test('is thinned in one go', async () => {
    const db = emptyTracker();
    await db.readings.bulkAdd(year);
    const kept = left(year).map(({ id }) => id);
    expect(await thinReadings(db, { now: NOW })).toEqual({ left: kept.length, more: false });
    expect(new Set(await ids(db))).toEqual(new Set(kept));
  });

  test('keeps a damaged row that stands in it, and is thinned piece by piece', async () => {
    const db = emptyTracker();
    const damaged = { id: 'damaged', at: 'once', portal: 'eras' };
    await db.readings.bulkAdd([...year, damaged as never]);
    const kept = left(year).map(({ id }) => id);
    const told = [];
    do told.push(await thinReadings(db, { now: NOW }));
    while (told.at(-1)?.more);
    expect(told.map((one) => one.left)).toEqual([1_501, 501, kept.length + 1]);
    expect(new Set(await ids(db))).toEqual(new Set(kept));
    expect(await db.readings.where('id').equals('damaged').count()).toBe(1);
  });
});
