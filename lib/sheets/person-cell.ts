import { foldCell } from './words.ts';

/** Words beside a name that say what somebody is, and are no part of the name. */
const ROLE_WORDS = new Set(
  (
    'chair chairman chairwoman chairperson chief director program residency clerkship department dept dean pd apd pi ' +
    'attending mentor advisor adviser coordinator committee head of research lab supervisor professor prof assistant associate faculty'
  ).split(' '),
);
/** What people write where nobody's name stands yet. */
const NOBODY = new Set('tbd tba tbc n a na none nobody unknown unsure pending not sure x'.split(' '));
const SUMMARY =
  /^(grand |sub ?|over ?all )?(totals?|sums?|counts?|averages?|avg|mean|tally)( (of|letters?|lors?|writers?|programs?|schools?|sent|in|received|asked|done|needed))*( \d+)*$/u;

/**
 * A cell that names a person: the name, and what else stood in the cell ("DR. OKAFOR (chair)", "Marsh - mentor",
 * "Ana Reyes, program director"), or `null` for nothing else.
 */
export function personCell(cell: string): { name: string; aside: string | null } {
  const bare = cell
    .replace(/[([{][^)\]}]*[)\]}]?/gu, ' ')
    .replace(/\s+[-–—|/:]\s+.*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [first = '', ...rest] = bare.split(',');
  const kept = rest.filter((part) => !isRole(part));
  const name = [first, ...kept].join(',').trim();
  return /\p{L}/u.test(name) ? { name, aside: name === cell ? null : cell } : { name: cell, aside: null };
}

function isRole(part: string): boolean {
  const words = foldCell(part).split(' ');
  return (
    words.some((word) => ROLE_WORDS.has(word)) &&
    words.every((word) => ROLE_WORDS.has(word) || word === 'and')
  );
}

/** True for a row that sums up the ones above it, by the cell where a name would stand: "Total", "Total letters: 4". */
export function isSummary(cell: string): boolean {
  return SUMMARY.test(foldCell(cell));
}

/** True for a cell that names nobody: a number, a dash, "TBD". */
export function isNobody(cell: string): boolean {
  return (
    !/\p{L}{2}|\p{Lo}/u.test(cell) ||
    foldCell(cell)
      .split(' ')
      .every((word) => NOBODY.has(word))
  );
}
