import type { Day, Id, Portal } from '../model.ts';

/* Those who write letters, what passed with them, the plan of who is to write: as rows, and the words of mails. */

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
  /** The date that the mail named. Rows that are older than this column do not hold it. */
  due?: Day | null | undefined;
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

/** Which letters the user means to have. */
export interface Plan {
  id: Id;
  season: number;
  portal: Portal;
  accepted: boolean;
  slots: { kind: string; writer: Id | null; backup: Id | null; reviewOn: Day | null }[];
}
