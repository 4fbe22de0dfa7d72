import type { Day } from '../model.ts';

/** Which of the two numbers of 03/04/2026 is the month. */
export type DayOrder = 'month-first' | 'day-first';

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
const NUMBERS = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?\.?$/u;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u;
const NAMED_FIRST = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}|\d{2}))?$/u;
const NUMBER_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([a-z]{3,9})\.?(?:,?[\s-]+(\d{4}|\d{2}))?$/u;

/** A cell without its time of day and its weekday, in small letters. */
function bare(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[t\s,]+\d{1,2}:\d{2}.*$/u, '')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/u, '');
}

/**
 * The order of day and month that the dates of a sheet have: told by a number above 12. `null`: no such date, `'ask'`:
 * the dates fit both, or some fit only the one and some only the other.
 */
export function orderOf(cells: readonly string[]): DayOrder | 'ask' | null {
  const pairs = cells
    .map((cell) => NUMBERS.exec(bare(cell)))
    .filter((match) => match !== null)
    .map((match) => [Number(match[1]), Number(match[2])] as const)
    .filter(([a, b]) => Math.max(a, b) <= 31 && Math.min(a, b) <= 12 && Math.min(a, b) > 0);
  if (pairs.length === 0) return null;
  const dayFirst = pairs.some(([a]) => a > 12);
  const monthFirst = pairs.some(([, b]) => b > 12);
  if (dayFirst !== monthFirst) return dayFirst ? 'day-first' : 'month-first';
  // 05/05 is one day in both.
  return pairs.every(([a, b]) => a === b) ? 'month-first' : 'ask';
}

/**
 * The day that a cell is; `null`: it is none, or its order is not known. A day without its year is the one nearest to
 * `today`; the preview shows which.
 */
export function dayIn(cell: string, order: DayOrder | null, today: Day): Day | null {
  const text = bare(cell);
  const iso = ISO.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3], today);
  const named = NAMED_FIRST.exec(text);
  if (named) return day(named[3], monthOf(named[1]), named[2], today);
  const other = NUMBER_FIRST.exec(text);
  if (other) return day(other[3], monthOf(other[2]), other[1], today);
  const numbers = NUMBERS.exec(text);
  if (!numbers) return null;
  const [, a = '', b = '', year] = numbers;
  if (order === null) return a === b ? day(year, a, b, today) : null;
  return order === 'day-first' ? day(year, b, a, today) : day(year, a, b, today);
}

function monthOf(name = ''): string | undefined {
  const index = MONTHS.findIndex(
    (month) => month === name || month.slice(0, 3) === name || (month === 'september' && name === 'sept'),
  );
  return index < 0 ? undefined : String(index + 1);
}

function day(year: string | undefined, month: string | undefined, date = '', today: Day): Day | null {
  if (month === undefined) return null;
  const now = Temporal.PlainDate.from(today);
  const full = year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year);
  const years = full === null ? [now.year - 1, now.year, now.year + 1] : [full];
  const found = years
    .map((one) => exact(one, Number(month), Number(date)))
    .filter((one) => one !== null)
    .sort((a, b) => distance(now, a) - distance(now, b))[0];
  return found !== undefined && found.year >= 2000 && found.year <= 2100 ? found.toString() : null;
}

function exact(year: number, month: number, date: number): Temporal.PlainDate | null {
  if (month < 1 || month > 12 || date < 1) return null;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return date > first.daysInMonth ? null : first.with({ day: date });
}

function distance(a: Temporal.PlainDate, b: Temporal.PlainDate): number {
  return Math.abs(a.until(b, { largestUnit: 'days' }).days);
}
