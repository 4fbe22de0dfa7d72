import { describe, expect, test } from 'vitest';

import { addLetter, editLetter } from '../../../lib/tracker/index.ts';
import type { LetterSeen } from '../../../lib/model.ts';
import { emptyTracker, kinds, known, letter, letters, moment, TODAY, told } from './given.ts';

const im = { specialty: 'Internal Medicine' };
const surgery = { specialty: 'Surgery' };

/** What two whole lists, one after the other, leave behind. */
const CASES: [
  name: string,
  first: LetterSeen[],
  second: LetterSeen[],
  rows: string[],
  ambiguous: string[],
][] = [
  [
    'the same Letter ID is the same letter, whatever else is printed',
    [letter('Helen Marsh', { letterId: 'AB1', ...im })],
    [letter('H. Marsh', { letterId: 'ab 1', ...surgery, state: 'received' })],
    ['H. Marsh ab 1 received'],
    [],
  ],
  [
    'another Letter ID is another letter, though all else is the same',
    [letter('Helen Marsh', { letterId: 'AB1' })],
    [letter('Helen Marsh', { letterId: 'AB2' })],
    ['Helen Marsh AB1 requested gone', 'Helen Marsh AB2 requested'],
    [],
  ],
  [
    'without an ID the folded author, title, specialty and kind say it',
    [letter('Dr. Helen Marsh', im)],
    [letter('MARSH, HELEN', { ...im, state: 'received' })],
    ['MARSH, HELEN - received'],
    [],
  ],
  [
    'without an ID another specialty is another letter',
    [letter('Helen Marsh', im)],
    [letter('Helen Marsh', im), letter('Helen Marsh', { ...surgery, state: 'received' })],
    ['Helen Marsh - received', 'Helen Marsh - requested'],
    [],
  ],
  [
    'without an ID another title is another letter',
    [letter('Helen Marsh', { title: 'Clerkship Director' })],
    [letter('Helen Marsh', { title: 'Chair', state: 'received' })],
    ['Helen Marsh - received', 'Helen Marsh - requested gone'],
    [],
  ],
  [
    'a draft that gets its ID stays the same row',
    [letter('Helen Marsh', { ...im, state: 'draft' })],
    [letter('Helen Marsh', { ...im, letterId: 'AB1' })],
    ['Helen Marsh AB1 requested'],
    [],
  ],
  [
    'a draft of which two requests may have become is ambiguous: nothing moves',
    [letter('Helen Marsh', { ...im, state: 'draft' })],
    [letter('Helen Marsh', { ...im, letterId: 'AB1' }), letter('Helen Marsh', { ...im, letterId: 'AB2' })],
    ['Helen Marsh - draft'],
    ['Helen Marsh'],
  ],
  [
    'a request that two drafts may be is ambiguous: nothing moves',
    [
      letter('Helen Marsh', { ...im, state: 'draft' }),
      letter('Helen Marsh', { ...im, state: 'draft', row: '2' }),
    ],
    [letter('Dr. Marsh, Helen', { ...im, letterId: 'AB1', state: 'received' })],
    ['Helen Marsh - draft', 'Helen Marsh - draft'],
    ['Dr. Marsh, Helen', 'Helen Marsh'],
  ],
  [
    'two drafts that differ in specialty each get their own ID',
    [letter('Helen Marsh', { ...im, state: 'draft' }), letter('Helen Marsh', { ...surgery, state: 'draft' })],
    [
      letter('Helen Marsh', { ...surgery, letterId: 'AB2', state: 'received' }),
      letter('Helen Marsh', { ...im, letterId: 'AB1' }),
    ],
    ['Helen Marsh AB1 requested', 'Helen Marsh AB2 received'],
    [],
  ],
  [
    'a page without any ID speaks of the one row that fits',
    [letter('Helen Marsh', { letterId: 'AB1' }), letter('Ana Reyes', { letterId: 'AB2' })],
    [letter('Helen Marsh', { state: 'received' }), letter('Ana Reyes')],
    ['Ana Reyes AB2 requested', 'Helen Marsh AB1 received'],
    [],
  ],
  [
    'a page without any ID does not say which of two letters of one writer came',
    [letter('Helen Marsh', { letterId: 'AB1' }), letter('Helen Marsh', { letterId: 'AB2' })],
    [letter('Helen Marsh', { state: 'received' })],
    ['Helen Marsh AB1 requested', 'Helen Marsh AB2 requested'],
    ['Helen Marsh'],
  ],
  [
    'a new draft is not the request that was removed',
    [letter('Helen Marsh', { letterId: 'AB1' })],
    [letter('Helen Marsh', { state: 'draft' })],
    ['Helen Marsh - draft', 'Helen Marsh AB1 requested gone'],
    [],
  ],
  [
    'a row without an ID among rows that have one is a letter of its own',
    [letter('Helen Marsh', { letterId: 'AB1' })],
    [letter('Ana Reyes', { letterId: 'AB2' }), letter('Helen Marsh', { state: 'requested' })],
    ['Ana Reyes AB2 requested', 'Helen Marsh - requested', 'Helen Marsh AB1 requested gone'],
    [],
  ],
  [
    'one Letter ID on two rows that differ is ambiguous: the letter stays as it was, and is not gone',
    [letter('Helen Marsh', { letterId: 'AB1' })],
    [
      letter('Helen Marsh', { letterId: 'AB1', state: 'received' }),
      letter('Helen Marsh', { letterId: 'AB1', state: 'declined' }),
    ],
    ['Helen Marsh AB1 requested'],
    ['Helen Marsh'],
  ],
  [
    'one row that the page draws twice is one letter',
    [
      letter('Helen Marsh', { letterId: 'AB1', row: 'a' }),
      letter('Helen Marsh', { letterId: 'AB1', row: 'b' }),
    ],
    [
      letter('Helen Marsh', { letterId: 'AB1', row: 'a' }),
      letter('Helen Marsh', { letterId: 'AB1', row: 'b' }),
    ],
    ['Helen Marsh AB1 requested'],
    [],
  ],
];

test.each(CASES)('%s', async (_name, first, second, rows, ambiguous) => {
  const db = emptyTracker();
  await letters(db, 0, first);
  await letters(db, 5, second);
  expect(await told(db)).toEqual(rows);
  const last = (await known(db)).readings.find(({ at }) => at === moment(5));
  const doubts =
    last?.problems.filter(({ kind }) => kind === 'ambiguous').flatMap(({ texts }) => texts) ?? [];
  expect(doubts.sort()).toEqual(ambiguous);
});

test('every row of the page comes back with its letter, a row drawn twice too', async () => {
  const db = emptyTracker();
  const seen = [
    letter('Helen Marsh', { letterId: 'AB1', row: 'a' }),
    letter('Helen Marsh', { letterId: 'AB1', row: 'b' }),
  ];
  const done = await letters(db, 0, seen);
  const [row] = (await known(db)).letters;
  expect(done.letters).toEqual({ a: row?.id, b: row?.id });
});

describe('what a list does not show', () => {
  const both = [letter('Helen Marsh', { letterId: 'AB1' }), letter('Ana Reyes', { letterId: 'AB2' })];

  test('is gone from a whole list, with an event; the row stays', async () => {
    const db = emptyTracker();
    await letters(db, 0, both);
    await letters(db, 5, both.slice(0, 1));
    expect(await told(db)).toEqual(['Ana Reyes AB2 requested gone', 'Helen Marsh AB1 requested']);
    expect(await kinds(db)).toEqual(['letter-gone requested -']);
  });

  test('comes back when it is seen again', async () => {
    const db = emptyTracker();
    await letters(db, 0, both);
    await letters(db, 5, both.slice(0, 1));
    await letters(db, 10, both);
    expect(await told(db)).toEqual(['Ana Reyes AB2 requested', 'Helen Marsh AB1 requested']);
    expect(await kinds(db)).toEqual(['letter-gone requested -', 'letter-back - requested']);
  });

  test.each([
    ['a part of a list', { extent: 'part' as const }],
    ['a receipt', { page: 'receipt' as const }],
    ['a list of letters that wait to be matched', { page: 'unmatched' as const }],
    ['a dashboard', { page: 'dashboard' as const }],
    ['another season', { season: 2026 }],
    ['another portal', { portal: 'amcas' as const }],
    ['a page that was not understood', { understood: false }],
  ])('is not gone by %s', async (_name, facts) => {
    const db = emptyTracker();
    await letters(db, 0, both);
    await letters(db, 5, [], facts);
    expect((await known(db)).letters.filter(({ goneAt }) => goneAt !== null)).toEqual([]);
  });

  test('a letter that the user typed is not the portal’s to lose', async () => {
    const db = emptyTracker();
    const typed = { portal: 'eras', author: 'Dr. Patel', kind: null, dueOn: null, state: 'planned' } as const;
    await addLetter(db, typed, { now: moment(0), today: TODAY });
    await letters(db, 5, both);
    expect((await known(db)).letters.every(({ goneAt }) => goneAt === null)).toBe(true);
  });
});

describe('letters that wait to be matched', () => {
  const amcas = { portal: 'amcas' } as const;
  const waiting = letter('Helen Marsh', { state: 'unmatched', portalStatus: 'Match This Letter' });

  test('are rows of their own beside the entry of the same writer', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: '7001' })], amcas);
    await letters(db, 5, [waiting], { ...amcas, page: 'unmatched' });
    expect(await told(db)).toEqual(['Helen Marsh - unmatched', 'Helen Marsh 7001 requested']);
  });

  test('go when their own list no longer has them, not when the list of entries has not', async () => {
    const db = emptyTracker();
    await letters(db, 0, [waiting], { ...amcas, page: 'unmatched' });
    await letters(db, 5, [letter('Helen Marsh', { letterId: '7001', state: 'received' })], amcas);
    expect(await told(db)).toEqual(['Helen Marsh - unmatched', 'Helen Marsh 7001 received']);
    await letters(db, 10, [], { ...amcas, page: 'unmatched' });
    expect(await told(db)).toEqual(['Helen Marsh - unmatched gone', 'Helen Marsh 7001 received']);
  });

  test('an entry that the list of letters calls unmatched is not theirs to lose, nor the other way round', async () => {
    const db = emptyTracker();
    const entry = letter('Helen Marsh', {
      letterId: '7001',
      state: 'unmatched',
      portalStatus: 'Not Matched',
    });
    await letters(db, 0, [entry], amcas);
    await letters(db, 5, [waiting], { ...amcas, page: 'unmatched' });
    await letters(db, 10, [entry], amcas);
    expect(await told(db)).toEqual(['Helen Marsh - unmatched', 'Helen Marsh 7001 unmatched']);
    await letters(db, 15, [], { ...amcas, page: 'unmatched' });
    expect(await told(db)).toEqual(['Helen Marsh - unmatched gone', 'Helen Marsh 7001 unmatched']);
  });

  test('one that an entry takes by its ID waits no longer', async () => {
    const db = emptyTracker();
    await letters(db, 0, [{ ...waiting, letterId: '7001' }], { ...amcas, page: 'unmatched' });
    await letters(db, 5, [letter('Helen Marsh', { letterId: '7001', state: 'received' })], amcas);
    await letters(db, 10, [], { ...amcas, page: 'unmatched' });
    expect(await told(db)).toEqual(['Helen Marsh 7001 received']);
  });

  test('one that bears the ID of an entry contradicts it: nothing moves', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: '7001' })], amcas);
    const done = await letters(db, 5, [{ ...waiting, letterId: '7001' }], { ...amcas, page: 'unmatched' });
    expect(await told(db)).toEqual(['Helen Marsh 7001 requested']);
    expect(done.letters).toEqual({});
  });
});

describe('a letter typed before the portal showed it', () => {
  const when = { now: moment(-60), today: TODAY };
  const type = (
    db: ReturnType<typeof emptyTracker>,
    author: string,
    state: 'planned' | 'requested' | 'received' = 'planned',
  ) => addLetter(db, { portal: 'eras', author, kind: null, dueOn: '2026-09-20', state }, when);

  test('is joined by the portal’s row: the user’s columns stay, the state is the portal’s', async () => {
    const db = emptyTracker();
    const id = await type(db, 'Dr. Marsh, Helen');
    await editLetter(db, id, { notes: 'met in May', askedOn: '2026-07-01' }, when);
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
    const { letters: rows } = await known(db);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id,
      letterId: 'AB1',
      account: '11111111',
      author: 'Helen Marsh',
      state: 'requested',
      stateBy: 'portal',
      origin: 'you',
      dueOn: '2026-09-20',
      notes: 'met in May',
      askedOn: '2026-07-01',
    });
  });

  test('stays separate when two rows of the portal fit it', async () => {
    const db = emptyTracker();
    await type(db, 'Helen Marsh');
    await letters(db, 0, [
      letter('Helen Marsh', { letterId: 'AB1' }),
      letter('Helen Marsh', { letterId: 'AB2' }),
    ]);
    expect(await told(db)).toEqual([
      'Helen Marsh - planned',
      'Helen Marsh AB1 requested',
      'Helen Marsh AB2 requested',
    ]);
  });

  test('stays separate when two were typed', async () => {
    const db = emptyTracker();
    await type(db, 'Helen Marsh');
    await type(db, 'Dr. Helen Marsh');
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
    expect(await told(db)).toEqual([
      'Dr. Helen Marsh - planned',
      'Helen Marsh - planned',
      'Helen Marsh AB1 requested',
    ]);
  });

  test('that the user calls in is not taken back by a request', async () => {
    const db = emptyTracker();
    await type(db, 'Helen Marsh', 'received');
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
    expect(await told(db)).toEqual(['Helen Marsh - received', 'Helen Marsh AB1 requested']);
  });

  test('on another portal is another letter', async () => {
    const db = emptyTracker();
    await type(db, 'Helen Marsh');
    await letters(db, 0, [letter('Helen Marsh', { letterId: '7001' })], { portal: 'amcas' });
    expect(await told(db)).toEqual(['Helen Marsh - planned', 'Helen Marsh 7001 requested']);
  });
});

describe('writers', () => {
  const writers = async (db: ReturnType<typeof emptyTracker>) =>
    (await known(db)).writers
      .map(({ name, title, email }) => [name, title, email].filter(Boolean).join(', '))
      .sort();

  test.each<[string, LetterSeen, LetterSeen, number]>([
    [
      'one folded name is one writer',
      letter('Dr. Helen Marsh', { letterId: 'A' }),
      letter('Marsh, Helen', { letterId: 'B' }),
      1,
    ],
    [
      'another title is another writer',
      letter('Helen Marsh', { letterId: 'A', title: 'Chair' }),
      letter('Helen Marsh', { letterId: 'B', title: 'Clerkship Director' }),
      2,
    ],
    [
      'another address is another writer',
      letter('Helen Marsh', { letterId: 'A', email: 'a@example.edu' }),
      letter('Helen Marsh', { letterId: 'B', email: 'b@example.edu' }),
      2,
    ],
    [
      'one address is one writer, whatever the title',
      letter('Helen Marsh', { letterId: 'A', email: 'a@example.edu', title: 'Chair' }),
      letter('Helen Marsh', { letterId: 'B', email: 'A@example.edu', title: 'Dean' }),
      1,
    ],
    [
      'an address that one row does not show is no other address',
      letter('Helen Marsh', { letterId: 'A', email: 'a@example.edu' }),
      letter('Helen Marsh', { letterId: 'B' }),
      1,
    ],
  ])('%s', async (_name, one, other, count) => {
    const db = emptyTracker();
    await letters(db, 0, [one, other]);
    expect(await writers(db)).toHaveLength(count);
  });

  test('are completed where nothing is known and never renamed', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'A' })]);
    const [writer] = (await known(db)).writers;
    await db.writers.update(writer?.id ?? '', { name: 'Prof. Marsh', role: 'attending' });
    await letters(db, 5, [letter('Helen Marsh', { letterId: 'A', state: 'received', title: 'Chair' })]);
    expect((await known(db)).writers).toEqual([{ ...writer, name: 'Prof. Marsh', role: 'attending' }]);
  });
});
