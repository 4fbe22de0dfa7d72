import { expect, test } from 'vitest';

import { tryDamages } from '../../faults/damaged.ts';

test('with any column of any row damaged every screen is worked out, no letter is in by it, and a backup carries it', async () => {
  // `npm run faults -- rows` tries every value in every column.
  const { tried, leftOut, wrong } = await tryDamages(41);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(40);
  expect(leftOut).toBeGreaterThan(30);
});
