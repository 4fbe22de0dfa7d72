import fc from 'fast-check';

import { live } from './live.ts';
import { seasons } from './steps.ts';

/** That many random seasons from a seed; the first in which something does not hold is made as short as can be and thrown. */
export async function trySeasons(numRuns: number, seed: number): Promise<void> {
  await fc.assert(fc.asyncProperty(seasons, live), { numRuns, seed });
}
