import type { ReadingPage, ReadPortal } from '../model.ts';

/* What the worker answers, and what it tells the pages by itself. Types alone: it is we who say it. */

/** What a mark says beside its row, and how. */
export interface Mark {
  row: string;
  tone: 'waiting' | 'overdue' | 'in' | 'done' | 'look' | 'closed';
  text: string;
}
/** What the overlay shows for one reading. */
export interface Overlay {
  marks: Mark[];
  /** The strip's sentence; `null`: no strip (nothing was read and nothing looked like ours). */
  strip: string | null;
  /** The rows that "Next one" goes to, in the page's order. */
  next?: string[];
  /** What "Copy list" copies. */
  copy?: string;
  /** The strip offers "Show me the list". */
  offersList?: boolean;
}

/** Every answer of the worker: done, with what it gives, or refused, with a sentence that can be shown. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: string };

export interface Replies {
  reading: Overlay;
  'signed-out': null;
  'list-here': null;
  'add-letter': { letter: string };
  'edit-letter': null;
  'same-letter': null;
  'other-letter': null;
  /** The letter that stands again as it was typed. */
  'split-letter': { typed: string };
  'edit-program': null;
  'write-to': null;
  'log-contact': { contacts: string[] };
  'note-contact': null;
  'add-person': { writer: string };
  'edit-person': null;
  'remove-person': null;
  'same-person': null;
  'put-plan': null;
  'settle-contact': null;
  'remove-contact': null;
  'remove-letter': null;
  'restore-letter': null;
  'settle-baseline': null;
  'settle-whose': null;
  'settle-unclaimed': null;
  'answer-word': { lesson: string };
  'forget-word': null;
  'show-account': null;
  'kept-by-hand': null;
  settings: null;
  'sample-data': null;
  /** `host`: an address that may be offered for "Always read this site". */
  'read-tab': {
    outcome: 'read' | 'not-understood' | 'which-portal' | 'sign-in';
    rows: number;
    host: string | null;
    /** Which portal it was read as, as far as that is known. */
    portal: ReadPortal | null;
  };
  'show-list': null;
  'show-list-here': null;
  taught: null;
  report: { text: string };
  'forget-page': null;
  'import-lessons': { lessons: number };
  'allow-host': null;
  'forget-host': null;
  restore: { rows: number };
  'undo-restore': null;
  'restore-snapshot': { rows: number };
  'import-sheet': {
    /** `null`: nothing was changed. */
    snapshot: string | null;
    added: { letters: number; programs: number; assignments: number };
    completed: number;
    left: number;
  };
  'undo-import': null;
  'backup-saved': null;
  'delete-everything': null;
}

/** From the worker to a portal's tab: what was written beside the rows has changed. */
export interface OverlayChanged {
  type: 'overlay';
  visit: string;
  /** Which of the page's lists it is about. */
  page: ReadingPage;
  overlay: Overlay;
}

/** What the reader in a tab answers to `are-you-there`, which the popup asks. */
export interface ReaderHere {
  isSignedOut: boolean;
  /** A list of ours stands on the page, and was read. */
  understood: boolean;
}
