import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = import.meta.dirname;
const LOCK_FILE = join(HERE, '../../package-lock.json');
const APPS = ['eras', 'amcas'] as const;

/** The folder that the built apps stand in, one folder each. */
export const BUILT = join(HERE, '.dist');
const MARK = join(BUILT, 'sources');

/**
 * Builds both practice portals into {@link BUILT}, unless their sources and the lock file are those of the last build.
 * Throws what Vite throws when a source cannot be built.
 */
export async function buildPracticePortals(): Promise<void> {
  const sources = fingerprint();
  if (existsSync(MARK) && readFileSync(MARK, 'utf8') === sources) return;
  for (const app of APPS) {
    await build({
      root: join(HERE, app),
      configFile: false,
      logLevel: 'warn',
      // Angular says at each start in development mode that it is in development mode.
      define: { ngDevMode: 'false', ngServerMode: 'false', ngJitMode: 'true' },
      build: {
        rolldownOptions: {
          // MUI marks each of its modules for React's server, which is not here.
          onwarn: (warning, warn) => {
            if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
          },
        },
        outDir: join(BUILT, app),
        emptyOutDir: true,
        // Angular's run-time compiler is a megabyte by itself; that is no news.
        chunkSizeWarningLimit: 4_000,
      },
    });
  }
  writeFileSync(MARK, sources);
}

function fingerprint(): string {
  const hash = createHash('sha256');
  // `state.ts` and `practice.ts` are in both apps; a changed story only costs a build too many.
  const files = globSync('**/*.{ts,tsx,html,css,json}', {
    cwd: HERE,
    exclude: ['.dist/**', 'node_modules/**'],
  });
  for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(HERE, file)));
  return hash.update(readFileSync(LOCK_FILE)).digest('hex');
}

if (argv[1] === fileURLToPath(import.meta.url)) await buildPracticePortals();
