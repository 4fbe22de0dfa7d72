import { expect, test } from 'vitest';

import { CASES } from '../../faults/cases.ts';
import { agreeOn, tryOrders } from '../../faults/orders.ts';

test('whatever comes in whatever order, the tracker knows what a simple model of it knows', async () => {
  await expect(tryOrders(60, 1)).resolves.toBeUndefined();
});

test.each(Object.entries(CASES))('an order that once was told wrongly: %s', async (_, order) => {
  await expect(agreeOn(order)).resolves.toBeUndefined();
});
