/**
 * The words and rows that everything else agrees on. The names stand in the backup file and in people's
 * spreadsheets: they may grow; they are not renamed without a migration.
 *
 * Types and plain lists, and how two printed words are compared: this file is bundled into the script on the
 * portal's page.
 */

/** A day without a zone, `YYYY-MM-DD`. */
export type Day = string;
/** A moment in UTC, ISO 8601 with a `Z`. */
export type Moment = string;
/** An opaque random id, given at first sight and never derived from content. */
export type Id = string;

/** The portals that have a reader; the pages of the others are kept by hand. */
export const READ_PORTALS = ['eras', 'amcas'] as const;
export const PORTALS = [
  ...READ_PORTALS,
  'residencycas',
  'aacomas',
  'tmdsas',
  'interfolio',
  'carms',
  'sfmatch',
  'other',
] as const;
export type Portal = (typeof PORTALS)[number];
export type ReadPortal = (typeof READ_PORTALS)[number];

export const LETTER_STATES = [
  'planned',
  'draft',
  'requested',
  'accepted',
  'received',
  'declined',
  'withdrawn',
  'rejected',
  'expired',
  'unmatched',
  'not-sending',
  'unknown',
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** The ERAS cycles; their programs start to read on different days. */
export const CYCLES = ['residency', 'fellowship-july', 'fellowship-december'] as const;
export type Cycle = (typeof CYCLES)[number];
/** What has dates of its own: a cycle of ERAS, or AMCAS. */
export const CALENDARS = [...CYCLES, 'amcas'] as const;
export type Calendar = (typeof CALENDARS)[number];
export const SEASON_DATES = ['opens', 'reading', 'lettersBy', 'rankLists', 'matchDay', 'ends'] as const;
export type SeasonDateName = (typeof SEASON_DATES)[number];

/** Who hands an uploaded letter on, where that takes days that are known. */
export const ERAS_ROUTES = ['us', 'ecfmg', 'efdo'] as const;
export const AMCAS_ROUTES = ['letter-writer-portal', 'interfolio'] as const;
export type ErasRoute = (typeof ERAS_ROUTES)[number];
export const TMDSAS_ROUTES = ['direct', 'interfolio'] as const;
export type AmcasRoute = (typeof AMCAS_ROUTES)[number];
export type TmdsasRoute = (typeof TMDSAS_ROUTES)[number];

/** How a season ended, said by the user and never presumed; `no-ask`: it is not asked about again. */
export const OUTCOMES = ['matched', 'not-this-time', 'no-ask'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a user can say that a word of a portal means; `unknown`: not sure. */
export const WORD_MEANINGS = [
  'requested',
  'received',
  'not-sending',
  'unknown',
] as const satisfies LetterState[];
export type WordMeaning = (typeof WORD_MEANINGS)[number];

/** A portal's word as two of them are compared: whatever its case and spacing, and nothing else left out. */
export function foldWord(word: string): string {
  return word.trim().replace(/\s+/gu, ' ').toLowerCase();
}

export const LETTER_KINDS = ['standardized', 'narrative', 'committee', 'packet', 'individual'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What a program may ask of one of its letters: to be of a kind, or to come from the chair of a department. */
export const REQUIRED_KINDS = [...LETTER_KINDS, 'chair'] as const;
export type RequiredKind = (typeof REQUIRED_KINDS)[number];

/** What the user may say of a portal's letter where the portal says nothing. */
export const YOURS_COLUMNS = ['author', 'title', 'kind', 'specialty', 'waived'] as const;
export type YoursColumn = (typeof YOURS_COLUMNS)[number];

export const PROGRAM_STATUSES = ['saved', 'applied', 'withdrawn'] as const;
export type ProgramStatus = (typeof PROGRAM_STATUSES)[number];

export const ASSIGNMENT_STATES = ['assigned', 'locked', 'sent'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const EXTENTS = ['whole', 'part'] as const;
export type Extent = (typeof EXTENTS)[number];

export const READING_PAGES = [
  'letters',
  'assignments',
  'programs-applied',
  'programs-saved',
  'receipt',
  'unmatched',
  'dashboard',
  /** Letters with a box each, to be chosen for one program. What it says is answered, and never kept. */
  'choice',
] as const;
export type ReadingPage = (typeof READING_PAGES)[number];

/** What a column of a list of letters can hold. */
export const LETTER_COLUMNS = [
  'writer',
  'firstName',
  'lastName',
  'title',
  'email',
  'letterId',
  'letterTitle',
  'specialty',
  'kind',
  'chair',
  'waived',
  'imported',
  'status',
  'notSending',
  'requestedOn',
  'receivedOn',
  'item',
] as const;
export type LetterColumn = (typeof LETTER_COLUMNS)[number];

/** What a column of a list of programs can hold. `letters` lists writers; `slot` holds one of them. */
export const PROGRAM_COLUMNS = [
  'program',
  'accreditationId',
  'track',
  'specialty',
  'city',
  'region',
  'status',
  'signaled',
  'appliedOn',
  'deadline',
  'letters',
  'slot',
] as const;
export type ProgramColumn = (typeof PROGRAM_COLUMNS)[number];

export const BUCKETS = ['look', 'closed', 'thanked', 'ready', 'overdue', 'missing'] as const;
/** Where a letter stands for its applicant today. Computed by `lib/rounds`, never stored. */
export type Bucket = (typeof BUCKETS)[number];

/** Why something on a page was not taken for a fact. A closed list; each has its text in `lib/rounds`. */
export const PROBLEM_KINDS = [
  /** The page looks like one of ours and no list on it could be understood. */
  'not-understood',
  /** A column that the page needs was not found; `texts` names it. */
  'column-missing',
  /** A status word that this portal is not known to use; `texts` holds it as printed. */
  'new-word',
  /** A cell that holds more, or less, than a fact of its column; the fact is left as it was. */
  'cell-unreadable',
  /** Two rows, or two people, cannot be told apart. Nothing was moved. */
  'ambiguous',
  /** A frame or part of the page that cannot be looked into. */
  'unseen-part',
  /** More rows, or longer text, than the caps. The rest was left. */
  'too-much',
  /** Read later than a newer reading of the same list: kept in the log, its facts are not taken. */
  'stale',
  /** It is not known whose letters these are: nothing was merged until the user says. */
  'whose',
  /** A page whose list the user taught has other headings now: what was taught is dropped. */
  'taught-changed',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];
export interface Problem {
  kind: ProblemKind;
  /** Words of the page that explain it, as printed, cut to the caps. */
  texts: string[];
}

// Rows and readings, each with its own words; everybody asks for them here.
export * from './model/reading.ts';
export * from './model/letter.ts';
export * from './model/program.ts';
export * from './model/person.ts';
export * from './model/log.ts';
export * from './model/settings.ts';
export * from './model/lesson.ts';
export * from './model/sheet.ts';
export * from './model/tracker.ts';
