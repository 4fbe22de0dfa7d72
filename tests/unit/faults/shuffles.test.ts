import { expect, test } from 'vitest';

import { tryShuffles } from '../../faults/shuffles.ts';

test('every order of the same pages gives the same tracker', async () => {
  // `npm run faults -- shuffles` tries thousands.
  await expect(tryShuffles(25, 1)).resolves.toBeUndefined();
});
