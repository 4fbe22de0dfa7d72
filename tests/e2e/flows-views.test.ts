import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { faultsOf } from '../browser/accessible.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { seasonBackup } from '../browser/season-backup.ts';
import { rowsOf, section, soon, tell } from './flows.steps.ts';

/** The full page as a user walks it: from view to view, by mouse, keys and address. */
const VIEWS = ['Home', 'Letters', 'People', 'Programs', 'Timeline', 'Data', 'Settings'];
const SEASON = seasonBackup({ letters: 5, programs: 12 }, Temporal.Now.plainDateISO().toString()).text;
let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension({ locale: 'en-US' });
  page = await extension.openOwnPage('tracker.html');
});
afterAll(() => extension.close());

const link = (name: string) => page.getByRole('link', { name, exact: true });
const current = () => page.getByRole('navigation').locator('[aria-current=page]').innerText();

test('before anything was read it asks where the user applies, and the sample is a click there and back', async () => {
  await page.getByRole('region', { name: 'Welcome' }).waitFor();
  await page.getByRole('button', { name: 'Try sample data' }).click();
  await section(page, 'Overdue').getByRole('listitem').waitFor();
  await page.getByRole('button', { name: 'Leave sample' }).click();
  await page.getByRole('region', { name: 'Welcome' }).waitFor();
  expect(await rowsOf(extension, 'letters')).toEqual([]);
});

test('Home has the same rounds as the popup, to the word', async () => {
  expect(await tell(page, { type: 'restore', backup: SEASON })).toMatchObject({ ok: true });
  const popup = await extension.openPopup();
  for (const name of ['Missing', 'Overdue', 'Ready for a thank-you', 'Programs']) {
    const inPopup = section(popup, name);
    await inPopup.waitFor();
    await soon(async () =>
      expect(await page.getByRole('region', { name, exact: true }).innerText()).toBe(
        await inPopup.innerText(),
      ),
    );
  }
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    await popup.getByRole('heading', { level: 1 }).innerText(),
  );
  await popup.close();
});

test('each view is reached by keys, has an address, and Back goes to the one before', async () => {
  await page.locator('body').click({ position: { x: 2, y: 2 } });
  await link('Home').focus();
  for (const name of VIEWS.slice(1)) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await soon(async () => expect(await current()).toBe(name));
    expect(new URL(page.url()).hash).toBe(`#${name.toLowerCase()}`);
    // Two views lead who listens to their heading; the way on is by the navigation again.
    await link(name).focus();
  }
  await page.goBack();
  await soon(async () => expect(await current()).toBe('Data'));
  await page.goto(page.url().replace(/#.*/, '#nowhere'));
  await soon(async () => expect(await current()).toBe('Home'));
});

test.each(VIEWS)('%s has no fault that axe finds, and fits a window of 360 px', async (name) => {
  await link(name).click();
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  expect(await faultsOf(page, { tags })).toEqual([]);
  // Of all rules only this one sees colours.
  for (const look of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia(look);
    expect(await faultsOf(page, { rules: ['color-contrast'] })).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
  await page.setViewportSize({ width: 360, height: 800 });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('what a portal changed since the last look is told at the next, and not what the user did', async () => {
  const [letter, other] = await rowsOf(extension, 'letters');
  const worker = await extension.worker();
  // The page was last looked at two days ago, and a letter came yesterday.
  const ago = (hours: number) => Temporal.Now.instant().subtract({ hours }).toString();
  await page.goto('about:blank');
  await worker.evaluate((until) => chrome.storage.local.set({ looked: { from: null, until } }), ago(48));
  const backup = JSON.parse(SEASON) as { events: object[]; readings: { id: string }[] };
  const reading = backup.readings[0]?.id;
  expect(reading).toBeDefined();
  const event = { program: null, reading, from: 'requested', to: 'received' };
  backup.events = [
    { ...event, id: 'came', at: ago(24), kind: 'letter-arrived', letter: letter?.id },
    { ...event, id: 'before', at: ago(72), kind: 'letter-arrived', letter: other?.id },
    { ...event, id: 'mine', at: ago(2), kind: 'letter-changed', letter: other?.id, reading: null },
  ];
  page = await extension.openOwnPage('tracker.html');
  expect(await tell(page, { type: 'restore', backup: JSON.stringify(backup) })).toMatchObject({ ok: true });
  const since = page.getByRole('region', { name: /^Since you last looked/ });
  await since.getByText(`${letter?.author ?? ''}: asked for → in`).waitFor();
  expect(await since.getByRole('listitem').count()).toBe(1);
  // A reload is the same look.
  await page.reload();
  await since.getByText(`${letter?.author ?? ''}: asked for → in`).waitFor();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
