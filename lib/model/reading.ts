import type {
  AssignmentState,
  Day,
  Extent,
  LetterKind,
  LetterState,
  Moment,
  Problem,
  ProgramStatus,
  ReadPortal,
  ReadingPage,
} from '../model.ts';

/*
 * What one look at one page says. Made by `lib/portals`, checked at the border, merged by `lib/tracker`. In a reading
 * `null` means "the page did not show it": it changes nothing that is known.
 */

export interface LetterSeen {
  /** The row on the page that this was read from; comes back on its mark. */
  row: string;
  letterId: string | null;
  /** '' where the page names nobody: such a row has an ID. */
  author: string;
  title: string | null;
  email: string | null;
  kind: LetterKind | null;
  specialty: string | null;
  chair: boolean | null;
  waived: boolean | null;
  imported: boolean | null;
  /** `null`: the page has no status for this row, or its cell could not be read. */
  state: LetterState | null;
  /** The portal's own word for the state, as printed. */
  portalStatus: string | null;
  requestedOn: Day | null;
  receivedOn: Day | null;
  /** The word says how far the request is, and nothing about the letter (AMCAS's list of requests). */
  ofRequest?: true | undefined;
}

export interface ProgramSeen {
  row: string;
  accreditationId: string | null;
  track: string | null;
  name: string;
  specialty: string | null;
  city: string | null;
  region: string | null;
  status: ProgramStatus | null;
  signaled: boolean | null;
  appliedOn: Day | null;
  /** The last day that the portal prints for the program. */
  printedDeadlineOn?: Day | undefined;
  /** True when this page showed every letter assigned to this program, so that others are not assigned. */
  assignmentsWhole: boolean;
}

/** How a page that assigns letters names one of them: by its ID when shown, else by its writer. */
export interface LetterNamed {
  letterId: string | null;
  author: string | null;
  title: string | null;
  specialty: string | null;
}

export interface AssignmentSeen {
  letter: LetterNamed;
  /** Index into the reading's `programs`. */
  program: number;
  state: AssignmentState;
}

/** What a paged list says of itself, so that pages seen one after the other can add up to the whole. */
export interface ListPart {
  /** The number of rows that the page says the whole list has; `null`: it does not say. */
  total: number | null;
  /** 1-based position of the first and the last row shown, when the page states them. */
  from: number | null;
  to: number | null;
  /** The column and direction that the list is sorted by, as printed, or ''. */
  sort: string;
  /** A filter or search is on: this part never adds up to a whole. */
  filtered: boolean;
}

export interface Reading {
  portal: ReadPortal;
  page: ReadingPage;
  extent: Extent;
  /** The season that the page names, else `null`. */
  season: number | null;
  /** The applicant's id that the page shows, else `null`. */
  account: string | null;
  /** When this content first stood in its document; readings are ordered by it. */
  at: Moment;
  /** False: the page is one of ours and could not be read. Its lists are empty and mean nothing. */
  understood: boolean;
  letters: LetterSeen[];
  programs: ProgramSeen[];
  assignments: AssignmentSeen[];
  /** The list that this is a part of; `null` when the whole list was on the page. */
  part: ListPart | null;
  /** Numbers that the page itself states, by name: `unassignedLetters` on the ERAS dashboard. */
  stated: Record<string, number>;
  problems: Problem[];
}
