import { expect, test } from 'vitest';

import { EditRefused, editPrograms, makeBackup, restoreBackup } from '../../../lib/tracker/index.ts';
import { emptyTracker, known, moment, programs } from './given.ts';

async function two() {
  const db = emptyTracker();
  await programs(db, 0, 'saved', ['140', '141']);
  const ids = (await known(db)).programs.map(({ id }) => id);
  return { db, ids };
}

test('what programs ask for is written to all of them, and to no other column', async () => {
  const { db, ids } = await two();
  const before = (await known(db)).programs;
  await editPrograms(db, ids, { required: { min: 3, max: 4 }, requiredKinds: ['chair', 'chair'] });
  expect((await known(db)).programs).toEqual(
    before.map((row) => ({ ...row, required: { min: 3, max: 4 }, requiredKinds: ['chair'] })),
  );
});

test('what is not named stays, and null takes it back', async () => {
  const { db, ids } = await two();
  await editPrograms(db, ids, { required: { min: 3, max: 4 }, requiredKinds: ['chair'] });
  await editPrograms(db, ids.slice(0, 1), { required: null });
  expect(
    (await known(db)).programs.map(({ required, requiredKinds }) => [required?.min, requiredKinds]),
  ).toEqual(
    expect.arrayContaining([
      [undefined, ['chair']],
      [3, ['chair']],
    ]),
  );
});

test('when one of them has gone, none is changed', async () => {
  const { db, ids } = await two();
  const before = (await known(db)).programs;
  await expect(editPrograms(db, [...ids, 'gone'], { required: { min: 1, max: 4 } })).rejects.toThrow(
    EditRefused,
  );
  expect((await known(db)).programs).toEqual(before);
});

test('the kinds are in a backup, and a backup made before there were any is taken', async () => {
  const { db, ids } = await two();
  await editPrograms(db, ids, { requiredKinds: ['chair'] });
  const backup = await makeBackup(db, moment(5));
  const old = JSON.parse(backup) as { programs: Record<string, unknown>[] };
  for (const row of old.programs) delete row['requiredKinds'];
  const later = emptyTracker();
  await restoreBackup(later, backup, { now: moment(6) });
  expect((await known(later)).programs.map((row) => row.requiredKinds)).toEqual([['chair'], ['chair']]);
  await restoreBackup(later, JSON.stringify(old), { now: moment(7) });
  expect((await known(later)).programs.map((row) => row.requiredKinds)).toEqual([null, null]);
});
