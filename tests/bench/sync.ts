import { join } from 'node:path';

import { pageScript } from '../browser/page-script.ts';
import { launchPlain } from '../browser/plain-browser.ts';
import { GROWTH, growthRow, median, timesRow, type Row } from './row.ts';

/** What the first sync costs beside IndexedDB itself, that is given the same rows with the same indexes. */
export async function measureSync(): Promise<Row[]> {
  const browser = await launchPlain();
  try {
    const page = await browser.newPage();
    await page.route('https://bench.test/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await page.goto('https://bench.test/');
    await page.evaluate(await pageScript(join(import.meta.dirname, 'sync-in-page.ts')));
    const cost = async (letters: number, programs: number, turns: number) => {
      const { ours, raw } = await page.evaluate(
        ([count, programCount, times]) => globalThis.benchSync(count, programCount, times),
        [letters, programs, turns] as const,
      );
      return { ours: median(ours), theirs: median(raw) };
    };
    await cost(5, 25, 2);
    const first = timesRow(
      'first sync of 15 x 800, 8,000 assignments',
      'raw IndexedDB, same rows and indexes',
      1.3,
      await cost(15, 800, 3),
    );
    const costs: number[] = [];
    for (const times of GROWTH) costs.push((await cost(5, 25 * times, 3)).ours);
    return [first, growthRow('growth of the first sync, from 5 x 25', costs)];
  } finally {
    await browser.close();
  }
}
