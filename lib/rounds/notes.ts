import type { Bucket, Day, Letter } from '../model.ts';
import { backupFor, type ForBackup } from './backups.ts';
import { overFrom, seasonDates, type SeasonSaid } from './calendar.ts';
import { dayText, daysBetween, plusDays } from './days.ts';
import type { ForReminder } from './reminders.ts';
import type { NoReminder, Reminder } from './rounds.ts';

/** An ask that was not answered for so long is a soft no (rounds.md, "no answer to the ask"). */
const SOFT_NO_DAYS = 14;
/** When a backup is named, and when it is turned to, before programs read (rounds.md, the ladder). */
const NAME_BACKUP_DAYS = 14;
const TURN_TO_BACKUP_DAYS = 7;

export type ForNote = ForBackup & ForReminder & { settings: SeasonSaid };

/**
 * True for a letter whose writer was asked and has not answered for two weeks: offered a backup, never declined. Who has
 * an entry in a portal was asked for more than a word, and hardly anybody notes a yes then.
 */
export function isSoftNo({ state, answer, askedOn }: Letter, today: Day): boolean {
  if (state !== 'planned') return false;
  return answer === null && askedOn !== null && daysBetween(askedOn, today) >= SOFT_NO_DAYS;
}

/** One more thing worth knowing about a letter besides where it stands, in a sentence or two; `null`: nothing. */
export function noteOf(
  letter: Letter,
  bucket: Bucket,
  reminder: Reminder | null,
  known: ForNote,
): string | null {
  if (bucket === 'closed') return declinedNote(letter, known);
  if (bucket !== 'missing' && bucket !== 'overdue') return null;
  const parts = [waivedNote(letter), softNoNote(letter, known), restNote(reminder)];
  if (letter.needed === 'yes' && !letter.partOf) parts.push(lateNote(letter, bucket, known));
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}

/** Waiving has no effect on where a letter stands; it is said while it can still be changed (rounds.md). */
function waivedNote(letter: Letter): string | null {
  if (letter.waived !== false || (letter.state !== 'draft' && letter.state !== 'planned')) return null;
  return 'Your right to review it is not waived. That can be changed until the entry is confirmed.';
}

function declinedNote(letter: Letter, known: ForNote): string | null {
  if (!isDeclined(letter)) return null;
  const backup = backupFor(letter, known);
  return backup && `Next: ${backup}, your backup.`;
}

/** The portal says so, or the user does; one that is in was not declined after all. */
export function isDeclined({ state, answer }: Letter): boolean {
  if (state === 'declined') return true;
  return answer === 'no' && state !== 'received' && state !== 'not-sending';
}

function softNoNote(letter: Letter, known: ForNote): string | null {
  if (!isSoftNo(letter, known.today)) return null;
  const backup = backupFor(letter, known);
  const since = `No answer since ${dayText(letter.askedOn ?? known.today, known.today)}: a soft no.`;
  return backup ? `${since} Your backup: ${backup}.` : since;
}

/** When somebody was reminded, and a draft that waits for its answer. */
function restNote(reminder: Reminder | null): string | null {
  if (!reminder || reminder.allowed) return null;
  if (reminder.because === 'opened') return `${reminder.why}. Sent?`;
  const said: NoReminder[] = ['resting', 'done'];
  return said.includes(reminder.because) ? `${reminder.why}.` : null;
}

/**
 * From two weeks before programs read the application need not wait, and a backup has its day (rounds.md, the ladder).
 * Once they read, that is said of what is overdue alone: a letter asked for later has its own date.
 */
function lateNote(letter: Letter, bucket: Bucket, known: ForNote): string | null {
  const { today, settings } = known;
  const { reading } = seasonDates(letter.portal, letter.season, settings);
  if (!reading || today < plusDays(reading.on, -NAME_BACKUP_DAYS)) return null;
  if (today > reading.on && bucket !== 'overdue') return null;
  if (today >= overFrom(letter.portal, letter.season, settings)) return null;
  const submit = 'You can submit without it; letters may follow.';
  // Nobody stands in for an office.
  if (letter.kind === 'committee' || letter.kind === 'packet') return submit;
  const backup = backupFor(letter, known);
  if (today >= plusDays(reading.on, -TURN_TO_BACKUP_DAYS))
    return `${submit} Turn to ${backup ? `your backup, ${backup}` : 'a backup'}.`;
  return `${submit} ${backup ? `Your backup: ${backup}.` : 'Name a backup now.'}`;
}
