import type { Day, Moment } from '../model.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** The day `count` days after `day` (before, when negative). Throws a `RangeError` for a day that does not exist. */
export function plusDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** Whole days from `from` to `to`: positive when `to` is later. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** A day for the screen: "9 Sep", with its year when that is not the year of `today`. */
export function dayText(day: Day, today: Day): string {
  const date = Temporal.PlainDate.from(day);
  const text = `${date.day} ${MONTHS[date.month - 1]}`;
  return date.year === Temporal.PlainDate.from(today).year ? text : `${text} ${date.year}`;
}

/** Hours from `from` to `to`, both moments in UTC, as a fraction; negative when `to` is earlier. */
export function hoursBetween(from: Moment, to: Moment): number {
  return (
    (Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds) / 3_600_000
  );
}

/** True when moment `a` is later than `b`. Compared as time, since ISO texts may differ in their fractions. */
export function isLater(a: Moment, b: Moment): boolean {
  // Two of one spelling sort as text: thousands of them are compared for each look at the rounds.
  if (a.length === b.length) return a > b;
  return Temporal.Instant.compare(a, b) > 0;
}

/** What was just written may be this much ahead of the time that a screen is drawn for, in minutes. */
const LAG_MINUTES = 2;

/** Tells whether a moment is after `now` (both UTC): the clock that wrote it was wrong, and it orders nothing. */
export function stillToCome(now: Moment): (at: Moment) => boolean {
  const last = Temporal.Instant.from(now)
    .add({ minutes: LAG_MINUTES })
    .toString({ fractionalSecondDigits: 3 });
  return (at) => isLater(at, last);
}

/** How old a moment is, in hours; `Infinity` for one that is still to come, since nobody knows when that was. */
export function ageInHours(at: Moment, now: Moment): number {
  return stillToCome(now)(at) ? Infinity : hoursBetween(at, now);
}

/** True for a day that is still to come, wherever on earth it was written. */
export function isDayToCome(day: Day, today: Day): boolean {
  return daysBetween(today, day) > 1;
}

/**
 * How long before `now` the moment `at` was: "just now", "20 min ago", "3 hours ago", "8 days ago"; of one after it the
 * day that was written: "on 27 Nov 2030, which is still to come".
 */
export function agoText(at: Moment, now: Moment): string {
  if (stillToCome(now)(at)) return `on ${dayText(at.slice(0, 10), now.slice(0, 10))}, which is still to come`;
  const hours = hoursBetween(at, now);
  const minutes = Math.floor(hours * 60);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  if (hours < 24) return `${count(Math.floor(hours), 'hour')} ago`;
  return `${count(Math.floor(hours / 24), 'day')} ago`;
}

/** "1 day", "5 days". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A span of days as a person says it: "6 days", "4 weeks", "3 months". */
export function spanText(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 70) return count(Math.round(days / 7), 'week');
  return count(Math.round(days / 30), 'month');
}

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'] as const;

/** A count that begins a sentence: "Two", "12". */
export function numberWord(number: number): string {
  return SMALL[number] ?? String(number);
}

/** Names joined for a sentence: "A", "A and B", "A, B and 2 more". */
export function namesText(names: readonly string[]): string {
  const [first, second, third] = names;
  if (first === undefined) return '';
  if (second === undefined) return first;
  if (third === undefined) return `${first} and ${second}`;
  if (names.length === 3) return `${first}, ${second} and ${third}`;
  return `${first}, ${second} and ${names.length - 2} more`;
}

/** The day of a moment in a time zone (an IANA name): moments are kept in UTC, days are the user's. */
export function dayOf(at: Moment, zone: string): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
