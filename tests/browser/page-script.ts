import { fileURLToPath } from 'node:url';

import type { Page } from 'playwright';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A module of ours and all that it imports as one script for a page.
 *
 * @param entry the module's path
 * @throws what Vite throws when it cannot be built
 */
export async function pageScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  for (const each of Array.isArray(built) ? built : [built]) {
    const chunk = 'output' in each ? each.output[0] : undefined;
    if (chunk) return chunk.code;
  }
  throw new Error(`${entry} was not built`);
}

/**
 * Puts a script into a page unless it stands there already, as it would in a portal's page: to put it there takes
 * longer than what it does. A page that was left since has lost it.
 *
 * @param name what the script puts on `globalThis`
 */
export async function putIn(page: Page, name: string, script: string): Promise<void> {
  if (await page.evaluate((of) => of in globalThis, name)) return;
  // Evaluated, not added as a tag: the page's own policy and its observers see nothing of it.
  await page.evaluate(script);
}
