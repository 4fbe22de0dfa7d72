import type { Moment } from '../model.ts';

/** The span within which pages of several add up (contract.md, "Pages of several"). */
export const SWEEP_MINUTES = 30;

export function minutesBetween(earlier: Moment, later: Moment): number {
  return (
    (Temporal.Instant.from(later).epochMilliseconds - Temporal.Instant.from(earlier).epochMilliseconds) /
    60_000
  );
}

/** The moment in the one spelling that sorts as text. */
export function spelled(moment: Moment): Moment {
  return Temporal.Instant.from(moment).toString({ fractionalSecondDigits: 3 });
}

/**
 * When a row that is seen again was last seen: moved once a day, so that a page with no news writes no row; and at once
 * when that moment is of a clock that was wrong.
 */
export function seenAgain(
  lastSeenAt: Moment,
  { at, lastRight: last }: { at: Moment; lastRight: Moment },
): Moment {
  return lastSeenAt > last || at.slice(0, 10) > lastSeenAt.slice(0, 10) ? at : lastSeenAt;
}

export function latest(a: Moment, b: Moment): Moment {
  return a > b ? a : b;
}

/** Clocks are set right by minutes all the time: the order within this span is taken as it was written. */
const GRACE_MINUTES = 30;

/**
 * The last moment, as it is stored, that a clock can have written which is right. A later one is of a clock that was
 * ahead, and orders nothing (contract.md, "a clock that was wrong").
 */
export function lastRight(now: Moment): Moment {
  return spelled(Temporal.Instant.from(now).add({ minutes: GRACE_MINUTES }).toString());
}
