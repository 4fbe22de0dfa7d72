import { describe, expect, test } from 'vitest';

import type { ProgramSeen } from '../../../lib/model.ts';
import { emptyTracker, kinds, known, moment, program, programs, record } from './given.ts';

type Db = ReturnType<typeof emptyTracker>;
const told = async (db: Db) =>
  (await known(db)).programs
    .map(({ accreditationId, name, track, status, goneAt }) =>
      [accreditationId ?? name, track ?? '-', status ?? '-', ...(goneAt ? ['gone'] : [])].join(' '),
    )
    .sort();
const gone = async (db: Db) =>
  (await known(db)).programs
    .filter(({ goneAt }) => goneAt !== null)
    .map(({ accreditationId }) => accreditationId);

const school = (name: string, facts: Partial<ProgramSeen> = {}) =>
  program('', { row: name, accreditationId: null, track: 'Regular M.D.', name, specialty: null, ...facts });

describe('which program is which', () => {
  test.each<[string, ProgramSeen, ProgramSeen, number, 'eras' | 'amcas']>([
    ['one accreditation ID and track', program('140'), program('140', { name: 'Renamed' }), 1, 'eras'],
    ['another track', program('140'), program('140', { track: 'Preliminary' }), 2, 'eras'],
    ['a page that shows no track', program('140'), program('140', { track: null }), 1, 'eras'],
    ['another ID under one name', program('140', { name: 'A' }), program('141', { name: 'A' }), 2, 'eras'],
    [
      'a page that shows no ID',
      program('140'),
      program('', { accreditationId: null, name: 'Program 140' }),
      1,
      'eras',
    ],
    ['AMCAS: name and track', school('Alder State'), school('Alder State'), 1, 'amcas'],
    [
      'AMCAS: another track',
      school('Alder State'),
      school('Alder State', { track: 'M.D./Ph.D.' }),
      2,
      'amcas',
    ],
    ['AMCAS: another name', school('Alder State'), school('Alder Valley'), 2, 'amcas'],
  ])('%s', async (_name, first, second, count, portal) => {
    const db = emptyTracker();
    await record(db, { portal, page: 'programs-saved', programs: [first] });
    await record(db, { portal, page: 'programs-applied', at: moment(5), programs: [second] });
    expect((await known(db)).programs).toHaveLength(count);
  });

  test('a page without IDs or tracks names a program that two rows fit: neither moves', async () => {
    const db = emptyTracker();
    await record(db, {
      page: 'programs-saved',
      programs: [program('140'), program('140', { track: 'Preliminary' })],
    });
    const done = await record(db, {
      page: 'programs-applied',
      at: moment(5),
      programs: [program('140', { track: null, status: 'applied' })],
    });
    expect(await told(db)).toEqual(['140 Categorical saved', '140 Preliminary saved']);
    expect(done.programs).toEqual({});
  });

  test('an ERAS name on two rows without an ID is two programs only when something tells them apart', async () => {
    const db = emptyTracker();
    const row = (facts: Partial<ProgramSeen>) =>
      program('', { accreditationId: null, name: 'University Hospital', track: null, ...facts });
    const seen = [row({ row: '1', city: 'Alder' }), row({ row: '2', city: 'Bayport' })];
    await record(db, { page: 'programs-saved', programs: seen });
    await record(db, { page: 'programs-saved', at: moment(5), programs: seen });
    expect((await known(db)).programs).toHaveLength(2);
  });
});

test('the first look at each list is a baseline; a program that appears later is an event', async () => {
  const db = emptyTracker();
  await programs(db, 0, 'saved', ['140']);
  await programs(db, 5, 'saved', ['140', '141']);
  expect(await kinds(db)).toEqual(['program-appeared - saved']);
});

test('null changes nothing, and what the user requires is never written', async () => {
  const db = emptyTracker();
  await record(db, {
    page: 'programs-saved',
    programs: [program('140', { city: 'Alder', signaled: true, status: 'saved' })],
  });
  const [row] = (await known(db)).programs;
  await db.programs.update(row?.id ?? '', { required: { min: 3, max: 4 }, requiredKinds: ['chair'] });
  await record(db, {
    page: 'assignments',
    at: moment(5),
    programs: [program('140', { status: null, specialty: null })],
  });
  expect((await known(db)).programs[0]).toMatchObject({
    city: 'Alder',
    signaled: true,
    status: 'saved',
    specialty: 'Internal Medicine',
    required: { min: 3, max: 4 },
    requiredKinds: ['chair'],
  });
});

describe('programs are gone only when Saved and Applied were both read whole', () => {
  type Look = ['saved' | 'applied', string[], { extent?: 'part' }?];
  const cases: [string, Look[], string[]][] = [
    [
      'Saved alone says nothing',
      [
        ['saved', ['1', '2']],
        ['saved', ['1']],
      ],
      [],
    ],
    [
      'Applied alone says nothing',
      [
        ['applied', ['1', '2']],
        ['applied', ['1']],
      ],
      [],
    ],
    [
      'from Saved to Applied is a move',
      [
        ['saved', ['1', '2']],
        ['applied', []],
        ['saved', ['1']],
        ['applied', ['2']],
      ],
      [],
    ],
    [
      'off Saved, and then not on Applied',
      [
        ['saved', ['1', '2']],
        ['applied', []],
        ['saved', ['1']],
        ['applied', []],
      ],
      ['2'],
    ],
    [
      'off Saved after Applied was read: it may have just been applied to',
      [
        ['saved', ['1', '2']],
        ['applied', []],
        ['saved', ['1']],
      ],
      [],
    ],
    [
      'still on Saved',
      [
        ['saved', ['1', '2']],
        ['applied', []],
      ],
      [],
    ],
    [
      'off Applied, while Saved has never had it',
      [
        ['saved', ['1']],
        ['applied', ['2']],
        ['applied', []],
      ],
      ['2'],
    ],
    [
      'off Applied, while Saved was never read',
      [
        ['applied', ['1', '2']],
        ['applied', ['1']],
      ],
      [],
    ],
    [
      'a part of Applied says nothing',
      [
        ['saved', ['1', '2']],
        ['saved', ['1']],
        ['applied', [], { extent: 'part' }],
      ],
      [],
    ],
    [
      'a part of Saved is not the whole of it',
      [
        ['saved', ['1', '2']],
        ['saved', ['1'], { extent: 'part' }],
        ['applied', []],
      ],
      [],
    ],
    [
      'seen on a part of Saved after its last whole look',
      [
        ['saved', ['1']],
        ['saved', ['2'], { extent: 'part' }],
        ['applied', []],
      ],
      [],
    ],
  ];
  test.each(cases)('%s', async (_name, looks, expected) => {
    const db = emptyTracker();
    for (const [index, [list, ids, facts]] of looks.entries())
      await programs(db, index * 5, list, ids, facts);
    expect(await gone(db)).toEqual(expected);
  });

  test('one that is seen again is back', async () => {
    const db = emptyTracker();
    await programs(db, 0, 'saved', ['1', '2']);
    await programs(db, 5, 'saved', ['1']);
    await programs(db, 10, 'applied', []);
    expect(await gone(db)).toEqual(['2']);
    await programs(db, 15, 'saved', ['1', '2']);
    expect(await gone(db)).toEqual([]);
    expect(await kinds(db)).toEqual(['program-gone saved -', 'program-back - saved']);
  });

  test('a list of letters says nothing of programs', async () => {
    const db = emptyTracker();
    await programs(db, 0, 'saved', ['1']);
    await programs(db, 5, 'applied', []);
    await record(db, { at: moment(10) });
    expect(await gone(db)).toEqual([]);
  });
});
