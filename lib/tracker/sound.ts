import {
  ASSIGNMENT_STATES,
  CONTACT_KINDS,
  EVENT_KINDS,
  EXTENTS,
  LETTER_ANSWERS,
  LETTER_KINDS,
  LETTER_NAMED_BY,
  LETTER_STATES,
  PERSON_ANSWERS,
  PORTALS,
  PROBLEM_KINDS,
  PROGRAM_STATUSES,
  READING_PAGES,
  READ_PORTALS,
  REQUIRED_KINDS,
  RUNGS,
  SNAPSHOT_REASONS,
  WORD_MEANINGS,
  YOURS_COLUMNS,
  type Assignment,
  type Contact,
  type Lesson,
  type Letter,
  type Plan,
  type Program,
  type ReadingRow,
  type Setting,
  type Snapshot,
  type Sweep,
  type TrackerEvent,
  type Writer,
} from '../model.ts';
import { columnLesson, isSoundSetting } from './sound-settings.ts';
import {
  count,
  day,
  flag,
  id,
  isText,
  listOf,
  longText,
  moment,
  oneOf,
  orNull,
  orNone,
  recordOf,
  season,
  shape,
  text,
  whole,
  type Check,
  type Columns,
} from './sound-values.ts';

/*
 * Whether a row that stands in the database is one that can be used: every column there, of its kind, with a word that
 * is known. By hand and not by the validator of backups, since it is asked of every row whenever rows are read, in
 * the popup too. A column that is not known is no fault: a newer build may have written it.
 */

const portal = oneOf(PORTALS);
const page = oneOf(READING_PAGES);
const you = orNone(oneOf(['you'] as const));

const portalWord = orNone(shape({ state: oneOf(LETTER_STATES), word: orNull(text), page: orNull(page) }));

const LETTER: Columns<Letter> = {
  id,
  portal,
  season,
  account: orNull(text),
  letterId: orNull(text),
  writer: id,
  author: text,
  title: orNull(text),
  email: orNull(text),
  kind: orNull(oneOf(LETTER_KINDS)),
  specialty: orNull(text),
  chair: orNull(flag),
  waived: orNull(flag),
  imported: orNull(flag),
  state: oneOf(LETTER_STATES),
  portalStatus: orNull(text),
  // Rows that are older than this column do not hold it.
  statusPage: orNone(orNull(page)),
  requestedOn: orNull(day),
  receivedOn: orNull(day),
  firstSeenAt: moment,
  lastSeenAt: moment,
  goneAt: orNull(moment),
  receivedSeenAt: orNull(moment),
  origin: oneOf(['portal', 'you']),
  stateBy: oneOf(['portal', 'you']),
  needed: oneOf(['yes', 'spare', 'no']),
  askedOn: orNull(day),
  answer: orNull(oneOf(LETTER_ANSWERS)),
  toldDueOn: orNull(day),
  dueOn: orNull(day),
  formSentOn: orNull(day),
  saidSentOn: orNull(day),
  thankedOn: orNull(day),
  snoozedUntil: orNull(day),
  lookClearedAt: orNull(moment),
  partOf: orNull(id),
  notes: orNull(longText),
  agreedOn: orNone(orNull(day)),
  partsBy: orNone(orNull(day)),
  deliveryOf: orNone(orNull(id)),
  yours: orNone(listOf(oneOf(YOURS_COLUMNS))),
  notSame: orNone(listOf(id)),
  doubtSince: orNone(orNull(moment)),
  doubtWords: orNone(orNull(text)),
  request: portalWord,
  receipt: portalWord,
  // What it holds is looked at by the one who splits it.
  typed: orNone((value) => typeof value === 'object' && value !== null),
  namedBy: orNone(oneOf(LETTER_NAMED_BY)),
};

const looksByName = shape({
  surelyAt: orNull(moment),
  looks: listOf(
    shape({
      page,
      wholeAt: orNull(moment),
      letters: listOf(
        shape({
          letterId: orNull(text),
          author: orNull(text),
          title: orNull(text),
          specialty: orNull(text),
          state: oneOf(ASSIGNMENT_STATES),
        }),
      ),
    }),
  ),
});

const PROGRAM: Columns<Program> = {
  id,
  portal,
  season,
  account: orNull(text),
  accreditationId: orNull(text),
  track: orNull(text),
  name: text,
  specialty: orNull(text),
  city: orNull(text),
  region: orNull(text),
  status: orNull(oneOf(PROGRAM_STATUSES)),
  signaled: orNull(flag),
  appliedOn: orNull(day),
  firstSeenAt: moment,
  lastSeenAt: moment,
  goneAt: orNull(moment),
  assignmentsReadAt: orNull(moment),
  required: orNull(shape({ min: count, max: count })),
  requiredKinds: orNone(orNull(listOf(oneOf(REQUIRED_KINDS)))),
  deadlineOn: orNone(orNull(day)),
  printedDeadlineOn: orNone(day),
  by: you,
  named: orNone(looksByName),
};

const ASSIGNMENT: Columns<Assignment> = {
  letter: id,
  program: id,
  state: oneOf(ASSIGNMENT_STATES),
  firstSeenAt: moment,
  goneAt: orNull(moment),
  by: you,
  named: orNone((value) => value === true),
};

const WRITER: Columns<Writer> = {
  id,
  name: text,
  title: orNull(text),
  email: orNull(text),
  writeTo: orNone(orNull(text)),
  role: orNull(text),
  metAt: orNull(text),
  saw: orNone(orNull(longText)),
  talkEvery: orNone(orNull(whole(1, 730))),
  sameAs: orNone(orNull(id)),
  notes: orNull(longText),
  answers: recordOf(isText, shape({ answer: oneOf(PERSON_ANSWERS), reason: orNull(longText) })),
  backupFor: orNull(text),
};

const EVENT: Columns<TrackerEvent> = {
  id,
  at: moment,
  kind: oneOf(EVENT_KINDS),
  letter: orNull(id),
  program: orNull(id),
  from: orNull(text),
  to: orNull(text),
  reading: orNull(id),
  fromWord: orNone(orNull(text)),
  toWord: orNone(orNull(text)),
  page: orNone(page),
  readAt: orNone(moment),
};

const CONTACT: Columns<Contact> = {
  id,
  writer: id,
  letter: orNull(id),
  on: day,
  kind: oneOf(CONTACT_KINDS),
  rung: orNone(orNull(oneOf(RUNGS))),
  note: orNull(longText),
  due: orNone(orNull(day)),
};

const READING: Columns<ReadingRow> = {
  id,
  at: moment,
  portal,
  season,
  seasonFrom: oneOf(['page', 'rows', 'calendar']),
  account: orNull(text),
  page,
  extent: oneOf(EXTENTS),
  understood: flag,
  counts: recordOf(isText, count),
  problems: listOf(shape({ kind: oneOf(PROBLEM_KINDS), texts: listOf(text) })),
};

const SWEEP: Columns<Sweep> = {
  id,
  portal,
  season,
  account: orNull(text),
  page,
  sort: text,
  total: count,
  startedAt: moment,
  closedAt: orNull(moment),
  seen: listOf(shape({ at: count, id })),
};

const PLAN: Columns<Plan> = {
  id,
  season,
  portal,
  accepted: flag,
  slots: listOf(shape({ kind: text, writer: orNull(id), backup: orNull(id), reviewOn: orNull(day) })),
};

const word = shape({ kind: oneOf(['word']), word: text, state: oneOf(WORD_MEANINGS) });
const LESSON: Columns<Lesson> = {
  id,
  at: moment,
  portal: oneOf(READ_PORTALS),
  season,
  page,
  lesson: (value) => word(value) || columnLesson(value),
};

const SNAPSHOT: Columns<Snapshot> = {
  id,
  at: moment,
  why: oneOf(SNAPSHOT_REASONS),
  backup: isText,
  holds: orNone(shape({ letters: count, programs: count, assignments: count, writers: count })),
  did: orNone(isText),
};

const CHECKS: Record<string, Check> = {
  letters: shape(LETTER),
  programs: shape(PROGRAM),
  assignments: shape(ASSIGNMENT),
  writers: shape(WRITER),
  events: shape(EVENT),
  contacts: shape(CONTACT),
  readings: shape(READING),
  sweeps: shape(SWEEP),
  settings: (row) => isSoundSetting(row as Setting),
  plans: shape(PLAN),
  lessons: shape(LESSON),
  snapshots: shape(SNAPSHOT),
};

/** Can this row of a table be used? A table that is not known belongs to a newer build, and nobody reads it. */
export function isSound(table: string, row: unknown): boolean {
  return CHECKS[table]?.(row) ?? true;
}
