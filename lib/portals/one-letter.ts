import type { LetterSeen } from '../model.ts';
import { kindOf } from './context.ts';
import type { LetterGrid } from './letters.ts';
import { speaksOf } from './phrase.ts';
import type { PortalWords } from './portal.ts';

/**
 * True for a block of labelled values that tells of one letter alone: its details, in a pop-up or on a page of their own.
 * It says nothing about other letters. A list that has but one entry stands under the list's heading and says where the
 * letter stands.
 */
export function tellsOfOne({ grid, columns }: LetterGrid, words: PortalWords): boolean {
  const [only, ...others] = grid.rows;
  if (grid.drawnAs !== 'cards' || !only || others.length > 0) return false;
  const title = only.cells[0]?.text ?? '';
  const nearest = [grid.name, ...grid.under].find((text) => text !== '' && text !== title) ?? '';
  const stands = columns.includes('status') || only.loose.length > 0;
  return (
    !stands || kindOf(nearest, words) === null || speaksOf(nearest, ['detail', 'details', 'view', 'edit'])
  );
}

/** Facts by which two rows of one ID may differ without a contradiction: where and how the page shows them. */
const OF_ITS_ROW: readonly (keyof LetterSeen)[] = ['row', 'ofRequest'];

/**
 * Rows of one ID in two lists of a page are one letter when neither says anything against the other: a row of the table,
 * and the details that are open beside it. The first keeps its place; what it leaves open is filled in.
 */
export function withDetails(letters: readonly LetterSeen[]): LetterSeen[] {
  const kept: LetterSeen[] = [];
  for (const letter of letters) {
    const at = letter.letterId === null ? -1 : kept.findIndex(({ letterId }) => letterId === letter.letterId);
    const first = kept[at];
    const one = first && oneOf(first, letter);
    if (one) kept[at] = one;
    else kept.push(letter);
  }
  return kept;
}

function oneOf(first: LetterSeen, other: LetterSeen): LetterSeen | null {
  const one: LetterSeen = { ...first };
  for (const key of Object.keys(other) as (keyof LetterSeen)[]) {
    if (OF_ITS_ROW.includes(key) || isOpen(other[key])) continue;
    if (isOpen(first[key])) Object.assign(one, { [key]: other[key] });
    else if (first[key] !== other[key]) return null;
  }
  // Which of its words is the request's goes with the word.
  if (first.portalStatus === null && other.ofRequest) one.ofRequest = true;
  return one;
}

function isOpen(value: LetterSeen[keyof LetterSeen]): boolean {
  return value === null || value === '' || value === undefined;
}
