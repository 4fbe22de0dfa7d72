import { dayIn } from './days.ts';
import { isSummary } from './person-cell.ts';
import type { Sheet } from './table.ts';
import { foldCell, yesNo } from './words.ts';

/** How people draw it: a row for each writer, a row for each program, or programs down and writers across. */
export const SHAPES = ['writers', 'programs', 'matrix'] as const;
export type Shape = (typeof SHAPES)[number];

const WRITER_ROLES = [
  'author',
  'firstName',
  'lastName',
  'title',
  'email',
  'kind',
  'specialty',
  'status',
  'asked',
  'due',
  'sent',
  'in',
  'thanked',
  'notes',
] as const;
const PROGRAM_ROLES = [
  'program',
  'programId',
  'track',
  'specialty',
  'city',
  'region',
  'programStatus',
  'signaled',
  'applied',
  'deadline',
  'required',
] as const;
/**
 * What a column is. `sent`: the user says that it was sent. `in`: the portal has it, which only the user can say of a
 * column and no heading does. `letter`: names of writers; `mark`: ticks under the name of a writer.
 */
export type Role =
  (typeof WRITER_ROLES)[number] | (typeof PROGRAM_ROLES)[number] | 'letter' | 'mark' | 'nothing';

/** The roles that a column may have in a table of this shape. */
export const ROLES: Record<Shape, readonly Role[]> = {
  writers: [...WRITER_ROLES, 'nothing'],
  programs: [...PROGRAM_ROLES, 'letter', 'nothing'],
  matrix: [...PROGRAM_ROLES, 'mark', 'nothing'],
};

/** Roles that several columns may have. */
const MANY: readonly Role[] = ['letter', 'mark', 'notes', 'nothing'];

const WRITER_WORDS: readonly [RegExp, Role][] = [
  [/\b(first|given)\b/u, 'firstName'],
  [/\b(last|family) name\b|\bsurname\b|^last$/u, 'lastName'],
  [/\be ?mail\b/u, 'email'],
  [/thank/u, 'thanked'],
  [/\b(notes?|comments?|remarks?)\b/u, 'notes'],
  [/\b(due|deadline|needed by|dueon|due date)\b/u, 'due'],
  [
    /\b(sent|submitted|upload(ed)?|received|done|complete[d]?|turned in|in portal|saidsenton|letter in)\b/u,
    'sent',
  ],
  [/\b(asked|ask|askedon|requested|request(ed)? (on|date)|date of request|invited)\b/u, 'asked'],
  [/\b(status|state|progress|stage)\b/u, 'status'],
  [/\b(kind|type|letter type)\b/u, 'kind'],
  [/\b(special(i)?ty|field|discipline)\b/u, 'specialty'],
  [/\b(title|position|role|department|dept|institution|affiliation|hospital|rotation)\b/u, 'title'],
  [
    /\b(writers?|authors?|recommenders?|referees?|evaluators?|references?|attending|faculty|letter from|professor|name|who)\b/u,
    'author',
  ],
];
const PROGRAM_WORDS: readonly [RegExp, Role][] = [
  [
    /\b(acgme|accreditation|accreditationid|aamc|nrmp|program (id|code|number)|school (id|code)|id)\b/u,
    'programId',
  ],
  [/\b(letter|lor|writer|author|recommender) ?\d+\b/u, 'letter'],
  [
    /\b(required|requires|letters? (needed|required|min)|number of (letters|lors)|min letters|how many)\b/u,
    'required',
  ],
  [/signal/u, 'signaled'],
  [/\b(applied on|appliedon|date applied|application date)\b/u, 'applied'],
  [/\b(applied|status)\b/u, 'programStatus'],
  [/\b(deadline|deadlineon|due)\b/u, 'deadline'],
  [/\b(track|training type|degree)\b/u, 'track'],
  [/\b(special(i)?ty|field)\b/u, 'specialty'],
  [/\bcity\b|\btown\b/u, 'city'],
  [/\b(state|region|province)\b/u, 'region'],
  [/\b(programs?|schools?|institution|hospital|university|name)\b/u, 'program'],
];

/** What was guessed of a table; the user looks at it, and corrects it. */
export interface Guess {
  shape: Shape;
  /** The row of headings; `null`: it has none. */
  header: number | null;
  roles: Role[];
}

/**
 * Guesses what a table and its columns are, by their headings and by what stands below. No guess is ever that a portal
 * has a letter.
 *
 * @param today for days without a year
 */
export function guess(sheet: Sheet, today: string): Guess {
  const header = headerOf(sheet);
  const shape = shapeOf(sheet, header, today);
  return { shape, header, roles: rolesFor(sheet, shape, header) };
}

/** The roles of all columns in a table of this shape, by headings; each but a few stands once. */
export function rolesFor(sheet: Sheet, shape: Shape, header: number | null): Role[] {
  const width = sheet.rows[0]?.length ?? 0;
  const headings = header === null ? [] : (sheet.rows[header] ?? []);
  const taken = new Set<Role>();
  const roles = [...Array(width).keys()].map((column): Role => {
    const role = roleOf(headings[column] ?? '', shape === 'writers' ? WRITER_WORDS : PROGRAM_WORDS);
    const fits = role !== null && ROLES[shape].includes(role) && (MANY.includes(role) || !taken.has(role));
    if (!fits) return shape === 'matrix' && header !== null && headings[column] !== '' ? 'mark' : 'nothing';
    taken.add(role);
    return role;
  });
  if (shape === 'writers' && !roles.some((role) => ['author', 'firstName', 'lastName'].includes(role))) {
    const column = roles.indexOf('nothing');
    if (column >= 0) roles[column] = 'author';
  }
  if (shape !== 'writers' && !roles.includes('program')) roles[0] = 'program';
  return roles;
}

function roleOf(heading: string, words: readonly [RegExp, Role][]): Role | null {
  const folded = foldCell(heading);
  return words.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

/** The row of headings among the first ten: the one with the most words that name a column. */
function headerOf(sheet: Sheet): number | null {
  let best: { row: number; score: number } | null = null;
  for (const [row, cells] of sheet.rows.slice(0, 10).entries()) {
    const score = cells.filter(
      (cell) =>
        cell.length <= 60 && (roleOf(cell, WRITER_WORDS) !== null || roleOf(cell, PROGRAM_WORDS) !== null),
    ).length;
    const full = cells.filter((cell) => cell !== '').length;
    // A title above the table is one cell of several.
    if (score === 0 || (full < 2 && cells.length > 1)) continue;
    if (isList(cells) && sheet.rows.length > 1 && !isHeading(cells[0] ?? '')) continue;
    if (best === null || score > best.score) best = { row, score };
  }
  return best?.row ?? null;
}

/** In a list of one column, "Mercy Hospital" is a program and "Program name" a heading. */
function isList(cells: readonly string[]): boolean {
  return cells.length === 1;
}
function isHeading(cell: string): boolean {
  return /^(programs?|schools?|program name|school name|writers?|letter writers?|authors?|names?|recommenders?|evaluators?)$/u.test(
    foldCell(cell),
  );
}

function shapeOf(sheet: Sheet, header: number | null, today: string): Shape {
  const headings = header === null ? [] : (sheet.rows[header] ?? []).map(foldCell);
  // What a row of totals holds says nothing of what its columns are.
  const body = sheet.rows
    .slice(header === null ? 0 : header + 1)
    .filter((row) => !isSummary(row.find((cell) => cell !== '') ?? ''));
  const first = headings.find((heading) => heading !== '') ?? '';
  const isOfPrograms =
    /\b(programs?|schools?)\b/u.test(first) ||
    headings.some((heading) => /\b(acgme|accreditation|accreditationid|signaled|nrmp)\b/u.test(heading));
  const isOfWriters = headings.some((heading) =>
    /\b(writers?|authors?|author|recommenders?|referees?|evaluators?|letter from)\b(?! ?\d)/u.test(heading),
  );
  if (isOfWriters && !/\b(programs?|schools?)\b/u.test(first)) return 'writers';
  const ticked = headings.filter((heading, column) => {
    if (heading === '' || roleOf(heading, PROGRAM_WORDS) !== null) return false;
    const cells = body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.every((cell) => yesNo(cell) !== null || dayIn(cell, 'month-first', today) !== null);
  });
  if (ticked.length >= 2 && ticked.length >= headings.length / 3) return 'matrix';
  if (isOfPrograms) return 'programs';
  if (headings.some((heading) => roleOf(heading, WRITER_WORDS) === 'asked' || /thank/u.test(heading)))
    return 'writers';
  const names = body.filter((row) =>
    /\b(dr|prof|professor|md|do|phd)\b/u.test(foldCell(row[0] ?? '')),
  ).length;
  return header === null && names < body.length / 2 ? 'programs' : 'writers';
}
