import type { Day } from '../model.ts';
import { dayText, daysBetween, plusDays } from './days.ts';

/** A writer is asked six weeks before the letter is due, four at the least (rounds.md; domain.md 4.3). */
const WEEKS = 6;
const WEEKS_AT_LEAST = 4;
/** An ask is worth a card this many days before its day comes. */
const WEEK = 7;

/** The day by which to ask for a letter, and how that stands today. */
export interface AskBy {
  /** Six weeks before it is due. */
  on: Day;
  /** Four weeks before it is due: the last day that leaves a writer time enough. */
  latest: Day;
  /** `ahead`, this `week`, inside the `window` between the two (amber), or `gone`. */
  when: 'ahead' | 'week' | 'window' | 'gone';
}

/** The ask-by day of a letter that is due on a day. The day itself is still in time, and so is the latest. */
export function askByOf(dueOn: Day, today: Day): AskBy {
  const on = plusDays(dueOn, -WEEKS * 7);
  const latest = plusDays(dueOn, -WEEKS_AT_LEAST * 7);
  const left = daysBetween(today, on);
  const when = today > latest ? 'gone' : left < 0 ? 'window' : left <= WEEK ? 'week' : 'ahead';
  return { on, latest, when };
}

/** "ask by 28 Jul", "ask now, by 11 Aug at the latest", and a plan when the time is gone. */
export function askByText(by: AskBy, today: Day): string {
  if (by.when === 'gone') return 'too late for the usual 4 weeks: agree on a date, or take a backup';
  if (by.when === 'window') return `ask now, by ${dayText(by.latest, today)} at the latest`;
  return by.on === today ? 'ask today' : `ask by ${dayText(by.on, today)}`;
}
