import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { answer, refused } from '../../../entrypoints/background/answer.ts';
import type { Sender } from '../../../entrypoints/background/border.ts';
import { openTracker, readTracker } from '../../../lib/tracker/index.ts';
import { letter, reading } from '../tracker/given.ts';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockReturnValue();
});

const message = { type: 'reading', visit: 'v', reading: reading({ letters: [letter('Helen Marsh')] }) };
const eras: Sender = {
  id: fakeBrowser.runtime.id,
  origin: 'https://myeras.aamc.org',
  frameId: 0,
  tab: { id: 7 },
};

test.each<[string, unknown, Sender]>([
  ['another extension', message, { ...eras, id: 'theirs' }],
  ['a page of the web', message, { ...eras, id: undefined }],
  ['a frame of the portal', message, { ...eras, frameId: 3 }],
  ['a portal that claims to be another', message, { ...eras, origin: 'https://amcas.aamc.org' }],
  ['a portal’s page that gives an order', { type: 'delete-everything' }, eras],
  ['nobody who says what it is', 'hello', {}],
])('a message from %s is refused, counted, and keeps nothing', async (_, said, sender) => {
  const before = refused.count;
  expect(await answer(said, sender)).toEqual({ ok: false, error: 'Not accepted.' });
  expect(refused.count).toBe(before + 1);
  const db = openTracker();
  expect((await readTracker(db)).letters).toEqual([]);
  expect((await readTracker(db)).readings).toEqual([]);
  db.close();
});

test('the same reading from its own portal’s page is taken, and nothing is counted', async () => {
  const before = refused.count;
  expect(await answer(message, eras)).toMatchObject({ ok: true });
  expect(refused.count).toBe(before);
  const db = openTracker();
  expect((await readTracker(db)).letters.map(({ author }) => author)).toEqual(['Helen Marsh']);
  db.close();
});
