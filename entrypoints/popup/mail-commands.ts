import { browser } from 'wxt/browser';

import type { Done, WritingCommands } from '../../components/act.ts';
import { ask } from '../../lib/ask.ts';
import { readClock } from '../../lib/clock.ts';
import { draftsKept, draftUnder, dropDrafts, keepDraft } from '../../lib/drafts.ts';
import {
  dateText,
  draftKey,
  draftOf,
  isUnsigned,
  linkTo,
  nameToSign,
  signerOf,
  standsOf,
  type Draft,
  type Purpose,
} from '../../lib/mail/index.ts';
import type { Contact, Day, Id, Letter, Tracker } from '../../lib/model.ts';
import { talkLines } from '../../lib/people/moments.ts';
import type { Action } from '../../lib/rounds/index.ts';
import { personOf } from '../../lib/rounds/person.ts';
import type { Live } from './live.ts';
import { ofOneWriter } from './mail.ts';

type SaySent = Extract<Action, { do: 'say-sent' }>;

const NO_LINK = {
  length: 'This is too long for a mail link. Copy the text instead.',
  address: 'This is no e-mail address.',
};

/** Drafts of mail: written here, opened in the user's own mail by a tab, kept by the worker as opened. */
export function writingCommandsFor({
  tracker,
  rounds,
  stored,
}: Pick<Live, 'tracker' | 'rounds'> & Partial<Pick<Live, 'stored'>>): WritingCommands {
  const { settings } = tracker;
  const sample = stored?.sample ?? false;
  const letter = (id: Id): Letter => {
    const found = tracker.letters.find((one) => one.id === id);
    if (!found) throw new Error('This letter is not in the list any more.');
    return found;
  };
  return {
    preferred: settings.mailBy ?? 'mail',
    draft: (action, given) => {
      const { purpose, writer: id } = purposeOf(action, letter, { tracker, rounds });
      const writer = tracker.writers.find((one) => one.id === id);
      if (!writer) throw new Error('This writer is not in the list any more.');
      return draftOf(purpose, writer, signerOf(tracker), readClock().today, given);
    },
    begun: async (draft) => {
      const kept = await draftUnder(sample, draftKey(draft));
      // What is kept is looked through after each change; this one may not have been seen yet.
      return kept?.stood === standsOf(draft.letters.map(letter)) ? kept : null;
    },
    keep: async (filled, written) => {
      const { kind, logs, writer, letters, due, dueText, subject, text } = filled;
      const stood = standsOf(letters.map(letter));
      const from = { kind, logs, writer, letters, due, dueText, filled: { subject, text }, stood };
      await keepDraft(sample, draftKey(filled), { ...from, ...written });
    },
    drop: async (draft) => {
      const key = draftKey(draft);
      const kept = await draftUnder(sample, key);
      await dropDrafts(sample, [key]);
      return kept && { text: 'Draft discarded.', undo: () => keepDraft(sample, key, kept) };
    },
    open: async (draft, by) => {
      const { today } = readClock();
      const why = unready(draft, today);
      if (why) throw new Error(why);
      const link = by === 'copy' ? null : linkTo(by, draft);
      if (link?.url === null) throw new Error(NO_LINK[link.why]);
      const changes = {
        ...(by === settings.mailBy ? {} : { mailBy: by }),
        ...(draft.me !== '' && nameToSign(settings.signAs ?? '') === '' ? { signAs: draft.me } : {}),
      };
      if (Object.keys(changes).length > 0) await ask('settings', { changes });
      const address = draft.to === '' ? null : draft.to;
      const before = tracker.writers.find(({ id }) => id === draft.writer);
      if (draft.toWriter && address !== null && address !== addressOf(before, draft.letters.map(letter)))
        await ask('write-to', { writer: draft.writer, address });
      if (!link) await navigator.clipboard.writeText(draft.text);
      const { writer, letters, logs: kind, rung } = draft;
      const due = namesItsDate(draft) ? { due: draft.due } : {};
      const { contacts } = await ask('log-contact', { writer, letters, kind, rung, on: today, ...due });
      // Last of all: a new tab in front closes the popup.
      if (link) await browser.tabs.create({ url: link.url });
      const undo = async () => {
        for (const contact of contacts) await ask('remove-contact', { contact });
      };
      return { text: `${link ? 'Opened' : 'Copied'}: ${draft.name}. Say here when it is sent.`, undo };
    },
  };
}

/** Why this draft cannot go yet, as a sentence for the screen; the form says it first. `null`: it can. */
function unready(draft: Draft, today: Day): string | null {
  if (draft.asksReached) return 'Say first whether they got the request.';
  if (isUnsigned(draft.text)) return 'Add your name first: the email ends with it.';
  return draft.due !== null && draft.due < today && namesItsDate(draft)
    ? `${draft.dueText ?? ''} has passed. Choose another date.`
    : null;
}

/** False once its user has taken the date out of the words. */
function namesItsDate({ due, dueText, subject, text }: Draft): boolean {
  return due !== null && dueText !== null && `${subject}\n${text}`.includes(dueText);
}

/** The address that the draft would have had by itself. */
function addressOf(
  writer: { writeTo: string | null; email: string | null } | undefined,
  [letter]: readonly Letter[],
): string | null {
  return writer?.writeTo ?? letter?.email ?? writer?.email ?? null;
}

function purposeOf(
  action: Action,
  letter: (id: Id) => Letter,
  { tracker, rounds }: Pick<Live, 'tracker' | 'rounds'>,
): { purpose: Purpose; writer: Id } {
  switch (action.do) {
    case 'write-reminder': {
      const about = letter(action.letter);
      const reminder = rounds.items.find((item) => item.letter.id === about.id)?.reminder;
      const reached = !(reminder?.allowed === false && reminder.because === 'not-reached');
      return { purpose: { do: action.do, letter: about, rung: action.rung, reached }, writer: about.writer };
    }
    case 'write-thanks': {
      const letters = action.letters.map(letter);
      const [first] = letters;
      if (!first) throw new Error('There is no letter to thank for.');
      const same = ofOneWriter(action.letters, tracker.letters).map(letter);
      const noted = notedOf(first.writer, tracker);
      const isIn = (id: Id | null) =>
        tracker.letters.some((one) => one.id === id && one.state === 'received');
      const withWhole = same.every(({ partOf }) => isIn(partOf));
      return { purpose: { do: action.do, letters: same, noted, withWhole }, writer: first.writer };
    }
    case 'write-update':
      return { purpose: { do: action.do, kind: newsFor(action.writer, tracker) }, writer: action.writer };
    default:
      throw new Error(`"${action.label}" writes no mail.`);
  }
}

/** What was noted of talks with somebody, under whichever of their names, newest first. */
function notedOf(writer: Id, { writers, contacts }: Tracker): string[] {
  const who = personOf(writers);
  const theirs = contacts.filter((one) => who(one.writer) === who(writer));
  return talkLines(theirs.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)));
}

/** What there is to tell a writer: how the season of their newest letter ended, if the user has said so. */
function newsFor(writer: Id, { letters, settings }: Tracker): 'update' | 'matched' | 'not-this-time' {
  const [newest] = letters.filter((one) => one.writer === writer).sort((a, b) => b.season - a.season);
  const said = settings.outcomes?.find(
    ({ portal, season }) => portal === newest?.portal && season === newest.season,
  );
  return !said || said.outcome === 'no-ask' ? 'update' : said.outcome;
}

/** Carries out the answer to "Sent?", with the way back. Sent, the writer has heard the date that the mail named. */
export async function saySent(
  { tracker, stored }: Pick<Live, 'tracker'> & Partial<Pick<Live, 'stored'>>,
  action: SaySent,
): Promise<Done> {
  const { contact, sent } = action;
  const before = tracker.contacts.find(({ id }) => id === contact);
  if (!before) throw new Error('This was answered already.');
  await ask('settle-contact', { contact, sent });
  if (sent) {
    const told = toldBy(before, tracker);
    if (told) await ask('edit-letter', { letter: told.letter, changes: told.changes });
    const putBack = await dropSent(before, stored?.sample ?? false);
    const undo = async () => {
      if (told) await ask('edit-letter', { letter: told.letter, changes: told.before });
      await ask('settle-contact', { contact, sent: null });
      await putBack();
    };
    return { text: told ? `Noted: sent. You told them ${told.text}.` : 'Noted: sent.', undo };
  }
  const together = tracker.contacts.filter(
    ({ id, kind, writer, on }) =>
      id === contact ||
      (kind !== 'reminder-opened' && kind === before.kind && writer === before.writer && on === before.on),
  );
  const letters = together.flatMap(({ letter }) => (letter === null ? [] : [letter]));
  const { writer, kind, rung, on, due } = before;
  const undo = async () => {
    await ask('log-contact', { writer, letters, kind, rung, on, ...(due ? { due } : {}) });
  };
  return { text: 'Noted: not sent yet.', undo };
}

/**
 * What the mail that was sent has told its writer, as columns of the letter: the date in it. The user's own due date
 * goes along when they chose another one in the mail; `null`: nothing that is new.
 */
function toldBy({ letter: id, due }: Contact, { letters }: Tracker) {
  const letter = letters.find((one) => one.id === id);
  if (!letter || !due || letter.toldDueOn === due) return null;
  const { toldDueOn, dueOn } = letter;
  const own = dueOn !== null && dueOn !== due;
  return {
    letter: letter.id,
    changes: { toldDueOn: due, ...(own ? { dueOn: due } : {}) },
    before: { toldDueOn, ...(own ? { dueOn } : {}) },
    text: dateText(due, readClock().today),
  };
}

/** Lets go of the draft that was sent; gives the way to have it back. */
async function dropSent({ kind, letter, writer }: Contact, sample: boolean): Promise<() => Promise<void>> {
  const theirs = (await draftsKept(sample)).filter(
    ({ kept }) =>
      kept?.logs === kind && (letter === null ? kept.writer === writer : kept.letters.includes(letter)),
  );
  await dropDrafts(
    sample,
    theirs.map(({ key }) => key),
  );
  return async () => {
    for (const { key, kept } of theirs) if (kept) await keepDraft(sample, key, kept);
  };
}
