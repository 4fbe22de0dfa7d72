import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { buildLibraries } from '../libraries/build.ts';
import { buildPracticePortals } from '../portals/build.ts';

const TOP = fileURLToPath(new URL('../..', import.meta.url));

/** The production build that the browser tests drive. */
export const BUILD = join(TOP, '.output', 'chrome-mv3');

/**
 * Makes the production build, as `npm run build` does.
 *
 * @param into the folder to hold the build's own folder; `.output` by default
 * @returns the extension's folder
 * @throws with WXT's own output when it fails
 */
export async function build(into = join(TOP, '.output')): Promise<string> {
  // In a process of its own and without the runner's marks: they would turn React's development build on.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(NODE_ENV|VITEST|VITE_|TEST$|MODE$|DEV$|PROD$)/.test(name),
    ),
  );
  const script = `import { build } from 'wxt'; await build({ outDir: ${JSON.stringify(into)} });`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: TOP, env });
  return join(into, 'chrome-mv3');
}

/**
 * Vitest's global set-up, before files run side by side: `npm test` has built the extension already; a single test that
 * is run by hand may be the first to need it. Pages that are up to date are left as they are.
 */
export async function setup(): Promise<void> {
  if (!existsSync(join(BUILD, 'manifest.json'))) await build();
  await buildPracticePortals();
  await buildLibraries();
}
