import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { ask } from '../../../lib/ask.ts';

// The browser's own type has a form with a callback, which we do not use.
const runtime = browser.runtime as { sendMessage(message: unknown): Promise<unknown> };

afterEach(() => vi.restoreAllMocks());

it('sends one message of its type and gives the worker’s answer', async () => {
  const send = vi
    .spyOn(runtime, 'sendMessage')
    .mockImplementation(() => Promise.resolve({ ok: true, value: { rows: 7 } }));
  expect(await ask('restore', { backup: '{}' })).toEqual({ rows: 7 });
  expect(send.mock.calls).toEqual([[{ type: 'restore', backup: '{}' }]]);
});

it('throws the worker’s own sentence when it refuses', async () => {
  vi.spyOn(runtime, 'sendMessage').mockImplementation(() =>
    Promise.resolve({ ok: false, error: 'That letter is gone.' }),
  );
  await expect(ask('remove-letter', { letter: 'l1' })).rejects.toThrow('That letter is gone.');
});

it('throws when nobody answers', async () => {
  vi.spyOn(runtime, 'sendMessage').mockImplementation(() => Promise.resolve(undefined));
  await expect(ask('undo-restore', {})).rejects.toThrow('did not answer');
});
