import type { Day } from '../model.ts';
import { plusDays } from './days.ts';
import { federalHolidays } from './federal-holidays.ts';

/** True for a day on which the portals' offices work: no Saturday, no Sunday, no observed federal holiday. */
export function isBusinessDay(day: Day): boolean {
  const { dayOfWeek, year } = Temporal.PlainDate.from(day);
  return dayOfWeek < 6 && !federalHolidays(year).includes(day);
}

/**
 * The `count`th business day after `day`, which itself is not counted: five after Wednesday 2 September 2026 is
 * Thursday the 10th, since Labor Day lies between. `count` of 0 gives `day`.
 */
export function plusBusinessDays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0;) {
    at = plusDays(at, 1);
    if (isBusinessDay(at)) left -= 1;
  }
  return at;
}
