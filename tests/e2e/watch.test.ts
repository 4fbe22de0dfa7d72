import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { openPage, startBrowser } from './overlay.pieces.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

interface Watched {
  looks: number;
  routes: string[];
  atOnce: number;
  mostAtOnce: number;
  timers: number;
  /** The page's text at the newest look. */
  text: string | null;
  /** A look lasts until this is settled. */
  gate: Promise<unknown>;
  stop: AbortController;
  watch: ReturnType<typeof import('../../lib/page/watch.ts').watchPage>;
}
interface WatchPieces {
  watchPage: typeof import('../../lib/page/watch.ts').watchPage;
  createHost: typeof import('../../lib/page/host.ts').createHost;
  isHost: typeof import('../../lib/page/host.ts').isHost;
  open(element: Element): ShadowRoot | null;
}
declare global {
  interface Window {
    watched: Watched;
  }
}

/** Starts a watch and waits for its first look, which always comes. */
async function startWatch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const pieces = window.pieces as unknown as WatchPieces;
    const stop = new AbortController();
    const watched = {
      looks: 0,
      routes: [] as string[],
      atOnce: 0,
      mostAtOnce: 0,
      timers: 0,
      stop,
    } as Watched;
    window.watched = watched;
    watched.watch = pieces.watchPage({
      document,
      signal: stop.signal,
      quietMs: 60,
      longestMs: 400,
      ignore: (node) => pieces.isHost(node),
      onRoute: () => watched.routes.push(location.href),
      async onQuiet() {
        watched.looks += 1;
        watched.atOnce += 1;
        watched.mostAtOnce = Math.max(watched.mostAtOnce, watched.atOnce);
        watched.text = document.body.textContent;
        await watched.gate;
        watched.atOnce -= 1;
        // What a look names: the roots that it went into.
        const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument);
        const shadows = [...document.querySelectorAll('*')].map((element) => pieces.open(element));
        watched.watch.setRoots([...frames, ...shadows].filter((root) => root !== null));
      },
    });
  });
  await settled(page);
  await page.evaluate(() => (window.watched.looks = 0));
}

async function settled(page: Page): Promise<void> {
  await page.waitForTimeout(350);
}
const looks = (page: Page): Promise<number> => page.evaluate(() => window.watched.looks);

/** Does something on the page, lets it come to rest, and says how many looks it was worth. */
async function looksFor(page: Page, act: () => unknown): Promise<number> {
  await page.evaluate(() => (window.watched.looks = 0));
  await page.evaluate(act);
  await settled(page);
  return looks(page);
}

const BODY = '<main><p id="text">Waiting</p><label><input id="box" type="checkbox"> Only mine</label></main>';

test('a quiet page is looked at once, and costs no timer after that', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  await page.evaluate(() => {
    const set = window.setTimeout;
    window.setTimeout = ((...given: Parameters<typeof set>) => {
      window.watched.timers += 1;
      return set(...given);
    }) as typeof set;
  });
  await page.waitForTimeout(3000);
  expect(await page.evaluate(() => [window.watched.looks, window.watched.timers])).toEqual([0, 0]);
});

test('text, nodes, states and what hides are news', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const acts = [
    () => document.getElementById('text')?.firstChild?.replaceWith('Uploaded'),
    () => document.querySelector('main')?.append(document.createElement('p')),
    () => document.getElementById('text')?.setAttribute('aria-label', 'Uploaded'),
    () => document.getElementById('text')?.classList.add('gone'),
    () => document.getElementById('text')?.style.setProperty('display', 'none'),
    () => document.getElementById('text')?.toggleAttribute('hidden'),
  ];
  for (const act of acts) expect(await looksFor(page, act)).toBe(1);
});

test('a check box that is ticked is news although it mutates nothing', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  await page.locator('#box').click();
  await settled(page);
  expect(await looks(page)).toBe(1);
});

test('animation, unchanged attributes, comments and data attributes are no news', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const acts = [
    () => document.getElementById('text')?.style.setProperty('transform', 'translateX(3px)'),
    () =>
      document
        .getElementById('text')
        ?.setAttribute('class', document.getElementById('text')?.className ?? ''),
    () => document.querySelector('main')?.append(document.createComment('anchor')),
    () => document.getElementById('text')?.setAttribute('data-tick', '1'),
  ];
  await page.evaluate(() => document.getElementById('text')?.setAttribute('class', ''));
  await settled(page);
  for (const act of acts) expect(await looksFor(page, act)).toBe(0);
});

test('nodes of ours do not wake it', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const count = await looksFor(page, () => {
    const pieces = window.pieces as unknown as WatchPieces;
    const { host } = pieces.createHost(document, '');
    document.documentElement.append(host);
    host.setAttribute('class', 'x');
    host.remove();
    document.documentElement.append(host);
  });
  expect(count).toBe(0);
});

test('a storm of re-renders is looked at in batches, and at last when it is over', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const during = await page.evaluate(async () => {
    const text = document.getElementById('text');
    const until = performance.now() + 1500;
    while (performance.now() < until) {
      if (text) text.textContent = String(performance.now());
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return window.watched.looks;
  });
  expect(during).toBeGreaterThanOrEqual(2);
  expect(during).toBeLessThanOrEqual(5);
  await settled(page);
  expect(await page.evaluate(() => window.watched.text === document.body.textContent)).toBe(true);
});

test('ten thousand nodes at once are one look', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const count = await looksFor(page, () => {
    for (let index = 0; index < 10_000; index += 1) {
      document.querySelector('main')?.append(document.createElement('span'));
    }
  });
  expect(count).toBe(1);
});

test('looks never overlap: what happens during one is looked at after it, and shows in the count', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  await page.evaluate(() => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    window.watched.gate = promise;
    Object.assign(window, { openGate: resolve });
  });
  expect(await looksFor(page, () => document.getElementById('text')?.append('a'))).toBe(1);
  const counts = await page.evaluate(() => {
    const before = window.watched.watch.changes();
    document.getElementById('text')?.append('b');
    return [before, window.watched.watch.changes()];
  });
  expect(counts[1]).toBe((counts[0] ?? 0) + 1);
  await settled(page);
  expect(await looks(page)).toBe(1);
  await page.evaluate(() => (window as unknown as { openGate(given: undefined): void }).openGate(undefined));
  await settled(page);
  expect(await page.evaluate(() => [window.watched.looks, window.watched.mostAtOnce])).toEqual([2, 1]);
});

test('a hash route is told once it is entered, and looked at', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const count = await looksFor(page, () => {
    location.hash = '#/letters';
    history.replaceState({ scroll: 1 }, '');
  });
  expect(count).toBe(1);
  expect(await page.evaluate(() => window.watched.routes)).toEqual(['https://portal.test/#/letters']);
  await page.goBack();
  await settled(page);
  expect(await page.evaluate(() => window.watched.routes)).toHaveLength(2);
});

test('frames and closed shadow roots are watched once a look has found them', async () => {
  const page = await openPage(browser, `${BODY}<div id="host"></div><iframe src="/inner"></iframe>`, {
    frames: { '/inner': '<!doctype html><body><p id="inner">Waiting</p></body>' },
  });
  await page.evaluate(() => {
    const root = document.getElementById('host')?.attachShadow({ mode: 'closed' });
    root?.append(document.createElement('p'));
  });
  await page.frameLocator('iframe').locator('#inner').waitFor();
  await startWatch(page);
  const inFrame = await looksFor(page, () => {
    const text = document.querySelector('iframe')?.contentDocument?.getElementById('inner');
    if (text) text.textContent = 'Uploaded';
  });
  const inShadow = await looksFor(page, () => {
    const host = document.getElementById('host');
    const root = host && (window.pieces as unknown as { open(e: Element): ShadowRoot | null }).open(host);
    root?.querySelector('p')?.append('Uploaded');
  });
  expect([inFrame, inShadow]).toEqual([1, 1]);
});

test('a frame that loads another page is looked into, and what left with the old one is let go', async () => {
  const page = await openPage(browser, `${BODY}<iframe src="/one"></iframe>`, {
    frames: { '/one': '<p>One</p>', '/two': '<p id="two">Two</p>' },
  });
  await startWatch(page);
  const loaded = await looksFor(page, () =>
    document.querySelector('iframe')?.contentWindow?.location.replace('/two'),
  );
  // The load, and once more because nobody watched the new document before the look that found it.
  expect(loaded).toBe(2);
  const changed = await looksFor(page, () =>
    document.querySelector('iframe')?.contentDocument?.getElementById('two')?.append('!'),
  );
  const outer = await looksFor(page, () => document.getElementById('text')?.append('!'));
  expect([changed, outer]).toEqual([1, 1]);
});

test('a hidden document is left alone, and looked at when it is shown again', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const hidden = await looksFor(page, () => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    document.getElementById('text')?.append('!');
  });
  const shown = await looksFor(page, () => {
    Object.defineProperty(document, 'hidden', { value: false, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect([hidden, shown]).toEqual([0, 1]);
});

test('the moment of the last change is kept, and a route alone does not move it', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const moments = await page.evaluate(async () => {
    const { watch } = window.watched;
    const found = [watch.changedAt()];
    location.hash = '#/other';
    await new Promise((resolve) => setTimeout(resolve, 50));
    found.push(watch.changedAt());
    document.getElementById('text')?.append('!');
    watch.changes();
    found.push(watch.changedAt());
    return found;
  });
  expect(moments.slice(0, 2)).toEqual([null, null]);
  expect(moments[2]).toEqual(expect.any(Number));
});

test('the signal ends everything', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  const count = await looksFor(page, () => {
    document.getElementById('text')?.append('!');
    window.watched.stop.abort();
    location.hash = '#/later';
    document.getElementById('text')?.append('?');
    window.watched.watch.setRoots([document.body]);
  });
  expect(count).toBe(0);
  expect(await page.evaluate(() => window.watched.routes)).toEqual([]);
});

test('a look that throws does not end the watch', async () => {
  const page = await openPage(browser, BODY);
  await startWatch(page);
  await page.evaluate(() => {
    const { watch } = window.watched;
    watch.setRoots = () => {
      throw new Error('torn');
    };
  });
  const counts = [
    await looksFor(page, () => document.getElementById('text')?.append('1')),
    await looksFor(page, () => document.getElementById('text')?.append('2')),
  ];
  expect(counts).toEqual([1, 1]);
});
