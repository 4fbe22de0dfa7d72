import { describe, expect, test } from 'vitest';

import type { AssignmentSeen, Letter, LetterNamed, LetterSeen, Reading } from '../../../lib/model.ts';
import { addLetter, editLetter, makeBackup, restoreBackup } from '../../../lib/tracker/index.ts';
import { linesOf } from '../../faults/shuffles.ts';
import { assigned, emptyTracker, kinds, known, letter, moment, program, record, TODAY } from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
type Page = Partial<Reading>;

const list = (seen: LetterSeen[], facts: Page = {}): Page => ({ page: 'letters', letters: seen, ...facts });
const named = (author: string | null, facts: Partial<LetterNamed> = {}): AssignmentSeen => ({
  letter: { letterId: null, author, title: null, specialty: null, ...facts },
  program: 0,
  state: 'assigned',
});
const checklist = (assignments: AssignmentSeen[], facts: Page = {}): Page => ({
  page: 'assignments',
  programs: [program('140', { status: null, assignmentsWhole: true })],
  assignments,
  ...facts,
});
const receipts = (seen: LetterSeen[]): Page => ({ portal: 'amcas', page: 'receipt', letters: seen });

async function read(pages: readonly Page[], db: Db = emptyTracker()): Promise<Db> {
  for (const [minute, page] of pages.entries()) await record(db, { ...page, at: moment(minute) });
  return db;
}
async function told(db: Db): Promise<string[]> {
  const all = await known(db);
  const name = ({ author, letterId, title, state }: Letter) =>
    [author, letterId, title, state].filter((part) => part !== null).join(' ');
  return [
    ...all.letters.map((row) => [name(row), ...(row.goneAt ? ['gone'] : [])].join(' ')),
    ...all.assignments.map((row) => {
      const of = all.letters.find(({ id }) => id === row.letter);
      const to = all.programs.find(({ id }) => id === row.program);
      if (!of || !to) throw new Error('An assignment is of no letter or no program');
      return `${name(of)} on ${to.accreditationId ?? ''}${row.goneAt ? ' gone' : ''}`;
    }),
  ].sort();
}
function permutations<T>(of: readonly T[]): T[][] {
  if (of.length < 2) return [[...of]];
  return of.flatMap((one, index) =>
    permutations(of.filter((_, other) => other !== index)).map((rest) => [one, ...rest]),
  );
}

const marsh = letter('Dr. Helen Marsh', { letterId: 'AB1', state: 'received' });
const marshToo = letter('Dr. Helen Marsh', { letterId: 'AB2', title: 'Chair' });
const reyes = letter('Ana Reyes', { letterId: 'AB3' });
const half = (from: number, total: number) => ({
  extent: 'part' as const,
  part: { total, from, to: from, sort: '', filtered: false },
});

/** What pages of one moment leave behind, in every order of them. */
const CASES: [name: string, pages: Page[], told: string[]][] = [
  [
    'a checklist that names a letter by its writer',
    [list([marsh, reyes]), checklist([named('Marsh, Helen')])],
    ['Ana Reyes AB3 requested', 'Dr. Helen Marsh AB1 received', 'Dr. Helen Marsh AB1 received on 140'],
  ],
  [
    'a checklist that names a letter by its ID alone',
    [list([marsh]), checklist([assigned('ab1', 0)])],
    ['Dr. Helen Marsh AB1 received', 'Dr. Helen Marsh AB1 received on 140'],
  ],
  [
    'a name that fits two letters of one author is of neither',
    [list([marsh, marshToo]), checklist([named('Helen Marsh')])],
    ['Dr. Helen Marsh AB1 received', 'Dr. Helen Marsh AB2 Chair requested'],
  ],
  [
    'and so it is where each stands on a page of its own',
    [
      list([letter('Dr. Helen Marsh', { letterId: 'AB1', title: 'Dean' })], half(1, 2)),
      list([marshToo], half(2, 2)),
      checklist([named('Helen Marsh')]),
    ],
    ['Dr. Helen Marsh AB1 Dean requested', 'Dr. Helen Marsh AB2 Chair requested'],
  ],
  [
    'a name with the title of one of two is that one',
    [
      list([letter('Dr. Helen Marsh', { letterId: 'AB1', title: 'Dean' })], half(1, 2)),
      list([marshToo], half(2, 2)),
      checklist([named('Helen Marsh', { title: 'Chair' })]),
    ],
    [
      'Dr. Helen Marsh AB1 Dean requested',
      'Dr. Helen Marsh AB2 Chair requested',
      'Dr. Helen Marsh AB2 Chair requested on 140',
    ],
  ],
  [
    'a letter that the whole list does not show is kept, and is not gone',
    [list([reyes]), checklist([named('Dr. Helen Marsh', { letterId: 'AB1' })])],
    ['Ana Reyes AB3 requested', 'Dr. Helen Marsh AB1 unknown', 'Dr. Helen Marsh AB1 unknown on 140'],
  ],
  [
    'two pages that call one letter by its ID and by its name',
    [
      list([marsh]),
      checklist([named('Helen Marsh')]),
      checklist([assigned('AB1', 0)], { page: 'programs-applied' }),
    ],
    ['Dr. Helen Marsh AB1 received', 'Dr. Helen Marsh AB1 received on 140'],
  ],
  [
    'what a receipt calls received no word on the list of requests lowers',
    [
      { ...list([letter('Bo Lind', { letterId: '7001' })]), portal: 'amcas' },
      receipts([letter('Bo Lind', { letterId: '7001', state: 'received' })]),
    ],
    ['Bo Lind 7001 received'],
  ],
  [
    'a receipt of a letter that its list does not show is no letter that has gone',
    [
      { ...list([letter('Bo Lind', { letterId: '7001' })]), portal: 'amcas' },
      receipts([letter('Eve Roe', { letterId: '7002', state: 'received' })]),
    ],
    ['Bo Lind 7001 requested', 'Eve Roe 7002 received'],
  ],
  [
    'a receipt that names a writer of two letters says of neither that it is in',
    [
      {
        ...list([letter('Bo Lind', { letterId: '7001', title: 'Dean' })], half(1, 2)),
        portal: 'amcas',
      },
      {
        ...list([letter('Bo Lind', { letterId: '7002', title: 'Chair' })], half(2, 2)),
        portal: 'amcas',
      },
      receipts([letter('Bo Lind', { state: 'received' })]),
    ],
    ['Bo Lind 7001 Dean requested', 'Bo Lind 7002 Chair requested'],
  ],
  [
    'a draft on one page of a list is not the request on another',
    [
      list([letter('Helen Marsh', { state: 'draft' })], half(1, 2)),
      list([letter('Helen Marsh', { letterId: 'AB1', state: 'received' })], half(2, 2)),
    ],
    ['Helen Marsh AB1 received', 'Helen Marsh draft'],
  ],
];

test.each(CASES)('in every order: %s', async (_name, pages, rows) => {
  const [first, ...others] = permutations(pages);
  const db = await read(first ?? []);
  expect(await told(db)).toEqual(rows);
  for (const order of others)
    expect(linesOf(await known(await read(order)))).toEqual(linesOf(await known(db)));
});

describe('a letter that only a page of assignments names', () => {
  const seen = checklist([named('Dr. Helen Marsh', { letterId: 'AB1' }), named('Ana Reyes')]);

  test('is kept with its author, its ID if one is printed, and nothing of its state', async () => {
    const db = await read([seen]);
    const [reyesRow, marshRow] = (await known(db)).letters.sort((a, b) => (a.author < b.author ? -1 : 1));
    const unread = { state: 'unknown', portalStatus: null, goneAt: null, stateBy: 'portal' };
    expect(marshRow).toMatchObject({ author: 'Dr. Helen Marsh', letterId: 'AB1', ...unread });
    expect(reyesRow).toMatchObject({ author: 'Ana Reyes', letterId: null, ...unread });
    expect((await known(db)).programs[0]?.assignmentsReadAt).toBe(moment(0));
  });

  test('brings no event and no question of its own', async () => {
    const db = await read([seen]);
    expect(await kinds(db)).toEqual([]);
    const { settings, readings } = await known(db);
    expect(settings.baseline).toBeUndefined();
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('is filled by its list in the same row, with what its user said of it', async () => {
    const db = await read([seen]);
    const before = (await known(db)).letters;
    const when = { now: moment(1), today: TODAY };
    for (const { id, author } of before)
      await editLetter(db, id, { notes: `about ${author}`, dueOn: '2026-09-20' }, when);
    await record(db, { ...list([marsh, reyes]), at: moment(2) });
    const after = (await known(db)).letters;
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort());
    for (const row of after)
      expect(row).toMatchObject({ dueOn: '2026-09-20', notes: `about ${row.author}`, statusPage: 'letters' });
    expect(after.every((row) => row.namedBy === undefined)).toBe(true);
  });

  test('is asked about with the others when its list shows it received at the first look', async () => {
    const db = await read([seen, list([marsh, reyes])]);
    const { letters, settings } = await known(db);
    expect(settings.baseline).toEqual([letters.find(({ letterId }) => letterId === 'AB1')?.id]);
    expect(await kinds(db)).toEqual([]);
  });

  test('stays with what its user said of it when two letters fit its name, and is assigned to nothing', async () => {
    const db = await read([checklist([named('Helen Marsh')])]);
    const [row] = (await known(db)).letters;
    await editLetter(db, row?.id ?? '', { notes: 'met in May' }, { now: moment(1), today: TODAY });
    await record(db, { ...list([marsh, marshToo]), at: moment(2) });
    expect(await told(db)).toEqual([
      'Dr. Helen Marsh AB1 received',
      'Dr. Helen Marsh AB2 Chair requested',
      'Helen Marsh unknown',
    ]);
    expect((await known(db)).letters.find(({ id }) => id === row?.id)?.notes).toBe('met in May');
    expect((await known(db)).programs[0]?.assignmentsReadAt).toBeNull();
  });

  test('goes with the name when its page calls it otherwise, and not when its user said something of it', async () => {
    const db = await read([checklist([named('Helen Marsh')]), checklist([named('Ana Reyes')])]);
    expect(await told(db)).toEqual(['Ana Reyes unknown', 'Ana Reyes unknown on 140']);
    expect((await known(db)).writers.map(({ name }) => name)).toEqual(['Ana Reyes']);
  });

  test('waits for its list where the user typed a letter by that name', async () => {
    const db = emptyTracker();
    const typed = {
      portal: 'eras',
      author: 'Helen Marsh',
      kind: null,
      dueOn: null,
      state: 'planned',
    } as const;
    await addLetter(db, typed, { now: moment(-5), today: TODAY });
    await read([checklist([named('Helen Marsh')])], db);
    expect(await told(db)).toEqual(['Helen Marsh planned']);
    await record(db, { ...list([marsh]), at: moment(5) });
    expect(await told(db)).toEqual(['Dr. Helen Marsh AB1 received', 'Dr. Helen Marsh AB1 received on 140']);
  });

  test('is in a backup, and comes back as it was', async () => {
    const applied: Page = { page: 'programs-applied', programs: [program('140')] };
    const db = await read([seen, checklist([named('Helen Marsh')], applied)]);
    const other = emptyTracker();
    await restoreBackup(other, await makeBackup(db, moment(9)), { now: moment(10) });
    expect(await known(other)).toEqual(await known(db));
    await record(other, { ...list([marsh, reyes]), at: moment(11) });
    expect(await told(other)).toContain('Dr. Helen Marsh AB1 received on 140');
  });

  test('a page that names more letters than anybody has is not believed', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => named(`Writer Number${String(index)}`));
    const db = await read([checklist(many)]);
    expect((await known(db)).letters.length).toBeLessThanOrEqual(100);
  });
});
