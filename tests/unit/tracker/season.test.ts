import { describe, expect, test } from 'vitest';

import { calendarSeason } from '../../../lib/tracker/season.ts';
import { emptyTracker, known, letter, letters, moment, program, record } from './given.ts';

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
