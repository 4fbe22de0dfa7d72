import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown, overlaysShown, pressInStrip } from '../browser/overlay-shown.ts';
import { paneOver, type PaneShown } from '../browser/pane.ts';
import { renameHeadings, UNKNOWN_LETTERS } from '../browser/renamed.ts';
import { attackPage, type Attacks } from '../faults/attacks.ts';
import { ERAS, servePracticePortals } from '../portals/serve.ts';
import { press, rowsOf, soon, startAnew } from './flows.steps.ts';

/** A portal whose own script means ill, and knows our code: it gets at nothing of ours, and drives nothing of ours. */
let extension: Extension;
let desk: Page;
/** The names of our hosts, as the page's script learnt them on earlier visits. */
const known = new Set<string>();

beforeAll(async () => {
  extension = await launchExtension({
    prepare: (context) => servePracticePortals(context),
  });
  desk = await extension.openOwnPage('manifest.json');
});
afterAll(() => extension.close());
beforeEach(() => startAnew(extension, desk));

async function visitMarked(): Promise<Page> {
  const page = await extension.context.newPage();
  await page.addInitScript(attackPage, [...known]);
  await page.goto(ERAS.letters);
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(5));
  return page;
}

/** A page that its user has to show to us: nothing on it is called what we know. */
async function visitUnknown(): Promise<Page> {
  const page = await extension.context.newPage();
  await page.addInitScript(attackPage, [...known]);
  await renameHeadings(page, UNKNOWN_LETTERS);
  await page.goto(ERAS.letters);
  await page.getByRole('columnheader', { name: 'Zorp' }).waitFor();
  return page;
}

type Attacking = typeof globalThis & { attacks: Attacks };
const hosts = (page: Page) => page.evaluate(() => (globalThis as Attacking).attacks.hosts());
const drive = (page: Page) => page.evaluate(() => (globalThis as Attacking).attacks.drive());
const lastPath = (page: Page) => page.evaluate(() => (globalThis as Attacking).attacks.lastPath());
const waysIn = (page: Page, words: readonly string[]) =>
  page.evaluate((ours) => (globalThis as Attacking).attacks.waysIn(ours), words);

async function learnNames(page: Page): Promise<void> {
  for (const name of await hosts(page)) known.add(name);
}

async function openPane(page: Page): Promise<PaneShown> {
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Show me the list');
  return paneOver(page);
}

/** What we have drawn beside the rows and in the strip. */
async function wordsOf(page: Page): Promise<string[]> {
  const { marks, strip, buttons } = (await overlayShown(page))!;
  return [...marks.map(({ text }) => text), ...(strip === null ? [] : [strip]), ...Object.keys(buttons)];
}

test('the layer: nothing leads into it, no made-up event presses a button of it, and a real press shows only its host', async () => {
  const first = await visitMarked();
  await learnNames(first);
  await first.close();
  const page = await visitMarked();
  const shown = await overlayShown(page);
  expect(await hosts(page)).toHaveLength(1);
  await drive(page);
  expect(await waysIn(page, await wordsOf(page))).toEqual([]);
  expect(await overlayShown(page)).toEqual(shown);
  expect(await desk.evaluate(() => chrome.storage.local.get('overlay'))).toEqual({});
  // A real press does what it says, and the page hears of it from outside.
  await pressInStrip(page, 'Hide');
  await soon(async () => expect(await overlaysShown(page)).toEqual([]));
  const path = await lastPath(page);
  expect(path.slice(0, 2)).toEqual(['div', 'html']);
  expect(await waysIn(page, [])).toEqual([]);
});

test('the pane: a script cannot click through its questions, and no letter becomes "received" by it', async () => {
  const first = await visitUnknown();
  await learnNames(first);
  await openPane(first);
  await learnNames(first);
  await first.close();
  const page = await visitUnknown();
  const pane = await openPane(page);
  const title = await pane.title();
  expect(await hosts(page)).toHaveLength(1);
  await drive(page);
  await drive(page);
  expect(await waysIn(page, [title, 'Letter Rounds (not AAMC)'])).toEqual([]);
  expect(await pane.title()).toBe(title);
  expect((await rowsOf(extension, 'letters')).filter(({ state }) => state === 'received')).toEqual([]);
  expect((await extension.rows())['lessons'] ?? []).toEqual([]);
  // A person still can.
  await pane.press(/^List 1/);
  await pane.step('What is this list?');
  expect(await waysIn(page, ['What is this list?'])).toEqual([]);
});

test('the pane, even for a script that stands inside of it: only what a person presses counts', async () => {
  const page = await visitUnknown();
  const pane = await openPane(page);
  const pressed = (): Promise<void> =>
    pane.frame.evaluate(() => {
      const how = { bubbles: true, composed: true, cancelable: true };
      for (const element of document.querySelectorAll<HTMLElement>('button, input, label, .glass, .panel')) {
        element.click();
        for (const type of ['pointerdown', 'mousedown', 'mousemove', 'mouseenter', 'mouseup', 'click'])
          element.dispatchEvent(new MouseEvent(type, { ...how, clientX: 700, clientY: 500 }));
        for (const key of ['Enter', ' ', 'ArrowDown', 'Escape'])
          for (const type of ['keydown', 'keypress', 'keyup'])
            element.dispatchEvent(new KeyboardEvent(type, { ...how, key }));
      }
      for (const select of document.querySelectorAll('select')) {
        select.selectedIndex = 2;
        for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, how));
      }
    });
  const title = await pane.title();
  await pressed();
  expect(await pane.title()).toBe(title);
  await pane.press(/^List 1/);
  await pane.step('What is this list?');
  const chosen = (): Promise<string | null> =>
    pane.frame.evaluate(() => document.querySelector('input:checked')?.getAttribute('aria-label') ?? null);
  const before = await chosen();
  await pressed();
  // A radio button's own `change` is trusted even when a script clicked it.
  expect(await chosen()).toBe(before);
  await pane.press('Next');
  await pane.step('What is in each column?');
  // It is taken for a list of letters, with the columns that we filled in, whatever a script chose there.
  expect(Object.keys(await pane.said())).toContain('Zorp');
  await pressed();
  await pane.press('Next');
  await pane.step('What does “Uploaded” mean?');
  await pressed();
  await pane.step('What does “Uploaded” mean?');
  expect((await rowsOf(extension, 'letters')).filter(({ state }) => state === 'received')).toEqual([]);
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
