import { boxAt, type Box, type Size } from './box.ts';

/** Clear space between a mark and what it stands beside. */
const GAP = 8;
/** Clear space above and below: rows of a table leave little. */
const GAP_BELOW = 1;

/**
 * Where in a row a mark of that size stands on nothing: the stretches of its left edge, in the band of the row where
 * there is most room (the middle, else the bottom, else the top).
 *
 * @param row the part of the row that can be seen
 * @param taken what already stands in the row: its texts, pictures and controls
 * @returns the top of the band and its stretches from left to right, or `null` where the mark fits nowhere
 */
export function freeStretches(
  row: Box,
  taken: readonly Box[],
  size: Size,
): { top: number; stretches: { from: number; to: number }[] } | null {
  const height = row.bottom - row.top;
  if (height < size.height) return null;
  const bands = [row.top + (height - size.height) / 2, row.bottom - size.height - 2, row.top + 2];
  for (const top of bands) {
    if (top < row.top || top + size.height > row.bottom) continue;
    const stretches = stretchesIn(row, top, taken, size);
    if (stretches.length > 0) return { top, stretches };
  }
  return null;
}

function stretchesIn(
  row: Box,
  top: number,
  taken: readonly Box[],
  size: Size,
): { from: number; to: number }[] {
  const inBand = taken
    .filter((box) => box.right > row.left && box.left < row.right)
    .filter((box) => box.bottom > top - GAP_BELOW && box.top < top + size.height + GAP_BELOW)
    .sort((a, b) => a.left - b.left);
  const stretches: { from: number; to: number }[] = [];
  let edge = row.left;
  for (const box of [...inBand, { left: row.right, right: row.right }]) {
    const from = edge + GAP;
    const to = box.left - GAP - size.width;
    if (to >= from) stretches.push({ from, to });
    edge = Math.max(edge, box.right);
  }
  return stretches;
}

/**
 * One left edge that suits as many rows of a list as possible, so that marks stand under each other.
 *
 * @param rows the free stretches of each row
 * @returns the rightmost such edge; `null` when no row has room
 */
export function commonEdge(rows: readonly (readonly { from: number; to: number }[])[]): number | null {
  const edges = new Set(rows.flatMap((stretches) => stretches.map((stretch) => stretch.to)));
  let best: number | null = null;
  let most = 0;
  for (const edge of [...edges].sort((a, b) => b - a)) {
    const fits = rows.filter((stretches) => holds(stretches, edge)).length;
    if (fits > most) [best, most] = [edge, fits];
  }
  return best;
}

export function holds(stretches: readonly { from: number; to: number }[], edge: number): boolean {
  return stretches.some((stretch) => edge >= stretch.from - 0.5 && edge <= stretch.to + 0.5);
}

/** The corners of a row for what is collapsed to a dot, the best first. */
export function cornersOf(row: Box, dot: Size): Box[] {
  const right = row.right - dot.width - 2;
  const left = row.left + 2;
  const middle = (row.top + row.bottom - dot.height) / 2;
  const spots = [
    [right, row.top + 2],
    [left, row.top + 2],
    [right, row.bottom - dot.height - 2],
    [left, row.bottom - dot.height - 2],
    [right, middle],
    [left, middle],
  ] as const;
  return spots.map(([x, y]) => boxAt(x, y, dot));
}

/** A place beside the list, on either side, for a mark as high as its row's middle. */
export function besideList(list: Box, row: Box, size: Size, side: 'right' | 'left'): Box {
  const top = (row.top + row.bottom - size.height) / 2;
  return boxAt(side === 'right' ? list.right + GAP : list.left - GAP - size.width, top, size);
}
