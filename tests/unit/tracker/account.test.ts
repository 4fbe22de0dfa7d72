import { describe, expect, test } from 'vitest';

import { settleWhose, showAccount } from '../../../lib/tracker/index.ts';
import { addLetter } from '../../../lib/tracker/index.ts';
import { emptyTracker, known, letter, letters, moment, program, programs, record, TODAY } from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
const A = '11111111';
const B = '22222222';
const marsh = letter('Helen Marsh', { letterId: 'AB1' });
const reyes = letter('Ana Reyes', { letterId: 'AB2' });
const accounts = async (db: Db) =>
  (await known(db)).letters
    .map(({ letterId, account }) => `${letterId ?? '-'} ${account ?? 'nobody'}`)
    .sort();

describe('a reading without an account', () => {
  test('is of no account while none is known', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh], { account: null });
    await letters(db, 5, [marsh], { account: null });
    expect(await accounts(db)).toEqual(['AB1 nobody']);
  });

  test('joins the only known account when a Letter ID matches', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    const done = await letters(db, 5, [marsh, reyes], { account: null });
    expect(done).toMatchObject({ account: A, whose: false });
    expect(await accounts(db)).toEqual([`AB1 ${A}`, `AB2 ${A}`]);
  });

  test('is asked about when none matches, and nothing is merged', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    const done = await letters(db, 5, [reyes], { account: null });
    expect(done).toMatchObject({ whose: true, letters: {}, events: [], account: null });
    const { letters: rows, settings, readings } = await known(db);
    expect(rows).toHaveLength(1);
    expect(settings.whose).toEqual({ eras: { at: moment(5), writers: ['Ana Reyes'], known: [A] } });
    expect(readings.flatMap(({ problems }) => problems.map(({ kind }) => kind))).toEqual(['whose']);
  });

  test('is asked about once: the question stands until it is answered', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    await letters(db, 5, [reyes], { account: null });
    await letters(db, 15, [reyes], { account: null });
    expect((await known(db)).settings.whose?.eras?.at).toBe(moment(5));
  });

  test('is asked about when two accounts are known, even when a Letter ID matches', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    await letters(db, 5, [reyes], { account: B });
    expect(await letters(db, 10, [marsh], { account: null })).toMatchObject({ whose: true });
  });

  test('has the account that its tab showed before', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    const done = await record(db, { account: null, letters: [reyes], at: moment(5) }, { tabAccount: B });
    expect(done.account).toBe(B);
    expect(await accounts(db)).toEqual([`AB1 ${A}`, `AB2 ${B}`]);
  });

  test('an account on the page comes before that of the tab', async () => {
    const db = emptyTracker();
    expect((await record(db, { letters: [marsh] }, { tabAccount: B })).account).toBe(A);
  });
});

describe('rows without an account', () => {
  test('are adopted by an account when a Letter ID overlaps: letters, programs, readings, and no new events', async () => {
    const db = emptyTracker();
    const first = await letters(db, 0, [marsh, letter('Ana Reyes', { state: 'draft' })], { account: null });
    await programs(db, 1, 'saved', ['140'], { account: null });
    const done = await letters(db, 5, [marsh, letter('Ana Reyes', { state: 'draft' })]);
    expect(await accounts(db)).toEqual([`- ${A}`, `AB1 ${A}`]);
    expect(done.events).toEqual([]);
    expect(done.letters).toEqual(first.letters);
    const all = await known(db);
    expect(all.programs.map(({ account }) => account)).toEqual([A]);
    expect(new Set(all.readings.map(({ account }) => account))).toEqual(new Set([A]));
  });

  test('are left alone when none overlaps', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh], { account: null });
    await letters(db, 5, [reyes]);
    expect(await accounts(db)).toEqual(['AB1 nobody', `AB2 ${A}`]);
  });

  test('are left alone when only the writer is the same', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { state: 'draft' })], { account: null });
    await letters(db, 5, [letter('Helen Marsh', { state: 'requested' })]);
    expect(await accounts(db)).toEqual(['- 11111111', '- nobody']);
  });

  test('that the account has already become one row with it, and its assignments follow', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh], { account: null });
    await record(db, {
      account: null,
      page: 'assignments',
      at: moment(1),
      programs: [program('140', { assignmentsWhole: true })],
      assignments: [
        {
          letter: { letterId: 'AB1', author: null, title: null, specialty: null },
          program: 0,
          state: 'assigned',
        },
      ],
    });
    await programs(db, 2, 'saved', ['140']);
    await letters(db, 5, [marsh]);
    const all = await known(db);
    expect(all.programs).toHaveLength(1);
    expect(all.assignments).toHaveLength(1);
    expect(all.assignments[0]).toMatchObject({
      letter: all.letters[0]?.id,
      program: all.programs[0]?.id,
    });
  });
});

describe('two accounts on one device', () => {
  test('the same writer and the same Letter ID are two rows and two writers', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    await letters(db, 5, [{ ...marsh, state: 'received' }], { account: B });
    const { letters: rows, writers } = await known(db);
    expect(rows.map(({ account, state }) => `${account} ${state}`).sort()).toEqual([
      `${A} requested`,
      `${B} received`,
    ]);
    expect(writers).toHaveLength(2);
  });

  test('a whole list of one marks nothing of the other', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    await letters(db, 5, [], { account: B });
    expect((await known(db)).letters[0]?.goneAt).toBeNull();
  });

  test('what was typed without an account is joined to neither', async () => {
    const db = emptyTracker();
    const when = { now: moment(-9), today: TODAY };
    await addLetter(
      db,
      { portal: 'eras', author: 'Dr. Marsh', kind: null, dueOn: null, state: 'planned' },
      when,
    );
    await letters(db, 0, [reyes]);
    await letters(db, 5, [letter('Marsh', { letterId: 'AB9' })], { account: B });
    expect(await accounts(db)).toEqual(['- nobody', `AB2 ${A}`, `AB9 ${B}`]);
  });
});

describe('the answer to "Whose letters are these?"', () => {
  async function asked(): Promise<Db> {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    await letters(db, 5, [reyes], { account: null });
    return db;
  }

  test('"mine, always" holds for every later page without an account', async () => {
    const db = await asked();
    await settleWhose(db, 'eras', A, true);
    expect((await known(db)).settings.whose).toEqual({});
    expect(await letters(db, 10, [reyes], { account: null })).toMatchObject({ account: A, whose: false });
  });

  test('"mine" alone closes the question and promises nothing', async () => {
    const db = await asked();
    await settleWhose(db, 'eras', A, false);
    expect((await known(db)).settings).toMatchObject({ whose: {} });
    expect(await letters(db, 10, [reyes], { account: null })).toMatchObject({ whose: true });
  });

  test('"always" ends when a second account is known, and cannot be given then', async () => {
    const db = await asked();
    await settleWhose(db, 'eras', A, true);
    await letters(db, 10, [letter('Chidi Okafor', { letterId: 'ZZ1' })], { account: B });
    expect(await letters(db, 15, [reyes], { account: null })).toMatchObject({ whose: true });
    await expect(settleWhose(db, 'eras', A, true)).rejects.toThrow('Two people');
  });

  test('an account that no page has shown is refused', async () => {
    const db = await asked();
    await expect(settleWhose(db, 'eras', '99999999', true)).rejects.toThrow('No page');
    await expect(showAccount(db, 'eras', '99999999')).rejects.toThrow('No page');
  });

  test('somebody else’s: the question is closed and nothing is kept', async () => {
    const db = await asked();
    await settleWhose(db, 'eras', null, false);
    expect((await known(db)).settings.whose).toEqual({});
    expect((await known(db)).letters).toHaveLength(1);
  });
});
