import { launchPlain } from '../browser/plain-browser.ts';
import { measureShown } from '../browser/reader.ts';
import { CELLS, SIZES, matrix } from './matrices.ts';
import { GROWTH, growthRow, timesRow, type Row } from './row.ts';

/** What reading a page costs beside a bare pass over the same cells (`querySelectorAll`, `textContent`), in turns. */
export async function measureReading(): Promise<Row[]> {
  const browser = await launchPlain();
  try {
    const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
    const rows: Row[] = [];
    for (const [letters, programs] of SIZES) {
      for (const [name, cell] of Object.entries(CELLS)) {
        await page.setContent(matrix(letters, programs, cell));
        const cost = await measureShown(page, 'eras');
        // A small page is read in one go: there is nothing to cut.
        const ours = cost.slices > 1 ? cost.readMs : cost.oneGoMs;
        const what = `reading a page, ${letters} x ${programs}, cells of ${name}`;
        rows.push(timesRow(what, 'a bare pass over the same cells', 6, { ours, theirs: cost.bareMs }));
      }
    }
    const costs: number[] = [];
    for (const times of GROWTH) {
      await page.setContent(matrix(5, 25 * times, CELLS.text));
      const cost = await measureShown(page, 'eras');
      costs.push((cost.slices > 1 ? cost.readMs : cost.oneGoMs) + cost.wordsMs);
    }
    rows.push(growthRow('growth of reading, from 5 x 25', costs));
    return rows;
  } finally {
    await browser.close();
  }
}
