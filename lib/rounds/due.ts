import type { Day, Letter, Program } from '../model.ts';
import { targetOf, type SeasonSaid } from './calendar.ts';
import { count, dayText, daysBetween, plusDays } from './days.ts';
import type { Due } from './rounds.ts';

/** Asked after the season's target, a writer has six weeks (rounds.md, "due"; domain.md 4.3). */
const WEEKS_FROM_ASK = 6;
/** Past this many days we stop counting (rounds.md, "overdue"). */
export const STOP_COUNTING = 30;

/** What a due date goes by besides its letter. */
export interface ForDue {
  said: SeasonSaid;
  /** The first deadline of the programs of this portal, typed by the user or printed there. */
  deadline: Day | null;
  /** Of a part: by when its office wants it. */
  office?: Day | null | undefined;
}

/**
 * When a letter is due, and where that date is from: the user's own; what the writer was told; six weeks from an ask
 * that came after the season's target; the target; `null` when there is none (rounds.md, "due"). A committee letter, a
 * packet and their parts have no usual date: their office names one, from which the parts are due.
 */
export function dueOf(letter: Letter, today: Day, { said, deadline, office }: ForDue): Due | null {
  if (letter.dueOn)
    return { on: letter.dueOn, basis: 'yours', words: null, text: dayText(letter.dueOn, today) };
  if (letter.toldDueOn) return dueBy('told', letter.toldDueOn, 'as you told them', today);
  if (letter.partOf && office) return dueBy('office', office, 'the office’s date', today);
  if (letter.kind === 'committee' || letter.kind === 'packet' || letter.partOf) return null;
  const target = targetOf(letter.portal, letter.season, said, deadline);
  if (!target) return null;
  const asked = letter.askedOn ?? letter.requestedOn;
  if (asked && asked > target.on)
    return dueBy(
      'asked',
      plusDays(asked, WEEKS_FROM_ASK * 7),
      `${WEEKS_FROM_ASK} weeks after the ask`,
      today,
    );
  const { on, words, ruleOfThumb } = target;
  return ruleOfThumb ? { on, basis: 'season', words, text: words } : dueBy('season', on, words, today);
}

function dueBy(basis: Due['basis'], on: Day, words: string, today: Day): Due {
  return { on, basis, words, text: `${dayText(on, today)}, ${words}` };
}

/** A program's own deadline: the user's, else the one that its portal prints. Rows that are older hold neither. */
export function deadlineOf({ deadlineOn, printedDeadlineOn }: Program): Day | null {
  return deadlineOn ?? printedDeadlineOn ?? null;
}

/**
 * The first deadline, typed by the user or printed by the portal, among a letter's programs: those of its portal, season and account that are
 * still applied to (rounds.md, "target": the school's own deadline).
 */
export function firstDeadline(programs: readonly Program[], letter: Letter): Day | null {
  let first: Day | null = null;
  for (const program of programs) {
    const deadline = deadlineOf(program);
    if (!deadline || program.portal !== letter.portal || program.season !== letter.season) continue;
    if (program.account !== letter.account && letter.account !== null) continue;
    if (program.status === 'withdrawn' || program.goneAt !== null) continue;
    if (first === null || deadline < first) first = deadline;
  }
  return first;
}

/** How far a due date is, said forward: "due today", "due in 7 days", "due 9 Sep, the usual date". */
export function dueText(due: Due, today: Day): string {
  const left = daysBetween(today, due.on);
  if (left < 0) return `was due ${due.text}`; // A spare letter, or one whose lag runs.
  if (due.basis === 'season' || due.basis === 'asked')
    return left === 0 ? `due today, ${(due.words ?? '').replace(/^late June, /, '')}` : `due ${due.text}`;
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
  const on = dayText(due.on, today);
  if (due.basis === 'asked') return `${days} past the usual ${WEEKS_FROM_ASK} weeks, ${on}`;
  if (due.basis !== 'season') return `${days} past ${on}`;
  if (due.text === due.words) return `${days} past the usual date, ${due.text}`;
  return due.words?.startsWith('the usual date')
    ? `${days} past ${due.words}, ${on}`
    : `${days} past ${on}, ${due.words ?? ''}`;
}

/** "5 days", and past 30 "over 30 days". */
export function overCount(days: number): string {
  return days > STOP_COUNTING ? `over ${STOP_COUNTING} days` : count(days, 'day');
}
