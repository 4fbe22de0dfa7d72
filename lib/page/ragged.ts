import type { Column } from './page.ts';
import type { CellAt, RowAt } from './rows.ts';

/** How many columns the rows of a list lay out, beside how many its headings name. */
export interface Widths {
  /** For each row, spans and cells that reach down from above counted; `null` where its cells say their columns, each its own. */
  laid: readonly (number | null)[];
  /** What a row must lay out to be read; `null`: rows and headings do not fit, and no cell has a sure heading. */
  usual: number | null;
  /** Headings and rows differ by columns that hold nothing: which column is which is not sure to the last. */
  uneven: boolean;
}

/** A row in which a cell cannot be told: it fits no list. */
const TORN = -1;

/** Compares the rows of a list with its headings. `columns` is empty for a list without any. */
export function widthsOf(
  heads: readonly RowAt[],
  body: readonly RowAt[],
  columns: readonly Column[],
): Widths {
  const laid = laidBy(body, columnsUsual(body));
  // Two headings for one column, or one that is none: what stands under which is not known of any row.
  if (heads.some((row) => isTorn(row) || row.cells.some(holdsAnother)))
    return { laid: body.map(() => TORN), usual: null, uneven: true };
  const named = columns.length;
  const counts = new Map<number, number>();
  body.forEach((row, at) => {
    const width = laid[at] ?? null;
    if (width !== null && width !== TORN && row.cells.length > 1)
      counts.set(width, (counts.get(width) ?? 0) + 1);
  });
  let most = named;
  for (const [width, count] of counts) {
    const best = counts.get(most) ?? 0;
    if (count > best || (count === best && width === named)) most = width;
  }
  if (named === 0 || most === named) return { laid, usual: most, uneven: false };
  // Headings over nothing at the end: an empty one, or one that spans more than there is.
  const spare = columns
    .slice(most)
    .every(({ text }, at) => text === '' || text === columns[most + at - 1]?.text);
  return { laid, usual: most > named || spare ? most : null, uneven: true };
}

/** True for a row whose cells cannot all be told: two claim one column, or words stand beside them. */
function isTorn(row: RowAt): boolean {
  return row.torn || claimsTwice(row);
}

/** True for a heading inside of which another one stands. */
function holdsAnother({ element }: CellAt): boolean {
  return element.querySelector(':is(th, td, [role=columnheader])') !== null;
}

/** True when two cells of one row carry the same column index: one of them was doubled, or belongs elsewhere. */
function claimsTwice({ cells }: RowAt): boolean {
  const claimed = cells.flatMap((cell) => (cell.at === null ? [] : [cell.at]));
  return new Set(claimed).size < claimed.length;
}

/** The columns that most rows say they have, where cells say their column. */
function columnsUsual(body: readonly RowAt[]): string | null {
  const counts = new Map<string, number>();
  for (const row of body) {
    if (row.cells.length < 2 || isTorn(row) || row.cells.every((cell) => cell.at === null)) continue;
    const columns = columnsIn(row);
    counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  let usual: string | null = null;
  for (const [columns, count] of counts) {
    const most = usual === null ? 0 : (counts.get(usual) ?? 0);
    if (count > most || (count === most && columns.length > (usual?.length ?? 0))) usual = columns;
  }
  return usual;
}

function columnsIn({ cells }: RowAt): string {
  return cells.map((cell) => `${cell.at ?? ''}+${cell.span}`).join(' ');
}

/** How many columns each row fills. A row of one cell takes none from those that reach down. */
function laidBy(body: readonly RowAt[], usual: string | null): (number | null)[] {
  const held: number[] = [];
  return body.map((row) => {
    if (isTorn(row)) return TORN;
    // A column that the other rows have and this one has not: its cells may stand where no index says.
    if (row.cells.some((cell) => cell.at !== null))
      return row.cells.length === 1 || columnsIn(row) === usual ? null : TORN;
    if (row.cells.length === 1) return row.cells[0]?.span ?? 1;
    if (held.length === 0 && row.cells.every((cell) => cell.span === 1 && cell.down === 1))
      return row.cells.length;
    const taken = new Set<number>();
    held.forEach((left, column) => {
      if (left <= 0) return;
      taken.add(column);
      held[column] = left - 1;
    });
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(column)) column += 1;
      for (let step = 0; step < cell.span; step += 1) {
        taken.add(column + step);
        if (cell.down > 1) held[column + step] = cell.down - 1;
      }
      column += cell.span;
    }
    return taken.size;
  });
}

/** True when the only cell of a row reaches over the list: by its span, or by the room that it takes. */
export function reachesOver({ cells: [sole], element }: RowAt): boolean {
  if (!sole || sole.span > 1) return true;
  // A frozen column's row is as wide as its pane: the whole list is what has to be filled.
  const list = element.closest('table, [role=table], [role=grid], [role=treegrid]');
  const whole = Math.max(boxWidth(element), boxWidth(element.parentElement), boxWidth(list));
  return whole === 0 || boxWidth(sole.element) > whole * 0.6;
}

function boxWidth(element: Element | null): number {
  return element?.getBoundingClientRect().width ?? 0;
}

/** Rows of fewer cells that say nothing of an entry: a total, a template that was not filled in. */
export function isNoEntry(text: string): boolean {
  return text === '' || /^\s*(?:sub|grand )?totals?\b|\{\{/i.test(text);
}
