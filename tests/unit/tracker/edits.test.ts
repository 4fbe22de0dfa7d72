import { describe, expect, test } from 'vitest';

import {
  addLetter,
  changeSettings,
  editLetter,
  forgetHost,
  keptByHand,
  rememberHost,
  removeLetter,
  restoreLetter,
  settleBaseline,
  showAccount,
} from '../../../lib/tracker/index.ts';
import { emptyTracker, kinds, known, letter, letters, moment, TODAY } from './given.ts';

const when = { now: moment(60), today: TODAY };
const typed = {
  portal: 'residencycas',
  author: 'Dr. Patel',
  kind: 'standardized',
  dueOn: null,
  state: 'planned',
} as const;

async function withMarsh() {
  const db = emptyTracker();
  const done = await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
  return { db, id: Object.values(done.letters)[0] ?? '' };
}

describe('a typed letter', () => {
  test('is kept as the user’s, with an event', async () => {
    const db = emptyTracker();
    const id = await addLetter(db, { ...typed, dueOn: '2026-09-20' }, when);
    expect(await db.letters.get(id)).toMatchObject({
      portal: 'residencycas',
      season: 2027,
      account: null,
      origin: 'you',
      stateBy: 'you',
      state: 'planned',
      dueOn: '2026-09-20',
      receivedSeenAt: null,
    });
    expect(await kinds(db)).toEqual(['letter-edited - planned']);
  });

  test('goes with the only account that is known, or the one that is shown', async () => {
    const { db } = await withMarsh();
    const alone = await addLetter(db, { ...typed, portal: 'eras' }, when);
    await letters(db, 5, [letter('Ana Reyes', { letterId: 'ZZ1' })], { account: '22222222' });
    const nobodys = await addLetter(db, { ...typed, portal: 'eras' }, when);
    await showAccount(db, 'eras', '22222222');
    const theirs = await addLetter(db, { ...typed, portal: 'eras' }, when);
    const rows = await db.letters.bulkGet([alone, nobodys, theirs]);
    expect(rows.map((row) => row?.account)).toEqual(['11111111', null, '22222222']);
  });

  test.each([
    ['in season', '2026-09-10', null, 2027],
    ['with a due date in the next season', '2027-03-10', '2027-08-20', 2028],
    ['with a due date in this season', '2027-03-10', '2027-03-20', 2027],
    ['at the end of a season in which nothing was kept', '2027-03-10', null, 2028],
    ['at the very end', '2027-05-31', null, 2028],
    ['in February', '2027-02-10', null, 2027],
  ])('%s is of the season that it is meant for', async (_name, today, dueOn, season) => {
    const db = emptyTracker();
    const id = await addLetter(db, { ...typed, portal: 'eras', dueOn }, { now: moment(0, today), today });
    expect((await db.letters.get(id))?.season).toBe(season);
  });

  test('can be corrected; its writer goes by the new name', async () => {
    const db = emptyTracker();
    const id = await addLetter(db, typed, { ...when, now: moment(50) });
    await editLetter(db, id, { author: 'Dr. Anita Patel', state: 'received', kind: null }, when);
    expect(await db.letters.get(id)).toMatchObject({
      author: 'Dr. Anita Patel',
      state: 'received',
      kind: null,
    });
    expect((await known(db)).writers.map(({ name }) => name)).toEqual(['Dr. Anita Patel']);
    expect(await kinds(db)).toEqual(['letter-edited - planned', 'letter-edited planned received']);
  });

  test('whose writer has another letter gets a writer of its own with its new name', async () => {
    const db = emptyTracker();
    const id = await addLetter(db, typed, when);
    await addLetter(db, typed, when);
    await editLetter(db, id, { author: 'Dr. Shah' }, when);
    expect((await known(db)).writers.map(({ name }) => name).sort()).toEqual(['Dr. Patel', 'Dr. Shah']);
  });

  test('is removed with all that hangs on it', async () => {
    const db = emptyTracker();
    const id = await addLetter(db, { ...typed, state: 'received' }, when);
    await editLetter(db, id, { thankedOn: TODAY }, when);
    await removeLetter(db, id, { now: moment(0) });
    const all = await known(db);
    expect([all.letters, all.writers, all.events, all.contacts]).toEqual([[], [], [], []]);
  });

  test('that was removed is put back with all that hung on it, and what was done since stays', async () => {
    const db = emptyTracker();
    const whole = { ...typed, portal: 'amcas', author: 'Committee', kind: 'committee' } as const;
    const id = await addLetter(db, whole, when);
    const part = await addLetter(
      db,
      { ...typed, portal: 'amcas', author: 'Dr. Sato', kind: null, partOf: id },
      when,
    );
    await editLetter(db, id, { state: 'received', thankedOn: TODAY, notes: 'by mail' }, when);
    await changeSettings(db, { baseline: [id] });
    const before = await known(db);
    await removeLetter(db, id, { now: moment(0) });
    expect((await db.letters.get(part))?.partOf).toBeNull();
    await addLetter(db, { ...typed, author: 'A. Later' }, when);
    await restoreLetter(db, id);
    const after = await known(db);
    const rowsOf = ({ letters: rows, writers, events, contacts }: typeof before) => [
      ...[...rows, ...writers, ...events, ...contacts],
    ];
    expect(rowsOf(after)).toEqual(expect.arrayContaining(rowsOf(before)));
    expect(after.letters).toHaveLength(3);
    expect(after.settings.baseline).toEqual([id]);
    await expect(restoreLetter(db, id)).rejects.toThrow('here already');
  });

  test('whose whole was removed after it is put back as a part of nothing', async () => {
    const db = emptyTracker();
    const whole = { ...typed, portal: 'amcas', author: 'Committee', kind: 'committee' } as const;
    const id = await addLetter(db, whole, when);
    const part = await addLetter(db, { ...typed, portal: 'amcas', kind: null, partOf: id }, when);
    await removeLetter(db, part, { now: moment(0) });
    await removeLetter(db, id, { now: moment(1) });
    await restoreLetter(db, part);
    expect((await db.letters.get(part))?.partOf).toBeNull();
  });

  test('of which no snapshot is left cannot be put back', async () => {
    await expect(restoreLetter(emptyTracker(), 'nobody')).rejects.toThrow('no longer be put back');
  });

  test('that a portal has shown since is not removed, nor is one of the portal’s', async () => {
    const db = emptyTracker();
    const id = await addLetter(db, { ...typed, portal: 'eras', author: 'Helen Marsh' }, when);
    await letters(db, 90, [
      letter('Helen Marsh', { letterId: 'AB1' }),
      letter('Ana Reyes', { letterId: 'AB2' }),
    ]);
    for (const row of (await known(db)).letters) {
      await expect(removeLetter(db, row.id, { now: moment(0) })).rejects.toThrow(
        'A portal shows this letter',
      );
    }
    expect((await db.letters.get(id))?.letterId).toBe('AB1');
  });
});

describe('the parts of a committee letter', () => {
  async function committee() {
    const db = emptyTracker();
    const whole = await addLetter(
      db,
      { ...typed, portal: 'amcas', author: 'Committee', kind: 'committee' },
      when,
    );
    const part = await addLetter(
      db,
      { ...typed, portal: 'amcas', author: 'Dr. Sato', kind: null, partOf: whole },
      when,
    );
    return { db, whole, part };
  }

  test('belong to its account and season, and are parts until they are said to be none', async () => {
    const { db, whole, part } = await committee();
    expect(await db.letters.get(part)).toMatchObject({ partOf: whole, portal: 'amcas', state: 'planned' });
    await editLetter(db, part, { partOf: null }, when);
    await editLetter(db, part, { partOf: whole, saidSentOn: TODAY }, when);
    await editLetter(db, whole, { partsBy: '2026-06-01' }, when);
    expect(await db.letters.get(part)).toMatchObject({ partOf: whole, saidSentOn: TODAY });
    expect(await db.letters.get(whole)).toMatchObject({ partsBy: '2026-06-01', dueOn: null });
  });

  test('are of a committee letter or packet of their portal, and have no parts of their own', async () => {
    const { db, whole, part } = await committee();
    const add = (facts: Partial<Parameters<typeof addLetter>[1]>) =>
      addLetter(db, { ...typed, portal: 'amcas', ...facts }, when);
    await expect(add({ partOf: part })).rejects.toThrow('Only a committee letter');
    await expect(add({ partOf: 'nobody' })).rejects.toThrow('no longer here');
    await expect(add({ portal: 'eras', partOf: whole })).rejects.toThrow('same portal');
    const other = await add({ author: 'Packet', kind: 'packet' });
    await expect(editLetter(db, whole, { partOf: other }, when)).rejects.toThrow('cannot be a part');
    await expect(editLetter(db, whole, { partOf: whole }, when)).rejects.toThrow('Only a committee letter');
  });

  test('a letter that the portal shows is its own and no part', async () => {
    const { db, whole } = await committee();
    const done = await letters(db, 0, [letter('Helen Marsh', { letterId: '7001' })], { portal: 'amcas' });
    const id = Object.values(done.letters)[0] ?? '';
    await expect(editLetter(db, id, { partOf: whole }, when)).rejects.toThrow('cannot be a part');
  });
});

describe('what the user says of a portal’s letter', () => {
  test.each([
    { state: 'declined' },
    { author: 'H. Marsh' },
    { kind: 'narrative' },
    { specialty: 'Surgery' },
    { title: 'Chair' },
    { waived: false },
  ] as const)('is refused where the portal says it: %o', async (changes) => {
    const db = emptyTracker();
    const told = { kind: 'standardized', specialty: 'Neurology', title: 'Dean', waived: true } as const;
    const done = await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1', ...told })]);
    const id = Object.values(done.letters)[0] ?? '';
    const before = await db.letters.get(id);
    await expect(editLetter(db, id, { ...changes, notes: 'new' }, when)).rejects.toThrow(
      'The portal says this',
    );
    expect(await db.letters.get(id)).toEqual(before);
  });

  test('is written where it is theirs, and no reading takes it away', async () => {
    const { db, id } = await withMarsh();
    const said = {
      needed: 'spare',
      askedOn: '2026-07-01',
      answer: 'yes',
      toldDueOn: '2026-09-01',
      dueOn: '2026-09-05',
      formSentOn: '2026-07-02',
      saidSentOn: '2026-09-02',
      snoozedUntil: '2026-09-12',
      lookClearedAt: moment(50),
      notes: 'met in May',
    } as const;
    await editLetter(db, id, said, when);
    await letters(db, 70, [
      letter('Helen Marsh', { letterId: 'AB1', state: 'unknown', portalStatus: 'Odd' }),
    ]);
    await letters(db, 80, []);
    expect(await db.letters.get(id)).toMatchObject(said);
  });

  test('fills what the portal leaves open, until the portal says it', async () => {
    const { db, id } = await withMarsh();
    await editLetter(db, id, { kind: 'narrative', waived: false }, when);
    const yours = { kind: 'narrative', waived: false, yours: ['kind', 'waived'] };
    expect(await db.letters.get(id)).toMatchObject(yours);
    const again = letter('Helen Marsh', { letterId: 'AB1', state: 'received' });
    await letters(db, 70, [again]);
    expect(await db.letters.get(id)).toMatchObject(yours);
    await letters(db, 80, [{ ...again, kind: 'standardized' }]);
    expect(await db.letters.get(id)).toMatchObject({ kind: 'standardized', yours: ['waived'] });
    await expect(editLetter(db, id, { kind: 'narrative' }, when)).rejects.toThrow('The portal says this');
    await editLetter(db, id, { waived: null }, when);
    expect(await db.letters.get(id)).not.toHaveProperty('yours');
  });

  test('tells no row of the portal from another: it is the portal that says what a row is', async () => {
    const db = emptyTracker();
    const seen = letter('Helen Marsh', { state: 'draft' });
    const done = await letters(db, 0, [seen]);
    const id = done.letters[seen.row] ?? '';
    await editLetter(db, id, { specialty: 'Surgery', kind: 'narrative' }, when);
    await letters(db, 70, [{ ...seen, letterId: 'AB1', specialty: 'Neurology', state: 'requested' }]);
    const rows = (await known(db)).letters;
    expect(rows).toMatchObject([{ id, letterId: 'AB1', specialty: 'Neurology', yours: ['kind'] }]);
  });

  test('thanks are a contact too; taking them back takes it away, another day moves it', async () => {
    const { db, id } = await withMarsh();
    await editLetter(db, id, { thankedOn: '2026-09-10' }, when);
    await editLetter(db, id, { thankedOn: '2026-09-09' }, when);
    const [row] = (await known(db)).letters;
    expect((await known(db)).contacts).toMatchObject([
      { kind: 'thanks', on: '2026-09-09', letter: id, writer: row?.writer },
    ]);
    await editLetter(db, id, { thankedOn: null }, when);
    expect((await known(db)).contacts).toEqual([]);
  });

  test('of a letter that is gone is refused', async () => {
    await expect(editLetter(emptyTracker(), 'nobody', {}, when)).rejects.toThrow('no longer here');
  });
});

describe('"Already thanked?"', () => {
  test('marks those that were, closes the question, and asks no more', async () => {
    const db = emptyTracker();
    const seen = [
      letter('Helen Marsh', { letterId: 'AB1', state: 'received' }),
      letter('Ana Reyes', { letterId: 'AB2', state: 'received' }),
    ];
    const done = await letters(db, 0, seen);
    const [marsh = '', reyes = ''] = Object.values(done.letters);
    await settleBaseline(db, [marsh], '2026-09-01');
    await letters(db, 5, seen);
    const { settings, contacts } = await known(db);
    expect(settings.baseline).toEqual([]);
    expect(contacts).toMatchObject([{ letter: marsh, on: '2026-09-01', kind: 'thanks' }]);
    expect((await db.letters.get(reyes))?.thankedOn).toBeNull();
  });

  test('is no way to mark a letter that it does not ask about', async () => {
    const db = emptyTracker();
    await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
    const [row] = (await known(db)).letters;
    await settleBaseline(db, [row?.id ?? ''], '2026-09-01');
    expect((await known(db)).letters[0]?.thankedOn).toBeNull();
  });
});

test('settings are set one by one, and the others stay', async () => {
  const db = emptyTracker();
  await changeSettings(db, { uses: ['eras'], badge: false });
  await changeSettings(db, { badge: true });
  await keptByHand(db, 'residencycas', '2026-09-01');
  await keptByHand(db, 'tmdsas', '2026-09-02');
  expect((await known(db)).settings).toEqual({
    uses: ['eras'],
    badge: true,
    keptByHandOn: { residencycas: '2026-09-01', tmdsas: '2026-09-02' },
  });
});

test('an address is remembered and forgotten; the sign-in host never', async () => {
  const db = emptyTracker();
  await rememberHost(db, 'apps.aamc.org', 'eras');
  await rememberHost(db, 'letters.aamc.org', 'amcas');
  await forgetHost(db, 'apps.aamc.org');
  for (const host of [
    'auth.aamc.org',
    'https://auth.aamc.org',
    'https://AUTH.aamc.org/*',
    'auth.aamc.org:443',
  ]) {
    await expect(rememberHost(db, host, 'eras')).rejects.toThrow('sign-in page');
  }
  expect((await known(db)).settings.moreHosts).toEqual({ 'letters.aamc.org': 'amcas' });
});
