import type { ReadPortal, ReadingPage } from '../../lib/model.ts';
import { readPageNow } from '../../lib/page/read.ts';
import type { PageLook } from '../../lib/page/page.ts';
import { concernsUs } from '../../lib/portals/concerns.ts';
import { readPortal, wordsOf } from '../../lib/portals/index.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { liesIn, type Truth } from './judge.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';
import { changedTexts, rowAround, seenNow, type Seen } from './seen.ts';
import { watchForUndo } from './undo.ts';
import { sightOf } from './witness.ts';

/** One mutated page that the reader did not survive. */
export interface Failure {
  seed: number;
  did: string[];
  lies: string[];
  html: string;
}
/** Runs on the page: what came of so many mutations of it. */
export interface FuzzRun {
  failures: Failure[];
  /** How many mutated pages still gave a row, so that nobody takes silence for honesty. */
  stillRead: number;
}

declare global {
  /** Mutates, reads and judges this page once for each seed; the page is as it was afterwards. */
  var fuzz: (portal: ReadPortal, page: ReadingPage, seeds: readonly number[]) => FuzzRun;
}

globalThis.fuzz = (portal, page, seeds) => {
  const read = (): { look: PageLook; readings: Proposal[] } => {
    const look = readPageNow(document);
    const readings = readPortal(look.page, portal);
    if (readings.length > 0 && !concernsUs(look.page, wordsOf(portal), false))
      throw new Error('The reader says something of a page that it would not be brought to');
    return { look, readings };
  };
  const before = seenNow();
  const first = read();
  if (!first.readings.some((one) => one.page === page && one.understood)) {
    throw new Error('The page cannot be read before it is changed');
  }
  const rows = rowsOf(first.readings, first.look);
  const home = homesOf(before, new Set(rows.values()));
  const truth: Truth = { readings: first.readings, sight: sightOf(before, rows, home) };
  // A judge that finds lies where nothing was changed cannot judge.
  const found = first.readings.flatMap((reading) =>
    liesIn(truth, { reading, sight: truth.sight, changed: new Set(), moved: false }),
  );
  if (found.length > 0) throw new Error(`The judge is wrong about the page as it is: ${found.join('; ')}`);

  const run: FuzzRun = { failures: [], stillRead: 0 };
  for (const seed of seeds) {
    const random = randomFrom(seed);
    const undo = watchForUndo();
    const did = Array.from({ length: 1 + Math.floor(random() * 3) }, () => mutate(random));
    const lies = liesNow();
    const html = lies.length > 0 ? document.documentElement.getHTML({ serializableShadowRoots: true }) : '';
    undo.undo();
    if (lies.length > 0) run.failures.push({ seed, did: did.map(({ what }) => what), lies, html });

    function liesNow(): string[] {
      const seen = seenNow();
      const { look, readings } = read();
      if (readings.some((one) => one.letters.length + one.programs.length > 0)) run.stillRead += 1;
      const sight = sightOf(seen, rowsOf(readings, look), home);
      const changed = changedTexts(before, seen);
      const moved = did.some(({ kind }) => kind === 'reorder');
      return readings.flatMap((reading) => liesIn(truth, { reading, sight, changed, moved }));
    }
  }
  const left = changedTexts(before, seenNow());
  if (left.size > 0) throw new Error(`The page is not as it was: ${[...left].slice(0, 5).join(' | ')}`);
  return run;
};

/** The elements of all rows that readings name, by their keys. */
function rowsOf(readings: readonly Proposal[], look: PageLook): Map<string, Element> {
  const rows = new Map<string, Element>();
  for (const { row } of readings.flatMap((one) => [...one.letters, ...one.programs])) {
    const element = look.element(row);
    if (element) rows.set(row, element);
  }
  return rows;
}

function homesOf(seen: readonly Seen[], rows: ReadonlySet<Element>): Map<Node, Element> {
  const homes = new Map<Node, Element>();
  for (const { node } of seen) {
    const row = rowAround(node, rows);
    if (row) homes.set(node, row);
  }
  return homes;
}
