import { describe, expect, it } from 'vitest';

import type { Letter, Program, ReadingRow, Tracker } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { programsText } from '../../../lib/rounds/programs.ts';
import { thumbOf } from '../../../lib/rounds/thumb.ts';
import { arrived, assigned, letter, on, program, reading, tracker } from './rows.ts';

const TODAY = on('2026-08-25');
const okafor = arrived({ id: 'okafor', author: 'Dr. Okafor', receivedOn: '2026-08-14' });
const reyes = arrived({ id: 'reyes', author: 'Dr. Reyes', specialty: 'General' });
const list = reading({ id: 'a', page: 'assignments', counts: { programs: 3 }, at: '2026-08-20T12:00:00Z' });
const settings = { uses: ['eras' as const] };

/** Three programs: a plain one, a signaled one whose name comes last, and one of Neurology. */
const three: Program[] = [
  program({ id: 'p1' }),
  program({ id: 'p2', name: 'Tidewater', city: null, region: null, signaled: true }),
  program({ id: 'p3', name: 'Lakemont', specialty: 'Neurology' }),
];

function rounds(changes: Partial<Tracker>) {
  return roundsOf(tracker({ readings: [reading(), list], settings, programs: three, ...changes }), TODAY);
}
function card(changes: Partial<Tracker>, key: string) {
  const found = rounds(changes).cards.find((one) => one.key === key);
  return found && { text: found.text, actions: found.actions };
}

describe('a letter that is in and that programs do not have', () => {
  it('is one card, with its day, and lists signaled programs first', () => {
    expect(card({ letters: [okafor] }, 'unassigned')).toEqual({
      text: "Dr. Okafor's letter arrived on 14 Aug; 2 programs do not have it yet. One of them you signaled",
      actions: [{ do: 'show-programs', label: 'Show the 2', programs: ['p2', 'p1'], letter: 'okafor' }],
    });
  });
  it('has nothing to do with thanks', () => {
    const thanked = { ...okafor, thankedOn: '2026-08-15' };
    expect(card({ letters: [thanked] }, 'unassigned')?.text).toContain('2 programs do not have it yet');
  });
  it('may be snoozed', () => {
    expect(card({ letters: [{ ...okafor, snoozedUntil: '2026-08-30' }] }, 'unassigned')).toBeUndefined();
  });
  it('is not spoken of once every program of its specialty has it', () => {
    const assignments = [...assigned('p1', 'okafor'), ...assigned('p2', 'okafor')];
    expect(card({ letters: [okafor], assignments }, 'unassigned')).toBeUndefined();
  });
  it('nor where every slot is taken', () => {
    const letters = [okafor, ...'abcd'.split('').map((id) => letter({ id, author: id }))];
    const assignments = [...assigned('p1', 'a', 'b', 'c', 'd'), ...assigned('p2', 'a', 'b', 'c', 'd')];
    expect(card({ letters, assignments }, 'unassigned')).toBeUndefined();
  });
  it('nor of a program of which it is not known what it has', () => {
    const programs = three.map((row) => ({ ...row, assignmentsReadAt: null }));
    expect(card({ letters: [okafor], programs }, 'unassigned')).toBeUndefined();
  });
  it('when it came after the assignments were read, that is said, and nothing is counted', () => {
    const late: Letter = { ...okafor, receivedSeenAt: '2026-08-24T12:00:00Z' };
    const { cards } = rounds({ letters: [late] });
    expect(cards[0]?.text).toBe('A letter came after I last read which letters your 3 programs have');
    expect(cards.map(({ key }) => key)).not.toContain('unassigned');
  });
  it('several letters are one card: how many the programs have, and how many are in', () => {
    const programs = [three[0], three[1]].flatMap((row) => row ?? []);
    expect(card({ letters: [okafor, reyes], programs }, 'unassigned')?.text).toBe(
      '2 programs have no letter; 2 are in. One of them you signaled',
    );
    const assignments = [...assigned('p1', 'reyes'), ...assigned('p2', 'reyes')];
    const sato = arrived({ id: 'sato', author: 'Dr. Sato' });
    expect(card({ letters: [okafor, reyes, sato], programs, assignments }, 'unassigned')?.text).toBe(
      '2 programs have 1 letter; 3 are in. One of them you signaled',
    );
  });
  it('and where the programs differ, whose letters they are', () => {
    expect(card({ letters: [okafor, reyes] }, 'unassigned')?.text).toBe(
      '3 programs could have more letters that are in: Dr. Reyes and Dr. Okafor. One of them you signaled',
    );
  });
});

describe('a program that is short', () => {
  const asks = { required: { min: 3, max: 4 }, requiredKinds: ['chair' as const] };
  const short = [program({ id: 'p1', ...asks })];
  const assignments = assigned('p1', 'okafor', 'reyes');
  it('is named with what it lacks', () => {
    expect(card({ letters: [okafor, reyes], programs: short, assignments }, 'short')).toEqual({
      text: 'Riverside University Hospital: 2 of 3, no chair letter',
      actions: [{ do: 'show-programs', label: 'Show it', programs: ['p1'], letter: null }],
    });
  });
  it('is no card while a letter that is expected would do', () => {
    const chair = letter({ id: 'chair', author: 'Dr. Marsh', chair: true, askedOn: '2026-08-20' });
    const letters = [okafor, reyes, chair];
    expect(card({ letters, programs: short, assignments }, 'short')).toBeUndefined();
    const past = roundsOf(
      tracker({ letters, programs: short, assignments, settings, readings: [reading(), list] }),
      on('2026-09-15'),
    );
    expect(past.cards.map(({ key }) => key)).toContain('short');
  });
  it('without a number of the user’s own, none is', () => {
    const programs = [program({ id: 'p1' })];
    expect(card({ letters: [okafor, reyes], programs, assignments }, 'short')).toBeUndefined();
  });
});

describe('AMCAS: a letter that will not come', () => {
  const file = { portal: 'amcas', account: null, specialty: null } as const;
  const sato = arrived({ ...file, id: 'sato', author: 'Dr. Sato' });
  const brandt = letter({ ...file, id: 'brandt', author: 'Dr. Brandt', portalStatus: 'Not Received' });
  const school = program({ ...file, id: 's1', name: 'Alder', required: { min: 1, max: 6 } });
  const readings = [reading({ portal: 'amcas', account: null })];
  const blocked = (changes: Partial<Letter>, of: Partial<Program> = {}) =>
    card(
      {
        letters: [sato, { ...brandt, ...changes }],
        programs: [{ ...school, ...of }],
        assignments: assigned('s1', 'sato', 'brandt'),
        readings,
        settings: { uses: ['amcas'] },
      },
      'blocked',
    );
  it('holds back a school that has enough: the steps are said, with the caution', () => {
    expect(blocked({ needed: 'no' })).toEqual({
      text: '1 school has enough and waits for a letter that will not come (Dr. Brandt). In AMCAS, Letters of Evaluation, mark it "No Longer Being Sent"; after you have submitted, that counts only with Resubmit Application',
      actions: [
        { do: 'open-portal', label: 'Open AMCAS', portal: 'amcas' },
        { do: 'show-programs', label: 'Show it', programs: ['s1'], letter: 'brandt' },
      ],
    });
  });
  it.each<[what: string, changes: Partial<Letter>, of: Partial<Program>]>([
    ['it is only late', { dueOn: '2026-06-01' }, {}],
    ['it is marked already', { state: 'not-sending', needed: 'no' }, {}],
    ['it came after all', { state: 'received', needed: 'no' }, {}],
    ['the school still needs it', { needed: 'no' }, { required: { min: 2, max: 6 } }],
    ['nobody said how many the school asks for', { needed: 'no' }, { required: null }],
    ['it is not known what the school has', { needed: 'no' }, { assignmentsReadAt: null }],
  ])('not when %s', (_what, changes, of) => {
    expect(blocked(changes, of)).toBeUndefined();
  });
});

describe('the line of programs', () => {
  const line = (changes: Partial<Tracker>) =>
    rounds(changes).programs.lines.map(({ text, differs, action }) =>
      [text, differs, `[${action.label}]`].filter(Boolean).join(' | '),
    );
  const dashboard = (stated: number, at = '2026-08-21T12:00:00Z'): ReadingRow =>
    reading({ id: 'd', page: 'dashboard', extent: 'part', at, counts: { unassignedLetters: stated } });
  const full = { letters: [okafor], assignments: [...assigned('p1', 'okafor'), ...assigned('p2', 'okafor')] };
  it.each<[what: string, changes: Partial<Tracker>, says: string[]]>([
    ['nothing known at all', { letters: [], programs: [], readings: [] }, []],
    [
      'never read is not none',
      { letters: [okafor], programs: [], readings: [reading()] },
      ['MyERAS assignments never read | [Open MyERAS]'],
    ],
    [
      'programs could have more',
      { letters: [okafor] },
      ['2 of 3 MyERAS programs have fewer letters than you can give them. | [Show the 2]'],
    ],
    [
      'some are not known',
      {
        letters: [okafor],
        programs: three.map((row) => (row.id === 'p3' ? { ...row, assignmentsReadAt: null } : row)),
      },
      [
        '2 of the 2 programs read have fewer letters than you can give them; 1 more is not known. | [Show the 2]',
      ],
    ],
    [
      'all that is in is assigned',
      full,
      ['MyERAS: no program read lacks a letter that is in · requirement not set for 3 | [Show all]'],
    ],
    [
      'short of what the user said',
      { ...full, programs: three.map((row) => ({ ...row, required: { min: 1, max: 4 } })) },
      [
        'MyERAS: no program read lacks a letter that is in · 1 short of what you said it asks for | [Show all]',
      ],
    ],
    [
      'read before a letter came',
      { letters: [{ ...okafor, receivedSeenAt: '2026-08-24T12:00:00Z' }] },
      ['MyERAS: a letter came after the assignments were last read | [Open MyERAS]'],
    ],
    [
      'the portal’s own count agrees',
      { ...full, readings: [reading(), list, dashboard(0)] },
      ['MyERAS: no program read lacks a letter that is in · requirement not set for 3 | [Show all]'],
    ],
    [
      'it differs',
      { ...full, readings: [reading(), list, dashboard(2)] },
      [
        'MyERAS: no program read lacks a letter that is in · requirement not set for 3 | MyERAS itself counts 2 letters in and on no program, I count 0. Open the page of assignments again. | [Show all]',
      ],
    ],
    [
      'it is older than what was read of the programs: nothing is compared',
      { ...full, readings: [reading(), list, dashboard(2, '2026-08-19T12:00:00Z')] },
      ['MyERAS: no program read lacks a letter that is in · requirement not set for 3 | [Show all]'],
    ],
    [
      'it is all that is known',
      { letters: [okafor], programs: [], readings: [reading(), dashboard(1)] },
      ['MyERAS assignments never read | MyERAS itself counts 1 letter in and on no program. | [Open MyERAS]'],
    ],
  ])('%s', (_what, changes, says) => {
    expect(line(changes)).toEqual(says);
  });
});

describe('the sentence', () => {
  it('in mid-season says what no portal shows', () => {
    expect(rounds({ letters: [okafor] }).sentence).toBe(
      '2 of 3 MyERAS programs have fewer letters than you can give them.',
    );
  });
  it('never says "all" while it is not known what the programs have', () => {
    const programs = three.map((row) => ({ ...row, assignmentsReadAt: null }));
    expect(rounds({ letters: [okafor], programs }).sentence).toBe(
      'In MyERAS, 1 of 1 letter is in. It is not known which letters all 3 MyERAS programs have.',
    );
  });
});

it('shows the programs of the account shown and of this season alone', () => {
  const programs = [
    program({ id: 'p1' }),
    program({ id: 'other', account: '99999999' }),
    program({ id: 'old', season: 2026 }),
  ];
  expect(rounds({ letters: [okafor], programs }).programs.rows.map((row) => row.program.id)).toEqual(['p1']);
});

it('a list to copy says of each program what it has and could have', () => {
  const { rows } = rounds({ letters: [okafor, reyes], assignments: assigned('p1', 'reyes') }).programs;
  expect(programsText(rows)).toBe(
    [
      'Tidewater · 1403821318 · Categorical · signaled · has none · could have Dr. Okafor, Dr. Reyes',
      'Lakemont · Riverside, CA · 1403821318 · Categorical · has none · could have Dr. Reyes',
      'Riverside University Hospital · Riverside, CA · 1403821318 · Categorical · has Dr. Reyes · could have Dr. Okafor',
    ].join('\n'),
  );
});

it.each([
  [
    'Internal Medicine',
    'Categorical',
    'Rule of thumb for Internal Medicine: 3 letters, one of them a standardized letter',
  ],
  [
    'Internal Medicine',
    'Preliminary',
    'Rule of thumb for Internal Medicine, preliminary: 2 letters, one of them a standardized letter',
  ],
  ['Surgery', null, 'Rule of thumb for Surgery: 3 letters, one of them a chair letter'],
  ['Neurology', null, 'Rule of thumb for most residency programs: 3 letters'],
  [null, null, 'Rule of thumb for most residency programs: 3 letters'],
])('the rule of thumb for %s, %s, is called one', (specialty, track, text) => {
  expect(thumbOf({ portal: 'eras', specialty, track }).text).toBe(text);
});

describe('a deadline of one program', () => {
  const dated = three.map((row) => ({ ...row, deadlineOn: row.id === 'p2' ? '2026-11-01' : null }));
  it('is shown with that program', () => {
    const { rows } = rounds({ letters: [okafor], programs: dated }).programs;
    expect(rows.map(({ program: { id }, deadline }) => [id, deadline])).toEqual([
      ['p2', '1 Nov'],
      ['p3', null],
      ['p1', null],
    ]);
  });
  it('moves no due date of MyERAS', () => {
    const letters = [letter({ id: 'marsh' })];
    expect(rounds({ letters, programs: dated }).items.map(({ due }) => due?.on)).toEqual(['2026-09-09']);
  });
});
