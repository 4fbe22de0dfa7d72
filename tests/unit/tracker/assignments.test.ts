import { describe, expect, test } from 'vitest';

import type { AssignmentSeen, ProgramSeen, Reading } from '../../../lib/model.ts';
import { addLetter } from '../../../lib/tracker/index.ts';
import {
  assigned,
  emptyTracker,
  kinds,
  known,
  letter,
  letters,
  moment,
  program,
  record,
  TODAY,
} from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
const whole = (id: string, facts: Partial<ProgramSeen> = {}) =>
  program(id, { assignmentsWhole: true, ...facts });

async function withLetters(): Promise<Db> {
  const db = emptyTracker();
  await letters(db, 0, [
    letter('Helen Marsh', { letterId: 'AB1', state: 'received', specialty: 'Internal Medicine' }),
    letter('Ana Reyes', { letterId: 'AB2', state: 'received' }),
    letter('Ana Reyes', { letterId: 'AB3', state: 'received', specialty: 'Surgery' }),
  ]);
  return db;
}
function look(
  db: Db,
  minutes: number,
  list: ProgramSeen[],
  assignments: AssignmentSeen[],
  facts: Partial<Reading> = {},
) {
  return record(db, { page: 'assignments', at: moment(minutes), programs: list, assignments, ...facts });
}
async function told(db: Db): Promise<string[]> {
  const all = await known(db);
  return all.assignments
    .map((row) => {
      const of = all.letters.find(({ id }) => id === row.letter)?.letterId ?? '?';
      const to = all.programs.find(({ id }) => id === row.program)?.accreditationId ?? '?';
      return [of, to, row.state, ...(row.goneAt ? ['gone'] : [])].join(' ');
    })
    .sort();
}
const by = (author: string, facts: Partial<AssignmentSeen['letter']> = {}) => ({
  letter: { letterId: null, author, title: null, specialty: null, ...facts },
});

describe('which letter a page of assignments means', () => {
  test.each<[string, AssignmentSeen, string[], string[]]>([
    ['its Letter ID', assigned('ab1', 0), ['AB1 140 assigned'], []],
    ['its writer, when one letter fits', assigned('', 0, by('Marsh, Helen, MD')), ['AB1 140 assigned'], []],
    ['a writer of two letters: neither', assigned('', 0, by('Ana Reyes')), [], ['Ana Reyes']],
    [
      'a writer of two letters, with the specialty of one, while the other shows none: neither',
      assigned('', 0, by('Ana Reyes', { specialty: 'Surgery' })),
      [],
      ['Ana Reyes'],
    ],
  ])('%s', async (_name, seen, rows, doubts) => {
    const db = await withLetters();
    await look(db, 5, [program('140')], [seen]);
    expect(await told(db)).toEqual(rows);
    const problems = (await known(db)).readings.flatMap((row) => row.problems);
    expect(problems.flatMap(({ texts }) => texts)).toEqual(doubts);
    expect((await known(db)).letters).toHaveLength(3);
  });

  test.each<[string, AssignmentSeen, string]>([
    ['a letter never seen is kept', assigned('ZZ9', 0), 'ZZ9 140 assigned'],
    ['a writer never seen is kept', assigned('', 0, by('Chidi Okafor')), '? 140 assigned'],
    [
      'an ID that is not its writer’s letter’s is another letter',
      assigned('ZZ9', 0, by('Helen Marsh', { letterId: 'ZZ9' })),
      'ZZ9 140 assigned',
    ],
  ])('%s, and is no doubt', async (_name, seen, row) => {
    const db = await withLetters();
    await look(db, 5, [program('140')], [seen]);
    expect(await told(db)).toEqual([row]);
    const { letters: rows, readings } = await known(db);
    expect(readings.flatMap(({ problems }) => problems)).toEqual([]);
    expect(rows).toHaveLength(4);
    expect(rows.find(({ namedBy }) => namedBy === 'assignments')).toMatchObject({
      ...{ state: 'unknown', portalStatus: null, goneAt: null },
    });
  });

  test('a letter that only the user knows is on no portal’s page', async () => {
    const db = emptyTracker();
    const typed = {
      portal: 'eras',
      author: 'Helen Marsh',
      kind: null,
      dueOn: null,
      state: 'received',
    } as const;
    await addLetter(db, typed, { now: moment(0), today: TODAY });
    await look(db, 5, [program('140')], [assigned('', 0, by('Helen Marsh'))]);
    expect(await told(db)).toEqual([]);
  });
});

describe('what is not shown', () => {
  test('of a program shown whole is unassigned, with an event', async () => {
    const db = await withLetters();
    await look(db, 5, [whole('140')], [assigned('AB1', 0), assigned('AB2', 0)]);
    await look(db, 10, [whole('140')], [assigned('AB1', 0)]);
    expect(await told(db)).toEqual(['AB1 140 assigned', 'AB2 140 assigned gone']);
    expect(await kinds(db)).toEqual(['unassigned assigned -']);
  });

  test('of a program shown in part is still assigned', async () => {
    const db = await withLetters();
    await look(db, 5, [whole('140')], [assigned('AB1', 0), assigned('AB2', 0)]);
    await look(db, 10, [program('140')], [assigned('AB1', 0)]);
    expect(await told(db)).toEqual(['AB1 140 assigned', 'AB2 140 assigned']);
  });

  test('of another program is not touched', async () => {
    const db = await withLetters();
    await look(db, 5, [whole('140'), whole('141')], [assigned('AB1', 0), assigned('AB1', 1)]);
    await look(db, 10, [whole('141')], []);
    expect(await told(db)).toEqual(['AB1 140 assigned', 'AB1 141 assigned gone']);
  });

  test('is not concluded when one of its letters could not be told', async () => {
    const db = await withLetters();
    await look(db, 5, [whole('140')], [assigned('AB2', 0)]);
    await look(db, 10, [whole('140')], [assigned('', 0, by('Ana Reyes'))]);
    expect(await told(db)).toEqual(['AB2 140 assigned']);
    expect((await known(db)).programs[0]?.assignmentsReadAt).toBe(moment(5));
  });

  test('is not concluded by an older look', async () => {
    const db = await withLetters();
    await look(db, 30, [whole('140')], [assigned('AB1', 0)]);
    await look(db, 10, [whole('140', { status: 'applied' })], [], { page: 'programs-applied' });
    expect(await told(db)).toEqual(['AB1 140 assigned']);
  });
});

describe('how far an assignment has come', () => {
  test.each([
    ['assigned', 'locked', 'locked'],
    ['locked', 'assigned', 'locked'],
    ['locked', 'sent', 'sent'],
    ['sent', 'assigned', 'sent'],
  ] as const)('%s, then %s: %s, in a part view and in a whole one', async (first, second, then) => {
    for (const seen of [program, whole]) {
      const db = await withLetters();
      await look(db, 5, [seen('140')], [assigned('AB1', 0, { state: first })]);
      await look(db, 10, [seen('140')], [assigned('AB1', 0, { state: second })]);
      expect(await told(db)).toEqual([`AB1 140 ${then}`]);
    }
  });

  test('one that was taken off starts anew', async () => {
    const db = await withLetters();
    await look(db, 5, [whole('140')], [assigned('AB1', 0, { state: 'locked' })]);
    await look(db, 10, [whole('140')], []);
    await look(db, 15, [whole('140')], [assigned('AB1', 0)]);
    expect(await told(db)).toEqual(['AB1 140 assigned']);
    expect(await kinds(db)).toEqual(['unassigned locked -', 'assigned - assigned']);
  });
});

test('the first look at a program is a baseline; a letter assigned later is an event', async () => {
  const db = await withLetters();
  await look(db, 5, [whole('140')], [assigned('AB1', 0)]);
  await look(db, 10, [whole('140')], [assigned('AB1', 0), assigned('AB2', 0)]);
  expect(await kinds(db)).toEqual(['assigned - assigned']);
});

test('a look with nothing new writes its reading alone, until a letter has come since', async () => {
  const db = await withLetters();
  const seen = [assigned('AB1', 0)];
  await look(db, 5, [whole('140')], seen);
  const before = await known(db);
  await look(db, 10, [whole('140')], seen);
  expect({ ...(await known(db)), readings: [] }).toEqual({ ...before, readings: [] });
  await letters(db, 15, [letter('Chidi Okafor', { letterId: 'AB9', state: 'received' })], { extent: 'part' });
  await look(db, 20, [whole('140')], seen);
  expect((await known(db)).programs[0]?.assignmentsReadAt).toBe(moment(20));
});

test('15 letters on 800 programs are one pass, and the same again writes nothing', async () => {
  const db = emptyTracker();
  const writes: string[] = [];
  db.use({
    stack: 'dbcore',
    name: 'count',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            writes.push(`${name} ${request.type}`);
            return table.mutate(request);
          },
        };
      },
    }),
  });
  const ids = Array.from({ length: 15 }, (_, index) => `L${index}`);
  await letters(
    db,
    0,
    ids.map((id) => letter(`Writer ${id}`, { letterId: id, state: 'received' })),
  );
  const list = Array.from({ length: 800 }, (_, index) => whole(String(1_400_000 + index)));
  const seen = list.flatMap((_, index) => ids.map((id) => assigned(id, index)));
  writes.splice(0);
  await look(db, 5, list, seen);
  expect(await db.assignments.count()).toBe(12_000);
  const first = writes.splice(0);
  expect(first.sort()).toEqual(['assignments put', 'programs put', 'readings put']);
  await look(db, 10, list, seen);
  expect(writes).toEqual(['readings put']);
});
