import fc from 'fast-check';
import { expect, test } from 'vitest';

import { LETTER_STATES, type Letter, type LetterSeen, type Reading } from '../../../lib/model.ts';
import {
  addLetter,
  editLetter,
  makeBackup,
  removeLetter,
  restoreBackup,
  sameLetter,
  splitLetter,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import { maybeSame } from '../../../lib/tracker/maybe-same.ts';
import { foldName } from '../../../lib/names.ts';
import { assigned, emptyTracker, known, letter, moment, program, record, TODAY } from './given.ts';

const author = fc.constantFrom('Dr. Helen Marsh', 'Marsh, Helen', 'Ana Reyes', 'Chidi Okafor');
const seen: fc.Arbitrary<LetterSeen> = fc
  .record({
    author,
    letterId: fc.constantFrom(null, 'A1', 'A2', 'A3', 'a1'),
    state: fc.constantFrom(null, ...LETTER_STATES),
    specialty: fc.constantFrom(null, 'Surgery', 'General'),
    title: fc.constantFrom(null, 'Chair'),
    receivedOn: fc.constantFrom(null, '2026-09-01', '2026-09-05'),
    imported: fc.constantFrom(null, true),
    row: fc.constantFrom('1', '2', '3'),
  })
  .map(({ author: name, ...facts }) => letter(name, facts));

const look: fc.Arbitrary<Partial<Reading>> = fc.record({
  at: fc.integer({ min: 0, max: 3 * 24 * 60 }).map((minutes) => moment(minutes)),
  page: fc.constantFrom('letters', 'receipt', 'unmatched', 'dashboard'),
  extent: fc.constantFrom('whole', 'part'),
  season: fc.constantFrom(null, 2027, 2028),
  account: fc.constantFrom(null, '11111111', '11111111', '22222222'),
  understood: fc.constantFrom(true, true, true, false),
  letters: fc.array(seen, { maxLength: 4 }),
});
const assignments: fc.Arbitrary<Partial<Reading>> = fc
  .record({
    at: fc.integer({ min: 0, max: 3 * 24 * 60 }).map((minutes) => moment(minutes)),
    page: fc.constantFrom('assignments', 'programs-saved', 'programs-applied'),
    extent: fc.constantFrom('whole', 'part'),
    season: fc.constantFrom(null, 2027),
    account: fc.constantFrom(null, '11111111'),
    ids: fc.uniqueArray(fc.constantFrom('140', '141', '142'), { maxLength: 3 }),
    whole: fc.boolean(),
    letters: fc.array(fc.constantFrom('A1', 'A2', 'A3'), { maxLength: 3 }),
  })
  .map(({ ids, whole, letters, ...facts }) => ({
    ...facts,
    programs: ids.map((id) => program(id, { assignmentsWhole: whole })),
    assignments: ids.flatMap((_, index) => letters.map((id) => assigned(id, index))),
  }));

type Step =
  | { look: Partial<Reading> }
  | { type: string }
  | { same: number }
  | { split: number }
  | { say: number; note: string }
  | { remove: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: look.map((facts) => ({ look: facts })) },
  { weight: 2, arbitrary: assignments.map((facts) => ({ look: facts })) },
  { weight: 1, arbitrary: author.map((name) => ({ type: name })) },
  { weight: 2, arbitrary: fc.record({ say: fc.nat(9), note: fc.string({ maxLength: 9 }) }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ same: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ split: fc.nat(9) }) },
);

async function take(db: TrackerDb, one: Step): Promise<void> {
  const when = { now: moment(0), today: TODAY };
  const rows = await db.letters.toArray();
  if ('look' in one) {
    await record(db, one.look);
  } else if ('type' in one) {
    const typed = { portal: 'eras', author: one.type, kind: null, dueOn: null, state: 'planned' } as const;
    await addLetter(db, typed, when);
  } else if ('say' in one) {
    const row = rows[one.say % Math.max(rows.length, 1)];
    if (row) await editLetter(db, row.id, { notes: one.note, dueOn: '2026-09-20', needed: 'spare' }, when);
  } else if ('same' in one) {
    const pairs = maybeSame(rows);
    const pair = pairs[one.same % Math.max(pairs.length, 1)];
    if (pair) await sameLetter(db, pair.typed, pair.shown, when);
  } else if ('split' in one) {
    const joined = rows.filter(({ typed }) => typed !== undefined);
    const row = joined[one.split % Math.max(joined.length, 1)];
    if (row) await splitLetter(db, row.id, when);
  } else {
    const own = rows.filter(({ origin, stateBy }) => origin === 'you' && stateBy === 'you');
    const row = own[one.remove % Math.max(own.length, 1)];
    if (row) await removeLetter(db, row.id, { now: moment(0) });
  }
}

const identity = ({ portal, account, season, letterId }: Letter) =>
  JSON.stringify([portal, account, season, letterId?.toUpperCase()]);
/** Does the row still say all that the user said of it? One that took up another of the same letter may say more. */
function keepsWords(was: Letter, row: Letter): boolean {
  const same = (key: keyof Letter, unsaid: unknown) => was[key] === unsaid || row[key] === was[key];
  return (
    same('needed', 'yes') &&
    same('dueOn', null) &&
    same('origin', 'portal') &&
    (row.notes ?? '').includes(was.notes ?? '')
  );
}

test('whatever order readings and edits come in, no two rows are one letter, none is received that no page called so, and no word of the user is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const db = emptyTracker();
      for (const one of steps) {
        const before = await db.letters.toArray();
        await take(db, one);
        const after = await db.letters.toArray();
        const ids = after.filter(({ letterId }) => letterId !== null).map(identity);
        expect(new Set(ids).size).toBe(ids.length);
        const called = 'look' in one ? (one.look.letters ?? []) : [];
        const received = called
          .filter(({ state }) => state === 'received')
          .map(({ author: name }) => foldName(name));
        // A row may take up another of the same letter that was in.
        const were = before.filter(
          ({ id, state }) => state === 'received' && !after.some((row) => row.id === id),
        );
        received.push(...were.map(({ author: name }) => foldName(name)));
        const receivedIds = called
          .filter((one) => one.state === 'received')
          .map(({ letterId }) => letterId?.toUpperCase());
        for (const row of after) {
          const was = before.find(({ id }) => id === row.id);
          if (row.state === 'received' && was?.state !== 'received') {
            // A receipt may spell the name otherwise, and calls the letter by its ID.
            const isCalled = row.letterId !== null && receivedIds.includes(row.letterId.toUpperCase());
            expect(isCalled || received.includes(foldName(row.author))).toBe(true);
          }
          if (was && 'look' in one) expect(keepsWords(was, row)).toBe(true);
        }
        // A row that became one with another hands on what the user said of it. One that only a page of assignments
        // named, and of which nothing was said, goes with its last assignment.
        const untouched = ({ namedBy, notes, dueOn }: Letter) =>
          namedBy === 'assignments' && notes === null && dueOn === null;
        for (const was of 'look' in one ? before.filter((row) => !untouched(row)) : []) {
          expect(after.some((row) => keepsWords(was, row))).toBe(true);
        }
      }
      db.close();
    }),
    { numRuns: 100 },
  );
});

test('the same reading once more changes no row but the log of readings', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(look, { minLength: 1, maxLength: 5 }), async (looks) => {
      const db = emptyTracker();
      for (const one of looks) await record(db, one);
      const before = await known(db);
      await record(db, looks.at(-1) ?? {});
      const after = await known(db);
      const settled = ({ readings: _readings, sweeps: _sweeps, ...rest }: typeof before) => rest;
      expect(settled(after)).toEqual(settled(before));
      db.close();
    }),
    { numRuns: 100 },
  );
});

test('any tracker, saved and restored into an empty one, is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const db = emptyTracker();
      for (const one of steps) await take(db, one);
      const other = emptyTracker();
      await restoreBackup(other, await makeBackup(db, moment(0)), { now: moment(1) });
      expect(await known(other)).toEqual(await known(db));
      db.close();
      other.close();
    }),
    { numRuns: 100 },
  );
});
