import type { Extent, Id, Moment, Portal, Problem, ReadingPage } from '../model.ts';

/* What was read and what changed, and what is kept of all that: the rows of which no letter is made. */

export const EVENT_KINDS = [
  'letter-appeared',
  'letter-arrived',
  'letter-changed',
  'letter-gone',
  'letter-back',
  'letter-edited',
  'letter-joined',
  'letter-split',
  'program-appeared',
  'program-changed',
  'program-gone',
  'program-back',
  'assigned',
  'unassigned',
  'restored',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What changed, when, from which reading (`null`: by the user, or from one that is no longer kept: see `page`). */
export interface TrackerEvent {
  id: Id;
  at: Moment;
  kind: EventKind;
  letter: Id | null;
  program: Id | null;
  from: string | null;
  to: string | null;
  reading: Id | null;
  /** The portal's own words before and after, where `from` and `to` are states. Older events do not hold them. */
  fromWord?: string | null | undefined;
  toWord?: string | null | undefined;
  /** The page and the moment of a reading that was thinned out of the log since; `reading` is `null` then. */
  page?: ReadingPage | undefined;
  readAt?: Moment | undefined;
}

export interface ReadingRow {
  id: Id;
  at: Moment;
  portal: Portal;
  season: number;
  /** Where the season is from: the page, rows whose Letter IDs match, or the calendar's for that day. */
  seasonFrom: 'page' | 'rows' | 'calendar';
  account: string | null;
  page: ReadingPage;
  extent: Extent;
  understood: boolean;
  /** Rows read, by kind, and what the page states: `letters`, `programs`, `assignments`, `unassignedLetters`. */
  counts: Record<string, number>;
  problems: Problem[];
}

/** Pages of one list, seen one after the other; closed, it speaks as a whole. */
export interface Sweep {
  id: Id;
  portal: Portal;
  season: number;
  account: string | null;
  page: ReadingPage;
  sort: string;
  total: number;
  startedAt: Moment;
  closedAt: Moment | null;
  /** Row ids (of letters or programs) seen, with their 1-based position. */
  seen: { at: number; id: Id }[];
}

export const SNAPSHOT_REASONS = [
  'daily',
  'before-restore',
  'before-delete',
  'before-import',
  'before-update',
  'before-adopting',
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** All that was known at a moment, kept inside the database; in no backup, and gone with the extension. */
export interface Snapshot {
  id: Id;
  at: Moment;
  why: SnapshotReason;
  backup: string;
  /** How many rows of each kind it holds. Snapshots that are older than this column do not say. */
  holds?: Holds;
  /** Before an import: what the import did, row by row, so that exactly that can be taken back. */
  did?: string;
}
export type Holds = Record<'letters' | 'programs' | 'assignments' | 'writers', number>;

/** A snapshot as it is listed. */
export type SnapshotShown = Pick<Snapshot, 'id' | 'at' | 'why'> & { holds: Holds | null };
