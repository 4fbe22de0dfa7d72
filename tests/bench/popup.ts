import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

import { BUILD } from '../browser/build.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { seasonBackup } from '../browser/season-backup.ts';
import { inTurns, timesRow, type Row } from './row.ts';

const TURNS = 11;
const SIZES = { small: { letters: 5, programs: 70 }, large: { letters: 15, programs: 800 } };

/** The popup, from its opening to its letters on the screen, beside a page of React and Dexie that shows one row. */
export async function measurePopup(): Promise<Row[]> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'letter-rounds-bench-')));
  const folder = join(home, 'extension');
  await cp(BUILD, folder, { recursive: true });
  await addBarePage(folder);
  const extensions: Extension[] = [];
  try {
    for (const size of [SIZES.small, SIZES.large]) {
      const extension = await launchExtension({ build: folder, locale: 'en-US' });
      extensions.push(extension);
      const page = await extension.openOwnPage('tracker.html');
      const { text } = seasonBackup(size, Temporal.Now.plainDateISO().toString());
      await page.evaluate((backup) => chrome.runtime.sendMessage({ type: 'restore', backup }), text);
      await page.close();
    }
    const [small, large] = extensions;
    if (!small || !large) throw new Error('No browser');
    const cost = await inTurns(TURNS, {
      bare: () => paint(small, 'bare.html', '#row'),
      small: () => paint(small, 'popup.html', 'section li'),
      large: () => paint(large, 'popup.html', 'section li'),
    });
    const bare = 'a page of React and Dexie with one row';
    const what = (size: keyof typeof SIZES) =>
      `popup, open to useful paint, ${SIZES[size].letters} x ${SIZES[size].programs}`;
    return [
      timesRow(what('small'), bare, 1.5, { ours: cost.small, theirs: cost.bare }),
      timesRow(what('large'), bare, 1.5, { ours: cost.large, theirs: cost.bare }),
      timesRow(what('large'), 'the popup at 5 x 70', 1.2, { ours: cost.large, theirs: cost.small }),
    ];
  } finally {
    for (const extension of extensions) await extension.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Milliseconds from the start of the page to the frame in which this stands on it. */
export async function paint(extension: Extension, path: string, selector: string): Promise<number> {
  const page = await extension.context.newPage();
  await page.addInitScript((wanted) => {
    const look = (): void => {
      if (document.querySelector(wanted)) Object.assign(window, { paintedAt: performance.now() });
      else requestAnimationFrame(look);
    };
    look();
  }, selector);
  await page.goto(`chrome-extension://${extension.extensionId}/${path}`);
  // Our pages' policy refuses what Playwright waits by; a question from time to time disturbs little.
  for (let asked = 0; asked < 150; asked += 1) {
    await page.waitForTimeout(200);
    const at = await page.evaluate(() => (window as { paintedAt?: number }).paintedAt ?? null);
    if (at === null) continue;
    await page.close();
    return at;
  }
  throw new Error(`${path} shows no ${selector}`);
}

/** Puts a page into the built extension that loads what the popup has to load, and shows one row of its own. */
async function addBarePage(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, '../..'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rollupOptions: {
        input: join(import.meta.dirname, 'bare-popup.ts'),
        output: { format: 'iife', entryFileNames: 'bare.js' },
      },
    },
  });
  await writeFile(
    join(folder, 'bare.html'),
    '<!doctype html><title>Bare</title><div id="root"></div><script type="module" src="/bare.js"></script>',
  );
}
