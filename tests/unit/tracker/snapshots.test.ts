import { expect, test, vi } from 'vitest';

import {
  changeSettings,
  keepDaily,
  removeLetter,
  restoreSnapshot,
  snapshotsOf,
  thinReadings,
  undoRestore,
} from '../../../lib/tracker/index.ts';
import { MOST_SNAPSHOTS, outlived, type Kept } from '../../../lib/tracker/snapshot-rotation.ts';
import { emptyTracker, known, letter, letters, moment, TODAY } from './given.ts';

const day = (number: number) => Temporal.PlainDate.from('2026-09-30').subtract({ days: number }).toString();
const kept = (id: string, at: string, why: Kept['why'] = 'daily', size = 1): Kept => ({
  ...{ id, at: `${at}T08:00:00.000Z`, why, size },
});

test('of a hundred daily snapshots the newest seven stay, and one for each of the four weeks before', () => {
  const all = Array.from({ length: 100 }, (_, number) => kept(String(number), day(number)));
  const gone = new Set(outlived(all));
  const stays = all.map(({ id }) => id).filter((id) => !gone.has(id));
  // 30 Sep 2026 is a Wednesday: the weeks before end on Wed 23 (the 8th day), then on Sundays.
  expect(stays).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '10', '17', '24']);
});

test('of each other reason the newest three stay, whatever the daily ones', () => {
  const all = (['before-restore', 'before-import', 'before-delete'] as const).flatMap((why) =>
    Array.from({ length: 5 }, (_, number) => kept(`${why} ${String(number)}`, day(number), why)),
  );
  expect(outlived(all).sort()).toEqual([
    ...['before-delete 3', 'before-delete 4', 'before-import 3', 'before-import 4'],
    ...['before-restore 3', 'before-restore 4'],
  ]);
});

test('beyond their size the oldest go, and never the newest', () => {
  const size = MOST_SNAPSHOTS * 0.6;
  expect(outlived([kept('new', day(0), 'daily', size), kept('old', day(1), 'daily', size)])).toEqual(['old']);
  expect(outlived([kept('only', day(0), 'daily', MOST_SNAPSHOTS * 2)])).toEqual([]);
});

test('a day is kept once, before its first change, and only when something has changed since the last', async () => {
  const db = emptyTracker();
  const on = (days: number) => {
    const today = Temporal.PlainDate.from(TODAY).add({ days }).toString();
    return { now: moment(0, today), today };
  };
  expect(await keepDaily(db, on(0))).toBe(false);
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  expect(await keepDaily(db, on(1))).toBe(true);
  expect(await keepDaily(db, on(1))).toBe(false);
  // Seen again the next day, with nothing new in it.
  await letters(db, 60 * 48, [letter('Helen Marsh', { letterId: 'AB1' })]);
  expect(await keepDaily(db, on(2))).toBe(false);
  await letters(db, 60 * 50, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
  expect(await keepDaily(db, on(3))).toBe(true);
  const shown = await snapshotsOf(db);
  expect(shown.map(({ why, at }) => [why, at])).toEqual([
    ['daily', on(3).now],
    ['daily', on(1).now],
  ]);
  expect(shown[0]?.holds).toEqual({ letters: 1, programs: 0, assignments: 0, writers: 1 });
});

test('on a day without a change it is looked once, and all that is here is read no more than once', async () => {
  const db = emptyTracker();
  const on = (days: number, minutes = 0) => {
    const today = Temporal.PlainDate.from(TODAY).add({ days }).toString();
    return { now: moment(minutes, today), today };
  };
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  await keepDaily(db, on(1));
  let reads = 0;
  // What a backup is made of, and what asks little: a count, or one row by its key.
  const table = db.table.bind(db);
  vi.spyOn(db, 'table').mockImplementation((name: string) => {
    if (name === 'letters') reads += 1;
    return table(name);
  });
  expect(await keepDaily(db, on(2))).toBe(false);
  expect(reads).toBe(1);
  for (const minutes of [1, 60, 600]) expect(await keepDaily(db, on(2, minutes))).toBe(false);
  expect(reads).toBe(1);
  // What was seen that day is in the next day's.
  await letters(db, 60 * 48 + 30, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
  expect(await keepDaily(db, on(2, 700))).toBe(false);
  expect(await keepDaily(db, on(3))).toBe(true);
});

test('that it was looked, and that a notice was looked for, is no change that is kept another day', async () => {
  const db = emptyTracker();
  const on = (days: number) => {
    const today = Temporal.PlainDate.from(TODAY).add({ days }).toString();
    return { now: moment(0, today), today };
  };
  const seen = (state: 'requested' | 'received') => [letter('Helen Marsh', { letterId: 'AB1', state })];
  await letters(db, 0, seen('requested'));
  expect(await keepDaily(db, on(1))).toBe(true);
  for (const days of [2, 3, 4]) {
    const state = { checkedAt: on(days).now, shownOn: null, told: {} };
    await changeSettings(db, { digestState: state });
    expect(await keepDaily(db, on(days))).toBe(false);
  }
  // Looks that are thinned out of the log, and the events that keep what was asked of them.
  for (let minutes = 1; minutes < 12; minutes += 1) await letters(db, minutes, seen('received'));
  expect(await keepDaily(db, on(5))).toBe(true);
  await thinReadings(db, { now: on(5).now });
  expect((await known(db)).events.some(({ page }) => page === 'letters')).toBe(true);
  expect(await keepDaily(db, on(6))).toBe(false);
  await changeSettings(db, { signAs: 'A. Applicant' });
  expect(await keepDaily(db, on(7))).toBe(true);
});

test('a snapshot is put back whole, and that is undone', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  const then = await known(db);
  await keepDaily(db, { now: moment(1), today: TODAY });
  await letters(db, 2, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
  const now = await known(db);
  const [snapshot] = await snapshotsOf(db);
  await restoreSnapshot(db, snapshot?.id ?? '', { now: moment(3) });
  expect(await known(db)).toEqual(then);
  await undoRestore(db);
  expect(await known(db)).toEqual(now);
  await expect(restoreSnapshot(db, 'gone', { now: moment(4) })).rejects.toThrow('not kept any more');
});

test('before a letter is deleted all is kept', async () => {
  const { addLetter } = await import('../../../lib/tracker/index.ts');
  const db = emptyTracker();
  const typed = { portal: 'tmdsas', author: 'Dr. Patel', kind: null, dueOn: null, state: 'planned' } as const;
  const id = await addLetter(db, typed, { now: moment(0), today: TODAY });
  const before = await known(db);
  await removeLetter(db, id, { now: moment(1) });
  const [snapshot] = await snapshotsOf(db);
  expect(snapshot).toMatchObject({ why: 'before-delete', holds: { letters: 1 } });
  await restoreSnapshot(db, snapshot?.id ?? '', { now: moment(2) });
  expect(await known(db)).toEqual(before);
});
