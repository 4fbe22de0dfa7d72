import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DRAWINGS, type Drawing } from '../accuracy/measure.ts';
import { KEY } from '../browser/key.ts';
import type { MarksInPage, MarksMeasured } from '../browser/marks-in-page.ts';
import { pageScript, putIn } from '../browser/page-script.ts';
import { launchPlain } from '../browser/plain-browser.ts';
import { serveLibraries } from '../libraries/serve.ts';
import { servePracticePortals } from '../portals/serve.ts';

/** Where marks and strip stand on every page that we have, as most of a laptop's screen shows it. */
let context: BrowserContext;
let page: Page;
let script: string;
beforeAll(async () => {
  const browser = await launchPlain();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.addInitScript(KEY);
  await serveLibraries(context, await servePracticePortals(context));
  script = await pageScript('tests/browser/marks-in-page.ts');
  page = await context.newPage();
});
afterAll(() => context.browser()?.close());

/** What was counted, over all pages and places to which they were scrolled. */
const together = { rows: 0, seen: 0, full: 0 };

type Marking = typeof globalThis & { marksInPage: MarksInPage };
const goTo = (index: number) => page.evaluate((at) => (globalThis as Marking).marksInPage.goTo(at), index);

/** Marks what stands there, as a reading does, until it is the same twice: a library may still be drawing. */
async function markAll({ portal }: Drawing): Promise<number> {
  let before = -1;
  for (let tries = 0; tries < 20; tries += 1) {
    const now = await page.evaluate((of) => (globalThis as Marking).marksInPage.mark(of), portal);
    if (now > 0 && now === before) break;
    before = now;
    await page.waitForTimeout(120);
  }
  // Nearness comes after one frame, marks with the next, and then the strip makes room for them.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
  });
  return before;
}

async function measured(): Promise<MarksMeasured> {
  const found = await page.evaluate(() => (globalThis as Marking).marksInPage.measure());
  for (const count of ['rows', 'seen', 'full'] as const) together[count] += found[count];
  return found;
}

describe('each row that can be seen has its mark, in one column, and nothing is covered', () => {
  test.each(DRAWINGS)('$library: $page', async (drawing) => {
    await page.goto('about:blank');
    await page.goto(drawing.address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await putIn(page, 'marksInPage', script);
    const many = await markAll(drawing);
    expect(many).toBeGreaterThan(0);
    for (const at of new Set([0, many >> 1, many - 1])) {
      if (at > 0) {
        await goTo(at);
        await page.waitForTimeout(150);
        await markAll(drawing);
      }
      const { rows, seen, full: _, strip, lanes, ...wrong } = await measured();
      const where = `scrolled to row ${String(at)} of ${String(many)}`;
      expect(wrong, where).toEqual({
        ...{ lateBelow: [], onControls: [], onTexts: [], outside: [], stripOverMarks: 0 },
      });
      expect(seen, where).toBe(rows);
      expect(lanes, where).toBeLessThanOrEqual(1);
      expect(strip, where).not.toBeNull();
    }
  });
});

test('together: every mark is seen, and so many have room for all of their text', () => {
  expect(together.rows).toBeGreaterThan(500);
  expect(together.seen).toBe(together.rows);
  // One column for a whole list costs text where no column is wide enough on every row.
  expect(together.full / together.rows).toBeGreaterThan(0.3);
});
