import { join } from 'node:path';

import { buildOnce } from '../portals/build-once.ts';
import { BUILT as BUILT_PORTALS } from '../portals/build.ts';
import { LIBRARIES } from './drawings.ts';

const HERE = import.meta.dirname;

/** The folder of the built libraries: `<folder>.js` and `<folder>.css` for each. Beside the built practice portals. */
export const BUILT = join(BUILT_PORTALS, 'libraries');

/**
 * Builds every library's page into {@link BUILT}, unless the sources and the lock file are those of the last build.
 * Throws what Vite throws when a source cannot be built.
 */
export async function buildLibraries(): Promise<void> {
  await buildOnce(BUILT, [HERE, join(HERE, '../portals')], async () => {
    for (const { folder } of LIBRARIES) await buildLibrary(folder);
  });
}

async function buildLibrary(folder: string): Promise<void> {
  const { build } = await import('vite');
  await build({
    root: HERE,
    configFile: false,
    logLevel: 'error',
    // A library build leaves this to whoever bundles it next.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      outDir: BUILT,
      emptyOutDir: false,
      // Old hacks for old browsers, which a minifier of today refuses.
      cssMinify: false,
      lib: {
        entry: join(HERE, folder, 'main.ts'),
        formats: ['es'],
        fileName: () => `${folder}.js`,
        cssFileName: folder,
      },
      rolldownOptions: {
        output: { codeSplitting: false },
        onwarn: (warning, warn) => {
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
      chunkSizeWarningLimit: 4_000,
    },
  });
}
