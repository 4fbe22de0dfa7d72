/**
 * The words and rows that everything else agrees on. The names stand in the backup file and in people's
 * spreadsheets: they may grow; they are not renamed without a migration.
 *
 * Types and plain lists, and how two printed words are compared: this file is bundled into the script on the
 * portal's page.
 */

/** A day without a zone, `YYYY-MM-DD`. */
export type Day = string;
/** A moment in UTC, ISO 8601 with a `Z`. */
export type Moment = string;
/** An opaque random id, given at first sight and never derived from content. */
export type Id = string;

/** The portals that have a reader; the pages of the others are kept by hand. */
export const READ_PORTALS = ['eras', 'amcas'] as const;
export const PORTALS = [
  ...READ_PORTALS,
  'residencycas',
  'aacomas',
  'tmdsas',
  'interfolio',
  'carms',
  'sfmatch',
  'other',
] as const;
export type Portal = (typeof PORTALS)[number];
export type ReadPortal = (typeof READ_PORTALS)[number];

export const LETTER_STATES = [
  'planned',
  'draft',
  'requested',
  'accepted',
  'received',
  'declined',
  'withdrawn',
  'rejected',
  'expired',
  'unmatched',
  'not-sending',
  'unknown',
] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** The ERAS cycles; their programs start to read on different days. */
export const CYCLES = ['residency', 'fellowship-july', 'fellowship-december'] as const;
export type Cycle = (typeof CYCLES)[number];
/** What has dates of its own: a cycle of ERAS, or AMCAS. */
export const CALENDARS = [...CYCLES, 'amcas'] as const;
export type Calendar = (typeof CALENDARS)[number];
export const SEASON_DATES = ['opens', 'reading', 'lettersBy', 'rankLists', 'matchDay', 'ends'] as const;
export type SeasonDateName = (typeof SEASON_DATES)[number];

/** Who hands an uploaded letter on, where that takes days that are known. */
export const ERAS_ROUTES = ['us', 'ecfmg', 'efdo'] as const;
export const AMCAS_ROUTES = ['letter-writer-portal', 'interfolio'] as const;
export type ErasRoute = (typeof ERAS_ROUTES)[number];
export type AmcasRoute = (typeof AMCAS_ROUTES)[number];

/** How a season ended, said by the user and never presumed; `no-ask`: it is not asked about again. */
export const OUTCOMES = ['matched', 'not-this-time', 'no-ask'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a user can say that a word of a portal means; `unknown`: not sure. */
export const WORD_MEANINGS = [
  'requested',
  'received',
  'not-sending',
  'unknown',
] as const satisfies LetterState[];
export type WordMeaning = (typeof WORD_MEANINGS)[number];

/** A portal's word as two of them are compared: whatever its case and spacing, and nothing else left out. */
export function foldWord(word: string): string {
  return word.trim().replace(/\s+/gu, ' ').toLowerCase();
}

export const LETTER_KINDS = ['standardized', 'narrative', 'committee', 'packet', 'individual'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What a program may ask of one of its letters: to be of a kind, or to come from the chair of a department. */
export const REQUIRED_KINDS = [...LETTER_KINDS, 'chair'] as const;
export type RequiredKind = (typeof REQUIRED_KINDS)[number];

/** What the user may say of a portal's letter where the portal says nothing. */
export const YOURS_COLUMNS = ['title', 'kind', 'specialty', 'waived'] as const;
export type YoursColumn = (typeof YOURS_COLUMNS)[number];

export const PROGRAM_STATUSES = ['saved', 'applied', 'withdrawn'] as const;
export type ProgramStatus = (typeof PROGRAM_STATUSES)[number];

export const ASSIGNMENT_STATES = ['assigned', 'locked', 'sent'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const EXTENTS = ['whole', 'part'] as const;
export type Extent = (typeof EXTENTS)[number];

export const READING_PAGES = [
  'letters',
  'assignments',
  'programs-applied',
  'programs-saved',
  'receipt',
  'unmatched',
  'dashboard',
  /** Letters with a box each, to be chosen for one program. What it says is answered, and never kept. */
  'choice',
] as const;
export type ReadingPage = (typeof READING_PAGES)[number];

/** What a column of a list of letters can hold. */
export const LETTER_COLUMNS = [
  'writer',
  'firstName',
  'lastName',
  'title',
  'email',
  'letterId',
  'letterTitle',
  'specialty',
  'kind',
  'chair',
  'waived',
  'imported',
  'status',
  'notSending',
  'requestedOn',
  'receivedOn',
  'item',
] as const;
export type LetterColumn = (typeof LETTER_COLUMNS)[number];

/** What a column of a list of programs can hold. `letters` lists writers; `slot` holds one of them. */
export const PROGRAM_COLUMNS = [
  'program',
  'accreditationId',
  'track',
  'specialty',
  'city',
  'region',
  'status',
  'signaled',
  'appliedOn',
  'letters',
  'slot',
] as const;
export type ProgramColumn = (typeof PROGRAM_COLUMNS)[number];

export const BUCKETS = ['look', 'closed', 'thanked', 'ready', 'overdue', 'missing'] as const;
/** Where a letter stands for its applicant today. Computed by `lib/rounds`, never stored. */
export type Bucket = (typeof BUCKETS)[number];

/** Why something on a page was not taken for a fact. A closed list; each has its text in `lib/rounds`. */
export const PROBLEM_KINDS = [
  /** The page looks like one of ours and no list on it could be understood. */
  'not-understood',
  /** A column that the page needs was not found; `texts` names it. */
  'column-missing',
  /** A status word that this portal is not known to use; `texts` holds it as printed. */
  'new-word',
  /** A cell that holds more, or less, than a fact of its column; the fact is left as it was. */
  'cell-unreadable',
  /** Two rows, or two people, cannot be told apart. Nothing was moved. */
  'ambiguous',
  /** A frame or part of the page that cannot be looked into. */
  'unseen-part',
  /** More rows, or longer text, than the caps. The rest was left. */
  'too-much',
  /** Read later than a newer reading of the same list: kept in the log, its facts are not taken. */
  'stale',
  /** It is not known whose letters these are: nothing was merged until the user says. */
  'whose',
  /** A page whose list the user taught has other headings now: what was taught is dropped. */
  'taught-changed',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];
export interface Problem {
  kind: ProblemKind;
  /** Words of the page that explain it, as printed, cut to the caps. */
  texts: string[];
}

// ---------------------------------------------------------------------------------------------------------------
// What one look at one page says. Made by `lib/portals`, checked at the border, merged by `lib/tracker`.
// In a reading `null` means "the page did not show it": it changes nothing that is known.
// ---------------------------------------------------------------------------------------------------------------

export interface LetterSeen {
  /** The row on the page that this was read from; comes back on its mark. */
  row: string;
  letterId: string | null;
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

// ---------------------------------------------------------------------------------------------------------------
// Rows of the tracker's database. `null` means "not shown, not said", never a guess.
// ---------------------------------------------------------------------------------------------------------------

/** What a writer may say when they are asked; none of them: no answer yet. */
export const LETTER_ANSWERS = ['yes', 'time', 'no'] as const;
export type LetterAnswer = (typeof LETTER_ANSWERS)[number];

export interface Letter {
  id: Id;
  portal: Portal;
  season: number;
  account: string | null;
  letterId: string | null;
  /** -> `writers.id` */
  writer: Id;
  /** The name part as printed; `title` is the rest of a composite cell. */
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
  /** Columns above that are the user's word, since the portal says nothing in them. */
  yours?: YoursColumn[] | undefined;
  /** The portal's rows of which the user said that they are not this letter. */
  notSame?: Id[] | undefined;
  /** This row is one with a letter that the user had typed: what either was, so that they can be split again. */
  typed?: TypedBefore | undefined;
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
export type ShownBefore = Pick<
  Letter,
  | 'writer'
  | 'firstSeenAt'
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
  | 'notes'
> & {
  /** What the user had said of it where the portal says nothing. */
  yours: Partial<Pick<Letter, YoursColumn>>;
  contacts: Id[];
  parts: Id[];
};

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
  /** The user named it, and no page has shown it yet. */
  by?: 'you' | undefined;
}

export interface Assignment {
  letter: Id;
  program: Id;
  state: AssignmentState;
  firstSeenAt: Moment;
  goneAt: Moment | null;
  /** The user says so, and no page has shown it yet. */
  by?: 'you' | undefined;
}

/** Where the user knows a person from. */
export const ROLES = [
  'adviser',
  'supervisor',
  'research',
  'professional',
  'employer',
  'coach',
  'other',
] as const;
export type Role = (typeof ROLES)[number];

/** The questions about a person; the answers are for the user's eyes alone. */
export const QUESTIONS = ['knows-work', 'knows-wants', 'examples', 'on-time'] as const;
export type Question = (typeof QUESTIONS)[number];
export const PERSON_ANSWERS = ['yes', 'partly', 'no'] as const;
export type PersonAnswer = (typeof PERSON_ANSWERS)[number];

export interface Writer {
  id: Id;
  name: string;
  title: string | null;
  /** As a portal shows it; people are told apart by it. */
  email: string | null;
  /** The address that the user writes to, in the place of `email`. A reading never writes it. */
  writeTo: string | null;
  /** One of `ROLES`. */
  role: string | null;
  metAt: string | null;
  /** What they saw the user do. Rows that are older than this column, and the next two, do not hold them. */
  saw?: string | null | undefined;
  /** The user wants to talk to them about every so many days. */
  talkEvery?: number | null | undefined;
  /** The row (-> `writers.id`) of the same person, as the user says; the rows stay two, so that it can be taken back. */
  sameAs?: Id | null | undefined;
  notes: string | null;
  /** The user's answers to the questions about this person. Private: in no export or share by default. */
  answers: Record<string, { answer: PersonAnswer; reason: string | null }>;
  /** The slot of the plan that this writer is the backup for. */
  backupFor: string | null;
}

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

/** What changed, when, from which reading (`null`: by the user). */
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
}

export const CONTACT_KINDS = [
  'asked-opened',
  'asked',
  'reminder-opened',
  'reminder',
  'thanks-opened',
  'thanks',
  'update-opened',
  'update',
  'packet-opened',
  'packet',
  'talked',
  'note',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** The ladder of reminders, each rung once (rounds.md, "the ladder"). */
export const RUNGS = ['gentle', 'short', 'firm', 'coordinator'] as const;
export type Rung = (typeof RUNGS)[number];

export interface Contact {
  id: Id;
  writer: Id;
  letter: Id | null;
  on: Day;
  /** `…-opened`: a draft was opened, and whether it was sent is still to be said. */
  kind: ContactKind;
  /** Which reminder it was. */
  rung: Rung | null;
  note: string | null;
}

/** The texts that can be written to a writer, each with a template that the user may change. */
export const MAIL_KINDS = [
  'request',
  ...RUNGS,
  'thanks',
  'applying-again',
  'honest-no',
  'update',
  'matched',
  'not-this-time',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
export interface Template {
  subject: string;
  text: string;
}

/** Where a draft is opened. */
export const MAIL_TARGETS = ['mail', 'gmail', 'outlook', 'copy'] as const;
export type MailTarget = (typeof MAIL_TARGETS)[number];

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

/** One setting a row; the shapes stand in `SettingValues`. */
export interface Setting<K extends keyof SettingValues = keyof SettingValues> {
  key: K;
  value: SettingValues[K];
}
export interface SettingValues {
  /** The portals that the user says they apply through. */
  uses: Portal[];
  /** The day on which each portal kept by hand was last gone through. */
  keptByHandOn: Partial<Record<Portal, Day>>;
  badge: boolean;
  firstRunDone: boolean;
  /** The account shown, by portal, when there are several. */
  accountShown: Partial<Record<ReadPortal, string>>;
  /** Letters that were in at the first reading and still wait for the answer to "Already thanked?". */
  baseline: Id[];
  /** Addresses, besides the portals' own, that the user lets us read, with the portal that each is. */
  moreHosts: Record<string, ReadPortal>;
  lastBackupAt: Moment | null;
  /** Readings that wait for "Whose letters are these?", by portal. */
  whose: Partial<Record<ReadPortal, WhoseQuestion>>;
  /** The ERAS cycle that the user applies in; residency when nothing was said. */
  cycle: Cycle;
  /** How their letters reach the portal. */
  route: { eras?: ErasRoute | undefined; amcas?: AmcasRoute | undefined };
  /** Dates of a season as the user knows them; they win over ours. */
  seasonDates: OwnDate[];
  outcomes: { portal: Portal; season: number; outcome: Outcome; on: Day }[];
  /** Portals that were asked about and are not used. */
  notUsed: Portal[];
  /** The answer "mine, always on this device", by portal: the account that readings without one belong to. */
  mine: Partial<Record<ReadPortal, string>>;
  /** Texts of mails that the user wrote in the place of ours. */
  templates: Partial<Record<MailKind, Template>>;
  /** Where the last draft was opened. */
  mailBy: MailTarget;
  /** How the user signs a mail. */
  signAs: string;
  digest: DigestSettings;
  digestState: DigestState;
  /** Writers' names stand in the calendar file. */
  calendarNames: boolean;
  /** What the last calendar file held, by the events' ids: the next one brings it up to date. */
  calendarMade: Record<string, CalendarEntry>;
  /** The day on which a file was last offered and not wanted. */
  backupNotNowOn: Day;
  rotations: Rotation[];
  /** Rows of writers that the user says are two people, each pair in the order of their ids. */
  notSame: [Id, Id][];
  packet: PacketKept;
}
/** A time of work with an end: in its last week it is asked who saw the user work. */
export interface Rotation {
  id: Id;
  name: string;
  endsOn: Day;
  /** The day on which that question was answered. */
  answeredOn: Day | null;
}
/** What a writer is given, whoever it is. Of files only names and notes are kept: the files stay with the user. */
export interface PacketKept {
  goals: string;
  achievements: string;
  files: { name: string; note: string }[];
}
/** An event of a calendar file, with what tells a calendar which of two versions is the newer. */
export interface CalendarEntry {
  on: Day;
  title: string;
  text: string;
  sequence: number;
  changedAt: Moment;
  /** It is no longer to be done. */
  cancelled: boolean;
}
/** One notice a day at most. Hours are 0 to 23 in the user's zone. */
export interface DigestSettings {
  on: boolean;
  at: number;
  /** Writers' names stand in the notice, where others may see the screen. */
  names: boolean;
  /** No notice from this hour to that one, over midnight when the first is the later. */
  quiet: { from: number; to: number };
}
export interface DigestState {
  /** When it was last looked whether there is something to tell. */
  checkedAt: Moment;
  /** The day of the last notice. */
  shownOn: Day | null;
  /** What was told, by its key, with the day. */
  told: Record<string, Day>;
}
export interface OwnDate {
  calendar: Calendar;
  season: number;
  date: SeasonDateName;
  on: Day;
}
export interface WhoseQuestion {
  at: Moment;
  /** Writers on that page, to help the user tell. */
  writers: string[];
  known: string[];
}

/** Which letters the user means to have. */
export interface Plan {
  id: Id;
  season: number;
  portal: Portal;
  accepted: boolean;
  slots: { kind: string; writer: Id | null; backup: Id | null; reviewOn: Day | null }[];
}

/** The pages whose list a user can show us. */
export const TAUGHT_PAGES = [
  'letters',
  'unmatched',
  'receipt',
  'assignments',
  'programs-applied',
  'programs-saved',
] as const satisfies ReadingPage[];
export type TaughtPage = (typeof TAUGHT_PAGES)[number];

/** How the list of one page is read, as its user taught it: data for the same reader, and no name in it. */
export interface PageLesson {
  version: 1;
  portal: ReadPortal;
  page: TaughtPage;
  /** The host that it was taught on; it holds on no other. */
  host: string;
  /** What names the page: the heading above its list, else the document's title, else its route. */
  mark: { by: 'heading' | 'title' | 'route'; text: string };
  /** The columns that mean something, by their headings as printed; '' is a card's own title. */
  columns: { heading: string; means: LetterColumn | ProgramColumn }[];
  /**
   * Words of that list that its user, asked twice, said to mean "received". Others never do, whatever the portal's own
   * table says: the column may be another's.
   */
  confirmed: string[];
}

/** What the user taught: how a page's list is read, or the meaning of a word. */
export interface Lesson {
  id: Id;
  at: Moment;
  portal: ReadPortal;
  season: number;
  page: ReadingPage;
  lesson:
    | { kind: 'word'; word: string; state: WordMeaning }
    | ({ kind: 'columns' } & Omit<PageLesson, 'portal' | 'page'>);
}

export const SNAPSHOT_REASONS = [
  'daily',
  'before-restore',
  'before-delete',
  'before-import',
  'before-update',
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

// ---------------------------------------------------------------------------------------------------------------
// What the user's own spreadsheet says. Made by `lib/sheets`, looked at by the user, checked at the border, merged by
// `lib/tracker`. It is the user's word, never a portal's: `null` means that the sheet does not say.
// ---------------------------------------------------------------------------------------------------------------

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

/** Everything that is known, as plain rows: what `lib/rounds` judges. */
export interface Tracker {
  letters: Letter[];
  programs: Program[];
  assignments: Assignment[];
  writers: Writer[];
  events: TrackerEvent[];
  contacts: Contact[];
  readings: ReadingRow[];
  settings: Partial<SettingValues>;
  plans: Plan[];
  /** What the user taught; an answer to an unknown word is one. */
  lessons: Lesson[];
  /** A letter that the user typed, and a row of its portal that may be the same. Found whenever rows are read. */
  maybeSame?: MaybeSame[];
  /** Rows that stand in the database and were left out, since they are damaged. Found whenever rows are read. */
  damaged?: DamagedRow[];
}
export interface DamagedRow {
  table: 'letters' | 'programs' | 'assignments' | 'writers' | 'other';
  /** Whom or what it is about, where that can still be told. */
  name: string | null;
}
export interface MaybeSame {
  typed: Id;
  shown: Id;
}
