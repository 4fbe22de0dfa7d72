import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright';
import { build } from 'wxt';

import { BUILD } from '../browser/build.ts';
import { CHROMIUM_ARGS } from '../browser/plain-browser.ts';
import { ERAS, servePracticePortals } from '../portals/serve.ts';
import { findBrowser } from '../run/browser-path.mjs';
import { servePages, PORTAL } from './portal-pages.ts';
import { inTurns, ms, timesRow, type Row } from './row.ts';

const TOP = join(import.meta.dirname, '../..');
const TURNS = 5;
/** After its load: reading, its answer and the marks come in this time. */
const SETTLED_MS = 1_500;

/** What the extension adds to the load of a portal's page, beside an empty content script and beside nothing. */
export async function measureLoad(): Promise<Row[]> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'letter-rounds-bench-')));
  const contexts: Record<string, BrowserContext> = {};
  try {
    const folders = { none: null, empty: await buildEmpty(home), ours: join(home, 'ours') };
    await cp(BUILD, folders.ours, { recursive: true });
    for (const [name, folder] of Object.entries(folders)) {
      contexts[name] = await launch(join(home, `profile-${name}`), folder);
      await servePages(contexts[name]);
    }
    const rows: Row[] = [];
    for (const [path, name] of [
      ['/experiences', 'a page with nothing of ours'],
      ['/letters', 'a list of 5 letters, read and marked'],
    ] as const) {
      const script = await inTurns(TURNS, {
        none: () => cost(contexts['none'], `${PORTAL}${path}`, 'ScriptDuration'),
        empty: () => cost(contexts['empty'], `${PORTAL}${path}`, 'ScriptDuration'),
        ours: () => cost(contexts['ours'], `${PORTAL}${path}`, 'ScriptDuration'),
      });
      const measured = { ours: script.ours - script.none, theirs: script.empty - script.none };
      rows.push(
        timesRow(`page load, script time added: ${name}`, 'an empty WXT content script', 3, measured),
      );
    }
    for (const context of Object.values(contexts)) {
      await context.unrouteAll();
      await servePracticePortals(context);
    }
    const whole = await inTurns(TURNS, {
      none: () => cost(contexts['none'], ERAS.letters, 'TaskDuration'),
      ours: () => cost(contexts['ours'], ERAS.letters, 'TaskDuration'),
    });
    const added = ms(whole.ours - whole.none);
    const row = timesRow('Angular practice portal, whole main-thread time', 'the same page without us', 1.1, {
      ...{ ours: whole.ours, theirs: whole.none },
    });
    return [...rows, { ...row, found: `${row.found}, ${added} added` }];
  } finally {
    for (const context of Object.values(contexts)) await context.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** What WXT makes of a content script that does nothing. */
async function buildEmpty(home: string): Promise<string> {
  const root = join(home, 'empty');
  await mkdir(join(root, 'entrypoints'), { recursive: true });
  await symlink(join(TOP, 'node_modules'), join(root, 'node_modules'));
  await writeFile(join(root, 'package.json'), '{ "name": "empty", "version": "0.0.1", "type": "module" }');
  await writeFile(
    join(root, 'entrypoints/content.ts'),
    `import { defineContentScript } from 'wxt/utils/define-content-script';
     export default defineContentScript({ matches: ['${PORTAL}/*'], main() {} });`,
  );
  await build({ root, outDir: join(home, 'empty-built'), logger: quiet });
  return join(home, 'empty-built', 'chrome-mv3');
}

const nothing = () => undefined;
const quiet = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};

async function launch(profile: string, folder: string | null): Promise<BrowserContext> {
  const load = folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : [];
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: [...CHROMIUM_ARGS, ...load],
  });
}

/** Milliseconds of the main thread's processor that one load of the page took. */
async function cost(
  context: BrowserContext | undefined,
  url: string,
  metric: 'ScriptDuration' | 'TaskDuration',
): Promise<number> {
  if (!context) throw new Error('No browser');
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.waitForTimeout(SETTLED_MS);
  const { metrics } = await devtools.send('Performance.getMetrics');
  await page.close();
  const found = metrics.find(({ name }) => name === metric);
  if (!found) throw new Error(`Chromium measures no ${metric}`);
  return found.value * 1000;
}
