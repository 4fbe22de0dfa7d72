import { describe, expect, it } from 'vitest';

import {
  draftKey,
  draftOf,
  givenBy,
  isDraftKept,
  standsOf,
  wordsOf,
  type DraftKept,
} from '../../../lib/mail/index.ts';
import type { Rung } from '../../../lib/model.ts';
import { letter, writer } from '../rounds/rows.ts';

const out = letter({ author: 'Dr. Helen Marsh' });
const draft = (rung: Rung, due: string | null = null) =>
  draftOf(
    { do: 'write-reminder', letter: out, rung },
    writer({}),
    { templates: {}, signAs: 'Ada' },
    '2026-08-25',
    {
      due,
    },
  );
const kept = (rung: Rung, changes: Partial<DraftKept> = {}): DraftKept => {
  const { kind, logs, writer: who, letters, to, subject, text, due, dueText } = draft(rung, changes.due);
  const filled = { subject, text };
  return {
    ...{ kind, logs, writer: who, letters, to, subject, text, due, dueText, filled },
    ...{ me: '', stood: standsOf([out]) },
    ...changes,
  };
};

it('one is kept for each letter and what is done about it, whichever reminder that is', () => {
  expect(draftKey(draft('gentle'))).toBe(draftKey(draft('firm')));
  const keys = [
    draftKey(draft('gentle')),
    draftKey({ ...draft('gentle'), letters: ['other'] }),
    draftKey({ ...draft('gentle'), logs: 'thanks-opened' }),
    draftKey({ ...draft('gentle'), logs: 'update-opened', letters: [] }),
  ];
  expect(new Set(keys).size).toBe(4);
  expect(draftKey({ ...draft('gentle'), letters: ['b', 'a'] })).toBe(
    draftKey({ ...draft('gentle'), letters: ['a', 'b'] }),
  );
});

it.each([
  ['came', { state: 'received' }],
  ['was declined', { answer: 'no' }],
  ['is not needed any more', { needed: 'no' }],
  ['was thanked for', { thankedOn: '2026-08-25' }],
] as const)('its letter stands otherwise once it %s', (_, changes) => {
  expect(standsOf([letter(changes)])).not.toBe(standsOf([letter()]));
});
it('and as before when it was only read, or its date was set', () => {
  const after = letter({ lastSeenAt: '2026-09-01T12:00:00Z', dueOn: '2026-09-09', formSentOn: null });
  expect(standsOf([after])).toBe(standsOf([letter()]));
});

describe('a reminder that was begun', () => {
  it.each<[Rung, Rung, Rung | null]>([
    ['gentle', 'gentle', 'gentle'],
    ['gentle', 'short', 'gentle'],
    ['short', 'gentle', 'short'],
    ['firm', 'firm', 'firm'],
    // Never firm first, and never gentle again.
    ['firm', 'gentle', null],
    ['gentle', 'firm', null],
    ['firm', 'coordinator', null],
  ])('as %s, where %s is due, goes on as %s', (was, now, goesOn) => {
    expect(givenBy(kept(was), draft(now), '2026-08-25')?.rung ?? null).toBe(goesOn);
  });

  it('names no date that has passed since', () => {
    const one = kept('gentle', { due: '2026-08-26' });
    const own = { ...one, text: one.text.replace("I hope you're well.", 'How are you?') };
    expect(givenBy(own, draft('gentle'), '2026-08-26')?.due).toBe('2026-08-26');
    expect(givenBy(own, draft('gentle'), '2026-08-27')?.due).toBeUndefined();
    const { text } = wordsOf(one, draft('gentle', null));
    expect(text).not.toContain('August 26');
  });

  it('keeps every word of the user’s', () => {
    const own = kept('gentle', { subject: 'Hello there', text: 'My own words.\n\nAda' });
    expect(wordsOf(own, draft('gentle', '2026-09-01'))).toEqual({ subject: 'Hello there', text: own.text });
  });
});

describe('what is found in the storage', () => {
  it('is used only when it is whole', () => {
    expect(isDraftKept(JSON.parse(JSON.stringify(kept('gentle'))))).toBe(true);
    for (const name of Object.keys(kept('gentle'))) {
      const { [name as keyof DraftKept]: _gone, ...rest } = kept('gentle');
      expect(isDraftKept(rest), name).toBe(false);
    }
    for (const other of [null, 'text', 7, [], { ...kept('gentle'), letters: [7] }])
      expect(isDraftKept(other)).toBe(false);
  });
});
