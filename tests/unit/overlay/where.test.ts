import { expect, test } from 'vitest';

import { cameFromElsewhere, isPutAway, standsSince } from '../../../entrypoints/portal.content/where.ts';

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

test.each([
  ['a new tab', { reloaded: false, entries: 1, before: 0, referrer: '' }, false],
  [
    'a link within the portal',
    { reloaded: false, entries: 3, before: 2, referrer: 'https://myeras.aamc.org/' },
    false,
  ],
  ['a reload', { reloaded: true, entries: 3, before: 0, referrer: 'https://auth.aamc.org/' }, false],
  ['another site before it', { reloaded: false, entries: 3, before: 0, referrer: '' }, true],
  [
    'the sign-in before it',
    { reloaded: false, entries: 4, before: 2, referrer: 'https://auth.aamc.org/' },
    true,
  ],
])('after %s, whether the tab came from elsewhere', (_, tab, elsewhere) => {
  expect(cameFromElsewhere(tab)).toBe(elsewhere);
});
