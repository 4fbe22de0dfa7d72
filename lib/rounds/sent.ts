import type { ContactKind, Day, Tracker } from '../model.ts';
import { dayText } from './days.ts';
import { sent } from './thanks.ts';
import type { Action } from './rounds.ts';

/** "Sent?" about a mail. Reminders and thanks are asked about where their letters stand. */
export interface SentQuestion {
  key: string;
  text: string;
  /** Whose it is, for those who hear the buttons alone. */
  about: string;
  /** Yes, and not yet. */
  actions: Action[];
}

const WHAT: Partial<Record<ContactKind, string>> = {
  'update-opened': 'News to',
  'asked-opened': 'Request to',
  'packet-opened': 'What they need, to',
};

/** One question for each draft that was opened and is asked about nowhere else: opening it was not sending it. */
export function sentQuestions({ contacts, writers }: Tracker, today: Day): SentQuestion[] {
  const names = new Map(writers.map(({ id, name }) => [id, name]));
  return contacts
    .filter(({ kind }) => WHAT[kind] !== undefined)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((contact) => {
      const name = names.get(contact.writer) ?? 'a writer';
      const when = contact.on === today ? 'today' : dayText(contact.on, today);
      return {
        key: contact.id,
        text: `${WHAT[contact.kind] ?? ''} ${name}, opened ${when}. Sent?`,
        about: name,
        actions: [sent(contact, true), sent(contact, false)],
      };
    });
}
