import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { faultsOf } from '../browser/accessible.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown, pressInStrip } from '../browser/overlay-shown.ts';
import { ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { changeRows, rowsOf, section, soon, startAnew, visit } from './flows.steps.ts';

/** Which letters the programs have: on the checklist, where letters are chosen, and in our own pages. */
let extension: Extension;
let portals: PracticePortals;
let desk: Page;

beforeAll(async () => {
  extension = await launchExtension({
    viewport: { width: 1280, height: 800 },
    prepare: async (context) => {
      portals = await servePracticePortals(context);
    },
  });
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  desk = await extension.openOwnPage('tracker.html#programs');
});
afterAll(() => extension.close());

async function strip(page: Page, text: RegExp): Promise<void> {
  await soon(async () => expect((await overlayShown(page))?.strip).toMatch(text));
}

async function isClean(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}

/** Reads the letters and then the checklist, and gives the tab with the checklist. */
async function readBoth(): Promise<Page> {
  const page = await visit(extension, ERAS.letters);
  await soon(async () =>
    expect(await rowsOf(extension, 'letters')).toHaveLength(portals.eras.letters.length),
  );
  // The checklist does not show which programs were signaled.
  await page.goto(ERAS.applied);
  await soon(async () => expect(await rowsOf(extension, 'programs')).not.toEqual([]));
  await page.goto(ERAS.assignments);
  await soon(async () => expect(await rowsOf(extension, 'programs')).toHaveLength(30));
  return page;
}

test('never read is said, and is not none', async () => {
  await startAnew(extension, desk);
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await rowsOf(extension, 'letters')).toHaveLength(5));
  const popup = await extension.openPopup();
  await section(popup, 'Programs').getByText('MyERAS assignments never read').waitFor();
  expect(await section(popup, 'Programs').getByRole('button', { name: 'Open MyERAS' }).count()).toBe(1);
  expect(await popup.getByText('MyERAS assignments never read').count()).toBe(1);
  await popup.close();
  await page.close();
});

test('the checklist says how many programs lack a letter that is in, and goes to each by scrolling alone', async () => {
  const page = await readBoth();
  await strip(page, /^Letter Rounds \(not AAMC\) · 27 of 30 programs do not have Dr\. Daniel Reyes's letter/);
  const { marks } = (await overlayShown(page)) ?? { marks: [] };
  expect(marks).toHaveLength(27);
  expect(marks[0]).toMatchObject({ text: "1 letter · Dr. Daniel Reyes's is in", tone: 'look' });
  const before = await page.evaluate(() => document.body.innerHTML);
  const scrolled = () =>
    page.evaluate(() => [scrollY, document.querySelector('.tall')?.scrollTop ?? 0].reduce((a, b) => a + b));
  const places: number[] = [];
  for (let times = 0; times < 6; times += 1) {
    await pressInStrip(page, 'Next one');
    places.push(await scrolled());
  }
  expect(places.at(-1)).toBeGreaterThan(places[0] ?? 0);
  expect(await page.evaluate(() => document.body.innerHTML)).toBe(before);
  const focus = await page.evaluate(() => document.activeElement?.localName);
  expect(focus).toBe('letter-rounds-overlay');
  await pressInStrip(page, 'Copy list');
  await soon(async () => expect((await overlayShown(page))?.buttons).toHaveProperty('Copied'));
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(27);
  expect(copied).toContain(
    'Riverside University Hospital · Riverside, CA · 1400521422 · Categorical · has Dr',
  );
  await page.close();
});

test('the popup leads with the letters, and lists the programs that have room behind them', async () => {
  const popup = await extension.openPopup();
  const headline = popup.getByRole('heading', { level: 1 });
  await headline.getByText(/\d (?:is|are) overdue\.$/).waitFor();
  const [, overdue] = /(\d+) (?:is|are) overdue\.$/.exec(await headline.innerText()) ?? [];
  expect(await section(popup, 'Overdue').locator('.count').innerText()).toBe(overdue);
  const today = popup.getByRole('list', { name: 'Today' });
  await today.getByText(/Dr\. Daniel Reyes's letter .*; 27 programs do not have it yet/).waitFor();
  const show = today.getByRole('button', { name: 'Show the 27' });
  await show.focus();
  await popup.keyboard.press('Enter');
  const programs = section(popup, 'Programs');
  await programs.getByRole('list', { name: 'These programs' }).waitFor();
  const focused = popup.evaluate(() => document.activeElement?.textContent.trim());
  expect(await focused).toBe('Programs');
  const items = programs.getByRole('list', { name: 'These programs' }).getByRole('listitem');
  expect(await items.count()).toBe(27);
  expect(await items.first().innerText()).toMatch(
    /Fairhaven University Hospital[^]*1402421087 · Categorical · signaled[^]*Could have: Dr\. Daniel Reyes/,
  );
  await isClean(popup);
  await popup.emulateMedia({ colorScheme: 'dark' });
  await isClean(popup);
  // The clipboard is that of the window in front.
  await popup.bringToFront();
  await programs.getByRole('button', { name: 'Copy list' }).click();
  await popup.getByText('Copied: 27 programs.').waitFor();
  expect((await popup.evaluate(() => navigator.clipboard.readText())).split('\n')).toHaveLength(27);
  await popup.close();
});

test('what a program asks for is said for all of a specialty at once, judged by, and undone', async () => {
  const popup = await extension.openPopup();
  const programs = section(popup, 'Programs');
  await programs.getByRole('button', { name: 'Show the 27' }).click();
  await programs.getByRole('button', { name: 'What it asks for: Lakemont Medical Center' }).first().click();
  const form = popup.getByRole('form', { name: 'What Lakemont Medical Center asks for' });
  await form.getByText('Rule of thumb for Internal Medicine').waitFor();
  await form.getByRole('button', { name: 'Use it' }).click();
  const number = form.getByLabel('Letters that Lakemont Medical Center asks for');
  expect(await number.inputValue()).toBe('3');
  // A rule of thumb is nothing until it is saved.
  expect((await rowsOf(extension, 'programs')).every(({ required }) => required === null)).toBe(true);
  await number.fill('2');
  await form.getByRole('checkbox', { name: 'chair letter' }).check();
  await isClean(popup);
  await form.getByRole('checkbox', { name: /^The same for all \d+ of Internal Medicine/ }).check();
  await form.getByRole('button', { name: 'Save' }).click();
  await popup.getByText(/^Noted for 19 programs\.$/).waitFor();
  await programs.getByText('1 of 2').first().waitFor();
  const asked = (await rowsOf(extension, 'programs')).filter(({ required }) => required !== null);
  expect(asked).toHaveLength(19);
  for (const row of asked) {
    expect(row).toMatchObject({
      specialty: 'Internal Medicine',
      track: 'Categorical',
      required: { min: 2, max: 4 },
      requiredKinds: ['standardized', 'chair'],
    });
  }
  await popup.getByRole('button', { name: 'Undo', exact: true }).click();
  await soon(async () =>
    expect((await rowsOf(extension, 'programs')).filter(({ required }) => required !== null)).toEqual([]),
  );
  await popup.close();
});

test('the full page has every program, and suggests letters with what it weighed', async () => {
  await desk.bringToFront();
  const table = desk.getByRole('group', { name: 'Table of programs' });
  await soon(async () => expect(await table.getByRole('row').count()).toBe(31));
  await table.getByRole('button', { name: 'Suggest letters: Lakemont Medical Center' }).first().click();
  const suggested = table.getByRole('row', { name: /^Lakemont Medical Center/ }).first();
  await suggested.getByText(/Dr\. Ngozi Okafor \(has it\)/).waitFor();
  expect(await suggested.innerText()).toMatch(/for Internal Medicine[^]*Dr\. Daniel Reyes[^]*General/);
  await isClean(desk);
});

test('where letters are chosen for a program, what cannot be undone is said beside the boxes', async () => {
  const page = await visit(extension, ERAS.letters);
  const [okafor] = portals.eras.letters.filter(({ author }) => author.includes('Okafor'));
  if (!okafor) throw new Error('The story has no such letter');
  const more = ['Dr. Ida Brook', 'Dr. Jon Calder'].map((author, index) => ({
    ...okafor,
    author,
    letterId: `ZQ4${String(index)}TT9K`,
    title: 'Department of Medicine',
  }));
  await portals.setEras(page, { letters: [...portals.eras.letters, ...more] });
  await soon(async () => expect(await rowsOf(extension, 'letters')).toHaveLength(7));
  // Late in a season what is still out is closed, unless its own date is later.
  const dueOn = Temporal.Now.plainDateISO().add({ days: 60 }).toString();
  await changeRows(desk, 'letters', { dueOn });
  const readings = (await rowsOf(extension, 'readings')).filter(
    ({ page: kind }) => kind === 'letters',
  ).length;

  await page.goto(ERAS.saved);
  const row = page.getByRole('row', { name: /Prairie Union Health/ });
  await row.getByRole('button', { name: 'Assign Documents' }).click();
  const dialog = page.getByRole('dialog');
  await strip(
    page,
    /· General or for another specialty: Dr\. Daniel Reyes\. This program is Internal Medicine\.$/,
  );
  await dialog.getByRole('checkbox', { name: 'Assign letter of Dr. Ida Brook' }).check();
  await dialog.getByRole('checkbox', { name: 'Assign letter of Dr. Jon Calder' }).check();
  await strip(
    page,
    /· Last free slot \(4 of 4\)\. Letters of Dr\. Anders Lindqvist and Dr\. Evelyn Marsh are still out\. After you apply, this cannot be undone\./,
  );
  const shown = await overlayShown(page);
  const hint = shown?.marks.find(({ who }) => who.includes('Reyes'));
  expect(hint?.text).toMatch(/^General letter · this program is Internal Medicine · Last free slot · /);
  expect(hint?.rect).not.toBeNull();
  const seen = await page.evaluate(
    ({ left, top, right, bottom }) => {
      const found = document.elementsFromPoint((left + right) / 2, (top + bottom) / 2);
      const control = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return { in: found.some((one) => one.closest('mat-dialog-container')), control: control?.localName };
    },
    hint?.rect ?? { left: 0, top: 0, right: 0, bottom: 0 },
  );
  expect(seen.in).toBe(true);
  expect(['input', 'button', 'mat-checkbox']).not.toContain(seen.control);
  // It informs: the boxes are as the user left them, and the page's own button works.
  expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(3);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await strip(page, /rows read/);
  const kept = (await rowsOf(extension, 'readings')).filter(({ page: kind }) => kind === 'letters');
  expect(kept).toHaveLength(readings);
  expect((await rowsOf(extension, 'letters')).every(({ goneAt }) => goneAt === null)).toBe(true);
  await page.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
