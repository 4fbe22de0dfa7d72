import type { Calendar, Day, Portal, SeasonDateName, SettingValues } from '../model.ts';
import { plusDays } from './days.ts';
import { SEASONS, type Grade, type KnownDate } from './seasons.ts';

/** What the user says about seasons: which cycle is theirs, and dates that they know better. */
export type SeasonSaid = Partial<Pick<SettingValues, 'cycle' | 'seasonDates'>>;

export interface SeasonDate {
  on: Day;
  /** `you`: the user's own. */
  grade: Grade | 'you';
  source: string;
  /** Not published: projected from a season that is, or borrowed from a sister portal. The screen says "expected". */
  expected: boolean;
}

export interface SeasonDates {
  /** Requests can be made from this day. */
  opens: SeasonDate;
  /** The last day of the season. */
  ends: SeasonDate;
  /** ERAS: programs start to read. AMCAS: none, each school has its own deadline. */
  reading: SeasonDate | null;
  /** AMCAS: a rule of thumb, where no school's deadline is known. */
  lettersBy: SeasonDate | null;
  /** ERAS: rank lists are certified; a letter that is still out has no use after it. */
  rankLists: SeasonDate | null;
  /** Residency: a Friday, at the end of Match Week. */
  matchDay: SeasonDate | null;
}

/** The field of a portal: those without a calendar of their own go with the field that they serve. */
const FAMILY: Record<Portal, 'eras' | 'amcas'> = {
  eras: 'eras',
  amcas: 'amcas',
  residencycas: 'eras',
  aacomas: 'amcas',
  tmdsas: 'amcas',
  interfolio: 'eras',
  carms: 'eras',
  sfmatch: 'eras',
  other: 'eras',
};

/** The calendar that a portal goes by, in the cycle that the user applies in. */
export function calendarOf(portal: Portal, said: SeasonSaid = {}): Calendar {
  return FAMILY[portal] === 'amcas' ? 'amcas' : (said.cycle ?? 'residency');
}

/**
 * The season of a portal on a day (contract.md: ERAS N runs from June N-1 to May N, AMCAS N from May N-1). It is
 * named after the year in which its applicants start.
 */
export function seasonOn(portal: Portal, day: Day): number {
  // A day's text holds its year and month: this is asked for each row.
  const firstMonth = FAMILY[portal] === 'eras' ? 6 : 5;
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= firstMonth ? year + 1 : year;
}

/**
 * The dates of a season: the user's own where they said so, else what is known, else projected from the nearest known
 * season and so marked.
 */
export function seasonDates(portal: Portal, season: number, said: SeasonSaid = {}): SeasonDates {
  // The dates of a sister portal are not published under its own name.
  return datesOf(calendarOf(portal, said), season, said, FAMILY[portal] !== portal);
}

/** The dates of one calendar's season; see {@link seasonDates}. `borrowed`: for a portal that is not its own. */
export function datesOf(
  calendar: Calendar,
  season: number,
  said: SeasonSaid = {},
  borrowed = false,
): SeasonDates {
  const seasons = SEASONS[calendar];
  const from = Object.keys(seasons)
    .map(Number)
    .reduce((best, year) => (Math.abs(year - season) < Math.abs(best - season) ? year : best));
  const known = seasons[from];
  if (!known) throw new Error(`No season of ${calendar} is known`);
  const own = said.seasonDates?.filter((one) => one.calendar === calendar && one.season === season) ?? [];
  const date = (name: SeasonDateName, one: KnownDate): SeasonDate => {
    const yours = own.find((mine) => mine.date === name);
    if (yours) return { on: yours.on, grade: 'you', source: 'your own date', expected: false };
    return {
      on: season === from ? one.on : projected(one, season - from),
      grade: season === from && !borrowed ? one.grade : 'I',
      source: season === from ? one.source : `projected from ${from}`,
      expected: season !== from || borrowed,
    };
  };
  const maybe = (name: SeasonDateName) => (known[name] ? date(name, known[name]) : null);
  return {
    opens: date('opens', known.opens),
    ends: date('ends', known.ends),
    reading: maybe('reading'),
    lettersBy: maybe('lettersBy'),
    rankLists: maybe('rankLists'),
    matchDay: maybe('matchDay'),
  };
}

/** The same day `years` later: the same date, or the same weekday next to it. */
function projected(known: KnownDate, years: number): Day {
  const before = Temporal.PlainDate.from(known.on);
  const same = before.add({ years });
  if (known.repeats === 'date') return same.toString();
  const apart = (((before.dayOfWeek - same.dayOfWeek) % 7) + 10) % 7; // 0..6 stands for -3..+3
  return same.add({ days: apart - 3 }).toString();
}

export interface Target {
  on: Day;
  /** How the screen names it, after a comma: "the usual date". */
  words: string;
  /** True when there is no exact day behind it ("late June"). */
  ruleOfThumb: boolean;
}

/** Letters should be in this long before they are read, or before a school's deadline (rounds.md, "target"). */
const DAYS_BEFORE = 14;

/**
 * The day by which a season's letters should be in (rounds.md, "target"): the day on which programs start to read,
 * less 14 days; for medical school the first deadline of the applicant's schools, as typed, less 14 days, else late
 * June, a rule of thumb. A deadline of one residency program moves no date: all programs start to read on one day.
 * `null` where none is known.
 */
export function targetOf(
  portal: Portal,
  season: number,
  said: SeasonSaid = {},
  deadline: Day | null = null,
): Target | null {
  if (portal === 'interfolio' || portal === 'carms' || portal === 'sfmatch' || portal === 'other')
    return null;
  if (deadline && FAMILY[portal] === 'amcas')
    return {
      on: plusDays(deadline, -DAYS_BEFORE),
      words: '2 weeks before your first deadline',
      ruleOfThumb: false,
    };
  const { reading, lettersBy } = seasonDates(portal, season, said);
  if (reading) {
    const usual = reading.expected ? 'the usual date (expected)' : 'the usual date';
    const words = reading.grade === 'you' ? 'by your own calendar' : usual;
    return { on: plusDays(reading.on, -DAYS_BEFORE), words, ruleOfThumb: false };
  }
  if (!lettersBy) return null;
  if (lettersBy.grade === 'you')
    return { on: lettersBy.on, words: 'by your own calendar', ruleOfThumb: false };
  return { on: lettersBy.on, words: 'late June, rule of thumb', ruleOfThumb: true };
}

/** The portals whose applicants are ranked by the programs that they apply to, on the NRMP's day. */
const RANKED: readonly Portal[] = ['eras', 'residencycas'];

/**
 * The day from which a letter that is still out is out for good (rounds.md, "closed"): ERAS the rank-list day, else
 * the day after the season's end.
 */
export function overFrom(portal: Portal, season: number, said: SeasonSaid = {}): Day {
  const { rankLists, ends } = seasonDates(portal, season, said);
  return (RANKED.includes(portal) ? rankLists?.on : null) ?? plusDays(ends.on, 1);
}
