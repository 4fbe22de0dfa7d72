import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { PORTAL, servePages } from '../bench/portal-pages.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { listenIn, type Heard } from '../browser/listening.ts';
import { OUR_HOST } from '../browser/overlay-shown.ts';
import { traceOf } from '../browser/trace.ts';

const NOTHING: Heard = { messages: 0, types: [], writes: 0, wakes: 0 };

let extension: Extension;
let listening: Awaited<ReturnType<typeof listenIn>>;
let page: Page;
beforeAll(async () => {
  extension = await launchExtension({ prepare: servePages });
  listening = await listenIn(extension);
});
afterAll(() => extension.close());
beforeEach(async () => {
  for (const open of extension.context.pages()) if (open.url().startsWith(PORTAL)) await open.close();
  page = await extension.context.newPage();
  await page.goto(`${PORTAL}/letters`);
  await page.locator(OUR_HOST).waitFor({ state: 'attached' });
  await comesToRest();
  await listening.clear();
});

/** Until nothing runs on the page for a second: reading, its answer and the marks are over. */
async function comesToRest(): Promise<void> {
  await expect
    .poll(async () => (await traceOf(page, () => page.waitForTimeout(1_000))).scripts, { timeout: 30_000 })
    .toEqual({});
}

test('on a page that is read, and on which nothing happens, nothing of ours runs', async () => {
  const { scripts } = await traceOf(page, () => page.waitForTimeout(2_500));
  expect(scripts).toEqual({});
  expect(await listening.heard()).toEqual(NOTHING);
});

test('a page that is read again unchanged in one visit is told to nobody: no message, no row, no live query', async () => {
  const { scripts } = await traceOf(page, async () => {
    await page.evaluate(() => document.body.classList.toggle('touched'));
    await page.waitForTimeout(1_500);
  });
  // It was looked at: the observer and the timer of its quiet window ran.
  expect(scripts['TimerFire']).toBeGreaterThan(0);
  expect(await listening.heard()).toEqual(NOTHING);
});

test('a page that draws the same rows again and again sends nothing', async () => {
  await page.evaluate(async () => {
    for (let times = 0; times < 25; times += 1) {
      const body = document.querySelector('tbody');
      body?.replaceChildren(...[...body.children].map((row) => row.cloneNode(true)));
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await comesToRest();
  expect(await listening.heard()).toEqual(NOTHING);
});

test('a letter that arrives is told, kept, and wakes what shows it: silence is no deafness', async () => {
  await page
    .locator('td', { hasText: 'Confirmed for Upload' })
    .first()
    .evaluate((cell) => {
      cell.textContent = 'Uploaded';
    });
  await expect.poll(async () => (await listening.heard()).writes).toBe(2);
  const { messages, wakes } = await listening.heard();
  expect(messages).toBe(1);
  expect(wakes).toBeGreaterThan(0);
});

test('a page with nothing of ours gets the small script alone, and nobody hears of it', async () => {
  const other = await extension.context.newPage();
  await other.goto(`${PORTAL}/experiences`);
  await other.waitForTimeout(1_500);
  // A new tab's first page: who was here before may have left.
  expect(await listening.heard()).toMatchObject({ types: ['signed-out'], writes: 0 });
  expect(await other.locator(OUR_HOST).count()).toBe(0);
  await other.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
