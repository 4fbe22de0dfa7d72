import type { Day, Tracker } from '../model.ts';
import { dayText } from './days.ts';
import { sent } from './thanks.ts';
import type { Action } from './rounds.ts';

/** "Sent?" about a mail that is about no letter. The others are asked about where their letters stand. */
export interface SentQuestion {
  key: string;
  text: string;
  /** Whose it is, for those who hear the buttons alone. */
  about: string;
  /** Yes, and not yet. */
  actions: Action[];
}

/** One question for each piece of news to a writer that was opened: opening it was not sending it. */
export function sentQuestions({ contacts, writers }: Tracker, today: Day): SentQuestion[] {
  const names = new Map(writers.map(({ id, name }) => [id, name]));
  return contacts
    .filter(({ kind }) => kind === 'update-opened')
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .map((contact) => {
      const name = names.get(contact.writer) ?? 'a writer';
      const when = contact.on === today ? 'today' : dayText(contact.on, today);
      return {
        key: contact.id,
        text: `News to ${name}, opened ${when}. Sent?`,
        about: name,
        actions: [sent(contact, true), sent(contact, false)],
      };
    });
}
