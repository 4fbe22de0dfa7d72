import * as z from 'zod/mini';

import { LETTER_KINDS, PORTALS, PROGRAM_STATUSES, TYPED_STATES } from '../model.ts';
import { CAPS, someText, textOrNull, flag, dayOrNull, id, note } from './values.ts';

/* What the user's own spreadsheet says, as they looked it over. */

const choice = z.union([z.literal('auto'), z.literal('another'), z.strictObject({ same: id })]);
/** What the user's own spreadsheet says, as they have looked at it: see `SheetRows` in `model.ts`. */
export const sheetSchema = z
  .strictObject({
    portal: z.enum(PORTALS),
    letters: z
      .array(
        z.strictObject({
          author: someText,
          title: textOrNull,
          email: textOrNull,
          kind: z.nullable(z.enum(LETTER_KINDS)),
          specialty: textOrNull,
          state: z.nullable(z.enum(TYPED_STATES)),
          askedOn: dayOrNull,
          dueOn: dayOrNull,
          saidSentOn: dayOrNull,
          thankedOn: dayOrNull,
          notes: z.nullable(note),
          choice,
        }),
      )
      .check(z.maxLength(CAPS.letters)),
    programs: z
      .array(
        z.strictObject({
          name: someText,
          accreditationId: textOrNull,
          track: textOrNull,
          specialty: textOrNull,
          city: textOrNull,
          region: textOrNull,
          status: z.nullable(z.enum(PROGRAM_STATUSES)),
          signaled: flag,
          appliedOn: dayOrNull,
          deadlineOn: dayOrNull,
          required: z.nullable(z.int().check(z.gte(0), z.lte(20))),
          choice,
        }),
      )
      .check(z.maxLength(CAPS.programs)),
    assignments: z
      .array(z.strictObject({ letter: z.int().check(z.gte(0)), program: z.int().check(z.gte(0)) }))
      .check(z.maxLength(CAPS.assignments)),
  })
  .check(
    z.refine(({ letters, programs, assignments }) =>
      assignments.every(({ letter, program }) => letter < letters.length && program < programs.length),
    ),
  );
