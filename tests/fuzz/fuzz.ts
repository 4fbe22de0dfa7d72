import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { measure, show, type Drawing, type Gallery } from '../accuracy/measure.ts';
import { pageScript } from '../browser/page-script.ts';
import type { Failure, FuzzRun } from './in-page.ts';

const ENTRY = join(import.meta.dirname, 'in-page.ts');
/** So many pages in one go: a page stands still while it is mutated. */
const BATCH = 20;

/** What came of mutating one drawing. */
export interface Fuzzed {
  drawing: Drawing;
  tried: number;
  stillRead: number;
  /** One line for each lie, with its seed and where the mutated page was written to. */
  failures: string[];
}

/** The script that mutates, reads and judges, built once for a run. */
export const fuzzScript = (): Promise<string> => pageScript(ENTRY);

/**
 * Mutates a drawing many times and has each mutated page read.
 *
 * @param from the first seed; the next ones follow
 * @param until stops when it says so, asked after each batch
 * @throws when the drawing is not read rightly before it is touched, or a mutation could not be taken back
 */
export async function fuzz(
  gallery: Gallery,
  drawing: Drawing,
  script: string,
  from: number,
  until: (tried: number) => boolean,
): Promise<Fuzzed> {
  await show(gallery, drawing);
  const score = await measure(gallery, drawing);
  if (score.wrong.length > 0 || score.right === 0) {
    throw new Error(`${drawing.library}, ${drawing.page}, is misread as it is: ${score.wrong.join('; ')}`);
  }
  const fuzzed: Fuzzed = { drawing, tried: 0, stillRead: 0, failures: [] };
  await gallery.page.evaluate(script);
  do {
    const seeds = Array.from({ length: BATCH }, (_, at) => from + fuzzed.tried + at);
    const run: FuzzRun = await gallery.page.evaluate(
      ([portal, reads, all]) => globalThis.fuzz(portal, reads, all),
      [drawing.portal, drawing.reads, seeds] as const,
    );
    fuzzed.tried += seeds.length;
    fuzzed.stillRead += run.stillRead;
    fuzzed.failures.push(...run.failures.map((failure) => written(failure, drawing)));
  } while (!until(fuzzed.tried));
  return fuzzed;
}

function written({ seed, did, lies, html }: Failure, drawing: Drawing): string {
  const file = join(mkdtempSync(join(tmpdir(), 'letter-rounds-fuzz-')), `${seed}.html`);
  writeFileSync(file, html);
  return `${drawing.library}, ${drawing.page}, seed ${seed}: ${lies.join('; ')}\n  ${did.join('; ')}\n  ${file}`;
}
