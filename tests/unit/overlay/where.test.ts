import { expect, test } from 'vitest';

import { isPutAway, portalAt, standsSince } from '../../../entrypoints/portal.content/where.ts';

test.each([
  ['myeras.aamc.org', 'eras'],
  ['amcas.aamc.org', 'amcas'],
  ['apps.aamc.org', 'eras'],
  ['auth.aamc.org', null],
  ['myeras.aamc.org.evil.test', null],
  ['constructor', null],
])('%s is %s', (host, portal) => {
  expect(portalAt(host, { 'apps.aamc.org': 'eras' })).toBe(portal);
});

test('content found by a script that comes late is as old as the load of its page', () => {
  const loaded = Date.UTC(2026, 7, 20);
  expect(standsSince(loaded + 2_000, loaded)).toBe(loaded + 2_000);
  expect(standsSince(loaded + 86_400_000, loaded)).toBe(loaded);
});

test.each([
  [{ put: 'away' }, true],
  [{ put: 'shown' }, false],
  [undefined, false],
  ['away', false],
])('kept as %j the overlay is put away: %s', (kept, away) => {
  expect(isPutAway(kept)).toBe(away);
});
