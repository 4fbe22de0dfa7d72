import {
  RUNGS,
  type Bucket,
  type Contact,
  type Day,
  type Letter,
  type Moment,
  type Portal,
  type Rung,
  type SettingValues,
} from '../model.ts';
import { ageInHours, agoText, dayText, daysBetween, plusDays } from './days.ts';
import type { ListKnown } from './freshness.ts';
import { lagOf } from './lag.ts';
import { isRead, portalName } from './portals.ts';
import type { Action, Due, NoReminder, Reminder } from './rounds.ts';

/** A letter that is due this soon, asked for this long ago, is worth a word (rounds.md, "reminder allowed"). */
const SOON_DAYS = 14;
const ASKED_DAYS = 14;
/** A writer is left in peace this long after a reminder. */
const REST_DAYS = 7;
/** The portal has to have been looked at this recently: the letter may be in. */
const READ_HOURS = 48;
/** From which day each rung is the one to take, counted from the due date (rounds.md, the ladder). */
const FROM_DAY: Record<Exclude<Rung, 'coordinator'>, number> = { gentle: -14, short: -2, firm: 3 };

/** What a reminder depends on besides its letter. */
export interface ForReminder {
  today: Day;
  moment: Moment;
  contacts: readonly Contact[];
  settings: Partial<SettingValues>;
  /** The newest readings of a portal's letters. */
  lettersOf: (portal: Portal) => ListKnown | null;
  /** How many days ago a portal that is kept by hand was gone through. */
  handAgeOf: (portal: Portal) => number | null;
}

/**
 * Whether the writer of a letter may be reminded today, and why not (rounds.md, "reminder allowed" and the ladder):
 * overdue, or due within 14 days and asked at least 14 days ago; the entry confirmed and the request known to have
 * reached the writer; that portal's letters read within 2 days; 7 days since the last reminder to that person; each
 * rung once. `null` for a letter that nobody waits for.
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
    resting(letter, known) ??
    unread(letter, known) ??
    notReached(letter) ??
    onTheLadder(letter, due, known)
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
  if (letter.state === 'draft')
    return no('not-theirs', 'The entry is not confirmed: the writer cannot upload yet');
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
    return no('early', `From ${dayText(plusDays(due.on, FROM_DAY.gentle), today)}, 2 weeks before it is due`);
  if (letter.saidSentOn) return no('sent', 'The writer says that it is sent');
  const asked = letter.askedOn ?? letter.requestedOn;
  if (!asked) return no('early', 'It is not noted when it was asked for');
  if (daysBetween(asked, today) < ASKED_DAYS)
    return no('early', `From ${dayText(plusDays(asked, ASKED_DAYS), today)}, 2 weeks after the ask`);
  return null;
}

/** A draft that may have been sent, or a reminder of these days. The person rests, whichever letter it was about. */
function resting(letter: Letter, { contacts, today }: ForReminder): Reminder | null {
  const opened = openDraft(contacts, 'reminder', letter);
  if (opened)
    return no('opened', `A draft was opened ${dayText(opened.on, today)}`, {
      do: 'say-sent',
      label: 'Sent',
      contact: opened.id,
      sent: true,
    });
  const last = lastReminder(contacts.filter(({ writer }) => writer === letter.writer));
  if (!last || daysBetween(last.on, today) >= REST_DAYS) return null;
  return no(
    'resting',
    `Reminded ${dayText(last.on, today)}; the next one from ${dayText(plusDays(last.on, REST_DAYS), today)}`,
  );
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
  // A part of the list may not have shown this one.
  if (list.taken.extent !== 'whole' && !isRecent(lastSeenAt))
    return no('unread', `${check}: its list was read in part`, open);
  return null;
}

/** A request that never came is no delay of the writer's. */
function notReached(letter: Letter): Reminder | null {
  if (letter.formSentOn || letter.answer === 'yes' || letter.state === 'accepted') return null;
  return no('not-reached', 'It is not known that the request reached them', {
    do: 'said-reached',
    label: 'They have it',
    letter: letter.id,
  });
}

function onTheLadder(letter: Letter, due: Due | null, { contacts, today }: ForReminder): Reminder {
  if (!due) throw new Error('A letter without a due date is on no ladder');
  const over = daysBetween(due.on, today);
  const used = new Set(
    contacts
      .filter((one) => one.kind === 'reminder' && one.letter === letter.id)
      .map((one) => rungOf(one, due)),
  );
  const highest = Math.max(-1, ...[...used].map((one) => RUNGS.indexOf(one)));
  const rung = rungAt(over);
  if (RUNGS.indexOf(rung) > highest) return { allowed: true, rung, why: WHY[rung] };
  const next = RUNGS[highest + 1];
  if (!next) return no('done', 'Every reminder was sent: take a backup, or let it go');
  if (next === 'coordinator') return { allowed: true, rung: next, why: WHY[next] };
  return no('resting', `The next one from ${dayText(plusDays(due.on, FROM_DAY[next]), today)}`);
}

const WHY: Record<Rung, string> = {
  gentle: 'A gentle reminder is fine now',
  short: 'A short reminder is fine now',
  firm: 'A firm reminder is fine now',
  coordinator: 'Write to the coordinator now',
};

/** The rung of a day, `over` days past the due date. */
function rungAt(over: number): Rung {
  if (over >= FROM_DAY.firm) return 'firm';
  return over >= FROM_DAY.short ? 'short' : 'gentle';
}

/** Which rung a reminder was: as noted with it, else the one of its day. */
function rungOf({ rung, on }: Contact, due: Due): Rung {
  return rung ?? rungAt(daysBetween(due.on, on));
}

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
