import type { Lesson } from './lesson.ts';
import type { Letter } from './letter.ts';
import type { ReadingRow, TrackerEvent } from './log.ts';
import type { Contact, Plan, Writer } from './person.ts';
import type { Assignment, Program } from './program.ts';
import type { SettingValues } from './settings.ts';
import type { Id } from '../model.ts';

/* Everything together, as `lib/rounds` judges it. */

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
