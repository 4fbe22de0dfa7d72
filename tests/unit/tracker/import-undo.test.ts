import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { LetterSeen, LetterTyped, SheetRows } from '../../../lib/model.ts';
import {
  addLetter,
  editLetter,
  importSheet,
  removeLetter,
  sameLetter,
  splitLetter,
  undoImport,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import { assigned, emptyTracker, known, letter, letters, moment, program, record, TODAY } from './given.ts';

const when = { now: moment(100), today: TODAY };
const DAY = 24 * 60;
const typed = (author: string, facts: Partial<LetterTyped> = {}): LetterTyped => ({
  ...{ author, title: null, email: null, kind: null, specialty: null, state: null, askedOn: null },
  ...{ dueOn: null, saidSentOn: null, thankedOn: null, notes: null, choice: 'auto' },
  ...facts,
});
const sheet = (facts: Partial<SheetRows>): SheetRows => ({
  ...{ portal: 'eras', letters: [], programs: [], assignments: [] },
  ...facts,
});
const marsh = letter('Helen Marsh', { letterId: 'AB1' });
const given = async () => {
  const db = emptyTracker();
  await letters(db, 0, [marsh]);
  return db;
};
const find = async (db: TrackerDb, author: string) =>
  (await known(db)).letters.find((row) => row.author.includes(author));

describe('an import is undone after its rows were read again', () => {
  test('a joined letter that was read on a later day loses what the import wrote, and keeps what was read', async () => {
    const db = await given();
    const said = typed('Helen Marsh', { dueOn: '2026-09-20', notes: 'met in June' });
    const { snapshot } = await importSheet(db, sheet({ letters: [said] }), when);
    await letters(db, 3 * DAY, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
    await undoImport(db, snapshot ?? '');
    expect(await find(db, 'Marsh')).toMatchObject({
      ...{ dueOn: null, notes: null, state: 'received', lastSeenAt: moment(3 * DAY) },
    });
  });

  test('what the user has said in another column since stays', async () => {
    const db = await given();
    const { snapshot } = await importSheet(
      db,
      sheet({ letters: [typed('Helen Marsh', { dueOn: '2026-09-20' })] }),
      when,
    );
    await editLetter(db, (await find(db, 'Marsh'))?.id ?? '', { notes: 'mine' }, when);
    await undoImport(db, snapshot ?? '');
    expect(await find(db, 'Marsh')).toMatchObject({ dueOn: null, notes: 'mine' });
  });

  test('not at all where the user has changed a column that the import wrote', async () => {
    const db = await given();
    const { snapshot } = await importSheet(
      db,
      sheet({ letters: [typed('Helen Marsh', { dueOn: '2026-09-20' }), typed('Ana Reyes')] }),
      when,
    );
    await editLetter(db, (await find(db, 'Marsh'))?.id ?? '', { dueOn: '2026-09-25' }, when);
    const before = await known(db);
    await expect(undoImport(db, snapshot ?? '')).rejects.toThrow('changed something');
    expect(await known(db)).toEqual(before);
  });

  test('a letter that only the import named and a page has shown since is the page’s, with nothing of the sheet', async () => {
    const db = await given();
    const said = typed('Ana Reyes', {
      ...{ state: 'requested', dueOn: '2026-09-20', notes: 'n', kind: 'narrative', email: 'a@x.edu' },
    });
    const { snapshot } = await importSheet(db, sheet({ letters: [said] }), when);
    await letters(db, DAY, [marsh, letter('Ana Reyes', { letterId: 'AB2', state: 'received' })]);
    await undoImport(db, snapshot ?? '');
    const row = await find(db, 'Reyes');
    expect(row).toMatchObject({
      ...{ letterId: 'AB2', state: 'received', stateBy: 'portal', origin: 'portal' },
      ...{ dueOn: null, notes: null, kind: null, email: null },
    });
    expect(row).not.toHaveProperty('typed');
    expect(row).not.toHaveProperty('yours');
  });

  test('a letter typed before it, which the import completed and a page has shown, can still be split', async () => {
    const db = await given();
    await addLetter(
      db,
      { portal: 'eras', author: 'Ana Reyes', kind: null, dueOn: null, state: 'planned' },
      when,
    );
    const said = typed('Ana Reyes', { notes: 'from my sheet', specialty: 'Surgery', state: 'received' });
    const { snapshot } = await importSheet(db, sheet({ letters: [said] }), when);
    await letters(db, DAY, [marsh, letter('Ana Reyes', { letterId: 'AB2', state: 'received' })]);
    await undoImport(db, snapshot ?? '');
    const one = await find(db, 'Reyes');
    expect(one).toMatchObject({ state: 'received', stateBy: 'portal', notes: null, specialty: null });
    const again = await splitLetter(db, one?.id ?? '', when);
    expect(await db.letters.get(again)).toMatchObject({ state: 'planned', notes: null, specialty: null });
  });

  test('what was typed before a page showed the letter, and before the import, stays what a split gives back', async () => {
    const db = await given();
    const named = { portal: 'eras', author: 'Ana Reyes', kind: null, dueOn: null, state: 'planned' } as const;
    await addLetter(db, named, when);
    await letters(db, DAY, [marsh, letter('Ana Reyes', { letterId: 'AB2' })]);
    await editLetter(db, (await find(db, 'Reyes'))?.id ?? '', { notes: 'mine' }, when);
    const before = await known(db);
    const rows = sheet({ letters: [typed('Ana Reyes', { notes: 'from my sheet' })] });
    const { snapshot } = await importSheet(db, rows, when);
    await undoImport(db, snapshot ?? '');
    expect((await known(db)).letters).toEqual(before.letters);
  });

  test('a letter that the user deleted since stays deleted, and the rest is undone', async () => {
    const db = await given();
    const rows = sheet({ letters: [typed('Helen Marsh', { dueOn: '2026-09-20' }), typed('Ana Reyes')] });
    const { snapshot } = await importSheet(db, rows, when);
    await removeLetter(db, (await find(db, 'Reyes'))?.id ?? '', when);
    await undoImport(db, snapshot ?? '');
    expect((await known(db)).letters).toMatchObject([{ author: 'Helen Marsh', dueOn: null }]);
  });

  test('a letter that the user has since joined to a portal’s is not undone', async () => {
    const db = await given();
    const rows = sheet({ letters: [typed('Helen R. Marsh', { dueOn: '2026-09-20', choice: 'another' })] });
    const { snapshot } = await importSheet(db, rows, when);
    const [own, shown] = [await find(db, 'R. Marsh'), await find(db, 'Helen Marsh')];
    await sameLetter(db, own?.id ?? '', shown?.id ?? '', when);
    await expect(undoImport(db, snapshot ?? '')).rejects.toThrow('changed something');
  });

  test('programs and assignments that pages have shown since stay as the pages show them', async () => {
    const db = await given();
    const school = {
      ...{ name: 'Mercy Hospital', accreditationId: null, track: null, specialty: null, city: 'Boston' },
      ...{ region: null, status: null, signaled: null, appliedOn: null, deadlineOn: '2026-11-01' },
      ...{ required: 3, choice: 'auto' as const },
    };
    const rows = sheet({
      ...{ letters: [typed('Helen Marsh')], programs: [school, { ...school, name: 'Lakeside' }] },
      assignments: [
        { letter: 0, program: 0 },
        { letter: 0, program: 1 },
      ],
    });
    const { snapshot } = await importSheet(db, rows, when);
    await record(db, {
      ...{ page: 'assignments', at: moment(DAY), assignments: [assigned('AB1', 0)] },
      programs: [program('140', { name: 'Mercy Hospital', assignmentsWhole: true })],
    });
    await undoImport(db, snapshot ?? '');
    const after = await known(db);
    expect(after.programs).toMatchObject([{ accreditationId: '140', required: null, deadlineOn: null }]);
    expect(after.assignments).toMatchObject([{ state: 'assigned', program: after.programs[0]?.id }]);
  });
});

/** What is known of the letters, whichever ids and moments they have. */
async function told(db: TrackerDb) {
  const { letters: rows, writers, contacts } = await known(db);
  const names = new Map(writers.map(({ id, name, title, email }) => [id, { name, title, email }]));
  return {
    letters: rows
      .map(({ id: _, firstSeenAt: _f, lastSeenAt: _l, receivedSeenAt, goneAt, writer, ...row }) => ({
        ...row,
        ...{ doubtSince: row.doubtSince ?? null, doubtWords: row.doubtWords ?? null },
        ...{ receivedSeenAt: receivedSeenAt !== null, goneAt: goneAt !== null, writer: names.get(writer) },
      }))
      .map((row) => JSON.stringify(row, Object.keys(row).sort()))
      .sort(),
    writers: writers.map(({ name }) => name).sort(),
    contacts: contacts.map(({ kind, on }) => `${kind} ${on}`).sort(),
  };
}

test('whatever pages show after an import, undoing it leaves what they would have left without it', async () => {
  const name = fc.constantFrom('Helen Marsh', 'Ana Reyes', 'Ngozi Okafor', 'Lena Lindqvist');
  const seen = fc.record({
    author: name,
    state: fc.constantFrom('draft' as const, 'requested' as const, 'received' as const),
    kind: fc.constantFrom('narrative' as const, null),
    specialty: fc.constantFrom('Surgery', null),
  });
  const page = fc
    .uniqueArray(seen, { selector: ({ author }) => author })
    .map((rows): LetterSeen[] =>
      rows.map(({ author, ...facts }) => letter(author, { letterId: author, ...facts })),
    );
  const said = fc.record({
    author: name,
    state: fc.constantFrom('planned' as const, 'requested' as const, 'declined' as const, null),
    dueOn: fc.constantFrom('2026-09-20', null),
    specialty: fc.constantFrom('Surgery', null),
    title: fc.constantFrom('Chief', null),
    notes: fc.constantFrom('a', null),
    thankedOn: fc.constantFrom(TODAY, null),
  });
  const rows = fc
    .uniqueArray(said, { selector: ({ author }) => author })
    .map((all) => sheet({ letters: all.map(({ author, ...facts }) => typed(author, facts)) }));
  await fc.assert(
    fc.asyncProperty(page, rows, fc.array(page, { maxLength: 3 }), async (first, imported, later) => {
      const [plain, undone] = [emptyTracker(), emptyTracker()];
      const read = async (db: TrackerDb, at: number, shown: LetterSeen[]) => letters(db, at, shown);
      await read(plain, 0, first);
      await read(undone, 0, first);
      const { snapshot } = await importSheet(undone, imported, when);
      for (const [index, shown] of later.entries())
        for (const db of [plain, undone]) await read(db, (index + 1) * DAY, shown);
      if (snapshot) await undoImport(undone, snapshot);
      expect(await told(undone)).toEqual(await told(plain));
    }),
    { numRuns: 150 },
  );
});
