import type {
  AssignmentState,
  LetterColumn,
  LetterKind,
  LetterState,
  ProgramColumn,
  ProgramStatus,
  ReadPortal,
  Reading,
} from '../model.ts';

export type { LetterColumn, ProgramColumn } from '../model.ts';

/** A meaning with the page's words for it. Words are whole phrases, folded by `phrase()`. */
export interface Meaning<M> {
  means: M;
  /** Where the words are from: a section of domain.md with its grade. */
  source: string;
  words: readonly string[];
}

/** One portal's language: data, read by the same code for every portal. */
export interface PortalWords {
  portal: ReadPortal;
  /** Phrases that show a page to be this portal's, in its title, headings or banner. */
  marks: readonly string[];
  accountLabels: readonly string[];
  /** The shape of the applicant's id. */
  accountShape: RegExp;
  /** The season as the page names it; group 1 or 2 is the year. */
  season: RegExp;
  /** Labels whose value is the season's year. */
  seasonLabels: readonly string[];
  headings: {
    letters: readonly string[];
    unmatched: readonly string[];
    receipt: readonly string[];
    assignments: readonly string[];
    programsApplied: readonly string[];
    programsSaved: readonly string[];
  };
  letterColumns: readonly Meaning<LetterColumn>[];
  programColumns: readonly Meaning<ProgramColumn>[];
  letterStates: readonly Meaning<LetterState>[];
  /**
   * A list of requests, apart from the letters: its words say how far a request has come and nothing about the letter.
   * Told by the heading of its status column, or by words that no other list uses.
   */
  requests: {
    statusColumns: readonly string[];
    words: readonly string[];
    /** IDs of requests whose letters are called by a title wherever they are shown, and by no name. */
    titledIds: RegExp | null;
  };
  /** The shape of a letter's ID where it shares a cell with the letter's title, `null` where none does. */
  idBesideTitle: RegExp | null;
  /** State words beside which a day is that of the request. */
  requestWords: readonly string[];
  /** State words that also say that the letter came over from an earlier season. */
  importedWords: readonly string[];
  kinds: readonly Meaning<LetterKind>[];
  programStatuses: readonly Meaning<ProgramStatus>[];
  assignmentWords: readonly Meaning<AssignmentState>[];
  /** What a document is called that is a letter, where documents of all sorts are listed. */
  letterDocuments: readonly string[];
  /** Documents and controls that have a column or a row beside letters and are none. */
  otherDocuments: readonly string[];
  /** Words in headings of columns that tell something of a program (does it take letters?) and stand for no letter. */
  programFacts: readonly string[];
  /** Words that no person's name holds, only such a document's. */
  otherDocumentWords: readonly string[];
  /** Other services that show letters: what stands under their names is theirs. */
  otherServices: readonly string[];
  /** After applying, an assignment cannot be undone. */
  locksOnApply: boolean;
  /** Actions that open the choice of letters for a program: what they stand beside is not assigned by that. */
  assignActions: readonly string[];
  /** Actions that stand only beside letters that arrived and fit no entry. */
  matchActions: readonly string[];
  /** What stands in a list that is empty, and says so. */
  noLetters: readonly string[];
  noPrograms: readonly string[];
  chairIcons: readonly string[];
  /** Counts that the page itself states, by the label beside them. */
  stated: Readonly<Record<string, readonly string[]>>;
}

/** A reading before its moment is known. */
export type Proposal = Omit<Reading, 'at'>;
