import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

import { mailCommandsFor, saySent } from '../../../entrypoints/popup/mail-commands.ts';
import { RUNGS, type Contact } from '../../../lib/model.ts';
import { roundsOf, type Action } from '../../../lib/rounds/index.ts';
import { arrived, letter, on, tracker, writer } from '../rounds/rows.ts';

const contact: Contact = {
  id: 'c1',
  writer: 'w1',
  letter: 'in',
  on: '2026-08-24',
  kind: 'thanks-opened',
  rung: null,
  note: null,
};
const known = tracker({
  letters: [
    letter({ id: 'out', email: 'marsh@clinic.example' }),
    arrived({ id: 'in' }),
    arrived({ id: 'in2' }),
    arrived({ id: 'else', writer: 'w2' }),
  ],
  writers: [writer({}), writer({ id: 'w2', name: 'Ana Reyes' })],
  contacts: [contact, { ...contact, id: 'c2', letter: 'in2' }],
});
const mail = mailCommandsFor({ tracker: known, rounds: roundsOf(known, on('2026-08-25')) });
const remind = { do: 'write-reminder', label: 'Write a reminder', letter: 'out', rung: 'firm' } as const;

// The browser's own types have forms with a callback, which we do not use.
const runtime = browser.runtime as { sendMessage(message: unknown): Promise<unknown> };
const tabs = browser.tabs as { create(tab: { url: string }): Promise<unknown> };

/** What was done, in its order. */
let done: unknown[] = [];
beforeEach(() => {
  done = [];
  vi.useFakeTimers({ now: new Date('2026-08-25T12:00:00Z') });
  vi.spyOn(runtime, 'sendMessage').mockImplementation((message: unknown) => {
    done.push(message);
    return Promise.resolve({ ok: true, value: { contacts: ['new'] } });
  });
  vi.spyOn(tabs, 'create').mockImplementation(({ url }) => {
    done.push(url.slice(0, 28));
    return Promise.resolve({});
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const logged = {
  type: 'log-contact',
  writer: 'w1',
  letters: ['out'],
  kind: 'reminder-opened',
  rung: 'firm',
  on: '2026-08-25',
};

describe('opening a draft', () => {
  it('is kept as opened before the tab comes, since the popup closes with it, and can be undone', async () => {
    const opened = await mail.open(mail.draft(remind), 'mail');
    expect(done).toEqual([
      { type: 'settings', changes: { mailBy: 'mail' } },
      logged,
      'mailto:marsh@clinic.example?',
    ]);
    await opened?.undo?.();
    expect(done.at(-1)).toEqual({ type: 'remove-contact', contact: 'new' });
  });
  it('keeps an address that the user typed for the writer', async () => {
    await mail.open({ ...mail.draft(remind), to: 'own@x.example' }, 'gmail');
    expect(done).toContainEqual({ type: 'write-to', writer: 'w1', address: 'own@x.example' });
    expect(done.at(-1)).toBe('https://mail.google.com/mail');
  });
  it('never takes the office’s address for the writer’s', async () => {
    const draft = mail.draft({ ...remind, rung: 'coordinator' });
    await mail.open({ ...draft, to: 'office@x.example' }, 'outlook');
    expect(done).not.toContainEqual(expect.objectContaining({ type: 'write-to' }));
  });
  it('that is too long for a link, or goes to no address, opens nothing and keeps nothing', async () => {
    const draft = mail.draft(remind);
    await expect(mail.open({ ...draft, text: 'x'.repeat(3_000) }, 'mail')).rejects.toThrow('Copy the text');
    await expect(mail.open({ ...draft, to: 'a@b.example,c@d.example' }, 'mail')).rejects.toThrow(
      'no e-mail address',
    );
    expect(done).toEqual([]);
  });
  it('thanks for the letters of one writer are one mail, and of another’s none', () => {
    const draft = mail.draft({ do: 'write-thanks', label: 'x', letters: ['in', 'in2', 'else'] });
    expect(draft.letters).toEqual(['in', 'in2']);
  });
});

describe('what was noted of talks', () => {
  const talk = { ...contact, kind: 'talked', letter: null } as const;
  const secret = { answer: 'partly', reason: 'zq-secret' } as const;
  const noted = tracker({
    letters: [arrived({ id: 'in', notes: 'zq-secret' }), letter({ id: 'out', notes: 'zq-secret' })],
    writers: [
      writer({ notes: 'zq-secret', answers: { examples: secret, 'on-time': secret } }),
      writer({ id: 'w3', name: 'H. Marsh', sameAs: 'w1', notes: 'zq-secret', answers: { examples: secret } }),
      writer({ id: 'w2', name: 'Ana Reyes' }),
    ],
    contacts: [
      { ...talk, id: 't1', on: '2026-03-01', note: 'the case on bay 4' },
      { ...talk, id: 't2', on: '2026-05-01', writer: 'w3', note: 'how to tell bad news' },
      { ...talk, id: 't3', on: '2026-05-02', note: null },
      { ...talk, id: 't4', writer: 'w2', note: 'somebody else’s' },
      { ...talk, id: 't5', kind: 'packet', note: 'CV, zq-secret' },
      { ...talk, id: 't6', kind: 'note', note: 'zq-secret' },
    ],
  });
  const { draft } = mailCommandsFor({ tracker: noted, rounds: roundsOf(noted, on('2026-08-25')) });
  const thank: Action = { do: 'write-thanks', label: 'x', letters: ['in'] };

  it('is offered in thanks, newest first, under whichever of their names; nothing of it is in the text yet', () => {
    const made = draft(thank);
    expect(made.offers).toEqual(['how to tell bad news', 'the case on bay 4']);
    expect(made.text).not.toMatch(/bay 4|bad news/u);
  });
  it('is offered in no other mail', () => {
    expect(draft({ ...remind, letter: 'out' }).offers).toEqual([]);
    expect(draft({ do: 'write-update', label: 'x', writer: 'w1' }).offers).toEqual([]);
  });
  it('is all that goes from a person into a mail: no answer about them, no note, nothing of a packet', () => {
    const all = [
      draft(thank),
      ...RUNGS.map((rung) => draft({ ...remind, letter: 'out', rung })),
      draft({ do: 'write-update', label: 'x', writer: 'w1' }),
    ];
    expect(JSON.stringify(all)).not.toMatch(/zq-secret|partly/u);
  });
});

describe('news for a writer', () => {
  const news = (outcome?: 'matched' | 'not-this-time' | 'no-ask') => {
    const outcomes = outcome ? [{ portal: 'eras', season: 2027, outcome, on: '2027-03-22' } as const] : [];
    const told = tracker({ ...known, settings: { outcomes } });
    const { draft } = mailCommandsFor({ tracker: told, rounds: roundsOf(told, on('2026-08-25')) });
    return draft({ do: 'write-update', label: 'x', writer: 'w1' }).kind;
  };
  it('are how the season ended only when the user has said so', () => {
    expect([news(), news('no-ask'), news('matched'), news('not-this-time')]).toEqual([
      'update',
      'update',
      'matched',
      'not-this-time',
    ]);
  });
});

describe('"Sent?"', () => {
  const say = (sent: boolean) =>
    saySent({ tracker: known }, { do: 'say-sent', label: 'x', contact: 'c1', sent });
  it('yes is taken back by asking again', async () => {
    await (await say(true))?.undo?.();
    expect(done).toEqual([
      { type: 'settle-contact', contact: 'c1', sent: true },
      { type: 'settle-contact', contact: 'c1', sent: null },
    ]);
  });
  it('not yet is taken back by keeping the whole draft as opened again, on its day', async () => {
    await (await say(false))?.undo?.();
    expect(done.at(-1)).toEqual({
      ...logged,
      letters: ['in', 'in2'],
      kind: 'thanks-opened',
      rung: null,
      on: '2026-08-24',
    });
  });
});
