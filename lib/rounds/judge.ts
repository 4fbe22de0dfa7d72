import type { Bucket, Day, Lesson, Letter, ReadingRow, TrackerEvent, Writer } from '../model.ts';
import { askByOf, askByText } from './ask-by.ts';
import { overFrom, seasonDates } from './calendar.ts';
import { dayText, daysBetween } from './days.ts';
import { asJudged, draftMark, draftText } from './drafts.ts';
import { dueOf, dueText, overCount, overText } from './due.ts';
import { lagOf, lagText, type Lag } from './lag.ts';
import { isExpected, lookOf } from './look.ts';
import { asNamedOnly, isNamedOnly } from './named-only.ts';
import { noteOf, type ForNote } from './notes.ts';
import { partsNote, partStands, wholeName, type Part } from './parts.ts';
import { isRead, portalName } from './portals.ts';
import { namesNobody, nameWriter } from './unnamed.ts';
import { reminderOf } from './reminders.ts';
import type { Action, Due, Item, Reminder } from './rounds.ts';
import { stepsFor } from './steps.ts';
import { lessonOf, questionKey, saidMark, saidOf, unsureOf } from './words.ts';

/** What a judgement may look at besides the letter itself. */
export interface Known extends ForNote {
  events: readonly TrackerEvent[];
  lessons: readonly Lesson[];
  readings: readonly ReadingRow[];
  /** The writer's name for the screen. */
  writer: string;
  person: Writer | null;
  /** The committee letter or packet that it is a part of, and its own parts. */
  whole: Letter | null;
  parts: readonly Part[];
  /** The first deadline of the programs of this letter: see `firstDeadline`. */
  deadline: Day | null;
}

/**
 * Where one letter stands on a day, and what is to be done (rounds.md, "order": the first that fits of closed by the
 * user's own word, look, closed, thanked, ready, overdue, missing). Nothing but `received` is ever ready or thanked.
 */
export function judge(stored: Letter, known: Known): Item {
  const { today, settings } = known;
  const letter = asJudged(stored);
  const due = dueOf(letter, today, {
    said: settings,
    deadline: known.deadline,
    office: known.whole?.partsBy,
  });
  const found = lookOf(letter, known);
  // From the rank-list day on there is nothing left to ask (rounds.md, "order").
  const look = today < overFrom(letter.portal, letter.season, settings) ? found : null;
  const lesson = lessonOf(letter, known.lessons);
  const asks = look?.word === undefined ? null : questionKey(letter);
  const common = {
    letter: stored,
    writer: known.writer,
    person: known.person,
    portalName: portalName(letter.portal),
    note: null,
    due,
    daysOver: due && daysBetween(due.on, today),
    asks,
    said: lesson && saidOf(lesson),
    reminder: null,
    askBy: null,
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

  const byUser = closedByUser(letter, lesson !== null);
  if (byUser) {
    const asked: Action = { do: 'say-answer', label: 'They said yes', letter: letter.id, answer: 'yes' };
    const action = byUser === SAID_NO_AND_IN ? asked : null;
    return { ...item('closed', byUser, byUser, action), note: noteOf(letter, 'closed', null, known) };
  }
  if (look) {
    const letGo: Action = { do: 'let-go', label: 'Let it go', letter: letter.id };
    const name: Action[] = namesNobody(letter) ? [nameWriter(letter)] : [];
    // The question about a word is asked of all of its letters at once.
    if (asks !== null) {
      const unsure = lesson && unsureOf(lesson.word);
      return item('look', unsure?.reason ?? look.reason, unsure?.mark ?? look.mark, null, [letGo, ...name]);
    }
    const still: Action = { do: 'still-expected', label: stillLabel(letter), letters: [letter.id] };
    if (letter.state === 'unmatched' && isRead(letter.portal) && !letter.goneAt) {
      const open: Action = {
        do: 'open-portal',
        label: `Open ${portalName(letter.portal)}`,
        portal: letter.portal,
      };
      return item('look', look.reason, look.mark, open, [still, letGo, ...name]);
    }
    return item('look', look.reason, look.mark, still, [letGo, ...name]);
  }
  const closed = closedReason(letter, due, found === null || isExpected(letter), known);
  if (closed) {
    const opens = closed === SEASON_OVER && (found === null || isExpected(letter));
    const note = noteOf(letter, 'closed', null, known);
    return { ...item('closed', closed, closed, opens ? setDate(letter) : null), note };
  }
  if (known.whole) return partOf(item, letter, due, { ...known, whole: known.whole });
  if (letter.state === 'received') {
    return letter.thankedOn ? thanked(item, letter, today) : ready(item, letter, known.writer, today);
  }
  if (isNamedOnly(letter)) return asNamedOnly(item, letter);
  return stillOut(item, letter, due, known);
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

const SAID_NO_AND_IN = 'They said no, and it is in';

/** Closed by the user's own word, before anything that a portal says (rounds.md, "order"). */
function closedByUser(letter: Letter, byLesson: boolean): string | null {
  const isIn = letter.state === 'received';
  if (letter.needed === 'no') return isIn ? 'Not needed; it is in' : 'Not needed';
  if (letter.state === 'not-sending')
    return byLesson ? 'You said that it will not come' : 'You told the portal that it will not come';
  if (letter.answer === 'no') return isIn ? SAID_NO_AND_IN : DECLINED;
  return null;
}

const DECLINED = 'Declined. An honest answer deserves thanks.';

/**
 * Closed by what the portal says, or since the season is over: then a letter that is still `expected` stays open while
 * its due date is later than the rank-list day (rounds.md, "closed").
 */
function closedReason(
  letter: Letter,
  due: Due | null,
  expected: boolean,
  { today, settings }: Known,
): string | null {
  if (letter.state === 'declined') return DECLINED;
  const over = overFrom(letter.portal, letter.season, settings);
  if (today < over || letter.state === 'received') return null;
  if (letter.state === 'expired') return 'Expired with its season';
  const ended = today > seasonDates(letter.portal, letter.season, settings).ends.on;
  return !ended && expected && due && due.on > over ? null : SEASON_OVER;
}

function ready(item: Make, letter: Letter, writer: string, today: Day): Item {
  // In no portal yet: it is Interfolio that has it.
  const where = letter.portal === 'interfolio' ? 'received by Interfolio' : 'in';
  const since = letter.receivedOn ? `${where} since ${dayText(letter.receivedOn, today)}` : where;
  const reason = letter.imported ? `Tell ${writer} that you are applying again` : since;
  return item('ready', reason, `${capital(where)} · thank-you open`, null);
}

function thanked(item: Make, letter: Letter, today: Day): Item {
  const on = dayText(letter.thankedOn ?? today, today);
  const action: Action = { do: 'undo-thanked', label: 'Not thanked yet', letter: letter.id };
  const where = letter.portal === 'interfolio' ? 'Received by Interfolio' : 'In';
  return item('thanked', `Thanked ${on}`, `${where} · thanked ${on}`, action);
}

/** A part is in its office's hands, and in the portal with its whole: of itself the portal says nothing. */
function partOf(item: Make, letter: Letter, due: Due | null, known: Known & { whole: Letter }): Item {
  const { whole, today } = known;
  if (whole.state === 'received') {
    const reason = `In with ${wholeName(whole)}`;
    return item('closed', reason, reason, null);
  }
  const { over, reason, action, others } = partStands(letter, whole, due, today);
  return {
    ...item(over ? 'overdue' : 'missing', reason, reason, action, others),
    // What its office has is due no more.
    ...(letter.saidSentOn === null ? { askBy: toAsk(letter, due, today) } : { due: null, daysOver: null }),
  };
}

/** A letter that is expected: planned, a draft, requested, accepted, or put back by "still expected". */
function stillOut(item: Make, letter: Letter, due: Due | null, known: Known): Item {
  const { today, settings } = known;
  const lag = lagOf(letter, today, settings);
  const isPast = due !== null && letter.needed !== 'spare' && daysBetween(due.on, today) > 0;
  const over = isPast && !lag?.running ? due : null;
  const bucket = over ? 'overdue' : 'missing';
  const when = over ? overText(over, today) : due ? dueText(due, today) : 'no due date';
  const reason = [
    stepText(letter, known),
    letter.needed === 'spare' ? 'a spare' : null,
    when,
    lagText(letter, lag, today),
  ];
  const reminder = reminderOf(letter, { bucket, due }, known);
  const { action, others } = stepsFor(letter, over !== null, reminder);
  const nameFirst = namesNobody(letter) && action.do !== 'name-writer' ? [nameWriter(letter)] : [];
  return {
    ...item(
      bucket,
      reason.filter(Boolean).join(' · '),
      markOf(letter, { over, due, lag, reminder }, today),
      action,
      [...others, ...nameFirst.filter((one) => !others.some((other) => other.do === one.do))],
    ),
    reminder,
    askBy: toAsk(letter, due, today),
    note: joined(partsNote(known.parts), noteOf(letter, bucket, reminder, known)),
  };
}

function joined(...notes: (string | null)[]): string | null {
  return notes.filter(Boolean).join(' ') || null;
}

/** What stands between this entry and an upload, when it is not the writer. */
function stepText(letter: Letter, { today, settings, writer }: Known): string | null {
  if (letter.state === 'draft') return draftText(letter, writer);
  if (letter.state !== 'planned') return null;
  const portal = portalName(letter.portal);
  if (!isRead(letter.portal)) return 'Not requested yet';
  const { opens } = seasonDates(letter.portal, letter.season, settings);
  if (today >= opens.on) return `Not in ${portal} yet`;
  return `${portal} opens ${dayText(opens.on, today)}${opens.expected ? ' (expected)' : ''}`;
}

/** By when to ask for a letter that nobody was asked for yet. */
function toAsk(letter: Letter, due: Due | null, today: Day): Item['askBy'] {
  if (letter.state !== 'planned' || letter.askedOn || !due) return null;
  const by = askByOf(due.on, today);
  return { text: capital(askByText(by, today)), soon: by.when === 'window' || by.when === 'gone' };
}

interface Standing {
  over: Due | null;
  due: Due | null;
  lag: Lag | null;
  reminder: Reminder | null;
}

/** The texts beside a row of the portal's page (rounds.md, "On the page"). */
function markOf(letter: Letter, { over, due, lag, reminder }: Standing, today: Day): string {
  if (letter.state === 'draft') return draftMark(letter);
  if (lag?.running) {
    const said = dayText(letter.saidSentOn ?? today, today);
    return `Writer says sent ${said} · allow until ${dayText(lag.until, today)}`;
  }
  if (over) {
    return over.basis === 'season' || over.basis === 'asked'
      ? capital(overText(over, today))
      : `Overdue ${overCount(daysBetween(over.on, today))} · due ${dayText(over.on, today)}`;
  }
  if (letter.saidSentOn) return `Writer says sent ${dayText(letter.saidSentOn, today)}`;
  if (!due) return 'Waiting · no due date';
  if (reminder?.allowed) return 'Waiting · a reminder is fine now';
  if (due.on === today) return 'Waiting · due today';
  const rough = due.basis === 'season' && due.text === due.words;
  const was = daysBetween(due.on, today) > 0 ? 'was due' : 'due';
  return `Waiting · ${was} ${rough ? due.text : dayText(due.on, today)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
