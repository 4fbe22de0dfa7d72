import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { BUILD } from '../browser/build.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';

let extension: Extension;
beforeAll(async () => {
  extension = await launchExtension({ timezoneId: 'America/Chicago' });
});
afterAll(() => extension.close());

test('a killed worker is gone with its memory and comes back when it is needed', async () => {
  await (await extension.worker()).evaluate(() => Object.assign(globalThis, { remembered: 1 }));
  expect(await (await extension.worker()).evaluate(() => 'remembered' in globalThis)).toBe(true);
  await extension.killWorker();
  expect(await (await extension.worker()).evaluate(() => 'remembered' in globalThis)).toBe(false);
});

test('rows of a database are read as they are, and looking makes no database', async () => {
  expect(await extension.rows('nothing-here')).toEqual({});
  const page = await extension.openOwnPage('manifest.json');
  expect(
    await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)),
  ).not.toContain('nothing-here');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('launch-test');
        open.onupgradeneeded = () => open.result.createObjectStore('things', { keyPath: 'id' });
        open.onerror = () => reject(new Error('not opened'));
        open.onsuccess = () => {
          const writing = open.result.transaction('things', 'readwrite');
          writing.objectStore('things').put({ id: 1, name: 'one' });
          writing.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
  );
  expect(await extension.rows('launch-test')).toEqual({ things: [{ id: 1, name: 'one' }] });
  await page.close();
});

test('the zone that a test asks for holds in pages and worker', async () => {
  const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  const page = await extension.openOwnPage('manifest.json');
  expect(await page.evaluate(zone)).toBe('America/Chicago');
  expect(await (await extension.worker()).evaluate(zone)).toBe('America/Chicago');
  await page.close();
});

test('the toolbar popup opens, can be looked into and closes', async () => {
  const popup = await extension.openToolbarPopup();
  expect(await popup.evaluate('document.title')).toBe('Letter Rounds');
  expect((await popup.screenshot()).subarray(1, 4).toString()).toBe('PNG');
  await popup.close();
});

test('a click on the toolbar button lets the extension into the page in front, and nothing else does', async () => {
  const page = await extension.context.newPage();
  await page.route('https://letters.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Letters elsewhere</title>' }),
  );
  await page.goto('https://letters.example/');
  const tab = await extension.tabInFront();
  const titles = async () =>
    (await extension.worker()).evaluate(async (tabId) => {
      const target = { tabId };
      const injected = await chrome.scripting
        .executeScript({ target, func: () => document.title })
        .catch((error: unknown) => [{ result: String(error) }]);
      return injected.map(({ result }) => result);
    }, tab);
  expect((await titles()).join()).toContain('Cannot access contents');
  await extension.clickToolbarButton(page);
  expect(await titles()).toEqual(['Letters elsewhere']);
  await page.close();
});

test('a restart keeps the profile and the id', async () => {
  const before = extension.extensionId;
  await (await extension.worker()).evaluate(() => chrome.storage.local.set({ kept: 'yes' }));
  await extension.restart();
  expect(extension.extensionId).toBe(before);
  const kept = await (await extension.worker()).evaluate(() => chrome.storage.local.get('kept'));
  expect(kept).toEqual({ kept: 'yes' });
});

test('nothing was sent, and no policy broken, up to here', () => {
  extension.expectQuiet();
});

test('the guard sees a request and an error of the worker, and one of a page', async () => {
  const worker = await extension.worker();
  await worker.evaluate(async () => {
    await fetch('https://example.com/from-worker').catch(() => undefined);
    setTimeout(() => {
      throw new Error('thrown in the worker');
    });
  });
  const page = await extension.openOwnPage('popup.html');
  await page.evaluate(() => fetch('https://example.com/from-page').catch(() => undefined));
  await page.evaluate(() => void Promise.reject(new Error('rejected in the page')));
  const seen = () => extension.problems().join('\n');
  await expect.poll(seen).toContain('https://example.com/from-worker');
  await expect.poll(seen).toContain('https://example.com/from-page');
  await expect.poll(seen).toContain('thrown in the worker');
  await expect.poll(seen).toContain('rejected in the page');
  expect(() => extension.expectQuiet()).toThrow('policy breach');
  await page.close();
});

test('the guard tells a content script’s request and error from the page’s own', async () => {
  const leaky = mkdtempSync(join(tmpdir(), 'letter-rounds-leaky-'));
  cpSync(BUILD, leaky, { recursive: true });
  writeFileSync(
    join(leaky, 'leak.js'),
    `fetch('https://example.com/from-script').catch(() => {});
     setTimeout(() => { throw new Error('thrown in the script'); });`,
  );
  const run = await launchExtension({
    build: leaky,
    manifest: (manifest) => ({
      ...manifest,
      host_permissions: [],
      content_scripts: [{ matches: ['https://letters.example/*'], js: ['leak.js'] }],
    }),
    prepare: (context) =>
      context.route('https://letters.example/', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<script>
            fetch('https://example.com/from-page').catch(() => {});
            setTimeout(() => { throw new Error('thrown in the page'); });
          </script>`,
        }),
      ),
  });
  try {
    const page = await run.context.newPage();
    const thrown = page.waitForEvent('pageerror');
    await page.goto('https://letters.example/');
    await thrown;
    const seen = () => run.problems().join('\n');
    await expect.poll(seen).toContain('request of our content script: https://example.com/from-script');
    await expect.poll(seen).toContain('thrown in the script');
    expect(seen()).not.toContain('the page');
    expect(seen()).not.toContain('from-page');
  } finally {
    await run.close();
    rmSync(leaky, { recursive: true });
  }
});
