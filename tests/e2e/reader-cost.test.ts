import { chromium, type Browser, type Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { measureShown } from '../browser/reader.ts';
import { findBrowser } from '../run/browser-path.mjs';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  page = await browser.newPage();
});
afterAll(() => browser.close());

const WRITERS = Array.from(
  { length: 15 },
  (_, at) => `Writer ${'ABCDEFGHIJKLMNO'[at]}. Lastname<br>LTR${20_400 + at}`,
);

/** 15 letters by 800 programs, a sign in two cells of three, as `cell` draws it. */
function matrix(cell: (checked: boolean) => string): string {
  const head = ['Program Name', 'Accreditation ID', ...WRITERS].map((text) => `<th>${text}</th>`).join('');
  const rows = Array.from({ length: 800 }, (_, row) => {
    const cells = WRITERS.map((_, at) => `<td class="c">${cell((row + at) % 3 > 0)}</td>`).join('');
    return `<tr class="r"><td>Program ${row}</td><td>${1_403_500_000 + row}</td>${cells}</tr>`;
  }).join('');
  return `<!doctype html><title>MyERAS</title><main><h1>Assignments Checklist</h1><table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></main>`;
}

test.each([
  ['glyphs', (checked: boolean) => (checked ? '✓' : '')],
  ['icons', (checked: boolean) => (checked ? '<svg role="img" aria-label="Assigned"></svg>' : '')],
  ['boxes', (checked: boolean) => `<input type="checkbox" ${checked ? 'checked' : ''}>`],
])('15 letters by 800 programs, drawn with %s, are read cell by cell in short slices', async (name, cell) => {
  await page.setContent(matrix(cell));
  const cost = await measureShown(page, 'eras');
  // Times differ by machine and are printed, not asserted; what was read is.
  console.info(
    `${name}: bare pass ${cost.bareMs.toFixed(1)} ms, reading ${cost.readMs.toFixed(1)} ms (${(cost.readMs / cost.bareMs).toFixed(1)} x), words ${cost.wordsMs.toFixed(1)} ms, longest slice ${cost.longestMs.toFixed(1)} ms, in one go ${cost.oneGoMs.toFixed(1)} ms`,
  );
  expect([cost.programs, cost.assignments]).toEqual([800, 8_000]);
  expect(cost.slices).toBeGreaterThan(1);
});
