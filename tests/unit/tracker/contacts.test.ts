import { describe, expect, test } from 'vitest';

import type { Contact } from '../../../lib/model.ts';
import {
  editLetter,
  logContact,
  makeBackup,
  removeContact,
  restoreBackup,
  settleContact,
  writeTo,
} from '../../../lib/tracker/index.ts';
import { emptyTracker, known, letter, letters, moment, TODAY } from './given.ts';

const DAY = '2026-09-10';

/** Two letters of one writer that are in, and one of another writer that is out. */
async function given() {
  const db = emptyTracker();
  await letters(db, 0, [
    letter('Helen Marsh', { letterId: 'AB1', state: 'received' }),
    letter('Helen Marsh', { letterId: 'AB2', state: 'received' }),
    letter('Ana Reyes', { letterId: 'AB3' }),
  ]);
  const rows = (await known(db)).letters;
  const by = (id: string) => rows.find(({ letterId }) => letterId === id)!;
  return { db, first: by('AB1'), second: by('AB2'), out: by('AB3') };
}
type Given = Awaited<ReturnType<typeof given>>;

const contacts = async ({ db }: Given): Promise<Partial<Contact>[]> =>
  (await known(db)).contacts.map(({ kind, on, letter, rung }) => ({ kind, on, letter, rung }));
const thankedOn = async ({ db, first, second, out }: Given) =>
  (await db.letters.bulkGet([first.id, second.id, out.id])).map((row) => row?.thankedOn);

async function openThanks(all: Given): Promise<string> {
  const letters = [all.first.id, all.second.id];
  const made = { writer: all.first.writer, letters, kind: 'thanks-opened', rung: null, on: DAY } as const;
  const [id = ''] = await logContact(all.db, made);
  return id;
}
async function openReminder(all: Given): Promise<string> {
  const { db, out } = all;
  const made = { writer: out.writer, letters: [out.id], kind: 'reminder-opened', rung: 'gentle' } as const;
  const [id = ''] = await logContact(db, { ...made, on: DAY });
  return id;
}

describe('opening a draft is not sending it', () => {
  test('thanks that were opened thank nobody', async () => {
    const all = await given();
    await openThanks(all);
    expect(await thankedOn(all)).toEqual([null, null, null]);
    expect(await contacts(all)).toMatchObject([{ kind: 'thanks-opened' }, { kind: 'thanks-opened' }]);
  });

  test('"Sent? Yes" is thanks for both letters of the mail, on the day on which it was opened', async () => {
    const all = await given();
    await settleContact(all.db, await openThanks(all), true);
    expect(await thankedOn(all)).toEqual([DAY, DAY, null]);
    expect((await contacts(all)).map(({ kind, on }) => [kind, on])).toEqual([
      ['thanks', DAY],
      ['thanks', DAY],
    ]);
  });

  test('the yes is taken back: not thanked, and the question is open again', async () => {
    const all = await given();
    const id = await openThanks(all);
    await settleContact(all.db, id, true);
    await settleContact(all.db, id, null);
    expect(await thankedOn(all)).toEqual([null, null, null]);
    expect(await contacts(all)).toMatchObject([{ kind: 'thanks-opened' }, { kind: 'thanks-opened' }]);
  });

  test('"Not yet" leaves nothing behind', async () => {
    const all = await given();
    await settleContact(all.db, await openThanks(all), false);
    await settleContact(all.db, await openReminder(all), false);
    expect(await contacts(all)).toEqual([]);
  });

  test('a reminder that was sent keeps its rung and its day, and changes no letter', async () => {
    const all = await given();
    const id = await openReminder(all);
    const before = await all.db.letters.get(all.out.id);
    await settleContact(all.db, id, true);
    expect(await contacts(all)).toEqual([{ kind: 'reminder', on: DAY, letter: all.out.id, rung: 'gentle' }]);
    expect(await all.db.letters.get(all.out.id)).toEqual(before);
  });

  test('two reminders of one day are two questions', async () => {
    const all = await given();
    const id = await openReminder(all);
    await openReminder(all);
    await settleContact(all.db, id, true);
    expect((await contacts(all)).map(({ kind }) => kind).sort()).toEqual(['reminder', 'reminder-opened']);
  });

  test('what was answered cannot be answered again', async () => {
    const all = await given();
    const id = await openReminder(all);
    await settleContact(all.db, id, true);
    await expect(settleContact(all.db, id, true)).rejects.toThrow('answered already');
    await settleContact(all.db, id, null);
    await settleContact(all.db, id, false);
    await expect(settleContact(all.db, id, true)).rejects.toThrow('no longer here');
  });
});

describe('a day of thanks', () => {
  test('stays the first one, whatever is sent later, and survives its taking back', async () => {
    const all = await given();
    await editLetter(all.db, all.first.id, { thankedOn: '2026-09-01' }, { now: moment(0), today: TODAY });
    const id = await openThanks(all);
    await settleContact(all.db, id, true);
    expect(await thankedOn(all)).toEqual(['2026-09-01', DAY, null]);
    await settleContact(all.db, id, null);
    expect(await thankedOn(all)).toEqual(['2026-09-01', null, null]);
  });

  test('is never written on a letter that is not in: thanks for an honest no are a contact alone', async () => {
    const all = await given();
    const { writer, id } = all.out;
    await logContact(all.db, { writer, letters: [id], kind: 'thanks', rung: null, on: DAY });
    expect(await thankedOn(all)).toEqual([null, null, null]);
    expect(await contacts(all)).toMatchObject([{ kind: 'thanks', letter: id }]);
  });

  test('goes with its contact', async () => {
    const all = await given();
    const id = await openThanks(all);
    await settleContact(all.db, id, true);
    await removeContact(all.db, id);
    expect(await thankedOn(all)).toEqual([null, DAY, null]);
  });

  test('marked by hand answers the question about a draft, too', async () => {
    const all = await given();
    await openThanks(all);
    await editLetter(all.db, all.first.id, { thankedOn: DAY }, { now: moment(0), today: TODAY });
    expect((await contacts(all)).map(({ kind, letter }) => [kind, letter === all.first.id])).toEqual(
      expect.arrayContaining([
        ['thanks', true],
        ['thanks-opened', false],
      ]),
    );
  });
});

test('a contact about somebody else’s letter, or of nobody, is refused, and nothing is kept', async () => {
  const all = await given();
  const made = { kind: 'reminder-opened', rung: 'gentle', on: DAY } as const;
  await expect(
    logContact(all.db, { ...made, writer: all.out.writer, letters: [all.out.id, all.first.id] }),
  ).rejects.toThrow('no longer here');
  await expect(logContact(all.db, { ...made, writer: 'nobody', letters: [] })).rejects.toThrow('no longer');
  expect(await contacts(all)).toEqual([]);
});

test('the address that the user writes to is theirs: no reading changes it, and it tells nobody apart', async () => {
  const all = await given();
  await writeTo(all.db, all.out.writer, 'ana@clinic.example');
  await letters(all.db, 20, [letter('Ana Reyes', { letterId: 'AB3', email: 'reyes@portal.example' })]);
  const { writers } = await known(all.db);
  expect(writers.filter(({ name }) => name === 'Ana Reyes')).toMatchObject([
    { id: all.out.writer, writeTo: 'ana@clinic.example' },
  ]);
  expect(await all.db.letters.get(all.out.id)).toMatchObject({
    writer: all.out.writer,
    email: 'reyes@portal.example',
  });
});

test('a backup made before drafts of mail is restored: its contacts have no rung, its writers no address', async () => {
  const all = await given();
  await settleContact(all.db, await openThanks(all), true);
  const file = JSON.parse(await makeBackup(all.db, moment(9))) as Record<string, Record<string, unknown>[]>;
  for (const contact of file['contacts'] ?? []) delete contact['rung'];
  for (const writer of file['writers'] ?? []) delete writer['writeTo'];
  const other = emptyTracker();
  await restoreBackup(other, JSON.stringify(file), { now: moment(10) });
  const back = await known(other);
  expect(back.contacts.map(({ kind, rung }) => [kind, rung])).toEqual([
    ['thanks', null],
    ['thanks', null],
  ]);
  expect(back.writers.every(({ writeTo: address }) => address === null)).toBe(true);
});

test('the date that a mail named stays with it through "Sent?" and a backup; rows without one are whole', async () => {
  const all = await given();
  const made = {
    writer: all.out.writer,
    letters: [all.out.id],
    kind: 'reminder-opened',
    rung: 'gentle',
  } as const;
  const [id = ''] = await logContact(all.db, { ...made, on: DAY, due: '2026-09-20' });
  await openThanks(all);
  await settleContact(all.db, id, true);
  const other = emptyTracker();
  await restoreBackup(other, await makeBackup(all.db, moment(9)), { now: moment(10) });
  for (const db of [all.db, other]) {
    const { contacts: rows } = await known(db);
    expect(rows.map(({ kind, due }) => [kind, due]).sort()).toEqual([
      ['reminder', '2026-09-20'],
      ['thanks-opened', undefined],
      ['thanks-opened', undefined],
    ]);
    // A reading, and an answer, write no date of the user's: that is said with another word.
    expect((await db.letters.get(all.out.id))?.toldDueOn).toBeNull();
  }
});
