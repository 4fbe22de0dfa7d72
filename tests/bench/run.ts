/**
 * `npm run bench`: what Letter Rounds costs, beside what it is measured against, in the same run and in turns.
 * `-- --readme` keeps the table there; a word after `--` runs the parts whose names hold it (`-- popup`).
 */
import { argv } from 'node:process';

import { build } from '../browser/build.ts';
import { markdownTable, writeBetween } from '../run/readme-table.ts';
import { measureLoad } from './load.ts';
import { measureMatrix } from './matrix.ts';
import { measurePopup } from './popup.ts';
import { measureQuiet } from './quiet.ts';
import { measureReading } from './reading.ts';
import { measureRounds } from './rounds.ts';
import { measureSeason } from './season.ts';
import { measureSizes } from './sizes.ts';
import { measureSync } from './sync.ts';
import { measureTasks } from './tasks.ts';
import { measureWorker } from './worker.ts';
import type { Row } from './row.ts';

const PARTS: Record<string, () => Row[] | Promise<Row[]>> = {
  sizes: measureSizes,
  reading: measureReading,
  load: measureLoad,
  tasks: measureTasks,
  quiet: measureQuiet,
  sync: measureSync,
  worker: measureWorker,
  popup: measurePopup,
  season: measureSeason,
  rounds: measureRounds,
  matrix: measureMatrix,
};

await build();
const named = argv.slice(2).filter((word) => !word.startsWith('--'));
const rows: Row[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (named.length > 0 && !named.some((word) => name.includes(word))) continue;
  console.error(`${name} …`);
  rows.push(...(await measure()));
}
const table = markdownTable(
  ['What', 'Against', 'At most', 'Measured', 'Kept'],
  4,
  rows.map(({ what, against, most, found, kept }) => [what, against, most, found, kept ? 'yes' : '**no**']),
);
console.log(table);
const missed = rows.filter(({ kept }) => !kept);
console.log(`\n${rows.length - missed.length} of ${rows.length} budgets are kept.`);
for (const { what, most, found } of missed)
  console.log(`missed: ${what}: at most ${most}, measured ${found}`);
if (argv.includes('--readme')) {
  if (named.length > 0) throw new Error('The README keeps the whole table');
  await writeBetween('bench', table);
}
