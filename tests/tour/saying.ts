/** Longer than this, and whoever waits wants to know for what. */
const PATIENCE_MS = 1_000;
const AGAIN_MS = 10_000;

/** Does `work`; when it takes longer than a second, says what is being done, and every ten seconds that it still is. */
export async function saying<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  const began = performance.now();
  const tell = (): void => {
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(seconds < 5 ? `${what} …` : `  … still at it after ${seconds} s`);
  };
  const first = setTimeout(tell, PATIENCE_MS);
  const again = setInterval(tell, AGAIN_MS);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(again);
  }
}
