import { describe, expect, it } from 'vitest';

import type { Tracker } from '../../../lib/model.ts';
import { monthsAway, roundsOf } from '../../../lib/rounds/index.ts';
import { arrived, letter, on, reading, tracker } from './rows.ts';

const TODAY = on('2026-08-25');
const marsh = letter({ id: 'marsh', author: 'Dr. Marsh', dueOn: '2026-08-20' });
const lind = letter({ id: 'lind', author: 'Dr. Lindqvist', dueOn: '2026-09-01', askedOn: '2026-07-07' });
const okafor = arrived({ id: 'okafor', author: 'Dr. Okafor' });
const reyes = arrived({ id: 'reyes', author: 'Dr. Reyes' });
const used = { uses: ['eras' as const] };

function rounds(changes: Partial<Tracker>, today = TODAY) {
  return roundsOf(tracker(changes), today);
}

describe('the example of the rules: two quiet writers', () => {
  const patel = letter({
    id: 'patel',
    portal: 'residencycas',
    account: null,
    author: 'Dr. Patel',
    origin: 'you',
    firstSeenAt: '2026-08-17T11:00:00Z',
  });
  const shown = rounds({
    letters: [reyes, okafor, patel, lind, marsh],
    readings: [reading()],
    settings: { uses: ['eras', 'residencycas'] },
  });
  it('says so on top', () => {
    expect(shown.sentence).toBe(
      'As of 17 Aug: In MyERAS and ResidencyCAS, 2 of 5 letters are in. 1 is overdue.',
    );
  });
  it('has one card for each cause', () => {
    expect(shown.cards.map(({ text }) => text)).toEqual([
      'Dr. Marsh · 5 days past 20 Aug, never reminded',
      'Dr. Lindqvist · due 1 Sep, asked 7 weeks ago',
      'ResidencyCAS is kept by hand · 8 days old',
    ]);
  });
  it('puts every letter in its place', () => {
    expect(shown.items.map(({ writer, bucket }) => `${writer}: ${bucket}`)).toEqual([
      'Dr. Marsh: overdue',
      'Dr. Lindqvist: missing',
      'Dr. Patel: missing',
      'Dr. Okafor: ready',
      'Dr. Reyes: ready',
    ]);
  });
  it('says how fresh each list is', () => {
    expect(shown.freshness.map(({ text }) => text)).toEqual([
      'MyERAS letters read 20 min ago, all 4 rows',
      'MyERAS assignments never read',
      'ResidencyCAS is kept by hand · 8 days old',
    ]);
  });
  it('counts the cards on the badge, and says it in words', () => {
    expect(shown.badge).toEqual({ text: '3', title: 'Letter Rounds: three things need you today' });
  });
});

describe('the sentence', () => {
  it.each<[what: string, changes: Partial<Tracker>, today: string, sentence: string]>([
    [
      'nothing known at all',
      {},
      '2026-08-25',
      'No portal page was read yet. Open the letters page of your portal.',
    ],
    [
      'a portal named and never read',
      { settings: used },
      '2026-08-25',
      'Not read yet: MyERAS (Letters of Recommendation). Sign in, then open it.',
    ],
    [
      'a season that is over and nothing read',
      { settings: used },
      '2027-04-10',
      'Nothing due yet. MyERAS opens about 2 Jun (expected). For letters by 8 Sep, ask by 28 Jul. Now: find people.',
    ],
    [
      'all in, all portals read whole',
      { letters: [okafor, { ...reyes, thankedOn: '2026-08-20' }], readings: [reading()], settings: used },
      '2026-08-25',
      'Both letters are in. One thank-you is open.',
    ],
    [
      'one letter, in and thanked',
      { letters: [{ ...reyes, thankedOn: '2026-08-20' }], readings: [reading()], settings: used },
      '2026-08-25',
      'Your one letter is in.',
    ],
    [
      'waiting, and nothing to do',
      { letters: [okafor, { ...lind, askedOn: '2026-08-20' }], readings: [reading()], settings: used },
      '2026-08-25',
      'Nothing needs you today. Next: 1 Sep, Dr. Lindqvist.',
    ],
    [
      'read and empty',
      { readings: [reading({ counts: { letters: 0 } })], settings: used },
      '2026-08-25',
      'Your portals show no letters yet.',
    ],
    [
      'read in part: never "all"',
      { letters: [okafor, reyes], readings: [reading({ extent: 'part' })], settings: used },
      '2026-08-25',
      'In MyERAS, 2 of 2 letters are in. MyERAS was read in part.',
    ],
    [
      'read 8 days ago: never "all"',
      { letters: [okafor, reyes], readings: [reading({ at: '2026-08-17T11:00:00Z' })], settings: used },
      '2026-08-25',
      'As of 17 Aug: In MyERAS, 2 of 2 letters are in. MyERAS was last read 8 days ago.',
    ],
    [
      'another portal used and never read',
      { letters: [okafor], readings: [reading()], settings: { uses: ['eras', 'amcas'] } },
      '2026-08-25',
      'In MyERAS, 1 of 1 letter is in. AMCAS was never read.',
    ],
    [
      'another portal kept by hand and old',
      {
        letters: [okafor],
        readings: [reading()],
        settings: { uses: ['eras', 'tmdsas'], keptByHandOn: { tmdsas: '2026-08-10' } },
      },
      '2026-08-25',
      'As of 10 Aug: In MyERAS, 1 of 1 letter is in. TMDSAS is kept by hand, 15 days old.',
    ],
    [
      'the user never said where they apply',
      { letters: [okafor], readings: [reading()] },
      '2026-08-25',
      'In MyERAS, 1 of 1 letter is in. Say where you apply, and I can speak for the rest.',
    ],
    [
      'a page that could not be read',
      {
        letters: [okafor],
        readings: [reading({ at: '2026-08-22T11:00:00Z' }), reading({ id: 'r2', understood: false })],
        settings: used,
      },
      '2026-08-25',
      'I could not read the MyERAS letters page. What I knew (3 days ago) is unchanged.',
    ],
    [
      'whose letters',
      {
        letters: [okafor],
        settings: {
          ...used,
          whose: { eras: { at: '2026-08-25T10:00:00Z', writers: ['A'], known: ['12345678'] } },
        },
      },
      '2026-08-25',
      'I do not know yet whose letters these are. None was kept.',
    ],
    [
      'an entry that is not confirmed',
      { letters: [{ ...marsh, state: 'draft', dueOn: '2026-09-01' }], readings: [reading()], settings: used },
      '2026-08-25',
      'One entry is not confirmed, so its writer cannot upload yet. Programs start reading in 4 weeks.',
    ],
    [
      'a look',
      { letters: [{ ...marsh, state: 'withdrawn' }], readings: [reading()], settings: used },
      '2026-08-25',
      'Dr. Marsh’s letter was withdrawn. Programs start reading in 4 weeks.',
    ],
    [
      'the day programs read',
      { letters: [marsh], readings: [reading()], settings: used },
      '2026-09-23',
      'As of 25 Aug: One letter is overdue. Programs start reading today.',
    ],
    [
      'after that day',
      { letters: [marsh], readings: [reading()], settings: used },
      '2026-09-24',
      'As of 25 Aug: One letter is overdue.',
    ],
    [
      'after that day, how many are in',
      { letters: [marsh, reyes], readings: [reading({ at: '2026-09-23T11:00:00Z' })], settings: used },
      '2026-09-24',
      '1 of 2 letters are in. 1 is overdue.',
    ],
    [
      'and never for a portal that was not read',
      {
        letters: [marsh, reyes],
        readings: [reading({ at: '2026-09-23T11:00:00Z' })],
        settings: { uses: ['eras', 'amcas'] },
      },
      '2026-09-24',
      'In MyERAS, 1 of 2 letters are in. 1 is overdue.',
    ],
  ])('%s', (_what, changes, today, sentence) => {
    expect(rounds(changes, on(today)).sentence).toBe(sentence);
  });

  it('for somebody who applies next season', () => {
    expect(monthsAway('eras', '2026-11-23')).toBe(
      'Nothing due yet. MyERAS opens about 2 Jun 2027 (expected). For letters by 8 Sep 2027, ask by 28 Jul 2027. Now: find people.',
    );
  });
});

describe('the cards', () => {
  const keys = (changes: Partial<Tracker>) => rounds(changes).cards.map(({ key }) => key);
  it('are at most three, worst first', () => {
    const letters = [
      marsh,
      lind,
      { ...marsh, id: 'draft', state: 'draft' as const },
      { ...marsh, id: 'look', state: 'withdrawn' as const },
    ];
    expect(keys({ letters, settings: { uses: ['amcas'] } })).toEqual(['look', 'overdue', 'draft']);
  });
  it('name several letters of one cause once', () => {
    const late = ['a', 'b', 'c'].map((id) => ({ ...marsh, id, author: `Dr. ${id.toUpperCase()}` }));
    const [card] = rounds({ letters: late, readings: [reading()] }).cards;
    expect(card).toMatchObject({ text: '3 letters are past their dates: Dr. A, Dr. B and Dr. C' });
    expect(card?.actions).toEqual([{ do: 'show', label: 'Show the 3', letters: ['a', 'b', 'c'] }]);
  });
  it('leave out what is snoozed, which stays in its place', () => {
    const shown = rounds({ letters: [{ ...marsh, snoozedUntil: '2026-08-26' }], readings: [reading()] });
    expect(shown.cards).toEqual([]);
    expect(shown.items[0]?.bucket).toBe('overdue');
    expect(keys({ letters: [{ ...marsh, snoozedUntil: '2026-08-25' }], readings: [reading()] })).toEqual([
      'overdue',
    ]);
  });
  it('ask once whether to keep waiting past 30 days', () => {
    const [card] = rounds({ letters: [{ ...marsh, dueOn: '2026-07-01' }], readings: [reading()] }).cards;
    expect(card?.text).toBe('Dr. Marsh · over 30 days past 1 Jul. Keep waiting?');
    expect(card?.actions.map(({ label }) => label)).toEqual([
      'Set a new date',
      'Use a backup',
      'No longer needed',
    ]);
  });
  it('tell a reminder that was sent from a draft that was opened', () => {
    const contact = { id: 'c', writer: 'w1', letter: 'marsh', on: '2026-08-23', rung: null, note: null };
    const text = (kind: 'reminder' | 'reminder-opened') =>
      rounds({ letters: [marsh], readings: [reading()], contacts: [{ ...contact, kind }] }).cards[0]?.text;
    expect(text('reminder')).toBeUndefined();
    expect(text('reminder-opened')).toBe('Reminder to Dr. Marsh, opened 23 Aug. Sent?');
  });
  it('ask once about the letters that were in before', () => {
    const shown = rounds({
      letters: [okafor, reyes],
      readings: [reading()],
      settings: { ...used, baseline: ['okafor', 'reyes', 'gone'] },
    });
    expect(shown.cards.map(({ text }) => text)).toEqual(['2 letters were in before I came. Thanked?']);
    expect(shown.badge.text).toBe('');
    // Who is left is no question any more, and thanks are open.
    expect(keys({ letters: [okafor], readings: [reading()], settings: { ...used, baseline: [] } })).toEqual([
      'thanks',
    ]);
  });
  it.each([
    ['asked 13 days ago is not quiet yet', { askedOn: '2026-08-12' }, []],
    ['asked 14 days ago is', { askedOn: '2026-08-11' }, ['quiet']],
    ['due in 15 days is not yet', { dueOn: '2026-09-09' }, []],
    ['due in 14 days is', { dueOn: '2026-09-08' }, ['quiet']],
    ['the writer says sent', { saidSentOn: '2026-08-24' }, []],
    ['a spare is left in peace', { needed: 'spare' as const }, []],
  ])('due soon: %s', (_what, changes, expected) => {
    expect(keys({ letters: [{ ...lind, ...changes }], readings: [reading()], settings: used })).toEqual(
      expected,
    );
  });
});

describe('the badge', () => {
  it('is empty before anything was read, and when it is turned off', () => {
    expect(rounds({ settings: used }).badge).toEqual({
      text: '',
      title: 'Letter Rounds: no portal page read yet',
    });
    const off = rounds({ letters: [marsh], readings: [reading()], settings: { ...used, badge: false } });
    expect(off.badge).toEqual({ text: '', title: 'Letter Rounds: one thing needs you today' });
  });
});

describe('accounts and seasons', () => {
  const other = { ...marsh, id: 'other', account: '87654321' };
  it('shows one account at a time, the one read last, and names the other', () => {
    const readings = [reading(), reading({ id: 'r2', account: '87654321', at: '2026-08-25T11:50:00Z' })];
    const shown = rounds({ letters: [marsh, other], readings });
    expect(shown.items.map(({ letter: { id } }) => id)).toEqual(['other']);
    expect(shown.elsewhere[0]).toMatchObject({ text: 'MyERAS account 12345678: 1 letter, not shown here.' });
  });
  it('shows the account that the user chose', () => {
    const shown = rounds({ letters: [marsh, other], settings: { accountShown: { eras: '87654321' } } });
    expect(shown.items.map(({ letter: { id } }) => id)).toEqual(['other']);
  });
  it('shows the account of a tab when asked to', () => {
    const all = tracker({ letters: [marsh, other], readings: [reading()] });
    expect(roundsOf(all, TODAY, { eras: '87654321' }).items.map(({ letter: { id } }) => id)).toEqual([
      'other',
    ]);
  });
  it('never takes another account’s reading for this one’s', () => {
    const readings = [reading({ account: '87654321' })];
    const shown = rounds({
      letters: [marsh, other],
      readings,
      settings: { accountShown: { eras: '12345678' } },
    });
    expect(shown.freshness[0]?.text).toContain('never read');
  });
  it('shows what the user typed whichever account is shown', () => {
    const typed = letter({ id: 'typed', account: null, origin: 'you', state: 'planned' });
    expect(rounds({ letters: [marsh, typed], readings: [reading()] }).items).toHaveLength(2);
  });
  it('reads of an account without letters are fresh', () => {
    expect(rounds({ readings: [reading({ counts: { letters: 0 } })] }).freshness[0]?.text).toBe(
      'MyERAS letters read 20 min ago, no rows on it',
    );
  });
  it('folds the last season away', () => {
    const shown = rounds({
      letters: [{ ...marsh, season: 2026 }, okafor],
      readings: [reading()],
      settings: used,
    });
    expect(shown.items.map(({ letter: { id } }) => id)).toEqual(['okafor']);
    expect(shown.elsewhere).toEqual([{ text: 'Last season, MyERAS 2026: 1 letter.', action: null }]);
    expect(shown.badge.text).toBe('');
  });
});

describe('freshness', () => {
  it.each<[what: string, changes: Parameters<typeof reading>[0], text: string, stale: boolean]>([
    ['now', { at: '2026-08-25T12:00:00Z' }, 'MyERAS letters read just now, all 4 rows', false],
    ['hours', { at: '2026-08-25T09:00:00Z' }, 'MyERAS letters read 3 hours ago, all 4 rows', false],
    [
      'seven days to the minute',
      { at: '2026-08-18T12:00:00Z' },
      'MyERAS letters read 7 days ago, all 4 rows',
      false,
    ],
    ['past seven days', { at: '2026-08-18T11:59:00Z' }, 'MyERAS letters read 7 days ago, all 4 rows', true],
    ['in part', { extent: 'part' }, 'MyERAS letters read 20 min ago, 4 rows, not the whole list', true],
    ['one row', { counts: { letters: 1 } }, 'MyERAS letters read 20 min ago, its one row', false],
    [
      'stale content does not count',
      { problems: [{ kind: 'stale', texts: [] }] },
      'MyERAS letters never read',
      true,
    ],
    ['last season’s does not count', { season: 2026 }, 'MyERAS letters never read', true],
  ])('%s', (_what, changes, text, stale) => {
    const [line] = rounds({ readings: [reading(changes)], settings: used }).freshness;
    expect([line?.text, line?.stale]).toEqual([text, stale]);
  });
  it('says what of the newest look was not taken, in the page’s words', () => {
    const problems = [
      { kind: 'new-word' as const, texts: ['Pending Review'] },
      { kind: 'unseen-part' as const, texts: [] },
    ];
    expect(rounds({ readings: [reading({ problems })] }).freshness[0]?.problems).toEqual([
      'A word for a letter’s state that is not known: "Pending Review"',
      'A part of the page cannot be looked into',
    ]);
  });
  it('counts the programs on a page of assignments', () => {
    const readings = [reading({ page: 'assignments', counts: { programs: 52, assignments: 130 } })];
    expect(rounds({ readings, settings: used }).freshness[1]?.text).toBe(
      'MyERAS assignments read 20 min ago, all 52 rows',
    );
  });
  it('takes the letters of the AMCAS Main Menu for a look at the letters', () => {
    const readings = [reading({ portal: 'amcas', page: 'receipt' })];
    expect(rounds({ readings }).freshness[0]?.text).toBe('AMCAS letters read 20 min ago, all 4 rows');
  });
  it('keeps what was known when the last look failed', () => {
    const readings = [
      reading({ at: '2026-08-22T11:00:00Z' }),
      reading({ id: 'r2', understood: false, account: null }),
    ];
    expect(rounds({ readings, settings: used }).freshness[0]).toMatchObject({
      text: 'MyERAS letters: I could not read the page 20 min ago. What I knew (3 days ago) is unchanged.',
      stale: true,
    });
  });
});

describe('gaps', () => {
  const slot = (kind: string) => ({ kind, writer: null, backup: null, reviewOn: null });
  const plan = {
    id: 'p',
    season: 2027,
    portal: 'eras' as const,
    accepted: true,
    slots: [slot('standardized'), slot('narrative'), slot('narrative')],
  };
  it('are the kinds that nobody writes', () => {
    expect(rounds({ letters: [marsh], plans: [plan] }).gaps).toEqual([
      { kind: 'standardized', text: 'Standardized letter: nobody yet' },
      { kind: 'narrative', text: 'Narrative letter: nobody yet' },
    ]);
  });
  it('appear at once when a writer declines', () => {
    expect(rounds({ letters: [{ ...marsh, state: 'declined' }], plans: [plan] }).gaps).toHaveLength(3);
  });
  it('are none before a plan is accepted', () => {
    expect(rounds({ letters: [marsh], plans: [{ ...plan, accepted: false }] }).gaps).toEqual([]);
  });
});
