import type { Page } from 'playwright';

import { launchExtension } from '../browser/extension.ts';
import { listenIn } from '../browser/listening.ts';
import { launchPlain } from '../browser/plain-browser.ts';
import { traceOf } from '../browser/trace.ts';
import { PORTAL, servePages } from './portal-pages.ts';
import { inTurns, timesRow, type Row } from './row.ts';

const WATCHED_MS = 10_000;
const TURNS = 3;

/** What is done on a page on which nothing happens, and on one that draws itself again and again. */
export async function measureQuiet(): Promise<Row[]> {
  const extension = await launchExtension({ prepare: servePages });
  const plain = await launchPlain();
  try {
    const listening = await listenIn(extension);
    const page = await extension.context.newPage();
    await page.goto(`${PORTAL}/letters`);
    await page.waitForTimeout(4_000);
    await listening.clear();
    const { scripts } = await traceOf(page, () => page.waitForTimeout(WATCHED_MS));
    const ran = Object.values(scripts).reduce((sum, count) => sum + count, 0);
    const { messages } = await listening.heard();
    const quiet: Row = {
      ...{ what: 'quiet page for 10 s', against: '-', most: '0 timers, 0 messages, 0 callbacks' },
      found: `${ran} timers, frames and callbacks, ${messages} messages`,
      kept: ran + messages === 0,
    };
    await page.evaluate(() => document.body.classList.toggle('touched'));
    await page.waitForTimeout(2_000);
    const again = await listening.heard();
    const unchanged: Row = {
      ...{ what: 'an unchanged page read again in one visit', against: 'the first read' },
      ...{ most: '0 messages, 0 writes, 0 wakes' },
      found: `${again.messages} messages, ${again.writes} writes, ${again.wakes} wakes`,
      kept: again.messages + again.writes + again.wakes === 0,
    };
    await page.close();

    const context = await plain.newContext();
    await servePages(context);
    const without = await context.newPage();
    const withUs = await extension.context.newPage();
    for (const each of [without, withUs]) {
      await each.goto(`${PORTAL}/small`);
      await each.waitForTimeout(4_000);
    }
    await listening.clear();
    const work = (shown: Page) => async () => {
      const { tasks } = await traceOf(shown, () => shown.evaluate(drawAgain, WATCHED_MS));
      return tasks.reduce((sum, one) => sum + one, 0);
    };
    const cost = await inTurns(TURNS, { ours: work(withUs), theirs: work(without) });
    const drawn = await listening.heard();
    const row = timesRow(
      'a page that draws its 5 x 70 again every 100 ms, main-thread time',
      'the same page without us',
      1.1,
      cost,
    );
    const found = `${row.found}, ${drawn.messages} messages`;
    return [quiet, unchanged, { ...row, found, kept: row.kept && drawn.messages === 0 }];
  } finally {
    await plain.close();
    await extension.close();
  }
}

/** Runs on the page: puts new nodes with the same content in the place of every row, ten times a second. */
async function drawAgain(forMs: number): Promise<void> {
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    const body = document.querySelector('tbody');
    body?.replaceChildren(...[...body.children].map((row) => row.cloneNode(true)));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
