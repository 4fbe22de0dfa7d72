import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { peopleCommandsFor } from '../../../entrypoints/tracker/people-commands.ts';
import type { Plan } from '../../../lib/model.ts';
import { person } from '../people/given.ts';
import { letter, tracker, writer } from '../rounds/rows.ts';

const slots = [{ kind: 'narrative', writer: 'w1', backup: 'w2', reviewOn: null }];
const plan: Plan = { id: 'p', season: 2027, portal: 'eras', accepted: true, slots };
const rows = {
  writers: [writer({ role: 'research' }), writer({ id: 'w2', name: 'Ana Reyes' })],
  letters: [letter({ state: 'planned', stateBy: 'you', askedOn: null })],
  plans: [plan],
};
const known = tracker(rows);
const commands = peopleCommandsFor({ tracker: known });
const marsh = person({ ...rows, writers: rows.writers.slice(0, 1) }, '2026-07-20');

// The browser's own type has a form with a callback, which we do not use.
const runtime = browser.runtime as { sendMessage(message: unknown): Promise<unknown> };
let sent: object[] = [];
beforeEach(() => {
  sent = [];
  vi.useFakeTimers({ now: new Date('2026-07-20T12:00:00Z') });
  vi.spyOn(runtime, 'sendMessage').mockImplementation((message: unknown) => {
    sent.push(message as object);
    return Promise.resolve({ ok: true, value: { letter: 'new', writer: 'new', contacts: ['c'] } });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('what is said of people can be undone', () => {
  it('a talk', async () => {
    await (await commands.talked(marsh))?.undo?.();
    expect(sent).toMatchObject([
      { type: 'log-contact', writer: 'w1', letters: [], kind: 'talked', on: '2026-07-20' },
      { type: 'remove-contact', contact: 'c' },
    ]);
  });
  it('what is noted of a person', async () => {
    await (await commands.edit(marsh, { role: 'coach' }))?.undo?.();
    expect(sent).toEqual([
      { type: 'edit-person', writer: 'w1', changes: { role: 'coach' } },
      { type: 'edit-person', writer: 'w1', changes: { role: 'research' } },
    ]);
  });
  it('an answer', async () => {
    const done = await commands.sayAnswer('l1', 'time');
    expect(done?.text).toBe('Helen Marsh: needs time.');
    await done?.undo?.();
    expect(sent).toEqual([
      { type: 'edit-letter', letter: 'l1', changes: { answer: 'time' } },
      { type: 'edit-letter', letter: 'l1', changes: { answer: null } },
    ]);
  });
  it('two rows that are one person, and a pair that is two', async () => {
    const [stays, other] = rows.writers;
    if (!stays || !other) throw new Error('no rows');
    const alike = { stays, other, why: '' };
    await (await commands.same(alike))?.undo?.();
    await (await commands.notSame(alike))?.undo?.();
    expect(sent).toEqual([
      { type: 'same-person', writer: 'w2', as: 'w1' },
      { type: 'same-person', writer: 'w2', as: null },
      { type: 'settings', changes: { notSame: [['w1', 'w2']] } },
      { type: 'settings', changes: { notSame: [] } },
    ]);
  });
  it('a backup that moved up: its letter goes, and the plan is as it was', async () => {
    await (await commands.moveUp(plan, 0))?.undo?.();
    const moved = [{ kind: 'narrative', writer: 'w2', backup: null, reviewOn: null }];
    expect(sent).toMatchObject([
      { type: 'put-plan', portal: 'eras', season: 2027, slots: moved },
      {
        type: 'add-letter',
        writer: 'w2',
        author: 'Ana Reyes',
        state: 'planned',
        kind: 'narrative',
        season: 2027,
      },
      { type: 'remove-letter', letter: 'new' },
      { type: 'put-plan', slots },
    ]);
  });
});

it('a request is a draft for that letter, and opening it is kept as opened', () => {
  expect(commands.request('l1')).toMatchObject({ kind: 'request', logs: 'asked-opened', letters: ['l1'] });
});
