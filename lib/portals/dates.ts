import type { Day } from '../model.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const CLOCK = '(?:,?\\s+(?:at\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[a-z]{2,4})?)?';

const SHAPES: readonly {
  shape: RegExp;
  order: readonly ['y' | 'm' | 'd' | 'M', 'y' | 'm' | 'd' | 'M', 'y' | 'm' | 'd' | 'M'];
}[] = [
  {
    shape: new RegExp(`(\\d{4})-(\\d{2})-(\\d{2})(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?${CLOCK}`, 'i'),
    order: ['y', 'm', 'd'],
  },
  // US portals print month first (domain.md names no other form); a 13th month is no date, not a day.
  { shape: new RegExp(`(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})${CLOCK}`, 'i'), order: ['m', 'd', 'y'] },
  {
    shape: new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${CLOCK}`, 'i'),
    order: ['M', 'd', 'y'],
  },
  {
    shape: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})${CLOCK}`, 'i'),
    order: ['d', 'M', 'y'],
  },
];

/** A date found at the end of a text, and what stands before it. */
export interface Dated {
  before: string;
  on: Day;
  /** "as of 09/14/2026": the day of the look, not of what is said. */
  asOf: boolean;
}

/** The day that a text is, whole; `null` when it is not exactly one existing day. The day is taken as printed. */
export function dayOf(text: string): Day | null {
  const dated = datedEnd(text);
  return dated?.before === '' ? dated.on : null;
}

/** Parts a text that ends in a date ("Uploaded on 09/14/2026"), `null` when it does not. */
export function datedEnd(text: string): Dated | null {
  const trimmed = text.trim();
  for (const { shape, order } of SHAPES) {
    const match = new RegExp(
      `^(.*?)[\\s(:,-]*(?:\\b(?:on|as of|at)\\s*:?\\s*)?\\(?\\b${shape.source}\\)?$`,
      'i',
    ).exec(trimmed);
    if (!match) continue;
    const parts: Partial<Record<'y' | 'm' | 'd' | 'M', string>> = {};
    order.forEach((part, index) => (parts[part] = match[index + 2]));
    const on = dayFrom(parts);
    if (on) return { before: (match[1] ?? '').trim(), on, asOf: /\bas of\b/i.test(trimmed) };
  }
  return null;
}

function dayFrom(parts: Partial<Record<'y' | 'm' | 'd' | 'M', string>>): Day | null {
  const printed = Number(parts.y);
  const year = printed < 100 ? 2000 + printed : printed;
  const month = parts.M ? MONTHS.indexOf(parts.M.slice(0, 3).toLowerCase()) + 1 : Number(parts.m);
  const day = Number(parts.d);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 2000 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}
