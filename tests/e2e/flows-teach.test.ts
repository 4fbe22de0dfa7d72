import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Lesson } from '../../lib/model.ts';
import { faultsOf } from '../browser/accessible.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { paneOf, paneOver, type PaneShown } from '../browser/pane.ts';
import { renameHeadings, renameNow, UNKNOWN_LETTERS } from '../browser/renamed.ts';
import { expectedErasLetters } from '../portals/expected.ts';
import { ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { press, rowsOf, soon, startAnew, tell, textOf, visit } from './flows.steps.ts';

/** Every heading of MyERAS is called something else: its user shows the lists, by the mouse and by keys. */
const NONSENSE = {
  ...UNKNOWN_LETTERS,
  ...{ 'Saved Programs': 'Tollen Wick', 'Program Name': 'Norple', City: 'Luff', State: 'Mirt' },
  ...{ 'Accreditation ID': 'Crell', 'Training Type': 'Sarn', 'Signaled?': 'Wibb' },
};

let extension: Extension;
let portals: PracticePortals;
let desk: Page;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letter-rounds-teach-'));
  extension = await launchExtension({
    prepare: async (context) => {
      portals = await servePracticePortals(context);
      await renameHeadings(context, NONSENSE);
      await context.route('https://apply.example.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>MyERAS</title><h1>Elsewhere</h1><table>
            <tr><th>Fen</th><th>Vas</th><th>Zor</th></tr>
            <tr><td>Dr. Ada Elm</td><td>A1B2C3D4</td><td>Pending Review</td></tr>
            <tr><td>Dr. Bo Fir</td><td>B1B2C3D4</td><td>Uploaded</td></tr></table>`,
        }),
      );
    },
  });
  desk = await extension.openOwnPage('manifest.json');
});
afterAll(async () => {
  await extension.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => startAnew(extension, desk));

const lessons = async (): Promise<Lesson[]> =>
  ((await extension.rows())['lessons'] ?? []) as unknown as Lesson[];

/** Opens the pane from the popup, as the toolbar shows it over that page. */
async function showList(page: Page): Promise<PaneShown> {
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Show me the list');
  return paneOver(page);
}

async function openLetters(): Promise<Page> {
  const page = await visit(extension, ERAS.letters);
  await page.getByRole('columnheader', { name: 'Zorp' }).waitFor();
  return page;
}

/** Clicks on a row of the page, which the pane takes. */
async function point(page: Page, row: RegExp): Promise<void> {
  const box = await page.getByRole('row', { name: row }).boundingBox();
  await page.mouse.move(box!.x + 60, box!.y + 12);
  await page.mouse.click(box!.x + 60, box!.y + 12);
}

/** From the page's list to the end, by the mouse; "Uploaded" is said to be in, twice. */
async function teachLetters(page: Page): Promise<void> {
  const pane = await showList(page);
  await point(page, /Okafor/);
  await pane.step('What is this list?');
  await pane.press('Next');
  await pane.step('What is in each column?');
  await pane.press('Next');
  await pane.step('What does “Uploaded” mean?');
  await pane.press('In, usable');
  await pane.press('Yes, they are in');
  await pane.step('Is this right?');
  await pane.press('Keep this');
  await pane.step(/^Read: 5 rows/);
  await pane.press('Close');
  await pane.closed();
}

const FACTS = [
  'author',
  'title',
  'letterId',
  'specialty',
  'kind',
  'waived',
  'state',
  'portalStatus',
  'requestedOn',
] as const;

/** The letters that are kept, as facts of a true reading. */
async function letters(): Promise<Record<string, unknown>[]> {
  const rows = await rowsOf(extension, 'letters');
  return rows
    .map((row) => Object.fromEntries(FACTS.map((fact) => [fact, row[fact]])))
    .sort((a, b) => String(a['author']).localeCompare(String(b['author'])));
}

function expected(): Record<string, unknown>[] {
  return (expectedErasLetters(portals.eras)?.letters ?? [])
    .map((letter) => Object.fromEntries(FACTS.map((fact) => [fact, letter[fact]])))
    .sort((a, b) => String(a['author']).localeCompare(String(b['author'])));
}

const stripOf = async (page: Page): Promise<string> => (await overlayShown(page))?.strip ?? '';

test('by the mouse: the list is read to the last field, marked, read again after a reload and a re-sort', async () => {
  const page = await openLetters();
  await teachLetters(page);
  await soon(async () => expect(await letters()).toEqual(expected()));
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(5));
  const popup = await extension.openPopup();
  await popup.getByRole('region', { name: 'Ready for a thank-you' }).getByText('Okafor').waitFor();
  expect(await popup.getByText('could not read').count()).toBe(0);
  await popup.close();
  await page.getByRole('columnheader', { name: 'Fenwick' }).click();
  await page.locator('th[aria-sort=ascending]').waitFor();
  await portals.setEras(page, {
    letters: portals.eras.letters.map((letter) =>
      letter.author.includes('Marsh') ? { ...letter, status: 'Uploaded' } : letter,
    ),
  });
  await soon(async () => expect(await letters()).toEqual(expected()));
  await page.reload();
  await soon(async () => expect(await stripOf(page)).toContain('5 of 5 rows read · 3 in'));
  expect(await letters()).toEqual(expected());
  await portals.setEras(page, { letters: (await freshStory()).letters });
});

async function freshStory() {
  const { practiceEras } = await import('../portals/story.ts');
  return practiceEras(Temporal.Now.plainDateISO().toString());
}

test('headings that change once more: the lesson is dropped, the strip and the popup say so, no fact is lost', async () => {
  const page = await openLetters();
  await teachLetters(page);
  await soon(async () => expect(await letters()).toEqual(expected()));
  await renameNow(page, { Zorp: 'Blim' });
  await soon(async () => expect(await lessons()).toEqual([]), 15_000);
  await soon(async () => expect(await stripOf(page)).toContain('the headings of this list have changed'));
  expect(await letters()).toEqual(expected());
  const popup = await extension.openPopupOver(page);
  await soon(async () => expect(await textOf(popup)).toContain('Show me the list'));
  await popup.close();
});

test('by keys alone, a list of several pages: its second page is read too', async () => {
  const page = await visit(extension, ERAS.saved);
  await page.getByRole('columnheader', { name: 'Crell' }).waitFor();
  const pane = await showList(page);
  const keys = page.keyboard;
  await pane.step('Which list shall I read?');
  await keys.press('Tab');
  for (let stop = 0; stop < 6 && !(await focused(pane)).startsWith('List 1'); stop += 1)
    await keys.press('Tab');
  await keys.press('Enter');
  await pane.step('What is this list?');
  await keys.press('Tab');
  for (let turn = 0; turn < 8 && !(await chosen(pane)).includes('Programs that I saved'); turn += 1)
    await keys.press('ArrowDown');
  await pressByKeys(page, pane, 'Next');
  await pane.step('What is in each column?');
  const holds = {
    Norple: 'Program or school',
    Obble: 'Specialty',
    Luff: 'City',
    Mirt: 'State or region',
    Crell: 'ID of the program',
    Sarn: 'Training or degree type',
  };
  for (const [heading, text] of Object.entries(holds)) await pane.say(heading, text);
  await pressByKeys(page, pane, 'Next');
  await pane.step('Is this right?');
  await pressByKeys(page, pane, 'Keep this');
  await pane.step(/^Read: /);
  await keys.press('Escape');
  await pane.closed();
  const size = portals.eras.pageSize;
  await soon(async () => expect(await rowsOf(extension, 'programs')).toHaveLength(size));
  await page.getByRole('button', { name: 'Next page' }).click();
  const all = portals.eras.programs.filter(({ status }) => status === 'Saved').slice(0, 2 * size);
  await soon(async () =>
    expect(
      (await rowsOf(extension, 'programs')).map(({ accreditationId }) => accreditationId).sort(),
    ).toEqual(all.map(({ accreditationId }) => accreditationId).sort()),
  );
});

const focused = (pane: PaneShown): Promise<string> =>
  pane.frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const chosen = (pane: PaneShown): Promise<string> =>
  pane.frame.evaluate(() => document.querySelector('input:checked')?.getAttribute('aria-label') ?? '');

async function pressByKeys(page: Page, pane: PaneShown, name: string): Promise<void> {
  for (let stop = 0; stop < 40 && (await focused(pane)) !== name; stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

test('the portal hears nothing of it; each step goes back; leaving half-way keeps nothing', async () => {
  const page = await openLetters();
  const pane = await showList(page);
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of [
      'pointerdown',
      'pointermove',
      'mousemove',
      'mousedown',
      'click',
      'keydown',
      'keyup',
      'focusin',
      'wheel',
      'input',
      'change',
    ])
      window.addEventListener(name, ({ type }) => heard.push(type), true);
  });
  await point(page, /Okafor/);
  await pane.step('What is this list?');
  await pane.press('Next');
  await pane.say('Obble', 'Type of letter');
  await pane.press('Next');
  await pane.frame.getByLabel('Two columns say “Type of letter”. Choose one.').waitFor();
  await pane.say('Obble', null);
  await pane.press('Next');
  await pane.step('What does “Uploaded” mean?');
  await pane.press('In, usable');
  await pane.step('Is “Uploaded” surely in?');
  await pane.press('Back');
  await pane.press('Back');
  expect((await pane.said())['Obble']).toBe('Something else');
  await pane.press('Back');
  await pane.press('Back');
  await pane.step('Which list shall I read?');
  await point(page, /Okafor/);
  await page.keyboard.press('Escape');
  await pane.closed();
  expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
  expect(await lessons()).toEqual([]);
  expect(await rowsOf(extension, 'letters')).toEqual([]);
});

test('"not sure" about "Uploaded" leaves those letters for a look, and it is asked about again', async () => {
  const page = await openLetters();
  const pane = await showList(page);
  await point(page, /Okafor/);
  for (const title of ['What is this list?', 'What is in each column?']) {
    await pane.step(title);
    await pane.press('Next');
  }
  await pane.step('What does “Uploaded” mean?');
  await pane.press('In, usable');
  await pane.press('No, not yet / not sure');
  await pane.press('Keep this');
  await pane.step(/^Read/);
  await soon(async () => {
    const states = (await rowsOf(extension, 'letters')).map(
      ({ portalStatus, state }) => `${portalStatus ?? ''}: ${state}`,
    );
    expect(states.filter((one) => one.startsWith('Uploaded'))).toEqual([
      'Uploaded: unknown',
      'Uploaded: unknown',
    ]);
  });
  const popup = await extension.openPopup();
  await popup.getByRole('group', { name: /^"Uploaded" is on 2 letters/ }).waitFor();
  await popup.close();
});

test('a page that asks for a password is shown to nobody, and there is no report of it', async () => {
  const page = await visit(extension, ERAS.letters);
  await portals.setEras(page, { session: 'signed-out' });
  await page.locator('input[type=password]').waitFor();
  const tab = await extension.tabInFront();
  for (const message of [
    { type: 'show-list', tab, portal: 'eras' },
    { type: 'report', tab },
  ]) {
    expect(await tell(desk, message)).toMatchObject({
      ok: false,
      error: expect.stringContaining('asks for a password') as string,
    });
  }
  expect(paneOf(page)).toBeNull();
  await portals.setEras(page, { session: 'open' });
});

test('another address: after "Read this page", a new word among its words; it is read at the next click', async () => {
  const page = await visit(extension, 'https://apply.example.org/mine');
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Read this page');
  await soon(async () => expect(await textOf(popup)).toContain('I could not read this page'));
  await press(popup, 'Show me the list');
  const pane = await paneOver(page);
  await pane.press(/^List 1/);
  for (const title of ['What is this list?', 'What is in each column?']) {
    await pane.step(title);
    await pane.press('Next');
  }
  await pane.step('What does “Pending Review” mean?');
  await pane.press('Not in yet');
  await pane.press('Not sure');
  await pane.press('Keep this');
  await pane.step(/^Read: 2 rows/);
  await pane.press('Close');
  const states = async () =>
    Object.fromEntries((await rowsOf(extension, 'letters')).map(({ author, state }) => [author, state]));
  await soon(async () =>
    expect(await states()).toEqual({ 'Dr. Ada Elm': 'requested', 'Dr. Bo Fir': 'unknown' }),
  );
  const again = await extension.openPopupOver(page);
  await press(again, 'Read this page');
  await soon(async () => expect(await textOf(again)).toContain('Read: 2 rows.'));
  await again.close();
});

test('a report is shown before it is saved, and no one of the page is in it', async () => {
  const page = await openLetters();
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Save a report with names removed');
  await soon(async () => expect(await textOf(popup)).toContain('This is all that the file holds.'));
  const shown = await popup.evaluate<string>(`document.querySelector('textarea').value`);
  for (const { author, title, letterId } of portals.eras.letters) {
    for (const word of `${author} ${title} ${letterId ?? ''}`.split(/[^\p{L}\p{N}]+/u)) {
      if (word.length > 2 && !/^(?:Department|Program|Director|Medicine|Chair|and)$/.test(word))
        expect(shown.includes(word), word).toBe(false);
    }
  }
  expect(shown).not.toMatch(/15384920|Castellan|Medicine/);
  expect(shown).toContain('Confirmed for Upload');
  await press(popup, 'Save the file');
  await soon(async () => expect(await textOf(popup)).toContain('It has no name in it.'));
  await popup.close();
});

test('lists that were shown stand on the page of all letters, go out and come in as a file, and are taken back', async () => {
  const page = await openLetters();
  await teachLetters(page);
  const all = await extension.openOwnPage('tracker.html#settings');
  const shown = all.getByRole('region', { name: 'Lists you showed me' });
  await shown.getByText('MyERAS: letters, "Bramble Quern"').waitFor();
  expect(await faultsOf(all)).toEqual([]);
  const saving = all.waitForEvent('download');
  await shown.getByRole('button', { name: 'Save for somebody else' }).click();
  const path = join(folder, 'lists.json');
  await (await saving).saveAs(path);
  const file = await readFile(path, 'utf8');
  for (const { author } of portals.eras.letters) expect(file).not.toContain(author);
  await shown.getByRole('button', { name: /^Take back/ }).click();
  await shown.getByText('None. When I cannot read a page').waitFor();
  expect(await lessons()).toEqual([]);
  const bad = join(folder, 'bad.json');
  await writeFile(bad, file.replace('"status"', '"received"'));
  await shown.locator('input[type=file]').setInputFiles(bad);
  await all.getByText('This file holds something that I do not take. Nothing was changed.').waitFor();
  expect(await lessons()).toEqual([]);
  await shown.locator('input[type=file]').setInputFiles(path);
  await all.getByText('Taken: 1 list.').waitFor();
  await page.reload();
  // Who takes a file is asked what its words mean.
  await soon(async () => {
    const states = (await rowsOf(extension, 'letters')).map(({ state }) => state);
    expect(states.filter((state) => state === 'unknown' || state === 'received')).toHaveLength(2);
  });
  await all.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
