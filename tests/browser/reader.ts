import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright';
import { build } from 'vite';

import type { ReadPortal } from '../../lib/model.ts';
import type { Page as PageRead } from '../../lib/page/page.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { putIn } from './page-script.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENTRY = `
  import { readPage, readPageNow } from '${ROOT}lib/page/read.ts';
  import { readPortal, portalOf, wordsOf } from '${ROOT}lib/portals/index.ts';
  import { concernsUs } from '${ROOT}lib/portals/concerns.ts';
  globalThis.reader = (portal) => {
    const { page } = readPageNow(document);
    const readings = readPortal(page, portal);
    // On a portal's page the rest of the reader is there only where this says so: held by every page that is read here.
    if (readings.length > 0 && !concernsUs(page, wordsOf(portal), false))
      throw new Error('The reader says something of a page that it would not be brought to');
    return { page, readings, portal: portalOf(page) };
  };
  const middle = (numbers) => numbers.sort((a, b) => a - b)[numbers.length >> 1];
  const timed = (work) => {
    const since = performance.now();
    work();
    return performance.now() - since;
  };
  globalThis.readerCost = async (portal) => {
    const bare = () => {
      let length = 0;
      for (const cell of document.querySelectorAll('td')) length += cell.textContent.length;
      return length;
    };
    const costs = { bare: [], read: [], words: [], longest: [], oneGo: [] };
    let slices = 0;
    let readings = [];
    const pause = scheduler.yield.bind(scheduler);
    for (let run = 0; run < 15; run += 1) {
      // The clock is coarse: small pages are gone over many times.
      const times = document.querySelectorAll('td').length > 2000 ? 1 : 40;
      const many = (work) => { for (let time = 0; time < times; time += 1) work(); };
      costs.bare.push(timed(() => many(bare)) / times);
      costs.oneGo.push(timed(() => many(() => readPageNow(document))) / times);
      let since = performance.now();
      let own = 0;
      let longest = 0;
      const slice = () => {
        const took = performance.now() - since;
        own += took;
        longest = Math.max(longest, took);
        slices += 1;
      };
      scheduler.yield = async () => {
        slice();
        await pause();
        since = performance.now();
      };
      const { page } = await readPage(document);
      slice();
      scheduler.yield = pause;
      costs.read.push(own);
      costs.longest.push(longest);
      costs.words.push(timed(() => { readings = readPortal(page, portal); }));
    }
    const least = (numbers) => Math.min(...numbers);
    const goes = slices > 15 ? costs.read : costs.oneGo;
    return {
      leastTimes: least(goes) / least(costs.bare),
      bareMs: middle(costs.bare),
      readMs: middle(costs.read),
      wordsMs: middle(costs.words),
      longestMs: middle(costs.longest),
      oneGoMs: middle(costs.oneGo),
      slices: slices / 15,
      programs: readings.reduce((sum, reading) => sum + reading.programs.length, 0),
      assignments: readings.reduce((sum, reading) => sum + reading.assignments.length, 0),
    };
  };
`;

let script: Promise<string> | null = null;

/** The reader as a script for a page, built once for all tests. */
function readerScript(): Promise<string> {
  script ??= bundle();
  return script;
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'virtual:reader', output: { format: 'iife' } },
    },
    plugins: [
      {
        name: 'reader',
        resolveId: (id) => (id === 'virtual:reader' ? `\0${id}` : undefined),
        load: (id) => (id === '\0virtual:reader' ? ENTRY : undefined),
      },
    ],
  });
  for (const each of Array.isArray(built) ? built : [built]) {
    const chunk = 'output' in each ? each.output[0] : undefined;
    if (chunk) return chunk.code;
  }
  throw new Error('The reader was not built');
}

export interface ReadResult {
  page: PageRead;
  readings: Proposal[];
  portal: ReadPortal | null;
}

/** Reads what `page` shows now, with the product's reader, as `portal`'s. */
export async function readShown(page: Page, portal: ReadPortal): Promise<ReadResult> {
  await putIn(page, 'reader', await readerScript());
  return page.evaluate(
    (name) => (globalThis as unknown as { reader(portal: string): ReadResult }).reader(name),
    portal,
  );
}

/** What reading costs beside a bare pass over the same cells (`querySelectorAll` and `textContent`), medians of fifteen, in turns. */
export interface ReadCost {
  bareMs: number;
  /** The quickest reading beside the quickest bare pass: what is left of the cost when nothing else runs. */
  leastTimes: number;
  /** Our own time over all slices. */
  readMs: number;
  wordsMs: number;
  longestMs: number;
  oneGoMs: number;
  slices: number;
  programs: number;
  assignments: number;
}

/** Measures the product's reader on what `page` shows now. */
export async function measureShown(page: Page, portal: ReadPortal): Promise<ReadCost> {
  await page.evaluate(await readerScript());
  return page.evaluate(
    (name) => (globalThis as unknown as { readerCost(portal: string): Promise<ReadCost> }).readerCost(name),
    portal,
  );
}
