import type { Day, Moment } from '../../lib/model.ts';

/** The worker's clock: the moment in UTC and the day in the applicant's zone. Rules take it as an argument. */
export function readClock(): { now: Moment; today: Day } {
  return { now: Temporal.Now.instant().toString(), today: Temporal.Now.plainDateISO().toString() };
}
