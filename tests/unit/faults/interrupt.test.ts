import { describe, expect, test } from 'vitest';

import { isFull, NoRoom } from '../../../lib/tracker/no-room.ts';
import * as tracker from '../../../lib/tracker/index.ts';
import { CHANGES, ONLY_READ } from '../../faults/changes.ts';
import { filled, interrupt, type Filled } from '../../faults/interrupt.ts';
import { emptyTracker, letter, letters } from '../tracker/given.ts';

let from: Promise<Filled> | undefined;

test('every function of the tracker is one that only reads, or is interrupted here', () => {
  const changes = Object.keys(CHANGES).map((name) => name.split(':')[0]);
  expect([...new Set([...changes, ...ONLY_READ])].sort()).toEqual(Object.keys(tracker).sort());
});

describe('a change that ends after its last operation, and before it is kept, leaves what was before', () => {
  // `npm run faults` ends each of them at every operation.
  test.each(Object.keys(CHANGES))('%s', async (name) => {
    const { faults, wrong } = await interrupt(name, await (from ??= filled()), 'last');
    expect(wrong).toEqual([]);
    expect(faults).toBe(1);
  });
});

test('a list that is read is interrupted at every operation', async () => {
  const name = 'recordReading: the list with one more letter, one in and one gone';
  const { operations, faults, wrong } = await interrupt(name, await (from ??= filled()), 'every');
  expect(wrong).toEqual([]);
  expect(operations).toBeGreaterThan(8);
  expect(faults).toBeGreaterThan(2 * operations);
});

test('a log of readings that is thinned is interrupted at every operation', async () => {
  const { operations, faults, wrong } = await interrupt('thinReadings', await (from ??= filled()), 'every');
  expect(wrong).toEqual([]);
  // What is looked up, the events that keep their page, the readings that go.
  expect(operations).toBeGreaterThan(4);
  expect(faults).toBeGreaterThan(2 * operations);
});

test('a full disk is told in words for the screen, wherever the browser says so', async () => {
  const full = new DOMException('', 'QuotaExceededError');
  expect(
    [full, { name: 'AbortError', inner: full }, { name: 'BulkError', failures: [full] }].every(isFull),
  ).toBe(true);
  expect(
    [null, 'QuotaExceededError', new Error('no'), { name: 'AbortError', inner: null }].some(isFull),
  ).toBe(false);
  const db = emptyTracker();
  db.readings.hook('creating', () => {
    throw full;
  });
  const failed: unknown = await letters(db, 0, [letter('Helen Marsh')]).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(NoRoom);
  expect(String(failed)).toContain('The disk is full, so this could not be kept. Nothing was changed.');
});
