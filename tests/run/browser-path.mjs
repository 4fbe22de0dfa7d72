import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';

/** The oldest Chromium that runs the extension: `minimum_chrome_version` of the manifest. */
export const OLDEST_CHROMIUM = 148;

const NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const APPLICATIONS = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];

/**
 * What the choice of a browser asks of its machine; handed in, so that a test can make one up.
 *
 * @typedef {object} Machine
 * @property {Record<string, string | undefined>} env
 * @property {(path: string) => boolean} runnable is there a file that can be started?
 * @property {(path: string) => string | null} version what `--version` prints; `null` when it does not start
 * @property {() => string | null} playwrights where Playwright keeps its own Chromium; `null`: not installed
 */

/**
 * Why a browser cannot be used, by what its `--version` prints; `null`: it can.
 * Branded Chrome has ignored `--load-extension` since 137, so that every test would run without the extension.
 *
 * @param {string | null} version
 * @returns {string | null}
 */
export function unfit(version) {
  if (version === null) return 'does not start';
  if (/^(Google Chrome(?! for Testing)|Microsoft Edge|Brave|Opera|Vivaldi)/.test(version))
    return `is ${version}, which does not load unpacked extensions; Chromium does`;
  const major = Number(/(\d+)\.\d+/.exec(version)?.[1] ?? Number.NaN);
  if (Number.isNaN(major)) return `does not say its version (${version})`;
  if (major < OLDEST_CHROMIUM) return `is version ${major}; ${OLDEST_CHROMIUM} or newer is needed`;
  return null;
}

/**
 * The browser to use: `CHROME_PATH`, else a Chromium on the PATH, else Playwright's own.
 *
 * @param {Machine} machine
 * @returns {{ path: string } | { path: null; passed: string[] }} `passed`: the ones that are there and will not do
 * @throws {Error} when `CHROME_PATH` is set and cannot be used: a choice of the user's is not silently replaced
 */
export function chooseBrowser(machine) {
  const chosen = machine.env['CHROME_PATH'];
  if (chosen) {
    const why = machine.runnable(chosen) ? unfit(machine.version(chosen)) : 'is not a program';
    if (why !== null) throw new Error(`CHROME_PATH: ${chosen} ${why}.`);
    return { path: chosen };
  }
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const own = machine.playwrights();
  const candidates = [
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...APPLICATIONS,
    ...(own === null ? [] : [own]),
  ];
  /** @type {string[]} */
  const passed = [];
  for (const path of candidates) {
    if (!machine.runnable(path)) continue;
    const why = unfit(machine.version(path));
    if (why === null) return { path };
    passed.push(`${path} ${why}`);
  }
  return { path: null, passed };
}

/** @param {string} path */
function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false; // Not there, or not ours to start: both mean "look further".
  }
}

/** @param {string} path */
function version(path) {
  const run = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 ? run.stdout.trim() : null;
}

function playwrights() {
  const require = createRequire(import.meta.url);
  try {
    require.resolve('playwright');
  } catch {
    return null; // Before the first `npm ci`.
  }
  return /** @type {typeof import('playwright')} */ (require('playwright')).chromium.executablePath();
}

/** @returns {Machine} this one */
export function thisMachine() {
  return { env: process.env, runnable, version, playwrights };
}

/** @type {string | undefined} */
let found;

/**
 * Path of the Chromium that tests and the tour drive. Asked once in a process.
 *
 * @returns {string}
 * @throws {Error} when there is none: `npm start` and `npm test` look for one before anything else
 */
export function findBrowser() {
  if (found !== undefined) return found;
  const choice = chooseBrowser(thisMachine());
  if (choice.path === null)
    throw new Error(['No Chromium found. Run `npm test` or set CHROME_PATH.', ...choice.passed].join('\n'));
  found = choice.path;
  return found;
}
