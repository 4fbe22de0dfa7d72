const LONGEST_MS = 12_000;

/**
 * Looks until what is seen is so.
 *
 * @param check throws while it is not, with a message that says what is seen instead
 * @throws what `check` threw last, after twelve seconds
 */
export async function eventually<Value>(check: () => Promise<Value>): Promise<Value> {
  const until = performance.now() + LONGEST_MS;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
