import { describe, expect, it } from 'vitest';

import type { LetterSeen, Program, ProgramSeen, Reading } from '../../../lib/model.ts';
import { choiceOverlay, roundsOf } from '../../../lib/rounds/index.ts';
import { arrived, letter, on, program, reading, tracker } from './rows.ts';

const IN = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  arrived({ id, letterId: `ID${id}`, author: `Dr. ${id.toUpperCase()}` }),
);
const general = arrived({ id: 'g', letterId: 'IDg', author: 'Dr. General', specialty: 'General' });
const neuro = arrived({ id: 'n', letterId: 'IDn', author: 'Dr. Neuro', specialty: 'Neurology' });
const marsh = letter({ id: 'm', letterId: 'IDm', author: 'Dr. Marsh' });
const LETTERS = [...IN, general, neuro, marsh];

/** A row of the dialog: the ID of its letter, `+` when it is ticked, `!` when it is assigned for good. */
function choice(rows: string[], named: Partial<ProgramSeen> = {}): Reading {
  const seen = rows.map((text): LetterSeen => {
    const id = text.replace(/\W/g, '');
    const known = LETTERS.find((row) => row.letterId === id);
    return {
      row: `row ${id}`,
      letterId: id,
      author: known?.author ?? 'Somebody',
      title: null,
      email: null,
      kind: null,
      specialty: null,
      chair: null,
      waived: null,
      imported: null,
      state: null,
      portalStatus: null,
      requestedOn: null,
      receivedOn: null,
    };
  });
  return {
    portal: 'eras',
    page: 'choice',
    extent: 'part',
    season: null,
    account: '12345678',
    at: '2026-08-25T12:00:00Z',
    understood: true,
    letters: seen,
    programs: [
      {
        row: 'program',
        accreditationId: '1403821318',
        track: null,
        name: 'Riverside University Hospital (1403821318) - Categorical',
        specialty: null,
        city: null,
        region: null,
        status: null,
        signaled: null,
        appliedOn: null,
        assignmentsWhole: false,
        ...named,
      },
    ],
    assignments: rows.flatMap((text, index) => {
      const row = seen[index];
      if (!row || !/[+!]/.test(text)) return [];
      const { letterId, author, title, specialty } = row;
      const state = text.includes('!') ? ('locked' as const) : ('assigned' as const);
      return [{ letter: { letterId, author, title, specialty }, program: 0, state }];
    }),
    part: null,
    stated: {},
    problems: [],
  };
}

function said(rows: string[], programs: Program[] = [program()], letters = LETTERS, named = {}) {
  const rounds = roundsOf(tracker({ letters, programs, readings: [reading()] }), on('2026-08-25'));
  const { marks, strip } = choiceOverlay(rounds, choice(rows, named));
  return { marks: marks.map(({ row, text }) => `${row}: ${text}`), strip };
}
const LAST = 'Last free slot · Dr. Marsh: letter still out';
const STRIP = 'Letter Rounds (not AAMC) · ';

describe('before letters are assigned to a program', () => {
  it.each<[what: string, rows: string[], marks: string[], strip: string | null]>([
    ['two slots are free: nothing to say', ['IDa!', 'IDb+', 'IDc', 'IDm'], [], null],
    [
      'the last free slot, while a letter is out',
      ['IDa!', 'IDb+', 'IDc+', 'IDd', 'IDm'],
      [`row IDd: ${LAST}`],
      `${STRIP}Last free slot (4 of 4). Dr. Marsh's letter is still out. After you apply, this cannot be undone.`,
    ],
    [
      'the last free slot was just taken, and can be given back',
      ['IDa!', 'IDb!', 'IDc!', 'IDd+', 'IDm'],
      [`row IDd: ${LAST}`],
      `${STRIP}Last free slot (4 of 4). Dr. Marsh's letter is still out. After you apply, this cannot be undone.`,
    ],
    [
      'a fifth letter',
      ['IDa!', 'IDb!', 'IDc!', 'IDd!', 'IDe', 'IDm'],
      ['row IDe: A fifth letter · MyERAS takes 4'],
      `${STRIP}4 of 4 letters: MyERAS takes no fifth.`,
    ],
    [
      'a General letter, and one of another specialty',
      ['IDa!', 'IDg', 'IDn+', 'IDm'],
      [
        'row IDg: General letter · this program is Internal Medicine',
        'row IDn: Letter for Neurology · this program is Internal Medicine',
      ],
      `${STRIP}General or for another specialty: Dr. General and Dr. Neuro. This program is Internal Medicine.`,
    ],
    ['what is assigned for good is past warning', ['IDg!', 'IDn!', 'IDa'], [], null],
    ['a letter that is not known is not spoken of', ['IDx', 'IDa'], [], null],
    ['nor one that is not in', ['IDa!', 'IDb!', 'IDc!', 'IDm'], [], null],
  ])('%s', (_what, rows, marks, strip) => {
    expect(said(rows)).toEqual({ marks, strip });
  });

  const three = ['IDa!', 'IDb!', 'IDc!', 'IDd', 'IDm'];
  it('nothing of a last slot when every expected letter is in, or is for another specialty', () => {
    expect(said(three, [program()], IN)).toEqual({ marks: [], strip: null });
    const other = [...IN, { ...marsh, specialty: 'Neurology' }];
    expect(said(three, [program()], other)).toEqual({ marks: [], strip: null });
  });
  it('of a program that was applied to, that it cannot be undone once it is assigned', () => {
    expect(said(three, [program({ status: 'applied' })]).strip).toMatch(
      /Once assigned, it cannot be undone\.$/,
    );
  });
  it('one ID with two training types is the one that the text names, else nothing is said', () => {
    const two = [
      program({ id: 'p1', specialty: 'Neurology', track: 'Preliminary' }),
      program({ id: 'p2', track: 'Categorical' }),
    ];
    expect(said(['IDg'], two).marks).toEqual(['row IDg: General letter · this program is Internal Medicine']);
    expect(said(['IDg'], two, LETTERS, { name: 'Riverside (1403821318)' })).toEqual({
      marks: [],
      strip: null,
    });
  });
  it('a program that is not known: nothing is said', () => {
    expect(said(['IDg', ...three], [])).toEqual({ marks: [], strip: null });
  });
});
