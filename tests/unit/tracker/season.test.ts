import { describe, expect, test } from 'vitest';

import { calendarSeason } from '../../../lib/tracker/season.ts';
import { assigned, emptyTracker, known, letter, letters, moment, program, record } from './given.ts';

test.each([
  ['eras', '2026-05-31', 2026],
  ['eras', '2026-06-01', 2027],
  ['eras', '2026-12-31', 2027],
  ['eras', '2027-01-01', 2027],
  ['eras', '2027-05-31', 2027],
  ['amcas', '2026-04-30', 2026],
  ['amcas', '2026-05-01', 2027],
  ['amcas', '2028-02-29', 2028],
  ['residencycas', '2026-05-31', 2026],
  ['aacomas', '2026-05-01', 2027],
] as const)('%s on %s is of season %i', (portal, day, season) => {
  expect(calendarSeason(portal, day)).toBe(season);
});

const seasons = async (db: ReturnType<typeof emptyTracker>) =>
  (await known(db)).letters.map(({ season, letterId }) => `${letterId ?? '-'} ${season}`).sort();

describe('where a season is from', () => {
  test('what the page names comes first', async () => {
    const db = emptyTracker();
    const done = await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })], { season: 2026 });
    expect(done.season).toBe(2026);
  });

  test('a page that names none has the season of the rows whose Letter IDs match', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })], { season: 2026 });
    await letters(db, 5, [letter('Helen Marsh', { letterId: 'AB1' })], { season: null });
    expect(await seasons(db)).toEqual(['AB1 2026']);
    expect((await known(db)).readings.map(({ seasonFrom }) => seasonFrom).sort()).toEqual(['page', 'rows']);
  });

  test('with neither, the calendar of the day on which the content stood', async () => {
    const db = emptyTracker();
    await record(
      db,
      { season: null, at: '2026-05-31T23:00:00Z', letters: [letter('Helen Marsh')] },
      { now: '2026-06-02T10:00:00Z', today: '2026-06-02' },
    );
    expect((await known(db)).readings[0]).toMatchObject({ season: 2026, seasonFrom: 'calendar' });
  });

  test('IDs that match two seasons say nothing', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })], { season: 2025 });
    await letters(db, 5, [letter('Helen Marsh', { letterId: 'AB1', imported: true })], { season: 2026 });
    const done = await letters(db, 10, [letter('Helen Marsh', { letterId: 'AB1' })], { season: null });
    expect(done.season).toBe(2027);
  });
});

describe('a page that names no season, beside letters of last season', () => {
  /** In May 2026 the portal showed these under ERAS 2026. */
  async function lastSeason() {
    const db = emptyTracker();
    const when = { at: moment(0, '2026-05-20'), season: 2026 };
    await record(db, { ...when, letters: [marsh, okafor] });
    return db;
  }
  const marsh = letter('Helen Marsh', { letterId: 'AB1', state: 'received' });
  const okafor = letter('Chidi Okafor', { letterId: 'AB2' });
  const imported = { ...marsh, imported: true };
  const fresh = letter('Ana Reyes', { letterId: 'AB9' });
  const draft = letter('Ana Reyes', { state: 'draft' });

  test.each([
    ['an imported letter alone', [imported]],
    ['an imported letter and a new one', [imported, fresh]],
    ['an imported letter and a draft without an ID', [imported, draft]],
    ['a letter that does not say it was imported, and a new one', [marsh, fresh]],
    ['a letter that does not say it was imported, and a draft', [marsh, draft]],
  ])('%s are this season’s', async (_, seen) => {
    const db = await lastSeason();
    expect(await letters(db, 0, seen, { season: null })).toMatchObject({ season: 2027 });
    // And so they are at the next look, and once both seasons hold the imported one.
    expect(await letters(db, 5, seen, { season: null })).toMatchObject({ season: 2027 });
    expect((await known(db)).letters.filter(({ season }) => season === 2027)).toHaveLength(seen.length);
    expect((await known(db)).letters.filter(({ goneAt }) => goneAt !== null)).toEqual([]);
  });

  test('a list that has nothing new is still last season’s', async () => {
    const db = await lastSeason();
    expect(await letters(db, 0, [marsh, okafor], { season: null })).toMatchObject({ season: 2026 });
    expect(await letters(db, 5, [okafor], { season: null })).toMatchObject({ season: 2026 });
  });

  test('assignments of an imported letter are this season’s, and those of last season’s alone are last season’s', async () => {
    const db = await lastSeason();
    const page = { page: 'assignments' as const, season: null, programs: [program('140')] };
    const before = await record(db, { ...page, at: moment(0), assignments: [assigned('AB2', 0)] });
    expect(before.season).toBe(2026);
    await letters(db, 1, [imported, fresh], { season: null });
    const after = await record(db, { ...page, at: moment(2), assignments: [assigned('AB1', 0)] });
    expect(after.season).toBe(2027);
    const both = [assigned('AB1', 0), assigned('AB9', 0)];
    expect(await record(db, { ...page, at: moment(3), assignments: both })).toMatchObject({ season: 2027 });
  });

  test('a season that a page named ahead of the calendar holds, with a new letter too', async () => {
    const db = emptyTracker();
    await letters(db, 0, [okafor], { season: 2028 });
    expect(await letters(db, 5, [okafor, fresh], { season: null })).toMatchObject({ season: 2028 });
  });

  test('after the season has turned, what is known of two seasons is the later one’s', async () => {
    const db = await lastSeason();
    await letters(db, 0, [marsh, fresh], { season: null });
    const at = moment(0, '2027-06-02');
    expect(await record(db, { at, letters: [marsh, fresh], season: null })).toMatchObject({ season: 2027 });
  });
});

describe('a page that names the season later corrects rows that were filed by a guess', () => {
  const marsh = letter('Helen Marsh', { letterId: 'AB1' });
  const draft = letter('Ana Reyes', { state: 'draft' });

  test('with all of that account in that season, and what the user added stays', async () => {
    const db = emptyTracker();
    const first = await letters(db, 0, [marsh, draft], { season: null });
    await record(db, { season: null, page: 'programs-saved', at: moment(1), programs: [program('140')] });
    await letters(db, 5, [marsh, draft], { season: 2028 });
    expect(await seasons(db)).toEqual(['- 2028', 'AB1 2028']);
    expect((await known(db)).letters.map(({ id }) => id).sort()).toEqual(Object.values(first.letters).sort());
    expect((await known(db)).programs[0]?.season).toBe(2028);
    expect(await db.events.count()).toBe(0);
  });

  test('a season that a page has named is no guess', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh], { season: 2027 });
    await letters(db, 5, [marsh], { season: 2028 });
    expect(await seasons(db)).toEqual(['AB1 2027', 'AB1 2028']);
  });

  test('a letter imported from an earlier season is a new row of the new one', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh], { season: null });
    await letters(db, 5, [{ ...marsh, imported: true, state: 'received' }], { season: 2028 });
    expect(await seasons(db)).toEqual(['AB1 2027', 'AB1 2028']);
  });

  test('drafts alone, when it is the very same list', async () => {
    const db = emptyTracker();
    await letters(db, 0, [draft], { season: null });
    await letters(db, 5, [draft], { season: 2028 });
    expect(await seasons(db)).toEqual(['- 2028']);
  });

  test('a writer of last season is not this season’s', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Ana Reyes', { state: 'received' })], { season: null });
    await letters(db, 5, [draft], { season: 2028 });
    expect(await seasons(db)).toEqual(['- 2027', '- 2028']);
  });
});

test.each([
  ['waits to be matched', 'unmatched', 'letters'],
  ['is an entry', 'letters', 'unmatched'],
] as const)(
  'a letter that %s under a guessed season, and is known under the season named: one row',
  async (_, guessed, named) => {
    const db = emptyTracker();
    const seen = letter('Helen Marsh', { letterId: 'AB1', imported: true });
    const plain = { ...seen, imported: null };
    await letters(db, 0, [seen], { season: 2028, page: named });
    await letters(db, 1, [plain], { season: null, page: guessed });
    expect(await seasons(db)).toHaveLength(2);
    await letters(db, 2, [plain], { season: 2028 });
    const { letters: rows, sweeps } = await known(db);
    expect(rows.map(({ letterId, season }) => [letterId, season])).toEqual([['AB1', 2028]]);
    const ids = new Set(rows.map(({ id }) => id));
    expect(sweeps.flatMap((sweep) => sweep.seen).every(({ id }) => ids.has(id))).toBe(true);
  },
);
