import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { faultsOf } from '../browser/accessible.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { seasonBackup, type SeasonBackup } from '../browser/season-backup.ts';
import { rowsOf, soon, tell } from './flows.steps.ts';

/** The matrix of letters and programs and the season in time, on the full page, with seasons out of a backup. */
const today = Temporal.Now.plainDateISO().toString();
const typical = seasonBackup({ letters: 5, programs: 70 }, today);
const large = seasonBackup({ letters: 15, programs: 800 }, today);

let extension: Extension;
let page: Page;
let matrix: Locator;
let grid: Locator;

beforeAll(async () => {
  extension = await launchExtension({ locale: 'en-US' });
  page = await extension.openOwnPage('tracker.html#programs');
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  matrix = page.getByRole('region', { name: 'Letters and programs' });
  grid = matrix.getByRole('grid');
});
afterAll(() => extension.close());

/** Puts a season in the place of what is here, and opens the page on it anew. */
async function open({ text, programs }: SeasonBackup): Promise<void> {
  expect(await tell(page, { type: 'restore', backup: text })).toMatchObject({ ok: true });
  await page.reload();
  await grid.waitFor();
  await matrix.getByText(`${programs.length} programs`).first().waitFor();
}

/** The cell that has the keyboard, as who cannot see it hears of it. */
const focused = () =>
  page.evaluate(() => {
    const cell = document.activeElement;
    return {
      text: cell?.getAttribute('aria-label') ?? (cell as HTMLElement | null)?.innerText.split('\n')[0],
      row: Number(cell?.closest('[role=row]')?.getAttribute('aria-rowindex')),
      column: Number(cell?.getAttribute('aria-colindex')),
    };
  });

const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

/** Programs that were read, take this letter, do not have it, and have fewer than four. */
function lacking({ letters, programs, assignments }: SeasonBackup, letterId: string): string[] {
  const letter = letters.find((one) => one.letterId === letterId)!;
  return programs
    .filter(({ id, specialty, assignmentsReadAt }) => {
      const has = assignments.filter(({ program }) => program === id).map((one) => one.letter);
      const fits = letter.specialty === 'General' || letter.specialty === specialty;
      return fits && assignmentsReadAt !== null && !has.includes(letter.id) && has.length < 4;
    })
    .map(({ accreditationId }) => accreditationId!);
}

describe('a season of 5 letters and 70 programs', () => {
  beforeEach(() => open(typical));

  test('the programs without a letter are found, and their list is copied', async () => {
    const letter = typical.letters[1]!;
    const expected = lacking(typical, letter.letterId!);
    expect(expected.length).toBeGreaterThan(20);
    await matrix.getByLabel('Without the letter of').selectOption({ value: letter.id });
    await matrix.getByText(`${expected.length} of 70 programs`).waitFor();
    await matrix.getByRole('button', { name: 'Copy what to assign' }).click();
    await page.getByText('Copied: what could be assigned where.').waitFor();
    const text = await clipboard();
    expect(text).toContain(`${letter.author} (${letter.letterId!}): ${expected.length} programs`);
    const copied = text.split('\n').filter((line) => line.startsWith('  '));
    for (const id of expected) expect(copied.some((line) => line.includes(id))).toBe(true);
    expect(copied).toHaveLength(expected.length);
    expect(text).not.toContain(typical.letters[2]!.author);
  });

  test('as a table it holds a line for each program shown and a cell for each letter', async () => {
    await matrix.getByLabel('Search').fill('neurology');
    const shown = typical.programs.filter(({ specialty }) => specialty === 'Neurology').length;
    await matrix.getByText(`${shown} of 70 programs`).waitFor();
    await matrix.getByRole('button', { name: 'Copy as a table' }).click();
    await page.getByText(/^Copied as a table/).waitFor();
    const lines = (await clipboard()).split('\n').map((line) => line.split('\t'));
    expect(lines).toHaveLength(shown + 1);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([9 + 5]));
  });

  test('filters say how many they leave, and are held together', async () => {
    await matrix.getByRole('button', { name: /^Assigned for good/ }).click();
    const good = new Set(
      typical.assignments.filter(({ state }) => state !== 'assigned').map((one) => one.program),
    );
    await matrix.getByText(`${good.size} of 70 programs`).waitFor();
    await matrix.getByLabel('Search').fill('nobody is called that');
    await matrix.getByText('No program is like that.').waitFor();
    await matrix.getByRole('button', { name: 'Show all' }).click();
    await matrix.getByText(/^70 programs/).waitFor();
  });

  test('the keyboard walks it: one stop, arrows, ends, pages, corners; a fold and a requirement', async () => {
    await matrix.getByRole('button', { name: 'What they ask for', exact: true }).focus();
    await page.keyboard.press('Tab');
    expect(await focused()).toMatchObject({ row: 2, column: 1, text: 'Dermatology' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    expect(await focused()).toMatchObject({ row: 3, column: 7 });
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatchObject({ row: 3, column: 6 });
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    expect(await focused()).toMatchObject({ row: 13, column: 1 });
    await page.keyboard.press('Control+End');
    const lines = Number(await grid.getAttribute('aria-rowcount'));
    expect(lines).toBe(1 + 3 + 70);
    expect(await focused()).toMatchObject({ row: lines, column: 7 });
    await page.keyboard.press('Control+Home');
    expect(await focused()).toMatchObject({ row: 1, column: 1, text: 'Program' });

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(async () => expect(Number(await grid.getAttribute('aria-rowcount'))).toBeLessThan(lines));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const asks = page.getByRole('dialog');
    await asks.getByRole('spinbutton').waitFor();
    await page.keyboard.press('Escape');
    await asks.waitFor({ state: 'hidden' });
    expect(await focused()).toMatchObject({ column: 2 });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') === null)).toBe(true);
  });

  test('what a program asks for is set in its cell, and for a whole specialty at once, and taken back', async () => {
    const first = grid.getByRole('row').nth(2);
    const name = (await first.getByRole('rowheader').locator('.called').innerText()).trim();
    await first.getByRole('gridcell').first().click();
    const asks = page.getByRole('dialog');
    await asks.getByRole('spinbutton').fill('2');
    await asks.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`Noted for ${name}.`).waitFor();
    await soon(async () => {
      const programs = await rowsOf(extension, 'programs');
      expect(programs.filter((one) => one.required?.min === 2)).toHaveLength(1);
    });

    const all = typical.programs.filter(({ specialty }) => specialty === 'Dermatology');
    await grid.getByRole('gridcell', { name: 'What they ask for' }).first().click();
    await asks.getByRole('spinbutton').fill('4');
    await asks.getByRole('checkbox', { name: 'chair letter' }).check();
    await asks.getByRole('button', { name: 'Save' }).click();
    await page.getByText(`Noted for ${all.length} programs.`).waitFor();
    const asked = async () =>
      (await rowsOf(extension, 'programs'))
        .filter((one) => one.required?.min === 4)
        .map(({ specialty }) => specialty);
    await soon(async () => expect(await asked()).toEqual(all.map(({ specialty }) => specialty)));
    await page.getByRole('button', { name: 'Undo' }).click();
    await soon(async () => expect(await asked()).toEqual([]));
  });

  test('it is printed whole: each program that is wanted, with every letter, and nothing beside it', async () => {
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await matrix.getByRole('button', { name: 'Print' }).click();
    await page.emulateMedia({ media: 'print' });
    const paper = matrix.getByRole('table');
    await paper.waitFor();
    const programs = await paper.locator('tbody th[scope=row]').count();
    expect(programs).toBe(70);
    expect(await paper.locator('thead th').count()).toBe(2 + 5);
    expect(await paper.getByText('Could have').count()).toBeGreaterThan(20);
    expect(await grid.isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Programs', exact: true }).isVisible()).toBe(false);
    expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(10_000);
    await page.emulateMedia({ media: 'screen' });
    await grid.waitFor();
    expect(await paper.count()).toBe(0);
  });

  test('the season is a picture with a name, and the same facts as a table', async () => {
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    const season = page.getByRole('region', { name: 'The season' });
    const picture = season.getByRole('img', { name: /5 letters from ask to due date/ });
    await picture.waitFor();
    expect(await picture.locator('g.letter-bar').count()).toBe(5);
    // Who listens has the table, whether or not it is in sight.
    const table = season.getByRole('table');
    expect(await table.getByRole('row').count()).toBe(1 + 5);
    const marsh = table.getByRole('row').filter({ hasText: 'Helen Marsh' });
    expect(await marsh.innerText()).toMatch(/Asked \d+ \w+.*Reminded \d+ \w+.*Due \d+ \w+.*past/su);
    await season.getByRole('button', { name: 'As a table' }).click();
    expect((await table.boundingBox())!.height).toBeGreaterThan(100);
    await page.getByRole('link', { name: 'Programs', exact: true }).click();
    await grid.waitFor();
  });
});

describe.each([
  ['light', 'none', 1280],
  ['dark', 'none', 768],
  ['light', 'active', 1280],
  ['light', 'none', 360],
] as const)('in %s, forced colours %s, %i px wide', (colorScheme, forcedColors, width) => {
  test('neither has a fault that axe finds, and the page is no wider than its window', async () => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, forcedColors });
    await open(typical);
    for (const [view, part] of [
      ['Programs', 'section.matrix'],
      ['Timeline', 'section.timeline'],
    ] as const) {
      await page.getByRole('link', { name: view, exact: true }).click();
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      expect(await faultsOf(page, { within: [part], tags })).toEqual([]);
      const [scrollWidth, clientWidth] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    }
    await page.getByRole('link', { name: 'Programs', exact: true }).click();
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  });
});

test('of 15 letters and 800 programs only those in sight are drawn, and the keyboard reaches the last', async () => {
  await open(large);
  const drawn = () => grid.getByRole('row').count();
  expect(await drawn()).toBeLessThan(60);
  await grid.locator('[data-cell="0:0"]').focus();
  await page.keyboard.press('Control+End');
  expect(await focused()).toMatchObject({ row: 1 + 3 + 800, column: 2 + 15 });
  const cell = page.locator('[role=gridcell]:focus');
  const [inside, outside] = [
    (await cell.boundingBox())!,
    (await matrix.locator('.matrix-scroll').boundingBox())!,
  ];
  expect(inside.x + inside.width).toBeLessThanOrEqual(outside.x + outside.width);
  expect(inside.y + inside.height).toBeLessThanOrEqual(outside.y + outside.height);
  // The wheel takes its line out of sight, and the keyboard goes on from where it was.
  await matrix.locator('.matrix-scroll').evaluate((box) => box.scrollTo(0, 0));
  await soon(async () => expect(await grid.locator('[data-cell="3:0"]').count()).toBe(1));
  await page.keyboard.press('ArrowUp');
  expect(await focused()).toMatchObject({ row: 3 + 800 });
  expect(await drawn()).toBeLessThan(60);
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
