import * as z from 'zod/mini';

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
  PROBLEM_KINDS,
  PROGRAM_STATUSES,
  READING_PAGES,
  REQUIRED_KINDS,
  RUNGS,
  WORD_MEANINGS,
  YOURS_COLUMNS,
  type Assignment,
  type Contact,
  type Lesson,
  type Letter,
  type LettersNamed,
  type Plan,
  type Program,
  type ReadingRow,
  type Sweep,
  type TrackerEvent,
  type TypedBefore,
  type Writer,
} from '../model.ts';
import { lessonInBackup } from '../page-lesson.ts';
import {
  MOST_ROWS,
  text,
  longText,
  id,
  day,
  moment,
  season,
  count,
  portal,
  readPortal,
  account,
  flag,
} from './backup-values.ts';

/* Each kind of row as a backup holds it, but for the settings. */

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
  deliveryOf: z.optional(z.nullable(id)),
};
/** What they may say where its portal says nothing. */
const openColumns = {
  title: z.nullable(text),
  kind: z.nullable(z.enum(LETTER_KINDS)),
  specialty: z.nullable(text),
  waived: flag,
};
/** Backups made before a portal had a list of requests apart from its letters do not hold these. */
const portalWord = z.optional(
  z.strictObject({
    state: z.enum(LETTER_STATES),
    word: z.nullable(text),
    page: z.nullable(z.enum(READING_PAGES)),
  }),
);
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
  doubtSince: z.optional(z.nullable(moment)),
  doubtWords: z.optional(z.nullable(text)),
  namedBy: z.optional(z.enum(LETTER_NAMED_BY)),
  request: portalWord,
  receipt: portalWord,
};

const lettersNamed: z.ZodMiniType<LettersNamed> = z.strictObject({
  surelyAt: z.nullable(moment),
  looks: z
    .array(
      z.strictObject({
        page: z.enum(READING_PAGES),
        wholeAt: z.nullable(moment),
        letters: z
          .array(
            z.strictObject({
              letterId: z.nullable(text),
              author: z.nullable(text),
              title: z.nullable(text),
              specialty: z.nullable(text),
              state: z.enum(ASSIGNMENT_STATES),
            }),
          )
          .check(z.maxLength(200)),
      }),
    )
    .check(z.maxLength(READING_PAGES.length)),
});

export const program: z.ZodMiniType<Program> = z.strictObject({
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
  printedDeadlineOn: z.optional(day),
  by: z.optional(z.literal('you')),
  named: z.optional(lettersNamed),
});

export const assignment: z.ZodMiniType<Assignment> = z.strictObject({
  letter: id,
  program: id,
  state: z.enum(ASSIGNMENT_STATES),
  firstSeenAt: moment,
  goneAt: z.nullable(moment),
  by: z.optional(z.literal('you')),
  named: z.optional(z.literal(true)),
});

export const writer: z.ZodMiniType<Writer> = z.strictObject({
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
    yours: z.partial(z.strictObject({ author: text, ...openColumns })),
    contacts: z.array(id).check(z.maxLength(MOST_ROWS.contacts)),
    parts: z.array(id).check(z.maxLength(MOST_ROWS.letters)),
  }),
  writers: z.array(writer).check(z.maxLength(2)),
  assignments: z.array(assignment).check(z.maxLength(MOST_ROWS.assignments)),
});

export const letter: z.ZodMiniType<Letter> = z.strictObject({
  ...letterColumns,
  typed: z.optional(typedBefore),
});

export const event: z.ZodMiniType<TrackerEvent> = z.strictObject({
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
  page: z.optional(z.enum(READING_PAGES)),
  readAt: z.optional(moment),
});

export const contact: z.ZodMiniType<Contact> = z.strictObject({
  id,
  writer: id,
  letter: z.nullable(id),
  on: day,
  kind: z.enum(CONTACT_KINDS),
  rung: z._default(z.nullable(z.enum(RUNGS)), null),
  note: z.nullable(longText),
  due: z.optional(z.nullable(day)),
});

export const reading: z.ZodMiniType<ReadingRow> = z.strictObject({
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

export const sweep: z.ZodMiniType<Sweep> = z.strictObject({
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

export const plan: z.ZodMiniType<Plan> = z.strictObject({
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

export const lesson: z.ZodMiniType<Lesson> = z.strictObject({
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
