/**
 * Makes a fresh clone ready: dependencies as locked, and a browser. Runs before `npm start` and `npm test`, on the
 * system's Node (20 or newer) and with nothing installed, so it uses nothing but Node.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { chooseBrowser, OLDEST_CHROMIUM, thisMachine } from './browser-path.mjs';

const TOP = join(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Whether the dependencies have to be installed (again).
 *
 * @param {number} locked when the lock file was last written, in milliseconds
 * @param {number | null} installed when npm last finished installing; `null`: never, or it broke off
 * @returns {boolean}
 */
export function needsInstall(locked, installed) {
  return installed === null || locked > installed;
}

/**
 * How a browser can be had where there is none, in the order to try.
 *
 * @param {{ debian: boolean; root: boolean; font: boolean }} machine
 * @returns {{ says: string; commands: string[][] }[]}
 */
export function waysToInstall({ debian, root, font }) {
  const packages = font ? ['chromium'] : ['chromium', 'fonts-liberation'];
  const playwright = {
    says: 'Fetching Playwright’s Chromium (about 180 MB)',
    commands: [['npx', 'playwright', 'install', 'chromium']],
  };
  const apt = {
    says: `Installing ${packages.join(' and ')} with apt-get`,
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', ...packages],
    ],
  };
  return debian && root ? [playwright, apt] : [playwright];
}

/** @param {string} path */
function writtenAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : null;
}

function hasFont() {
  const folder = '/usr/share/fonts';
  return (
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((name) => /\.(ttf|otf|ttc)$/.test(`${name}`))
  );
}

/**
 * Runs a command to its end and says every ten seconds that it is still at it.
 *
 * @param {string} says
 * @param {string[]} command
 * @returns {Promise<boolean>} whether it went well
 */
function run(says, [program = '', ...args]) {
  const began = Date.now();
  console.log(`${says} …`);
  const ticking = setInterval(() => {
    console.log(`  … still at it after ${Math.round((Date.now() - began) / 1000)} s`);
  }, 10_000);
  // The project's own Node lies in node_modules, which `npm ci` is about to delete: npm runs on the system's.
  const ours = join(TOP, 'node_modules', '.bin');
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => program !== 'npm' || folder !== ours)
    .join(delimiter);
  const child = spawn(program, args, {
    cwd: TOP,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: path, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    /** @param {boolean} well @param {string} why */
    const end = (well, why) => {
      clearInterval(ticking);
      if (!well) console.error(`  ${[program, ...args].join(' ')}: ${why}`);
      resolve(well);
    };
    child.on('error', (error) => end(false, error.message));
    child.on('exit', (code, signal) => end(code === 0, `ended with ${signal ?? code}`));
  });
}

async function dependencies() {
  const locked = writtenAt(join(TOP, 'package-lock.json'));
  if (locked === null) throw new Error('package-lock.json is missing: this is not a whole clone.');
  if (!needsInstall(locked, writtenAt(join(TOP, 'node_modules', '.package-lock.json')))) return;
  if (
    !(await run('Installing dependencies (npm ci), a minute or two', [
      'npm',
      'ci',
      '--no-audit',
      '--no-fund',
      // Else it lists every package that would like a newer Node than the system's: they get one.
      '--loglevel=error',
    ]))
  )
    throw new Error('npm ci failed; what it said stands above.');
}

async function browser() {
  let choice = chooseBrowser(thisMachine());
  const machine = {
    debian: existsSync('/etc/debian_version'),
    root: process.getuid?.() === 0,
    font: hasFont(),
  };
  for (const way of choice.path === null ? waysToInstall(machine) : []) {
    let well = true;
    for (const command of way.commands) well &&= await run(way.says, command);
    if (well) choice = chooseBrowser(thisMachine());
    if (choice.path !== null) break;
  }
  if (choice.path !== null) return choice.path;
  for (const line of choice.passed) console.error(`Passed over: ${line}`);
  throw new Error(
    `No browser: install Chromium ${OLDEST_CHROMIUM} or newer (Debian: apt-get install chromium), or set CHROME_PATH to one.`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await dependencies();
    console.log(`Browser: ${await browser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
