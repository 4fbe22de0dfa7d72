import { expect, test } from 'vitest';

import { emptyTracker, kinds, known, letter, letters, moment, record, told } from './given.ts';

test('the first reading is a baseline: rows, no events, and a question about those already in', async () => {
  const db = emptyTracker();
  const done = await letters(db, 0, [
    letter('Helen Marsh', { letterId: 'AB1' }),
    letter('Chidi Okafor', { letterId: 'AB2', state: 'received' }),
  ]);
  expect(await told(db)).toEqual(['Chidi Okafor AB2 received', 'Helen Marsh AB1 requested']);
  expect(done.events).toEqual([]);
  const { settings } = await known(db);
  expect(settings.baseline).toEqual([done.letters['row of Chidi Okafor AB2']]);
});

test('a letter that arrives after the baseline is an event, once', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  const seen = [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })];
  await letters(db, 5, seen);
  await letters(db, 10, seen);
  expect(await kinds(db)).toEqual(['letter-arrived requested received']);
  const [row] = (await known(db)).letters;
  expect(row).toMatchObject({ receivedSeenAt: moment(5), lastSeenAt: moment(5) });
});

test('a visit with nothing new writes one readings row and nothing else', async () => {
  const db = emptyTracker();
  const seen = [letter('Helen Marsh', { letterId: 'AB1' }), letter('Ana Reyes', { letterId: 'AB2' })];
  await letters(db, 0, seen);
  const before = await known(db);
  await letters(db, 40, seen);
  const after = await known(db);
  expect(after.readings).toHaveLength(before.readings.length + 1);
  expect({ ...after, readings: [] }).toEqual({ ...before, readings: [] });
});

test('a day later the same list moves lastSeenAt and tells of nothing', async () => {
  const db = emptyTracker();
  const seen = [letter('Helen Marsh', { letterId: 'AB1' })];
  await letters(db, 0, seen);
  await letters(db, 24 * 60, seen);
  expect((await known(db)).letters[0]?.lastSeenAt).toBe(moment(24 * 60));
  expect(await kinds(db)).toEqual([]);
});

test('null in a reading changes nothing that is known', async () => {
  const db = emptyTracker();
  await letters(db, 0, [
    letter('Helen Marsh', {
      letterId: 'AB1',
      title: 'Clerkship Director',
      kind: 'narrative',
      waived: true,
      receivedOn: '2026-09-01',
      state: 'received',
    }),
  ]);
  const [before] = (await known(db)).letters;
  await letters(db, 5, [letter('Helen Marsh', { letterId: 'AB1', state: null, portalStatus: null })]);
  expect((await known(db)).letters).toEqual([before]);
});

test('a cell that could not be read changes neither the state nor the word', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  await letters(db, 5, [letter('Helen Marsh', { letterId: 'AB1', state: null, portalStatus: 'Uploaded ?' })]);
  expect((await known(db)).letters[0]).toMatchObject({
    state: 'requested',
    portalStatus: 'Confirmed for Upload',
  });
});

test('a new word makes the state unknown and keeps the word; it was in once', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
  await letters(db, 5, [
    letter('Helen Marsh', { letterId: 'AB1', state: 'unknown', portalStatus: 'Pending Review' }),
  ]);
  const [row] = (await known(db)).letters;
  expect(row).toMatchObject({
    state: 'unknown',
    portalStatus: 'Pending Review',
    receivedSeenAt: moment(0),
  });
  expect(await kinds(db)).toEqual(['letter-changed received unknown']);
});

test('a new row without a word of the portal is unknown, never received', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1', state: null, portalStatus: null })]);
  expect(await told(db)).toEqual(['Helen Marsh AB1 unknown']);
});

test('in, less, and in again is no second arrival', async () => {
  const db = emptyTracker();
  for (const [minutes, state] of [
    [0, 'received'],
    [5, 'withdrawn'],
    [10, 'received'],
  ] as const) {
    await letters(db, minutes, [letter('Helen Marsh', { letterId: 'AB1', state })]);
  }
  expect(await kinds(db)).toEqual(['letter-changed received withdrawn', 'letter-changed withdrawn received']);
});

test('a letter uploaded again keeps its first day; the new day is one event', async () => {
  const db = emptyTracker();
  const on = (receivedOn: string) => [
    letter('Helen Marsh', { letterId: 'AB1', state: 'received', receivedOn }),
  ];
  await letters(db, 0, on('2026-09-01'));
  await letters(db, 5, on('2026-09-08'));
  await letters(db, 10, on('2026-09-08'));
  expect((await known(db)).letters[0]?.receivedOn).toBe('2026-09-01');
  expect(await kinds(db)).toEqual(['letter-changed 2026-09-01 2026-09-08']);
});

test('a reading that was not understood writes its row and nothing else', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  const before = await known(db);
  const problems = [{ kind: 'not-understood' as const, texts: ['Letters of Recommendation'] }];
  await letters(db, 5, [], { understood: false, problems });
  const after = await known(db);
  expect(after.letters).toEqual(before.letters);
  expect(after.events).toEqual([]);
  expect(after.readings.find(({ understood }) => !understood)?.problems).toEqual(problems);
});

test('a tab left open takes no fact back: an older look is kept as stale and merges nothing', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })]);
  await letters(db, 30, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
  const done = await letters(db, 10, [letter('Helen Marsh', { letterId: 'AB1' }), letter('Ana Reyes')]);
  expect(done).toMatchObject({ stale: true, events: [], letters: {} });
  expect(await told(db)).toEqual(['Helen Marsh AB1 received']);
  const problems = (await known(db)).readings.flatMap((row) => row.problems.map(({ kind }) => kind));
  expect(problems).toEqual(['stale']);
});

test('an older look at another page of the portal changes no letter that stands', async () => {
  const db = emptyTracker();
  const file = { portal: 'amcas' } as const;
  await letters(db, 0, [letter('Helen Marsh', { letterId: '7001' })], file);
  await letters(db, 30, [letter('Helen Marsh', { letterId: '7001', state: 'received' })], file);
  await letters(db, 10, [letter('Helen Marsh', { state: 'requested' })], { ...file, page: 'receipt' });
  expect(await told(db)).toEqual(['Helen Marsh 7001 received']);
});

test('a moment in the future counts as now, so that it cannot outdate what follows', async () => {
  const db = emptyTracker();
  await record(
    db,
    { at: '2030-01-01T00:00:00Z', letters: [letter('Helen Marsh', { letterId: 'AB1' })] },
    { now: moment(0), today: '2026-09-10' },
  );
  await letters(db, 5, [letter('Helen Marsh', { letterId: 'AB1', state: 'received' })]);
  expect(await told(db)).toEqual(['Helen Marsh AB1 received']);
});

test('a reading row says where its season is from, what it counted, and what the page states', async () => {
  const db = emptyTracker();
  await letters(db, 0, [letter('Helen Marsh', { letterId: 'AB1' })], { stated: { unassignedLetters: 3 } });
  expect((await known(db)).readings[0]).toMatchObject({
    season: 2027,
    seasonFrom: 'page',
    account: '11111111',
    counts: { letters: 1, programs: 0, assignments: 0, unassignedLetters: 3 },
  });
});

test('a reading that fails leaves nothing of itself', async () => {
  const db = emptyTracker();
  db.readings.hook('creating', () => {
    throw new Error('the disk is full');
  });
  await expect(letters(db, 0, [letter('Helen Marsh')])).rejects.toThrow('the disk is full');
  expect(await db.letters.count()).toBe(0);
  expect(await db.writers.count()).toBe(0);
});
