import { describe, expect, test } from 'vitest';

import {
  addLetter,
  addPerson,
  editLetter,
  editPerson,
  logContact,
  makeBackup,
  noteContact,
  putPlan,
  removeContact,
  removePerson,
  restoreBackup,
  samePerson,
  settleContact,
  changeSettings,
} from '../../../lib/tracker/index.ts';
import { emptyTracker, known, letter, letters, moment, TODAY } from './given.ts';

const when = { now: moment(50), today: TODAY };
const said = {
  name: 'Helen Marsh',
  title: null,
  role: 'supervisor',
  metAt: 'Surgery',
  saw: null,
  writeTo: null,
};

async function given() {
  const db = emptyTracker();
  const marsh = await addPerson(db, said);
  const reyes = await addPerson(db, { ...said, name: 'Ana Reyes' });
  return { db, marsh, reyes };
}
const planned = (writer: string) =>
  ({ portal: 'eras', author: 'Helen Marsh', kind: null, dueOn: null, state: 'planned', writer }) as const;

describe('a person is on the list before any letter', () => {
  test('and the portal’s letter of that name does not take their row by itself', async () => {
    const { db, marsh } = await given();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
    const { letters: rows, writers } = await known(db);
    expect(rows[0]?.writer).not.toBe(marsh);
    expect(writers).toHaveLength(3);
    expect(await db.writers.get(marsh)).toMatchObject({ ...said, answers: {} });
  });

  test('a letter planned with them is theirs, of the season that was said', async () => {
    const { db, marsh } = await given();
    await addLetter(db, { ...planned(marsh), season: 2028 }, when);
    expect((await known(db)).letters).toMatchObject([{ writer: marsh, season: 2028, state: 'planned' }]);
    expect(await db.writers.count()).toBe(2);
  });

  test('a letter of nobody that is here is refused', async () => {
    const { db } = await given();
    await expect(addLetter(db, planned('gone'), when)).rejects.toThrow('no longer here');
  });

  test('a name that a portal shows is not changed by hand, what the user adds is', async () => {
    const { db } = await given();
    await letters(db, 0, [letter('Ngozi Okafor', { letterId: 'AB1' })]);
    const id = (await known(db)).letters[0]!.writer;
    await expect(editPerson(db, id, { name: 'Other' })).rejects.toThrow('The portal says this name');
    await editPerson(db, id, { name: 'Ngozi Okafor', saw: 'my notes', talkEvery: 30 });
    expect(await db.writers.get(id)).toMatchObject({ saw: 'my notes', talkEvery: 30, role: null });
  });

  test('who has a letter stays; others go with what was noted, and a snapshot is kept', async () => {
    const { db, marsh, reyes } = await given();
    await addLetter(db, planned(marsh), when);
    await expect(removePerson(db, marsh, when)).rejects.toThrow('has a letter');
    await logContact(db, { writer: reyes, letters: [], kind: 'talked', rung: null, on: TODAY });
    await putPlan(db, { portal: 'eras', season: 2027, slots: [slot({ writer: marsh, backup: reyes })] });
    await removePerson(db, reyes, when);
    const rows = await known(db);
    expect(rows.writers.map(({ id }) => id)).toEqual([marsh]);
    expect(rows.contacts).toEqual([]);
    expect(rows.plans[0]?.slots).toEqual([slot({ writer: marsh })]);
    expect(await db.snapshots.count()).toBe(1);
  });
});

const slot = (changes: object = {}) => ({
  kind: 'narrative',
  writer: null,
  backup: null,
  reviewOn: null,
  ...changes,
});

describe('talks and asks', () => {
  test('a talk is one row, and takes a line afterwards', async () => {
    const { db, marsh } = await given();
    const [id = ''] = await logContact(db, {
      writer: marsh,
      letters: [],
      kind: 'talked',
      rung: null,
      on: TODAY,
    });
    await noteContact(db, id, 'the case on bay 4');
    expect((await known(db)).contacts).toMatchObject([
      { kind: 'talked', on: TODAY, note: 'the case on bay 4' },
    ]);
    await noteContact(db, id, null);
    expect((await known(db)).contacts[0]?.note).toBeNull();
  });

  test('an ask is the letter’s day of the ask, the first of them; taken back, the day goes', async () => {
    const { db, marsh } = await given();
    const id = await addLetter(db, planned(marsh), when);
    const ask = (on: string) =>
      logContact(db, { writer: marsh, letters: [id], kind: 'asked', rung: null, on });
    const [first = ''] = await ask('2026-07-01');
    const [second = ''] = await ask('2026-07-20');
    const askedOn = async () => (await db.letters.get(id))?.askedOn;
    expect(await askedOn()).toBe('2026-07-01');
    await removeContact(db, first);
    expect(await askedOn()).toBe('2026-07-20');
    await removeContact(db, second);
    expect(await askedOn()).toBeNull();
  });

  test('a request that was only opened asks nobody until the user says that it was sent', async () => {
    const { db, marsh } = await given();
    const id = await addLetter(db, planned(marsh), when);
    const made = { writer: marsh, letters: [id], kind: 'asked-opened', rung: null, on: TODAY } as const;
    const [opened = ''] = await logContact(db, made);
    expect((await db.letters.get(id))?.askedOn).toBeNull();
    await settleContact(db, opened, true);
    expect((await db.letters.get(id))?.askedOn).toBe(TODAY);
    await settleContact(db, opened, null);
    expect((await db.letters.get(id))?.askedOn).toBeNull();
  });
});

describe('one person under two names', () => {
  test('both rows stay as they were, and are two again when the user says so', async () => {
    const { db, marsh, reyes } = await given();
    const before = await known(db);
    await samePerson(db, reyes, marsh);
    expect(await db.writers.get(reyes)).toMatchObject({ name: 'Ana Reyes', sameAs: marsh });
    await samePerson(db, reyes, null);
    expect((await known(db)).writers).toEqual(
      before.writers.map((row) => (row.id === reyes ? { ...row, sameAs: null } : row)),
    );
  });

  test('no ring can be made, and nobody is themself', async () => {
    const { db, marsh, reyes } = await given();
    await samePerson(db, reyes, marsh);
    await expect(samePerson(db, marsh, reyes)).rejects.toThrow('one person already');
    await expect(samePerson(db, marsh, marsh)).rejects.toThrow('one person already');
  });

  test('when the row that stands for both goes, the other stands for itself', async () => {
    const { db, marsh, reyes } = await given();
    await samePerson(db, reyes, marsh);
    await removePerson(db, marsh, when);
    expect(await db.writers.get(reyes)).toMatchObject({ sameAs: null });
  });
});

describe('the plan', () => {
  test('there is one for a portal and season; without a slot it goes', async () => {
    const { db, marsh } = await given();
    const put = (slots: ReturnType<typeof slot>[]) => putPlan(db, { portal: 'eras', season: 2027, slots });
    await put([slot()]);
    const id = (await known(db)).plans[0]?.id;
    await put([slot({ writer: marsh }), slot()]);
    expect((await known(db)).plans).toMatchObject([{ id, accepted: true, slots: [{ writer: marsh }, {}] }]);
    await expect(put([slot({ backup: 'gone' })])).rejects.toThrow('no longer here');
    await put([]);
    expect((await known(db)).plans).toEqual([]);
  });
});

test('a backup file is the user’s own whole data: people, answers, talks, plans and rotations come back', async () => {
  const { db, marsh, reyes } = await given();
  const answers = { examples: { answer: 'no', reason: 'one shift' } } as const;
  await editPerson(db, marsh, { answers, saw: 'nights', talkEvery: 90, notes: 'mine' });
  await samePerson(db, reyes, marsh);
  await logContact(db, { writer: marsh, letters: [], kind: 'talked', rung: null, on: TODAY, note: 'a line' });
  const id = await addLetter(db, planned(marsh), when);
  await editLetter(db, id, { answer: 'time' }, when);
  await putPlan(db, { portal: 'eras', season: 2027, slots: [slot({ writer: marsh, backup: reyes })] });
  await changeSettings(db, {
    rotations: [{ id: 'r', name: 'Surgery', endsOn: TODAY, answeredOn: null }],
    notSame: [[marsh, reyes]],
    packet: { goals: 'g', achievements: 'a', files: [{ name: 'CV', note: '' }] },
  });
  const other = emptyTracker();
  await restoreBackup(other, await makeBackup(db, moment(99)), { now: moment(100) });
  expect(await known(other)).toEqual(await known(db));
});

test('a backup in which somebody is the same as nobody is refused', async () => {
  const { db, marsh, reyes } = await given();
  await samePerson(db, reyes, marsh);
  const file = JSON.parse(await makeBackup(db, moment(99))) as { writers: { id: string }[] };
  file.writers = file.writers.filter(({ id }) => id !== marsh);
  await expect(restoreBackup(emptyTracker(), JSON.stringify(file), { now: moment(100) })).rejects.toThrow(
    'damaged',
  );
});
