import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { answerSame, letterCommandsFor } from '../../../entrypoints/popup/letter-commands.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { letter, on, tracker, writer } from '../rounds/rows.ts';

const known = tracker({
  letters: [letter({ id: 'l1', dueOn: '2026-08-20', notes: 'met in May', kind: null })],
  writers: [writer({ id: 'w1', writeTo: 'old@example.edu' })],
});
const commands = letterCommandsFor({ rounds: roundsOf(known, on('2026-08-25')) });

// The browser's own type has a form with a callback, which we do not use.
const runtime = browser.runtime as { sendMessage(message: unknown): Promise<unknown> };

let sent: object[] = [];
beforeEach(() => {
  sent = [];
  vi.spyOn(runtime, 'sendMessage').mockImplementation((message: unknown) => {
    sent.push(message as object);
    return Promise.resolve({ ok: true, value: { letter: 'new', typed: 'typed' } });
  });
});
afterEach(() => vi.restoreAllMocks());

it('what is said of a letter is put back as it was, a column that its row does not hold and the address too', async () => {
  const said = { notes: null, agreedOn: '2026-08-01', kind: 'narrative' } as const;
  const done = await commands.edit('l1', said, 'new@example.edu');
  await done?.undo?.();
  expect(sent).toEqual([
    { type: 'edit-letter', letter: 'l1', changes: said },
    { type: 'write-to', writer: 'w1', address: 'new@example.edu' },
    { type: 'edit-letter', letter: 'l1', changes: { notes: 'met in May', agreedOn: null, kind: null } },
    { type: 'write-to', writer: 'w1', address: 'old@example.edu' },
  ]);
});

it('an address alone changes no column of the letter', async () => {
  await commands.edit('l1', {}, null);
  expect(sent).toEqual([{ type: 'write-to', writer: 'w1', address: null }]);
});

it('a part that was added is taken out again', async () => {
  const done = await commands.addPart('l1', 'Dr. Sato');
  await done?.undo?.();
  expect(sent).toEqual([
    {
      ...{ type: 'add-letter', portal: 'eras', author: 'Dr. Sato', kind: null, dueOn: null },
      ...{ state: 'planned', partOf: 'l1' },
    },
    { type: 'remove-letter', letter: 'new' },
  ]);
});

it('a part that was deleted is put back', async () => {
  const done = await commands.remove('l1');
  await done?.undo?.();
  expect(done?.text).toMatch(/^Deleted: /u);
  expect(sent).toEqual([
    { type: 'remove-letter', letter: 'l1' },
    { type: 'restore-letter', letter: 'l1' },
  ]);
});

it('a split is undone by putting the same two together', async () => {
  const done = await commands.split('l1');
  await done?.undo?.();
  expect(sent).toEqual([
    { type: 'split-letter', letter: 'l1', again: false },
    { type: 'same-letter', typed: 'typed', shown: 'l1' },
  ]);
});

it.each([
  [true, { type: 'same-letter', typed: 't', shown: 's' }, { type: 'split-letter', letter: 's', again: true }],
  [
    false,
    { type: 'other-letter', typed: 't', shown: 's', other: true },
    { type: 'other-letter', typed: 't', shown: 's', other: false },
  ],
])(
  'the answer %s to "Is this the letter that you typed in?" is undone, and asked again',
  async (same, done, undone) => {
    const answer = await answerSame({ typed: 't', shown: 's', same });
    await answer?.undo?.();
    expect(sent).toEqual([done, undone]);
  },
);
