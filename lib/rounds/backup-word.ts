import type { Day, Moment, Tracker } from '../model.ts';
import { ageInHours, agoText, count, daysBetween, hoursBetween, isDayToCome } from './days.ts';

/** A file is old after so many days in which something has changed. */
const OLD_DAYS = 30;
/** So many facts typed by the user are worth a first file. */
const WORTH_A_FILE = 10;

/**
 * A gentle word when the last backup in a file is old, or when there is none and the user has typed what nobody can
 * read again; `null` when there is nothing to say, or it was said lately and not wanted.
 */
export function backupWord(tracker: Tracker, now: { today: Day; moment: Moment }): string | null {
  const { lastBackupAt } = tracker.settings;
  const notNow = tracker.settings.backupNotNowOn;
  const backupNotNowOn = notNow !== undefined && isDayToCome(notNow, now.today) ? undefined : notNow;
  if (backupNotNowOn !== undefined && daysBetween(backupNotNowOn, now.today) < OLD_DAYS) return null;
  if (!lastBackupAt) {
    const facts = typedFacts(tracker);
    if (facts < WORTH_A_FILE) return null;
    // The first offer comes once; after it only what is old is told of.
    if (backupNotNowOn !== undefined && !hasChangedSince(tracker, `${backupNotNowOn}T23:59:59Z`)) return null;
    return `You have typed ${count(facts, 'fact')} that no portal shows. They are on this device alone.`;
  }
  const age = ageInHours(lastBackupAt, now.moment);
  // Of a date to come it is not known what has changed since.
  const changed = age === Infinity || hasChangedSince(tracker, lastBackupAt);
  return age >= OLD_DAYS * 24 && changed
    ? `Your last backup file is from ${agoText(lastBackupAt, now.moment)}, and things have changed since.`
    : null;
}

/** How many things the user has said that no page would say again. */
export function typedFacts({ letters, programs, writers, contacts }: Tracker): number {
  const said = (values: readonly unknown[]) =>
    values.filter((value) => value !== null && value !== undefined).length;
  return (
    letters.reduce(
      (sum, row) =>
        sum +
        (row.stateBy === 'you' ? 1 : 0) +
        (row.needed === 'yes' ? 0 : 1) +
        said([row.askedOn, row.answer, row.toldDueOn, row.dueOn, row.formSentOn, row.saidSentOn]) +
        said([row.thankedOn, row.notes]),
      0,
    ) +
    programs.reduce(
      (sum, row) =>
        sum + (row.by === 'you' ? 1 : 0) + said([row.required, row.requiredKinds, row.deadlineOn]),
      0,
    ) +
    writers.reduce(
      (sum, row) =>
        sum +
        said([row.role, row.metAt, row.saw, row.talkEvery, row.sameAs, row.notes, row.backupFor]) +
        Object.keys(row.answers).length,
      0,
    ) +
    // A day of thanks is a contact too, and counted with its letter.
    contacts.filter(({ kind }) => kind !== 'thanks').length
  );
}

function hasChangedSince({ events, contacts, letters, programs, lessons }: Tracker, since: Moment): boolean {
  const day = since.slice(0, 10);
  return (
    events.some(({ at }) => hoursBetween(since, at) > 0) ||
    lessons.some(({ at }) => hoursBetween(since, at) > 0) ||
    contacts.some(({ on }) => on > day) ||
    letters.some(({ firstSeenAt }) => hoursBetween(since, firstSeenAt) > 0) ||
    programs.some(({ firstSeenAt }) => hoursBetween(since, firstSeenAt) > 0)
  );
}
