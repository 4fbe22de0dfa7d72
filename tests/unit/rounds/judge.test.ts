import { describe, expect, it } from 'vitest';

import { roundsOf, type Item } from '../../../lib/rounds/index.ts';
import type { Bucket, Letter } from '../../../lib/model.ts';
import { arrived, event, letter, on, reading, tracker, writer } from './rows.ts';

function judged(changes: Letter, today: string, rest: Parameters<typeof tracker>[0] = {}): Item {
  const [item, ...others] = roundsOf(tracker({ letters: [changes], ...rest }), on(today)).items;
  expect(others).toEqual([]);
  if (!item) throw new Error('The letter was not judged');
  return item;
}

type Case = [what: string, row: Letter, today: string, bucket: Bucket, reason: string];

describe('a letter that is still out, by the day', () => {
  const told = { toldDueOn: '2026-08-20' };
  const own = { dueOn: '2026-08-20' };
  it.each<Case>([
    [
      'no date of its own: the usual date, 14 days before programs read',
      letter(),
      '2026-08-01',
      'missing',
      'due 9 Sep, the usual date',
    ],
    [
      'the usual date itself is still missing',
      letter(),
      '2026-09-09',
      'missing',
      'due today, the usual date',
    ],
    ['the day after the usual date', letter(), '2026-09-10', 'overdue', '1 day past the usual date, 9 Sep'],
    ['the user’s date, a week ahead', letter(own), '2026-08-13', 'missing', 'due in 7 days'],
    ['the user’s date, tomorrow', letter(own), '2026-08-19', 'missing', 'due tomorrow'],
    ['the user’s date itself', letter(own), '2026-08-20', 'missing', 'due today'],
    ['the day after it', letter(own), '2026-08-21', 'overdue', '1 day past 20 Aug'],
    ['five days after it', letter(own), '2026-08-25', 'overdue', '5 days past 20 Aug'],
    ['thirty days after it', letter(own), '2026-09-19', 'overdue', '30 days past 20 Aug'],
    ['then we stop counting', letter(own), '2026-09-20', 'overdue', 'over 30 days past 20 Aug'],
    ['far ahead it is a date, not a count', letter(own), '2026-08-05', 'missing', 'due 20 Aug'],
    ['fourteen days ahead it is a count', letter(own), '2026-08-06', 'missing', 'due in 14 days'],
    [
      'the date that the writer was told',
      letter(told),
      '2026-08-01',
      'missing',
      'due 20 Aug, as you told them',
    ],
    ['past the date that the writer was told', letter(told), '2026-08-22', 'overdue', '2 days past 20 Aug'],
    [
      'the user’s own date goes before the one told',
      letter({ ...told, dueOn: '2026-08-30' }),
      '2026-08-25',
      'missing',
      'due in 5 days',
    ],
    [
      'asked after the usual date: six weeks from the ask',
      letter({ askedOn: '2026-09-20' }),
      '2026-10-01',
      'missing',
      'due 1 Nov, 6 weeks after the ask',
    ],
    [
      'asked on the usual date is not after it',
      letter({ askedOn: '2026-09-09' }),
      '2026-09-10',
      'overdue',
      '1 day past the usual date, 9 Sep',
    ],
    [
      'six weeks after a late ask, to the day',
      letter({ askedOn: '2026-09-20' }),
      '2026-11-01',
      'missing',
      'due today, 6 weeks after the ask',
    ],
    [
      'past six weeks after a late ask',
      letter({ askedOn: '2026-09-20' }),
      '2026-11-03',
      'overdue',
      '2 days past the usual 6 weeks, 1 Nov',
    ],
    [
      'the portal’s request day stands for an ask that was not noted',
      letter({ askedOn: null, requestedOn: '2026-10-01' }),
      '2026-11-12',
      'missing',
      'due today, 6 weeks after the ask',
    ],
    [
      'the user’s ask goes before the portal’s day',
      letter({ askedOn: '2026-06-01', requestedOn: '2026-10-01' }),
      '2026-09-10',
      'overdue',
      '1 day past the usual date, 9 Sep',
    ],
    [
      'over the year’s end the year is said',
      letter({ dueOn: '2027-01-10' }),
      '2026-12-20',
      'missing',
      'due 10 Jan 2027',
    ],
    [
      'New Year’s Eve to New Year is one day',
      letter({ dueOn: '2026-12-31' }),
      '2027-01-01',
      'overdue',
      '1 day past 31 Dec 2026',
    ],
    [
      'AMCAS: late June, as a rule of thumb',
      letter({ portal: 'amcas', kind: 'individual', askedOn: null }),
      '2026-06-01',
      'missing',
      'due late June, rule of thumb',
    ],
    [
      'AMCAS: past late June',
      letter({ portal: 'amcas', kind: 'individual', askedOn: null }),
      '2026-07-02',
      'overdue',
      '2 days past the usual date, late June, rule of thumb',
    ],
    [
      'AMCAS: 30 June itself',
      letter({ portal: 'amcas', kind: 'individual', askedOn: null }),
      '2026-06-30',
      'missing',
      'due today, rule of thumb',
    ],
    [
      'a committee letter has no date until its office names one',
      letter({ portal: 'amcas', kind: 'committee' }),
      '2026-12-01',
      'missing',
      'no due date',
    ],
    [
      'a packet has none either',
      letter({ portal: 'amcas', kind: 'packet' }),
      '2026-12-01',
      'missing',
      'no due date',
    ],
    [
      'a committee letter with the office’s date',
      letter({ portal: 'amcas', kind: 'committee', dueOn: '2026-08-01' }),
      '2026-08-03',
      'overdue',
      '2 days past 1 Aug',
    ],
    [
      'a part of a committee letter has no date',
      letter({ portal: 'amcas', partOf: 'l9' }),
      '2026-12-01',
      'missing',
      'no due date',
    ],
    [
      'a portal without a known calendar has no usual date',
      letter({ portal: 'carms', origin: 'you' }),
      '2026-12-01',
      'missing',
      'no due date',
    ],
    [
      'accepted is still out',
      letter({ state: 'accepted' }),
      '2026-08-01',
      'missing',
      'due 9 Sep, the usual date',
    ],
    [
      'a draft is missing by date',
      letter({ state: 'draft' }),
      '2026-08-01',
      'missing',
      'Entry not confirmed: the writer cannot upload yet · due 9 Sep, the usual date',
    ],
    [
      'and overdue by date',
      letter({ state: 'draft', ...own }),
      '2026-08-25',
      'overdue',
      'Entry not confirmed: the writer cannot upload yet · 5 days past 20 Aug',
    ],
    [
      'planned, before the portal opens',
      letter({ state: 'planned', origin: 'you' }),
      '2026-06-01',
      'missing',
      'MyERAS opens 3 Jun · due 9 Sep, the usual date',
    ],
    [
      'planned, once the portal is open',
      letter({ state: 'planned', origin: 'you' }),
      '2026-06-03',
      'missing',
      'Not in MyERAS yet · due 9 Sep, the usual date',
    ],
    [
      'planned, in a portal kept by hand',
      letter({ portal: 'carms', state: 'planned', origin: 'you' }),
      '2026-06-03',
      'missing',
      'Not requested yet · no due date',
    ],
    [
      'a spare letter is never overdue',
      letter({ needed: 'spare', ...own }),
      '2026-08-25',
      'missing',
      'a spare · was due 20 Aug',
    ],
    [
      'the writer’s word gives no grace in MyERAS',
      letter({ saidSentOn: '2026-08-24', ...own }),
      '2026-08-25',
      'overdue',
      '5 days past 20 Aug · writer says sent 24 Aug; MyERAS names no usual delay',
    ],
    [
      'before the date it is said too',
      letter({ saidSentOn: '2026-08-10', ...own }),
      '2026-08-13',
      'missing',
      'due in 7 days · writer says sent 10 Aug; MyERAS names no usual delay',
    ],
    [
      'a leap day is a day',
      letter({ portal: 'amcas', season: 2028, dueOn: '2028-02-29' }),
      '2028-03-01',
      'overdue',
      '1 day past 29 Feb',
    ],
    [
      'to a leap day',
      letter({ portal: 'amcas', season: 2028, dueOn: '2028-02-29' }),
      '2028-02-27',
      'missing',
      'due in 2 days',
    ],
  ])('%s', (_what, row, today, bucket, reason) => {
    const item = judged(row, today);
    expect([item.bucket, item.reason]).toEqual([bucket, reason]);
  });
});

describe('a letter that is in', () => {
  it.each<Case>([
    ['waits for a thank-you', arrived(), '2026-09-15', 'ready', 'in'],
    [
      'says since when, if the portal does',
      arrived({ receivedOn: '2026-09-14' }),
      '2026-09-15',
      'ready',
      'in since 14 Sep',
    ],
    ['is never overdue, whatever its date', arrived({ dueOn: '2026-08-01' }), '2026-09-15', 'ready', 'in'],
    ['thanked', arrived({ thankedOn: '2026-09-14' }), '2026-09-15', 'thanked', 'Thanked 14 Sep'],
    [
      'imported: the writer should hear of it',
      arrived({ imported: true }),
      '2026-09-15',
      'ready',
      'Tell Helen Marsh that you are applying again',
    ],
    ['still ready when the season is over', arrived(), '2027-05-20', 'ready', 'in'],
  ])('%s', (_what, row, today, bucket, reason) => {
    const item = judged(row, today);
    expect([item.bucket, item.reason]).toEqual([bucket, reason]);
  });
});

describe('a letter that needs a look', () => {
  const gone = { goneAt: '2026-08-02T08:00:00Z' };
  it.each<Case>([
    [
      'a new word stands in quotes',
      letter({ state: 'unknown', portalStatus: 'Pending Review' }),
      '2026-08-01',
      'look',
      'New word "Pending Review". What does it mean?',
    ],
    [
      'arrived and tied to no entry',
      letter({ portal: 'amcas', state: 'unmatched' }),
      '2026-08-01',
      'look',
      'Arrived, and tied to no entry. Match it in AMCAS.',
    ],
    ['refused', letter({ state: 'rejected' }), '2026-08-01', 'look', 'MyERAS refused the document'],
    ['taken back', letter({ state: 'withdrawn' }), '2026-08-01', 'look', 'Taken back by its writer'],
    [
      'taken back after thanks',
      letter({ state: 'withdrawn', thankedOn: '2026-07-30' }),
      '2026-08-01',
      'look',
      'Taken back by its writer',
    ],
    [
      'expired within the season',
      letter({ state: 'expired' }),
      '2026-08-01',
      'look',
      'The request has expired',
    ],
    [
      'was in and now is less',
      letter({ receivedSeenAt: '2026-07-20T10:00:00Z' }),
      '2026-08-01',
      'look',
      'Was in, now "Confirmed for Upload"',
    ],
    ['newly gone', letter(gone), '2026-08-03', 'look', 'No longer on the list in MyERAS'],
    [
      'in, thanked, and gone',
      arrived({ thankedOn: '2026-07-30', ...gone }),
      '2026-08-03',
      'look',
      'No longer on the list in MyERAS',
    ],
    [
      'gone and declined is closed, not a question',
      letter({ state: 'declined', ...gone }),
      '2026-08-03',
      'closed',
      'Declined. An honest answer deserves thanks.',
    ],
    [
      'not needed asks nothing',
      letter({ state: 'unknown', needed: 'no' }),
      '2026-08-03',
      'closed',
      'Not needed',
    ],
    [
      'answered: an unknown word is expected again',
      letter({ state: 'unknown', lookClearedAt: '2026-08-01T10:00:00Z' }),
      '2026-08-03',
      'missing',
      'due 9 Sep, the usual date',
    ],
    [
      'answered: a gone letter is expected again',
      letter({ ...gone, lookClearedAt: '2026-08-02T09:00:00Z' }),
      '2026-08-03',
      'missing',
      'due 9 Sep, the usual date',
    ],
    [
      'gone after the answer asks again',
      letter({ ...gone, lookClearedAt: '2026-08-02T07:59:59.5Z' }),
      '2026-08-03',
      'look',
      'No longer on the list in MyERAS',
    ],
    [
      'answered: what was in and is less is expected again',
      letter({ receivedSeenAt: '2026-07-20T10:00:00Z', lookClearedAt: '2026-08-01T10:00:00Z' }),
      '2026-09-12',
      'overdue',
      '3 days past the usual date, 9 Sep',
    ],
  ])('%s', (_what, row, today, bucket, reason) => {
    const item = judged(row, today);
    expect([item.bucket, item.reason]).toEqual([bucket, reason]);
  });

  it('asks again when the portal’s word changed after the answer', () => {
    const row = letter({ state: 'unknown', portalStatus: 'On Hold', lookClearedAt: '2026-08-01T10:00:00Z' });
    const later = event({ kind: 'letter-changed', at: '2026-08-02T10:00:00Z' });
    expect(judged(row, '2026-08-03', { events: [later] }).bucket).toBe('look');
    expect(judged(row, '2026-08-03', { events: [{ ...later, kind: 'letter-edited' }] }).bucket).toBe(
      'missing',
    );
    expect(judged(row, '2026-08-03', { events: [{ ...later, letter: 'another' }] }).bucket).toBe('missing');
  });

  it('asks which is which when two entries fit, once for an unbroken doubt', () => {
    const doubt = { problems: [{ kind: 'ambiguous' as const, texts: ['Helen Marsh'] }] };
    const readings = [
      reading({ id: 'r1', at: '2026-08-01T10:00:00Z', ...doubt }),
      reading({ id: 'r2', at: '2026-08-02T10:00:00Z', ...doubt }),
    ];
    expect(judged(letter(), '2026-08-03', { readings }).bucket).toBe('look');
    const cleared = letter({ lookClearedAt: '2026-08-01T11:00:00Z' });
    expect(judged(cleared, '2026-08-03', { readings }).bucket).toBe('missing');
    const settled = [...readings, reading({ id: 'r3', at: '2026-08-03T10:00:00Z' })];
    expect(judged(letter(), '2026-08-03', { readings: settled }).bucket).toBe('missing');
    expect(judged(letter({ author: 'Ana Reyes' }), '2026-08-03', { readings }).bucket).toBe('missing');
  });

  it('offers two answers', () => {
    const item = judged(letter({ state: 'withdrawn' }), '2026-08-01');
    expect([item.action, ...item.others].map((action) => action?.label)).toEqual([
      'Still expected',
      'Let it go',
    ]);
  });
});

describe('a letter that is closed', () => {
  it.each<Case>([
    [
      'declined',
      letter({ state: 'declined' }),
      '2026-08-01',
      'closed',
      'Declined. An honest answer deserves thanks.',
    ],
    [
      'will not be sent',
      letter({ portal: 'amcas', state: 'not-sending' }),
      '2026-08-01',
      'closed',
      'You told the portal that it will not come',
    ],
    ['not needed', letter({ needed: 'no' }), '2026-08-01', 'closed', 'Not needed'],
    ['not needed and in', arrived({ needed: 'no' }), '2026-08-01', 'closed', 'Not needed; it is in'],
    [
      'the day before the rank lists it still counts',
      letter(),
      '2027-03-02',
      'overdue',
      'over 30 days past the usual date, 9 Sep 2026',
    ],
    ['from the rank-list day it does not', letter(), '2027-03-03', 'closed', 'The season is over'],
    [
      'unless its own date is later',
      letter({ dueOn: '2027-03-20' }),
      '2027-03-10',
      'missing',
      'due in 10 days',
    ],
    [
      'a date on the rank-list day is not later',
      letter({ dueOn: '2027-03-03' }),
      '2027-03-03',
      'closed',
      'The season is over',
    ],
    [
      'AMCAS runs to its last day',
      letter({ portal: 'amcas', dueOn: '2027-04-30' }),
      '2027-04-30',
      'missing',
      'due today',
    ],
  ])('%s', (_what, row, today, bucket, reason) => {
    const item = judged(row, today);
    expect([item.bucket, item.reason]).toEqual([bucket, reason]);
  });
});

describe('the mark beside a row', () => {
  it.each<[Letter, string, string]>([
    [letter(), '2026-08-01', 'Waiting · due 9 Sep'],
    [letter({ kind: 'committee' }), '2026-08-01', 'Waiting · no due date'],
    [letter({ portal: 'amcas', askedOn: null }), '2026-06-01', 'Waiting · due late June, rule of thumb'],
    [letter({ dueOn: '2026-08-20' }), '2026-08-20', 'Waiting · due today'],
    [letter({ dueOn: '2026-08-20' }), '2026-08-25', 'Overdue 5 days · due 20 Aug'],
    [letter({ dueOn: '2026-08-20' }), '2026-10-25', 'Overdue over 30 days · due 20 Aug'],
    [letter(), '2026-09-12', '3 days past the usual date, 9 Sep'],
    [letter({ state: 'draft' }), '2026-09-12', 'Not confirmed · the writer cannot upload yet'],
    [letter({ saidSentOn: '2026-09-02' }), '2026-09-03', 'Writer says sent 2 Sep'],
    [arrived(), '2026-09-12', 'In · thank-you open'],
    [arrived({ thankedOn: '2026-09-14' }), '2026-09-15', 'In · thanked 14 Sep'],
    [
      letter({ state: 'unknown', portalStatus: 'Pending Review' }),
      '2026-08-01',
      'New word "Pending Review" · what does it mean?',
    ],
  ])('case %#', (row, today, mark) => {
    expect(judged(row, today).mark).toBe(mark);
  });
});

it('names the writer as the user wrote the name', () => {
  const rest = { writers: [writer({ name: 'Dr. Helen Marsh-Ito' })] };
  expect(judged(letter(), '2026-08-01', rest).writer).toBe('Dr. Helen Marsh-Ito');
});

it('says once that a letter is not waived, while that can be changed', () => {
  expect(judged(letter({ state: 'draft', waived: false }), '2026-08-01').note).toContain('not waived');
  expect(judged(letter({ state: 'requested', waived: false }), '2026-08-01').note).toBeNull();
  expect(judged(letter({ state: 'draft', waived: null }), '2026-08-01').note).toBeNull();
});

describe('the next step', () => {
  const steps = (row: Letter, today: string) => {
    const readings = [reading({ at: `${today}T08:00:00Z` })];
    const { action, others } = judged(row, today, { readings });
    return [...(action ? [action] : []), ...others].map((one) => one.label);
  };
  const byHand = { portal: 'tmdsas', origin: 'you', stateBy: 'you' } as const;
  it.each<[what: string, row: Letter, today: string, labels: string[]]>([
    ['missing', letter(), '2026-08-01', ['Set a date', 'Writer says sent', 'Let it go']],
    [
      'overdue: a reminder, when one is allowed',
      letter(),
      '2026-09-20',
      ['Write a reminder', 'Writer says sent', 'Set a date', 'Let it go'],
    ],
    [
      'overdue, and the writer says sent',
      letter({ saidSentOn: '2026-09-19' }),
      '2026-09-20',
      ['Write a reminder', 'Set a date', 'Let it go'],
    ],
    [
      'overdue, and nobody knows whether the request came: the draft asks',
      letter({ formSentOn: null }),
      '2026-09-20',
      ['Write a reminder', 'They got the request', 'Writer says sent', 'Set a date', 'Let it go'],
    ],
    [
      'an entry to be confirmed is never the writer’s',
      letter({ state: 'draft' }),
      '2026-09-20',
      ['Open MyERAS', 'Set a date', 'Let it go'],
    ],
    ['out after the rank lists: a later date opens it again', letter(), '2027-03-10', ['Set a date']],
    ['in', arrived(), '2026-09-20', ['Write thanks', 'Mark thanked']],
    ['thanked', arrived({ thankedOn: '2026-09-19' }), '2026-09-20', ['Not thanked yet', 'Write an update']],
    [
      'declined: an honest answer deserves thanks',
      letter({ state: 'declined' }),
      '2026-08-01',
      ['Write thanks'],
    ],
    [
      'kept by hand',
      letter(byHand),
      '2026-06-01',
      ['It is in', 'Set a date', 'Writer says sent', 'Let it go'],
    ],
    [
      'kept by hand, not requested',
      letter({ ...byHand, state: 'planned' }),
      '2026-06-01',
      ['Requested', 'Set a date', 'It is in', 'Let it go'],
    ],
    [
      'only what is kept by hand can be taken back by hand',
      arrived(byHand),
      '2026-06-01',
      ['Write thanks', 'Mark thanked', 'Not in yet'],
    ],
  ])('%s', (_what, row, today, labels) => {
    expect(steps(row, today)).toEqual(labels);
  });
});
