import { expect, test } from 'vitest';

import { needsInstall, waysToInstall } from '../../run/ready.mjs';

test.each([
  ['nothing was installed, or npm broke off', 100, null, true],
  ['the lock file is newer than what is installed', 200, 100, true],
  ['what is installed is newer', 100, 200, false],
  ['both are of one moment', 100, 100, false],
])('dependencies are installed when %s', (_, locked, installed, install) => {
  expect(needsInstall(locked, installed)).toBe(install);
});

const programs = (machine: Parameters<typeof waysToInstall>[0]) =>
  waysToInstall(machine).map(({ commands }) => commands.map((command) => command.join(' ')).join(' && '));

test('Playwright’s Chromium is tried first, and apt-get only on Debian as root', () => {
  const playwright = 'npx playwright install chromium';
  expect(programs({ debian: false, root: true, font: true })).toEqual([playwright]);
  expect(programs({ debian: true, root: false, font: true })).toEqual([playwright]);
  expect(programs({ debian: true, root: true, font: true })).toEqual([
    playwright,
    'apt-get update && apt-get install -y --no-install-recommends chromium',
  ]);
});

test('a machine without a font gets one with its Chromium: else every page is boxes', () => {
  expect(programs({ debian: true, root: true, font: false })[1]).toContain('chromium fonts-liberation');
});
