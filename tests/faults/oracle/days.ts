import type { Day, Moment } from './rows.ts';

/* Day arithmetic on UTC midnights, written again here: the oracle shares no code with the product. */

const MS = 86_400_000;
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

export const plus = (day: Day, days: number): Day => new Date(at(day) + days * MS).toISOString().slice(0, 10);
/** Days from one day to another; negative when `to` comes first. */
export const between = (from: Day, to: Day): number => Math.round((at(to) - at(from)) / MS);
/**
 * Whether a moment is more than that many days ago. `null` where counting by hours and counting by calendar days would
 * disagree.
 */
export function isOlder(at: Moment, now: Moment, days: number): boolean | null {
  const hours = (Date.parse(now) - Date.parse(at)) / 3_600_000;
  return hours <= 24 * days ? false : hours >= 24 * (days + 1) ? true : null;
}
/** 0 is Sunday. */
export const weekday = (day: Day): number => new Date(at(day)).getUTCDay();

/** The nth (1 to 4; -1: the last) of a weekday in a month (1 to 12). */
function nth(year: number, month: number, day: number, which: number): Day {
  const days = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(year, month - 1, index + 1)))
    .filter((one) => one.getUTCMonth() === month - 1 && one.getUTCDay() === day)
    .map((one) => one.toISOString().slice(0, 10));
  return days.at(which < 0 ? which : which - 1) ?? '';
}

/** A holiday on a Saturday is observed the Friday before, one on a Sunday the Monday after. */
function observed(day: Day): Day {
  return plus(day, weekday(day) === 6 ? -1 : weekday(day) === 0 ? 1 : 0);
}

/** The eleven federal holidays of a year (5 U.S.C. 6103), on the days they are observed. */
function holidays(year: number): Day[] {
  const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].map((day) =>
    observed(`${String(year)}-${day}`),
  );
  const floating = [
    ...[nth(year, 1, 1, 3), nth(year, 2, 1, 3), nth(year, 5, 1, -1), nth(year, 9, 1, 1)],
    ...[nth(year, 10, 1, 2), nth(year, 11, 4, 4)],
  ];
  return [...fixed, ...floating];
}

/**
 * Business days after `from`, through `to`. rounds.md says "business days" and no more; weekends and US federal holidays
 * are left out here.
 */
export function businessDays(from: Day, to: Day): number {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4)) + 1;
  const off = new Set(
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => holidays(first + index)).flat(),
  );
  let count = 0;
  for (let day = plus(from, 1); day <= to; day = plus(day, 1))
    if (weekday(day) !== 0 && weekday(day) !== 6 && !off.has(day)) count += 1;
  return count;
}
