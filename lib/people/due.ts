import type { Day } from '../model.ts';
import { dayText, daysBetween, spanText } from '../rounds/days.ts';
import { lastContact, type Person } from './person.ts';

/** Somebody with whom it is time to talk again, by the user's own cadence. */
interface DueToTalk {
  person: Person;
  /** "Talked 3 Sep, 6 weeks ago. You wanted to talk every month." */
  text: string;
}

/** How often the user may want to talk to somebody, in days. */
export const CADENCES: readonly { days: number; text: string }[] = [
  { days: 14, text: 'every 2 weeks' },
  { days: 30, text: 'every month' },
  { days: 90, text: 'every 3 months' },
  { days: 180, text: 'every 6 months' },
];

/**
 * Whom the user wanted to talk to by today, longest ago first. Only those for whom they set a cadence: nobody else is
 * ever spoken of. Shown on Home, and nowhere else.
 */
export function peopleDue(persons: readonly Person[], today: Day): DueToTalk[] {
  return persons
    .flatMap((person) => {
      const every = person.talkEvery;
      if (every === null) return [];
      const last = lastContact(person)?.on ?? null;
      if (last !== null && daysBetween(last, today) < every) return [];
      const since = last === null ? Infinity : daysBetween(last, today);
      const wanted = `You wanted to be in touch ${cadenceText(every)}.`;
      const text =
        last === null
          ? `Nothing noted yet. ${wanted}`
          : `Last in touch ${dayText(last, today)}, ${spanText(since)} ago. ${wanted}`;
      return [{ person, text, since }];
    })
    .sort((a, b) => b.since - a.since)
    .map(({ person, text }) => ({ person, text }));
}

/** "every month", "every 40 days". */
function cadenceText(days: number): string {
  return CADENCES.find((one) => one.days === days)?.text ?? `every ${String(days)} days`;
}
