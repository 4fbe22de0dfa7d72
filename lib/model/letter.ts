import type { Day, Id, LetterKind, LetterState, Moment, Portal, ReadingPage, YoursColumn } from '../model.ts';
import type { Writer } from './person.ts';
import type { Assignment } from './program.ts';

/* A letter, as its row is kept: `null` means "not shown, not said", never a guess. */

/** What a writer may say when they are asked; none of them: no answer yet. */
export const LETTER_ANSWERS = ['yes', 'time', 'no'] as const;
export type LetterAnswer = (typeof LETTER_ANSWERS)[number];

export interface Letter {
  id: Id;
  portal: Portal;
  season: number;
  account: string | null;
  letterId: string | null;
  /** -> `writers.id`; of a letter that names nobody (`author` empty) its own `id`, until somebody is named. */
  writer: Id;
  /**
   * The name part as printed; `title` is the rest of a composite cell. '' where its portal names nobody: it is a letter
   * all the same, called by its title ({@link calledOf}).
   */
  author: string;
  title: string | null;
  email: string | null;
  kind: LetterKind | null;
  specialty: string | null;
  chair: boolean | null;
  waived: boolean | null;
  imported: boolean | null;
  state: LetterState;
  portalStatus: string | null;
  /** The page whose word `portalStatus` is: what a user says of a word holds for its page alone. */
  statusPage: ReadingPage | null;
  requestedOn: Day | null;
  receivedOn: Day | null;
  firstSeenAt: Moment;
  lastSeenAt: Moment;
  /** A whole reading no longer had it. The row stays. */
  goneAt: Moment | null;
  /**
   * The portal said once that it was received, whatever its state is now. Ours: the portal forgets. What the user
   * says that a word means is no such fact.
   */
  receivedSeenAt: Moment | null;

  // What the user adds. A reading never writes below this line.
  origin: 'portal' | 'you';
  stateBy: 'portal' | 'you';
  needed: 'yes' | 'spare' | 'no';
  askedOn: Day | null;
  /** What the writer said to the ask; `time`: they will, and need longer. */
  answer: LetterAnswer | null;
  toldDueOn: Day | null;
  dueOn: Day | null;
  formSentOn: Day | null;
  saidSentOn: Day | null;
  thankedOn: Day | null;
  snoozedUntil: Day | null;
  /** The moment of the answer "still expected" to what needed a look. */
  lookClearedAt: Moment | null;
  /** -> `letters.id`, for the parts of a committee letter or packet. Of a part `saidSentOn` is: sent to the office. */
  partOf: Id | null;
  notes: string | null;

  // Columns that came later: rows that are older do not hold them.
  /** The day of the writer's yes. */
  agreedOn?: Day | null | undefined;
  /** Of a committee letter or packet: by when its office wants the parts. */
  partsBy?: Day | null | undefined;
  /** Of Interfolio's row: the letter of a portal (-> `letters.id`) that it is the delivery of, by the user's word. */
  deliveryOf?: Id | null | undefined;
  /** Columns above that are the user's word, since the portal says nothing in them. */
  yours?: YoursColumn[] | undefined;
  /** The portal's rows of which the user said that they are not this letter. */
  notSame?: Id[] | undefined;
  /** Since when a list of letters cannot tell this row from another; `null`: it can. Older rows do not hold it. */
  doubtSince?: Moment | null | undefined;
  /** What the rows of the page said that it may be; other words are another doubt. */
  doubtWords?: string | null | undefined;
  /**
   * Of a portal with a list of requests apart from its letters (AMCAS): the word there, and the word of the lists that
   * show the letter itself. `state` and `portalStatus` follow from both, in whatever order the pages were read.
   */
  request?: PortalWord | undefined;
  receipt?: PortalWord | undefined;
  /** This row is one with a letter that the user had typed: what either was, so that they can be split again. */
  typed?: TypedBefore | undefined;
  /**
   * Its portal's own list of letters has not shown it: it is known from a page of assignments that names it, or from
   * a receipt. Absent once that list has shown it.
   */
  namedBy?: LetterNamedBy | undefined;
}

/** The pages that speak of letters without being the list of them. */
export const LETTER_NAMED_BY = ['assignments', 'receipt'] as const;
export type LetterNamedBy = (typeof LETTER_NAMED_BY)[number];
/** A portal's word, what it means, and the page that shows it. */
export interface PortalWord {
  state: LetterState;
  word: string | null;
  page: ReadingPage | null;
}

/** What a letter is called: by its author; one that names nobody by its title, else by its ID. */
export function calledOf(letter: Pick<Letter, 'author' | 'title' | 'letterId'>): string {
  return letter.author || letter.title || (letter.letterId ? `Request ${letter.letterId}` : 'A letter');
}

/** What a letter that was typed, and the portal's row, were before they became one. */
export interface TypedBefore {
  letter: Omit<Letter, 'typed'>;
  /** What the portal's row had of its own, and the user had said of it. */
  shown: ShownBefore;
  /** Writers that were left without a letter. */
  writers: Writer[];
  /** The typed letter's own; they hang on the one row now. */
  assignments: Assignment[];
}
export type ShownBefore = Pick<Letter, 'writer' | 'firstSeenAt' | SaidColumn> & {
  /** What the user had said of it where the portal says nothing. */
  yours: Partial<Pick<Letter, YoursColumn>>;
  contacts: Id[];
  parts: Id[];
};

/** Columns that are the user's alone: no portal says any of it. */
export type SaidColumn =
  | 'needed'
  | 'askedOn'
  | 'answer'
  | 'agreedOn'
  | 'toldDueOn'
  | 'dueOn'
  | 'formSentOn'
  | 'saidSentOn'
  | 'thankedOn'
  | 'snoozedUntil'
  | 'lookClearedAt'
  | 'partOf'
  | 'partsBy'
  | 'deliveryOf'
  | 'notes';
