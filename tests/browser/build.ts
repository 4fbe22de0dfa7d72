import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const TOP = fileURLToPath(new URL('../..', import.meta.url));

/** The production build that the browser tests drive. */
export const BUILD = join(TOP, '.output', 'chrome-mv3');

/** Makes the production build, with WXT's own output in the error when it fails. */
export async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(TOP, 'node_modules/wxt/bin/wxt.mjs'), 'build'], {
    cwd: TOP,
  });
}

/**
 * Vitest's global set-up: `npm test` has built already; a single test that is run by hand may be the first to need it.
 */
export async function setup(): Promise<void> {
  if (!existsSync(join(BUILD, 'manifest.json'))) await build();
}
