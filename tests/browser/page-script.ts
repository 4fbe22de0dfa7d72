import { fileURLToPath } from 'node:url';

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
