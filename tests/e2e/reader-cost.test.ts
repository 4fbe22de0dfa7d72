import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import { CELLS, matrix } from '../bench/matrices.ts';
import { measureShown } from '../browser/reader.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
});
afterAll(() => browser.close());

test.each([
  ['text', CELLS.text],
  ['glyphs', CELLS.glyphs],
  ['icons', CELLS.icons],
  ['boxes', CELLS.boxes],
])('15 letters by 800 programs, drawn with %s, are read cell by cell in short slices', async (name, cell) => {
  await page.setContent(matrix(15, 800, cell));
  const cost = await measureShown(page, 'eras');
  // Times differ by machine and are printed, not asserted; what was read is.
  console.info(
    `${name}: bare pass ${cost.bareMs.toFixed(1)} ms, reading ${cost.readMs.toFixed(1)} ms (${(cost.readMs / cost.bareMs).toFixed(1)} x), words ${cost.wordsMs.toFixed(1)} ms, longest slice ${cost.longestMs.toFixed(1)} ms, in one go ${cost.oneGoMs.toFixed(1)} ms`,
  );
  expect([cost.programs, cost.assignments]).toEqual([800, 8_000]);
  expect(cost.slices).toBeGreaterThan(1);
});
