/**
 * `npm run faults -- [part …] [--orders N] [--seasons N] [--shuffles N] [--letters N] [--moments N] [--seed N]`: what is done to the
 * tracker and the extension, how often, and what did not hold. Without a part, all of them; `--readme` keeps the table
 * there.
 */
import { argv } from 'node:process';
import { parseArgs } from 'node:util';

import { judgeLetters, linesOf } from './against-oracle/judged.ts';
import { badBackups, badMessages, spoofedMessages } from './bad-inputs.ts';
import { CHANGES } from './changes.ts';
import { cells, draws, nested, OKAFOR, openStage } from './hostile.ts';
import { tryDamages } from './damaged.ts';
import { filled, interrupt } from './interrupt.ts';
import { killAtMoments, openScene } from './kills.ts';
import { tryOrders } from './orders.ts';
import { trySeasons } from './seasons/index.ts';
import { tryShuffles } from './shuffles.ts';
import { tableOf, writeTable, type Row } from './table.ts';
import { differingZips } from './zips.ts';

const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: {
    readme: { type: 'boolean', default: false },
    orders: { type: 'string', default: '2000' },
    seasons: { type: 'string', default: '2000' },
    shuffles: { type: 'string', default: '2000' },
    letters: { type: 'string', default: '20000' },
    moments: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  },
});
const [orders, seasons, shuffles, letters, moments, seed] = [
  values.orders,
  values.seasons,
  values.shuffles,
  values.letters,
  values.moments,
  values.seed,
].map(Number) as [number, number, number, number, number, number];

/** A property that failed, with its seed and path, by which it is repeated. */
const told = (error: unknown): string[] => [`${String(error)} ${String((error as Error).cause)}`];

type Part = () => Promise<Omit<Row, 'part'>[]>;
const parts: Record<string, Part> = {
  orders: async () => {
    const failed = await tryOrders(orders, seed).then(() => [], told);
    const what = 'Looks, edits, restores, restarts in random order, against a simple model';
    return [{ what, tried: orders, of: 'orders', wrong: failed }];
  },
  seasons: async () => {
    const failed = await trySeasons(seasons, seed).then(() => [], told);
    const what =
      'Random seasons of one or two applicants (pages, filters, IDs and accounts that come late, corrected names, edits, imports, undo, restore), held against what is true';
    return [{ what, tried: seasons, of: 'seasons', wrong: failed }];
  },
  shuffles: async () => {
    const failed = await tryShuffles(shuffles, seed).then(() => [], told);
    const what = 'Every order of the same pages gives the same tracker: the pages of a season shuffled';
    return [{ what, tried: shuffles, of: 'shuffles', wrong: failed }];
  },
  oracle: () => {
    const judged = judgeLetters(letters, seed);
    const what = 'Random letters on random days, judged against an oracle written from the rules alone';
    const of = `letters (in ${String(judged.trackers)} trackers)`;
    // One line for each kind of difference, however often it came up.
    return Promise.resolve([{ what, tried: judged.letters, of, wrong: linesOf(judged.kinds) }]);
  },
  interrupt: async () => {
    const from = await filled();
    const wrong: string[] = [];
    let tried = 0;
    for (const name of Object.keys(CHANGES)) {
      const one = await interrupt(name, from, 'every');
      tried += one.faults;
      wrong.push(...one.wrong);
    }
    const what = `Each operation of ${String(Object.keys(CHANGES).length)} changes ended: killed before, killed after, disk full`;
    return [{ what, tried, of: 'faults', wrong }];
  },
  kills: async () => {
    const scene = await openScene();
    try {
      const { before, after, wrong } = await killAtMoments(scene, moments, seed);
      const what = 'The worker stopped in a real browser while it reads, restores, imports, deletes, thanks';
      const of = `moments (${String(before)} before it was kept, ${String(after)} after)`;
      return [{ what, tried: moments, of, wrong: [...wrong, ...scene.extension.problems()] }];
    } finally {
      await scene.extension.close();
    }
  },
  inputs: async () => {
    const [backups, messages, spoofed] = [await badBackups(1), badMessages(1), spoofedMessages()];
    const letIn = spoofed.refused < spoofed.tried ? ['a spoofed message was let in'] : [];
    return [
      {
        what: 'Backups with one thing wrong, cut off, too deep, with a prototype',
        tried: backups.tried,
        of: 'files',
        wrong: backups.wrong,
      },
      {
        what: 'Messages of a page with one thing wrong',
        tried: messages.tried,
        of: 'messages',
        wrong: messages.wrong,
      },
      {
        what: 'Messages from those who may not send them',
        tried: spoofed.tried,
        of: 'messages',
        wrong: [...spoofed.wrong, ...letIn],
      },
    ];
  },
  rows: async () => {
    const { tried, leftOut, wrong } = await tryDamages(1);
    const what = 'A column of a row in the database with a wrong value, or gone: screens, a look, a backup';
    return [{ what, tried, of: `values (${String(leftOut)} left out and said)`, wrong }];
  },
  load: async () => {
    const stage = await openStage();
    try {
      const rows: Omit<Row, 'part'>[] = [];
      for (const [of, tried, after] of [
        ['nodes in each other', 10_000, nested(10_000)],
        ['cells', 100_000, cells(400, 250)],
        ['cells', 1_000_000, cells(4_000, 250)],
      ] as const) {
        const page = await stage.show([OKAFOR], { script: '', after });
        const wrong = (await draws(page)) ? [] : ['the page stopped'];
        for (
          let tries = 0;
          tries < 60 && (await stage.extension.rows())['readings']?.length === 0;
          tries += 1
        )
          await page.waitForTimeout(500);
        if (!(await draws(page))) wrong.push('the page stopped');
        const kept = (await stage.extension.rows())['letters']?.length ?? 0;
        if (kept > 1) wrong.push(`${String(kept)} letters were kept of one`);
        rows.push({ what: `A list beside ${of} on a portal’s page: it goes on drawing`, tried, of, wrong });
        await page.close();
      }
      return rows;
    } finally {
      await stage.extension.close();
    }
  },
  zips: () =>
    Promise.resolve([
      {
        what: 'The package made twice, in two folders: byte for byte the same',
        tried: 2,
        of: 'zips',
        wrong: differingZips(),
      },
    ]),
};

const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
const rows: Row[] = [];
for (const name of chosen) {
  const part = parts[name];
  if (!part) throw new Error(`No part is called ${name}: ${Object.keys(parts).join(', ')}`);
  const began = performance.now();
  for (const row of await part()) {
    rows.push({ ...row, part: name });
    console.log(`${row.what}: ${String(row.tried)} ${row.of}, ${String(row.wrong.length)} did not hold`);
    for (const wrong of row.wrong.slice(0, 5)) console.log(`  ${wrong}`);
  }
  console.log(`  ${name} took ${((performance.now() - began) / 1000).toFixed(0)} s`);
}
console.log(`\n${tableOf(rows)}`);
if (values.readme) await writeTable(tableOf(rows));
process.exitCode = rows.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
