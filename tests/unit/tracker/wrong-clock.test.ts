import { describe, expect, test } from 'vitest';

import type { Reading } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import {
  addLetter,
  editLetter,
  keepDaily,
  keptByHand,
  removeLetter,
  restoreBackup,
  makeBackup,
  restoreLetter,
  snapshotsOf,
  undoRestore,
} from '../../../lib/tracker/index.ts';
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
  told,
} from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
/** The device believed that it was four years later. */
const WRONG = '2030-11-27';
const ahead = (minutes: number) => moment(minutes, WRONG);
const marsh = letter('Helen Marsh', { letterId: 'AB1' });
const reyes = letter('Ana Reyes', { letterId: 'AB2' });
const isIn = { state: 'received', portalStatus: 'Uploaded' } as const;
const judged = async (db: Db, minutes = 60) =>
  roundsOf(await known(db), { today: TODAY, moment: moment(minutes) });
const wrong = (db: Db, minutes: number, facts: Partial<Reading>) =>
  record(db, { at: ahead(minutes), ...facts });
const fresh = async (db: Db, page: string, minutes = 60) =>
  (await judged(db, minutes)).freshness.find((line) => line.page === page);

async function readAhead(): Promise<Db> {
  const db = emptyTracker();
  await wrong(db, 0, { letters: [marsh, reyes] });
  return db;
}

describe('a list that was read while the clock was ahead', () => {
  test('takes what a later look shows, and what it no longer shows', async () => {
    const db = await readAhead();
    const done = await letters(db, 0, [{ ...marsh, ...isIn }]);
    expect(done.stale).toBe(false);
    expect(await told(db)).toEqual(['Ana Reyes AB2 requested gone', 'Helen Marsh AB1 received']);
    await letters(db, 5, [{ ...marsh, ...isIn }, reyes]);
    expect(await told(db)).toEqual(['Ana Reyes AB2 requested', 'Helen Marsh AB1 received']);
    const { lastSeenAt, receivedSeenAt } = (await known(db)).letters[0] ?? {};
    expect([lastSeenAt, receivedSeenAt].every((at) => (at ?? '') < ahead(0))).toBe(true);
  });

  test('a look is still stale beside a newer one by the right clock', async () => {
    const db = await readAhead();
    await letters(db, 10, [{ ...marsh, ...isIn }, reyes], {});
    const late = await record(db, { at: moment(5), letters: [marsh, reyes] }, { now: moment(11) });
    expect(late.stale).toBe(true);
    expect(await told(db)).toEqual(['Ana Reyes AB2 requested', 'Helen Marsh AB1 received']);
  });

  test('a clock that was behind takes what it sees, and the next look by the right one does too', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh, reyes]);
    const behind = { at: moment(0, '2020-01-01') };
    await record(db, { ...behind, letters: [{ ...marsh, ...isIn }, reyes] });
    await letters(db, 5, [{ ...marsh, ...isIn }]);
    expect(await told(db)).toEqual(['Ana Reyes AB2 requested gone', 'Helen Marsh AB1 received']);
  });

  test('is no first look again: what comes in is told of', async () => {
    const db = await readAhead();
    const { events } = await letters(db, 0, [
      { ...marsh, ...isIn },
      reyes,
      letter('Bo Lind', { letterId: 'AB3', ...isIn }),
    ]);
    expect(events.map(({ kind }) => kind).sort()).toEqual([
      'letter-appeared',
      'letter-arrived',
      'letter-arrived',
    ]);
    expect((await known(db)).settings.baseline ?? []).toEqual([]);
  });

  test('pages of several add up again', async () => {
    const db = await readAhead();
    const part = (from: number) =>
      ({ extent: 'part', part: { total: 2, from, to: from, sort: '', filtered: false } }) as const;
    await wrong(db, 1, { letters: [marsh], ...part(1) });
    await letters(db, 0, [marsh], part(1));
    await letters(db, 1, [letter('Bo Lind', { letterId: 'AB3' })], part(2));
    expect(await told(db)).toEqual([
      'Ana Reyes AB2 requested gone',
      'Bo Lind AB3 requested',
      'Helen Marsh AB1 requested',
    ]);
  });

  test('programs and their assignments are taken, and gone is gone', async () => {
    const db = await readAhead();
    const page = { page: 'assignments' as const, programs: [program('140', { assignmentsWhole: true })] };
    await wrong(db, 1, { page: 'programs-saved', programs: [program('140'), program('141')] });
    await wrong(db, 2, { page: 'programs-applied', programs: [] });
    await wrong(db, 3, { ...page, assignments: [assigned('AB1', 0)] });
    await letters(db, 0, [
      { ...marsh, ...isIn },
      { ...reyes, ...isIn },
    ]);
    await record(db, { ...page, at: moment(1), assignments: [assigned('AB2', 0)] });
    await programs(db, 2, 'saved', ['140']);
    await programs(db, 3, 'applied', []);
    const all = await known(db);
    expect(all.assignments.filter(({ goneAt }) => goneAt === null)).toHaveLength(1);
    expect(
      all.programs.map(({ accreditationId, goneAt }) => [accreditationId, goneAt !== null]).sort(),
    ).toEqual([
      ['140', false],
      ['141', true],
    ]);
    const [line] = (await judged(db)).programs.coverage;
    expect(line).toMatchObject({ known: 'known', assigned: [{ writer: 'Ana Reyes' }] });
  });

  test('what a program has is not known by a look of that clock', async () => {
    const db = emptyTracker();
    await letters(db, 0, [{ ...marsh, ...isIn }]);
    const page = { page: 'assignments' as const, programs: [program('140', { assignmentsWhole: true })] };
    await wrong(db, 1, { ...page, assignments: [assigned('AB1', 0)] });
    expect((await judged(db)).programs.coverage[0]?.known).toBe('part');
    await record(db, { ...page, at: moment(2), assignments: [assigned('AB1', 0)] });
    expect((await judged(db)).programs.coverage[0]?.known).toBe('known');
  });
});

describe('how fresh it is', () => {
  test('a look of a date to come says so, and is not leaned on', async () => {
    const db = await readAhead();
    const line = await fresh(db, 'letters');
    expect(line?.text).toBe(
      'MyERAS letters read on 27 Nov 2030, which is still to come: this device’s clock was wrong',
    );
    expect(line).toMatchObject({ stale: true, action: { do: 'open-portal' } });
    const { sentence, items, cards } = await judged(db);
    expect(sentence).not.toMatch(/just now|Nothing needs you/);
    expect(items.map(({ reminder }) => reminder?.allowed)).not.toContain(true);
    expect(cards.map(({ key }) => key)).toContain('stale-eras');
  });

  test('one that could not be read says so too', async () => {
    const db = emptyTracker();
    await wrong(db, 0, { understood: false });
    expect((await fresh(db, 'letters'))?.text).toContain('on 27 Nov 2030, which is still to come');
  });

  test('the next look by the right clock is what counts', async () => {
    const db = await readAhead();
    await letters(db, 50, [marsh, reyes]);
    expect(await fresh(db, 'letters')).toMatchObject({
      text: 'MyERAS letters read 10 min ago, all 2 rows',
      stale: false,
    });
    await record(db, { at: moment(55), understood: false });
    expect((await fresh(db, 'letters'))?.text).toBe(
      'MyERAS letters: I could not read the page 5 min ago. What I knew (10 min ago) is unchanged.',
    );
  });

  test('a look a moment ahead of the screen’s own time was just now', async () => {
    const db = emptyTracker();
    await letters(db, 0, [marsh]);
    expect((await fresh(db, 'letters', -1))?.text).toContain('read just now');
  });

  test('the account whose letters were read last is shown, not the one that was read ahead', async () => {
    const db = await readAhead();
    await letters(db, 0, [letter('Wei Zhang')], { account: '22222222' });
    expect((await judged(db)).items.map(({ writer }) => writer)).toEqual(['Wei Zhang']);
  });

  test('what is tracked manually was not gone through on a day to come', async () => {
    const db = emptyTracker();
    const typed = {
      portal: 'tmdsas',
      author: 'Dr. Patel',
      kind: null,
      dueOn: null,
      state: 'requested',
    } as const;
    await addLetter(db, { ...typed, season: 2027 }, { now: ahead(0), today: WRONG });
    await keptByHand(db, 'tmdsas', WRONG);
    expect(await fresh(db, 'by-hand')).toMatchObject({ stale: true, action: { do: 'kept-by-hand' } });
    expect((await fresh(db, 'by-hand'))?.text).toContain('on a date still to come');
    await keptByHand(db, 'tmdsas', TODAY);
    expect(await fresh(db, 'by-hand')).toMatchObject({ stale: false });
  });
});

describe('what needs a look', () => {
  const unknown = { ...marsh, state: 'unknown', portalStatus: null } as const;
  const bucket = async (db: Db, minutes = 60) => (await judged(db, minutes)).items[0]?.bucket;
  const still = async (db: Db, at: string) => {
    const [{ id } = { id: '' }] = (await known(db)).letters;
    await editLetter(db, id, { lookClearedAt: at }, { now: moment(30), today: TODAY });
  };

  test('is answered once, though its news are of a date to come', async () => {
    const db = emptyTracker();
    await wrong(db, 0, { letters: [reyes, { ...marsh, ...isIn }] });
    await wrong(db, 5, { letters: [{ ...marsh, state: 'withdrawn', portalStatus: 'Withdrawn' }] });
    const gone = async () => (await judged(db)).items.map((item) => item.bucket);
    expect(await gone()).toEqual(['look', 'look']);
    for (const { id } of (await known(db)).letters)
      await editLetter(db, id, { lookClearedAt: moment(30) }, { now: moment(30), today: TODAY });
    expect(await gone()).not.toContain('look');
  });

  test('an answer of a date to come hides nothing', async () => {
    const db = emptyTracker();
    await letters(db, 0, [{ ...unknown, state: 'rejected', portalStatus: 'Rejected' }]);
    await still(db, ahead(0));
    expect(await bucket(db)).toBe('look');
    await still(db, moment(30));
    expect(await bucket(db)).not.toBe('look');
    await letters(db, 40, [{ ...unknown, state: 'withdrawn', portalStatus: 'Withdrawn' }]);
    expect(await bucket(db)).toBe('look');
  });

  test('a doubt of a date to come ends with the look that has none, and is answered once', async () => {
    const two = [letter('Helen Marsh', { row: '1' }), letter('Helen Marsh', { row: '2', state: 'accepted' })];
    const db = emptyTracker();
    await wrong(db, 0, { letters: two });
    await wrong(db, 5, { letters: two });
    expect(await bucket(db)).toBe('look');
    for (const { id } of (await known(db)).letters)
      await editLetter(db, id, { lookClearedAt: moment(30) }, { now: moment(30), today: TODAY });
    expect(await bucket(db)).not.toBe('look');
  });
});

describe('snapshots of a date to come', () => {
  async function deleted(db: Db, at: string): Promise<string> {
    const today = at.slice(0, 10);
    const typed = {
      portal: 'tmdsas',
      author: `Dr. ${at}`,
      kind: null,
      dueOn: null,
      state: 'planned',
    } as const;
    const id = await addLetter(db, typed, { now: at, today });
    await removeLetter(db, id, { now: at });
    return id;
  }

  test('push out none that is taken now', async () => {
    const db = emptyTracker();
    for (const minutes of [1, 2, 3]) await deleted(db, ahead(minutes));
    const id = await deleted(db, moment(0));
    await restoreLetter(db, id);
    expect((await known(db)).letters.map((row) => row.id)).toEqual([id]);
    expect((await snapshotsOf(db)).map(({ at }) => at)).toContain(moment(0));
  });

  test('a restore is undone by the snapshot from before it', async () => {
    const db = emptyTracker();
    const empty = await makeBackup(db, moment(0));
    await restoreBackup(db, empty, { now: ahead(0) });
    await letters(db, 0, [marsh]);
    await restoreBackup(db, empty, { now: moment(5) });
    await undoRestore(db, { now: moment(6) });
    expect(await told(db)).toEqual(['Helen Marsh AB1 requested']);
  });

  test('a day is kept when it differs from the last day before', async () => {
    const db = await readAhead();
    expect(await keepDaily(db, { now: ahead(5), today: WRONG })).toBe(true);
    await letters(db, 0, [{ ...marsh, ...isIn }, reyes]);
    expect(await keepDaily(db, { now: moment(5), today: TODAY })).toBe(true);
    const next = '2026-09-11';
    expect(await keepDaily(db, { now: moment(0, next), today: next })).toBe(false);
  });
});
