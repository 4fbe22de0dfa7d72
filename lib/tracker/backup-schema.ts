import * as z from 'zod/mini';

import {
  AMCAS_ROUTES,
  ASSIGNMENT_STATES,
  CALENDARS,
  CONTACT_KINDS,
  CYCLES,
  ERAS_ROUTES,
  EVENT_KINDS,
  EXTENTS,
  LETTER_ANSWERS,
  LETTER_KINDS,
  LETTER_STATES,
  MAIL_KINDS,
  MAIL_TARGETS,
  OUTCOMES,
  PERSON_ANSWERS,
  PORTALS,
  PROBLEM_KINDS,
  PROGRAM_STATUSES,
  READING_PAGES,
  READ_PORTALS,
  REQUIRED_KINDS,
  RUNGS,
  SEASON_DATES,
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
  type Sweep,
  type TrackerEvent,
  type TypedBefore,
  type Writer,
} from '../model.ts';
import { lessonInBackup } from '../page-lesson.ts';
import { spelled } from './moments.ts';

/** The rows of a backup file: one array for each table but the snapshots. */
export interface BackupRows {
  letters: Letter[];
  programs: Program[];
  assignments: Assignment[];
  writers: Writer[];
  events: TrackerEvent[];
  contacts: Contact[];
  readings: ReadingRow[];
  sweeps: Sweep[];
  settings: Setting[];
  plans: Plan[];
  lessons: Lesson[];
  /** Rows that cannot be used, by their table, as they stood: they are carried along, and not looked into. */
  damaged?: Partial<Record<BackupTable, Record<string, unknown>[]>> | undefined;
}
export type BackupTable = (typeof BACKUP_TABLES)[number];
export const BACKUP_TABLES = [
  'letters',
  'programs',
  'assignments',
  'writers',
  'events',
  'contacts',
  'readings',
  'sweeps',
  'settings',
  'plans',
  'lessons',
] as const;

/** More rows than years of use bring: a file beyond them is none of ours. */
const MOST_ROWS: Record<BackupTable, number> = {
  letters: 5_000,
  programs: 50_000,
  assignments: 500_000,
  writers: 5_000,
  events: 500_000,
  contacts: 50_000,
  readings: 500_000,
  sweeps: 1_000,
  settings: 100,
  plans: 1_000,
  lessons: 10_000,
};

const text = z.string().check(z.maxLength(2_000));
const longText = z.string().check(z.maxLength(20_000));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const day = z.iso.date();
/** In the one spelling that sorts as text, whatever wrote the file. */
const moment = z.pipe(z.iso.datetime(), z.transform(spelled));
const season = z.int().check(z.gte(2000), z.lte(2100));
const count = z.int().check(z.gte(0), z.lte(1_000_000));
const hour = z.int().check(z.gte(0), z.lte(23));
const portal = z.enum(PORTALS);
const readPortal = z.enum(READ_PORTALS);
const account = z.nullable(text);
const flag = z.nullable(z.boolean());

/** What the user says of a letter. */
const saidColumns = {
  needed: z.enum(['yes', 'spare', 'no']),
  askedOn: z.nullable(day),
  answer: z.nullable(z.enum(LETTER_ANSWERS)),
  toldDueOn: z.nullable(day),
  dueOn: z.nullable(day),
  formSentOn: z.nullable(day),
  saidSentOn: z.nullable(day),
  thankedOn: z.nullable(day),
  snoozedUntil: z.nullable(day),
  lookClearedAt: z.nullable(moment),
  partOf: z.nullable(id),
  notes: z.nullable(longText),
  // Backups made before these columns do not hold them.
  agreedOn: z.optional(z.nullable(day)),
  partsBy: z.optional(z.nullable(day)),
};
/** What they may say where its portal says nothing. */
const openColumns = {
  title: z.nullable(text),
  kind: z.nullable(z.enum(LETTER_KINDS)),
  specialty: z.nullable(text),
  waived: flag,
};
const letterColumns = {
  id,
  portal,
  season,
  account,
  letterId: z.nullable(text),
  writer: id,
  author: text,
  email: z.nullable(text),
  ...openColumns,
  chair: flag,
  imported: flag,
  state: z.enum(LETTER_STATES),
  portalStatus: z.nullable(text),
  // Backups made before a word had its page do not say it.
  statusPage: z._default(z.nullable(z.enum(READING_PAGES)), null),
  requestedOn: z.nullable(day),
  receivedOn: z.nullable(day),
  firstSeenAt: moment,
  lastSeenAt: moment,
  goneAt: z.nullable(moment),
  receivedSeenAt: z.nullable(moment),
  origin: z.enum(['portal', 'you']),
  stateBy: z.enum(['portal', 'you']),
  ...saidColumns,
  yours: z.optional(z.array(z.enum(YOURS_COLUMNS)).check(z.maxLength(YOURS_COLUMNS.length))),
  notSame: z.optional(z.array(id).check(z.maxLength(MOST_ROWS.letters))),
};

const program: z.ZodMiniType<Program> = z.strictObject({
  id,
  portal,
  season,
  account,
  accreditationId: z.nullable(text),
  track: z.nullable(text),
  name: text,
  specialty: z.nullable(text),
  city: z.nullable(text),
  region: z.nullable(text),
  status: z.nullable(z.enum(PROGRAM_STATUSES)),
  signaled: flag,
  appliedOn: z.nullable(day),
  firstSeenAt: moment,
  lastSeenAt: moment,
  goneAt: z.nullable(moment),
  assignmentsReadAt: z.nullable(moment),
  required: z.nullable(z.strictObject({ min: count, max: count })),
  // Backups made before a program could ask for kinds do not say any.
  requiredKinds: z._default(
    z.nullable(z.array(z.enum(REQUIRED_KINDS)).check(z.maxLength(REQUIRED_KINDS.length))),
    null,
  ),
  // Backups made before a program had a deadline do not say it.
  deadlineOn: z._default(z.nullable(day), null),
  by: z.optional(z.literal('you')),
});

const assignment: z.ZodMiniType<Assignment> = z.strictObject({
  letter: id,
  program: id,
  state: z.enum(ASSIGNMENT_STATES),
  firstSeenAt: moment,
  goneAt: z.nullable(moment),
  by: z.optional(z.literal('you')),
});

const writer: z.ZodMiniType<Writer> = z.strictObject({
  id,
  name: text,
  title: z.nullable(text),
  email: z.nullable(text),
  // Backups made before drafts of mail have neither this nor a contact's rung.
  writeTo: z._default(z.nullable(text), null),
  role: z.nullable(text),
  metAt: z.nullable(text),
  saw: z.optional(z.nullable(longText)),
  talkEvery: z.optional(z.nullable(z.int().check(z.gte(1), z.lte(730)))),
  sameAs: z.optional(z.nullable(id)),
  notes: z.nullable(longText),
  answers: z.record(text, z.strictObject({ answer: z.enum(PERSON_ANSWERS), reason: z.nullable(longText) })),
  backupFor: z.nullable(text),
});

const typedBefore: z.ZodMiniType<TypedBefore> = z.strictObject({
  letter: z.strictObject(letterColumns),
  shown: z.strictObject({
    writer: id,
    firstSeenAt: moment,
    ...saidColumns,
    yours: z.partial(z.strictObject(openColumns)),
    contacts: z.array(id).check(z.maxLength(MOST_ROWS.contacts)),
    parts: z.array(id).check(z.maxLength(MOST_ROWS.letters)),
  }),
  writers: z.array(writer).check(z.maxLength(2)),
  assignments: z.array(assignment).check(z.maxLength(MOST_ROWS.assignments)),
});

const letter: z.ZodMiniType<Letter> = z.strictObject({
  ...letterColumns,
  typed: z.optional(typedBefore),
});

const event: z.ZodMiniType<TrackerEvent> = z.strictObject({
  id,
  at: moment,
  kind: z.enum(EVENT_KINDS),
  letter: z.nullable(id),
  program: z.nullable(id),
  from: z.nullable(text),
  to: z.nullable(text),
  reading: z.nullable(id),
  fromWord: z.optional(z.nullable(text)),
  toWord: z.optional(z.nullable(text)),
});

const contact: z.ZodMiniType<Contact> = z.strictObject({
  id,
  writer: id,
  letter: z.nullable(id),
  on: day,
  kind: z.enum(CONTACT_KINDS),
  rung: z._default(z.nullable(z.enum(RUNGS)), null),
  note: z.nullable(longText),
});

const reading: z.ZodMiniType<ReadingRow> = z.strictObject({
  id,
  at: moment,
  portal,
  season,
  seasonFrom: z.enum(['page', 'rows', 'calendar']),
  account,
  page: z.enum(READING_PAGES),
  extent: z.enum(EXTENTS),
  understood: z.boolean(),
  counts: z.record(text, count),
  problems: z
    .array(z.strictObject({ kind: z.enum(PROBLEM_KINDS), texts: z.array(text).check(z.maxLength(200)) }))
    .check(z.maxLength(200)),
});

const sweep: z.ZodMiniType<Sweep> = z.strictObject({
  id,
  portal,
  season,
  account,
  page: z.enum(READING_PAGES),
  sort: text,
  total: count,
  startedAt: moment,
  closedAt: z.nullable(moment),
  seen: z.array(z.strictObject({ at: count, id })).check(z.maxLength(20_000)),
});

const setting = z.discriminatedUnion('key', [
  settingOf('uses', z.array(portal).check(z.maxLength(PORTALS.length))),
  settingOf('keptByHandOn', z.partialRecord(portal, day)),
  settingOf('badge', z.boolean()),
  settingOf('firstRunDone', z.boolean()),
  settingOf('accountShown', z.partialRecord(readPortal, text)),
  settingOf('baseline', z.array(id).check(z.maxLength(MOST_ROWS.letters))),
  settingOf('moreHosts', z.record(text, readPortal)),
  settingOf('lastBackupAt', z.nullable(moment)),
  settingOf(
    'whose',
    z.partialRecord(
      readPortal,
      z.strictObject({
        at: moment,
        writers: z.array(text).check(z.maxLength(MOST_ROWS.writers)),
        known: z.array(text).check(z.maxLength(1_000)),
      }),
    ),
  ),
  settingOf('mine', z.partialRecord(readPortal, text)),
  settingOf('cycle', z.enum(CYCLES)),
  settingOf(
    'route',
    z.strictObject({
      eras: z.optional(z.enum(ERAS_ROUTES)),
      amcas: z.optional(z.enum(AMCAS_ROUTES)),
    }),
  ),
  settingOf(
    'seasonDates',
    z
      .array(z.strictObject({ calendar: z.enum(CALENDARS), season, date: z.enum(SEASON_DATES), on: day }))
      .check(z.maxLength(1_000)),
  ),
  settingOf(
    'outcomes',
    z.array(z.strictObject({ portal, season, outcome: z.enum(OUTCOMES), on: day })).check(z.maxLength(1_000)),
  ),
  settingOf('backupNotNowOn', day),
  settingOf(
    'rotations',
    z
      .array(z.strictObject({ id, name: text, endsOn: day, answeredOn: z.nullable(day) }))
      .check(z.maxLength(1_000)),
  ),
  settingOf('notSame', z.array(z.tuple([id, id])).check(z.maxLength(1_000))),
  settingOf(
    'packet',
    z.strictObject({
      goals: longText,
      achievements: longText,
      files: z.array(z.strictObject({ name: text, note: text })).check(z.maxLength(100)),
    }),
  ),
  settingOf('notUsed', z.array(portal).check(z.maxLength(PORTALS.length))),
  settingOf(
    'templates',
    z.partialRecord(z.enum(MAIL_KINDS), z.strictObject({ subject: text, text: longText })),
  ),
  settingOf('mailBy', z.enum(MAIL_TARGETS)),
  settingOf('signAs', text),
  settingOf(
    'digest',
    z.strictObject({
      on: z.boolean(),
      at: hour,
      names: z.boolean(),
      quiet: z.strictObject({ from: hour, to: hour }),
    }),
  ),
  settingOf(
    'digestState',
    z.strictObject({ checkedAt: moment, shownOn: z.nullable(day), told: z.record(text, day) }),
  ),
  settingOf('calendarNames', z.boolean()),
  settingOf(
    'calendarMade',
    z.record(
      text,
      z.strictObject({
        on: day,
        title: text,
        text,
        sequence: count,
        changedAt: moment,
        cancelled: z.boolean(),
      }),
    ),
  ),
]) satisfies z.ZodMiniType<Setting>;

function settingOf<K extends string, V extends z.ZodMiniType>(key: K, value: V) {
  return z.strictObject({ key: z.literal(key), value });
}

const plan: z.ZodMiniType<Plan> = z.strictObject({
  id,
  season,
  portal,
  accepted: z.boolean(),
  slots: z
    .array(
      z.strictObject({
        kind: text,
        writer: z.nullable(id),
        backup: z.nullable(id),
        reviewOn: z.nullable(day),
      }),
    )
    .check(z.maxLength(100)),
});

const lesson: z.ZodMiniType<Lesson> = z.strictObject({
  id,
  at: moment,
  portal: readPortal,
  season,
  page: z.enum(READING_PAGES),
  lesson: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('word'), word: text, state: z.enum(WORD_MEANINGS) }),
    lessonInBackup,
  ]),
});

/** A table's rows, no more than its cap. */
function table<T>(name: BackupTable, row: z.ZodMiniType<T>) {
  return z.array(row).check(z.maxLength(MOST_ROWS[name]));
}

/** A backup of this build's version: every row of every table, and nothing that is not known. */
export const backupSchema = z.strictObject({
  format: z.literal('letter-rounds'),
  version: z.int(),
  exportedAt: moment,
  letters: table('letters', letter),
  programs: table('programs', program),
  assignments: table('assignments', assignment),
  writers: table('writers', writer),
  events: table('events', event),
  contacts: table('contacts', contact),
  readings: table('readings', reading),
  sweeps: table('sweeps', sweep),
  settings: table('settings', setting as z.ZodMiniType<Setting>),
  plans: table('plans', plan),
  lessons: table('lessons', lesson),
  damaged: z.optional(
    z.partialRecord(
      z.enum(BACKUP_TABLES),
      z.array(z.record(z.string(), z.unknown())).check(z.maxLength(500_000)),
    ),
  ),
});
