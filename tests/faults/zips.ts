import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath } from 'node:process';

const TOP = join(import.meta.dirname, '../..');

/** Makes the package twice, in folders of different names, and says in what the two differ. */
export function differingZips(): string[] {
  const home = mkdtempSync(join(tmpdir(), 'letter-rounds-zip-'));
  try {
    const [one, other] = ['one', 'another'].map((name) => hashes(join(home, name)));
    if (!one || !other || Object.keys(one).length === 0) return ['there is no package'];
    return Object.keys({ ...one, ...other }).filter((name) => one[name] !== other[name]);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function hashes(into: string): Record<string, string> {
  const script = `import { zip } from 'wxt'; await zip({ outDir: ${JSON.stringify(into)} });`;
  execFileSync(execPath, ['--input-type=module', '--eval', script], { cwd: TOP, stdio: 'ignore' });
  const files = readdirSync(into).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(into, name)))
        .digest('hex'),
    ]),
  );
}
