import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { answer } from '../../../entrypoints/background/answer.ts';
import type { Sender } from '../../../entrypoints/background/border.ts';
import { realTracker } from '../../../entrypoints/background/databases.ts';
import { draftUnder, keepDraft } from '../../../lib/drafts.ts';
import { standsOf, type DraftKept } from '../../../lib/mail/index.ts';
import { readTracker } from '../../../lib/tracker/index.ts';
import { letter, reading } from '../tracker/given.ts';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const eras: Sender = {
  id: fakeBrowser.runtime.id,
  origin: 'https://myeras.aamc.org',
  frameId: 0,
  tab: { id: 7 },
};
const us: Sender = {
  id: fakeBrowser.runtime.id,
  origin: new URL(fakeBrowser.runtime.getURL('/')).origin,
};
let visits = 0;
/** The portal's page shows these letters; resolves when all that follows is done. */
async function shows(state: 'requested' | 'received', ...names: string[]): Promise<void> {
  visits += 1;
  const letters = names.map((name, at) => letter(name, { letterId: `AB${at}`, state }));
  const message = { type: 'reading', visit: `v${visits}`, reading: reading({ letters }) };
  expect(await answer(message, eras)).toMatchObject({ ok: true });
  expect(await answer({ type: 'settings', changes: {} }, us)).toMatchObject({ ok: true });
}
async function keptFor(author: string, logs: DraftKept['logs']): Promise<string> {
  const about = (await readTracker(realTracker())).letters.find((one) => one.author === author)!;
  const kept: DraftKept = {
    ...{ kind: 'gentle', logs, writer: about.writer, letters: [about.id], to: '', subject: 'S', text: 'T' },
    ...{ due: null, dueText: null, me: '', filled: { subject: '', text: '' }, stood: standsOf([about]) },
  };
  const key = `${logs}:${about.id}`;
  await keepDraft(false, key, kept);
  return key;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockReturnValue();
});

test('a reminder that was begun for a letter that has come is forgotten by the reading; the others stay', async () => {
  await shows('requested', 'Helen Marsh');
  const marsh = await keptFor('Helen Marsh', 'reminder-opened');
  await shows('requested', 'Helen Marsh');
  expect(await draftUnder(false, marsh)).toMatchObject({ text: 'T' });
  await shows('received', 'Helen Marsh');
  expect(await draftUnder(false, marsh)).toBeNull();
});

test('so is one whose letter the user lets go, and one that was damaged', async () => {
  await shows('requested', 'Helen Marsh', 'Ana Reyes');
  const [marsh, reyes] = [
    await keptFor('Helen Marsh', 'reminder-opened'),
    await keptFor('Ana Reyes', 'reminder-opened'),
  ];
  await fakeBrowser.storage.local.set({ 'draft:odd': { text: 7 } });
  const about = (await readTracker(realTracker())).letters.find(({ author }) => author === 'Ana Reyes')!;
  const edit = { type: 'edit-letter', letter: about.id, changes: { needed: 'no' } };
  expect(await answer(edit, us)).toMatchObject({ ok: true });
  expect(await draftUnder(false, marsh)).not.toBeNull();
  expect(await draftUnder(false, reyes)).toBeNull();
  expect(Object.keys(await fakeBrowser.storage.local.get())).not.toContain('draft:odd');
});
