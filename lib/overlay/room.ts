import { boxAt, type Box, type Size } from './box.ts';

/** Clear space between a mark and what it stands beside. */
const GAP = 8;
/** A dot is small: it stands clear of a text by less. */
const GAP_OF_DOT = 2;
/** Clear space above and below: rows of a table leave little. */
const GAP_BELOW = 1;
/** How far from the edge of a card a mark stands. */
const INSET = 10;

/** Where a mark stands in a row and in a card, the best first. */
export const HEIGHTS = {
  row: ['middle', 'lower', 'upper'],
  card: ['upper', 'middle', 'lower'],
} as const satisfies Record<string, readonly Band['at'][]>;

/** Left edges at which something fits, from and to, in CSS pixels. */
export interface Stretch {
  from: number;
  to: number;
}
/** A height in a row at which something fits somewhere. */
export interface Band {
  at: 'upper' | 'middle' | 'lower';
  top: number;
  stretches: Stretch[];
}

/**
 * Where in a row something of that size stands on nothing.
 *
 * @param row the part of the row that can be seen
 * @param taken what already stands in the row: its texts, pictures and controls
 * @param isCard a card's mark stands in its upper corner; a row's in its middle
 * @returns the heights at which it fits, the best first, each with its stretches from left to right
 */
export function bandsIn(row: Box, taken: readonly Box[], size: Size, isCard = false): Band[] {
  const height = row.bottom - row.top;
  if (height < size.height) return [];
  const middle = row.top + (height - size.height) / 2;
  const upper = row.top + (isCard ? INSET : 2);
  const lower = row.bottom - size.height - (isCard ? INSET : 2);
  const gap = size.width === size.height ? GAP_OF_DOT : GAP;
  const tops = { upper, middle, lower };
  return HEIGHTS[isCard ? 'card' : 'row']
    .map((at) => ({ at, top: tops[at] }))
    .filter(({ top }) => top >= row.top && top + size.height <= row.bottom)
    .map(({ at, top }) => ({ at, top, stretches: stretchesIn(row, top, taken, size, gap) }))
    .filter(({ stretches }) => stretches.length > 0);
}

function stretchesIn(row: Box, top: number, taken: readonly Box[], size: Size, gap: number): Stretch[] {
  const inBand = taken
    .filter((box) => box.right > row.left && box.left < row.right)
    .filter((box) => box.bottom > top - GAP_BELOW && box.top < top + size.height + GAP_BELOW)
    .sort((a, b) => a.left - b.left);
  const stretches: Stretch[] = [];
  let edge = row.left;
  for (const box of [...inBand, { left: row.right, right: row.right }]) {
    const from = edge + gap;
    const to = box.left - gap - size.width;
    if (to >= from) stretches.push({ from, to });
    edge = Math.max(edge, box.right);
  }
  return stretches;
}

/**
 * Left edges that suit as many rows of a list as possible, so that marks stand under each other.
 *
 * @param rows the bands of each row
 * @returns the edges that suit most rows, from right to left, and how many rows they suit
 */
export function commonEdges(rows: readonly (readonly Band[])[]): { edges: number[]; suit: number } {
  const tried = new Set(rows.flatMap((bands) => bands.flatMap((band) => band.stretches.map(({ to }) => to))));
  let edges: number[] = [];
  let suit = 0;
  for (const edge of [...tried].sort((a, b) => b - a)) {
    const fits = rows.filter((bands) => bandAt(bands, edge) !== null).length;
    if (fits > suit) [edges, suit] = [[edge], fits];
    else if (fits === suit && fits > 0) edges.push(edge);
  }
  return { edges, suit };
}

/** The best height at which something fits with its left edge there. */
export function bandAt(bands: readonly Band[], edge: number): Band | null {
  return bands.find(({ stretches }) => holds(stretches, edge)) ?? null;
}

function holds(stretches: readonly Stretch[], edge: number): boolean {
  return stretches.some((stretch) => edge >= stretch.from - 0.5 && edge <= stretch.to + 0.5);
}

/** A place beside the list, on either side, for a mark as high as its row's middle. */
export function besideList(list: Box, row: Box, size: Size, side: 'right' | 'left'): Box {
  const top = (row.top + row.bottom - size.height) / 2;
  return boxAt(side === 'right' ? list.right + GAP : list.left - GAP - size.width, top, size);
}
