import { expect, test } from 'vitest';

import { trySeasons } from '../../faults/seasons/index.ts';

test('through random seasons no letter is lost, mixed with another or falsely received, and nothing the user said is lost', async () => {
  // `npm run faults -- seasons` lives through thousands.
  await expect(trySeasons(60, 1)).resolves.toBeUndefined();
});
