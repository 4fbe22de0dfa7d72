import { expect, test } from 'vitest';

import { PORTAL_HOSTS } from '../../lib/portals/hosts.ts';

test('no portal folder names the sign-in host', () => {
  const hosts = Object.values(PORTAL_HOSTS).flat();
  expect(hosts.length).toBeGreaterThan(0);
  for (const host of hosts) expect(host).toMatch(/^https:\/\/(?!auth\.)[a-z]+\.aamc\.org\/\*$/);
});
