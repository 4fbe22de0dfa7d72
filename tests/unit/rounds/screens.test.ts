import { describe, expect, it } from 'vitest';

import { monthsAway, roundsOf, type Rounds } from '../../../lib/rounds/index.ts';
import { arrived, assigned, letter, on, program, reading, tracker } from './rows.ts';

/** A screen as rounds.md draws it: the sentence, the cards with their buttons, the lists. */
function screen({ sentence, cards, items, freshness }: Rounds): string[] {
  const buttons = (labels: readonly string[]) => labels.map((label) => `[${label}]`).join(' ');
  const list = (bucket: string) => {
    const rows = items.filter((item) => item.bucket === bucket);
    return rows.map(({ writer, reason }) => `${bucket}: ${writer} · ${reason}`);
  };
  return [
    sentence,
    ...cards.map(
      ({ text, actions }, index) => `${index + 1} ${text} ${buttons(actions.map(({ label }) => label))}`,
    ),
    ...list('missing'),
    ...list('overdue'),
    ...list('ready'),
    ...freshness.map(({ text }) => text),
  ];
}

describe('the screens of the rules', () => {
  it('in mid-season', () => {
    const shown = roundsOf(
      tracker({
        letters: [
          letter({ id: 'marsh', writer: 'w1', author: 'Dr. Marsh', dueOn: '2026-08-20' }),
          letter({
            id: 'lind',
            writer: 'w2',
            author: 'Dr. Lindqvist',
            dueOn: '2026-09-01',
            askedOn: '2026-07-07',
          }),
          letter({
            id: 'patel',
            writer: 'w3',
            author: 'Dr. Patel',
            portal: 'residencycas',
            kind: 'standardized',
            account: null,
            origin: 'you',
            stateBy: 'you',
            dueOn: '2026-09-09',
            firstSeenAt: '2026-08-17T11:00:00Z',
          }),
          arrived({ id: 'okafor', writer: 'w4', author: 'Dr. Okafor' }),
          arrived({ id: 'reyes', writer: 'w5', author: 'Dr. Reyes' }),
        ],
        readings: [reading()],
        settings: { uses: ['eras', 'residencycas'] },
      }),
      on('2026-08-25'),
    );
    expect(screen(shown)).toEqual([
      'As of 17 Aug: In MyERAS and ResidencyCAS, 2 of 5 letters are in. 1 is overdue.',
      '1 Dr. Marsh · 5 days past 20 Aug, never reminded [Write a reminder]',
      '2 Dr. Lindqvist · due 1 Sep, asked 7 weeks ago [Write a reminder]',
      '3 ResidencyCAS is kept by hand · 8 days old [Mark updated]',
      'missing: Dr. Lindqvist · due in 7 days',
      'missing: Dr. Patel · due 9 Sep',
      'overdue: Dr. Marsh · 5 days past 20 Aug',
      'ready: Dr. Okafor · in',
      'ready: Dr. Reyes · in',
      'MyERAS letters read 20 min ago, all 4 rows',
      'MyERAS assignments never read',
      'ResidencyCAS is kept by hand · 8 days old',
    ]);
    expect(shown.badge.text).toBe('3');
  });

  it('at the first open in mid-season', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const programs = Array.from({ length: 52 }, (_, index) =>
      program({ id: `p${index}`, name: `Program ${index}` }),
    );
    const shown = roundsOf(
      tracker({
        letters: ids.map((id) =>
          arrived({ id, writer: id, letterId: id, author: `Dr. ${id.toUpperCase()}` }),
        ),
        programs,
        assignments: programs.flatMap(({ id }, index) => assigned(id, ...ids.slice(0, index < 9 ? 2 : 4))),
        readings: [
          reading(),
          reading({ id: 'a', page: 'assignments', at: '2026-08-25T11:50:00Z', counts: { programs: 52 } }),
        ],
        settings: { uses: ['eras'], baseline: ids },
      }),
      on('2026-08-25'),
    );
    expect(screen(shown).slice(0, 4)).toEqual([
      '9 of 52 MyERAS programs have fewer letters than you can give them.',
      '1 9 programs have 2 letters; 4 are in [Show the 9]',
      '2 4 letters were in before I came. Thanked? [All] [Choose]',
      '3 Applying in Emergency Medicine? Not in MyERAS. [Add by hand] [No]',
    ]);
  });

  it('months before a portal opens', () => {
    const shown = roundsOf(tracker({ settings: { uses: ['eras'] } }), on('2027-04-10'));
    expect(shown.sentence).toBe(
      'Nothing due yet. MyERAS opens about 2 Jun (expected). For letters by 8 Sep, ask by 28 Jul. Now: find people.',
    );
    expect(shown.cards).toEqual([]);
  });
  it('months before, with a reading day of the user’s own', () => {
    const seasonDates = [
      { calendar: 'residency' as const, season: 2028, date: 'reading' as const, on: '2027-09-29' },
    ];
    expect(monthsAway('eras', '2027-04-10', { seasonDates })).toContain(
      'For letters by 15 Sep, ask by 4 Aug.',
    );
  });
});

describe('the texts beside a row', () => {
  const eras = { settings: { uses: ['eras' as const] } };
  it.each([
    ['Waiting · due 9 Sep', letter(), '2026-08-01', {}],
    ['Waiting · a reminder is fine now', letter({ dueOn: '2026-08-30' }), '2026-08-25', {}],
    ['Not confirmed · the writer cannot upload yet', letter({ state: 'draft' }), '2026-08-25', {}],
    ['Overdue 5 days · due 20 Aug', letter({ dueOn: '2026-08-20' }), '2026-08-25', {}],
    [
      'Writer says sent 2 Sep · allow until 10 Sep',
      letter({ dueOn: '2026-08-20', saidSentOn: '2026-09-02' }),
      '2026-09-03',
      { route: { eras: 'ecfmg' as const } },
    ],
    ['In · thank-you open', arrived(), '2026-09-14', {}],
    ['In · thanked 14 Sep', arrived({ thankedOn: '2026-09-14' }), '2026-09-15', {}],
    [
      'New word "Pending Review" · what does it mean?',
      letter({ state: 'unknown', portalStatus: 'Pending Review' }),
      '2026-09-15',
      {},
    ],
  ])('%s', (mark, row, today, settings) => {
    const readings = [reading({ at: `${today}T08:00:00Z` })];
    const all = tracker({ letters: [row], readings, settings: { ...eras.settings, ...settings } });
    expect(roundsOf(all, on(today)).items[0]?.mark).toBe(mark);
  });
});

describe('thanks for several', () => {
  const two = (changes: Parameters<typeof letter>[0]) =>
    roundsOf(
      tracker({
        letters: [arrived({ id: 'a' }), letter({ id: 'b', letterId: 'B', ...changes })],
        readings: [reading()],
        settings: { uses: ['eras'] },
      }),
      on('2026-08-25'),
    ).items.find(({ letter: { id } }) => id === 'a');
  it('one person, both letters in: one thank-you covers both', () => {
    const item = two({ state: 'received' });
    expect(item?.others).toContainEqual({ do: 'mark-thanked', label: 'Covers both', letters: ['a', 'b'] });
  });
  it('never for a letter that is not in', () => {
    const actions = JSON.stringify(two({ state: 'requested', dueOn: '2027-01-01' }));
    expect(actions).not.toContain('Covers');
  });
  it('a thank-you before: the second letter asks whether it covers both', () => {
    const item = two({ state: 'received', thankedOn: '2026-08-10' });
    expect(item?.note).toBe('Helen Marsh was thanked 10 Aug for another letter. Covers both?');
  });
  it('a packet names the office and each of its writers', () => {
    const { items } = roundsOf(
      tracker({
        letters: [
          arrived({ id: 'packet', kind: 'packet', author: 'Career Center' }),
          letter({ id: 'a', letterId: 'A', writer: 'w2', author: 'Dr. Sato', partOf: 'packet' }),
          letter({ id: 'b', letterId: 'B', writer: 'w3', author: 'Dr. Ito', partOf: 'packet' }),
        ],
      }),
      on('2026-08-25'),
    );
    const packet = items.find(({ letter: { id } }) => id === 'packet');
    expect(packet?.note).toBe('Thank the office, and Dr. Sato and Dr. Ito.');
  });
});
