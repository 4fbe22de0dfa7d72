import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { newPortal } from '../../run/new-portal.ts';
import { pageGiven } from '../portals/page-given.ts';

const TOP = join(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** A copy of the tree in which the README's own steps are done. */
let copy: string;
beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'letter-rounds-portal-'));
  for (const part of ['lib', 'components', 'entrypoints', 'tests/portals', '.wxt', 'package.json']) {
    await cp(join(TOP, part), join(copy, part), {
      recursive: true,
      filter: (path) => !/node_modules|\.dist/.test(path),
    });
  }
  await symlink(join(TOP, 'node_modules'), join(copy, 'node_modules'));
}, 60_000);
afterAll(() => rm(copy, { recursive: true, force: true }));

/** The README's code for the worked example: its hosts, and the properties of its words. */
async function fromReadme(): Promise<{ hosts: string; words: string }> {
  const readme = await readFile(join(TOP, 'README.md'), 'utf8');
  const steps = readme.slice(readme.indexOf('## How to add a portal'), readme.indexOf('## Tests'));
  const [hosts, words] = [...steps.matchAll(/```ts\n([^]*?)```/g)].map(([, code]) =>
    (code ?? '').replace(/^ {3}/gm, ''),
  );
  if (!hosts || !words) throw new Error('The README has lost its example');
  return { hosts, words };
}

/** Puts properties in the place of those of the same name. */
function withProperties(file: string, properties: string): string {
  return properties.split(/^(?=\w)/m).reduce((text, property) => {
    const name = /^\w+/.exec(property)?.[0] ?? '';
    const there = new RegExp(`^ {2}${name}: (?:\\[\\]|'[^']*'|\\['[^']*'\\]|\\{[^}]*\\}),\\n`, 'm');
    expect(text, name).toMatch(there);
    return text.replace(there, () => property);
  }, file);
}

test('the README’s steps for AACOMAS hold: it is scaffolded, type-checks, and its list is read', async () => {
  const { files, left } = await newPortal(copy, 'aacomas');
  expect(files).toEqual(
    expect.arrayContaining([
      'entrypoints/aacomas.content.ts',
      'lib/portals/aacomas/words.ts',
      'tests/portals/aacomas/page.html',
    ]),
  );
  expect(left.join('\n')).toContain('lib/rounds/seasons.ts');
  const { hosts, words } = await fromReadme();
  await writeFile(join(copy, 'lib/portals/aacomas/hosts.ts'), hosts);
  const path = join(copy, 'lib/portals/aacomas/words.ts');
  await writeFile(path, withProperties(await readFile(path, 'utf8'), words));

  const config = {
    extends: './.wxt/tsconfig.json',
    include: ['.wxt/wxt.d.ts', 'lib', 'components', 'entrypoints', 'tests/portals/aacomas'],
    exclude: ['node_modules'],
  };
  const own = JSON.parse(await readFile(join(TOP, 'tsconfig.json'), 'utf8')) as object;
  await writeFile(join(copy, 'tsconfig.json'), JSON.stringify({ ...own, ...config }));
  const types = await run(process.execPath, [join(TOP, 'node_modules/ts7/bin/tsc'), '--noEmit'], {
    cwd: copy,
  }).catch((error: unknown) => error as { stdout: string });
  expect(types.stdout).toBe('');

  const page = pageGiven(
    ['Evaluator', 'Evaluation Status'],
    [
      ['Dr. Ada Elm', 'Completed'],
      ['Dr. Bo Fir', 'Requested'],
      ['Dr. Cy Oak', 'Under Review'],
    ],
  );
  page.grids[0]!.under = ['Evaluations'];
  const script = `
    import { readPortal } from ${JSON.stringify(join(copy, 'lib/portals/index.ts'))};
    import { portalAtOrigin } from ${JSON.stringify(join(copy, 'lib/portals/hosts.ts'))};
    const readings = readPortal(${JSON.stringify(page)}, 'aacomas');
    console.log(JSON.stringify([portalAtOrigin('https://aacomas.liaisoncas.com'), readings.map(({ page, letters }) =>
      [page, letters.map(({ author, state }) => [author, state])])]));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: copy });
  expect(JSON.parse(stdout)).toEqual([
    'aacomas',
    [
      [
        'letters',
        [
          ['Dr. Ada Elm', 'received'],
          ['Dr. Bo Fir', 'requested'],
          ['Dr. Cy Oak', 'unknown'],
        ],
      ],
    ],
  ]);
}, 60_000);

test('a name that is none, or that is taken, changes nothing', async () => {
  const before = await readFile(join(copy, 'lib/model.ts'), 'utf8');
  for (const name of ['', '../evil', 'AACOMAS', 'eras'])
    await expect(newPortal(copy, name)).rejects.toThrow();
  expect(await readFile(join(copy, 'lib/model.ts'), 'utf8')).toBe(before);
});
