import type { Bucket, Day, Lesson, Letter, ReadingRow, TrackerEvent } from '../model.ts';
import { overFrom, seasonDates } from './calendar.ts';
import { dayText, daysBetween } from './days.ts';
import { dueOf, dueText, overCount, overText } from './due.ts';
import { lookOf } from './look.ts';
import { isRead, portalName } from './portals.ts';
import type { Action, Due, Item } from './rounds.ts';
import { isKeptByHand, stepsFor } from './steps.ts';
import { lessonOf, questionKey, saidMark, saidOf, unsureOf } from './words.ts';

/** What a judgement may look at besides the letter itself. */
export interface Known {
  today: Day;
  events: readonly TrackerEvent[];
  lessons: readonly Lesson[];
  readings: readonly ReadingRow[];
  /** The writer's name for the screen. */
  writer: string;
}

/**
 * Where one letter stands on a day, and what is to be done (rounds.md: the first that fits of look, closed, thanked,
 * ready, overdue, missing). Nothing but `received` is ever ready or thanked.
 */
export function judge(letter: Letter, known: Known): Item {
  const { today } = known;
  const due = dueOf(letter, today);
  const seasonOver = today > seasonDates(letter.portal, letter.season).ends.on;
  const look = lookOf(letter, { ...known, seasonOver });
  const lesson = lessonOf(letter, known.lessons);
  const asks = look?.word === undefined ? null : questionKey(letter);
  const common = {
    letter,
    writer: known.writer,
    portalName: portalName(letter.portal),
    note: noteOf(letter),
    due,
    daysOver: due && daysBetween(due.on, today),
    asks,
    said: lesson && saidOf(lesson),
  };
  const item = (
    bucket: Bucket,
    reason: string,
    mark: string,
    action: Action | null,
    others: Action[] = [],
  ): Item => ({
    ...common,
    bucket,
    reason,
    mark: lesson && bucket !== 'look' ? saidMark(lesson, mark) : mark,
    action,
    others,
  });

  if (look) {
    const letGo: Action = { do: 'let-go', label: 'Let it go', letter: letter.id };
    // The question about a word is asked of all of its letters at once.
    if (asks !== null) {
      const unsure = lesson && unsureOf(lesson.word);
      return item('look', unsure?.reason ?? look.reason, unsure?.mark ?? look.mark, null, [letGo]);
    }
    const still: Action = { do: 'still-expected', label: stillLabel(letter), letters: [letter.id] };
    return item('look', look.reason, look.mark, still, [letGo]);
  }
  const closed = closedReason(letter, due, seasonOver, today, lesson !== null);
  if (closed) return item('closed', closed, closed, closed === SEASON_OVER ? setDate(letter) : null);
  if (letter.state === 'received') {
    return letter.thankedOn ? thanked(item, letter, today) : ready(item, letter, known.writer, today);
  }
  return stillOut(item, letter, due, today);
}

const SEASON_OVER = 'The season is over';

/** After the rank lists a later date of the user's own opens the letter again (rounds.md, "closed"). */
function setDate(letter: Letter): Action {
  return { do: 'set-due', label: 'Set a date', letter: letter.id };
}

type Make = (bucket: Bucket, reason: string, mark: string, action: Action | null, others?: Action[]) => Item;

/** What "it is all right" is called on the button: a letter that the portal has is not expected any more. */
function stillLabel(letter: Letter): string {
  return letter.state === 'received' ? 'It is still in' : 'Still expected';
}

function closedReason(
  letter: Letter,
  due: Due | null,
  seasonOver: boolean,
  today: Day,
  byUser: boolean,
): string | null {
  if (letter.needed === 'no') return letter.state === 'received' ? 'Not needed; it is in' : 'Not needed';
  if (letter.state === 'declined') return 'Declined. An honest answer deserves thanks.';
  if (letter.state === 'not-sending')
    return byUser ? 'You said that it will not come' : 'You told the portal that it will not come';
  if (letter.state === 'expired' && seasonOver) return 'Expired with its season';
  if (letter.state === 'received') return null;
  const over = overFrom(letter.portal, letter.season);
  if (seasonOver || (today >= over && !(due && due.on > over))) return SEASON_OVER;
  return null;
}

function ready(item: Make, letter: Letter, writer: string, today: Day): Item {
  const since = letter.receivedOn ? `in since ${dayText(letter.receivedOn, today)}` : 'in';
  const reason = letter.imported ? `Tell ${writer} that you are applying again` : since;
  const action: Action = { do: 'mark-thanked', label: 'Mark thanked', letters: [letter.id] };
  const notIn: Action = { do: 'set-state', label: 'Not in yet', letter: letter.id, state: 'requested' };
  return item('ready', reason, 'In · thank-you open', action, isKeptByHand(letter) ? [notIn] : []);
}

function thanked(item: Make, letter: Letter, today: Day): Item {
  const on = dayText(letter.thankedOn ?? today, today);
  const action: Action = { do: 'undo-thanked', label: 'Not thanked yet', letter: letter.id };
  return item('thanked', `Thanked ${on}`, `In · thanked ${on}`, action);
}

/** A letter that is expected: planned, a draft, requested, accepted, or put back by "still expected". */
function stillOut(item: Make, letter: Letter, due: Due | null, today: Day): Item {
  const over = due && letter.needed !== 'spare' && daysBetween(due.on, today) > 0 ? due : null;
  const when = over ? overText(over, today) : due ? dueText(due, today) : 'no due date';
  const said = saidSent(letter, today);
  const step = stepText(letter, today);
  const reason = [step, letter.needed === 'spare' ? 'a spare' : null, when, said].filter(Boolean).join(' · ');
  const { action, others } = stepsFor(letter, over !== null);
  return item(over ? 'overdue' : 'missing', reason, markOf(letter, over, due, today), action, others);
}

/** What stands between this entry and an upload, when it is not the writer. */
function stepText(letter: Letter, today: Day): string | null {
  if (letter.state === 'draft') return 'Entry not confirmed: the writer cannot upload yet';
  if (letter.state !== 'planned') return null;
  const portal = portalName(letter.portal);
  if (!isRead(letter.portal)) return 'Not requested yet';
  const { opens } = seasonDates(letter.portal, letter.season);
  if (today >= opens.on) return `Not in ${portal} yet`;
  return `${portal} opens ${dayText(opens.on, today)}${opens.expected ? ' (expected)' : ''}`;
}

/**
 * The writer's word that the letter was sent. No portal that is read publishes how long an upload may take to show
 * (domain.md 1.3 has figures for ECFMG and EFDO alone), so no days are allowed for it, and we say so.
 */
function saidSent(letter: Letter, today: Day): string | null {
  if (!letter.saidSentOn) return null;
  const said = `writer says sent ${dayText(letter.saidSentOn, today)}`;
  return isRead(letter.portal) ? `${said}; ${portalName(letter.portal)} names no usual delay` : said;
}

function markOf(letter: Letter, over: Due | null, due: Due | null, today: Day): string {
  if (letter.state === 'draft') return 'Not confirmed · the writer cannot upload yet';
  if (over) {
    return over.basis === 'season' || over.basis === 'asked'
      ? capital(overText(over, today))
      : `Overdue ${overCount(daysBetween(over.on, today))} · due ${dayText(over.on, today)}`;
  }
  if (letter.saidSentOn) return `Writer says sent ${dayText(letter.saidSentOn, today)}`;
  if (!due) return 'Waiting · no due date';
  if (due.on === today) return 'Waiting · due today';
  const rough = due.basis === 'season' && due.text.includes('rule of thumb');
  const was = daysBetween(due.on, today) > 0 ? 'was due' : 'due';
  return `Waiting · ${was} ${rough ? due.text : dayText(due.on, today)}`;
}

/** Waiving has no effect on where a letter stands; it is said once, while it can still be changed (rounds.md). */
function noteOf(letter: Letter): string | null {
  if (letter.waived !== false || (letter.state !== 'draft' && letter.state !== 'planned')) return null;
  return 'Your right to review it is not waived. That can be changed until the entry is confirmed.';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
