import { KEY } from '../browser/key.ts';
import { launchPlain } from '../browser/plain-browser.ts';
import { fileURLToPath } from 'node:url';

import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The watch and the overlay as one script for a page, under `pieces`. */
const ENTRY = `
  import { createOverlay } from '${ROOT}lib/overlay/index.ts';
  import { watchPage } from '${ROOT}lib/page/watch.ts';
  import { createHost, isHost } from '${ROOT}lib/page/host.ts';
  window.pieces = { createOverlay, watchPage, createHost, isHost, open: chrome.dom.openOrClosedShadowRoot };
`;
const VIRTUAL: Record<string, string> = { 'virtual:pieces': ENTRY };

let script: Promise<string> | null = null;

/** Builds the pieces once for all tests. */
function piecesScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'virtual:pieces', output: { format: 'iife' } },
    },
    plugins: [
      {
        name: 'pieces',
        resolveId: (id) => (id in VIRTUAL ? `\0${id}` : undefined),
        load: (id) => VIRTUAL[id.slice(1)],
      },
    ],
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const each of outputs) {
    if (!('output' in each)) continue;
    const chunk = each.output.find((part) => part.type === 'chunk');
    if (chunk?.type === 'chunk') return chunk.code;
  }
  throw new Error('the pieces were not built');
}

export function startBrowser(): Promise<Browser> {
  return launchPlain();
}

/** A page at a made-up address with that body, and the pieces in it. Errors of the page fail the test that asks. */
export async function openPage(
  browser: Browser,
  body: string,
  options: BrowserContextOptions & { head?: string; frames?: Record<string, string>; script?: string } = {},
): Promise<Page> {
  const { head = '', frames = {}, script: first = '', ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1200, height: 700 }, ...contextOptions });
  const page = await context.newPage();
  // A script of the page's own, before anything else.
  await page.addInitScript(first);
  await page.addInitScript(KEY);
  await page.addInitScript(await piecesScript());
  await page.route('https://portal.test/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const html = frames[pathname] ?? `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
    return route.fulfill({ contentType: 'text/html', body: html });
  });
  await page.goto('https://portal.test/');
  return page;
}
