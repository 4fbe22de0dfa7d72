import {
  type Bucket,
  type Contact,
  type Day,
  type Id,
  type Letter,
  type Moment,
  type Portal,
  type ReadingRow,
  type Rung,
  type SettingValues,
} from '../model.ts';
import { ageInHours, agoText, dayText, daysBetween, isDayToCome, plusDays } from './days.ts';
import { whyDraft } from './drafts.ts';
import type { ListKnown } from './freshness.ts';
import { nextRung } from './ladder.ts';
import { lagOf } from './lag.ts';
import { doubtOf } from './look.ts';
import { hasParts } from './parts.ts';
import { isRead, portalName } from './portals.ts';
import type { Action, Due, NoReminder, Reminder } from './rounds.ts';
import { namesNobody, nameWriter } from './unnamed.ts';

/** A letter that is due this soon, asked for this long ago, is worth a word (rounds.md, "reminder allowed"). */
const SOON_DAYS = 14;
const ASKED_DAYS = 14;
/** A writer is left in peace this long after a reminder. */
const REST_DAYS = 7;
/** The portal has to have been looked at this recently: the letter may be in. */
const READ_HOURS = 48;

/** What a reminder depends on besides its letter. */
export interface ForReminder {
  today: Day;
  moment: Moment;
  contacts: readonly Contact[];
  readings: readonly ReadingRow[];
  settings: Partial<SettingValues>;
  /** The newest readings of a portal's letters. */
  lettersOf: (portal: Portal) => ListKnown | null;
  /** Whether two rows of writers are one person, under whatever name they are printed. */
  isSamePerson: (a: Id, b: Id) => boolean;
  /** How many days ago a portal that is kept by hand was gone through. */
  handAgeOf: (portal: Portal) => number | null;
}

/**
 * Whether the writer of a letter may be reminded today, and why not (rounds.md, "reminder allowed" and the ladder):
 * overdue, or due within 14 days and asked at least 14 days ago; the entry confirmed and the request known to have
 * reached the writer; that portal's letters read within 2 days; its row told from every other; 7 days since the last
 * reminder to that person or about that letter; each rung once. `null` for a letter that nobody waits for.
 */
export function reminderOf(
  letter: Letter,
  { bucket, due }: { bucket: Bucket; due: Due | null },
  known: ForReminder,
): Reminder | null {
  if (bucket !== 'missing' && bucket !== 'overdue') return null;
  return (
    notTheirs(letter, known) ??
    notYet(letter, bucket, due, known) ??
    resting(letter, due, known) ??
    unread(letter, known) ??
    doubtful(letter, known) ??
    unnamed(letter) ??
    notReached(letter, known, onTheLadder(letter, due, known))
  );
}

const no = (because: NoReminder, why: string, step: Action | null = null): Reminder => ({
  allowed: false,
  because,
  why,
  step,
});

/** The next step is the applicant's or nobody's, and not the writer's. */
function notTheirs(letter: Letter, { today, settings }: ForReminder): Reminder | null {
  if (letter.state === 'draft') return no('not-theirs', whyDraft(letter));
  if (letter.state === 'planned') return no('not-theirs', 'The letter was not requested yet');
  if (letter.state !== 'requested' && letter.state !== 'accepted')
    return no(
      'not-theirs',
      letter.portalStatus ? `It is not clear what "${letter.portalStatus}" means` : 'Its state is not known',
    );
  if (letter.partOf) return no('not-theirs', 'Its office asks for it');
  if (letter.needed === 'spare') return no('not-theirs', 'A spare letter is left in peace');
  const lag = lagOf(letter, today, settings);
  return lag?.running
    ? no('sent', `The writer says that it is sent; allow until ${dayText(lag.until, today)}`)
    : null;
}

/** Too early: nobody is reminded of what is not due soon, or of what was asked for a few days ago. */
function notYet(letter: Letter, bucket: Bucket, due: Due | null, { today }: ForReminder): Reminder | null {
  if (!due)
    return no('early', 'It has no due date', { do: 'set-due', label: 'Set a date', letter: letter.id });
  if (bucket === 'overdue') return null;
  const left = daysBetween(today, due.on);
  if (left > SOON_DAYS)
    return no('early', `From ${dayText(plusDays(due.on, -SOON_DAYS), today)}, 2 weeks before it is due`);
  if (letter.saidSentOn) return no('sent', 'The writer says that it is sent');
  const asked = letter.askedOn ?? letter.requestedOn;
  if (!asked) return no('early', 'It is not noted when it was asked for');
  if (daysBetween(asked, today) < ASKED_DAYS)
    return no('early', `From ${dayText(plusDays(asked, ASKED_DAYS), today)}, 2 weeks after the ask`);
  return null;
}

/** A draft that may have been sent, or a reminder of these days, to that person or about that letter. */
function resting(letter: Letter, due: Due | null, known: ForReminder): Reminder | null {
  const { contacts, today } = known;
  const opened = openDraft(contacts, 'reminder', letter);
  if (opened)
    return no('opened', `A draft was opened ${dayText(opened.on, today)}`, {
      do: 'say-sent',
      label: 'Sent',
      contact: opened.id,
      sent: true,
    });
  const last = lastReminder(
    contacts.filter(
      (one) =>
        (one.letter === letter.id || known.isSamePerson(one.writer, letter.writer)) &&
        // One of a day to come was noted by a clock that was wrong.
        !isDayToCome(one.on, today),
    ),
  );
  if (!last || daysBetween(last.on, today) >= REST_DAYS) return null;
  const reminded = `Reminded ${last.on === today ? 'today' : dayText(last.on, today)}`;
  const rested = plusDays(last.on, REST_DAYS);
  const next = due && nextRung(remindersOf(letter, contacts), due.on, rested);
  const from = next?.rung ? rested : next?.from;
  return no('resting', from ? `${reminded} · next ${dayText(from, today)}` : reminded);
}

/** It may be in: the portal is looked at first. */
function unread({ portal, lastSeenAt }: Letter, known: ForReminder): Reminder | null {
  const check = `Check ${portalName(portal)} first`;
  const isRecent = (at: Moment) => ageInHours(at, known.moment) <= READ_HOURS;
  if (!isRead(portal)) {
    const age = known.handAgeOf(portal);
    if (age !== null && age * 24 <= READ_HOURS) return null;
    return no('unread', `${check}: it is kept by hand`, {
      do: 'kept-by-hand',
      label: `Not in ${portalName(portal)} yet`,
      portal,
    });
  }
  const list = known.lettersOf(portal);
  const open: Action = { do: 'open-portal', label: check, portal };
  if (!list?.taken) return no('unread', `${check}: its letters were never read`, open);
  if (list.failed) return no('unread', `${check}: its letters could not be read last`, open);
  if (!isRecent(list.taken.at))
    return no('unread', `${check}: its letters were read ${agoText(list.taken.at, known.moment)}`, open);
  // A part of the list may not have shown this one; the whole of it has, where that was not long before.
  const seen =
    list.taken.extent === 'whole' ||
    known.readings.some(
      (one) =>
        one.portal === portal &&
        one.page === 'letters' &&
        one.extent === 'whole' &&
        one.understood &&
        !one.problems.some(({ kind }) => kind === 'stale' || kind === 'whose') &&
        isRecent(one.at),
    );
  if (!seen && !isRecent(lastSeenAt)) return no('unread', `${check}: its list was read in part`, open);
  return null;
}

/** Nobody is written to whose name is not known. */
function unnamed(letter: Letter): Reminder | null {
  if (!namesNobody(letter)) return null;
  return no('unnamed', `${portalName(letter.portal)} does not show who writes it`, nameWriter(letter));
}

/** It may be the one of two that is in: that is looked up by a person, and nobody is reminded meanwhile. */
function doubtful(letter: Letter, { readings }: ForReminder): Reminder | null {
  if (doubtOf(letter, readings) === null) return null;
  const name = portalName(letter.portal);
  return no(
    'doubtful',
    `We can't tell which of two entries in ${name} this is. Check there whether it's in`,
    {
      do: 'open-portal',
      label: `Check ${name} first`,
      portal: letter.portal,
    },
  );
}

/** A request that never came is no delay of the writer's: where a reminder is due, its draft asks that first. */
function notReached(letter: Letter, { contacts }: ForReminder, reminder: Reminder): Reminder {
  if (letter.formSentOn || letter.answer === 'yes' || letter.state === 'accepted') return reminder;
  // Who was reminded of it, or says that it was sent, has it.
  const hasIt = letter.saidSentOn !== null || remindersOf(letter, contacts).length > 0;
  if (!reminder.allowed || hasIt) return reminder;
  return no('not-reached', 'Did they get the request?', writeReminder(letter, reminder.rung));
}

/** The reminder of this rung as a verb. */
export function writeReminder(letter: Letter, rung: Rung): Action {
  const label = hasParts(letter)
    ? 'Check with the office'
    : rung === 'coordinator'
      ? 'Write to the coordinator'
      : 'Write a reminder';
  return { do: 'write-reminder', label, letter: letter.id, rung };
}

function onTheLadder(letter: Letter, due: Due | null, { contacts, today }: ForReminder): Reminder {
  if (!due) throw new Error('A letter without a due date is on no ladder');
  const next = nextRung(remindersOf(letter, contacts), due.on, today);
  if (next.rung) return { allowed: true, rung: next.rung, why: WHY[next.rung] };
  if (!next.from) return no('done', 'Every reminder was sent');
  return no('resting', `Next reminder ${dayText(next.from, today)}`);
}

/** The reminders that were sent about this letter: a draft that was opened is none. */
function remindersOf({ id }: Letter, contacts: readonly Contact[]): Contact[] {
  return contacts.filter(({ kind, letter }) => kind === 'reminder' && letter === id);
}

const WHY: Record<Rung, string> = {
  gentle: 'A gentle reminder is fine now',
  short: 'A short reminder is fine now',
  firm: 'A firm reminder is fine now',
  coordinator: 'Write to the coordinator now',
};

/** The last reminder that was sent: a draft that was opened is none. */
export function lastReminder(contacts: readonly Contact[]): Contact | null {
  return contacts
    .filter(({ kind }) => kind === 'reminder')
    .reduce<Contact | null>((last, one) => (last && last.on >= one.on ? last : one), null);
}

/** A draft to this letter's writer that was opened, and of which it is not known whether it was sent. */
export function openDraft(
  contacts: readonly Contact[],
  kind: 'reminder' | 'thanks',
  letter: Letter,
): Contact | null {
  const ours = contacts.filter((one) => one.letter === letter.id);
  // Opened twice and sent once: that is answered.
  const isSent = ({ on }: Contact) => ours.some((sent) => sent.kind === kind && sent.on >= on);
  return ours.find((one) => one.kind === `${kind}-opened` && !isSent(one)) ?? null;
}
