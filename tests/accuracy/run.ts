/** `npm run accuracy`: how well every page is read, whatever library draws it. `-- --readme` keeps the table there. */
import { argv } from 'node:process';

import { DRAWINGS, measure, openGallery, show } from './measure.ts';
import type { Drawing } from './measure.ts';
import type { Score } from './score.ts';
import { writeBetween } from '../run/readme-table.ts';
import { tableOf } from './table.ts';

const gallery = await openGallery();
const rows: { drawing: Drawing; score: Score }[] = [];
try {
  for (const drawing of DRAWINGS) {
    await show(gallery, drawing);
    rows.push({ drawing, score: await measure(gallery, drawing) });
  }
} finally {
  await gallery.close();
}
console.log(tableOf(rows));
for (const { drawing, score } of rows) {
  for (const fact of score.wrong) console.log(`wrong: ${drawing.library}, ${drawing.page}: ${fact}`);
  for (const fact of score.missed.slice(0, 4)) {
    console.log(`missed: ${drawing.library}, ${drawing.page}: ${fact}`);
  }
}
if (argv.includes('--readme')) await writeBetween('accuracy', tableOf(rows));
process.exitCode = rows.some(({ score }) => score.wrong.length > 0) ? 1 : 0;
