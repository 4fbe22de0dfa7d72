import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Letter, LetterSeen } from '../../../lib/model.ts';
import {
  addLetter,
  editLetter,
  importSheet,
  logContact,
  makeBackup,
  otherLetter,
  restoreBackup,
  sameLetter,
  splitLetter,
  writeTo,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import { mayBeOneName } from '../../../lib/names.ts';
import {
  emptyTracker,
  kinds,
  known,
  letter,
  letters,
  moment,
  program,
  record,
  TODAY,
  told,
} from './given.ts';

const when = { now: moment(-60), today: TODAY };
const later = { now: moment(30), today: TODAY };

function type(db: TrackerDb, author: string, facts: Partial<Parameters<typeof addLetter>[1]> = {}) {
  return addLetter(db, { portal: 'eras', author, kind: null, dueOn: null, state: 'planned', ...facts }, when);
}

/** The pairs that are asked about, by their authors. */
async function asked(db: TrackerDb): Promise<string[]> {
  const { letters: rows, maybeSame = [] } = await known(db);
  const name = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return `${row?.author ?? '?'} ${row?.letterId ?? '-'}`;
  };
  return maybeSame.map(({ typed, shown }) => `${name(typed)} = ${name(shown)}?`).sort();
}

async function idOf(db: TrackerDb, letterId: string | null, author?: string): Promise<string> {
  const rows = (await db.letters.toArray()).filter(
    (row) => row.letterId === letterId && (author === undefined || row.author === author),
  );
  expect(rows).toHaveLength(1);
  return rows[0]?.id ?? '';
}

describe('whether a letter of the portal is the one that was typed', () => {
  const CASES: [
    what: string,
    typed: [string, Partial<Parameters<typeof addLetter>[1]>?][],
    seen: LetterSeen[],
    rows: string[],
    asked: string[],
  ][] = [
    [
      'is certain by the same name, one of each',
      [['Dr. Helen Marsh']],
      [letter('Marsh, Helen', { letterId: 'A1' })],
      ['Marsh, Helen A1 requested'],
      [],
    ],
    [
      'is asked when less of the name was typed',
      [['Dr. Marsh']],
      [letter('Helen Marsh', { letterId: 'A1' })],
      ['Dr. Marsh - planned', 'Helen Marsh A1 requested'],
      ['Dr. Marsh - = Helen Marsh A1?'],
    ],
    [
      'is not asked for another first name',
      [['Ana Marsh']],
      [letter('Helen Marsh', { letterId: 'A1' })],
      ['Ana Marsh - planned', 'Helen Marsh A1 requested'],
      [],
    ],
    [
      'is asked when the kinds contradict',
      [['Helen Marsh', { kind: 'standardized' }]],
      [letter('Helen Marsh', { letterId: 'A1', kind: 'narrative' })],
      ['Helen Marsh - planned', 'Helen Marsh A1 requested'],
      ['Helen Marsh - = Helen Marsh A1?'],
    ],
    [
      'is certain for a letter by one person, of whatever kind',
      [['Helen Marsh', { kind: 'individual' }]],
      [letter('Helen Marsh', { letterId: 'A1', kind: 'narrative' })],
      ['Helen Marsh A1 requested'],
      [],
    ],
    [
      'is asked of each when two were typed',
      [['Helen Marsh'], ['Dr. Helen Marsh']],
      [letter('Helen Marsh', { letterId: 'A1' })],
      ['Dr. Helen Marsh - planned', 'Helen Marsh - planned', 'Helen Marsh A1 requested'],
      ['Dr. Helen Marsh - = Helen Marsh A1?', 'Helen Marsh - = Helen Marsh A1?'],
    ],
    [
      'is asked of each when two are shown',
      [['Helen Marsh']],
      [letter('Helen Marsh', { letterId: 'A1' }), letter('Helen Marsh', { letterId: 'A2' })],
      ['Helen Marsh - planned', 'Helen Marsh A1 requested', 'Helen Marsh A2 requested'],
      ['Helen Marsh - = Helen Marsh A1?', 'Helen Marsh - = Helen Marsh A2?'],
    ],
    [
      'is asked when it was called in, and the portal does not have it',
      [['Helen Marsh', { state: 'received' }]],
      [letter('Helen Marsh', { letterId: 'A1' })],
      ['Helen Marsh - received', 'Helen Marsh A1 requested'],
      ['Helen Marsh - = Helen Marsh A1?'],
    ],
    [
      'is not asked of another portal',
      [['Helen Marsh', { portal: 'amcas' }]],
      [letter('Helen Marsh', { letterId: 'A1' })],
      ['Helen Marsh - planned', 'Helen Marsh A1 requested'],
      [],
    ],
  ];
  test.each(CASES)('%s', async (_what, typed, seen, rows, pairs) => {
    const db = emptyTracker();
    for (const [author, facts] of typed) await type(db, author, facts);
    await letters(db, 0, seen);
    expect(await told(db)).toEqual(rows);
    expect(await asked(db)).toEqual(pairs);
  });

  test('is asked too when it is typed after the portal showed it', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'A1' })]);
    await type(db, 'H. Marsh');
    expect(await asked(db)).toEqual(['H. Marsh - = Helen Marsh A1?']);
  });

  test('a no is asked no more, and holds for that row alone; it can be taken back', async () => {
    const db = emptyTracker();
    const typed = await type(db, 'Helen Marsh');
    await letters(db, 0, [
      letter('Helen Marsh', { letterId: 'A1' }),
      letter('Helen Marsh', { letterId: 'A2' }),
    ]);
    const shown = await idOf(db, 'A1');
    await otherLetter(db, typed, shown, true);
    expect(await asked(db)).toEqual(['Helen Marsh - = Helen Marsh A2?']);
    await letters(db, 5, [letter('Helen Marsh', { letterId: 'A1' })]);
    expect(await asked(db)).toEqual([]);
    await otherLetter(db, typed, shown, false);
    expect(await asked(db)).toEqual(['Helen Marsh - = Helen Marsh A1?']);
  });

  test('after a no the next row of that name is asked about, and does not join by itself', async () => {
    const db = emptyTracker();
    const typed = await type(db, 'Dr. Marsh');
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'A1' })]);
    await otherLetter(db, typed, await idOf(db, 'A1'), true);
    await letters(db, 5, [
      letter('Helen Marsh', { letterId: 'A1' }),
      letter('Dr. Marsh', { letterId: 'A2' }),
    ]);
    expect(await asked(db)).toEqual(['Dr. Marsh - = Dr. Marsh A2?']);
  });

  test('a part of a committee letter is in no portal, so it is never taken for one', async () => {
    const db = emptyTracker();
    const whole = await type(db, 'Committee', { portal: 'amcas', kind: 'committee' });
    await type(db, 'Helen Marsh', { portal: 'amcas', partOf: whole });
    await letters(db, 0, [letter('Helen Marsh', { letterId: '7001' })], { portal: 'amcas' });
    expect(await told(db)).toContain('Helen Marsh - planned');
    expect(await asked(db)).toEqual([]);
  });
});

test.each([
  ['Dr. Marsh', 'Helen Marsh', true],
  ['H. Marsh', 'Helen Marsh', true],
  ['Helen R. Marsh', 'Marsh, Helen', true],
  ['Helen Marsh', 'Henry Marsh', false],
  ['R. Marsh', 'Helen Marsh', false],
  ['John Smith Jr.', 'John Smith', true],
  ['John Smith Jr.', 'John Smith Sr.', false],
  ['Marsh Helen', 'Helen Marsh', true],
  ['Helen', 'Helen Marsh', false],
  ['', 'Helen Marsh', false],
])('%s and %s may be one name: %s', (a, b, may) => {
  expect(mayBeOneName(a, b)).toBe(may);
  expect(mayBeOneName(b, a)).toBe(may);
});

/** Everything that a pair of letters is, in an order that does not depend on random ids. */
async function all(db: TrackerDb) {
  const { events, readings: _readings, sweeps: _sweeps, ...rest } = await known(db);
  const at = ({ id }: { id: string }, other: { id: string }) => (id < other.id ? -1 : 1);
  return {
    ...rest,
    letters: rest.letters.toSorted(at),
    contacts: rest.contacts.toSorted(at),
    writers: rest.writers.toSorted(at),
    // Coming together and apart are told; nothing else is.
    events: events.filter(({ kind }) => kind !== 'letter-joined' && kind !== 'letter-split').toSorted(at),
  };
}

describe('one letter by the user’s word', () => {
  async function pair() {
    const db = emptyTracker();
    const typed = await type(db, 'Dr. Marsh', { kind: 'standardized', dueOn: '2026-09-20' });
    await editLetter(db, typed, { notes: 'met in May', askedOn: '2026-07-01', waived: true }, when);
    const row = await db.letters.get(typed);
    await writeTo(db, row?.writer ?? '', 'marsh@example.edu');
    await logContact(db, {
      writer: row?.writer ?? '',
      letters: [typed],
      kind: 'talked',
      rung: null,
      on: TODAY,
    });
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'A1', state: 'received' })]);
    const shown = await idOf(db, 'A1');
    await editLetter(db, shown, { notes: 'asked twice', specialty: 'Surgery' }, later);
    const theirs = await db.letters.get(shown);
    await logContact(db, {
      writer: theirs?.writer ?? '',
      letters: [shown],
      kind: 'thanks',
      rung: null,
      on: TODAY,
    });
    return { db, typed, shown };
  }

  test('has what the portal says, and all that the user said of either', async () => {
    const { db, typed, shown } = await pair();
    await sameLetter(db, typed, shown, later);
    const rows = (await known(db)).letters;
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      id: shown,
      letterId: 'A1',
      author: 'Helen Marsh',
      state: 'received',
      stateBy: 'portal',
      origin: 'you',
      kind: 'standardized',
      specialty: 'Surgery',
      waived: true,
      yours: ['kind', 'specialty', 'waived'],
      dueOn: '2026-09-20',
      askedOn: '2026-07-01',
      thankedOn: TODAY,
      notes: 'met in May\nasked twice',
    });
    const { contacts, writers, maybeSame } = await known(db);
    expect(contacts.map((one) => [one.kind, one.letter]).sort()).toEqual([
      ['talked', shown],
      ['thanks', shown],
    ]);
    // One person is left, with the address that the user gave.
    expect(writers.map(({ writeTo: to }) => to)).toEqual(['marsh@example.edu']);
    expect(new Set(contacts.map(({ writer }) => writer))).toEqual(new Set(writers.map(({ id }) => id)));
    expect(maybeSame).toEqual([]);
    expect(await kinds(db)).toContain('letter-joined - -');
  });

  test('split again is the very two letters, and the question stands again', async () => {
    const { db, typed, shown } = await pair();
    const before = await all(db);
    await sameLetter(db, typed, shown, later);
    await splitLetter(db, shown, { ...later, again: true });
    expect(await all(db)).toEqual(before);
  });

  test('split by "This is not the letter that I typed in" is asked no more', async () => {
    const { db, typed, shown } = await pair();
    await sameLetter(db, typed, shown, later);
    expect(await splitLetter(db, shown, later)).toBe(typed);
    expect(await asked(db)).toEqual([]);
    expect((await db.letters.get(typed))?.notSame).toEqual([shown]);
  });

  test('what was said in between goes with the typed letter; what the portal said stays with its row', async () => {
    const { db, typed, shown } = await pair();
    await sameLetter(db, typed, shown, later);
    await editLetter(db, shown, { dueOn: '2026-10-01', kind: 'narrative', thankedOn: null }, later);
    const writer = (await db.letters.get(shown))?.writer ?? '';
    await logContact(db, { writer, letters: [shown], kind: 'reminder', rung: 'gentle', on: TODAY });
    await letters(db, 60, [
      letter('Helen Marsh', { letterId: 'A1', state: 'received', specialty: 'Anesthesia' }),
    ]);
    await splitLetter(db, shown, later);
    const [was, is] = await db.letters.bulkGet([typed, shown]);
    expect(was).toMatchObject({
      author: 'Dr. Marsh',
      state: 'planned',
      stateBy: 'you',
      origin: 'you',
      letterId: null,
      kind: 'narrative',
      specialty: null,
      dueOn: '2026-10-01',
      notes: 'met in May',
    });
    expect(is).toMatchObject({
      author: 'Helen Marsh',
      letterId: 'A1',
      state: 'received',
      origin: 'portal',
      kind: null,
      // The portal says it now: the user's own word gave way to it.
      specialty: 'Anesthesia',
      dueOn: null,
      notes: 'asked twice',
    });
    expect(is).not.toHaveProperty('typed');
    expect(is).not.toHaveProperty('yours');
    const contacts = (await known(db)).contacts.map((one) => [one.kind, one.letter, one.writer]);
    expect(contacts).toContainEqual(['reminder', typed, was?.writer]);
    expect(contacts).toContainEqual(['talked', typed, was?.writer]);
  });

  test('assignments that the user’s own sheet gave go along, and come back', async () => {
    const db = emptyTracker();
    await record(db, { page: 'programs-saved', programs: [program('140')], at: moment(-100) });
    const typed = await type(db, 'Dr. Marsh');
    const [place] = (await known(db)).programs;
    await db.assignments.add({
      ...{ letter: typed, program: place?.id ?? '', state: 'assigned', by: 'you' },
      ...{ firstSeenAt: moment(-50), goneAt: null },
    });
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'A1' })]);
    const shown = await idOf(db, 'A1');
    await sameLetter(db, typed, shown, later);
    expect((await known(db)).assignments.map((row) => row.letter)).toEqual([shown]);
    await splitLetter(db, shown, later);
    expect((await known(db)).assignments.map((row) => row.letter)).toEqual([typed]);
  });

  test('is kept in a backup, so that it can be split after a restore', async () => {
    const { db, typed, shown } = await pair();
    const before = await all(db);
    await sameLetter(db, typed, shown, later);
    const other = emptyTracker();
    await restoreBackup(other, await makeBackup(db, moment(40)), later);
    await splitLetter(other, shown, { ...later, again: true });
    expect(await all(other)).toEqual(before);
  });

  test.each([
    ['another portal', async (db: TrackerDb) => type(db, 'Helen Marsh', { portal: 'amcas' })],
    [
      'a part',
      async (db: TrackerDb) => {
        const whole = await type(db, 'Committee', { kind: 'committee' });
        return type(db, 'Helen Marsh', { partOf: whole });
      },
    ],
  ])('is refused for %s', async (_what, make) => {
    const { db, shown } = await pair();
    await expect(sameLetter(db, await make(db), shown, later)).rejects.toThrow('cannot be one letter');
  });
});

describe('a letter that joined by itself', () => {
  async function joined() {
    const db = emptyTracker();
    const typed = await type(db, 'Helen Marsh', { kind: 'standardized', dueOn: '2026-09-20' });
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'A1', state: 'received' })]);
    return { db, id: typed };
  }

  test('can be split: the portal’s row keeps its place, the typed letter its entries', async () => {
    const { db, id } = await joined();
    await editLetter(db, id, { notes: 'since then', thankedOn: TODAY }, later);
    const typed = await splitLetter(db, id, later);
    const [was, is] = await db.letters.bulkGet([typed, id]);
    expect(was).toMatchObject({
      state: 'planned',
      kind: 'standardized',
      dueOn: '2026-09-20',
      notes: 'since then',
    });
    expect(is).toMatchObject({ letterId: 'A1', state: 'received', kind: null, dueOn: null, notes: null });
    expect(is).toMatchObject({ firstSeenAt: moment(0), thankedOn: null });
    // The next look at the list tells the two apart.
    await letters(db, 60, [letter('Helen Marsh', { letterId: 'A1', state: 'received' })]);
    expect(await told(db)).toEqual(['Helen Marsh - planned', 'Helen Marsh A1 received']);
    expect(await asked(db)).toEqual([]);
  });

  test('split and put together is what it was', async () => {
    const { db, id } = await joined();
    await editLetter(db, id, { notes: 'since then', specialty: 'Surgery' }, later);
    const { typed: _typed, ...before } = (await db.letters.get(id)) as Letter;
    const typed = await splitLetter(db, id, later);
    await sameLetter(db, typed, id, later);
    const { typed: _again, ...after } = (await db.letters.get(id)) as Letter;
    expect({ ...after, firstSeenAt: before.firstSeenAt }).toEqual(before);
    expect((await known(db)).letters).toHaveLength(1);
  });

  test('an entry of a sheet joins as a typed letter does', async () => {
    const db = emptyTracker();
    const row = {
      ...{ author: 'Helen Marsh', title: null, email: 'm@example.edu', kind: null, specialty: 'Surgery' },
      ...{
        state: null,
        askedOn: null,
        dueOn: null,
        saidSentOn: null,
        thankedOn: null,
        notes: 'from my sheet',
      },
      choice: 'auto' as const,
    };
    await importSheet(db, { portal: 'eras', letters: [row], programs: [], assignments: [] }, when);
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'A1' })]);
    const id = await idOf(db, 'A1');
    const typed = await splitLetter(db, id, later);
    expect(await db.letters.get(typed)).toMatchObject({ email: 'm@example.edu', specialty: 'Surgery' });
    expect(await db.letters.get(id)).toMatchObject({ email: null, specialty: null, notes: null });
  });

  test('one that was never typed in cannot be split', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'A1' })]);
    await expect(splitLetter(db, await idOf(db, 'A1'), later)).rejects.toThrow('not typed in');
  });
});

const entry = fc.record(
  {
    notes: fc.constantFrom('a', 'b', 'a\nb'),
    dueOn: fc.constantFrom('2026-09-20', '2026-10-01'),
    askedOn: fc.constantFrom('2026-06-01', '2026-07-01'),
    agreedOn: fc.constantFrom('2026-06-02', '2026-07-02'),
    needed: fc.constantFrom('yes', 'spare'),
    answer: fc.constantFrom('yes', 'no'),
    kind: fc.constantFrom('standardized', 'narrative'),
    specialty: fc.constantFrom('Surgery', 'Neurology'),
    waived: fc.boolean(),
  },
  { requiredKeys: [] },
);
const seenFacts = fc.record(
  {
    kind: fc.constantFrom('standardized', 'narrative'),
    specialty: fc.constantFrom('Surgery', 'Neurology'),
    waived: fc.boolean(),
    state: fc.constantFrom('requested', 'received', 'draft'),
  },
  { requiredKeys: [] },
);

test('whatever was said of either, made one and split they are the two that they were, and as one nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(entry, entry, seenFacts, async (ofTyped, ofShown, facts) => {
      const db = emptyTracker();
      const typed = await type(db, 'Dr. Marsh');
      await editLetter(db, typed, ofTyped, when);
      await letters(db, 0, [letter('Helen Marsh', { letterId: 'A1', ...facts })]);
      const shown = await idOf(db, 'A1');
      const open = Object.fromEntries(
        Object.entries(ofShown).filter(([key]) => !(key in facts) || key === 'state'),
      );
      await editLetter(db, shown, open, later);
      const before = await all(db);
      await sameLetter(db, typed, shown, later);
      const one = (await db.letters.get(shown)) as Letter;
      for (const key of ['kind', 'specialty', 'waived', 'state'] as const)
        if (key in facts) expect(one[key]).toBe(facts[key]);
      for (const key of ['dueOn', 'askedOn', 'agreedOn', 'answer'] as const)
        expect([ofTyped[key] ?? ofShown[key] ?? null]).toContain(one[key]);
      expect(one.notes ?? '').toContain(ofTyped.notes ?? '');
      expect(one.notes ?? '').toContain(ofShown.notes ?? '');
      await splitLetter(db, shown, { ...later, again: true });
      expect(await all(db)).toEqual(before);
      db.close();
    }),
    { numRuns: 40 },
  );
});
