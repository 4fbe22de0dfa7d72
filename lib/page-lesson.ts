import * as z from 'zod/mini';

import { LETTER_COLUMNS, PROGRAM_COLUMNS, READ_PORTALS, TAUGHT_PAGES } from './model.ts';

/** Caps on what is taught. More than any page needs; beyond them it is refused whole. */
export const LESSON_CAPS = { text: 120, columns: 40, words: 20, lessons: 50, fileBytes: 100_000 } as const;

const text = z.string().check(z.maxLength(LESSON_CAPS.text));
const printed = z.string().check(z.minLength(1), z.maxLength(LESSON_CAPS.text));
/** A sign-in page is never read, whatever a file says. */
const host = z.string().check(
  z.maxLength(100),
  z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?$/),
  z.refine((name) => !/^auth\.aamc\.org(:|$)/.test(name)),
);
const mark = z.strictObject({ by: z.enum(['heading', 'title', 'route']), text: printed });

const columns = z
  .array(
    z.strictObject({ heading: text, means: z.enum([...new Set([...LETTER_COLUMNS, ...PROGRAM_COLUMNS])]) }),
  )
  .check(z.minLength(2), z.maxLength(LESSON_CAPS.columns));

const LETTER_PAGES: readonly string[] = ['letters', 'unmatched', 'receipt'];
const REPEATED: readonly string[] = ['letters', 'slot'];

/** True for columns by which a list of that page can be read: who wrote, or which program, and one thing more. */
function canBeRead(page: string, given: readonly { heading: string; means: string }[]): boolean {
  const of = LETTER_PAGES.includes(page);
  const known: readonly string[] = of ? LETTER_COLUMNS : PROGRAM_COLUMNS;
  const all = given.map(({ means }) => means);
  const headings = new Set(given.map(({ heading }) => heading));
  return (
    all.every((means) => known.includes(means)) &&
    (all.includes(of ? 'writer' : 'program') ||
      (of && all.includes('firstName') && all.includes('lastName'))) &&
    (!of ||
      page === 'unmatched' ||
      ['status', 'letterId', 'notSending'].some((means) => all.includes(means))) &&
    all.every((means, at) => REPEATED.includes(means) || all.indexOf(means) === at) &&
    headings.size === given.length
  );
}

const shape = {
  version: z.literal(1),
  portal: z.enum(READ_PORTALS),
  page: z.enum(TAUGHT_PAGES),
  host,
  mark,
  columns,
};

/** How a list is read, as a page of ours or the script on a page says it. */
export const pageLesson = z
  .strictObject({ ...shape, confirmed: z.array(printed).check(z.maxLength(LESSON_CAPS.words)) })
  .check(z.refine(({ page, columns: given }) => canBeRead(page, given)));

/** A row of a backup holds the same, without what stands beside it. */
export const lessonInBackup = z.strictObject({
  kind: z.literal('columns'),
  version: z.literal(1),
  host,
  mark,
  columns,
  confirmed: z.array(printed).check(z.maxLength(LESSON_CAPS.words)),
});

/** A file of lessons. What a word means is no part of it: who takes the file is asked about each word. */
export const lessonsFile = z.strictObject({
  format: z.literal('letter-rounds-lessons'),
  version: z.literal(1),
  lessons: z
    .array(z.strictObject(shape).check(z.refine(({ page, columns: given }) => canBeRead(page, given))))
    .check(z.minLength(1), z.maxLength(LESSON_CAPS.lessons)),
});
