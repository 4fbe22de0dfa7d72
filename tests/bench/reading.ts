/** `npm run bench`: what reading a page costs beside a bare pass over the same cells, both measured in turns. */

import { launchPlain } from '../browser/plain-browser.ts';
import { measureShown } from '../browser/reader.ts';
import { CELLS, SIZES, matrix } from './matrices.ts';

/** What reading may cost: so many times the bare pass. */
const MOST = 6;

const browser = await launchPlain();
const page = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
let over = 0;
console.log('Reading a page: medians, in turns with querySelectorAll and textContent over the same cells\n');
console.log(
  '| cells | letters x programs | bare ms | reading ms | times | least | words ms | longest slice ms |',
);
console.log('| --- | --- | --: | --: | --: | --: | --: | --: |');
try {
  for (const [name, cell] of Object.entries(CELLS)) {
    for (const [letters, programs] of SIZES) {
      await page.setContent(matrix(letters, programs, cell));
      const cost = await measureShown(page, 'eras');
      // A small page is read in one go: there is nothing to cut.
      const reading = cost.slices > 1 ? cost.readMs : cost.oneGoMs;
      const times = reading / cost.bareMs;
      if (times > MOST) over += 1;
      const numbers = [cost.bareMs, reading, times, cost.leastTimes, cost.wordsMs, cost.longestMs];
      console.log(
        `| ${name} | ${letters} x ${programs} | ${numbers.map((one) => one.toFixed(1)).join(' | ')} |`,
      );
    }
  }
} finally {
  await browser.close();
}
console.log(`\n${over === 0 ? 'None is' : `${over} are`} over ${MOST} times the bare pass.\n`);
