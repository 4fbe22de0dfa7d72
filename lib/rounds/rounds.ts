import type {
  Bucket,
  Day,
  Id,
  Letter,
  Outcome,
  Portal,
  Program,
  ReadingPage,
  ReadingRow,
  ReadPortal,
  Rung,
  WordMeaning,
  Writer,
} from '../model.ts';
import type { Coverage } from './coverage.ts';
import type { Ring } from './ring.ts';
import type { Suggestion } from './suggest.ts';
import type { Thumb } from './thumb.ts';

/**
 * What needs the applicant today, and why: the answer of `lib/rounds` to the tracker and a day. The popup, the
 * tracker page, the overlay and the badge show it; none of them judges again.
 */
export interface Rounds {
  today: Day;
  /** One sentence that answers "am I safe?". Never speaks for a portal that was not read. */
  sentence: string;
  /** At most three, worst first, one for each cause. */
  cards: Card[];
  /** How many more there are: they count for the badge, and are not shown at once. */
  moreCards: number;
  ring: Ring;
  /** Every letter of the season and account shown, exactly once, in the order to be shown. */
  items: Item[];
  /** Kinds of the accepted plan that nobody writes; shown in Missing as "Nobody yet". */
  gaps: Gap[];
  /** Words of portals that nobody has explained yet: one question for each, whatever the number of its letters. */
  words: WordQuestion[];
  /** Letters that were typed in, and rows of their portal that may be the same. */
  same: SameQuestion[];
  /** What the user said that words mean, each with a way to take it back. */
  explained: ExplainedWord[];
  freshness: Freshness[];
  /** The looks that speak of these letters. */
  readings: ReadingRow[];
  programs: { lines: ProgramsLine[]; rows: ProgramRow[]; coverage: Coverage[] };
  badge: { text: string; title: string };
  /** What is kept and could not be used, in words; `null`: all of it can be. */
  damaged: string | null;
  /** Other accounts or last seasons that are known and not shown, each as a line. */
  elsewhere: Elsewhere[];
  /** "Are these your letters?", about what was read before a page had named an account. */
  unclaimed: UnclaimedQuestion[];
}

/** One letter, judged. */
export interface Item {
  letter: Letter;
  bucket: Bucket;
  /** The writer's name for the screen. */
  writer: string;
  /** The writer, with what the user says of them. */
  person: Writer | null;
  portalName: string;
  /** Why it stands where it stands, in the words of the screen: "5 days past 20 Aug". */
  reason: string;
  /** What the page's own mark says beside this row: "Overdue 5 days · due 20 Aug". */
  mark: string;
  /** One more thing worth knowing, or `null`: "You have not waived…", said only while it can be changed. */
  note: string | null;
  due: Due | null;
  /** Days over (positive) or to go (negative); `null` without a due date. */
  daysOver: number | null;
  /** For a letter that nobody was asked for yet: by when to ask. `soon` once that day is past. */
  askBy: { text: string; soon: boolean } | null;
  /** Whether its writer may be reminded, and why not; `null` for a letter that is not out. */
  reminder: Reminder | null;
  /** The one next step. */
  action: Action | null;
  /** What else can be answered about it; a look has two answers. */
  others: Action[];
  /** The key of the question about its word, when that is why it needs a look. */
  asks: string | null;
  /** What the user said that its word means, and the way to take it back; `null`: it stands as the portal says. */
  said: { text: string; action: Action } | null;
}

/** A word that this portal is not known to use: asked about once, for all of its letters. */
export interface WordQuestion {
  /** Stable for one word of one portal, season and page. */
  key: string;
  word: string;
  portalName: string;
  /** `"Pending Review" is on 4 letters.` */
  text: string;
  letters: Id[];
  /** What the word most likely means, where that is from, and what other pages say; `null`: nothing is known of it. */
  hint: string | null;
  /** The user was not sure: it is not asked again by a card, and can be answered still. */
  notSure: boolean;
  /** Not in yet, In, Not coming, Not sure. */
  actions: Action[];
  /** What "In" asks once more, since the worst mistake is to call a letter in that is not. */
  sure: { text: string; actions: Action[] };
}

/** "Is this the letter that you typed in?" */
export interface SameQuestion {
  key: string;
  typed: Id;
  shown: Id;
  text: string;
  /** Yes, No. */
  actions: Action[];
}

/** What was read before any page had named an account: whether it is this account's. */
export interface UnclaimedQuestion {
  portal: ReadPortal;
  account: string;
  text: string;
  /** Yes, No. */
  actions: Action[];
}

export interface ExplainedWord {
  text: string;
  /** The word, as the button that takes it back is about it. */
  word: string;
  action: Action;
}

export interface Due {
  on: Day;
  /** Where the date is from; the screen says which. */
  basis: 'yours' | 'told' | 'office' | 'asked' | 'season';
  /** What that is called on screen: "the usual date", "6 weeks after the ask"; `null` for the user's own. */
  words: string | null;
  /** The date for the screen with its basis: "9 Sep, the usual date". */
  text: string;
}

export interface Gap {
  kind: string;
  text: string;
}

export interface Card {
  /** Stable for one cause, so that the screen can keep its place. */
  key: string;
  text: string;
  actions: Action[];
  /** Counts for the badge. */
  counts: boolean;
}

/** What is to be said of the programs of one portal. */
export interface ProgramsLine {
  portal: ReadPortal;
  text: string;
  /** What the portal's own count says against ours, or `null`. */
  differs: string | null;
  action: Action;
}

/** One program on the screen: what it has, what it lacks, what it asks for. */
export interface ProgramRow {
  program: Program;
  portalName: string;
  /** "Riverside, CA", or ''. */
  place: string;
  /** The program's own deadline for the screen; `null`: none is known. */
  deadline: string | null;
  /** False: never read, read in part, or read before the newest letter came. */
  known: boolean;
  /** The writers of the letters that are assigned to it. */
  assigned: string[];
  /** The letters that are in and could be assigned to it besides. */
  could: Item[];
  /** Where it stands: "2 of 3, no chair letter". */
  text: string;
  short: boolean;
  thumb: Thumb;
  suggestion: Suggestion | null;
}

export interface Elsewhere {
  text: string;
  action: Action | null;
}

/** A verb that the screen can carry out. `label` is what its button says. */
export type Action = { label: string } & (
  | { do: 'mark-thanked'; letters: Id[] }
  | { do: 'undo-thanked'; letter: Id }
  | { do: 'settle-baseline'; letters: Id[]; all: boolean }
  | { do: 'set-due'; letter: Id }
  | { do: 'said-sent'; letter: Id }
  /** Who writes a letter whose portal names nobody. */
  | { do: 'name-writer'; letter: Id }
  /** The writer was asked, the request is with them, they answered: each as of today. */
  | { do: 'said-asked'; letter: Id }
  | { do: 'said-reached'; letter: Id }
  | { do: 'say-answer'; letter: Id; answer: 'yes' | 'no' }
  /** Which letter of a portal Interfolio's row is the delivery of; `null`: of none. */
  | { do: 'say-delivery'; letter: Id; of: Id | null }
  | { do: 'still-expected'; letters: Id[] }
  | { do: 'let-go'; letter: Id }
  /** Only for letters that no portal shows. */
  | { do: 'set-state'; letter: Id; state: 'requested' | 'received' }
  | { do: 'open-portal'; portal: Portal }
  | { do: 'kept-by-hand'; portal: Portal }
  | { do: 'add-letter'; portal: Portal }
  /** The user does not apply through it: it is not asked about again. */
  | { do: 'not-used'; portal: Portal }
  | { do: 'settle-whose'; portal: Portal }
  /** "Received" without `confirmed` needs its second answer first. */
  | {
      do: 'answer-word';
      portal: ReadPortal;
      season: number;
      page: ReadingPage;
      word: string;
      state: WordMeaning;
      confirmed: boolean;
      /** True when the answer before it was "not sure", which an undo puts back. */
      again: boolean;
    }
  /** The portal's row is the letter that the user typed, or is another. */
  | { do: 'same-letter'; typed: Id; shown: Id; same: boolean }
  | { do: 'forget-word'; lesson: Id; word: string }
  | { do: 'show-account'; portal: Portal; account: string }
  /** What was read without an account is this one's, or is not. */
  | { do: 'settle-unclaimed'; portal: ReadPortal; account: string; mine: boolean }
  /** A draft in the applicant's own mail. Opening it is not sending it: `say-sent` asks afterwards. */
  | { do: 'write-reminder'; letter: Id; rung: Rung }
  | { do: 'write-thanks'; letters: Id[] }
  | { do: 'write-update'; writer: Id }
  /** The answer to "Sent?" about a draft that was opened. */
  | { do: 'say-sent'; contact: Id; sent: boolean }
  | { do: 'snooze'; letters: Id[]; until: Day }
  /** Programs that lack a letter, by name; `letter`: the one that they lack, when it is one. */
  | { do: 'show-programs'; programs: Id[]; letter: Id | null }
  /** How the season ended, said by the user and never presumed. */
  | { do: 'say-outcome'; portal: Portal; season: number; outcome: Outcome }
  | { do: 'show'; letters: Id[] }
);

export type { Rung };

/** Whether a writer may be reminded of a letter today, with the reason in words. */
export type Reminder =
  | { allowed: true; rung: Rung; why: string }
  | {
      allowed: false;
      because: NoReminder;
      why: string;
      /** What has to be done or answered first; `null`: time has to pass, or the step is another one. */
      step: Action | null;
    };

/**
 * The next step is not the writer's; the writer says that it is sent; too early; a draft waits for "Sent?"; reminded
 * these days; the portal was not looked at; its row cannot be told from another; Interfolio has it; its page does not name
 * the writer; nobody knows whether the request came; every rung was taken.
 */
export type NoReminder =
  | 'not-theirs'
  | 'sent'
  | 'early'
  | 'opened'
  | 'resting'
  | 'unread'
  | 'doubtful'
  | 'at-interfolio'
  | 'unnamed'
  | 'not-reached'
  | 'done';

/** How fresh one list of one portal is. */
export interface Freshness {
  portal: Portal;
  page: ReadingPage | 'by-hand';
  /** "MyERAS letters read 20 min ago, all 4 rows". */
  text: string;
  /** Never read, read in part, older than 7 days, or its last look could not be read. */
  stale: boolean;
  action: Action | null;
  /** What of the newest look was not taken, each as a line. */
  problems: string[];
}
