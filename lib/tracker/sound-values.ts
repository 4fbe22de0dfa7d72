/** Says whether a value is one of its kind. */
export type Check = (value: unknown) => boolean;
/** A check for each column of a row, so that a column that is new is not forgotten here. */
export type Columns<T> = Record<keyof T, Check>;

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?Z$/;

/** A text of any length. */
export const isText: Check = (value) => typeof value === 'string';
export const text: Check = (value) => typeof value === 'string' && value.length <= 2_000;
export const longText: Check = (value) => typeof value === 'string' && value.length <= 20_000;
export const id: Check = (value) => typeof value === 'string' && value.length > 0 && value.length <= 64;
export const flag: Check = (value) => typeof value === 'boolean';
export const count = whole(0, 1_000_000);
export const season = whole(2000, 2100);

/** A day that there is: `2026-02-30` is none. */
export const day: Check = (value) => {
  const parts = typeof value === 'string' ? DAY.exec(value) : null;
  if (!parts) return false;
  const [, year, month, date] = parts.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};

/** A moment in UTC. Rows of one look have the same one, so the last that was found good is remembered. */
export const moment: Check = (value) => {
  if (value === goodMoment) return true;
  if (typeof value !== 'string' || !TIME.test(value.slice(10)) || !day(value.slice(0, 10))) return false;
  goodMoment = value;
  return true;
};
let goodMoment = '';

export function whole(least: number, most: number): Check {
  return (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

export function oneOf(words: readonly string[]): Check {
  const known = new Set<unknown>(words);
  return (value) => known.has(value);
}

export function orNull(check: Check): Check {
  return (value) => value === null || check(value);
}

/** Also where the column is not there. */
export function orNone(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

export function recordOf(key: Check, check: Check): Check {
  return (value) => isRecord(value) && Object.entries(value).every(([name, one]) => key(name) && check(one));
}

export function shape(columns: Record<string, Check>): Check {
  const checks = Object.entries(columns);
  return (value) => isRecord(value) && checks.every(([name, check]) => check(value[name]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
