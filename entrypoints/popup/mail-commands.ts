import { browser } from 'wxt/browser';

import type { Done, MailCommands } from '../../components/act.ts';
import { ask } from '../../lib/ask.ts';
import { readClock } from '../../lib/clock.ts';
import { draftOf, linkTo, type Purpose } from '../../lib/mail/index.ts';
import type { Id, Letter, Tracker } from '../../lib/model.ts';
import { talkLines } from '../../lib/people/moments.ts';
import type { Action } from '../../lib/rounds/index.ts';
import { personOf } from '../../lib/rounds/person.ts';
import type { Live } from './live.ts';

type SaySent = Extract<Action, { do: 'say-sent' }>;

const NO_LINK = {
  length: 'This is too long for a mail link. Copy the text instead.',
  address: 'This is no e-mail address.',
};

/** Drafts of mail: written here, opened in the user's own mail by a tab, kept by the worker as opened. */
export function mailCommandsFor({ tracker, rounds }: Pick<Live, 'tracker' | 'rounds'>): MailCommands {
  const { settings } = tracker;
  const letter = (id: Id): Letter => {
    const found = tracker.letters.find((one) => one.id === id);
    if (!found) throw new Error('This letter is not in the list any more.');
    return found;
  };
  return {
    preferred: settings.mailBy ?? 'mail',
    draft: (action) => {
      const { purpose, writer: id } = purposeOf(action, letter, tracker);
      const writer = tracker.writers.find((one) => one.id === id);
      if (!writer) throw new Error('This writer is not in the list any more.');
      const signer = {
        templates: settings.templates ?? {},
        signAs: settings.signAs ?? '',
        dueOn: (about: Letter) => rounds.items.find((item) => item.letter.id === about.id)?.due?.on ?? null,
      };
      return draftOf(purpose, writer, signer, readClock().today);
    },
    open: async (draft, by) => {
      const link = by === 'copy' ? null : linkTo(by, draft);
      if (link?.url === null) throw new Error(NO_LINK[link.why]);
      if (by !== settings.mailBy) await ask('settings', { changes: { mailBy: by } });
      const address = draft.to === '' ? null : draft.to;
      const before = tracker.writers.find(({ id }) => id === draft.writer);
      if (draft.toWriter && address !== null && address !== addressOf(before, draft.letters.map(letter)))
        await ask('write-to', { writer: draft.writer, address });
      if (!link) await navigator.clipboard.writeText(draft.text);
      const { writer, letters, logs: kind, rung } = draft;
      const { contacts } = await ask('log-contact', { writer, letters, kind, rung, on: readClock().today });
      // Last of all: a new tab in front closes the popup.
      if (link) await browser.tabs.create({ url: link.url });
      const undo = async () => {
        for (const contact of contacts) await ask('remove-contact', { contact });
      };
      return { text: `${link ? 'Opened' : 'Copied'}: ${draft.name}. Say here when it is sent.`, undo };
    },
    forget: async ({ id, writer, letter: about, kind, rung, on, note }) => {
      await ask('remove-contact', { contact: id });
      const undo = async () => {
        await ask('log-contact', { writer, letters: about === null ? [] : [about], kind, rung, on, note });
      };
      return { text: 'Taken out of the history.', undo };
    },
  };
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
  tracker: Tracker,
): { purpose: Purpose; writer: Id } {
  switch (action.do) {
    case 'write-reminder': {
      const about = letter(action.letter);
      return { purpose: { do: action.do, letter: about, rung: action.rung }, writer: about.writer };
    }
    case 'write-thanks': {
      const letters = action.letters.map(letter);
      const [first] = letters;
      if (!first) throw new Error('There is no letter to thank for.');
      // Two writers are two mails.
      const same = letters.filter(({ writer }) => writer === first.writer);
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

/** Carries out the answer to "Sent?", with the way back. */
export async function saySent({ tracker }: Pick<Live, 'tracker'>, action: SaySent): Promise<Done> {
  const { contact, sent } = action;
  const before = tracker.contacts.find(({ id }) => id === contact);
  if (!before) throw new Error('This was answered already.');
  await ask('settle-contact', { contact, sent });
  if (sent) {
    const undo = async () => {
      await ask('settle-contact', { contact, sent: null });
    };
    return { text: 'Noted: sent.', undo };
  }
  const together = tracker.contacts.filter(
    ({ id, kind, writer, on }) =>
      id === contact ||
      (kind !== 'reminder-opened' && kind === before.kind && writer === before.writer && on === before.on),
  );
  const letters = together.flatMap(({ letter }) => (letter === null ? [] : [letter]));
  const { writer, kind, rung, on } = before;
  const undo = async () => {
    await ask('log-contact', { writer, letters, kind, rung, on });
  };
  return { text: 'Noted: not sent yet.', undo };
}
