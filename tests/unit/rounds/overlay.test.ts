import { describe, expect, it } from 'vitest';

import { overlayFor, roundsOf, type OverlayFacts } from '../../../lib/rounds/index.ts';
import { arrived, assigned, letter, on, program, reading, tracker } from './rows.ts';

const letters = [
  letter({ id: 'a', dueOn: '2026-08-20' }),
  letter({ id: 'b' }),
  arrived({ id: 'c' }),
  arrived({ id: 'd', thankedOn: '2026-08-14' }),
];
const rounds = roundsOf(tracker({ letters, readings: [reading()] }), on('2026-08-25'));
const whole: OverlayFacts = {
  rowsRead: 4,
  rowsTotal: 4,
  portal: 'eras',
  page: 'letters',
  understood: true,
};

it('marks each row with where its letter stands, in words and a tone', () => {
  const { marks } = overlayFor(rounds, { r0: 'a', r1: 'b', r2: 'c', r3: 'd' }, whole);
  expect(marks).toEqual([
    { row: 'r0', tone: 'overdue', text: 'Overdue 5 days · due 20 Aug' },
    { row: 'r1', tone: 'waiting', text: 'Waiting · due 9 Sep' },
    { row: 'r2', tone: 'in', text: 'In · thank-you open' },
    { row: 'r3', tone: 'done', text: 'In · thanked 14 Aug' },
  ]);
});

it('a letter that will not come has no tick: nobody shall take it for one that is in', () => {
  const gone = roundsOf(tracker({ letters: [letter({ state: 'not-sending' })] }), on('2026-08-25'));
  expect(overlayFor(gone, { r0: 'l1' }, whole).marks).toEqual([
    { row: 'r0', tone: 'closed', text: 'You told the portal that it will not come' },
  ]);
});

it('marks no row whose letter is not among those shown', () => {
  expect(overlayFor(rounds, { r0: 'somebody else’s' }, whole).marks).toEqual([]);
});

describe('the strip', () => {
  const rows = { r0: 'a', r1: 'b', r2: 'c', r3: 'd' };
  const strip = (changes: Partial<OverlayFacts>, of: Record<string, string> = rows) =>
    overlayFor(rounds, of, { ...whole, ...changes }).strip;
  it.each<[what: string, facts: Partial<OverlayFacts>, of: Record<string, string>, text: string]>([
    [
      'sums up a whole list',
      {},
      rows,
      'Letter Rounds (not AAMC) · 4 of 4 rows read · 2 in, 1 waiting, 1 overdue',
    ],
    [
      'concludes nothing beyond a part',
      { rowsTotal: 9 },
      rows,
      'Letter Rounds (not AAMC) · 4 of 9 rows read · 2 in, 1 waiting, 1 overdue · nothing is concluded about the rest',
    ],
    [
      'knows that it may be a part',
      { rowsTotal: null },
      rows,
      'Letter Rounds (not AAMC) · 4 rows of this list read · 2 in, 1 waiting, 1 overdue · nothing is concluded about the rest',
    ],
    [
      'read and empty',
      { rowsRead: 0, rowsTotal: 0 },
      {},
      'Letter Rounds (not AAMC) · MyERAS shows no letters yet',
    ],
    [
      'not understood',
      { understood: false, rowsRead: 0, rowsTotal: null },
      {},
      'Letter Rounds (not AAMC) · I could not read this page · what I knew is unchanged',
    ],
    [
      'programs',
      { page: 'programs-applied', rowsRead: 25, rowsTotal: 52 },
      {},
      'Letter Rounds (not AAMC) · 25 of 52 rows read · nothing is concluded about the rest',
    ],
  ])('%s', (_what, facts, of, text) => {
    expect(strip(facts, of)).toBe(text);
  });
  it('asks whose letters these are when nothing was merged', () => {
    const settings = { whose: { eras: { at: '2026-08-25T10:00:00Z', writers: [], known: [] } } };
    const unsure = roundsOf(tracker({ letters, settings }), on('2026-08-25'));
    expect(overlayFor(unsure, {}, whole).strip).toBe(
      'Letter Rounds (not AAMC) · whose letters are these? Open Letter Rounds to say',
    );
  });
});

describe('a page of programs', () => {
  const okafor = arrived({ id: 'o', author: 'Dr. Okafor', receivedOn: '2026-08-14' });
  const programs = [
    program({ id: 'p1', name: 'Alder' }),
    program({ id: 'p2', name: 'Bay', required: { min: 2, max: 4 } }),
    program({ id: 'p3', name: 'Cedar', assignmentsReadAt: null }),
  ];
  const known = tracker({
    letters: [okafor],
    programs,
    assignments: assigned('p2', 'o'),
    readings: [reading()],
  });
  const judged = roundsOf(known, on('2026-08-25'));
  const page: OverlayFacts = { ...whole, page: 'assignments', rowsRead: 2, rowsTotal: 2 };
  const shown = (facts: Partial<OverlayFacts>, rows: Record<string, string> = { r0: 'p1', r1: 'p2' }) =>
    overlayFor(judged, {}, { ...page, ...facts }, rows);

  it('has a mark beside each program that is short or could have more, a way to each, and a list to copy', () => {
    const { marks, next, copy } = shown({}, { r0: 'p1', r1: 'p2', r2: 'p3' });
    expect(marks).toEqual([
      { row: 'r0', tone: 'look', text: "no letter · Dr. Okafor's is in" },
      { row: 'r1', tone: 'waiting', text: '1 of 2' },
    ]);
    expect(next).toEqual(['r0', 'r1']);
    expect(copy?.split('\n')).toHaveLength(2);
  });
  it('read whole, says how many programs lack which letter', () => {
    expect(shown({}).strip).toBe(
      "Letter Rounds (not AAMC) · 1 of 2 programs does not have Dr. Okafor's letter (in since 14 Aug).",
    );
  });
  it('read in part, concludes nothing', () => {
    expect(shown({ rowsTotal: 52 }).strip).toBe(
      'Letter Rounds (not AAMC) · Read 2 of 52 rows. Page on; nothing is concluded about the rest.',
    );
  });
  it('where nothing is lacking, says so only when every row is known', () => {
    expect(shown({ rowsRead: 1, rowsTotal: 1 }, { r0: 'p2' })).toMatchObject({
      strip: 'Letter Rounds (not AAMC) · no program here lacks a letter that is in',
    });
    expect(shown({ rowsRead: 2, rowsTotal: 2 }, { r0: 'p2', r1: 'p3' }).strip).toBe(
      'Letter Rounds (not AAMC) · 2 of 2 rows read',
    );
  });
  it('offers nothing where no row wants anything', () => {
    expect(shown({}, { r0: 'p3' })).not.toHaveProperty('next');
  });
});
