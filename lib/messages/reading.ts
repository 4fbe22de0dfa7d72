import * as z from 'zod/mini';

import {
  ASSIGNMENT_STATES,
  EXTENTS,
  LETTER_KINDS,
  LETTER_STATES,
  PROBLEM_KINDS,
  PROGRAM_STATUSES,
  READING_PAGES,
  READ_PORTALS,
} from '../model.ts';
import { CAPS, text, someText, textOrNull, flag, day, dayOrNull, moment, season, count } from './values.ts';

/* What a portal's page may propose. */

const problem = z.strictObject({
  kind: z.enum(PROBLEM_KINDS),
  texts: z.array(text).check(z.maxLength(CAPS.problems)),
});

/** A row that names nobody is known by its ID. */
const letterSeen = z
  .strictObject({
    row: text,
    letterId: z.nullable(someText),
    author: text,
    title: textOrNull,
    email: textOrNull,
    kind: z.nullable(z.enum(LETTER_KINDS)),
    specialty: textOrNull,
    chair: flag,
    waived: flag,
    imported: flag,
    state: z.nullable(z.enum(LETTER_STATES)),
    portalStatus: textOrNull,
    requestedOn: dayOrNull,
    receivedOn: dayOrNull,
    ofRequest: z.optional(z.literal(true)),
  })
  .check(z.refine(({ author, letterId }) => author !== '' || letterId !== null));

const programSeen = z.strictObject({
  row: text,
  accreditationId: textOrNull,
  track: textOrNull,
  name: someText,
  specialty: textOrNull,
  city: textOrNull,
  region: textOrNull,
  status: z.nullable(z.enum(PROGRAM_STATUSES)),
  signaled: flag,
  appliedOn: dayOrNull,
  printedDeadlineOn: z.optional(day),
  assignmentsWhole: z.boolean(),
});

const assignmentSeen = z.strictObject({
  letter: z.strictObject({
    letterId: textOrNull,
    author: textOrNull,
    title: textOrNull,
    specialty: textOrNull,
  }),
  program: z.int().check(z.gte(0)),
  state: z.enum(ASSIGNMENT_STATES),
});

/** What one look at one page says: see `Reading` in `model.ts`. */
export const readingSchema = z
  .strictObject({
    portal: z.enum(READ_PORTALS),
    page: z.enum(READING_PAGES),
    extent: z.enum(EXTENTS),
    season: z.nullable(season),
    account: z.nullable(z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/))),
    at: moment,
    understood: z.boolean(),
    letters: z.array(letterSeen).check(z.maxLength(CAPS.letters)),
    programs: z.array(programSeen).check(z.maxLength(CAPS.programs)),
    assignments: z.array(assignmentSeen).check(z.maxLength(CAPS.assignments)),
    part: z.nullable(
      z.strictObject({
        total: z.nullable(count),
        from: z.nullable(count),
        to: z.nullable(count),
        sort: text,
        filtered: z.boolean(),
      }),
    ),
    stated: z.record(z.string().check(z.maxLength(40)), count),
    problems: z.array(problem).check(z.maxLength(CAPS.problems)),
  })
  .check(
    z.refine((reading) =>
      reading.assignments.every((assignment) => assignment.program < reading.programs.length),
    ),
  );
