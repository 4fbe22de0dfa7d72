import { plus } from './days.ts';
import type { Draw } from './draw.ts';
import type { Day, Moment } from './rows.ts';

/** Days on which a rule changes its answer in ERAS and AMCAS 2027: deadlines, holidays, Match Week, the roll-over. */
const TURNS: readonly Day[] = [
  ...['2026-06-05', '2026-06-16', '2026-06-30', '2026-07-01', '2026-07-03', '2026-08-26', '2026-09-07'],
  ...['2026-09-09', '2026-09-23', '2026-10-12', '2026-11-11', '2026-11-18', '2026-11-26', '2026-12-25'],
  ...['2027-01-01', '2027-01-18', '2027-02-15', '2027-03-03', '2027-03-15', '2027-03-19', '2027-03-22'],
  ...['2027-04-15', '2027-05-29', '2027-05-31', '2027-06-05'],
];
/** Distances from today, in days, mostly close to the limits of a rule. */
const FAR: readonly number[] = [
  ...[0, 0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 7, 8, 9, 10, 12, 13, 13, 14, 14, 14, 15, 16, 20, 21, 28, 29, 30, 31],
  ...[40, 41, 42, 43, 60, 90],
];

/** A day of that season. Seasons are moved by whole weeks, as projected dates are. */
export function todayFrom(draw: Draw, season: number): Day {
  const weeks = 364 * (season - 2027);
  return draw.chance(0.6)
    ? plus(draw.from(TURNS), weeks + draw.from([-2, -1, 0, 0, 1, 2]))
    : plus('2026-06-05', weeks + draw.upTo(350));
}

/** A moment of that day in the United States: in UTC it may already be the next day. */
export function momentFrom(draw: Draw, today: Day): Moment {
  const late = draw.chance(0.2);
  const hour = late ? draw.upTo(9) : 12 + draw.upTo(8);
  return `${late ? plus(today, 1) : today}T${String(hour).padStart(2, '0')}:00:00.000Z`;
}
export const before = (draw: Draw, today: Day): Day => plus(today, -draw.from(FAR));
export const around = (draw: Draw, today: Day): Day => plus(today, draw.from(FAR) * draw.from([-1, 1]));
export const minutesBefore = (moment: Moment, minutes: number): Moment =>
  new Date(Date.parse(moment) - minutes * 60_000).toISOString();
/** How long ago a page was read, in minutes: around 2 days and 7 days most of all. */
export const AGO: readonly number[] = [
  ...[
    3, 3, 30, 30, 300, 1440, 2000, 2860, 2879, 2881, 3000, 4000, 5800, 9000, 10_070, 10_090, 14_000, 30_000,
  ],
];
