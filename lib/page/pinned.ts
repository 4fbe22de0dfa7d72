import type { RowAt } from './rows.ts';

/**
 * Pinned columns draw one row in two or three containers. The parts carry the same row index, or, where there are no
 * indexes, stand at the same height beside each other.
 */
export function joinPinned(rows: RowAt[], grid: Element): RowAt[] {
  if (rows.some((row) => row.index !== null)) return joinBy(rows, (row) => row.index);
  const parents = new Set(rows.map((row) => row.element.parentElement));
  // A native table lays its rows out itself; and one container holds whole rows.
  if (grid.localName === 'table' || parents.size < 2 || rows.length > 1_000) return rows;
  // The cells, not the rows: a row's own box may reach far out on both sides.
  const boxes = new Map(
    rows.map((row) => {
      const first = row.cells[0]?.element.getBoundingClientRect();
      const last = row.cells.at(-1)?.element.getBoundingClientRect();
      return [row, { top: first?.top ?? 0, left: first?.left ?? 0, right: last?.right ?? 0 }];
    }),
  );
  const topOf = (row: RowAt): number => Math.round(boxes.get(row)?.top ?? 0);
  const leftOf = (row: RowAt): number => boxes.get(row)?.left ?? 0;
  const rightOf = (row: RowAt): number => boxes.get(row)?.right ?? 0;
  const apart = (row: RowAt, other: RowAt): boolean =>
    row.element.parentElement !== other.element.parentElement &&
    (leftOf(row) >= rightOf(other) - 2 || leftOf(other) >= rightOf(row) - 2);
  return joinBy(
    rows.toSorted((a, b) => leftOf(a) - leftOf(b)),
    topOf,
    apart,
  ).sort((a, b) => topOf(a) - topOf(b));
}

function joinBy(
  rows: readonly RowAt[],
  keyOf: (row: RowAt) => number | null,
  fits: (row: RowAt, other: RowAt) => boolean = () => true,
): RowAt[] {
  const byKey = new Map<number, RowAt>();
  const joined: RowAt[] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const twin = key === null ? undefined : byKey.get(key);
    if (twin && fits(row, twin)) {
      twin.cells.push(...row.cells);
      if (row.index !== null) twin.cells.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
      twin.heads &&= row.heads;
      twin.torn ||= row.torn;
    } else {
      if (key !== null) byKey.set(key, row);
      joined.push(row);
    }
  }
  return joined;
}
