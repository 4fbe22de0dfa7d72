import { launchExtension } from '../browser/extension.ts';
import { traceOf } from '../browser/trace.ts';
import { PORTAL, servePages } from './portal-pages.ts';
import { median, ms, type Row } from './row.ts';

const MOST_MS = 50;
const TURNS = 5;

/**
 * The longest task of a portal page's main thread while a list is read, sent and marked. The page has stood before, so that
 * its own layout is over: a route that is entered has it read once more from the beginning.
 */
export async function measureTasks(): Promise<Row[]> {
  const extension = await launchExtension({ prepare: servePages });
  try {
    const rows: Row[] = [];
    for (const [path, size] of [
      ['small', '5 x 70'],
      ['large', '15 x 800'],
    ] as const) {
      const page = await extension.context.newPage();
      await page.goto(`${PORTAL}/${path}`);
      await page.waitForTimeout(5_000);
      const longest: number[] = [];
      for (let turn = 0; turn < TURNS; turn += 1) {
        // Inside of the trace, so that nothing of it is missed.
        const { tasks } = await traceOf(page, async () => {
          await page.evaluate((hash) => void (location.hash = hash), `again-${turn}`);
          await page.waitForTimeout(4_000);
        });
        longest.push(Math.max(...tasks));
      }
      await page.close();
      const found = `${ms(median(longest))}, at worst ${ms(Math.max(...longest))}`;
      const kept = median(longest) <= MOST_MS;
      rows.push({
        what: `longest task that we cause, ${size}`,
        against: '-',
        most: ms(MOST_MS),
        found,
        kept,
      });
    }
    return rows;
  } finally {
    await extension.close();
  }
}
