import type { Day, Moment } from './model.ts';

/**
 * Reads the clock: the moment in UTC, and the day in the applicant's zone at that moment. Only what is wired together
 * asks; a rule takes the day as an argument.
 */
export function readClock(): { now: Moment; today: Day } {
  const now = Temporal.Now.instant();
  const today = now.toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate();
  return { now: now.toString(), today: today.toString() };
}
