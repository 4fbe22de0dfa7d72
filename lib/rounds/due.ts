import type { Day, Letter } from '../model.ts';
import { targetOf } from './calendar.ts';
import { count, dayText, daysBetween, plusDays } from './days.ts';
import type { Due } from './rounds.ts';

/** Asked after the season's target, a writer has six weeks (rounds.md, "due"; domain.md 4.3). */
const WEEKS_FROM_ASK = 6;
/** Past this many days we stop counting (rounds.md, "overdue"). */
export const STOP_COUNTING = 30;

/**
 * When a letter is due, and where that date is from: the user's own; what the writer was told; six weeks from an ask
 * that came after the season's target; the target; `null` when there is none (rounds.md, "due"). A committee letter, a
 * packet and their parts have no usual date: their office names one.
 */
export function dueOf(letter: Letter, today: Day): Due | null {
  if (letter.dueOn) return { on: letter.dueOn, basis: 'yours', text: dayText(letter.dueOn, today) };
  if (letter.toldDueOn) {
    return {
      on: letter.toldDueOn,
      basis: 'told',
      text: `${dayText(letter.toldDueOn, today)}, as you told them`,
    };
  }
  if (letter.kind === 'committee' || letter.kind === 'packet' || letter.partOf) return null;
  const target = targetOf(letter.portal, letter.season);
  if (!target) return null;
  const asked = letter.askedOn ?? letter.requestedOn;
  if (asked && asked > target.on) {
    const on = plusDays(asked, WEEKS_FROM_ASK * 7);
    return { on, basis: 'asked', text: `${dayText(on, today)}, ${WEEKS_FROM_ASK} weeks after the ask` };
  }
  const text = target.ruleOfThumb ? target.words : `${dayText(target.on, today)}, ${target.words}`;
  return { on: target.on, basis: 'season', text };
}

/** How far a due date is, said forward: "due today", "due in 7 days", "due 9 Sep, the usual date". */
export function dueText(due: Due, today: Day): string {
  const left = daysBetween(today, due.on);
  if (left < 0) return `was due ${due.text}`; // A spare letter is never overdue.
  if (due.basis === 'season' || due.basis === 'asked') {
    return left === 0 ? `due today, ${due.text.replace(/^.*?, /, '')}` : `due ${due.text}`;
  }
  if (left === 0) return 'due today';
  if (left === 1) return 'due tomorrow';
  return left <= 14 ? `due in ${count(left, 'day')}` : `due ${due.text}`;
}

/**
 * How far past its due date a letter is: "5 days past 20 Aug". A date of ours is never called late: "5 days past the
 * usual date, 9 Sep", "2 days past the usual 6 weeks, 1 Nov". Beyond 30 days: "over 30 days past 20 Aug".
 */
export function overText(due: Due, today: Day): string {
  const days = overCount(daysBetween(due.on, today));
  if (due.basis === 'asked')
    return `${days} past the usual ${WEEKS_FROM_ASK} weeks, ${dayText(due.on, today)}`;
  if (due.basis === 'season')
    return `${days} past the usual date, ${due.text.replace(/, the usual date$/, '')}`;
  return `${days} past ${dayText(due.on, today)}`;
}

/** "5 days", and past 30 "over 30 days". */
export function overCount(days: number): string {
  return days > STOP_COUNTING ? `over ${STOP_COUNTING} days` : count(days, 'day');
}
