import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { practiceEras } from '../portals/story.ts';
import { authors, rowsOf, section, soon, startAnew, visit } from './flows.steps.ts';

/** Tabs and the worker: what is sent and written when nothing changes, when two tabs show one page, when it dies. */
let extension: Extension;
let portals: PracticePortals;
let desk: Page;
const story = practiceEras(Temporal.Now.plainDateISO().toString());
const everyone = story.letters.map(({ author }) => author).sort();

beforeAll(async () => {
  extension = await launchExtension({
    prepare: async (context) => {
      portals = await servePracticePortals(context);
    },
  });
  desk = await extension.openOwnPage('manifest.json');
});
afterAll(() => extension.close());
beforeEach(() => startAnew(extension, desk));

const readings = () => rowsOf(extension, 'readings');
const markOf = async (page: Page, who: string): Promise<string | undefined> =>
  (await overlayShown(page))?.marks.find((mark) => mark.who.includes(who))?.text;

/** Nothing more is written while a page has time to be looked at again. */
async function standsStill(page: Page): Promise<void> {
  const before = await extension.rows();
  await page.waitForTimeout(1_200);
  expect(await extension.rows()).toEqual(before);
}

test('an unchanged page is written once, and drawing it again writes nothing', async () => {
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toEqual(everyone));
  await soon(async () => expect(await overlayShown(page)).not.toBeNull());
  const lists = (await readings()).length;
  await portals.setEras(page, { letters: structuredClone(portals.eras.letters) });
  await page.evaluate(() => document.querySelector('main, body')?.setAttribute('data-drawn', 'again'));
  await standsStill(page);
  expect(await readings()).toHaveLength(lists);
});

test('a new visit with nothing new adds one reading and changes no other row', async () => {
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toEqual(everyone));
  await soon(async () => expect(await overlayShown(page)).not.toBeNull());
  const { readings: first = [], ...before } = await extension.rows();
  await page.reload();
  await soon(async () => expect(await readings()).toHaveLength(first.length * 2));
  await soon(async () => expect(await overlayShown(page)).not.toBeNull());
  await page.waitForTimeout(600);
  const { readings: second = [], ...after } = await extension.rows();
  expect(first).toHaveLength(1);
  expect(second).toHaveLength(2);
  expect(after).toEqual(before);
});

test('two tabs of one portal keep one set of rows, and a change in one is marked in the other', async () => {
  const one = await visit(extension, ERAS.letters);
  await soon(async () => expect(await markOf(one, 'Lindqvist')).toMatch(/^(?!In\b)./));
  const two = await visit(extension, ERAS.letters);
  await soon(async () => expect(await markOf(two, 'Lindqvist')).toMatch(/^(?!In\b)./));
  expect(await authors(extension)).toEqual(everyone);
  await portals.letterArrives(two, 'N8HF53GJ');
  await soon(async () => expect(await markOf(two, 'Lindqvist')).toMatch(/^In/));
  expect(await authors(extension)).toEqual(everyone);
  await soon(async () => expect(await markOf(one, 'Lindqvist')).toMatch(/^In/));
});

test('thanked in the popup, the mark in the open tab says so', async () => {
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await markOf(page, 'Okafor')).toBe('In · thank-you open'));
  const popup = await extension.openPopup();
  const row = section(popup, 'Ready for a thank-you').getByRole('listitem').filter({ hasText: 'Okafor' });
  await row.getByRole('button', { name: /mark thanked/i }).click();
  await row.waitFor({ state: 'detached' });
  await soon(async () => expect(await markOf(page, 'Okafor')).toMatch(/^In · thanked /));
  await popup.close();
});

test('late marks still come after the worker has died', async () => {
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await markOf(page, 'Okafor')).toBe('In · thank-you open'));
  await extension.killWorker();
  const popup = await extension.openPopup();
  const row = section(popup, 'Ready for a thank-you').getByRole('listitem').filter({ hasText: 'Okafor' });
  await row.getByRole('button', { name: /mark thanked/i }).click();
  await soon(async () => expect(await markOf(page, 'Okafor')).toMatch(/^In · thanked /));
  await popup.close();
});

test('a worker that dies while pages are read loses nothing: each reading is whole, and arrives', async () => {
  for (const wait of [0, 60, 250]) {
    await startAnew(extension, desk);
    const page = await visit(extension, ERAS.letters);
    await page.waitForTimeout(wait);
    await extension.killWorker();
    await soon(async () => expect(await authors(extension)).toEqual(everyone));
    const letters = await rowsOf(extension, 'letters');
    const writers = new Set((await rowsOf(extension, 'writers')).map(({ id }) => id));
    expect(letters.filter(({ writer }) => !writers.has(writer))).toEqual([]);
    expect(await rowsOf(extension, 'events')).toEqual([]);
    await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(everyone.length));
  }
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
