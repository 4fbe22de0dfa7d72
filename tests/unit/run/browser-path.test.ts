import { expect, test } from 'vitest';

import { chooseBrowser, unfit } from '../../run/browser-path.mjs';

/** A machine with these programs, each with what it says of its version. */
function machine(
  programs: Record<string, string | null>,
  env: Record<string, string> = {},
  own: string | null = null,
) {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin', ...env },
    runnable: (path: string) => path in programs,
    version: (path: string) => programs[path] ?? null,
    playwrights: () => own,
  };
}
const PLAYWRIGHTS = '/cache/chromium/chrome';

test.each([
  ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', null],
  ['Chromium 148.0.1.2', null],
  ['Google Chrome for Testing 150.0.7000.0', null],
  ['Chromium 147.0.1.2', 'version 147'],
  ['Google Chrome 156.0.1.2', 'does not load unpacked extensions'],
  ['Microsoft Edge 156.0.1.2', 'does not load unpacked extensions'],
  ['requires the chromium snap to be installed', 'does not say its version'],
  [null, 'does not start'],
])('fit to run the extension? %s', (version, why) => {
  if (why === null) expect(unfit(version)).toBeNull();
  else expect(unfit(version)).toContain(why);
});

test('CHROME_PATH goes before everything', () => {
  const there = machine(
    { '/opt/mine': 'Chromium 150.0.0.0', '/usr/bin/chromium': 'Chromium 156.0.0.0' },
    { CHROME_PATH: '/opt/mine' },
  );
  expect(chooseBrowser(there)).toEqual({ path: '/opt/mine' });
});

test.each([
  ['is not there', {}],
  ['is branded Chrome', { '/opt/mine': 'Google Chrome 156.0.0.0' }],
  ['is too old', { '/opt/mine': 'Chromium 120.0.0.0' }],
])('a CHROME_PATH that %s is said, not silently replaced', (_, programs) => {
  const there = machine(
    { ...programs, '/usr/bin/chromium': 'Chromium 156.0.0.0' },
    { CHROME_PATH: '/opt/mine' },
  );
  expect(() => chooseBrowser(there)).toThrow('CHROME_PATH: /opt/mine');
});

test('an empty CHROME_PATH is none', () => {
  const there = machine({ '/usr/bin/chromium': 'Chromium 156.0.0.0' }, { CHROME_PATH: '' });
  expect(chooseBrowser(there)).toEqual({ path: '/usr/bin/chromium' });
});

test('a Chromium on the PATH goes before Playwright’s own', () => {
  const there = machine(
    {
      '/usr/bin/chromium-browser': 'Chromium 156.0.0.0',
      [PLAYWRIGHTS]: 'Google Chrome for Testing 150.0.0.0',
    },
    {},
    PLAYWRIGHTS,
  );
  expect(chooseBrowser(there)).toEqual({ path: '/usr/bin/chromium-browser' });
});

test('branded Chrome on the PATH is not even looked at', () => {
  const there = machine({ '/usr/bin/google-chrome': 'Google Chrome 156.0.0.0' });
  expect(chooseBrowser(there)).toEqual({ path: null, passed: [] });
});

test('one that does not start, or is too old, is passed over by name for the next', () => {
  const programs = { '/usr/local/bin/chromium': null, '/usr/bin/chromium': 'Chromium 130.0.0.0' };
  expect(chooseBrowser(machine(programs))).toEqual({
    path: null,
    passed: [
      '/usr/local/bin/chromium does not start',
      '/usr/bin/chromium is version 130; 148 or newer is needed',
    ],
  });
  const withOwn = machine(
    { ...programs, [PLAYWRIGHTS]: 'Google Chrome for Testing 150.0.0.0' },
    {},
    PLAYWRIGHTS,
  );
  expect(chooseBrowser(withOwn)).toEqual({ path: PLAYWRIGHTS });
});

test('Playwright knows where its browser would be: that it is not there yet is seen', () => {
  expect(chooseBrowser(machine({}, {}, PLAYWRIGHTS))).toEqual({ path: null, passed: [] });
});
