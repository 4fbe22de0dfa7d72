import type { Calendar, Day, SeasonDateName } from '../model.ts';

/** How well a date is known: `D` the portal's owner says so, `T` a third party, `C` public code, `I` our inference. */
export type Grade = 'D' | 'T' | 'C' | 'I';

export interface KnownDate {
  on: Day;
  grade: Grade;
  source: string;
  /** Whether next year's falls on the same weekday or on the same date. */
  repeats: 'weekday' | 'date';
}
/** What is published, or known from others, of one season. A name that is not there does not exist in it. */
export type KnownSeason = Partial<Record<SeasonDateName, KnownDate>> & Record<'opens' | 'ends', KnownDate>;

const TIMELINE = 'AAMC, ERAS timeline for residency applicants';
const CAS_GUIDE = 'ResidencyCAS guide 2025-26';
const PROJECT = 'public code of other projects, fits the pattern of earlier seasons';
const PREMED = 'application-general.com, mededits.com';

const weekday = (on: Day, grade: Grade, source: string): KnownDate => ({
  on,
  grade,
  source,
  repeats: 'weekday',
});
const date = (on: Day, grade: Grade, source: string): KnownDate => ({ on, grade, source, repeats: 'date' });

const ERAS_2026 = {
  opens: weekday('2025-06-04', 'D', TIMELINE),
  ends: date('2026-05-31', 'D', TIMELINE),
};
const ERAS_2027 = {
  opens: weekday('2026-06-03', 'T', 'quantaprep.com, ERAS guide; public code'),
  ends: date('2027-05-31', 'C', PROJECT),
};

/**
 * The seasons as they are known, each date with its source and grade (domain.md 4.1). AAMC's own page for ERAS 2027
 * could not be read. Of the fellowship cycles only 2026 is published: 2027 is projected from it.
 */
export const SEASONS: Record<Calendar, Record<number, KnownSeason>> = {
  residency: {
    2026: {
      ...ERAS_2026,
      reading: weekday('2025-09-24', 'D', TIMELINE),
      rankLists: weekday('2026-03-04', 'I', 'two weeks and two days before Match Day'),
      matchDay: weekday('2026-03-20', 'D', CAS_GUIDE),
    },
    2027: {
      ...ERAS_2027,
      reading: weekday('2026-09-23', 'C', PROJECT),
      rankLists: weekday('2027-03-03', 'C', PROJECT),
      matchDay: weekday('2027-03-19', 'C', PROJECT),
    },
  },
  'fellowship-july': { 2026: { ...ERAS_2026, reading: weekday('2025-07-16', 'D', TIMELINE) } },
  'fellowship-december': { 2026: { ...ERAS_2026, reading: weekday('2025-12-03', 'D', TIMELINE) } },
  amcas: {
    2026: {
      opens: date('2025-05-01', 'T', PREMED),
      lettersBy: date('2025-06-30', 'T', 'careeradvancement.netlify.app: letters by late June'),
      ends: date('2026-04-30', 'I', 'the day before the next season opens'),
    },
    2027: {
      opens: date('2026-05-01', 'T', PREMED),
      lettersBy: date('2026-06-30', 'T', 'careeradvancement.netlify.app: letters by late June'),
      ends: date('2027-04-30', 'I', 'the day before the next season opens'),
    },
  },
};
