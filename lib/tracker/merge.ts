import type {
  Assignment,
  Day,
  Id,
  Letter,
  LetterSeen,
  Moment,
  Problem,
  ProblemKind,
  Program,
  Reading,
  ReadingRow,
  Sweep,
  TrackerEvent,
  Writer,
} from '../model.ts';
import type { Correction } from './corrected.ts';
import { latest, minutesBetween, SWEEP_MINUTES } from './moments.ts';
import type { WriterJoined } from './one-person.ts';
import type { Rows } from './rows.ts';

/** What one reading works on inside its transaction: rows read once, and what is to be written at its end. */
export interface Merge {
  reading: Reading;
  /** Its rows whose state is the user's word about the portal's, and no fact of the portal. */
  taught: Set<LetterSeen>;
  /** The reading's moment, in one spelling, never later than now: rows are ordered by it. */
  at: Moment;
  /** The last moment, in the same spelling, that a clock can have written which is right: see `lastRight`. */
  lastRight: Moment;
  id: Id;
  season: number;
  account: string | null;
  /** Every row of this portal, of all seasons and accounts. */
  letters: Rows<Letter>;
  programs: Rows<Program>;
  sweeps: Rows<Sweep>;
  readings: readonly ReadingRow[];
  /** Every row of these tables. */
  writers: Rows<Writer>;
  assignments: Rows<Assignment>;
  events: TrackerEvent[];
  problems: Problem[];
  /** Letters that show another day of arrival than their first: uploaded again. Told once for each day. */
  again: { letter: Id; from: Day | null; to: Day }[];
  /** Letters whose author the page prints otherwise than before, and those that have another writer for it. */
  corrected: Correction[];
  joined: WriterJoined[];
  /** Writers from whom a letter went to another: one on whom nothing hangs any more goes too. */
  leftWriters: Set<Id>;
  /** Letters that named nobody and now have a writer: what passed about them is that person's. */
  named: Map<Id, Id>;
  /** The rows of the page that were understood as a stored thing. */
  letterOf: Map<string, Id>;
  programOf: Map<string, Id>;
}

export function assignmentKey({ letter, program }: { letter: Id; program: Id }): string {
  return `${letter} ${program}`;
}

/** Does this row belong to the season and the account that the reading speaks of? */
export function isOurs(
  merge: Pick<Merge, 'season' | 'account'>,
  row: { season: number; account: string | null },
): boolean {
  return row.season === merge.season && row.account === merge.account;
}

export function note(
  merge: Merge,
  event: Pick<TrackerEvent, 'kind'> &
    Partial<Pick<TrackerEvent, 'letter' | 'program' | 'from' | 'to' | 'fromWord' | 'toWord'>>,
): void {
  merge.events.push({
    id: crypto.randomUUID(),
    at: merge.at,
    letter: null,
    program: null,
    from: null,
    to: null,
    reading: merge.id,
    ...event,
  });
}

/** A problem with no more texts, and no longer ones, than a reading may bring (`CAPS` in messages.ts). */
const MOST_TEXTS = 50;

/** Adds to the one problem of a kind; each text once. */
export function addProblem(
  merge: Pick<Merge, 'problems'>,
  kind: ProblemKind,
  texts: readonly string[],
): void {
  const standing = merge.problems.find((problem) => problem.kind === kind);
  const all = [...new Set([...(standing?.texts ?? []), ...texts])].slice(0, MOST_TEXTS);
  if (standing) standing.texts = all;
  else merge.problems.push({ kind, texts: all });
}

/** The understood readings of this season and account whose facts were taken. */
export function takenReadings(merge: Pick<Merge, 'readings' | 'season' | 'account'>): ReadingRow[] {
  return merge.readings.filter(
    (row) =>
      isOurs(merge, row) &&
      row.understood &&
      !row.problems.some(({ kind }) => kind === 'stale' || kind === 'whose'),
  );
}

/**
 * True for a stored moment that is newer than the reading's. One that was written by a clock that was wrong makes no
 * later reading stale (contract.md, "a clock that was wrong").
 */
export function isNewer(merge: Pick<Merge, 'at' | 'lastRight'>, moment: Moment): boolean {
  return moment > merge.at && moment <= merge.lastRight;
}

/** When a row that a reading writes was last seen: the later of both, but for a moment that is still to come. */
export function lastSeen(merge: Pick<Merge, 'at' | 'lastRight'>, before: Moment): Moment {
  return before > merge.lastRight ? merge.at : latest(before, merge.at);
}

/** The pages that speak of letters, and those that speak of programs and what is assigned to them. */
export const LETTER_PAGES: readonly Reading['page'][] = ['letters', 'receipt', 'unmatched'];
export const PROGRAM_PAGES: readonly Reading['page'][] = [
  'programs-applied',
  'programs-saved',
  'assignments',
];

/** Is there a newer reading of one of these pages? Then this one changes no row that stands. */
export function isLate(merge: Merge, pages: readonly Reading['page'][]): boolean {
  return takenReadings(merge).some((row) => pages.includes(row.page) && isNewer(merge, row.at));
}

/**
 * Is this the first look at a list: a baseline, which tells of no arrivals (rounds.md, "first reading of a portal")?
 * Pages of one list that are seen within half an hour, before it was once seen whole, are one first look. Receipts are
 * of the same letters as their list: a first look at them is none where that list was read before.
 */
export function isBaseline(merge: Merge): boolean {
  const { page: own } = merge.reading;
  return takenReadings(merge).every(({ page, at, extent }) => {
    const isRecent = at <= merge.lastRight && minutesBetween(at, merge.at) <= SWEEP_MINUTES;
    if (page === own) return extent === 'part' && isRecent;
    return own !== 'receipt' || page !== 'letters' || isRecent;
  });
}

/** What the page shows, else what is known: in a reading `null` changes nothing. */
export function shown<T>(seen: T | null, known: T | null): T | null {
  return seen ?? known;
}
