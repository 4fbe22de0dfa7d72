import * as z from 'zod/mini';

import {
  AMCAS_ROUTES,
  CALENDARS,
  CYCLES,
  ERAS_ROUTES,
  LETTER_ANSWERS,
  LETTER_KINDS,
  LETTER_STATES,
  MAIL_KINDS,
  MAIL_TARGETS,
  OUTCOMES,
  PERSON_ANSWERS,
  PORTALS,
  QUESTIONS,
  REQUIRED_KINDS,
  ROLES,
  SEASON_DATES,
  TMDSAS_ROUTES,
} from '../model.ts';
import {
  CAPS,
  text,
  someText,
  textOrNull,
  flag,
  day,
  dayOrNull,
  moment,
  id,
  season,
  count,
  note,
  hour,
} from './values.ts';

/* What the user may say of a letter, a person, a program, or of how it all is to be. */

export const letterEdit = z.partial(
  z.strictObject({
    /** '': nobody is named any more, of a portal's letter. */
    author: text,
    title: textOrNull,
    kind: z.nullable(z.enum(LETTER_KINDS)),
    specialty: textOrNull,
    waived: flag,
    /** Only for letters that no portal shows; the tracker refuses it on the others. */
    state: z.enum(LETTER_STATES),
    needed: z.enum(['yes', 'spare', 'no']),
    askedOn: dayOrNull,
    answer: z.nullable(z.enum(LETTER_ANSWERS)),
    agreedOn: dayOrNull,
    toldDueOn: dayOrNull,
    dueOn: dayOrNull,
    formSentOn: dayOrNull,
    saidSentOn: dayOrNull,
    thankedOn: dayOrNull,
    snoozedUntil: dayOrNull,
    lookClearedAt: z.nullable(moment),
    partOf: z.nullable(id),
    partsBy: dayOrNull,
    deliveryOf: z.nullable(id),
    notes: z.nullable(note),
  }),
);

/** What the user says of a person. */
export const personSaid = {
  name: someText,
  title: textOrNull,
  role: z.nullable(z.enum(ROLES)),
  metAt: textOrNull,
  saw: z.nullable(note),
};
export const personEdit = z.partial(
  z.strictObject({
    ...personSaid,
    notes: z.nullable(note),
    talkEvery: z.nullable(z.int().check(z.gte(1), z.lte(730))),
    answers: z.partialRecord(
      z.enum(QUESTIONS),
      z.strictObject({ answer: z.enum(PERSON_ANSWERS), reason: z.nullable(note) }),
    ),
  }),
);

/** What the user says that a program asks for. */
export const programEdit = z.partial(
  z.strictObject({
    required: z.nullable(
      z
        .strictObject({ min: z.int().check(z.gte(0), z.lte(20)), max: z.int().check(z.gte(0), z.lte(20)) })
        .check(z.refine(({ min, max }) => min <= max)),
    ),
    requiredKinds: z.nullable(z.array(z.enum(REQUIRED_KINDS)).check(z.maxLength(REQUIRED_KINDS.length))),
    deadlineOn: dayOrNull,
  }),
);

export const settingsEdit = z.partial(
  z.strictObject({
    uses: z.array(z.enum(PORTALS)).check(z.maxLength(PORTALS.length)),
    badge: z.boolean(),
    firstRunDone: z.boolean(),
    cycle: z.enum(CYCLES),
    route: z.strictObject({
      eras: z.optional(z.enum(ERAS_ROUTES)),
      amcas: z.optional(z.enum(AMCAS_ROUTES)),
      tmdsas: z.optional(z.enum(TMDSAS_ROUTES)),
    }),
    seasonDates: z
      .array(z.strictObject({ calendar: z.enum(CALENDARS), season, date: z.enum(SEASON_DATES), on: day }))
      .check(z.maxLength(1_000)),
    outcomes: z
      .array(z.strictObject({ portal: z.enum(PORTALS), season, outcome: z.enum(OUTCOMES), on: day }))
      .check(z.maxLength(1_000)),
    notUsed: z.array(z.enum(PORTALS)).check(z.maxLength(PORTALS.length)),
    templates: z.partialRecord(z.enum(MAIL_KINDS), z.strictObject({ subject: text, text: note })),
    mailBy: z.enum(MAIL_TARGETS),
    signAs: text,
    digest: z.strictObject({
      on: z.boolean(),
      at: hour,
      names: z.boolean(),
      quiet: z.strictObject({ from: hour, to: hour }),
    }),
    calendarNames: z.boolean(),
    calendarMade: z.record(
      text,
      z.strictObject({
        on: day,
        title: text,
        text: note,
        sequence: count,
        changedAt: moment,
        cancelled: z.boolean(),
      }),
    ),
    /** A file was offered and is not wanted now. */
    backupNotNowOn: day,
    rotations: z
      .array(z.strictObject({ id, name: someText, endsOn: day, answeredOn: dayOrNull }))
      .check(z.maxLength(CAPS.people)),
    notSame: z.array(z.tuple([id, id])).check(z.maxLength(CAPS.people)),
    packet: z.strictObject({
      goals: note,
      achievements: note,
      files: z.array(z.strictObject({ name: someText, note: text })).check(z.maxLength(CAPS.slots)),
    }),
  }),
);
