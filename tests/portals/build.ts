import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

import { buildOnce } from './build-once.ts';

const HERE = import.meta.dirname;
const APPS = ['eras', 'amcas'] as const;

/** The folder that the built apps stand in, one folder each. */
export const BUILT = join(HERE, '.dist');

/**
 * Builds both practice portals into {@link BUILT}, unless their sources and the lock file are those of the last build.
 * Throws what Vite throws when a source cannot be built.
 */
export async function buildPracticePortals(): Promise<void> {
  // `state.ts` and `practice.ts` are in both apps; a changed story only costs a build too many.
  await buildOnce(BUILT, [HERE], async () => {
    for (const app of APPS) await buildApp(app);
  });
}

async function buildApp(app: (typeof APPS)[number]): Promise<void> {
  // Loaded when there is something to build: every browser test imports this file, and the compilers take two seconds.
  const { build } = await import('vite');
  const { aheadOfTime } = await import('./ahead-of-time.ts');
  await build({
    root: join(HERE, app),
    configFile: false,
    logLevel: 'warn',
    plugins: app === 'eras' ? [aheadOfTime(join(HERE, app, 'main.ts'))] : [],
    // Angular says at each start in development mode that it is in development mode.
    define: { ngDevMode: 'false', ngServerMode: 'false', ngJitMode: 'false' },
    build: {
      rolldownOptions: {
        // Compiling is what takes the time, and it is done once.
        checks: { pluginTimings: false },
        // MUI marks each of its modules for React's server, which is not here.
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
      outDir: join(BUILT, app),
      emptyOutDir: true,
      // Two component libraries, each in one file: that is no news.
      chunkSizeWarningLimit: 4_000,
    },
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildPracticePortals();
