import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { ask } from '../../../lib/ask.ts';

afterEach(() => vi.restoreAllMocks());

it('sends one message of its type and gives the worker’s answer', async () => {
  const send = vi
    .spyOn(browser.runtime, 'sendMessage')
    .mockImplementation(() => Promise.resolve({ ok: true, value: { rows: 7 } }));
  expect(await ask('restore', { backup: '{}' })).toEqual({ rows: 7 });
  expect(send.mock.calls).toEqual([[{ type: 'restore', backup: '{}' }]]);
});

it('throws the worker’s own sentence when it refuses', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() =>
    Promise.resolve({ ok: false, error: 'That letter is gone.' }),
  );
  await expect(ask('remove-letter', { letter: 'l1' })).rejects.toThrow('That letter is gone.');
});

it('throws when nobody answers', async () => {
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve(undefined));
  await expect(ask('undo-restore', {})).rejects.toThrow('did not answer');
});
