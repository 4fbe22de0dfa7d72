import { describe, expect, test } from 'vitest';

import type { Reading } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { settleUnclaimed } from '../../../lib/tracker/index.ts';
import {
  assigned,
  emptyTracker,
  known,
  letter,
  letters,
  moment,
  program,
  programs,
  record,
  TODAY,
} from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
const A = '11111111';
const B = '22222222';
const NOW = moment(60);
/** Two letters that are out past MyERAS's usual date, on a page that shows neither a Letter ID nor an AAMC ID. */
const marsh = letter('Helen Marsh');
const reyes = letter('Ana Reyes', { state: 'received' });
const list = [marsh, reyes];

const judged = async (db: Db) => roundsOf(await known(db), { today: TODAY, moment: NOW });
const shown = async (db: Db) => (await judged(db)).items.map(({ letter: { author } }) => author).sort();
const accounts = async (db: Db) =>
  (await known(db)).letters.map(({ author, account }) => `${author} ${account ?? 'nobody'}`).sort();

async function unclaimed(seen = list): Promise<Db> {
  const db = emptyTracker();
  await letters(db, 0, seen, { account: null });
  return db;
}

/** Every kind of page that can name the account, with nothing on it that says whose those letters are. */
const NAMING: [string, Partial<Reading>][] = [
  ['saved programs', { page: 'programs-saved', programs: [program('140')] }],
  ['programs applied to', { page: 'programs-applied', programs: [program('140', { status: 'applied' })] }],
  ['assignments', { page: 'assignments', programs: [program('140', { assignmentsWhole: true })] }],
  ['the dashboard', { page: 'dashboard' }],
  ['a list of letters that has another letter', { page: 'letters', letters: [letter('Chidi Okafor')] }],
  ['part of a list of letters', { page: 'letters', extent: 'part', letters: [letter('Chidi Okafor')] }],
  ['letters that wait to be matched', { page: 'unmatched', letters: [] }],
];

describe('letters read without an AAMC ID, then a page that shows one', () => {
  test.each(NAMING)('%s: what was shown is shown, and it is asked whose they are', async (_, page) => {
    const db = await unclaimed();
    const before = await judged(db);
    await record(db, { at: moment(5), ...page });
    const after = await judged(db);
    expect(await shown(db)).toEqual(expect.arrayContaining(['Ana Reyes', 'Helen Marsh']));
    expect(after.items.find(({ writer }) => writer === 'Helen Marsh')?.bucket).toBe('overdue');
    expect(after.sentence).not.toContain('never read');
    const fresh = after.freshness.find(({ page: of }) => of === 'letters')?.text;
    if (page.page !== 'letters') expect(fresh).toBe(before.freshness[0]?.text);
    expect(after.unclaimed).toMatchObject([{ portal: 'eras', account: A }]);
    expect(after.unclaimed[0]?.text).toBe(
      '2 MyERAS letters (by Ana Reyes and Helen Marsh) were read without an AAMC ID. Are these your letters?',
    );
    expect(after.unclaimed[0]?.actions.map(({ label }) => label)).toEqual(['Yes', 'No']);
  });

  test('nothing is asked while no page has named anybody', async () => {
    expect((await judged(await unclaimed())).unclaimed).toEqual([]);
  });

  test('a later look without an ID at the same list brings those rows up to date, and asks nothing more', async () => {
    const db = await unclaimed();
    await programs(db, 5, 'saved', ['140']);
    const done = await letters(db, 10, list, { account: null });
    expect(done).toMatchObject({ account: null, whose: false });
    expect(await shown(db)).toEqual(['Ana Reyes', 'Helen Marsh']);
    expect(await accounts(db)).toEqual(['Ana Reyes nobody', 'Helen Marsh nobody']);
  });

  test('programs that both pages showed are counted once', async () => {
    const db = await unclaimed();
    await programs(db, 1, 'saved', ['140', '141'], { account: null });
    await programs(db, 5, 'saved', ['140', '142']);
    const ids = (await judged(db)).programs.rows.map(({ program: { accreditationId } }) => accreditationId);
    expect(ids.sort()).toEqual(['140', '141', '142']);
  });
});

describe('the very same list, with the AAMC ID on it', () => {
  test('without Letter IDs: the same rows, once, and nothing is asked', async () => {
    const db = await unclaimed();
    const before = (await known(db)).letters.map(({ id }) => id).sort();
    const done = await letters(db, 5, list);
    expect(done.events).toEqual([]);
    expect(await accounts(db)).toEqual([`Ana Reyes ${A}`, `Helen Marsh ${A}`]);
    expect((await known(db)).letters.map(({ id }) => id).sort()).toEqual(before);
    expect((await judged(db)).unclaimed).toEqual([]);
  });

  test('after another page had named the account, and in the tab that showed it', async () => {
    const db = await unclaimed();
    await programs(db, 5, 'saved', ['140']);
    await record(db, { at: moment(10), letters: list, account: null }, { tabAccount: A });
    expect(await accounts(db)).toEqual([`Ana Reyes ${A}`, `Helen Marsh ${A}`]);
  });

  test('two rows that are alike in everything are the same list too', async () => {
    const db = await unclaimed([marsh, { ...marsh, row: 'the other' }]);
    await letters(db, 5, [marsh, { ...marsh, row: 'the other' }]);
    expect(await accounts(db)).toEqual([`Helen Marsh ${A}`, `Helen Marsh ${A}`]);
  });

  test('rows that were read twice before become one each', async () => {
    const db = await unclaimed();
    // As an earlier version left them: one person's list under nobody and under their ID.
    for (const row of await db.letters.toArray())
      await db.letters.add({ ...row, id: `${row.id} of ${A}`, account: A });
    await letters(db, 5, list);
    expect(await accounts(db)).toEqual([`Ana Reyes ${A}`, `Helen Marsh ${A}`]);
  });

  test.each([
    ['one letter has another state', [marsh, { ...reyes, state: 'requested' as const }]],
    ['there is one letter more', [...list, letter('Chidi Okafor')]],
    ['there is one letter less', [marsh]],
    ['one is by somebody else', [marsh, letter('Chidi Okafor', { state: 'received' })]],
  ])('it is another list, and asked about, when %s', async (_, seen) => {
    const db = await unclaimed();
    await letters(db, 5, seen);
    expect((await accounts(db)).filter((one) => one.endsWith('nobody'))).toHaveLength(2);
    expect((await judged(db)).unclaimed).toHaveLength(1);
  });

  test('part of a list says nothing of the whole', async () => {
    const db = await unclaimed();
    await letters(db, 5, list, { extent: 'part' });
    expect((await judged(db)).unclaimed).toHaveLength(1);
  });

  test('where another account is known it is asked, with Letter IDs and without', async () => {
    for (const seen of [list, [{ ...marsh, letterId: 'AB1' }]]) {
      const db = await unclaimed(seen);
      await programs(db, 5, 'saved', ['140'], { account: B });
      await letters(db, 10, seen);
      expect((await accounts(db)).filter((one) => one.endsWith('nobody'))).toHaveLength(seen.length);
      const { unclaimed: asked, items } = await judged(db);
      expect(asked).toMatchObject([{ account: A }]);
      expect(items.map(({ letter: { account } }) => account)).toEqual(seen.map(() => A));
    }
  });
});

describe('the account known first, then a page without an ID', () => {
  test('the very same list is that account’s', async () => {
    const db = emptyTracker();
    await letters(db, 0, list);
    expect(await letters(db, 5, list, { account: null })).toMatchObject({ account: A, whose: false });
    expect(await accounts(db)).toEqual([`Ana Reyes ${A}`, `Helen Marsh ${A}`]);
  });

  test('another list is asked about, and nothing that was shown goes', async () => {
    const db = emptyTracker();
    await letters(db, 0, list);
    expect(await letters(db, 5, [letter('Chidi Okafor')], { account: null })).toMatchObject({ whose: true });
    expect(await shown(db)).toEqual(['Ana Reyes', 'Helen Marsh']);
  });

  test('with two accounts known even the very same list is asked about', async () => {
    const db = emptyTracker();
    await letters(db, 0, list);
    await programs(db, 2, 'saved', ['140'], { account: B });
    expect(await letters(db, 5, list, { account: null })).toMatchObject({ whose: true });
  });
});

describe('the answer to "Are these your letters?"', () => {
  /** Letters of nobody with what hangs on them, and a page that names A. */
  async function asked(): Promise<Db> {
    const db = await unclaimed([{ ...marsh, letterId: 'AB1' }, reyes]);
    await record(db, {
      account: null,
      page: 'assignments',
      at: moment(1),
      programs: [program('140', { assignmentsWhole: true })],
      assignments: [assigned('AB1', 0)],
    });
    await programs(db, 5, 'saved', ['140', '141']);
    return db;
  }

  test('yes: they are that account’s from now on, with their programs and assignments', async () => {
    const db = await asked();
    await settleUnclaimed(db, 'eras', A, true, { now: NOW });
    expect(await accounts(db)).toEqual([`Ana Reyes ${A}`, `Helen Marsh ${A}`]);
    const all = await known(db);
    expect(all.programs.map(({ account }) => account)).toEqual([A, A]);
    expect(all.assignments).toHaveLength(1);
    expect(all.readings.every(({ account }) => account === A)).toBe(true);
    expect((await judged(db)).unclaimed).toEqual([]);
    expect((await db.snapshots.toArray()).map(({ why }) => why)).toEqual(['before-adopting']);
  });

  test('yes: a letter that the account shows too is one row, with what the user said of either', async () => {
    const db = await unclaimed();
    const [of = ''] = (await known(db)).letters
      .filter(({ author }) => author === 'Helen Marsh')
      .map((l) => l.id);
    await db.letters.update(of, { dueOn: '2026-10-01', notes: 'met in May' });
    await letters(db, 5, [marsh, { ...reyes, state: 'requested' }, letter('Chidi Okafor')]);
    await settleUnclaimed(db, 'eras', A, true, { now: NOW });
    expect(await accounts(db)).toEqual([`Ana Reyes ${A}`, `Chidi Okafor ${A}`, `Helen Marsh ${A}`]);
    const { letters: rows, writers } = await known(db);
    expect(rows.find(({ author }) => author === 'Helen Marsh')).toMatchObject({
      dueOn: '2026-10-01',
      notes: 'met in May',
    });
    expect(writers.map(({ name }) => name).sort()).toEqual(['Ana Reyes', 'Chidi Okafor', 'Helen Marsh']);
  });

  test('no: they are not shown with that account’s, are named, and the answer can be taken back', async () => {
    const db = await asked();
    await letters(db, 6, [letter('Chidi Okafor')]);
    await settleUnclaimed(db, 'eras', A, false, { now: NOW });
    expect(await shown(db)).toEqual(['Chidi Okafor']);
    const after = await judged(db);
    expect(after.unclaimed).toEqual([]);
    expect(after.elsewhere).toEqual([
      {
        text: '2 MyERAS letters were read without an AAMC ID, not shown here.',
        action: { do: 'settle-unclaimed', label: 'They’re mine', portal: 'eras', account: A, mine: true },
      },
    ]);
    await settleUnclaimed(db, 'eras', A, true, { now: NOW });
    expect(await shown(db)).toEqual(['Ana Reyes', 'Chidi Okafor', 'Helen Marsh']);
  });

  test('no: not even the very same list takes them in after it', async () => {
    const db = await unclaimed();
    await programs(db, 5, 'saved', ['140']);
    await settleUnclaimed(db, 'eras', A, false, { now: NOW });
    await letters(db, 10, list);
    expect(await accounts(db)).toEqual([
      `Ana Reyes ${A}`,
      'Ana Reyes nobody',
      `Helen Marsh ${A}`,
      'Helen Marsh nobody',
    ]);
    expect((await judged(db)).items).toHaveLength(2);
  });

  test('an account that no page has shown is refused', async () => {
    const db = await asked();
    await expect(settleUnclaimed(db, 'eras', '99999999', true, { now: NOW })).rejects.toThrow('No page');
  });

  test('two people: each is shown alone, and what no page named is shown with neither', async () => {
    const db = await asked();
    await letters(db, 6, [letter('Chidi Okafor')]);
    await letters(db, 7, [letter('Wei Zhang')], { account: B });
    const after = await judged(db);
    expect(after.items.map(({ writer }) => writer)).toEqual(['Wei Zhang']);
    expect(after.elsewhere.map(({ text }) => text)).toEqual([
      'MyERAS account 11111111: 1 letter, not shown here.',
      '2 MyERAS letters were read without an AAMC ID, not shown here.',
    ]);
    expect(after.unclaimed[0]?.text).toContain(`Are these your letters (AAMC ID ${B})?`);
  });
});

test('the page of somebody who is not known yet shows nothing of what no account claims', async () => {
  const db = await unclaimed();
  await programs(db, 5, 'saved', ['140']);
  const rounds = roundsOf(await known(db), { today: TODAY, moment: NOW }, { eras: B });
  expect(rounds.items).toEqual([]);
  expect(rounds.unclaimed).toEqual([]);
});

test('somebody whose season is over is known on this device too: what no account claims is shown with nobody else', async () => {
  const db = emptyTracker();
  await record(db, { at: moment(0, '2026-05-01'), season: 2026, account: B, letters: [letter('Wei Zhang')] });
  // Before that page, as far as this season's list goes: it showed no account.
  await letters(db, 0, list, { account: null });
  expect((await known(db)).settings.whose).toBeDefined();
  await db.letters.bulkAdd(
    (await known(await unclaimed())).letters.map((row) => ({ ...row, account: null })),
  );
  await programs(db, 5, 'saved', ['140']);
  const { items, unclaimed: asked } = await judged(db);
  expect(items).toEqual([]);
  expect(asked[0]?.text).toContain(`(AAMC ID ${A})`);
});
