import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { ERAS, servePracticePortals } from '../portals/serve.ts';
import { authors, changeRows, rowsOf, section, soon, startAnew, tell, visit } from './flows.steps.ts';

/** Rows that a disk, or a bug of ours, has spoiled: the extension goes on without them, and says so. */
let extension: Extension;
let page: Page;
let desk: Page;

beforeAll(async () => {
  extension = await launchExtension({ prepare: (context) => servePracticePortals(context) });
  desk = await extension.openOwnPage('manifest.json');
  page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toHaveLength(5));
});
afterAll(() => extension.close());

const NOTE = /^Damaged, and left out: /;

test('a letter without its state is left out by popup and full page, which say so and show the others', async () => {
  const before = await rowsOf(extension, 'letters');
  await changeRows(desk, 'letters', { state: 'arrived' }, 'Okafor');
  const popup = await extension.openPopup();
  await popup.getByText(NOTE).waitFor();
  expect(await popup.getByText(NOTE).innerText()).toContain('1 letter (Dr. Ngozi Okafor)');
  const ready = section(popup, 'Ready for a thank-you');
  await ready.getByText('Reyes').waitFor();
  for (const name of ['Needs a look', 'Missing', 'Overdue', 'Ready for a thank-you'])
    expect(await section(popup, name).allInnerTexts()).not.toContainEqual(expect.stringContaining('Okafor'));
  await popup.close();

  const tracker = await extension.openOwnPage('tracker.html');
  for (const view of ['home', 'letters', 'people', 'programs', 'timeline', 'data', 'settings']) {
    await tracker.goto(tracker.url().replace(/#.*|$/, `#${view}`));
    await tracker.getByText(NOTE).waitFor();
    expect(await tracker.getByText('The letters could not be opened.').count()).toBe(0);
  }
  await tracker.close();
  // Nobody has touched it.
  const kept = await rowsOf(extension, 'letters');
  expect(kept.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(kept.filter(({ state }) => (state as string) === 'arrived')).toHaveLength(1);
});

test('the worker reads the portal beside it, and the backup that is saved holds it', async () => {
  await extension.killWorker();
  await page.reload();
  await soon(async () => expect((await overlayShown(page))?.strip).toContain('5 of 5 rows read'));
  await soon(async () =>
    expect(
      (await rowsOf(extension, 'letters')).filter(({ author }) => author.includes('Okafor')),
    ).toHaveLength(2),
  );
  const okafor = (await rowsOf(extension, 'letters')).filter(({ author }) => author.includes('Okafor'));
  expect(okafor.map(({ state }) => state).sort()).toEqual(['arrived', 'received']);

  const tracker = await extension.openOwnPage('tracker.html#data');
  const waiting = tracker.waitForEvent('download');
  await tracker.getByRole('button', { name: 'Save a backup' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  const backup = JSON.parse(text) as { letters: object[]; damaged: { letters: { state: string }[] } };
  expect(backup.letters).toHaveLength(5);
  expect(backup.damaged.letters.map(({ state }) => state)).toEqual(['arrived']);
  await tracker.close();
  expect(await tell(desk, { type: 'restore', backup: text })).toMatchObject({ ok: true });
  await soon(async () => expect(await rowsOf(extension, 'letters')).toHaveLength(6));
});

test.each([
  ['letters', { author: 7, writer: null }, '5 letters.'],
  ['writers', { name: null }, 'people.'],
  ['readings', { problems: 'none', at: 'today' }, 'other entr'],
  ['settings', { value: { no: 'such' } }, 'other entr'],
])(
  'with every row of %s damaged the popup opens and says so, and a portal is read',
  async (table, columns, said) => {
    await startAnew(extension, desk);
    page = await visit(extension, ERAS.letters);
    await soon(async () => expect(await authors(extension)).toHaveLength(5));
    expect(await tell(desk, { type: 'settings', changes: { badge: true } })).toMatchObject({ ok: true });
    const popup = await extension.openPopup();
    await section(popup, 'Missing').waitFor();
    expect(await popup.getByText(NOTE).count()).toBe(0);
    await changeRows(desk, table, columns);
    await extension.killWorker();
    await popup.reload();
    await popup.getByText(NOTE).waitFor();
    expect(await popup.getByText(NOTE).innerText()).toContain(said);
    await section(popup, 'Missing').waitFor({ state: 'attached' });
    await popup.close();
    await page.reload();
    await soon(async () => expect((await overlayShown(page))?.strip).toContain('5 of 5 rows read'));
  },
);

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
