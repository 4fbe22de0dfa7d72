import type { ReadPortal, ReadingPage } from '../../lib/model.ts';
import { readPageNow } from '../../lib/page/read.ts';
import type { PageLook } from '../../lib/page/page.ts';
import { readPortal } from '../../lib/portals/index.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { liesIn } from './judge.ts';
import { mutate } from './mutate.ts';
import { randomFrom } from './random.ts';
import { changedTexts, lineOf, seenNow } from './seen.ts';
import { watchForUndo } from './undo.ts';

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
  const read = (): { look: PageLook; reading: Proposal | undefined } => {
    const look = readPageNow(document);
    return { look, reading: readPortal(look.page, portal).find((one) => one.page === page) };
  };
  const truth = read().reading;
  if (!truth?.understood) throw new Error('The page cannot be read before it is changed');
  const before = seenNow();
  const run: FuzzRun = { failures: [], stillRead: 0 };
  for (const seed of seeds) {
    const random = randomFrom(seed);
    const undo = watchForUndo();
    const did = Array.from({ length: 1 + Math.floor(random() * 3) }, () => mutate(random));
    const seen = seenNow();
    const lies = liesNow();
    const html = lies.length > 0 ? document.documentElement.getHTML({ serializableShadowRoots: true }) : '';
    undo.undo();
    if (lies.length > 0) run.failures.push({ seed, did: did.map(({ what }) => what), lies, html });

    function liesNow(): string[] {
      const { look, reading } = read();
      if (!reading) return [];
      if (reading.letters.length + reading.programs.length > 0) run.stillRead += 1;
      return liesIn(reading, {
        truth: truth ?? reading,
        changed: changedTexts(before, seen),
        moved: did.some(({ kind }) => kind === 'reorder'),
        visible: new Set(seen.map((one) => one.text)),
        line: (row) => {
          const element = look.element(row);
          return element ? lineOf(element, seen) : [];
        },
      });
    }
  }
  const left = changedTexts(before, seenNow());
  if (left.size > 0) throw new Error(`The page is not as it was: ${[...left].slice(0, 5).join(' | ')}`);
  return run;
};
