import { expect, test } from 'vitest';

import { isPutAway, standsSince } from '../../../entrypoints/portal.content/where.ts';

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
