import { describe, expect, test } from 'vitest';

import type { LetterSeen, ProgramSeen } from '../../../lib/model.ts';
import type { Proposal } from '../../../lib/portals/portal.ts';
import { liesIn, type Told, type Truth } from '../../fuzz/judge.ts';
import type { Line } from '../../fuzz/witness.ts';

/* The judge of tampered pages is itself on trial here: each lie that is planted has to be found. */

const letter = (given: Partial<LetterSeen> & Pick<LetterSeen, 'row' | 'author'>): LetterSeen => ({
  ...{ letterId: null, title: null, email: null, kind: null, specialty: null, chair: null, waived: null },
  ...{ imported: null, state: null, portalStatus: null, requestedOn: null, receivedOn: null },
  ...given,
});
const program = (row: string, name: string): ProgramSeen => ({
  ...{ accreditationId: null, track: null, specialty: null, city: null, region: null, status: null },
  ...{ signaled: null, appliedOn: null, assignmentsWhole: true },
  ...{ row, name },
});
const proposal = (given: Partial<Proposal>): Proposal => ({
  ...{
    portal: 'eras',
    page: 'letters',
    extent: 'whole',
    understood: true,
    season: 2027,
    account: '12345678',
  },
  ...{ letters: [], programs: [], assignments: [], part: null, stated: {}, problems: [] },
  ...given,
});
const line = (texts: readonly string[], marks: Line['marks'] = []): Line => ({
  texts: [...texts],
  whole: texts.join(''),
  marks,
});
const sight = (
  lines: Record<string, Line>,
  around: readonly string[] = ['Letters', 'Status'],
): Told['sight'] => ({
  lines: new Map(Object.entries(lines)),
  around,
  texts: new Set([...around, ...Object.values(lines).flatMap((one) => one.texts)]),
});

const OKAFOR = letter({
  row: 'r1',
  author: 'Adaeze Okafor',
  letterId: 'LTR1',
  state: 'received',
  portalStatus: 'Uploaded',
  specialty: 'General',
});
const MARSH = letter({
  row: 'r2',
  author: 'James Marsh',
  letterId: 'LTR2',
  state: 'requested',
  portalStatus: 'Confirmed for Upload',
  specialty: 'Surgery',
});
const LINES = {
  r1: line(['LTR1', 'Adaeze Okafor', 'General', 'Uploaded']),
  r2: line(['LTR2', 'James Marsh', 'Surgery', 'Confirmed for Upload']),
};
const TRUTH: Truth = { readings: [proposal({ letters: [OKAFOR, MARSH] })], sight: sight(LINES) };

/** The lies found when the page still looks as it did, or as `given` has it. */
function found(letters: readonly LetterSeen[], given: Partial<Told> & { reading?: Proposal } = {}): string[] {
  return liesIn(TRUTH, {
    ...{ sight: TRUTH.sight, changed: new Set<string>(), moved: false },
    reading: proposal({ letters: [...letters], extent: 'part' }),
    ...given,
  });
}

describe('of letters', () => {
  test('the truth is no lie, nor is less of it', () => {
    expect(found([OKAFOR, MARSH])).toEqual([]);
    expect(
      found([
        { ...OKAFOR, state: null, specialty: null },
        { ...MARSH, state: 'unknown' },
      ]),
    ).toEqual([]);
  });

  test.each<[string, LetterSeen]>([
    ['a received that its row does not say', { ...MARSH, state: 'received' }],
    ['a received with the word of another row', { ...MARSH, state: 'received', portalStatus: 'Uploaded' }],
    ['any other state', { ...MARSH, state: 'declined' }],
    ["another row's ID", { ...MARSH, letterId: 'LTR1' }],
    ["another row's writer", { ...MARSH, author: 'Adaeze Okafor' }],
    ["another row's specialty", { ...MARSH, specialty: 'General' }],
    ['a day that nothing states', { ...OKAFOR, receivedOn: '2026-09-01' }],
    ['a waiver that nothing states', { ...OKAFOR, waived: true }],
    ['a heading for a writer', letter({ row: 'r1', author: 'General' })],
  ])('%s', (_, told) => {
    expect(found([told])).not.toEqual([]);
  });

  test('also when the same word was changed in another row', () => {
    const changed = new Set(['Confirmed for Upload', 'Uploaded', 'Uploaded?']);
    const lines = { ...LINES, r1: line(['LTR1', 'Adaeze Okafor', 'General', 'Uploaded?']) };
    expect(
      found([{ ...MARSH, state: 'received', portalStatus: 'Uploaded' }], { changed, sight: sight(lines) }),
    ).not.toEqual([]);
  });

  test('also when things were moved elsewhere', () => {
    expect(found([{ ...MARSH, state: 'received' }], { moved: true })).not.toEqual([]);
  });

  test('a received taken from a row that slid into this one', () => {
    const both = line(['LTR2', 'James Marsh', 'Surgery', 'LTR1', 'Adaeze Okafor', 'General', 'Uploaded']);
    const told = { ...MARSH, state: 'received' as const, portalStatus: 'Uploaded' };
    expect(
      found([told], { sight: sight({ r2: both }), changed: new Set(['Confirmed for Upload']) }),
    ).not.toEqual([]);
  });

  test('what the page says now is no lie', () => {
    const lines = { ...LINES, r2: line(['LTR2', 'James Marsh', 'Surgery', 'Uploaded']) };
    const changed = new Set(['Confirmed for Upload', 'Uploaded']);
    expect(
      found([{ ...MARSH, state: 'received', portalStatus: 'Uploaded' }], { changed, sight: sight(lines) }),
    ).toEqual([]);
  });
});

describe('of the page', () => {
  test('whole, with a row that stands there unread', () => {
    expect(found([], { reading: proposal({ letters: [OKAFOR] }) })).not.toEqual([]);
    expect(found([], { reading: proposal({ letters: [] }) })).not.toEqual([]);
  });
  test('whole of another kind of list', () => {
    expect(found([], { reading: proposal({ page: 'receipt', letters: [OKAFOR, MARSH] }) })).not.toEqual([]);
  });
  test('another account, another season', () => {
    expect(found([], { reading: proposal({ extent: 'part', account: '87654321' }) })).not.toEqual([]);
    expect(found([], { reading: proposal({ extent: 'part', season: 2026 }) })).not.toEqual([]);
  });
});

describe('of a matrix', () => {
  const under = (text: string, name: string): Line['marks'][number] => ({ text, under: [name] });
  const names = {
    okafor: { letterId: null, author: 'Adaeze Okafor', title: null, specialty: null },
    marsh: { letterId: null, author: 'James Marsh', title: null, specialty: null },
  };
  const lines = {
    p1: line(['Ashford', '☑', '☐'], [under('☑', 'Adaeze Okafor'), under('☐', 'James Marsh')]),
    p2: line(['Carrow', '☐', '☑'], [under('☐', 'Adaeze Okafor'), under('☑', 'James Marsh')]),
  };
  const programs = [program('p1', 'Ashford'), program('p2', 'Carrow')];
  const around = ['Adaeze Okafor', 'James Marsh'];
  const right = [
    { program: 0, letter: names.okafor, state: 'assigned' as const },
    { program: 1, letter: names.marsh, state: 'assigned' as const },
  ];
  const truth: Truth = {
    readings: [proposal({ page: 'assignments', programs, assignments: right })],
    sight: sight(lines, around),
  };
  const of = (assignments: Proposal['assignments'], given: Partial<Told> = {}): string[] =>
    liesIn(truth, {
      ...{ sight: truth.sight, changed: new Set<string>(), moved: false },
      reading: proposal({ page: 'assignments', extent: 'part', programs, assignments }),
      ...given,
    });

  test('the truth is no lie', () => {
    expect(of(right)).toEqual([]);
  });
  test("a letter of another column, and 'all' without one", () => {
    expect(of([{ program: 0, letter: names.marsh, state: 'assigned' }, ...right.slice(1)])).not.toEqual([]);
    expect(of(right.slice(1))).not.toEqual([]);
  });
  test('a mark that slid under the next heading', () => {
    const slid = line(
      ['Ashford', '☑', '☑', '☐'],
      [under('☑', 'Adaeze Okafor'), under('☑', 'Adaeze Okafor'), under('☐', 'James Marsh')],
    );
    const told = [...right, { program: 0, letter: names.marsh, state: 'assigned' as const }];
    expect(of(told, { sight: sight({ ...lines, p1: slid }, around), changed: new Set(['☑']) })).not.toEqual(
      [],
    );
  });
  test('a row that is no program', () => {
    const reading = proposal({
      page: 'assignments',
      extent: 'part',
      programs: [program('p1', 'Adaeze Okafor')],
    });
    const heads = sight({ ...lines, p1: line(['Adaeze Okafor', 'James Marsh']) }, around);
    expect(of([], { reading, sight: heads })).not.toEqual([]);
  });
});
