import { expect, test } from 'vitest';

import { mayReadAlways, PORTAL_HOSTS, portalAtOrigin } from '../../../lib/portals/hosts.ts';

test('no portal folder names the sign-in host', () => {
  const hosts = Object.values(PORTAL_HOSTS).flat();
  expect(hosts.length).toBeGreaterThan(0);
  for (const host of hosts) expect(host).toMatch(/^https:\/\/(?!auth\.)[a-z]+\.aamc\.org\/\*$/);
});

test.each([
  ['https://myeras.aamc.org', 'eras'],
  ['https://amcas.aamc.org', 'amcas'],
  ['https://apps.aamc.org', 'eras'],
  ['https://auth.aamc.org', null],
  ['http://myeras.aamc.org', null],
  ['https://myeras.aamc.org.evil.test', null],
  ['https://constructor', null],
  ['null', null],
  ['', null],
])('%s is %s', (origin, portal) => {
  expect(portalAtOrigin(origin, { 'apps.aamc.org': 'eras', 'auth.aamc.org': 'eras' })).toBe(portal);
});

test.each([
  ['apps.aamc.org', true],
  ['services.eras.aamc.org', true],
  ['auth.aamc.org', false],
  ['aamc.org', false],
  ['aamc.org.evil.test', false],
  ['evilaamc.org', false],
  ['*.aamc.org', false],
])('%s may be read always: %s', (host, may) => {
  expect(mayReadAlways(host)).toBe(may);
});
