import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  ASSIGNMENT_STATES,
  LETTER_STATES,
  type Assignment,
  type Letter,
  type Program,
  type Tracker,
} from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { cellOf, matrixOf, type MatrixSheet } from '../../../lib/rounds/matrix.ts';
import { EVERYTHING, FILTERS, filterCounts, groupsOf, linesOf } from '../../../lib/rounds/matrix-lines.ts';
import { assignText, matrixTsv } from '../../../lib/rounds/matrix-text.ts';
import { arrived, assigned, letter, on, program, tracker } from './rows.ts';

/** The sheets of some rows, on 25 August 2026. */
function sheetsOf(rows: Partial<Tracker>): MatrixSheet[] {
  const known = tracker(rows);
  const { items, programs } = roundsOf(known, on('2026-08-25'));
  return matrixOf({ coverage: programs.coverage, items, assignments: known.assignments });
}

function sheetOf(rows: Partial<Tracker>): MatrixSheet {
  return sheetsOf(rows)[0]!;
}

/** The one cell of one letter and one program. */
function cell(of: Partial<Letter>, on: Partial<Program> = {}, more: Partial<Tracker> = {}) {
  const { letters = [], ...rest } = more;
  const sheet = sheetOf({ letters: [arrived(of), ...letters], programs: [program(on)], ...rest });
  const column = sheet.columns.find(({ item }) => item.letter.id === (of.id ?? 'l1'))!;
  return cellOf(sheet.rows[0]!, column.item);
}

const put = (state: Assignment['state'], changes: Partial<Assignment> = {}): Assignment[] =>
  assigned('p1', 'l1').map((one) => ({ ...one, state, ...changes }));
const four = ['a', 'b', 'c', 'd'];
const full = {
  letters: four.map((id) => arrived({ id, letterId: id })),
  assignments: assigned('p1', ...four),
};

describe('a cell says what a letter is to a program', () => {
  it.each([
    ['assigned, and to be changed', {}, {}, { assignments: put('assigned') }, 'assigned', 'Assigned'],
    ['assigned for good', {}, {}, { assignments: put('locked') }, 'good', 'For good'],
    ['sent', {}, {}, { assignments: put('sent') }, 'sent', 'Sent'],
    [
      'assigned by the user’s word alone',
      {},
      {},
      { assignments: put('assigned', { by: 'you' }) },
      'assigned',
      'You say so',
    ],
    [
      'assigned once and not any more',
      {},
      {},
      { assignments: put('assigned', { goneAt: '2026-08-21T00:00:00Z' }) },
      'could',
      'Could have',
    ],
    ['in, of its specialty, with room', {}, {}, {}, 'could', 'Could have'],
    ['a General letter goes anywhere', { specialty: 'General' }, {}, {}, 'could', 'Could have'],
    ['for another specialty', { specialty: 'Dermatology' }, {}, {}, 'not', 'Not for it'],
    [
      'for another specialty, and not in',
      { specialty: 'Dermatology', state: 'requested' },
      {},
      {},
      'not',
      'Not for it',
    ],
    ['of no known specialty', { specialty: null }, {}, {}, 'unknown', 'Not known'],
    ['for a program of no known specialty', {}, { specialty: null }, {}, 'unknown', 'Not known'],
    ['no free slot', {}, {}, full, 'not', 'Full'],
    ['requested', { state: 'requested', receivedSeenAt: null }, {}, {}, 'waiting', 'Not in yet'],
    [
      'a word that nobody knows',
      { state: 'unknown', receivedSeenAt: null, portalStatus: 'Pending' },
      {},
      {},
      'waiting',
      'Needs a look',
    ],
    [
      'in, and newly gone from its list',
      { goneAt: '2026-08-24T00:00:00Z' },
      {},
      {},
      'waiting',
      'Needs a look',
    ],
    [
      'declined, and on it still',
      { state: 'declined' },
      {},
      { assignments: put('assigned') },
      'assigned',
      'Assigned',
    ],
    ['never read', {}, { assignmentsReadAt: null }, {}, 'unknown', 'Not known'],
    ['read before it came', {}, { assignmentsReadAt: '2026-07-20T00:00:00Z' }, {}, 'unknown', 'Not known'],
    [
      'read in part, and on it',
      {},
      { assignmentsReadAt: null },
      { assignments: put('assigned') },
      'assigned',
      'Assigned',
    ],
    [
      'not in, and never read',
      { state: 'requested', receivedSeenAt: null },
      { assignmentsReadAt: null },
      {},
      'waiting',
      'Not in yet',
    ],
    [
      'not needed, and on another program only',
      { needed: 'no' },
      {},
      {
        programs: [program(), program({ id: 'p2', accreditationId: '2', name: 'Zed' })],
        assignments: assigned('p2', 'l1'),
      },
      'not',
      'Not needed',
    ],
  ] as [string, Partial<Letter>, Partial<Program>, Partial<Tracker>, string, string][])(
    '%s',
    (_, of, to, more, kind, word) => {
      expect(cell(of, to, more)).toMatchObject({ kind, word });
    },
  );

  it('how many letters a school takes is not known: a letter that is on another one is only "not on it"', () => {
    const school = { portal: 'amcas', specialty: null, accreditationId: null } as const;
    const sheet = sheetOf({
      letters: [arrived({ portal: 'amcas', specialty: null, kind: 'individual' })],
      programs: [program({ ...school }), program({ ...school, id: 'p2', name: 'Zed' })],
      assignments: assigned('p2', 'l1'),
    });
    const cells = sheet.rows.map((row) => cellOf(row, sheet.columns[0]!.item).kind);
    expect(cells).toEqual(['without', 'assigned']);
  });

  it('a letter that is assigned and has left the portal is said not to be in', () => {
    expect(cell({ state: 'withdrawn' }, {}, { assignments: put('locked') }).why).toContain('not in');
  });
});

describe('sheets', () => {
  it('one for each portal: no letter meets a program of another', () => {
    const sheets = sheetsOf({
      letters: [arrived(), arrived({ id: 'l2', portal: 'amcas', specialty: null })],
      programs: [program(), program({ id: 'p2', portal: 'amcas', specialty: null })],
    });
    expect(
      sheets.map(({ portalName, columns }) => [portalName, columns.map(({ item }) => item.letter.id)]),
    ).toEqual([
      ['MyERAS', ['l1']],
      ['AMCAS', ['l2']],
    ]);
  });
  it('letters that are in come first, then by writer; what will not come is left out and counted', () => {
    const sheet = sheetOf({
      letters: [
        letter({ id: 'wait', letterId: 'A', writer: 'a', author: 'Adam' }),
        arrived({ id: 'z', letterId: 'B', writer: 'z', author: 'Zed' }),
        arrived({ id: 'm', letterId: 'C', writer: 'm', author: 'Mo' }),
        letter({ id: 'no', letterId: 'D', state: 'declined' }),
        letter({ id: 'part', letterId: null, partOf: 'wait' }),
      ],
      programs: [program()],
    });
    expect(sheet.columns.map(({ item }) => item.letter.id)).toEqual(['m', 'z', 'wait']);
    expect(sheet.leftOut).toBe(1);
  });
  it('a portal without programs has no sheet, and neither has a withdrawn program a row', () => {
    expect(sheetsOf({ letters: [arrived()] })).toEqual([]);
    expect(sheetsOf({ letters: [arrived()], programs: [program({ status: 'withdrawn' })] })).toEqual([]);
  });
});

const many = sheetOf({
  letters: [arrived(), arrived({ id: 'l2', letterId: 'CD34', author: 'Chidi Okafor', writer: 'w2' })],
  programs: [
    program({ id: 'has', name: 'Has both', accreditationId: '1', required: { min: 1, max: 4 } }),
    program({
      id: 'short',
      name: 'Short',
      accreditationId: '2',
      required: { min: 3, max: 2 },
      city: 'Ashton',
    }),
    program({ id: 'room', name: 'Zoo', accreditationId: '3' }),
    program({ id: 'signal', name: 'Zulu', accreditationId: '4', signaled: true }),
    program({ id: 'never', name: 'Never', accreditationId: '5', assignmentsReadAt: null }),
    program({ id: 'derm', name: 'Skin', accreditationId: '6', specialty: 'Dermatology' }),
  ],
  assignments: [
    ...assigned('has', 'l1', 'l2'),
    ...assigned('short', 'l1', 'l2'),
    ...assigned('room', 'l1').map((one) => ({ ...one, state: 'locked' as const })),
  ],
});
const ids = (wanted: Partial<typeof EVERYTHING>) =>
  groupsOf(many, { ...EVERYTHING, ...wanted }).map(({ rows }) => rows.map((row) => row.coverage.program.id));

describe('what is wanted of a sheet', () => {
  it.each([
    [
      'gaps first: room (signaled before others), short, unknown, the rest; and so for specialties',
      {},
      [['signal', 'room', 'short', 'never', 'has'], ['derm']],
    ],
    ['short', { filters: ['short'] }, [['short']]],
    ['unassigned arrivals', { filters: ['arrivals'] }, [['signal', 'room']]],
    ['assigned for good', { filters: ['good'] }, [['room']]],
    ['two filters are both held', { filters: ['good', 'short'] }, []],
    ['what one letter could go to', { letter: 'l1' }, [['signal']]],
    ['each word of the search, in any order and case', { search: ' ca ASHTON ' }, [['short']]],
    ['by accreditation ID', { search: '6' }, [['derm']]],
    ['nothing fits', { search: 'nowhere' }, []],
  ] as [string, Partial<typeof EVERYTHING>, string[][]][])('%s', (_, wanted, expected) => {
    expect(ids(wanted)).toEqual(expected);
  });
  it('counts say what each filter leaves', () => {
    expect(filterCounts(many)).toEqual({ short: 1, arrivals: 2, good: 1 });
  });
  it('a folded group keeps its line and count, and shows none of its programs', () => {
    const lines = linesOf(groupsOf(many, { ...EVERYTHING, folded: new Set(['internal medicine']) }));
    expect(
      lines.map(({ group, row }) => row?.coverage.program.id ?? `${group.name} ${String(group.rows.length)}`),
    ).toEqual(['Internal Medicine 5', 'Dermatology 1', 'derm']);
  });
});

describe('what is copied', () => {
  it('each letter with the programs that could have it, and what is not known', () => {
    expect(assignText(many, many.rows, '2026-08-25')).toBe(
      [
        'What could be assigned · MyERAS · 25 Aug 2026',
        'Chidi Okafor (CD34): 2 programs\n  Zulu · Riverside, CA · 4 · Categorical · signaled\n  Zoo · Riverside, CA · 3 · Categorical',
        'Helen Marsh (AB12): 1 program\n  Zulu · Riverside, CA · 4 · Categorical · signaled',
        'Nothing is said of 1 program: not read since the newest letter came, or in part.',
      ].join('\n\n'),
    );
  });
  it('one letter alone, when it alone is wanted', () => {
    const text = assignText(many, many.rows, '2026-08-25', 'l1');
    expect(text).toContain('Helen Marsh (AB12): 1 program');
    expect(text).not.toContain('Okafor');
  });
  it('less room than letters is said where it is so', () => {
    const sheet = sheetOf({
      letters: [
        ...full.letters.slice(0, 3),
        arrived({ id: 'x', letterId: 'x' }),
        arrived({ id: 'y', letterId: 'y' }),
      ],
      programs: [program()],
      assignments: assigned('p1', 'a', 'b', 'c'),
    });
    expect(assignText(sheet, sheet.rows, '2026-08-25')).toContain(
      'room for 1, 2 letters could have it: choose',
    );
  });
  it('a table has a line for each program and a cell for each letter, and no formula comes out of a name', () => {
    const sheet = sheetOf({
      letters: [arrived({ author: 'Helen\tMarsh' })],
      programs: [program({ name: '=HYPERLINK("x")', city: '+1', region: '@a' })],
    });
    const lines = matrixTsv(sheet, sheet.rows)
      .split('\n')
      .map((line) => line.split('\t'));
    expect(lines[0]?.at(-1)).toBe('Helen Marsh (AB12)');
    expect(lines[1]?.slice(0, 3)).toEqual(['\'=HYPERLINK("x")', "'+1", "'@a"]);
    expect(lines[1]?.at(-1)).toBe('Could have');
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});

const SPECIALTIES = ['Internal Medicine', 'General', 'Dermatology', null];
const anyLetter = fc.record({
  portal: fc.constantFrom('eras' as const, 'amcas' as const),
  state: fc.constantFrom(...LETTER_STATES),
  specialty: fc.constantFrom(...SPECIALTIES),
  needed: fc.constantFrom('yes' as const, 'spare' as const, 'no' as const),
  goneAt: fc.constantFrom(null, '2026-08-10T00:00:00Z'),
  receivedSeenAt: fc.constantFrom(null, '2026-08-01T12:00:00Z', '2026-08-22T12:00:00Z'),
  account: fc.constantFrom('12345678'),
});
const anyProgram = fc.record({
  portal: fc.constantFrom('eras' as const, 'amcas' as const),
  specialty: fc.constantFrom(...SPECIALTIES),
  assignmentsReadAt: fc.constantFrom(null, '2026-08-20T12:00:00Z'),
  required: fc.constantFrom(null, { min: 1, max: 1 }, { min: 3, max: 4 }),
});
const anyRows = fc.record({
  letters: fc.array(anyLetter, { minLength: 1, maxLength: 7 }),
  programs: fc.array(anyProgram, { minLength: 1, maxLength: 5 }),
  pairs: fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.constantFrom(...ASSIGNMENT_STATES), fc.boolean())),
});

it('of any rows, "could" is a letter that is in, of a program that was read and has room; never read is unknown', () => {
  fc.assert(
    fc.property(anyRows, ({ letters, programs, pairs }) => {
      const rows = {
        letters: letters.map((one, index) => letter({ ...one, id: `l${index}`, letterId: `L${index}` })),
        programs: programs.map((one, index) =>
          program({ ...one, id: `p${index}`, accreditationId: `${index}` }),
        ),
        assignments: [
          ...new Map(
            pairs.map(([of, to, state, gone]): [string, Assignment] => [
              `${of} ${to}`,
              {
                letter: `l${of}`,
                program: `p${to}`,
                state,
                firstSeenAt: '2026-08-02T00:00:00Z',
                goneAt: gone ? '2026-08-03T00:00:00Z' : null,
              },
            ]),
          ).values(),
        ],
      };
      for (const sheet of sheetsOf(rows)) {
        for (const row of sheet.rows) {
          const { program: to, known } = row.coverage;
          for (const { item } of sheet.columns) {
            const { kind, word, why } = cellOf(row, item);
            expect([word, why]).not.toContain('');
            expect(item.letter.portal).toBe(to.portal);
            const stored = rows.assignments.find(
              (one) => one.letter === item.letter.id && one.program === to.id && one.goneAt === null,
            );
            expect(['assigned', 'good', 'sent'].includes(kind)).toBe(stored !== undefined);
            if (kind === 'could') {
              expect(item.letter.state).toBe('received');
              expect(item.bucket).not.toBe('look');
              expect(known).toBe('known');
              expect(row.coverage.free).not.toBe(0);
            }
            const fits = item.letter.specialty === to.specialty || item.letter.specialty === 'General';
            if (
              known === 'never' &&
              fits &&
              item.letter.state === 'received' &&
              item.bucket !== 'look' &&
              item.letter.needed !== 'no'
            )
              expect(kind).toBe('unknown');
          }
        }
        const shown = groupsOf(sheet, EVERYTHING).flatMap((group) => group.rows);
        expect(new Set(shown)).toEqual(new Set(sheet.rows));
        expect(shown).toHaveLength(sheet.rows.length);
        for (const filter of FILTERS) {
          const left = groupsOf(sheet, { ...EVERYTHING, filters: [filter] }).flatMap((group) => group.rows);
          expect(left).toHaveLength(filterCounts(sheet)[filter]);
        }
      }
    }),
    { numRuns: 300 },
  );
});
