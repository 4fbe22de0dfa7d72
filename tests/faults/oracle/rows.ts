/*
 * The rows of contract.md, declared a second time on purpose: the oracle imports nothing from the product. A day is
 * `YYYY-MM-DD`, a moment is ISO 8601 in UTC, and `null` means "not shown, not said".
 */

export type Day = string;
export type Moment = string;

export type ReadPortal = 'eras' | 'amcas';
export type Portal =
  ReadPortal | 'residencycas' | 'aacomas' | 'tmdsas' | 'interfolio' | 'carms' | 'sfmatch' | 'other';
export type State =
  | 'planned'
  | 'draft'
  | 'requested'
  | 'accepted'
  | 'received'
  | 'declined'
  | 'withdrawn'
  | 'rejected'
  | 'expired'
  | 'unmatched'
  | 'not-sending'
  | 'unknown';
export type Kind = 'standardized' | 'narrative' | 'committee' | 'packet' | 'individual';
export type Rung = 'gentle' | 'short' | 'firm' | 'coordinator';
export type Bucket = 'missing' | 'overdue' | 'ready' | 'thanked' | 'look' | 'closed';
export type Page =
  'letters' | 'assignments' | 'programs-applied' | 'programs-saved' | 'receipt' | 'unmatched' | 'dashboard';

export interface Letter {
  id: string;
  portal: Portal;
  season: number;
  account: string | null;
  letterId: string | null;
  writer: string;
  author: string;
  title: string | null;
  email: string | null;
  kind: Kind | null;
  specialty: string | null;
  chair: boolean | null;
  waived: boolean | null;
  imported: boolean | null;
  state: State;
  portalStatus: string | null;
  statusPage: Page | null;
  requestedOn: Day | null;
  receivedOn: Day | null;
  firstSeenAt: Moment;
  lastSeenAt: Moment;
  goneAt: Moment | null;
  receivedSeenAt: Moment | null;
  origin: 'portal' | 'you';
  stateBy: 'portal' | 'you';
  needed: 'yes' | 'spare' | 'no';
  askedOn: Day | null;
  answer: 'yes' | 'time' | 'no' | null;
  agreedOn: Day | null;
  partsBy: Day | null;
  toldDueOn: Day | null;
  dueOn: Day | null;
  formSentOn: Day | null;
  saidSentOn: Day | null;
  thankedOn: Day | null;
  snoozedUntil: Day | null;
  lookClearedAt: Moment | null;
  partOf: string | null;
  notes: string | null;
  /** Since when the list cannot tell this row from another. */
  doubtSince?: Moment | null;
  /** On Interfolio's row: the portal's letter (an id) that Interfolio is to deliver. */
  deliveryOf?: string | null;
}

export interface Program {
  id: string;
  portal: Portal;
  season: number;
  account: string | null;
  accreditationId: string | null;
  track: string | null;
  name: string;
  specialty: string | null;
  city: string | null;
  region: string | null;
  status: 'saved' | 'applied' | 'withdrawn' | null;
  signaled: boolean | null;
  appliedOn: Day | null;
  firstSeenAt: Moment;
  lastSeenAt: Moment;
  goneAt: Moment | null;
  assignmentsReadAt: Moment | null;
  required: { min: number; max: number } | null;
  requiredKinds: (Kind | 'chair')[] | null;
  deadlineOn: Day | null;
  /** As the portal prints it. */
  printedDeadlineOn?: Day;
}

export interface Assignment {
  letter: string;
  program: string;
  state: 'assigned' | 'locked' | 'sent';
  firstSeenAt: Moment;
  goneAt: Moment | null;
}

export interface Writer {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  writeTo: string | null;
  role: string | null;
  metAt: string | null;
  sameAs: string | null;
  notes: string | null;
  answers: Record<string, never>;
  backupFor: string | null;
}

export interface Contact {
  id: string;
  writer: string;
  letter: string | null;
  on: Day;
  kind: 'asked' | 'reminder-opened' | 'reminder' | 'thanks' | 'talked' | 'note';
  rung: Rung | null;
  note: string | null;
}

export interface Event {
  id: string;
  at: Moment;
  kind: 'letter-changed' | 'letter-gone' | 'letter-arrived';
  letter: string | null;
  program: string | null;
  from: string | null;
  to: string | null;
  reading: string | null;
}

export interface Reading {
  id: string;
  at: Moment;
  portal: Portal;
  season: number;
  seasonFrom: 'page';
  account: string | null;
  page: Page;
  extent: 'whole' | 'part';
  understood: boolean;
  counts: Record<string, number>;
  problems: { kind: 'stale' | 'not-understood'; texts: string[] }[];
}

export interface Plan {
  id: string;
  season: number;
  portal: Portal;
  accepted: boolean;
  slots: { kind: string; writer: string | null; backup: string | null; reviewOn: Day | null }[];
}

export type Calendar = 'residency' | 'fellowship-july' | 'fellowship-december' | 'amcas';
export type DateName = 'opens' | 'reading' | 'lettersBy' | 'rankLists' | 'matchDay' | 'ends';

export interface Settings {
  uses?: Portal[];
  keptByHandOn?: Partial<Record<Portal, Day>>;
  badge?: boolean;
  cycle?: Exclude<Calendar, 'amcas'>;
  route?: {
    eras?: 'us' | 'ecfmg' | 'efdo';
    amcas?: 'letter-writer-portal' | 'interfolio';
    tmdsas?: 'direct' | 'interfolio';
  };
  seasonDates?: { calendar: Calendar; season: number; date: DateName; on: Day }[];
  accountShown?: Partial<Record<ReadPortal, string>>;
}

export interface Tracker {
  letters: Letter[];
  programs: Program[];
  assignments: Assignment[];
  writers: Writer[];
  events: Event[];
  contacts: Contact[];
  readings: Reading[];
  settings: Settings;
  plans: Plan[];
  lessons: never[];
}

/** All rows, the day in the applicant's zone, and the same instant in UTC. */
export interface Case {
  tracker: Tracker;
  today: Day;
  moment: Moment;
}
