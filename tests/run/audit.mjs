/**
 * `npm run audit`: asks the registry for known weaknesses in what ships. It needs the network, so that it is no part of
 * `npm test`; whoever makes a release runs it. It ends with 0 when none is known, 1 when one is, and 2 when the registry
 * did not answer: then nothing is known.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * What `npm audit --json` said, in words, and how the script ends.
 *
 * @param {string} output
 * @returns {{ code: 0 | 1 | 2, text: string }}
 */
export function verdictOf(output) {
  let said;
  try {
    said = JSON.parse(output);
  } catch {
    return { code: 2, text: 'npm audit gave no answer that can be understood. Nothing is known.' };
  }
  const counts = said?.metadata?.vulnerabilities;
  if (typeof counts?.total !== 'number') {
    const why = said?.message ?? said?.error?.summary ?? 'it did not say why';
    return {
      code: 2,
      text: `The registry did not say: ${why}. Nothing is known. Try one that offers audits.`,
    };
  }
  if (counts.total === 0) {
    return {
      code: 0,
      text: `No weakness is known in the ${said.metadata.dependencies?.prod ?? ''} packages that ship.`,
    };
  }
  const lines = Object.values(said.vulnerabilities ?? {}).map(
    ({ name, severity, range }) => `  ${name} ${range}: ${severity}`,
  );
  return { code: 1, text: [`Weaknesses are known in what ships: ${counts.total}.`, ...lines].join('\n') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Not the workspaces, which draw practice pages. `.npmrc` turns audits off for installs alone.
  const { stdout } = spawnSync(
    'npm',
    ['audit', '--omit=dev', '--workspaces=false', '--json', '--audit=true'],
    {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    },
  );
  const { code, text } = verdictOf(stdout ?? '');
  console.log(text);
  process.exitCode = code;
}
