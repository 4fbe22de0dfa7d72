import { describe, expect, it, test } from 'vitest';

import type { LetterSeen } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { editLetter, type TrackerDb } from '../../../lib/tracker/index.ts';
import { emptyTracker, known, letter, letters, moment, TODAY, told } from './given.ts';

const out = { specialty: 'Internal Medicine' };
const isIn = { ...out, state: 'received' as const };

/** Two rows that are alike in everything but, maybe, the state. */
function pair(first: Partial<LetterSeen>, second: Partial<LetterSeen>): LetterSeen[] {
  return [letter('Helen Marsh', { ...first, row: 'a' }), letter('Helen Marsh', { ...second, row: 'b' })];
}

/** Where each letter stands at that minute, and whether a reminder may be written. */
async function stands(db: TrackerDb, minutes: number): Promise<string[]> {
  const rows = await known(db);
  const { items } = roundsOf(rows, { today: TODAY, moment: moment(minutes) });
  return items.map(({ bucket, reminder }) => `${bucket}${reminder?.allowed ? ', remind' : ''}`);
}

async function stillExpected(db: TrackerDb, minutes: number): Promise<void> {
  for (const { id } of (await known(db)).letters)
    await editLetter(db, id, { lookClearedAt: moment(minutes) }, { now: moment(minutes), today: TODAY });
}

/** Past their date, and the request with their writer: nothing but the doubt forbids a reminder. */
async function overdue(db: TrackerDb): Promise<void> {
  const said = { dueOn: '2026-09-01', askedOn: '2026-06-20', formSentOn: '2026-06-21' };
  for (const { id } of (await known(db)).letters)
    await editLetter(db, id, said, { now: moment(1), today: TODAY });
}

describe('two rows that are alike in everything', () => {
  it('have the state that both rows of the page say, also after the doubt was answered', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, out));
    await overdue(db);
    await letters(db, 5, pair(out, isIn));
    expect(await stands(db, 6)).toEqual(['look', 'look']);
    await stillExpected(db, 7);
    expect(await stands(db, 8)).toEqual(['overdue', 'overdue']);
    await letters(db, 10, pair(isIn, isIn));
    expect(await told(db)).toEqual(['Helen Marsh - received', 'Helen Marsh - received']);
    expect(await stands(db, 11)).toEqual(['ready', 'ready']);
  });
  it('are no question while both rows say one thing', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, out));
    await overdue(db);
    await letters(db, 5, pair(out, out));
    expect(await stands(db, 6)).toEqual(['overdue, remind', 'overdue, remind']);
  });
  it('are asked about again when the words of the two rows change, and nobody is reminded meanwhile', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, out));
    await overdue(db);
    await letters(db, 5, pair(out, isIn));
    await stillExpected(db, 6);
    // The same words again are the same doubt, in whatever order the rows stand.
    await letters(db, 7, pair(isIn, out));
    expect(await stands(db, 8)).toEqual(['overdue', 'overdue']);
    await letters(db, 10, pair(isIn, { ...out, state: 'declined', portalStatus: 'Declined' }));
    expect(await stands(db, 11)).toEqual(['look', 'look']);
    expect(await told(db)).toEqual(['Helen Marsh - requested', 'Helen Marsh - requested']);
  });
  it('one word of the portal that is not known is one state too', async () => {
    const db = emptyTracker();
    const word = { ...out, state: 'unknown' as const, portalStatus: 'Under Review' };
    await letters(db, 0, pair(out, out));
    await letters(db, 5, pair(word, word));
    expect(await told(db)).toEqual(['Helen Marsh - unknown', 'Helen Marsh - unknown']);
    await letters(db, 6, pair(word, { ...word, portalStatus: 'On Hold' }));
    const rows = (await known(db)).letters.map(({ portalStatus }) => portalStatus);
    expect(rows).toEqual(['Under Review', 'Under Review']);
  });
  it('two words for one state are that state', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, out));
    await letters(db, 5, pair(isIn, { ...isIn, portalStatus: 'Imported' }));
    expect((await known(db)).letters.map(({ state, portalStatus }) => [state, portalStatus])).toEqual([
      ['received', 'Imported / Uploaded'],
      ['received', 'Imported / Uploaded'],
    ]);
  });
  it('that differ in their state at first sight are in doubt at once, so that a second look changes nothing', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, isIn));
    await overdue(db);
    expect(await stands(db, 1)).toEqual(['look', 'look']);
    const before = (await known(db)).letters;
    await letters(db, 5, pair(isIn, out));
    expect((await known(db)).letters).toEqual(before);
    await letters(db, 10, pair(isIn, isIn));
    expect(await stands(db, 11)).toEqual(['ready', 'ready']);
  });
  it('take no fact in which the two rows of the page differ', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, out));
    await letters(db, 5, pair({ ...isIn, receivedOn: '2026-09-08' }, { ...isIn, receivedOn: '2026-09-09' }));
    expect((await known(db)).letters.map(({ state, receivedOn }) => [state, receivedOn])).toEqual([
      ['received', null],
      ['received', null],
    ]);
  });
  it('a page whose rows have lost their IDs counts for both as well', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair({ ...out, letterId: 'AB1' }, { ...out, letterId: 'AB2' }));
    await letters(db, 5, pair(isIn, isIn));
    expect(await told(db)).toEqual(['Helen Marsh AB1 received', 'Helen Marsh AB2 received']);
  });
  it('give the rows of the page no mark: which is which is not known', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, out));
    expect((await letters(db, 5, pair(out, out))).letters).toEqual({});
  });
});

test.each<[string, LetterSeen[], Parameters<typeof letters>[3]]>([
  ['one row for two letters', [letter('Helen Marsh', isIn)], {}],
  ['three rows for two letters', [...pair(isIn, isIn), letter('Helen Marsh', { ...isIn, row: 'c' })], {}],
  [
    'a part of the list: the other one may stand on another page',
    pair(isIn, isIn),
    { extent: 'part', part: { total: null, from: null, to: null, sort: '', filtered: false } },
  ],
  ['a row whose state could not be read', pair(isIn, { ...out, state: null, portalStatus: null }), {}],
])('nothing is concluded from %s', async (_what, seen, facts) => {
  const db = emptyTracker();
  await letters(db, 0, pair(out, out));
  await overdue(db);
  await letters(db, 5, seen, facts);
  expect(await told(db)).toEqual(['Helen Marsh - requested', 'Helen Marsh - requested']);
  expect(await stands(db, 6)).toEqual(['look', 'look']);
  await stillExpected(db, 7);
  expect(await stands(db, 8)).toEqual(['overdue', 'overdue']);
});

describe('the doubt stands on the letter', () => {
  it('and outlives the reading that raised it', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, out));
    await letters(db, 5, pair(out, isIn));
    await db.readings.where('portal').equals('eras').delete();
    expect(await stands(db, 6)).toEqual(['look', 'look']);
  });
  it('and ends when the rows can be told apart', async () => {
    const db = emptyTracker();
    await letters(db, 0, pair(out, out));
    await letters(db, 5, pair(out, isIn));
    await letters(db, 10, pair(out, out));
    expect((await known(db)).letters.map(({ doubtSince }) => doubtSince ?? null)).toEqual([null, null]);
    expect(await stands(db, 11)).toEqual(['overdue', 'overdue']);
  });
  it('does not touch another letter of the same writer that can be told', async () => {
    const db = emptyTracker();
    const other = letter('Helen Marsh', { specialty: 'Surgery', row: 'c' });
    await letters(db, 0, [...pair(out, out), other]);
    await letters(db, 5, [...pair(out, isIn), other]);
    expect((await stands(db, 6)).sort()).toEqual(['look', 'look', 'overdue']);
  });
});
