import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_FILE = join(import.meta.dirname, '../../package-lock.json');

/**
 * Runs `make` unless the sources and the lock file are those of its last run.
 *
 * @param built the folder that `make` fills; it holds the mark of what it was made from
 * @param folders where the sources are
 * @throws what `make` throws; the next call tries again
 */
export async function buildOnce(
  built: string,
  folders: readonly string[],
  make: () => Promise<void>,
): Promise<void> {
  const mark = join(built, 'sources');
  const sources = fingerprint(folders);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
  await make();
  writeFileSync(mark, sources);
}

function fingerprint(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = globSync('**/*.{ts,tsx,html,css,json}', {
      cwd: folder,
      exclude: ['.dist/**', 'node_modules/**'],
    });
    for (const file of files.sort()) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  }
  return hash.update(readFileSync(LOCK_FILE)).digest('hex');
}
