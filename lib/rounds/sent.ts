import type { Contact, Day, Tracker } from '../model.ts';
import { dayText } from './days.ts';
import type { Action } from './rounds.ts';

/** "Sent?" about a draft that was opened: opening it was not sending it (rounds.md, "the ladder"). */
export interface SentQuestion {
  key: string;
  text: string;
  /** Whose it is, for those who hear the buttons alone. */
  about: string;
  /** Yes, and not yet. */
  actions: Action[];
}

const WHAT: Partial<Record<Contact['kind'], string>> = {
  'reminder-opened': 'Reminder',
  'thanks-opened': 'Thanks',
  'update-opened': 'News',
};

/** One question for each draft that was opened and not answered for; thanks for two letters are one mail. */
export function sentQuestions({ contacts, writers }: Tracker, today: Day): SentQuestion[] {
  const names = new Map(writers.map(({ id, name }) => [id, name]));
  const seen = new Set<string>();
  return contacts
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .flatMap(({ id, kind, writer, on }) => {
      const what = WHAT[kind];
      const mail = kind === 'reminder-opened' ? id : `${kind} ${writer} ${on}`;
      if (!what || seen.has(mail)) return [];
      seen.add(mail);
      const about = `${what.toLowerCase()} to ${names.get(writer) ?? 'a writer'}`;
      const when = on === today ? 'today' : dayText(on, today);
      return {
        key: id,
        text: `${what} to ${names.get(writer) ?? 'a writer'}, opened ${when}. Sent?`,
        about,
        actions: [
          { do: 'say-sent', label: 'Yes, sent', contact: id, sent: true },
          { do: 'say-sent', label: 'Not yet', contact: id, sent: false },
        ],
      };
    });
}
