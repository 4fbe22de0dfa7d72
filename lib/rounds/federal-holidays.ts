import type { Day } from '../model.ts';

/**
 * The legal public holidays of the United States (5 U.S.C. 6103(a)), as days of the year and as the nth weekday of a
 * month; `-1` is the last. Inauguration Day holds in the capital's area alone and is left out.
 *
 * Computed here: the one small library for it (`@18f/us-federal-holidays`) takes moments of the machine's zone and
 * brings a date library of its own; a day of ours has neither.
 */
const ON_A_DATE: readonly { month: number; day: number; since: number }[] = [
  { month: 1, day: 1, since: 1870 },
  { month: 6, day: 19, since: 2021 },
  { month: 7, day: 4, since: 1870 },
  { month: 11, day: 11, since: 1938 },
  { month: 12, day: 25, since: 1870 },
];
const MONDAY = 1;
const THURSDAY = 4;
const ON_A_WEEKDAY: readonly { month: number; weekday: number; nth: number }[] = [
  { month: 1, weekday: MONDAY, nth: 3 },
  { month: 2, weekday: MONDAY, nth: 3 },
  { month: 5, weekday: MONDAY, nth: -1 },
  { month: 9, weekday: MONDAY, nth: 1 },
  { month: 10, weekday: MONDAY, nth: 2 },
  { month: 11, weekday: THURSDAY, nth: 4 },
];

/**
 * The days of a year on which federal holidays are observed: one that falls on a Saturday is observed on the Friday
 * before, on a Sunday on the Monday after (5 U.S.C. 6103(b), Executive Order 11582). New Year's Day of the next year
 * may so be observed on 31 December of this one.
 */
export function federalHolidays(year: number): Day[] {
  const dated = [year, year + 1].flatMap((of) =>
    ON_A_DATE.filter(({ since }) => of >= since).map(({ month, day }) =>
      observed(Temporal.PlainDate.from({ year: of, month, day })),
    ),
  );
  const days = ON_A_WEEKDAY.map(({ month, weekday, nth }) => weekdayOf(year, month, weekday, nth));
  return [...dated, ...days]
    .filter((date) => date.year === year)
    .map(String)
    .sort();
}

function observed(date: Temporal.PlainDate): Temporal.PlainDate {
  if (date.dayOfWeek === 6) return date.subtract({ days: 1 });
  return date.dayOfWeek === 7 ? date.add({ days: 1 }) : date;
}

function weekdayOf(year: number, month: number, weekday: number, nth: number): Temporal.PlainDate {
  if (nth < 0) {
    const last = Temporal.PlainYearMonth.from({ year, month });
    const date = last.toPlainDate({ day: last.daysInMonth });
    return date.subtract({ days: (date.dayOfWeek - weekday + 7) % 7 });
  }
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + (nth - 1) * 7 });
}
