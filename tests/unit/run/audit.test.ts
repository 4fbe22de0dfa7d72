import { expect, test } from 'vitest';

import { verdictOf } from '../../run/audit.mjs';

const counted = (total: number) =>
  JSON.stringify({
    vulnerabilities: { zod: { name: 'zod', severity: 'high', range: '<4.0.0' } },
    metadata: { vulnerabilities: { total }, dependencies: { prod: 12 } },
  });

test('only a registry that answered "none" makes it clean', () => {
  expect(verdictOf(counted(0))).toEqual({
    code: 0,
    text: 'No weakness is known in the 12 packages that ship.',
  });
});

test('a known weakness fails, with its package', () => {
  const { code, text } = verdictOf(counted(1));
  expect(code).toBe(1);
  expect(text).toContain('zod <4.0.0: high');
});

test.each(['', 'no JSON', '{}', 'null', '{"message":"405 Method Not Allowed"}', '{"metadata":{}}'])(
  'a registry that did not answer (%s) has said nothing, and that is no clean bill',
  (output) => {
    const { code, text } = verdictOf(output);
    expect(code).toBe(2);
    expect(text).toContain('Nothing is known.');
  },
);
