import { describe, expect, test } from 'vitest';

import { worstOf } from '../../../lib/overlay/worst.ts';
import type { Mark } from '../../../lib/messages.ts';

const marks = (...tones: Mark['tone'][]): Mark[] =>
  tones.map((tone, index) => ({ row: `1.${String(index)}`, tone, text: tone }));

describe('the pill says the worst thing that is marked, and how often', () => {
  test.each([
    [marks('in', 'overdue', 'look', 'overdue'), { tone: 'overdue', text: '2 overdue' }],
    [marks('waiting', 'look', 'in'), { tone: 'look', text: '1 to look at' }],
    [marks('in', 'waiting', 'waiting'), { tone: 'waiting', text: '2 waiting' }],
    [marks('in', 'done', 'closed'), { tone: 'in', text: '1 in' }],
    [marks('closed'), { tone: 'closed', text: '1 closed' }],
    [[], null],
  ])('%#', (shown, said) => {
    expect(worstOf(shown)).toEqual(said);
  });
});
