import { expect, test } from 'vitest';

import {
  fillWithSample,
  makeBackup,
  openTracker,
  readTracker,
  restoreBackup,
  sampleTracker,
} from '../../../lib/tracker/index.ts';
import { emptyTracker, moment } from './given.ts';

const DAYS = [
  '2026-09-10',
  '2026-12-31',
  '2027-01-01',
  '2027-03-10',
  '2027-05-31',
  '2027-06-01',
  '2028-02-29',
];

test.each(DAYS)(
  'the sample of %s stands as it was given, and is whole enough to be a backup',
  async (today) => {
    const db = emptyTracker();
    await fillWithSample(db, today);
    const sample = sampleTracker(today);
    const byId = (rows: object[]) => rows.map((row) => JSON.stringify(row)).sort();
    const stored = await readTracker(db);
    expect(byId(stored.letters)).toEqual(byId(sample.letters));
    expect(byId(stored.assignments)).toEqual(byId(sample.assignments));
    expect(stored.settings).toEqual(sample.settings);
    const other = emptyTracker();
    await restoreBackup(other, await makeBackup(db, moment(0)), { now: moment(0) });
    expect(await readTracker(other)).toEqual(stored);
  },
);

test.each(DAYS)('on %s it tells the same story: both portals, one late, one due, some in', (today) => {
  const { letters, programs } = sampleTracker(today);
  expect(new Set(letters.map(({ portal }) => portal))).toEqual(new Set(['eras', 'amcas']));
  const out = letters.filter(({ state }) => state === 'requested');
  expect(out.filter(({ dueOn }) => (dueOn ?? '') < today)).toHaveLength(1);
  expect(out.filter(({ dueOn }) => (dueOn ?? '') >= today)).toHaveLength(2);
  expect(letters.filter(({ state, thankedOn }) => state === 'received' && thankedOn === null)).toHaveLength(
    1,
  );
  expect(programs).toHaveLength(12);
});

test('filling again begins anew, and the applicant’s own database is never filled', async () => {
  const db = emptyTracker();
  await fillWithSample(db, '2026-09-10');
  await db.letters.update('sample-letter-marsh', { notes: 'played with' });
  await fillWithSample(db, '2026-09-10');
  expect((await db.letters.get('sample-letter-marsh'))?.notes).toBeNull();
  await expect(fillWithSample(openTracker(), '2026-09-10')).rejects.toThrow('own database');
});
