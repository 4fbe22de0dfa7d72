import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { faultsOf } from '../browser/accessible.ts';
import { putRows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { arrived, letter, reading, writer } from '../unit/rounds/rows.ts';

// Our pages' clock stands still in August, so that the tests say the same in every month.
const NOON = '2026-08-25T12:00:00Z';

let extension: Extension;
beforeAll(async () => {
  extension = await launchExtension({
    timezoneId: 'UTC',
    prepare: (context) => context.clock.setFixedTime(NOON),
  });
});
afterAll(async () => {
  await extension.close();
});

const LETTERS = [
  letter({ id: 'marsh', writer: 'marsh', author: 'Helen Marsh', dueOn: '2026-08-20' }),
  letter({
    id: 'lind',
    writer: 'lind',
    author: 'Karin Lindqvist',
    dueOn: '2026-09-01',
    askedOn: '2026-07-07',
  }),
  letter({
    id: 'look',
    writer: 'look',
    author: 'Ines Duarte',
    state: 'unknown',
    portalStatus: 'Pending Review',
  }),
  arrived({ id: 'okafor', writer: 'okafor', author: 'Chidi <b>Okafor</b>' }),
];
const ROWS = {
  letters: LETTERS,
  writers: LETTERS.map(({ writer: id, author: name }) => writer({ id, name })),
  readings: [reading()],
  settings: [
    { key: 'uses', value: ['eras'] },
    { key: 'firstRunDone', value: true },
    { key: 'baseline', value: ['okafor'] },
  ],
};

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function isClean(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}

async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

describe('the popup', () => {
  it('opens for the first time with a welcome, and counts nothing that was never read', async () => {
    const page = await extension.openPopup();
    await page.getByRole('button', { name: 'I have a portal open' }).waitFor();
    for (const name of ['Missing', 'Overdue', 'Ready for a thank-you']) {
      expect(await region(page, name).innerText()).toContain('Not read yet.');
    }
    await page.getByRole('button', { name: 'Months away' }).click();
    await page.getByRole('checkbox', { name: 'MyERAS' }).check();
    await page.getByText('MyERAS opens about 2 Jun 2027 (expected).').waitFor();
    await isClean(page);
    await page.close();
  });

  it('shows each letter in its list, by its writer, with the portal’s word', async () => {
    const page = await extension.openPopup();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await putRows(page, ROWS);
    await page.reload();
    await page.getByRole('heading', { name: '1 of 4 letters are in. 1 is overdue.' }).waitFor();
    expect(await region(page, 'Missing').innerText()).toMatch(
      /1[^]*Karin Lindqvist[^]*"Confirmed for Upload" · due in 7 days/,
    );
    expect(await region(page, 'Overdue').innerText()).toMatch(/1[^]*Helen Marsh[^]*5 days past 20 Aug/);
    expect(await region(page, 'Ready for a thank-you').innerText()).toContain('Chidi <b>Okafor</b>');
    expect(await region(page, 'Needs a look').innerText()).toContain('"Pending Review" is on 1 letter.');
    await page.close();
  });

  it('asks for a due date below its letter, by the keyboard alone', async () => {
    const page = await extension.openPopup();
    // Who is due soon has a verb before it.
    await page.getByRole('button', { name: 'More: Karin Lindqvist' }).focus();
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', { name: 'Set a date: Karin Lindqvist' });
    await button.focus();
    await page.keyboard.press('Enter');
    const date = page.getByLabel('Due date: Karin Lindqvist');
    expect(await date.inputValue()).toBe('2026-09-01');
    expect(await date.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await date.waitFor({ state: 'detached' });
    await page.close();
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    const page = await extension.openPopup();
    await page.emulateMedia({ colorScheme });
    await region(page, 'Overdue').waitFor();
    await page.getByText('Settings').click();
    await page.getByRole('button', { name: 'Add by hand' }).click();
    await isClean(page);
    expect(await scrollsSideways(page)).toBe(false);
    await page.close();
  });

  it('needs no sideways scroll at twice the size, and every target is at least 24 pixels', async () => {
    const page = await extension.openPopup();
    await region(page, 'Overdue').waitFor();
    const small = await page.locator('button, summary, select, label.check').evaluateAll((targets) =>
      targets
        .map((target) => ({ text: target.textContent, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 24 || box.width < 24))
        .map(({ text }) => text),
    );
    expect(small).toEqual([]);
    await page.setViewportSize({ width: 190, height: 300 });
    expect(await scrollsSideways(page)).toBe(false);
    await page.close();
  });
});

it('a fault would be found: a button without a name', async () => {
  const page = await extension.openPopup();
  await region(page, 'Overdue').waitFor();
  await page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('button'));
  });
  expect(await faultsOf(page)).toEqual([expect.stringMatching(/^button-name: <button/)]);
  await page.close();
});

describe('the page of all letters', () => {
  it('lists every letter with where it stands, and is clean', async () => {
    const page = await extension.openOwnPage('tracker.html#letters');
    const line = page.getByRole('region', { name: 'All letters' }).getByRole('row', { name: /Helen Marsh/ });
    await line.waitFor();
    expect(await line.innerText()).toMatch(
      /MyERAS[^]*"Confirmed for Upload"[^]*Overdue[^]*5 days past 20 Aug/,
    );
    await isClean(page);
    await page.close();
  });

  it('saves a backup that holds every letter', async () => {
    const page = await extension.openOwnPage('tracker.html#data');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save a backup' }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('letter-rounds-2026-08-25.json');
    const chunks: Buffer[] = [];
    for await (const chunk of await saved.createReadStream()) chunks.push(chunk as Buffer);
    const backup = JSON.parse(Buffer.concat(chunks).toString()) as {
      format: string;
      letters: { id: string }[];
    };
    expect(backup.format).toBe('letter-rounds');
    expect(backup.letters.map(({ id }) => id).sort()).toEqual(['lind', 'look', 'marsh', 'okafor']);
    await page.close();
  });

  it('says what is in a file before it is restored, and refuses what is no backup', async () => {
    const page = await extension.openOwnPage('tracker.html#data');
    const file = page.getByLabel('Restore a backup');
    await file.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"a":1}'),
    });
    await page.getByRole('alert').getByText('x.json is no backup of Letter Rounds.').waitFor();
    const small = '{"format":"letter-rounds","letters":[{},{}]}';
    await file.setInputFiles({ name: 'y.json', mimeType: 'application/json', buffer: Buffer.from(small) });
    await page.getByText('y.json: 2 letters.').waitFor();
    await page.close();
  });
});

it('nothing left the machine and no policy was broken', () => {
  extension.expectQuiet();
});
