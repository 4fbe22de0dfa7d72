import { expect, test } from 'vitest';

import type { ListPart, Reading } from '../../../lib/model.ts';
import { emptyTracker, known, letter, letters, moment, programs, record } from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
const ids = ['A', 'B', 'C', 'D', 'E'];

function page(
  db: Db,
  minutes: number,
  shown: string[],
  part: Partial<ListPart>,
  facts: Partial<Reading> = {},
) {
  return letters(
    db,
    minutes,
    shown.map((id) => letter(`Writer ${id}`, { letterId: id })),
    {
      extent: 'part',
      part: { total: 4, from: null, to: null, sort: '', filtered: false, ...part },
      ...facts,
    },
  );
}
/** Five letters are known; then pages of a list that has four of them. */
async function known5(): Promise<Db> {
  const db = emptyTracker();
  await letters(
    db,
    0,
    ids.map((id) => letter(`Writer ${id}`, { letterId: id })),
  );
  return db;
}
const gone = async (db: Db) =>
  (await known(db)).letters.filter(({ goneAt }) => goneAt !== null).map(({ letterId }) => letterId);

type Look = [minutes: number, shown: string[], part: Partial<ListPart>, facts?: Partial<Reading>];
const first: Look = [10, ['A', 'B'], { from: 1, to: 2 }];
const second: Look = [15, ['C', 'D'], { from: 3, to: 4 }];

test.each<[string, Look[], string[]]>([
  ['every page, one after the other, speak as a whole', [first, second], ['E']],
  [
    'in any order',
    [
      [10, ['C', 'D'], { from: 3, to: 4 }],
      [15, ['A', 'B'], { from: 1, to: 2 }],
    ],
    ['E'],
  ],
  ['a page looked at twice counts once', [first, [12, ['A', 'B'], { from: 1, to: 2 }], second], ['E']],
  ['one page is not the whole', [first], []],
  ['a page missing is not the whole', [first, [15, ['C'], { from: 3, to: 3 }]], []],
  [
    'without a stated total, never',
    [
      [10, ['A', 'B'], { total: null }],
      [15, ['C', 'D'], { total: null }],
    ],
    [],
  ],
  ['with a filter on, never', [first, [15, ['C', 'D'], { from: 3, to: 4, filtered: true }]], []],
  ['with another sort, not', [first, [15, ['C', 'D'], { from: 3, to: 4, sort: 'Author, descending' }]], []],
  ['with another total, not', [first, [15, ['C', 'D'], { from: 3, to: 4, total: 5 }]], []],
  ['with more than 30 minutes between, not', [first, [41, ['C', 'D'], { from: 3, to: 4 }]], []],
  ['in exactly 30 minutes', [first, [40, ['C', 'D'], { from: 3, to: 4 }]], ['E']],
  ['a row on two pages means that the list moved', [first, [15, ['B', 'C'], { from: 3, to: 4 }]], []],
  [
    'two rows in one place mean that the list moved',
    [first, [12, ['C', 'D'], { from: 1, to: 2 }], [15, ['A', 'B'], { from: 3, to: 4 }]],
    ['E'],
  ],
  ['rows that do not fill their places', [first, [15, ['C'], { from: 3, to: 4 }]], []],
  [
    'without places, the count of rows is enough',
    [
      [10, ['A', 'B'], {}],
      [15, ['C', 'D'], {}],
    ],
    ['E'],
  ],
  [
    'without places, a row seen twice begins anew',
    [
      [10, ['A', 'B'], {}],
      [12, ['B', 'C'], {}],
      [15, ['D'], {}],
    ],
    [],
  ],
  ['of another account, not', [first, [15, ['C', 'D'], { from: 3, to: 4 }, { account: '22222222' }]], []],
  ['of another season, not', [first, [15, ['C', 'D'], { from: 3, to: 4 }, { season: 2028 }]], []],
])('%s', async (_name, looks, expected) => {
  const db = await known5();
  for (const look of looks) await page(db, ...look);
  expect(await gone(db)).toEqual(expected);
});

test('the page that closes a sweep is kept as a whole reading with all its rows; the others as parts', async () => {
  const db = await known5();
  await page(db, ...first);
  await page(db, ...second);
  const rows = (await known(db)).readings.map(({ at, extent, counts }) => [at, extent, counts['letters']]);
  expect(rows.sort()).toEqual([
    [moment(0), 'whole', 5],
    [moment(10), 'part', 2],
    [moment(15), 'whole', 4],
  ]);
  expect((await known(db)).sweeps).toEqual([]);
});

test('pages of a first look are one baseline', async () => {
  const db = emptyTracker();
  await page(db, ...first);
  const done = await page(db, 15, ['C', 'D'], { from: 3, to: 4 });
  expect(done.events).toEqual([]);
});

test('pages of Applied that add up, with Saved read whole, say which programs are gone', async () => {
  const db = emptyTracker();
  await programs(db, 0, 'applied', ['1', '2', '3', '4', '5']);
  await programs(db, 5, 'saved', []);
  const paged = (from: number, to: number) => ({
    extent: 'part' as const,
    part: { total: 4, from, to, sort: '', filtered: false },
  });
  await programs(db, 10, 'applied', ['1', '2'], paged(1, 2));
  await programs(db, 12, 'applied', ['3', '4'], paged(3, 4));
  const rows = (await known(db)).programs.filter(({ goneAt }) => goneAt !== null);
  expect(rows.map(({ accreditationId }) => accreditationId)).toEqual(['5']);
});

test('a row that cannot be told keeps its page from adding up', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'A' }), letter('Helen Marsh', { letterId: 'B' })]);
  await record(db, {
    at: moment(5),
    extent: 'part',
    part: { total: 1, from: 1, to: 1, sort: '', filtered: false },
    letters: [letter('Helen Marsh')],
  });
  expect(await gone(db)).toEqual([]);
});
