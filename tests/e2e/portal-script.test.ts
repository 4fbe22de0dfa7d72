import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { OUR_HOST } from '../browser/overlay-shown.ts';
import { LETTERS_BODY, lettersHead } from './overlay.letters.ts';

const LETTERS = 'https://myeras.aamc.org/#/letters';

let extension: Extension;
let page: Page;
let body = LETTERS_BODY;

beforeAll(async () => {
  extension = await launchExtension({
    prepare: (context: BrowserContext) =>
      context.route('https://*.aamc.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html><head>${lettersHead('700px')}</head><body>${body}</body></html>`,
        }),
      ),
  });
  const worker = await extension.worker();
  // Answers at once, so that it is this answer that the page gets; and keeps what it was told.
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(self, { heard });
    chrome.runtime.onMessage.addListener((message, sender, respond) => {
      if (sender.tab === undefined || sender.origin?.startsWith('chrome-extension:')) return;
      // The worker's own answer brings the script that reads lists.
      if ((message as { type: string }).type === 'list-here') return;
      heard.push(message);
      const letters = (message as { reading?: { letters: { row: string }[] } }).reading?.letters ?? [];
      const marks = letters.map(({ row }) => ({ row, tone: 'waiting', text: 'Waiting · due 9 Sep' }));
      respond({ ok: true, value: { marks, strip: 'Letter Rounds (not AAMC)' } });
    });
  });
});
afterAll(() => extension.close());

beforeEach(async () => {
  body = LETTERS_BODY;
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    (self as unknown as { heard: unknown[] }).heard.length = 0;
    await chrome.storage.local.remove('overlay');
  });
  for (const open of extension.context.pages()) if (open.url().includes('aamc.org')) await open.close();
  page = await extension.context.newPage();
});

interface Heard {
  type: string;
  visit: string;
  reading: { page: string; at: string; letters: { author: string; row: string; state: string }[] };
}
async function heard(): Promise<Heard[]> {
  const worker = await extension.worker();
  return worker.evaluate(() => (self as unknown as { heard: Heard[] }).heard);
}
const readings = async (): Promise<Heard[]> => (await heard()).filter((each) => each.type === 'reading');

test('a letters page is read without a click and its overlay is shown', async () => {
  await page.goto(LETTERS);
  await page.locator(OUR_HOST).waitFor({ state: 'attached' });
  const [first] = await readings();
  expect(first?.reading.page).toBe('letters');
  expect(first?.reading.letters).toHaveLength(4);
});

test('a change is sent in the same visit, a route entered begins another with the moment kept', async () => {
  await page.goto(LETTERS);
  await expect.poll(readings).toHaveLength(1);
  await page.evaluate(() => {
    const cell = document.querySelector('#r1 td:nth-child(4)');
    if (cell) cell.textContent = 'Uploaded';
  });
  await expect.poll(readings).toHaveLength(2);
  await page.evaluate(() => {
    location.hash = '#/letters?again';
  });
  await expect.poll(readings).toHaveLength(3);
  const [first, second, third] = await readings();
  expect(second?.reading.letters[0]?.state).toBe('received');
  expect(second?.visit).toBe(first?.visit);
  expect(third?.visit).not.toBe(first?.visit);
  expect(third?.reading.at).toBe(second?.reading.at);
});

test('a sign-in page is not read, and is told of once', async () => {
  body = `<form><label>Password <input type="password"></label></form>${LETTERS_BODY}`;
  await page.goto(LETTERS);
  const signedOut = { type: 'signed-out', portal: 'eras' };
  await expect.poll(heard).toContainEqual(signedOut);
  await page.waitForTimeout(800);
  const told = await heard();
  // A tab's first page tells it too: whoever was here before may have left.
  expect(told.length).toBeLessThanOrEqual(2);
  expect(told).toEqual(told.map(() => signedOut));
  await page.evaluate(() => document.body.append(document.createElement('p')));
  await page.waitForTimeout(800);
  expect(await heard()).toEqual(told);
  expect(await page.locator(OUR_HOST).count()).toBe(0);
});

test('a second script takes over: the older one stops and its overlay goes', async () => {
  await page.goto(LETTERS);
  await page.locator(OUR_HOST).waitFor({ state: 'attached' });
  await page.locator(OUR_HOST).evaluate((host) => {
    host.dataset['older'] = 'yes';
  });
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: 'https://myeras.aamc.org/*' });
    const scripts = chrome.runtime.getManifest().content_scripts ?? [];
    const files = scripts.find(({ matches }) => matches?.includes('https://myeras.aamc.org/*'))?.js ?? [];
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files });
  });
  await page.locator(`${OUR_HOST}:not([data-older])`).waitFor({ state: 'attached' });
  expect(await page.locator(OUR_HOST).count()).toBe(1);
  const before = (await readings()).length;
  await page.evaluate(() => document.querySelector('#r1 td')?.append(' Jr.'));
  await expect.poll(async () => (await readings()).length).toBe(before + 1);
  await page.waitForTimeout(600);
  expect(await readings()).toHaveLength(before + 1);
});

test('put away for good, the overlay goes at once and stays away; brought back, it is there', async () => {
  await page.goto(LETTERS);
  await page.locator(OUR_HOST).waitFor({ state: 'attached' });
  const put = async (where: string): Promise<void> => {
    const worker = await extension.worker();
    await worker.evaluate((given) => chrome.storage.local.set({ overlay: { put: given } }), where);
  };
  await put('away');
  await expect.poll(() => page.locator(OUR_HOST).count()).toBe(0);
  await page.reload();
  await expect.poll(readings).toHaveLength(2);
  expect(await page.locator(OUR_HOST).count()).toBe(0);
  await put('shown');
  await expect.poll(() => page.locator(OUR_HOST).count()).toBe(1);
});

test('marks that the worker changes later are taken', async () => {
  await page.goto(LETTERS);
  await expect.poll(readings).toHaveLength(1);
  const [first] = await readings();
  const worker = await extension.worker();
  await worker.evaluate(async (visit) => {
    const [tab] = await chrome.tabs.query({ url: 'https://myeras.aamc.org/*' });
    const message = { type: 'overlay', visit, page: 'letters', overlay: { marks: [], strip: null } };
    await chrome.tabs.sendMessage(tab?.id ?? -1, message).catch(() => undefined);
  }, first?.visit);
  await expect.poll(() => page.locator(OUR_HOST).count()).toBe(0);
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
