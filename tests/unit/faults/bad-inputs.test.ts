import { expect, test } from 'vitest';

import { badBackups, badMessages, spoofedMessages } from '../../faults/bad-inputs.ts';

test('a backup with anything wrong in it is taken or refused in words, and never more than that', async () => {
  // `npm run faults` tries them all.
  const { tried, refused, wrong } = await badBackups(23);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(200);
  expect(refused).toBeGreaterThan(tried / 2);
});

test('a message with anything wrong in it is let in or refused, and never more than that', () => {
  const { tried, refused, wrong } = badMessages(1);
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(500);
  expect(refused).toBeGreaterThan(tried / 2);
  expect(({} as { x?: number }).x).toBeUndefined();
});

test('a good message is refused from everybody who may not send it', () => {
  const { tried, refused, wrong } = spoofedMessages();
  expect(wrong).toEqual([]);
  expect(tried).toBeGreaterThan(40);
  expect(refused).toBe(tried);
});
