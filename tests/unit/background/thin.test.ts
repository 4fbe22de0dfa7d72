import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { realTracker } from '../../../entrypoints/background/databases.ts';
import { keepLogThin } from '../../../entrypoints/background/thin.ts';
import { deleteEverything } from '../../../lib/tracker/index.ts';
import { reading } from '../rounds/rows.ts';
import { moment } from '../tracker/given.ts';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

beforeEach(async () => {
  fakeBrowser.reset();
  await deleteEverything(realTracker());
});
afterEach(() => void vi.restoreAllMocks());

let made = 0;
/** So many looks at one list, a minute apart. */
const look = (times: number) =>
  realTracker().readings.bulkAdd(
    Array.from({ length: times }, () => {
      made += 1;
      return reading({ id: `r${made}`, at: moment(made - 1_000_000) });
    }),
  );
const count = () => realTracker().readings.count();

test('a log that has grown is thinned, in as many pieces as it takes', async () => {
  await look(2_500);
  await realTracker().readings.add({ id: 'damaged', portal: 'eras' } as never);
  const changes = vi.spyOn(realTracker(), 'transaction');
  await keepLogThin();
  expect(await count()).toBeLessThan(40);
  expect(changes).toHaveBeenCalledTimes(3);
});

test('a few more looks are left to stand, and nothing is read for them but their number', async () => {
  await look(100);
  await keepLogThin();
  const left = await count();
  await look(20);
  const changes = vi.spyOn(realTracker(), 'transaction');
  await keepLogThin();
  expect(changes).not.toHaveBeenCalled();
  expect(await count()).toBe(left + 20);
  await look(20);
  await Promise.all([keepLogThin(), keepLogThin()]);
  expect(await count()).toBe(left);
});

test('a database with few looks is left as it is', async () => {
  await look(30);
  await keepLogThin();
  expect(await count()).toBe(30);
});
