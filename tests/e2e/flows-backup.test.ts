import { readFile, writeFile } from 'node:fs/promises';

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { ERAS, servePracticePortals } from '../portals/serve.ts';
import { authors, rowsOf, section, soon, tell, visit } from './flows.steps.ts';

/** A backup to a file and back, and a database that a newer version has made. */
let extension: Extension;
let page: Page;
let tracker: Page;
let saved: { path: string; text: string };

beforeAll(async () => {
  extension = await launchExtension({ prepare: (context) => servePracticePortals(context) });
  page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toHaveLength(5));
  tracker = await extension.openOwnPage('tracker.html#data');
});
afterAll(() => extension.close());

const thankedOn = async (who: string) =>
  (await rowsOf(extension, 'letters')).find(({ author }) => author.includes(who))?.thankedOn;

async function choose(name: string, text: string): Promise<void> {
  await tracker
    .getByLabel('Restore a backup')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a backup is one file in the downloads, with everything in it', async () => {
  const waiting = tracker.waitForEvent('download');
  await tracker.getByRole('button', { name: 'Save a backup' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^letter-rounds-\d{4}-\d\d-\d\d\.json$/);
  const path = await download.path();
  saved = { path, text: await readFile(path, 'utf8') };
  const backup = JSON.parse(saved.text) as Record<string, unknown>;
  expect(backup).toMatchObject({ format: 'letter-rounds', version: 1 });
  expect(backup['letters']).toEqual((await extension.rows())['letters']);
  await tracker.getByText('Last backup just now.').waitFor();
});

test('it is looked into before it takes the place of what is here, and the restore can be undone', async () => {
  const okafor = (await rowsOf(extension, 'letters')).find(({ author }) => author.includes('Okafor'));
  const thanks = { type: 'edit-letter', letter: okafor?.id, changes: { thankedOn: '2026-10-01' } };
  expect(await tell(tracker, thanks)).toMatchObject({ ok: true });
  await choose('mine.json', saved.text);
  await tracker.getByText(/mine\.json: 5 letters.*It takes the place of what is here\./).waitFor();
  expect(await thankedOn('Okafor')).toBe('2026-10-01');
  await tracker.getByRole('button', { name: 'Restore', exact: true }).click();
  await tracker.getByText(/^Restored: \d+ rows\./).waitFor();
  expect(await thankedOn('Okafor')).toBeNull();
  expect(await authors(extension)).toHaveLength(5);
  await tracker.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await thankedOn('Okafor')).toBe('2026-10-01'));
});

test.each<[string, (text: string) => string, string]>([
  ['cut off', (text) => text.slice(0, -200), 'mine.json is no backup of Letter Rounds.'],
  ['of another program', () => '{"format":"other","letters":[]}', 'mine.json is no backup of Letter Rounds.'],
  [
    'with a row that is none',
    (text) => text.replace('"state":"received"', '"state":"arrived"'),
    'is damaged',
  ],
  [
    'of a newer version',
    (text) => text.replace('"version":1', '"version":99'),
    'made by a newer Letter Rounds',
  ],
])('a file that is %s is refused with a word, and nothing is changed', async (_, spoil, word) => {
  const before = await extension.rows();
  await choose('mine.json', spoil(saved.text));
  const restore = tracker.getByRole('button', { name: 'Restore', exact: true });
  const alert = tracker.getByRole('alert');
  await restore.or(alert).first().waitFor();
  if (await restore.isVisible()) await restore.click();
  await soon(async () => expect(await alert.innerText()).toContain(word));
  expect(await extension.rows()).toEqual(before);
});

test('a database that a newer version made is shown and not changed, and says so wherever it matters', async () => {
  await writeFile(saved.path, saved.text);
  const desk = await extension.openOwnPage('manifest.json');
  await desk.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('letter-rounds', 20);
        opening.onupgradeneeded = () => opening.result.createObjectStore('later', { keyPath: 'id' });
        opening.onerror = () => reject(opening.error ?? new Error('The database did not open'));
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  const before = await extension.rows();
  expect(before).toHaveProperty('later');

  const popup = await extension.openPopup();
  const word = 'These letters were kept by a newer Letter Rounds.';
  await popup.getByText(word).waitFor();
  await section(popup, 'Ready for a thank-you').getByText('Reyes').waitFor();
  const thank = section(popup, 'Ready for a thank-you').getByRole('button', { name: /^Mark thanked/ });
  expect(await thank.first().isDisabled()).toBe(true);
  expect(await popup.getByRole('button', { name: 'Add by hand' }).isDisabled()).toBe(true);

  await page.reload();
  await soon(async () => expect((await overlayShown(page))?.strip).toContain(word));
  expect((await overlayShown(page))?.marks).toEqual([]);
  const [reyes] = (await rowsOf(extension, 'letters')).filter(({ author }) => author.includes('Reyes'));
  const thanks = { type: 'edit-letter', letter: reyes?.id, changes: { thankedOn: '2026-10-01' } };
  const refused = await tell(desk, thanks);
  expect(refused.ok).toBe(false);
  expect(refused.error).toContain(word);
  expect(await extension.rows()).toEqual(before);
  await popup.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
