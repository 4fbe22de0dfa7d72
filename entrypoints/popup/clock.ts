import type { Day, Moment } from '../../lib/model.ts';

export interface Now {
  /** The day in the user's zone. */
  today: Day;
  /** The same instant in UTC. */
  moment: Moment;
}

/** Reads the clock: the one place of our pages that does. */
export function readClock(): Now {
  return { today: Temporal.Now.plainDateISO().toString(), moment: Temporal.Now.instant().toString() };
}
