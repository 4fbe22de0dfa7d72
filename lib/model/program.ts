import type {
  AssignmentState,
  Day,
  Id,
  Moment,
  Portal,
  ProgramStatus,
  ReadingPage,
  RequiredKind,
} from '../model.ts';
import type { LetterNamed } from './reading.ts';

/* Programs, and which letters are assigned to them, as rows: `null` means "not shown, not said", never a guess. */

export interface Program {
  id: Id;
  portal: Portal;
  season: number;
  account: string | null;
  accreditationId: string | null;
  track: string | null;
  name: string;
  specialty: string | null;
  city: string | null;
  region: string | null;
  status: ProgramStatus | null;
  signaled: boolean | null;
  appliedOn: Day | null;
  firstSeenAt: Moment;
  lastSeenAt: Moment;
  goneAt: Moment | null;
  /** The newest reading that showed every letter assigned to this program. */
  assignmentsReadAt: Moment | null;
  /** The user's own. */
  required: { min: number; max: number } | null;
  /** The user's own; one letter may be several of them. Rows that are older than this column do not hold it. */
  requiredKinds: RequiredKind[] | null;
  /** The program's own last day for letters, as the user typed it. Rows that are older than this column do not hold it. */
  deadlineOn: Day | null;
  /** The last day that its portal prints for it (AMCAS). `deadlineOn` is the user's own and goes before it. */
  printedDeadlineOn?: Day | undefined;
  /** The user named it, and no page has shown it yet. */
  by?: 'you' | undefined;
  /** What pages called its letters, where they gave no Letter ID that is known. Absent when there is no such name. */
  named?: LettersNamed | undefined;
}

/**
 * Letters that pages assigned to a program by name. Which letters these are follows from all that is known of letters,
 * and is worked out anew whenever that changes: so the order in which pages are read does not matter.
 */
export interface LettersNamed {
  /** The newest look that showed every letter of the program and named none of them in this way. */
  surelyAt: Moment | null;
  /** One for each page that named letters. */
  looks: NamedLook[];
}
export interface NamedLook {
  page: ReadingPage;
  /** When it showed every letter of the program; `null`: it never did. */
  wholeAt: Moment | null;
  letters: (LetterNamed & { state: AssignmentState })[];
}

export interface Assignment {
  letter: Id;
  program: Id;
  state: AssignmentState;
  firstSeenAt: Moment;
  goneAt: Moment | null;
  /** The user says so, and no page has shown it yet. */
  by?: 'you' | undefined;
  /** It follows from what a page called the letter, not from a Letter ID (`Program.named`). */
  named?: true | undefined;
}
