/**
 * `npm test`: everything, in one go. A failing step does not stop the next, so that one run shows the whole picture.
 * Each tool counts as one, each test as one; the last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { filesThatFailed, tallyOf, withSecondGo } from './tally.mjs';

const TOP = fileURLToPath(new URL('../..', import.meta.url));
const PORTALS = 'tests/portals/build.ts';
const reports = mkdtempSync(join(tmpdir(), 'letter-rounds-test-'));

/** @param {string} path a program of a package, run by this Node */
const tool = (path) => join(TOP, 'node_modules', path);

/**
 * @param {string[]} args
 * @returns {Promise<number | null>} the exit code; `null`: ended by a signal
 */
function node(args) {
  const child = spawn(process.execPath, args, { cwd: TOP, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code));
  });
}

/**
 * Lint takes a minute of one core, and browser tests wait for pages most of their time: lint runs beside them, gives
 * way to them, and tells what it found when its turn comes.
 *
 * @param {string[]} args
 * @returns {() => Promise<import('./tally.mjs').Tally>}
 */
function beside(args) {
  const child = spawn(process.execPath, args, { cwd: TOP, stdio: ['ignore', 'pipe', 'pipe'] });
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code));
  });
  return async () => {
    const code = await ended;
    if (said !== '') console.log(said);
    return code === 0
      ? { passed: 1, failed: 0, notes: [] }
      : { passed: 0, failed: 1, notes: [`ended with ${code}`] };
  };
}

/** @param {string[][]} commands one after the other; the first that fails ends the step */
async function tools(...commands) {
  for (const command of commands) {
    const code = await node(command);
    if (code !== 0) return { passed: 0, failed: 1, notes: [`ended with ${code}`] };
  }
  return { passed: 1, failed: 0, notes: [] };
}

/**
 * @param {'unit' | 'browser'} project
 * @param {string[]} files these alone; without any, all
 */
async function run(project, files = []) {
  const file = join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const code = await node([
    ...[tool('vitest/vitest.mjs'), 'run', '--project', project, ...files],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  return { code, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null };
}

async function unit() {
  const { code, report } = await run('unit');
  return tallyOf(report, code);
}

/**
 * A browser on a machine that does other work may stumble where the product did not: a few files that failed run once
 * more by themselves. Many are no stumble. A test that needed the second go is named at the end.
 */
async function browser() {
  const first = await run('browser');
  const failed = first.report === null ? [] : filesThatFailed(first.report);
  if (failed.length === 0 || failed.length > 3) return tallyOf(first.report, first.code);
  console.log(`\n── a second go of ${failed.length === 1 ? 'the file' : 'the files'} with a failure`);
  const again = await run('browser', failed);
  if (again.report === null) return tallyOf(first.report, first.code);
  const { report, notes } = withSecondGo(first.report, again.report);
  const tally = tallyOf(report, again.code);
  return { ...tally, notes: [...tally.notes, ...notes] };
}

/** @type {ReturnType<typeof beside>} */
let lint;

/** @type {[name: string, step: () => Promise<import('./tally.mjs').Tally>][]} */
const steps = [
  [
    'types',
    () =>
      tools(
        [tool('wxt/bin/wxt.mjs'), 'prepare'],
        [tool('ts7/bin/tsc'), '--noEmit'],
        ...(existsSync(join(TOP, PORTALS)) ? [[tool('ts7/bin/tsc'), '--noEmit', '-p', 'tests/portals']] : []),
      ),
  ],
  ['format', () => tools([tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'])],
  ['unused code', () => tools([tool('knip/bin/knip.js')])],
  ['build', () => tools([tool('wxt/bin/wxt.mjs'), 'build'])],
  ...(existsSync(join(TOP, PORTALS))
    ? [/** @type {(typeof steps)[number]} */ (['practice portals', () => tools([PORTALS])])]
    : []),
  ['unit tests', unit],
  [
    'browser tests',
    async () => {
      lint = beside([tool('eslint/bin/eslint.js'), '--max-warnings=0', '.']);
      return browser();
    },
  ],
  ['lint', () => lint()],
];

let passed = 0;
let failed = 0;
/** @type {string[]} */
const lines = [];
for (const [name, step] of steps) {
  console.log(`\n── ${name}`);
  const began = performance.now();
  const tally = await step();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  passed += tally.passed;
  failed += tally.failed;
  for (const note of tally.notes) console.log(`   ${note}`);
  const line = `${tally.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds.padStart(6)} s`;
  console.log(`── ${line}`);
  lines.push(line, ...tally.notes.map((note) => `         ${note}`));
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n${lines.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
