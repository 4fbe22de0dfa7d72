import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { LetterTyped, ProgramTyped, SheetRows } from '../../../lib/model.ts';
import {
  addLetter,
  editLetter,
  importSheet,
  planImport,
  standingFor,
  undoImport,
} from '../../../lib/tracker/index.ts';
import {
  assigned,
  emptyTracker,
  known,
  letter,
  letters,
  moment,
  program,
  programs,
  record,
  TODAY,
} from './given.ts';

const when = { now: moment(100), today: TODAY };
const writer = (author: string, facts: Partial<LetterTyped> = {}): LetterTyped => ({
  ...{ author, title: null, email: null, kind: null, specialty: null, state: null, askedOn: null },
  ...{ dueOn: null, saidSentOn: null, thankedOn: null, notes: null, choice: 'auto' },
  ...facts,
});
const school = (name: string, facts: Partial<ProgramTyped> = {}): ProgramTyped => ({
  ...{ name, accreditationId: null, track: null, specialty: null, city: null, region: null, status: null },
  ...{ signaled: null, appliedOn: null, deadlineOn: null, required: null, choice: 'auto' },
  ...facts,
});
const sheet = (facts: Partial<SheetRows>): SheetRows => ({
  ...{ portal: 'eras', letters: [], programs: [], assignments: [] },
  ...facts,
});

test('what is new is the user’s own word, and what is in the tracker is completed where nothing stood', async () => {
  const db = emptyTracker();
  await addLetter(
    db,
    { portal: 'eras', author: 'Dr. Helen Marsh', kind: null, dueOn: '2026-09-01', state: 'planned' },
    when,
  );
  const rows = sheet({
    letters: [
      writer('Marsh, Helen MD', { dueOn: '2026-09-09', askedOn: '2026-07-01', state: 'requested' }),
      writer('Ana Reyes', { notes: 'met in June' }),
    ],
  });
  const done = await importSheet(db, rows, when);
  expect(done).toMatchObject({ added: { letters: 1 }, completed: 1, left: 0 });
  const [marsh, reyes] = (await known(db)).letters.sort((a, b) => (a.author < b.author ? 1 : -1)).reverse();
  expect([marsh, reyes].map((row) => row?.author).sort()).toEqual(['Ana Reyes', 'Dr. Helen Marsh']);
  const one = (await known(db)).letters.find(({ author }) => author.includes('Marsh'));
  expect(one).toMatchObject({
    dueOn: '2026-09-01',
    askedOn: '2026-07-01',
    state: 'requested',
    stateBy: 'you',
  });
  const other = (await known(db)).letters.find(({ author }) => author.includes('Reyes'));
  expect(other).toMatchObject({ state: 'planned', origin: 'you', stateBy: 'you', notes: 'met in June' });
});

test('a letter that a portal shows keeps what the portal says, whatever the sheet says', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1', specialty: 'Internal Medicine' })]);
  const said = writer('Helen Marsh', { state: 'received', saidSentOn: '2026-09-05', title: 'Chair' });
  await importSheet(db, sheet({ letters: [said] }), when);
  expect((await known(db)).letters).toMatchObject([
    { state: 'requested', stateBy: 'portal', title: null, receivedSeenAt: null, saidSentOn: '2026-09-05' },
  ]);
});

test('until a portal agrees it is the user’s word; then it is the portal’s, and one row', async () => {
  const db = emptyTracker();
  await importSheet(
    db,
    sheet({
      letters: [writer('Helen Marsh', { state: 'requested', askedOn: '2026-07-01' })],
      programs: [school('Mercy Hospital', { required: 3, status: 'applied', appliedOn: '2026-09-03' })],
      assignments: [{ letter: 0, program: 0 }],
    }),
    when,
  );
  const before = await known(db);
  expect(before.programs).toMatchObject([{ by: 'you', status: null, required: { min: 3, max: 4 } }]);
  expect(before.assignments).toMatchObject([{ by: 'you', state: 'assigned' }]);
  await letters(db, 200, [letter('Helen Marsh', { letterId: 'AB1' })], { account: '123' });
  await record(db, {
    page: 'assignments',
    account: '123',
    at: moment(201),
    programs: [program('140', { name: 'Mercy Hospital', assignmentsWhole: true })],
    assignments: [assigned('AB1', 0)],
  });
  const after = await known(db);
  expect(after.letters).toMatchObject([{ stateBy: 'portal', askedOn: '2026-07-01', account: '123' }]);
  expect(after.programs).toMatchObject([
    { id: before.programs[0]?.id, accreditationId: '140', account: '123', required: { min: 3, max: 4 } },
  ]);
  expect(after.programs[0]).not.toHaveProperty('by');
  expect(after.assignments).toHaveLength(1);
  expect(after.assignments[0]).not.toHaveProperty('by');
});

test('a program that only a sheet names is not gone because the portal’s lists do not have it', async () => {
  const db = emptyTracker();
  await importSheet(db, sheet({ programs: [school('Mercy Hospital', { status: 'applied' })] }), when);
  await programs(db, 200, 'saved', ['140']);
  await programs(db, 201, 'applied', ['150']);
  const mercy = (await known(db)).programs.find(({ name }) => name === 'Mercy Hospital');
  expect(mercy?.goneAt).toBeNull();
});

test('no page’s word on a program’s letters is added to', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  await record(db, {
    page: 'assignments',
    at: moment(1),
    programs: [program('140', { assignmentsWhole: true })],
  });
  const rows = sheet({
    letters: [writer('Helen Marsh')],
    programs: [school('Program 140')],
    assignments: [{ letter: 0, program: 0 }],
  });
  await importSheet(db, rows, when);
  expect((await known(db)).assignments).toEqual([]);
});

describe('who a row is', () => {
  const cases: [string, LetterTyped[], string[]][] = [
    ['the same folded name', [writer('Dr. Helen Marsh, MD')], ['joins']],
    ['another name', [writer('Ana Reyes')], ['new']],
    ['a surname alone', [writer('Dr. Marsh')], ['unclear']],
    ['one name twice in the sheet', [writer('Helen Marsh'), writer('Helen Marsh')], ['unclear', 'unclear']],
    ['a new name twice', [writer('Ana Reyes'), writer('Ana Reyes')], ['unclear', 'unclear']],
    ['another kind than stands', [writer('Helen Marsh', { kind: 'narrative' })], ['unclear']],
    [
      'another kind, and the user says that it is another',
      [writer('Helen Marsh', { kind: 'narrative', choice: 'another' })],
      ['new'],
    ],
  ];
  test.each(cases)('%s', async (_name, typed, kinds) => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1', kind: 'standardized' })]);
    const plan = planImport(sheet({ letters: typed }), await standingFor(db, 'eras', TODAY));
    expect(plan.letters.map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each<[string, LetterTyped[], (string | null)[]]>([
    ['a surname alone', [writer('Dr Marsh')], ['Helen Marsh']],
    ['a surname in capitals', [writer('DR. MARSH')], ['Helen Marsh']],
    ['an initial', [writer('H. Marsh')], ['Helen Marsh']],
    ['a surname that two rows bear', [writer('Dr Marsh'), writer('H. Marsh')], [null, null]],
    ['a surname that two people here bear', [writer('Reyes')], [null]],
    [
      'a surname beside the full name',
      [writer('Helen Marsh', { kind: 'standardized' }), writer('Marsh')],
      ['Helen Marsh', null],
    ],
  ])('%s is asked about, and the only answer that fits is offered', async (_name, typed, names) => {
    const db = emptyTracker();
    await letters(db, 0, [
      letter('Helen Marsh', { letterId: 'AB1', kind: 'standardized' }),
      letter('Ana Reyes', { letterId: 'AB2' }),
      letter('Luis Reyes', { letterId: 'AB3' }),
    ]);
    const named = new Map((await known(db)).letters.map(({ id, author }) => [id, author]));
    const plan = planImport(sheet({ letters: typed }), await standingFor(db, 'eras', TODAY));
    expect(
      plan.letters.map((fate) => {
        const id = fate.kind === 'unclear' ? fate.suggests : fate.kind === 'joins' ? fate.id : null;
        return id === null ? null : named.get(id);
      }),
    ).toEqual(names);
    expect(plan.letters.filter(({ kind }) => kind === 'new')).toEqual([]);
  });

  test('the row that the user chose, and a choice that is not there is left out', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
    const [row] = (await known(db)).letters;
    const typed = [
      writer('Dr. Marsh', { dueOn: '2026-09-02', choice: { same: row?.id ?? '' } }),
      writer('Dr. Who', { choice: { same: 'nobody' } }),
    ];
    const done = await importSheet(db, sheet({ letters: typed }), when);
    expect(done).toMatchObject({ added: { letters: 0 }, completed: 1, left: 1 });
    expect((await known(db)).letters).toMatchObject([{ dueOn: '2026-09-02' }]);
  });
});

describe('an import is undone', () => {
  const rows = sheet({
    letters: [writer('Helen Marsh', { dueOn: '2026-09-09', thankedOn: TODAY }), writer('Ana Reyes')],
    programs: [school('Mercy Hospital')],
    assignments: [{ letter: 1, program: 0 }],
  });
  const given = async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
    return db;
  };

  test('exactly, and what was read since stays', async () => {
    const db = await given();
    const before = await known(db);
    const { snapshot } = await importSheet(db, rows, when);
    await programs(db, 200, 'saved', ['140']);
    await undoImport(db, snapshot ?? '');
    const after = await known(db);
    expect(after.letters).toEqual(before.letters);
    expect(after.writers).toEqual(before.writers);
    expect(after.contacts).toEqual([]);
    expect(after.programs.map(({ name }) => name)).toEqual(['Program 140']);
    await expect(undoImport(db, snapshot ?? '')).rejects.toThrow('no longer');
  });

  test('not at all, when a row of it was changed since', async () => {
    const db = await given();
    const { snapshot } = await importSheet(db, rows, when);
    const reyes = (await known(db)).letters.find(({ author }) => author === 'Ana Reyes');
    await editLetter(db, reyes?.id ?? '', { notes: 'mine' }, when);
    const before = await known(db);
    await expect(undoImport(db, snapshot ?? '')).rejects.toThrow('changed something');
    expect(await known(db)).toEqual(before);
  });
});

test('an import that fails half-way leaves all that was here', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  const before = await known(db);
  db.events.hook('creating', () => {
    throw new Error('the disk is full');
  });
  await expect(importSheet(db, sheet({ letters: [writer('Ana Reyes')] }), when)).rejects.toThrow(
    'the disk is full',
  );
  expect(await known(db)).toEqual(before);
  expect(await db.snapshots.count()).toBe(0);
});

test('the same sheet again changes nothing', async () => {
  const name = fc.constantFrom('Helen Marsh', 'Ana Reyes', 'Dr. Patel', 'Okafor', 'Dr. Lindqvist');
  const typed = fc.record({
    author: name,
    state: fc.constantFrom('planned', 'requested', 'received', 'declined', null),
    dueOn: fc.constantFrom('2026-09-01', '2026-09-09', null),
    notes: fc.constantFrom('a', 'b', null),
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(typed, { selector: ({ author }) => author }), async (all) => {
      const db = emptyTracker();
      const rows = sheet({
        letters: all.map(({ author, ...facts }) => writer(author, facts as Partial<LetterTyped>)),
      });
      await importSheet(db, rows, when);
      const once = await known(db);
      const again = await importSheet(db, rows, { ...when, now: moment(200) });
      expect(again.snapshot).toBeNull();
      expect(await known(db)).toEqual(once);
    }),
    { numRuns: 40 },
  );
});
