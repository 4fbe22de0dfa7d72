import type { Day, Portal } from '../model.ts';
import { plusDays } from './days.ts';

/** How well a date is known: `D` the portal's owner says so, `T` a third party, `C` public code, `I` our inference. */
export type Grade = 'D' | 'T' | 'C' | 'I';

export interface SeasonDate {
  on: Day;
  grade: Grade;
  source: string;
  /** Not published: projected from a season that is. The screen says "expected". */
  expected: boolean;
}

export interface SeasonDates {
  /** Requests can be made from this day. */
  opens: SeasonDate;
  /** The last day of the season. */
  ends: SeasonDate;
  /** ERAS: programs start to read. AMCAS: none, each school has its own deadline. */
  reading: SeasonDate | null;
  /** ERAS: rank lists are certified; a letter that is still out has no use after it. */
  rankLists: SeasonDate | null;
}

interface KnownDate {
  on: Day;
  grade: Grade;
  source: string;
  /** Whether next year's falls on the same weekday or on the same date. */
  repeats: 'weekday' | 'date';
}
type KnownSeason = Record<'opens' | 'ends', KnownDate> & Record<'reading' | 'rankLists', KnownDate | null>;

const TIMELINE = 'AAMC, ERAS timeline for residency applicants';
const PROJECT = 'public code of other projects, fits the pattern of earlier seasons';

/** domain.md 4.1. */
const ERAS: Record<number, KnownSeason> = {
  2026: {
    opens: { on: '2025-06-04', grade: 'D', source: TIMELINE, repeats: 'weekday' },
    ends: { on: '2026-05-31', grade: 'D', source: TIMELINE, repeats: 'date' },
    reading: { on: '2025-09-24', grade: 'D', source: TIMELINE, repeats: 'weekday' },
    rankLists: {
      on: '2026-03-04',
      grade: 'I',
      source: 'two weeks and two days before Match Day',
      repeats: 'weekday',
    },
  },
  2027: {
    opens: {
      on: '2026-06-03',
      grade: 'T',
      source: 'quantaprep.com, ERAS guide; public code',
      repeats: 'weekday',
    },
    ends: { on: '2027-05-31', grade: 'C', source: PROJECT, repeats: 'date' },
    reading: { on: '2026-09-23', grade: 'C', source: PROJECT, repeats: 'weekday' },
    rankLists: { on: '2027-03-03', grade: 'C', source: PROJECT, repeats: 'weekday' },
  },
};

/** domain.md 4.1. The season ends when the next one opens. */
const AMCAS: Record<number, KnownSeason> = {
  2026: {
    opens: { on: '2025-05-01', grade: 'T', source: 'application-general.com, mededits.com', repeats: 'date' },
    ends: { on: '2026-04-30', grade: 'I', source: 'the day before the next season opens', repeats: 'date' },
    reading: null,
    rankLists: null,
  },
  2027: {
    opens: { on: '2026-05-01', grade: 'T', source: 'application-general.com, mededits.com', repeats: 'date' },
    ends: { on: '2027-04-30', grade: 'I', source: 'the day before the next season opens', repeats: 'date' },
    reading: null,
    rankLists: null,
  },
};

/** The calendar that a portal goes by; those without one of their own go with the field that they serve. */
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

/**
 * The season of a portal on a day (contract.md: ERAS N runs from June N-1 to May N, AMCAS N from May N-1). It is
 * named after the year in which its applicants start.
 */
export function seasonOn(portal: Portal, day: Day): number {
  const date = Temporal.PlainDate.from(day);
  const firstMonth = FAMILY[portal] === 'eras' ? 6 : 5;
  return date.month >= firstMonth ? date.year + 1 : date.year;
}

/** The dates of a season; for one that is not published, projected from the nearest known one and so marked. */
export function seasonDates(portal: Portal, season: number): SeasonDates {
  const seasons = FAMILY[portal] === 'eras' ? ERAS : AMCAS;
  // The dates of a sister portal are not published under its own name.
  const borrowed = FAMILY[portal] !== portal;
  const years = Object.keys(seasons).map(Number);
  const from = years.reduce((best, year) =>
    Math.abs(year - season) < Math.abs(best - season) ? year : best,
  );
  const known = seasons[from];
  if (!known) throw new Error(`No season of ${portal} is known`);
  const date = (one: KnownDate): SeasonDate => ({
    on: season === from ? one.on : projected(one, season - from),
    grade: season === from && !borrowed ? one.grade : 'I',
    source: season === from ? one.source : `projected from ${from}`,
    expected: season !== from || borrowed,
  });
  return {
    opens: date(known.opens),
    ends: date(known.ends),
    reading: known.reading && date(known.reading),
    rankLists: known.rankLists && date(known.rankLists),
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

/**
 * The day by which a season's letters should be in (rounds.md, "target"): the day on which programs start to read,
 * less 14 days; for medical school late June, a rule of thumb. `null` where none is known.
 */
export function targetOf(portal: Portal, season: number): Target | null {
  if (portal === 'interfolio' || portal === 'carms' || portal === 'sfmatch' || portal === 'other')
    return null;
  const { reading } = seasonDates(portal, season);
  if (reading) return { on: plusDays(reading.on, -14), words: 'the usual date', ruleOfThumb: false };
  return { on: `${season - 1}-06-30`, words: 'late June, rule of thumb', ruleOfThumb: true };
}

/**
 * The day from which a letter that is still out is out for good (rounds.md, "closed"): ERAS the rank-list day, else
 * the day after the season's end.
 */
export function overFrom(portal: Portal, season: number): Day {
  const { rankLists, ends } = seasonDates(portal, season);
  return rankLists?.on ?? plusDays(ends.on, 1);
}
