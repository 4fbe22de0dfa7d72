import type { MailKind, MailTarget, Template } from './person.ts';
import type {
  AmcasRoute,
  Calendar,
  Cycle,
  Day,
  ErasRoute,
  Id,
  Moment,
  Outcome,
  Portal,
  ReadPortal,
  SeasonDateName,
  TmdsasRoute,
} from '../model.ts';

/* What the user set, one row for each name. */

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
  /** Accounts, by portal, that the letters read without one are not of, by the user's word. */
  unclaimedNotOf: Partial<Record<ReadPortal, string[]>>;
  /** The ERAS cycle that the user applies in; residency when nothing was said. */
  cycle: Cycle;
  /** How their letters reach the portal. */
  route: {
    eras?: ErasRoute | undefined;
    amcas?: AmcasRoute | undefined;
    tmdsas?: TmdsasRoute | undefined;
  };
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
  /** The day on which it was last looked whether anything differs from the newest daily snapshot, and nothing did. */
  snapshotSameOn: Day;
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
