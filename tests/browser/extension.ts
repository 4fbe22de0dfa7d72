import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium, type BrowserContext, type CDPSession, type Page, type Worker } from 'playwright';

import { findBrowser } from '../run/browser-path.mjs';
import { BUILD } from './build.ts';
import { readDatabase, type Rows } from './database.ts';
import { guardExtension, type Guard } from './guard.ts';
import { CHROMIUM_ARGS } from './plain-browser.ts';
import { openToolbarPopup, type ToolbarPopup } from './toolbar-popup.ts';
import { watchTargets, type Target } from './targets.ts';

export interface LaunchOptions {
  /** Called after every start, before any page of the test's: routes of the practice portals go here. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
  /**
   * Changes the manifest of the copy that is loaded. An optional permission has to be granted so: a request's prompt
   * stays open for ever without a display.
   */
  manifest?: (manifest: Record<string, unknown>) => Record<string, unknown>;
  /** A built extension; the production build by default. */
  build?: string;
  timezoneId?: string;
  locale?: string;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  viewport?: { width: number; height: number };
  /** A window that can be seen; for the tour. The popup is the user's own there, and the guard sees requests alone. */
  headed?: boolean;
  args?: string[];
}

/** A Chromium of its own, with nothing but the extension, that can reach no network. */
export interface Extension {
  /** Changes with `restart`. */
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The worker, awake. */
  worker(): Promise<Worker>;
  /** The popup's page as a tab of the popup's width, ready to be driven by Playwright. */
  openPopup(): Promise<Page>;
  /** A page of the extension by its path: `tracker.html`. */
  openOwnPage(path: string): Promise<Page>;
  /** The popup itself, as a click on the toolbar opens it, over the page that is in front. */
  openToolbarPopup(): Promise<ToolbarPopup>;
  /** The popup as a click on the toolbar's button opens it while `page` is in front, with the leave that a click gives. */
  openPopupOver(page: Page): Promise<ToolbarPopup>;
  /** A click on the toolbar's button while `page` is in front: the one thing that grants `activeTab`. */
  clickToolbarButton(page: Page): Promise<void>;
  /** The browser's id of the tab in front, as the worker knows it. Without a display no window counts as focused. */
  tabInFront(): Promise<number>;
  /** Stops the worker as Chromium does after 30 idle seconds; its memory is gone, the next event starts it again. */
  killWorker(): Promise<void>;
  /** Every row of one of the extension's databases, or of one table of it. */
  rows(database?: string, table?: string): Promise<Rows>;
  /** Closes the browser and starts it again with the same profile. */
  restart(): Promise<void>;
  /** What the guard has seen until now, over all restarts. */
  problems(): string[];
  /** @throws when the extension sent a request, broke a policy or had an uncaught error since the start */
  expectQuiet(): void;
  close(): Promise<void>;
}

interface Session {
  context: BrowserContext;
  /** A page of the extension's origin that runs no code of it, so that looking in from there disturbs nothing. */
  desk: Page;
  guard: Guard;
  targets: ReadonlyMap<string, Target>;
  devtools: CDPSession;
}

/**
 * Starts Chromium with a copy of the built extension in a fresh profile.
 *
 * @throws when there is no browser, no build, or the extension's worker does not start within 15 seconds
 */
export async function launchExtension(options: LaunchOptions = {}): Promise<Extension> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'letter-rounds-')));
  const folder = join(home, 'extension');
  await cp(options.build ?? BUILD, folder, { recursive: true });
  if (options.manifest) {
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    await writeFile(path, JSON.stringify(options.manifest(manifest)));
  }
  const earlier: string[] = [];
  let session = await start(home, folder, options);

  const id = () => new URL(session.desk.url()).host;
  const address = (path: string) => `chrome-extension://${id()}/${path}`;
  const problems = () => [...earlier, ...session.guard.problems];

  async function openOwnPage(path: string) {
    const page = await session.context.newPage();
    await page.goto(address(path));
    return page;
  }

  async function clickToolbarButton(page: Page) {
    await page.bringToFront();
    const own = await session.context.newCDPSession(page);
    const { targetInfo } = await own.send('Target.getTargetInfo');
    await own.detach();
    const { targetInfos } = await session.devtools.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const tab = targetInfos.find((target) => target.url === targetInfo.url);
    if (!tab) throw new Error(`No tab shows ${targetInfo.url}`);
    await command(session.devtools, 'Extensions.triggerAction', { id: id(), targetId: tab.targetId });
  }

  async function openByItself() {
    const worker = session.context.serviceWorkers()[0];
    if (!worker) throw new Error('The worker is not running');
    await worker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } }
      ).chrome.action.openPopup(),
    );
  }

  return {
    get context() {
      return session.context;
    },
    get extensionId() {
      return id();
    },
    async worker() {
      await wake(session);
      return session.context.serviceWorkers()[0] ?? session.context.waitForEvent('serviceworker');
    },
    async openPopup() {
      const page = await session.context.newPage();
      await page.setViewportSize({ width: 380, height: 600 });
      await page.goto(address('popup.html'));
      return page;
    },
    openOwnPage,
    openToolbarPopup: async () => {
      await wake(session);
      return openToolbarPopup(session.targets, address('popup.html'), openByItself);
    },
    openPopupOver: (page) =>
      openToolbarPopup(session.targets, address('popup.html'), () => clickToolbarButton(page)),
    clickToolbarButton,
    async tabInFront() {
      await wake(session);
      const worker =
        session.context.serviceWorkers()[0] ?? (await session.context.waitForEvent('serviceworker'));
      const tab = await worker.evaluate(async () => {
        const active = await chrome.tabs.query({ active: true });
        return active.sort((a, b) => b.lastAccessed - a.lastAccessed)[0]?.id ?? null;
      });
      if (tab === null) throw new Error('No tab is in front');
      return tab;
    },
    killWorker: () => stopWorkers(session),
    rows: (database, table) => readDatabase(session.desk, database, table),
    async restart() {
      await session.context.close();
      earlier.push(...session.guard.problems);
      session = await start(home, folder, options);
    },
    problems,
    expectQuiet() {
      if (problems().length > 0) throw new Error(`The extension was not quiet:\n${problems().join('\n')}`);
    },
    async close() {
      await session.context.close();
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function start(home: string, folder: string, options: LaunchOptions): Promise<Session> {
  const { timezoneId, locale, colorScheme, reducedMotion, forcedColors, viewport } = options;
  const context = await chromium.launchPersistentContext(join(home, 'profile'), {
    executablePath: findBrowser(),
    headless: !options.headed,
    ...(timezoneId !== undefined && { timezoneId }),
    ...(locale !== undefined && { locale }),
    ...(colorScheme !== undefined && { colorScheme }),
    ...(reducedMotion !== undefined && { reducedMotion }),
    ...(forcedColors !== undefined && { forcedColors }),
    viewport: viewport ?? (options.headed ? null : { width: 1280, height: 800 }),
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...CHROMIUM_ARGS,
      // Lets a test click the toolbar button, which alone grants `activeTab`.
      ...(options.headed ? [] : ['--enable-unsafe-extension-debugging']),
      ...(options.args ?? []),
    ],
  });
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 15_000 }));
    const origin = new URL(worker.url()).href.replace(/^(chrome-extension:\/\/[^/]+)\/.*$/, '$1');
    const guard = guardExtension(context, origin);
    // A popup that is attached to brings a window of the developer tools with it: nobody wants to see that.
    const types = options.headed ? [] : ['page', 'service_worker'];
    const { targets, session: devtools } = await watchTargets(context, types, guard.watch);
    await options.prepare?.(context);
    const desk = context.pages()[0] ?? (await context.newPage());
    await desk.goto(`${origin}/manifest.json`);
    return { context, desk, guard, targets, devtools };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Commands that Playwright's list of the protocol does not have yet. */
async function command(session: CDPSession, method: string, params: object): Promise<void> {
  await (session.send as (method: string, params: object) => Promise<unknown>).call(session, method, params);
}

/** A message that nobody understands still starts a worker that sleeps. */
async function wake({ desk }: Session): Promise<void> {
  await desk.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: typeof chrome.runtime } }).chrome;
    // No listener, or one that refuses: either way it is awake.
    await runtime.sendMessage({ type: 'wake' }).catch(() => undefined);
  });
}

async function stopWorkers({ context, desk }: Session): Promise<void> {
  const own = await context.newCDPSession(desk);
  const stopped = new Promise<void>((resolve) => {
    own.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await own.send('ServiceWorker.enable');
  await own.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await own.detach();
}
