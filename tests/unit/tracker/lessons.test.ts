import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fromUs } from '../../../lib/messages.ts';
import { WORD_MEANINGS, type Lesson, type Reading, type WordMeaning } from '../../../lib/model.ts';
import {
  answerWord,
  forgetWord,
  makeBackup,
  restoreBackup,
  type TrackerDb,
  type WordAnswer,
} from '../../../lib/tracker/index.ts';
import { withLessons } from '../../../lib/tracker/lessons.ts';
import { emptyTracker, kinds, known, letter, letters, moment, reading, told } from './given.ts';

const WORD = 'Pending Review';
const word = (author: string, portalStatus = WORD, letterId = author) =>
  letter(author, { state: 'unknown', portalStatus, letterId });

function answer(db: TrackerDb, state: WordMeaning, changes: Partial<WordAnswer> = {}, minutes = 5) {
  const said = { portal: 'eras', season: 2027, page: 'letters', word: WORD, confirmed: state === 'received' };
  return answerWord(db, { ...said, state, ...changes } as WordAnswer, { now: moment(minutes) });
}

/** Two letters show the word, one another word, one a word that is known. */
async function given(): Promise<TrackerDb> {
  const db = emptyTracker();
  const list = [
    word('Marsh'),
    word('Okafor', ' PENDING  review '),
    word('Reyes', 'In Review'),
    letter('Sato'),
  ];
  await letters(db, 0, list);
  return db;
}

describe('an answer', () => {
  test.each<[WordMeaning, string]>([
    ['requested', 'requested'],
    ['received', 'received'],
    ['not-sending', 'not-sending'],
    ['unknown', 'unknown'],
  ])(
    '"%s" is said of every letter that shows the word, whatever its case and spacing',
    async (state, now) => {
      const db = await given();
      await answer(db, state);
      expect(await told(db)).toEqual([
        `Marsh Marsh ${now}`,
        `Okafor Okafor ${now}`,
        'Reyes Reyes unknown',
        'Sato - requested',
      ]);
      const printed = (await known(db)).letters.map(({ portalStatus }) => portalStatus);
      expect(printed).toContain(' PENDING  review ');
    },
  );

  test('tells what changed, as nobody’s reading', async () => {
    const db = await given();
    await answer(db, 'requested');
    expect(await kinds(db)).toEqual(['letter-changed unknown requested', 'letter-changed unknown requested']);
    expect((await known(db)).events.map((one) => one.reading)).toEqual([null, null]);
  });

  test('"in" is an arrival, and no fact of the portal', async () => {
    const db = await given();
    await answer(db, 'received');
    expect(await kinds(db)).toEqual(['letter-arrived unknown received', 'letter-arrived unknown received']);
    expect((await known(db)).letters.every(({ receivedSeenAt }) => receivedSeenAt === null)).toBe(true);
  });

  test('"in" is refused when it was not asked twice, and nothing is kept', async () => {
    const db = await given();
    await expect(answer(db, 'received', { confirmed: false })).rejects.toThrow('how you know');
    expect((await known(db)).lessons).toEqual([]);
    expect((await told(db)).join()).not.toContain('received');
  });

  test('a message that says "in" without the second answer has no shape', () => {
    const said = { type: 'answer-word', portal: 'eras', season: 2027, page: 'letters', word: WORD };
    const shaped = (state: WordMeaning, confirmed: boolean) =>
      fromUs['answer-word'].safeParse({ ...said, state, confirmed }).success;
    expect(shaped('received', false)).toBe(false);
    expect(shaped('received', true)).toBe(true);
    expect(shaped('requested', false)).toBe(true);
  });

  test.each<[string, Partial<WordAnswer>]>([
    ['another word', { word: 'Pending' }],
    ['a word that holds it', { word: 'Pending Review.' }],
    ['another portal', { portal: 'amcas' }],
    ['another season', { season: 2026 }],
    ['another page', { page: 'receipt' }],
    ['a word that the portal’s table knows', { word: 'Confirmed for Upload' }],
  ])('about %s says nothing of these letters', async (_what, changes) => {
    const db = await given();
    await expect(answer(db, 'received', changes)).rejects.toThrow('No letter shows this word');
    expect((await told(db)).join()).not.toContain('received');
  });

  test('takes the place of the one before it', async () => {
    const db = await given();
    const first = await answer(db, 'unknown');
    expect(await answer(db, 'requested', { word: 'pending review' })).toBe(first);
    await answer(db, 'not-sending');
    expect((await known(db)).lessons).toHaveLength(1);
    expect((await told(db)).filter((line) => line.endsWith('not-sending'))).toHaveLength(2);
  });
});

describe('taken back', () => {
  test.each(WORD_MEANINGS)('"%s" leaves the letters as they were', async (state) => {
    const db = await given();
    const before = (await known(db)).letters;
    await forgetWord(db, await answer(db, state), { now: moment(9) });
    expect((await known(db)).letters).toEqual(before);
    expect((await known(db)).lessons).toEqual([]);
  });

  test('it says nothing of a letter about which the portal has said more since', async () => {
    const db = await given();
    const lesson = await answer(db, 'received');
    await letters(db, 7, [
      letter('Marsh', { letterId: 'Marsh', state: 'received' }),
      word('Okafor'),
      word('Reyes', 'In Review'),
      letter('Sato'),
    ]);
    await forgetWord(db, lesson, { now: moment(9) });
    expect(await told(db)).toEqual([
      'Marsh Marsh received',
      'Okafor Okafor unknown',
      'Reyes Reyes unknown',
      'Sato - requested',
    ]);
  });

  test('a letter that the portal once said is in was in; one that only the user said is in was not', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Marsh', { letterId: 'Marsh', state: 'received' }), word('Okafor')]);
    await letters(db, 1, [word('Marsh'), word('Okafor')]);
    const lesson = await answer(db, 'received');
    await letters(db, 6, [word('Marsh'), word('Okafor'), word('Reyes')]);
    await forgetWord(db, lesson, { now: moment(9) });
    const seen = (await known(db)).letters.map((row) => [row.author, row.receivedSeenAt]);
    expect(Object.fromEntries(seen)).toEqual({ Marsh: moment(0), Okafor: null, Reyes: null });
  });

  test('twice is refused', async () => {
    const db = await given();
    const lesson = await answer(db, 'requested');
    await forgetWord(db, lesson, { now: moment(8) });
    await expect(forgetWord(db, lesson, { now: moment(9) })).rejects.toThrow('taken back already');
  });
});

describe('a later reading', () => {
  test('of the same word keeps the answer and changes no row', async () => {
    const db = await given();
    await answer(db, 'requested');
    const before = (await known(db)).letters;
    const list = [
      word('Marsh'),
      word('Okafor', ' PENDING  review '),
      word('Reyes', 'In Review'),
      letter('Sato'),
    ];
    await letters(db, 8, list);
    expect((await known(db)).letters).toEqual(before);
  });

  test('knows the word on a letter that was not there before', async () => {
    const db = await given();
    await answer(db, 'not-sending');
    await letters(db, 8, [word('Brandt')], { extent: 'part' });
    expect(await told(db)).toContain('Brandt Brandt not-sending');
  });

  test('of another word, page or season asks anew', async () => {
    const db = await given();
    await answer(db, 'received');
    await letters(db, 8, [word('A', 'Pending Reviews')], { extent: 'part' });
    await letters(db, 9, [word('B')], { extent: 'part', page: 'receipt' });
    await letters(db, 10, [word('C')], { extent: 'part', season: 2028 });
    await letters(db, 11, [word('D')], { extent: 'part', portal: 'amcas' });
    const lines = await told(db);
    for (const name of ['A', 'B', 'C', 'D']) expect(lines).toContain(`${name} ${name} unknown`);
  });

  test('from another page that says the same word of the same letter goes by that page', async () => {
    const db = await given();
    await answer(db, 'received');
    await letters(db, 8, [word('Marsh')], { extent: 'part', page: 'receipt' });
    expect(await told(db)).toContain('Marsh Marsh unknown');
  });
});

test('only what is unknown is translated, and what is printed stays', () => {
  const lessons: Lesson[] = [
    {
      ...{ id: 'x', at: moment(0), portal: 'eras', season: 2027, page: 'letters' },
      lesson: { kind: 'word', word: 'Uploaded', state: 'requested' },
    },
  ];
  const one: Reading = reading({
    letters: [
      letter('A', { state: 'received', portalStatus: 'Uploaded' }),
      letter('B', { state: null, portalStatus: 'Uploaded' }),
      letter('C', { state: 'unknown', portalStatus: 'Uploaded' }),
      letter('D', { state: 'unknown', portalStatus: null }),
    ],
  });
  const { reading: said, taught } = withLessons(one, 2027, lessons);
  expect(said.letters.map(({ state }) => state)).toEqual(['received', null, 'requested', 'unknown']);
  expect(said.letters.map(({ portalStatus }) => portalStatus)).toEqual(
    one.letters.map(({ portalStatus }) => portalStatus),
  );
  expect([...taught].map(({ author }) => author)).toEqual(['C']);
  expect(withLessons(one, 2026, lessons).reading).toEqual(one);
});

test('a backup holds the answers, and a letter whose word has no page is restored', async () => {
  const db = await given();
  await answer(db, 'requested');
  const backup = await makeBackup(db, moment(9));
  const other = emptyTracker();
  const old = JSON.parse(backup) as { letters: { statusPage?: string }[] };
  for (const row of old.letters) delete row.statusPage;
  await restoreBackup(other, JSON.stringify(old), { now: moment(10) });
  expect((await known(other)).lessons).toEqual((await known(db)).lessons);
  const [lesson] = (await known(other)).lessons;
  await forgetWord(other, lesson?.id ?? '', { now: moment(11) });
  expect((await told(other)).filter((line) => line.endsWith('unknown'))).toHaveLength(3);
});

const WORDS = [WORD, 'In Review', 'Received, pending review'];
const step = fc.oneof(
  fc.record({
    answer: fc.constantFrom(...WORDS),
    state: fc.constantFrom(...WORD_MEANINGS),
    page: fc.constantFrom('letters' as const, 'receipt' as const),
  }),
  fc.record({ forget: fc.nat(3) }),
  fc.record({
    look: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
    page: fc.constantFrom('letters' as const, 'receipt' as const),
  }),
);

test('no sequence of answers that were not asked twice ever makes a letter received', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const db = emptyTracker();
      for (const [index, one] of steps.entries()) {
        const refused = (error: unknown) => expect(String(error)).toContain('EditRefused');
        if ('answer' in one) {
          const said = { word: one.answer, page: one.page, confirmed: false };
          await answer(db, one.state, said, index).catch(refused);
        } else if ('forget' in one) {
          const lesson = (await db.lessons.toArray())[one.forget];
          if (lesson) await forgetWord(db, lesson.id, { now: moment(index) });
        } else {
          const list = one.look.map((said, at) => word(`Writer ${at}`, said));
          await letters(db, index, list, { page: one.page });
        }
        const rows = (await known(db)).letters;
        expect(rows.filter((row) => row.state === 'received' || row.receivedSeenAt !== null)).toEqual([]);
      }
      await db.delete();
    }),
    { numRuns: 60 },
  );
});
