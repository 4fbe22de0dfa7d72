import type { Day, Id, LetterKind, Portal, ProgramStatus } from '../model.ts';

/*
 * What the user's own spreadsheet says. Made by `lib/sheets`, looked at by the user, checked at the border, merged by
 * `lib/tracker`. It is the user's word, never a portal's: `null` means that the sheet does not say.
 */

/** States that a sheet may give a letter; `received` only by a column that the user marked so. */
export const TYPED_STATES = ['planned', 'requested', 'received', 'declined'] as const;
export type TypedState = (typeof TYPED_STATES)[number];

/** The row that a row of the sheet is: found by its name, one more beside it, or the one that the user chose. */
export type SheetChoice = 'auto' | 'another' | { same: Id };

export interface LetterTyped {
  author: string;
  title: string | null;
  email: string | null;
  kind: LetterKind | null;
  specialty: string | null;
  state: TypedState | null;
  askedOn: Day | null;
  dueOn: Day | null;
  saidSentOn: Day | null;
  thankedOn: Day | null;
  notes: string | null;
  choice: SheetChoice;
}

export interface ProgramTyped {
  name: string;
  accreditationId: string | null;
  track: string | null;
  specialty: string | null;
  city: string | null;
  region: string | null;
  status: ProgramStatus | null;
  signaled: boolean | null;
  appliedOn: Day | null;
  deadlineOn: Day | null;
  required: number | null;
  choice: SheetChoice;
}

export interface SheetRows {
  portal: Portal;
  letters: LetterTyped[];
  programs: ProgramTyped[];
  /** Indexes into the two lists. */
  assignments: { letter: number; program: number }[];
}
