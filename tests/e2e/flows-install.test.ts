import { cp, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { findBrowser } from '../run/browser-path.mjs';
import { BUILD } from '../browser/build.ts';
import { readDatabase } from '../browser/database.ts';
import { guardExtension, type Guard } from '../browser/guard.ts';
import { overlayShown, overlaysShown } from '../browser/overlay-shown.ts';
import { watchTargets } from '../browser/targets.ts';
import { ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { soon } from './flows.steps.ts';

/** Installed, and updated, while the portal's tab is already open: the day on which nobody reloads anything. */
let home: string;
let folder: string;
let context: BrowserContext;
let devtools: CDPSession;
let portals: PracticePortals;
let page: Page;
let id = '';
const guards: Guard[] = [];

beforeAll(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'letter-rounds-install-')));
  folder = join(home, 'extension');
  await cp(BUILD, folder, { recursive: true });
  context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: findBrowser(),
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--enable-unsafe-extension-debugging',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('The browser has gone');
  devtools = await browser.newBrowserCDPSession();
  portals = await servePracticePortals(context);
  page = await context.newPage();
  await page.goto(ERAS.letters);
  await page.getByText('Okafor').first().waitFor();
});
afterAll(async () => {
  await context.close();
  await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Loads the extension into the browser that runs, as its installation or its update does. */
async function load(): Promise<void> {
  const send = devtools.send as (method: string, params: object) => Promise<unknown>;
  const loaded = (await send.call(devtools, 'Extensions.loadUnpacked', { path: folder })) as { id: string };
  id = loaded.id;
  const guard = guardExtension(context, `chrome-extension://${id}`);
  guards.push(guard);
  await watchTargets(context, ['page', 'service_worker'], guard.watch);
}

async function rows(): Promise<Awaited<ReturnType<typeof readDatabase>>> {
  const desk = await context.newPage();
  await desk.goto(`chrome-extension://${id}/manifest.json`);
  const found = await readDatabase(desk);
  await desk.close();
  return found;
}

test('installed into a browser with the portal open, it reads that tab without a reload', async () => {
  expect(await overlayShown(page)).toBeNull();
  await load();
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(5));
  expect((await rows())['letters']).toHaveLength(5);
});

test('updated with the tab open, the newer script takes over: one overlay, and changes are still read', async () => {
  const before = await rows();
  await load();
  // The older script's overlay may stand for a moment; the newer one's is the only one that stays.
  await portals.letterArrives(page, 'N8HF53GJ');
  await soon(async () => {
    const overlays = await overlaysShown(page);
    expect(overlays).toHaveLength(1);
    const mark = overlays[0]?.marks.find(({ who }) => who.includes('Lindqvist'));
    expect(mark?.text).toMatch(/^In/);
  });
  const after = await rows();
  const idsOf = (table: typeof after) => table['letters']?.map((letter) => letter['id']);
  expect(idsOf(after)).toEqual(idsOf(before));
  expect(after['events']).toHaveLength(1);
});

test('taken away with the tab open, the page is left as it was and nothing fails', async () => {
  const send = devtools.send as (method: string, params: object) => Promise<unknown>;
  await send.call(devtools, 'Extensions.uninstall', { id });
  await portals.setEras(page, { letters: [...portals.eras.letters].reverse() });
  await page.waitForTimeout(1_000);
  const overlays = await overlaysShown(page);
  expect(overlays.every(({ marks }) => marks.length === 0)).toBe(true);
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  expect(guards.flatMap(({ problems }) => problems)).toEqual([]);
});
