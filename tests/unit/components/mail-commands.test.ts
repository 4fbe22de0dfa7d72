import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { mailCommandsFor } from '../../../entrypoints/popup/mail.ts';
import { saySent, writingCommandsFor } from '../../../entrypoints/popup/mail-commands.ts';
import { MAIL_TARGETS, RUNGS, type Contact, type Letter } from '../../../lib/model.ts';
import { roundsOf, type Action } from '../../../lib/rounds/index.ts';
import { arrived, letter, on, reading, tracker, writer } from '../rounds/rows.ts';

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
  settings: { signAs: 'Ada Quill' },
});
const mail = writingCommandsFor({ tracker: known, rounds: roundsOf(known, on('2026-08-25')) });
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

describe('an email that cannot go yet', () => {
  const unsigned = tracker({ ...known, settings: {} });
  const rounds = roundsOf(unsigned, on('2026-08-25'));
  const { draft, open } = writingCommandsFor({ tracker: unsigned, rounds });

  it('without a name goes nowhere; the name that is given is kept', async () => {
    expect(draft(remind).asksName).toBe(true);
    for (const by of MAIL_TARGETS)
      await expect(open(draft(remind), by)).rejects.toThrow('Add your name first');
    expect(done).toEqual([]);
    // Whoever has written it into the text has signed it, and is asked again the next time.
    await open({ ...draft(remind), text: 'Hi.\n\nBest,\nAda' }, 'gmail');
    expect(done).not.toContainEqual(
      expect.objectContaining({ changes: { signAs: expect.anything() as string } }),
    );
    done = [];
    await open(draft(remind, { me: 'Ada Quill' }), 'gmail');
    expect(done[0]).toEqual({ type: 'settings', changes: { mailBy: 'gmail', signAs: 'Ada Quill' } });
  });
  it('from which the user took their name goes nowhere either', async () => {
    const bare = mail.draft(remind).text.replace(/Ada Quill$/u, '');
    await expect(mail.open({ ...mail.draft(remind), text: bare }, 'copy')).rejects.toThrow('your name first');
    expect(done).toEqual([]);
  });
  it('asks whether the request came, before it is a reminder', async () => {
    const unsure = tracker({
      ...known,
      letters: [letter({ id: 'out', formSentOn: null, dueOn: '2026-08-20' })],
      readings: [reading()],
    });
    const asked = writingCommandsFor({ tracker: unsure, rounds: roundsOf(unsure, on('2026-08-25')) });
    const made = asked.draft(remind);
    expect(made.asksReached).toBe('eras');
    await expect(asked.open(made, 'mail')).rejects.toThrow('whether they got the request');
    expect(mail.draft(remind).asksReached).toBeNull();
    expect(done).toEqual([]);
  });
  it('names no date that has passed while it was open', async () => {
    const made = mail.draft({ ...remind, rung: 'gentle' }, { due: '2026-08-25' });
    vi.setSystemTime(new Date('2026-08-26T12:00:00Z'));
    await expect(mail.open(made, 'mail')).rejects.toThrow('August 25 has passed');
    // Whoever took the date out of the words may send them.
    await mail.open({ ...made, subject: 'Hi', text: 'Hi.\n\nAda' }, 'mail');
    expect(done).toContainEqual({ ...logged, rung: 'gentle', on: '2026-08-26' });
  });
});

describe('the date of an email', () => {
  const gentle = { ...remind, rung: 'gentle' } as const;
  it('is none of ours, though the rounds go by one', () => {
    const { items } = roundsOf(known, on('2026-08-25'));
    expect(items.find((item) => item.letter.id === 'out')?.due?.on).toBe('2026-09-09');
    expect(mail.draft(gentle).due).toBeNull();
    expect(mail.draft(gentle).text).not.toMatch(/September/u);
  });
  it('is logged with the draft that names it, and only then', async () => {
    const made = mail.draft(gentle, { due: '2026-09-01' });
    await mail.open(made, 'gmail');
    expect(done).toContainEqual({ ...logged, rung: 'gentle', due: '2026-09-01' });
    done = [];
    await mail.open({ ...made, text: made.text.replace('September 1', 'then') }, 'gmail');
    expect(done).toContainEqual({ ...logged, rung: 'gentle' });
  });
});

describe('what is kept of a draft', () => {
  const gentle = { ...remind, rung: 'gentle' } as const;
  const words = { to: 'a@b.example', subject: 'S', text: 'My own words', me: '' };
  beforeEach(() => fakeBrowser.reset());

  it('is found again by whoever opens it, for its letter alone', async () => {
    await mail.keep(mail.draft(gentle), words);
    expect(await mail.begun(mail.draft(gentle))).toMatchObject({
      ...words,
      kind: 'gentle',
      letters: ['out'],
    });
    // Whichever reminder it is by then.
    expect(await mail.begun(mail.draft({ ...remind, rung: 'short' }))).toMatchObject(words);
    expect(await mail.begun(mail.draft({ do: 'write-thanks', label: 'x', letters: ['in'] }))).toBeNull();
    expect(await mail.begun(mail.draft({ do: 'write-update', label: 'x', writer: 'w1' }))).toBeNull();
  });
  it('is not found once the letter stands otherwise', async () => {
    await mail.keep(mail.draft(gentle), words);
    const back = tracker({ ...known, letters: [letter({ id: 'out', answer: 'yes' })] });
    const later = writingCommandsFor({ tracker: back, rounds: roundsOf(back, on('2026-08-25')) });
    expect(await later.begun(later.draft(gentle))).toBeNull();
  });
  it('of the made-up people is never the user’s', async () => {
    const stored = {
      sample: true,
      overlay: { put: 'shown' },
      monthsAway: false,
      moreHosts: {},
      drafts: [],
    } as const;
    const rounds = roundsOf(known, on('2026-08-25'));
    const sample = writingCommandsFor({ tracker: known, rounds, stored });
    await sample.keep(sample.draft(gentle), words);
    expect(await mail.begun(mail.draft(gentle))).toBeNull();
    expect(await sample.begun(sample.draft(gentle))).toMatchObject(words);
  });
  it('is told of by its own button', () => {
    const stored = { sample: false, overlay: { put: 'shown' }, monthsAway: false, moreHosts: {} } as const;
    const rounds = roundsOf(known, on('2026-08-25'));
    const { isBegun } = mailCommandsFor({
      tracker: known,
      rounds,
      stored: { ...stored, drafts: ['reminder-opened:out', 'update-opened:w2'] },
    });
    expect(isBegun(gentle)).toBe(true);
    expect(isBegun({ do: 'write-update', label: 'x', writer: 'w2' })).toBe(true);
    expect(isBegun({ do: 'write-update', label: 'x', writer: 'w1' })).toBe(false);
    expect(isBegun({ do: 'write-thanks', label: 'x', letters: ['in'] })).toBe(false);
    expect(isBegun({ do: 'said-sent', label: 'x', letter: 'out' })).toBe(false);
    expect(mailCommandsFor({ tracker: known, rounds }).isBegun(gentle)).toBe(false);
  });
  it('goes when it is discarded, and comes back with Undo', async () => {
    expect(await mail.drop(mail.draft(gentle))).toBeNull();
    await mail.keep(mail.draft(gentle), words);
    const dropped = await mail.drop(mail.draft(gentle));
    expect(await mail.begun(mail.draft(gentle))).toBeNull();
    await dropped?.undo?.();
    expect(await mail.begun(mail.draft(gentle))).toMatchObject(words);
  });
  it('stays when it is opened, goes when it was sent, and comes back when that is undone', async () => {
    await mail.keep(mail.draft(gentle), words);
    await mail.open(mail.draft(gentle), 'gmail');
    expect(await mail.begun(mail.draft(gentle))).toMatchObject(words);
    const opened: Contact = { ...contact, id: 'c3', letter: 'out', kind: 'reminder-opened' };
    const after = tracker({ ...known, contacts: [opened] });
    const ask = (sent: boolean) =>
      saySent({ tracker: after }, { do: 'say-sent', label: 'x', contact: 'c3', sent });
    await ask(false);
    expect(await mail.begun(mail.draft(gentle))).toMatchObject(words);
    const told = await ask(true);
    expect(await mail.begun(mail.draft(gentle))).toBeNull();
    await told?.undo?.();
    expect(await mail.begun(mail.draft(gentle))).toMatchObject(words);
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
  const { draft } = writingCommandsFor({ tracker: noted, rounds: roundsOf(noted, on('2026-08-25')) });
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
    const { draft } = writingCommandsFor({ tracker: told, rounds: roundsOf(told, on('2026-08-25')) });
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

describe('the date that a mail named, once it was sent', () => {
  const opened: Contact = {
    ...contact,
    ...{ id: 'c4', letter: 'out', kind: 'reminder-opened', rung: 'gentle', due: '2026-09-12' },
  };
  const say = async (changes: Partial<Letter>, sent = true) => {
    const rows = tracker({ ...known, letters: [letter({ id: 'out', ...changes })], contacts: [opened] });
    const answer = await saySent({ tracker: rows }, { do: 'say-sent', label: 'x', contact: 'c4', sent });
    return { text: answer?.text, undo: answer?.undo, edits: done.filter(isEdit) };
  };
  const isEdit = (one: unknown) => (one as { type?: string }).type === 'edit-letter';
  const edit = (changes: object) => ({ type: 'edit-letter', letter: 'out', changes });

  it('is what the writer was told, and can be undone', async () => {
    const { text, undo, edits } = await say({ toldDueOn: '2026-08-01' });
    expect(text).toBe('Noted: sent. You told them September 12.');
    expect(edits).toEqual([edit({ toldDueOn: '2026-09-12' })]);
    await undo?.();
    expect(done.slice(-2)).toEqual([
      edit({ toldDueOn: '2026-08-01' }),
      { type: 'settle-contact', contact: 'c4', sent: null },
    ]);
  });
  it('takes the place of a due date of the user’s own, which they changed in the mail', async () => {
    const { undo, edits } = await say({ dueOn: '2026-08-20' });
    expect(edits).toEqual([edit({ toldDueOn: '2026-09-12', dueOn: '2026-09-12' })]);
    await undo?.();
    expect(done.at(-2)).toEqual(edit({ toldDueOn: null, dueOn: '2026-08-20' }));
  });
  it('changes nothing when it was told before, or the mail was not sent', async () => {
    expect((await say({ toldDueOn: '2026-09-12', dueOn: '2026-08-20' })).edits).toEqual([]);
    expect((await say({}, false)).edits).toEqual([]);
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
