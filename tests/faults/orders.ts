import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import { linesOfModel, linesOfTracker } from './agree.ts';
import { Both } from './both.ts';
import { steps, type Step } from './steps.ts';

/** Lets things happen to a tracker and to its model. Throws where the two know different things. */
export async function agreeOn(order: readonly Step[]): Promise<void> {
  const both = new Both();
  try {
    for (const [index, step] of order.entries()) {
      await both.take(step);
      const [known, meant] = [await linesOfTracker(both.db), linesOfModel(both.model)];
      if (isDeepStrictEqual(known, meant)) continue;
      const lines = (of: typeof known, other: typeof known) =>
        Object.values(of)
          .flat()
          .filter((line) => !Object.values(other).flat().includes(line));
      throw new Error(
        `After step ${index} (${step.do}) the tracker knows\n${lines(known, meant).join('\n')}\nand should know\n${lines(meant, known).join('\n')}`,
      );
    }
  } finally {
    await both.db.delete();
  }
}

/** That many random orders from a seed; the first on which they disagree is made as short as can be and thrown. */
export async function tryOrders(numRuns: number, seed: number): Promise<void> {
  await fc.assert(fc.asyncProperty(steps, agreeOn), { numRuns, seed });
}
