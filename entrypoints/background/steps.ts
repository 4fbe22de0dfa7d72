/** A later step of some work failed after an earlier one was kept. */
export class PartDone extends Error {
  override name = 'PartDone';

  constructor(cause: unknown) {
    super('Only part of this was done.', { cause });
  }
}

/**
 * Does work of several steps, one after the other. Each step by itself is done as a whole or not at all.
 *
 * @throws what the first step throws: nothing was changed by then
 * @throws PartDone when a later one fails
 */
export async function inSteps(...steps: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const [done, step] of steps.entries()) {
    try {
      await step();
    } catch (error) {
      throw done === 0 || error instanceof PartDone ? error : new PartDone(error);
    }
  }
}

/**
 * Does what comes after something was kept: to show it, to mirror it, to remember what it was about. What fails here is
 * logged, and undoes nothing.
 *
 * @param what it is, for the log: "show the change"
 * @returns whether it was done
 */
export async function afterwards(what: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(`Letter Rounds kept it, and could not ${what}:`, error);
    return false;
  }
}
