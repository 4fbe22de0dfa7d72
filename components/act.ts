import { createContext, useContext } from 'react';

import type { Draft, DraftKept, Given } from '../lib/mail/index.ts';
import type {
  Contact,
  Cycle,
  Day,
  DigestSettings,
  Id,
  Letter,
  LetterKind,
  MailKind,
  MailTarget,
  OwnDate,
  Portal,
  Program,
  ReadPortal,
  SaidColumn,
  SettingValues,
  Template,
  YoursColumn,
} from '../lib/model.ts';
import type { Action } from '../lib/rounds/rounds.ts';
import type { View } from './views.ts';

/** What was done, for the line that offers to undo it; `null` when the screen shows it by itself. */
export type Done = { text: string; undo: (() => Promise<void>) | null } | null;

export interface NewLetter {
  portal: Portal;
  author: string;
  kind: LetterKind | null;
  dueOn: Day | null;
  state: 'planned' | 'requested' | 'received';
}

/** What the user says that a program asks for. */
export type Requirement = Pick<Program, 'required' | 'requiredKinds'>;

/** What came of reading the page in the active tab. */
export type ReadOutcome = {
  outcome: 'read' | 'not-understood' | 'which-portal' | 'sign-in';
  rows: number;
  host: string | null;
  portal: ReadPortal | null;
};

/**
 * What a screen can ask for. Each promise rejects with an `Error` whose message can be shown. The entrypoints carry
 * them out; components know neither the worker nor the database.
 */
export interface Commands {
  /** Resolves when the screen shows what stands in the database now. */
  settled(): Promise<void>;
  /** An action that needs no further answer. */
  run(action: Action): Promise<Done>;
  setDue(letter: Id, on: Day | null): Promise<Done>;
  addLetter(letter: NewLetter): Promise<Done>;
  setRequirement(programs: readonly Id[], asked: Requirement): Promise<Done>;
  /** Puts these programs on the clipboard, as a list. */
  copyPrograms(programs: readonly Id[]): Promise<Done>;
  /** Puts a text on the clipboard; `told` is what the screen says of it. */
  copyText(text: string, told: string): Promise<Done>;
  settleBaseline(thanked: Id[]): Promise<Done>;
  settleWhose(portal: ReadPortal, account: string | null, always: boolean): Promise<Done>;
  finishFirstRun(uses: Portal[], monthsAway: boolean): Promise<Done>;
  setUses(uses: Portal[]): Promise<Done>;
  setSeason(changes: { cycle: Cycle }): Promise<Done>;
  setRoute(route: SettingValues['route']): Promise<Done>;
  /** The user's own day for a date of a season; `null` takes it away, so that ours holds again. */
  setSeasonDate(which: Omit<OwnDate, 'on'>, on: Day | null): Promise<Done>;
  setDeadline(program: Id, on: Day | null): Promise<Done>;
  setBadge(on: boolean): Promise<Done>;
  setMarks(shown: boolean): Promise<Done>;
  setSample(on: boolean): Promise<Done>;
  readTab(portal: ReadPortal | null): Promise<ReadOutcome>;
  /** Lets the user show us the list of the page in front; the rest of it happens on that page. */
  showList(portal: ReadPortal): Promise<Done>;
  /** The page in front without a name in it, as text. */
  makeReport(): Promise<string>;
  saveReport(report: string): Promise<Done>;
  /** Asks the browser for leave to read this address always; false when the user says no. */
  alwaysRead(host: string): Promise<boolean>;
  stopReading(host: string): Promise<Done>;
  /** Opens the full page, at one of its views. */
  openAllLetters(view: View): Promise<Done>;
  mail: MailCommands;
  letters: LetterCommands;
}

/** What the user can say of one letter, in its own view. */
export interface LetterCommands {
  /** `address`: where the user writes to the writer; `null`: the portal's own; not given: as it is. */
  edit(letter: Id, changes: LetterSaid, address?: string | null): Promise<Done>;
  addPart(whole: Id, author: string): Promise<Done>;
  /** Deletes a letter that was typed, with what hangs on it. */
  remove(letter: Id): Promise<Done>;
  /** "This is not the letter that I typed in." */
  split(letter: Id): Promise<Done>;
}
export type LetterSaid = { [K in 'author' | YoursColumn | SaidColumn]?: Letter[K] };

/** What the user has made of a draft. */
export type Written = Pick<DraftKept, 'to' | 'subject' | 'text' | 'me'>;

/** Mails to writers: nothing is sent from here. */
export interface MailCommands {
  /** True when the user has begun to write what this action writes. */
  isBegun(action: Action): boolean;
  /** What writing takes; it is fetched when somebody writes. */
  writing(): Promise<WritingCommands>;
  /** Takes a line out of the log of contacts; a day of thanks goes with it. */
  forget(contact: Contact): Promise<Done>;
}

/** Drafts of mail. */
export interface WritingCommands {
  /** Where the last one was opened. */
  preferred: MailTarget;
  /** The draft for an action that writes. Throws an `Error` for the screen when there is nobody to write to. */
  draft(action: Action, given?: Given): Draft;
  /** What the user had begun to write there; `null`: nothing. */
  begun(draft: Draft): Promise<DraftKept | null>;
  /** Keeps what the user has written, while the popup is closed. `filled`: the draft as it is filled by itself. */
  keep(filled: Draft, written: Written): Promise<void>;
  /** Lets go of what was written. */
  drop(draft: Draft): Promise<Done>;
  /** Opens it as it now stands in the user's own mail, or copies its text. */
  open(draft: Draft, by: MailTarget): Promise<Done>;
}

/** What can be set, or saved, on the full page alone. */
export interface MoreCommands {
  setSignAs(name: string): Promise<Done>;
  /** `null`: our own text again. */
  setTemplate(kind: MailKind, template: Template | null): Promise<Done>;
  /** Turning it on asks the browser for leave to show notices; a no leaves it off. */
  setDigest(digest: DigestSettings): Promise<Done>;
  saveCalendar(names: boolean): Promise<Done>;
}

export interface Acting {
  commands: Commands;
  /**
   * Runs work that the user asked for. Until it has run and is shown, `busy` is true, so that nothing is changed on the
   * ground of what is no longer so; what fails is shown, what is done can be undone.
   */
  act: (work: () => Promise<Done>) => void;
  busy: boolean;
  /** Nothing can be changed: the database is from a newer version. */
  readOnly: boolean;
}

export const ActingContext = createContext<Acting | null>(null);

/** The commands of the screen that this component stands in. Throws outside of one. */
export function useActing(): Acting {
  const acting = useContext(ActingContext);
  if (!acting) throw new Error('This component stands in no screen');
  return acting;
}
