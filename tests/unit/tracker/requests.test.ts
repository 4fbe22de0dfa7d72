import { describe, expect, test } from 'vitest';

import type { LetterSeen, Reading } from '../../../lib/model.ts';
import {
  addLetter,
  answerWord,
  editLetter,
  forgetWord,
  logContact,
  makeBackup,
  readTracker,
  restoreBackup,
  sameLetter,
  splitLetter,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import { emptyTracker, letter, moment, record, TODAY, told } from './given.ts';

/* AMCAS's list of requests: rows that name nobody, and words that say nothing about the letter (domain.md 2.2a). */

const AMCAS = { portal: 'amcas', account: '22222222' } as const;
const [A, B] = ['4KQ7-28M1-ZX0P35', 'AB12-CD34-EF5678'];
const when = { now: moment(500), today: TODAY };

const STATES = {
  'Email Not Sent': 'draft',
  'Email Sent': 'requested',
  'Email Resent': 'requested',
  'Request Fulfilled': 'unknown',
  'No Longer Being Sent': 'not-sending',
} as const;
type Word = keyof typeof STATES;

function request(letterId: string, title: string | null, word: Word): LetterSeen {
  return letter('', { letterId, title, state: STATES[word], portalStatus: word, ofRequest: true });
}
function receipt(letterId: string, author: string, received: boolean): LetterSeen {
  const state = received ? 'received' : 'requested';
  return letter(author, { letterId, state, portalStatus: received ? 'Received' : 'Not Received' });
}

const table = (db: TrackerDb, minutes: number, seen: LetterSeen[], facts: Partial<Reading> = {}) =>
  record(db, { ...AMCAS, page: 'letters', at: moment(minutes), letters: seen, ...facts });
const receipts = (db: TrackerDb, minutes: number, seen: LetterSeen[]) =>
  record(db, { ...AMCAS, page: 'receipt', at: moment(minutes), letters: seen });

async function rows(db: TrackerDb) {
  return (await db.letters.toArray()).sort((a, b) => (a.letterId ?? '').localeCompare(b.letterId ?? ''));
}
const names = async (db: TrackerDb) => (await db.writers.toArray()).map(({ name }) => name).sort();

describe('a letter that names nobody', () => {
  test('is a letter of its own, and makes no person', async () => {
    const db = emptyTracker();
    await table(db, 0, [request(A, 'Organic chemistry', 'Email Sent'), request(B, null, 'Email Sent')]);
    const [one, two] = await rows(db);
    expect([one?.author, one?.title, two?.author, two?.title]).toEqual(['', 'Organic chemistry', '', null]);
    expect(await names(db)).toEqual([]);
    expect(one?.writer).not.toBe(two?.writer);
  });

  test('two of one title, or of none, are two letters on every look', async () => {
    const db = emptyTracker();
    const seen = [request(A, 'Letter', 'Email Sent'), request(B, 'Letter', 'Email Sent')];
    await table(db, 0, seen);
    await table(db, 10, seen.toReversed());
    expect((await rows(db)).map(({ letterId, goneAt }) => [letterId, goneAt])).toEqual([
      [A, null],
      [B, null],
    ]);
    expect((await db.readings.toArray()).flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('is named by the receipt list on the same row, and what passed about it goes along', async () => {
    const db = emptyTracker();
    await table(db, 0, [request(A, 'Organic chemistry', 'Email Sent')]);
    const [before] = await rows(db);
    await editLetter(db, before!.id, { thankedOn: '2026-09-09', notes: 'office hours' }, when);
    await receipts(db, 10, [receipt(A, 'Dr. Hana Sato', true)]);
    const [after] = await rows(db);
    const [person] = await db.writers.toArray();
    expect(after).toMatchObject({
      id: before!.id,
      author: 'Dr. Hana Sato',
      title: 'Organic chemistry',
      writer: person!.id,
      notes: 'office hours',
      thankedOn: '2026-09-09',
    });
    expect((await db.contacts.toArray()).map(({ writer, kind }) => [writer, kind])).toEqual([
      [person!.id, 'thanks'],
    ]);
    // The request table names nobody again: the name stays.
    await table(db, 20, [request(A, 'Organic chemistry', 'Email Resent')]);
    expect((await rows(db)).map(({ author, writer }) => [author, writer])).toEqual([
      ['Dr. Hana Sato', person!.id],
    ]);
  });

  test('two letters of one person, whatever they are called, have one writer once they are named', async () => {
    const db = emptyTracker();
    await table(db, 0, [request(A, 'Organic chemistry', 'Email Sent'), request(B, 'Research', 'Email Sent')]);
    await receipts(db, 10, [receipt(A, 'Dr. Hana Sato', true), receipt(B, 'Hana Sato', false)]);
    expect(new Set((await rows(db)).map(({ writer }) => writer)).size).toBe(1);
  });

  test('is named by its user; taken back it is nobody’s again; the portal’s own name goes before it', async () => {
    const db = emptyTracker();
    await table(db, 0, [request(A, 'Organic chemistry', 'Email Sent')]);
    const [{ id } = { id: '' }] = await rows(db);
    await editLetter(db, id, { thankedOn: '2026-09-09' }, when);
    await editLetter(db, id, { author: 'Dr. Hana Sato' }, when);
    const [named] = await rows(db);
    const [person] = await db.writers.toArray();
    expect(named).toMatchObject({ author: 'Dr. Hana Sato', writer: person!.id, yours: ['author'] });
    expect(await db.contacts.toArray()).toMatchObject([{ writer: person!.id }]);
    await logContact(db, {
      ...{ writer: person!.id, letters: [id], kind: 'reminder', rung: 'gentle', on: '2026-09-09' },
    });
    await table(db, 10, [request(A, 'Organic chemistry', 'Email Resent')]);
    expect((await rows(db))[0]).toMatchObject({ author: 'Dr. Hana Sato', yours: ['author'] });

    await editLetter(db, id, { author: '' }, when);
    const [unnamed] = await rows(db);
    expect(unnamed).toMatchObject({ author: '', writer: id });
    expect(unnamed?.yours).toBeUndefined();
    expect(await names(db)).toEqual([]);
    expect((await db.contacts.toArray()).map(({ writer }) => writer)).toEqual([id, id]);

    await editLetter(db, id, { author: 'Dr. H. Sato' }, when);
    await receipts(db, 20, [receipt(A, 'Hana Sato, PhD', true)]);
    const [shown] = await rows(db);
    expect(shown?.author).toBe('Hana Sato, PhD');
    expect(shown?.yours).toBeUndefined();
    await expect(editLetter(db, id, { author: 'Somebody' }, when)).rejects.toThrow('The portal says this');
  });

  test('a typed letter keeps its name', async () => {
    const db = emptyTracker();
    const typed = {
      portal: 'amcas',
      author: 'Dr. Hana Sato',
      kind: null,
      dueOn: null,
      state: 'planned',
    } as const;
    const id = await addLetter(db, typed, when);
    await expect(editLetter(db, id, { author: '' }, when)).rejects.toThrow('A letter needs a name.');
  });

  test('joins no typed letter by itself, and is one with it when its user says so, and can be split', async () => {
    const db = emptyTracker();
    const typed = {
      portal: 'amcas',
      author: 'Dr. Hana Sato',
      kind: null,
      dueOn: null,
      state: 'planned',
    } as const;
    const typedId = await addLetter(db, typed, { now: moment(-10), today: TODAY });
    await table(db, 0, [request(A, 'Organic chemistry', 'Email Sent')]);
    expect(await told(db)).toEqual(
      [`${A} requested`, 'Dr. Hana Sato - planned']
        .map((line) => (line.startsWith(A) ? ` ${line}` : line))
        .sort(),
    );
    const shown = (await rows(db)).find(({ letterId }) => letterId === A)!;
    await sameLetter(db, typedId, shown.id, when);
    const [one] = await db.letters.toArray();
    expect(one).toMatchObject({ author: 'Dr. Hana Sato', letterId: A, yours: ['author'] });
    expect(await names(db)).toEqual(['Dr. Hana Sato']);
    expect(one?.writer).toBe((await db.writers.toArray())[0]?.id);
    await splitLetter(db, shown.id, when);
    const after = await rows(db);
    expect(after.map(({ author, letterId }) => [author, letterId])).toEqual([
      ['Dr. Hana Sato', null],
      ['', A],
    ]);
    expect(after[1]?.writer).toBe(shown.id);
  });

  test('stands in a backup, with what passed about it, and comes back from it', async () => {
    const db = emptyTracker();
    await table(db, 0, [request(A, 'Organic chemistry', 'Request Fulfilled')]);
    const [{ id } = { id: '' }] = await rows(db);
    await editLetter(db, id, { thankedOn: '2026-09-09' }, when);
    await receipts(db, 10, [letter('', { letterId: A, state: 'received', portalStatus: 'Received' })]);
    const before = await readTracker(db);
    const other = emptyTracker();
    await restoreBackup(other, await makeBackup(db, moment(501)), { now: moment(502) });
    const after = await readTracker(other);
    expect([after.letters, after.contacts]).toEqual([before.letters, before.contacts]);
    expect(after.damaged).toEqual(before.damaged);
  });
});

test('what the first look at the receipts finds in is no news, whichever list was read first', async () => {
  const [one, other] = [emptyTracker(), emptyTracker()];
  const requests = [request(A, 'Biology', 'Request Fulfilled'), request(B, 'Physics', 'Email Sent')];
  const in_ = [receipt(A, 'Hana Sato', true), receipt(B, 'Owen Brandt', false)];
  await table(one, 0, requests);
  await receipts(one, 10, in_);
  await receipts(other, 0, in_);
  await table(other, 10, requests);
  for (const db of [one, other]) {
    const [first] = await rows(db);
    expect((await readTracker(db)).settings.baseline).toEqual([first?.id]);
    expect((await db.events.toArray()).filter(({ kind }) => kind === 'letter-arrived')).toEqual([]);
  }
  // What comes later is.
  await receipts(one, 60, [receipt(A, 'Hana Sato', true), receipt(B, 'Owen Brandt', true)]);
  expect((await one.events.toArray()).filter(({ kind }) => kind === 'letter-arrived')).toHaveLength(1);
});

describe('a receipt and a request', () => {
  const WORDS = Object.keys(STATES) as Word[];
  test.each(WORDS)('"%s" lowers no receipt, in whatever order the pages are read', async (word) => {
    const [one, other] = [emptyTracker(), emptyTracker()];
    await table(one, 0, [request(A, 'Biology', word)]);
    await receipts(one, 10, [receipt(A, 'Hana Sato', true)]);
    await receipts(other, 0, [receipt(A, 'Hana Sato', true)]);
    await table(other, 10, [request(A, 'Biology', word)]);
    for (const db of [one, other]) {
      expect(await rows(db)).toMatchObject([
        { author: 'Hana Sato', state: 'received', portalStatus: 'Received', statusPage: 'receipt' },
      ]);
      await table(db, 20, [request(A, 'Biology', 'Email Resent')]);
      await table(db, 30, [
        letter('', { letterId: A, state: 'unknown', portalStatus: 'Archived', ofRequest: true }),
      ]);
      expect((await rows(db))[0]?.state).toBe('received');
    }
  });

  test.each(WORDS)('"%s" and "Not Received" come to one, in whatever order', async (word) => {
    const [one, other] = [emptyTracker(), emptyTracker()];
    await table(one, 0, [request(A, 'Biology', word)]);
    await receipts(one, 10, [receipt(A, 'Hana Sato', false)]);
    await receipts(other, 0, [receipt(A, 'Hana Sato', false)]);
    await table(other, 10, [request(A, 'Biology', word)]);
    for (const db of [one, other])
      expect(await rows(db)).toMatchObject([
        { state: STATES[word], portalStatus: word, statusPage: 'letters' },
      ]);
  });

  test('a receipt entry makes the letter with its ID received, and no other', async () => {
    const db = emptyTracker();
    await table(db, 0, [
      request(A, 'Biology', 'Request Fulfilled'),
      request(B, 'Biology', 'Request Fulfilled'),
    ]);
    await receipts(db, 10, [receipt(B, 'Hana Sato', true)]);
    expect((await rows(db)).map(({ letterId, state }) => [letterId, state])).toEqual([
      [A, 'unknown'],
      [B, 'received'],
    ]);
    // One whose ID is not printed is none of them.
    await receipts(db, 20, [
      letter('Ann Other', { title: 'Biology', state: 'received', portalStatus: 'Received' }),
    ]);
    expect((await rows(db)).filter(({ state }) => state === 'received').map(({ author }) => author)).toEqual([
      'Ann Other',
      'Hana Sato',
    ]);
  });

  test('only the receipt list takes a receipt back', async () => {
    const db = emptyTracker();
    await receipts(db, 0, [receipt(A, 'Hana Sato', true)]);
    await table(db, 10, [request(A, 'Biology', 'Email Sent')]);
    await receipts(db, 20, [receipt(A, 'Hana Sato', false)]);
    expect(await rows(db)).toMatchObject([{ state: 'requested', portalStatus: 'Email Sent' }]);
    expect((await rows(db))[0]?.receivedSeenAt).not.toBeNull();
  });

  test('a row from before the request table was known keeps its receipt', async () => {
    const db = emptyTracker();
    await receipts(db, 0, [receipt(A, 'Hana Sato', true)]);
    const [old] = await rows(db);
    expect(old).not.toHaveProperty('request');
    expect(old).not.toHaveProperty('receipt');
    await table(db, 10, [request(A, 'Biology', 'Request Fulfilled')]);
    expect((await rows(db))[0]).toMatchObject({ state: 'received', portalStatus: 'Received' });
  });

  test('"Request Fulfilled" is in once its user said so twice, and not any more when they take it back', async () => {
    const db = emptyTracker();
    await table(db, 0, [request(A, 'Biology', 'Request Fulfilled')]);
    const answer = { portal: 'amcas', season: 2027, page: 'letters', word: 'Request Fulfilled' } as const;
    await expect(answerWord(db, { ...answer, state: 'received', confirmed: false }, when)).rejects.toThrow();
    const lesson = await answerWord(
      db,
      { ...answer, state: 'received', confirmed: true },
      { now: moment(5) },
    );
    expect((await rows(db))[0]).toMatchObject({ state: 'received', receivedSeenAt: null });
    // What the receipt list does not have yet takes nothing of the user's word, in either order.
    await receipts(db, 10, [receipt(A, 'Hana Sato', false)]);
    expect((await rows(db))[0]?.state).toBe('received');
    await table(db, 20, [request(A, 'Biology', 'Request Fulfilled')]);
    expect((await rows(db))[0]?.state).toBe('received');
    await forgetWord(db, lesson, { now: moment(25) });
    expect((await rows(db))[0]?.state).toBe('unknown');
    await receipts(db, 30, [receipt(A, 'Hana Sato', false)]);
    expect((await rows(db))[0]).toMatchObject({ state: 'unknown', portalStatus: 'Request Fulfilled' });
  });
});
