/** `npm run fuzz -- [seed] [pages of each drawing] [library]`: the reader against pages that were tampered with. */
import { argv } from 'node:process';

import { DRAWINGS, openGallery } from '../accuracy/measure.ts';
import { fuzz, fuzzScript } from './fuzz.ts';

const seed = Number(argv[2] ?? 1);
const count = Number(argv[3] ?? 1000);
const drawings = DRAWINGS.filter(({ library }) => library.startsWith(argv[4] ?? ''));
const gallery = await openGallery();
const script = await fuzzScript();
let failed = 0;
try {
  for (const drawing of drawings) {
    const { tried, stillRead, failures } = await fuzz(
      gallery,
      drawing,
      script,
      seed,
      (done) => done >= count,
    );
    console.log(
      `${drawing.library}, ${drawing.page}: ${tried} tried, ${stillRead} still read, ${failures.length} lies`,
    );
    for (const failure of failures) console.log(failure);
    failed += failures.length;
  }
} finally {
  await gallery.close();
}
console.log(`${failed} lies, from seed ${seed}`);
process.exitCode = failed === 0 ? 0 : 1;
