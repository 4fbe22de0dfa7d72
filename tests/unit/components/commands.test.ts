import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { commandsFor } from '../../../entrypoints/popup/commands.ts';
import type { Live } from '../../../entrypoints/popup/live.ts';
import type { WordMeaning } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { arrived, letter, on, tracker } from '../rounds/rows.ts';

const known = tracker({ letters: [letter({ id: 'out', dueOn: '2026-08-20' }), arrived({ id: 'in' })] });
const rounds = roundsOf(known, on('2026-08-25'));
// Commands look at what is known and judged; the open database is no part of them.
const live: Pick<Live, 'rounds' | 'tracker' | 'refresh'> = {
  ...{ rounds, tracker: known },
  refresh: () => Promise.resolve(),
};
const commands = commandsFor(live, { id: 7, tab: { kind: 'none' } });

// The browser's own type has a form with a callback, which we do not use.
const runtime = browser.runtime as { sendMessage(message: unknown): Promise<unknown> };

let sent: { type: string }[] = [];
beforeEach(() => {
  sent = [];
  vi.useFakeTimers({ now: new Date('2026-08-25T12:00:00Z') });
  vi.spyOn(runtime, 'sendMessage').mockImplementation((message: unknown) => {
    sent.push(message as { type: string });
    return Promise.resolve({ ok: true, value: { letter: 'new', lesson: 'lesson' } });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('what can be undone is put back as it was', () => {
  it('a letter let go', async () => {
    const done = await commands.run({ do: 'let-go', label: 'Let it go', letter: 'out' });
    await done?.undo?.();
    expect(sent).toEqual([
      { type: 'edit-letter', letter: 'out', changes: { needed: 'no' } },
      { type: 'edit-letter', letter: 'out', changes: { needed: 'yes' } },
    ]);
  });
  it('a date', async () => {
    const done = await commands.setDue('out', '2026-09-01');
    expect(done?.text).toBe('Helen Marsh: due 1 Sep.');
    await done?.undo?.();
    expect(sent).toEqual([
      { type: 'edit-letter', letter: 'out', changes: { dueOn: '2026-09-01' } },
      { type: 'edit-letter', letter: 'out', changes: { dueOn: '2026-08-20' } },
    ]);
  });
  it('thanks', async () => {
    const done = await commands.run({ do: 'mark-thanked', label: 'Mark thanked', letters: ['in'] });
    expect(done?.text).toBe('Thanked: Helen Marsh.');
    await done?.undo?.();
    expect(sent.at(-1)).toEqual({ type: 'edit-letter', letter: 'in', changes: { thankedOn: null } });
  });
  it('a letter typed by hand', async () => {
    const added = {
      portal: 'tmdsas',
      author: 'Ana Reyes',
      kind: null,
      dueOn: null,
      state: 'planned',
    } as const;
    const done = await commands.addLetter(added);
    await done?.undo?.();
    expect(sent).toEqual([
      { type: 'add-letter', ...added },
      { type: 'remove-letter', letter: 'new' },
    ]);
  });
});

describe('what a word means', () => {
  const question = { portal: 'eras', season: 2027, page: 'letters', word: 'Pending Review' } as const;
  const answer = (state: WordMeaning, confirmed = false, again = false) =>
    commands.run({ do: 'answer-word', label: 'x', ...question, state, confirmed, again });

  it('is said once for all, and undone by taking it back', async () => {
    const done = await answer('requested');
    expect(done?.text).toBe('Noted: "Pending Review" means not in yet.');
    await done?.undo?.();
    expect(sent).toEqual([
      { type: 'answer-word', ...question, state: 'requested', confirmed: false },
      { type: 'forget-word', lesson: 'lesson' },
    ]);
  });
  it('undone after "not sure" is not sure again', async () => {
    const done = await answer('received', true, true);
    await done?.undo?.();
    expect(sent.at(-1)).toEqual({ type: 'answer-word', ...question, state: 'unknown', confirmed: false });
  });
  it('is never "in" without the second answer', async () => {
    await expect(answer('received')).rejects.toThrow('needs an answer first');
    expect(sent).toEqual([]);
  });
});

it.each([true, false])('"Are these your letters?" is answered for the account shown: %s', async (mine) => {
  const of = { portal: 'eras', account: '12345678', mine } as const;
  await commands.run({ do: 'settle-unclaimed', label: 'x', ...of });
  expect(sent).toEqual([{ type: 'settle-unclaimed', ...of }]);
});

it('the answer "not yet" to the one letter that was in before thanks nobody', async () => {
  await commands.run({ do: 'settle-baseline', label: 'Not yet', letters: ['in'], all: false });
  expect(sent[0]).toMatchObject({ type: 'settle-baseline', thanked: [] });
});

it('a letter that has left the list in the meantime is said to have, and nothing is sent', async () => {
  await expect(commands.setDue('elsewhere', '2026-09-01')).rejects.toThrow('not in the list any more');
  expect(sent).toEqual([]);
});

it('reads the tab that was in front, as the user says', async () => {
  await commands.readTab('amcas');
  expect(sent).toEqual([{ type: 'read-tab', tab: 7, portal: 'amcas' }]);
});

it.each(['auth.aamc.org', 'example.org', 'aamc.org.example.net', 'evilaamc.org'])(
  'never asks for leave to read %s',
  async (host) => {
    await expect(commands.alwaysRead(host)).rejects.toThrow('not read without a click');
  },
);

describe('a letter that is snoozed', () => {
  it('sleeps until a day, and is put back as it was', async () => {
    const done = await commands.run({ do: 'snooze', label: 'Snooze', letters: ['out'], until: '2026-08-28' });
    expect(done?.text).toBe('Helen Marsh: snoozed until 28 Aug.');
    await done?.undo?.();
    expect(sent).toEqual([
      { type: 'edit-letter', letter: 'out', changes: { snoozedUntil: '2026-08-28' } },
      { type: 'edit-letter', letter: 'out', changes: { snoozedUntil: null } },
    ]);
  });
  it('is woken by a day that is not to come', async () => {
    const done = await commands.run({ do: 'snooze', label: 'Wake', letters: ['out'], until: '2026-08-25' });
    expect(done?.text).toBe('Helen Marsh: awake again.');
    expect(sent).toEqual([{ type: 'edit-letter', letter: 'out', changes: { snoozedUntil: null } }]);
  });
});
