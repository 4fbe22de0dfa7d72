import { describe, expect, test } from 'vitest';

import type { LetterSeen } from '../../../lib/model.ts';
import { personsOf } from '../../../lib/people/person.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { gapsOf } from '../../../lib/rounds/gaps.ts';
import {
  addLetter,
  addPerson,
  editPerson,
  logContact,
  makeBackup,
  putPlan,
  restoreBackup,
  samePerson,
  splitLetter,
} from '../../../lib/tracker/index.ts';
import { emptyTracker, known, letter, letters, moment, TODAY } from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
const when = { now: moment(30), today: TODAY };
const march = letter('Dr. Helen March', { letterId: 'AB1' });
const marsh = { ...march, author: 'Dr. Helen Marsh' };
const other = letter('Dr. Helen March', { letterId: 'AB2', kind: 'narrative' });
const namesOf = async (db: Db) => (await known(db)).writers.map(({ name }) => name).sort();
const row = async (db: Db, letterId: string) => {
  const found = (await known(db)).letters.find((one) => one.letterId === letterId);
  if (!found) throw new Error(`There is no letter ${letterId}`);
  return found;
};
const people = async (db: Db) => {
  const tracker = await known(db);
  return personsOf(tracker, roundsOf(tracker, { today: TODAY, moment: moment(60) }));
};

/** A reminder that was sent about a letter, and what the user wrote of its writer. */
async function written(db: Db, letterId: string): Promise<void> {
  const { id, writer } = await row(db, letterId);
  await logContact(db, { writer, letters: [id], kind: 'reminder', rung: 'gentle', on: TODAY });
  await logContact(db, { writer, letters: [], kind: 'talked', rung: null, on: TODAY });
  await editPerson(db, writer, { notes: 'met on the ward', role: 'supervisor' });
}
async function reminderOf(db: Db, letterId: string) {
  const { id } = await row(db, letterId);
  await db.letters.update(id, { dueOn: '2026-09-01', formSentOn: '2026-07-01' });
  const { items } = roundsOf(await known(db), { today: TODAY, moment: moment(60) });
  return items.find((item) => item.letter.id === id)?.reminder;
}

describe('a name that the portal corrects, where nothing else hangs on it', () => {
  test('renames the writer: notes, contacts and the rest after a reminder stay', async () => {
    const db = emptyTracker();
    await letters(db, 0, [march]);
    await written(db, 'AB1');
    await letters(db, 40, [marsh]);
    expect(await namesOf(db)).toEqual(['Dr. Helen Marsh']);
    const [person, ...more] = await people(db);
    expect(more).toEqual([]);
    expect(person).toMatchObject({ name: 'Dr. Helen Marsh', notes: 'met on the ward', role: 'supervisor' });
    expect(person?.contacts).toHaveLength(2);
    expect(person?.items).toHaveLength(1);
    expect(await reminderOf(db, 'AB1')).toMatchObject({ allowed: false, because: 'resting' });
  });

  test.each([
    ['Helen Marsh', 'Helen Marsh-Reyes'],
    ['H. Marsh', 'Helen Marsh'],
    ['Marsh', 'Helen R. Marsh'],
    ['Hellen Marsh', 'Helen Marsh'],
    ['Helen Mc Donald', 'Helen McDonald'],
    ['Ngozi Okafro', 'Ngosi Okafor'],
    ['Zhang Wei', 'Wei Zhang'],
  ])('%s → %s', async (was, is) => {
    const db = emptyTracker();
    await letters(db, 0, [letter(was, { letterId: 'AB1' })]);
    await written(db, 'AB1');
    await letters(db, 40, [letter(is, { letterId: 'AB1' })]);
    expect(await namesOf(db)).toEqual([is]);
  });

  test('and with it the person whom the user had put on the list and into the plan', async () => {
    const db = emptyTracker();
    const said = { title: null, role: null, metAt: null, saw: null, writeTo: 'h@example.org' };
    const writer = await addPerson(db, { ...said, name: 'Dr. Helen March' });
    const typed = {
      portal: 'eras',
      author: 'Dr. Helen March',
      kind: null,
      dueOn: null,
      state: 'planned',
    } as const;
    await addLetter(db, { ...typed, writer }, { ...when, now: moment(0) });
    await putPlan(db, {
      ...{ portal: 'eras', season: 2027 },
      slots: [{ kind: 'narrative', writer, backup: null, reviewOn: null }],
    });
    await letters(db, 5, [march]);
    await letters(db, 10, [marsh]);
    const { writers, letters: rows } = await known(db);
    expect(writers).toMatchObject([{ id: writer, name: 'Dr. Helen Marsh', writeTo: 'h@example.org' }]);
    const typedAgain = await splitLetter(db, rows[0]?.id ?? '', when);
    expect((await db.letters.get(typedAgain))?.writer).toBe(writer);
  });

  test('all of a writer’s letters, corrected on one page', async () => {
    const db = emptyTracker();
    await letters(db, 0, [march, other]);
    await written(db, 'AB1');
    await letters(db, 40, [marsh, { ...other, author: marsh.author }]);
    expect(await namesOf(db)).toEqual(['Dr. Helen Marsh']);
    expect(await people(db)).toMatchObject([{ notes: 'met on the ward' }]);
  });

  test('beside a new letter under the right name: one writer', async () => {
    const db = emptyTracker();
    await letters(db, 0, [march]);
    await written(db, 'AB1');
    const fresh = letter(marsh.author, { letterId: 'AB9', kind: 'narrative' });
    await letters(db, 40, [fresh, marsh]);
    expect(await namesOf(db)).toEqual(['Dr. Helen Marsh']);
    expect((await row(db, 'AB9')).writer).toBe((await row(db, 'AB1')).writer);
  });

  test('and corrected back again: as it was', async () => {
    const db = emptyTracker();
    await letters(db, 0, [march]);
    const before = (await known(db)).writers;
    await letters(db, 40, [marsh]);
    await letters(db, 41, [march]);
    expect((await known(db)).writers).toEqual(before);
  });
});

describe('a name that the portal corrects, where something else hangs on it', () => {
  const seen: [string, LetterSeen[], LetterSeen[]][] = [
    ['another letter under the old name', [march, other], [marsh, other]],
    [
      'another letter that had the right name all along',
      [march, letter(marsh.author, { letterId: 'AB2', kind: 'narrative' })],
      [marsh, letter(marsh.author, { letterId: 'AB2', kind: 'narrative' })],
    ],
  ];

  test.each(seen)('%s: they are one person, with all that was written', async (_, first, then) => {
    const db = emptyTracker();
    await letters(db, 0, first);
    await written(db, 'AB1');
    await letters(db, 40, then);
    const [person, ...more] = await people(db);
    expect(more).toEqual([]);
    expect(person).toMatchObject({ name: 'Dr. Helen Marsh', notes: 'met on the ward', role: 'supervisor' });
    expect(person?.contacts).toHaveLength(2);
    expect(person?.items).toHaveLength(2);
    expect(await reminderOf(db, 'AB1')).toMatchObject({ allowed: false, because: 'resting' });
    // What is joined can be kept, and taken apart again by the user.
    await restoreBackup(db, await makeBackup(db, moment(50)), { now: moment(50) });
    const { writers } = await known(db);
    for (const { id, sameAs } of writers) if (sameAs) await samePerson(db, id, null);
    expect(await people(db)).toHaveLength(2);
    // The same page again joins nobody anew.
    await letters(db, 55, then);
    expect(await people(db)).toHaveLength(2);
  });

  test('nothing is left of a name on which nothing hangs and of which nothing was said', async () => {
    const db = emptyTracker();
    await letters(db, 0, [march, letter(marsh.author, { letterId: 'AB2', kind: 'narrative' })]);
    await letters(db, 40, [marsh, letter(marsh.author, { letterId: 'AB2', kind: 'narrative' })]);
    expect(await namesOf(db)).toEqual(['Dr. Helen Marsh']);
  });

  test('a letter of another portal', async () => {
    const db = emptyTracker();
    await letters(db, 0, [march]);
    const { writer } = await row(db, 'AB1');
    const typed = {
      portal: 'tmdsas',
      author: march.author,
      kind: null,
      dueOn: null,
      state: 'planned',
    } as const;
    await addLetter(db, { ...typed, writer }, when);
    await letters(db, 40, [marsh]);
    expect(await people(db)).toMatchObject([{ name: 'Dr. Helen Marsh', items: [{}, {}] }]);
    expect(await namesOf(db)).toEqual(['Dr. Helen March', 'Dr. Helen Marsh']);
  });

  test('a slot of the plan is still theirs', async () => {
    const db = emptyTracker();
    await letters(db, 0, [march, other]);
    const { writer } = await row(db, 'AB1');
    const slots = [{ kind: 'chair', writer, backup: null, reviewOn: null }];
    await putPlan(db, { portal: 'eras', season: 2027, slots });
    await letters(db, 40, [marsh, { ...other, author: marsh.author }]);
    const tracker = await known(db);
    const { items } = roundsOf(tracker, { today: TODAY, moment: moment(60) });
    expect(gapsOf(tracker.plans, items, tracker.writers)).toEqual([]);
  });

  test('a slot that they stand in for names them as they are printed now', async () => {
    const db = emptyTracker();
    const right = letter(marsh.author, { letterId: 'AB2', kind: 'narrative' });
    await letters(db, 0, [march, right]);
    await written(db, 'AB1');
    const { writer: backup } = await row(db, 'AB1');
    const slots = [{ kind: 'committee', writer: null, backup, reviewOn: null }];
    await putPlan(db, { portal: 'eras', season: 2027, slots });
    await letters(db, 40, [marsh, right]);
    const tracker = await known(db);
    const { items } = roundsOf(tracker, { today: TODAY, moment: moment(60) });
    expect(gapsOf(tracker.plans, items, tracker.writers)[0]?.text).toContain('Dr. Helen Marsh');
  });

  test('two rows that the user called two people are not joined', async () => {
    const db = emptyTracker();
    const right = letter(marsh.author, { letterId: 'AB2', kind: 'narrative' });
    await letters(db, 0, [march, right]);
    await written(db, 'AB1');
    const pair = [(await row(db, 'AB1')).writer, (await row(db, 'AB2')).writer].sort();
    await db.settings.put({ key: 'notSame', value: [[pair[0] ?? '', pair[1] ?? '']] });
    await letters(db, 40, [marsh, right]);
    expect(await people(db)).toHaveLength(2);
    expect((await row(db, 'AB1')).writer).toBe((await row(db, 'AB2')).writer);
  });
});

describe('a Letter ID that names somebody else now', () => {
  test('is no other spelling: what was written of the one is not said of the other', async () => {
    const db = emptyTracker();
    await letters(db, 0, [march]);
    await written(db, 'AB1');
    await letters(db, 40, [letter('Ngozi Okafor', { letterId: 'AB1' })]);
    const found = await people(db);
    expect(found.map(({ name, notes }) => [name, notes])).toEqual([
      ['Dr. Helen March', 'met on the ward'],
      ['Ngozi Okafor', null],
    ]);
  });

  test('unless both names have one address', async () => {
    const db = emptyTracker();
    await letters(db, 0, [{ ...march, email: 'hm@example.org' }]);
    await letters(db, 40, [letter('Elena Bianchi', { letterId: 'AB1', email: 'HM@example.org' })]);
    expect(await namesOf(db)).toEqual(['Elena Bianchi']);
  });
});

test('two people on one device: a correction of the one touches nothing of the other', async () => {
  const db = emptyTracker();
  await letters(db, 0, [march]);
  await letters(db, 1, [march], { account: '22222222' });
  await letters(db, 40, [marsh]);
  expect(await namesOf(db)).toEqual(['Dr. Helen March', 'Dr. Helen Marsh']);
  expect((await known(db)).writers.every(({ sameAs }) => !sameAs)).toBe(true);
});

test('rows that become one letter are one person: when an account takes them over, too', async () => {
  const db = emptyTracker();
  await letters(db, 0, [march], { account: null });
  await written(db, 'AB1');
  await letters(db, 5, [other]);
  await letters(db, 40, [march, other]);
  const [person, ...more] = await people(db);
  expect(more).toEqual([]);
  expect(person).toMatchObject({ notes: 'met on the ward', items: [{}, {}] });
});
