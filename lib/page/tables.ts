import { readDetail } from './detail.ts';
import { plainColumn, type GridAt, type Look } from './look.ts';
import type { Cell, Column, Grid, Row } from './page.ts';
import { childrenOf } from './roots.ts';
import { cellOf, labelOf, textOf } from './text.ts';
import { sightOf } from './visible.ts';

/** Reading is cut in slices here: each `yield` is a place where the page's own work may come first. */
export type Steps<T> = Generator<void, T>;

const ROW_ROLES = new Set(['row']);
const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
const GRID_ROLES = new Set(['table', 'grid', 'treegrid']);
const EMPTY_CELL: Cell = {
  text: '',
  lines: [],
  icons: [],
  unnamedIcons: 0,
  checked: null,
  fixed: false,
  actions: [],
};

/** True for an element that says it is a table: by its tag, or by its ARIA role. */
export function isGrid(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role) return GRID_ROLES.has(role);
  return element.localName === 'table';
}

interface RowAt {
  element: Element;
  cells: CellAt[];
  /** A row of headings. */
  heads: boolean;
  index: number | null;
}
interface CellAt {
  element: Element;
  head: boolean;
  span: number;
  down: number;
  at: number | null;
}

/**
 * Reads one table, native or ARIA, in its own order of rows.
 *
 * @returns the grid; `null` when the table only lays out other content, which the caller then walks through.
 */
export function* readTable(element: Element, look: Look): Steps<GridAt | null> {
  const order = look.next();
  const rows = joinPinned([...rowsOf(element, look)]);
  const headCount = headRows(rows);
  if (headCount === 0 && isLayout(element, rows)) return null;

  const columns = columnsOf(rows.slice(0, headCount), look);
  const body = rows.slice(headCount);
  const width = Math.max(columns.length, ...body.map((row) => row.cells.length), 0);
  while (columns.length < width) columns.push(plainColumn(''));
  const grid: Grid = {
    name: captionOf(element, look),
    under: [],
    columns,
    rows: [],
    paging: null,
    filtered: false,
    partial: false,
    sort: sortOf(rows.slice(0, headCount), look),
    emptyText: '',
    drawnAs: element.localName === 'table' ? 'table' : 'aria',
  };
  yield* readRows(body, grid, width, look);
  const stated = Number(element.getAttribute('aria-rowcount') ?? NaN);
  if (stated === -1) grid.partial = true;
  if (stated > 0 && stated > rows.length) {
    grid.partial = true;
    grid.paging = { total: stated - headCount, from: null, to: null };
  }
  if (isBusy(element)) grid.partial = true;
  return { grid, order, element, hasHeader: headCount > 0 };
}

function isBusy(element: Element): boolean {
  return element.getAttribute('aria-busy') === 'true';
}

function* readRows(body: RowAt[], grid: Grid, width: number, look: Look): Steps<void> {
  let held: { cell: Cell; left: number }[] = [];
  for (const at of body) {
    yield;
    const sole = at.cells.length === 1 ? at.cells[0] : undefined;
    const alone = sole !== undefined && width > 1;
    if (alone && !isBlankRow(sole, look)) {
      const last = grid.rows.at(-1);
      if (body.length === 1 || (!last && body.every((row) => row.cells.length <= 1))) {
        grid.emptyText = textOf(sole.element, look.met);
      } else if (last) yield* readDetail(sole.element, last, look);
      continue;
    }
    if (alone) continue;
    const row = rowOf(at, width, held, look);
    held = row.held;
    if (row.row) grid.rows.push(row.row);
  }
}

function isBlankRow(cell: CellAt, look: Look): boolean {
  return textOf(cell.element, look.met) === '' && !cell.element.querySelector('table, [role=table], li');
}

/** One row's cells laid on the columns: spans to the right and from rows above count. */
function rowOf(
  at: RowAt,
  width: number,
  held: { cell: Cell; left: number }[],
  look: Look,
): { row: Row | null; held: { cell: Cell; left: number }[] } {
  const cells: (Cell | undefined)[] = [];
  const next: { cell: Cell; left: number }[] = [];
  held.forEach((span, column) => {
    if (span.left <= 0) return;
    cells[column] = span.cell;
    next[column] = { cell: span.cell, left: span.left - 1 };
  });
  const row: Row = { key: '', cells: [], fields: [], grids: [] };
  let column = 0;
  for (const given of at.cells) {
    if (given.at !== null) column = given.at;
    while (cells[column]) column += 1;
    const nested: Element[] = [];
    const cell = look.capped(
      cellOf(given.element, look.met, {
        buttonsAreText: false,
        skip: (element) => isGrid(element) && nested.push(element) > 0,
      }),
    );
    for (const table of nested) drain(readDetailTable(table, row, look));
    for (let step = 0; step < given.span; step += 1) {
      cells[column + step] = step === 0 ? cell : EMPTY_CELL;
      if (given.down > 1) next[column + step] = { cell, left: given.down - 1 };
    }
    column += given.span;
  }
  for (let index = 0; index < width; index += 1) row.cells.push(cells[index] ?? EMPTY_CELL);
  const says = row.cells.some(
    (cell) => cell.text || cell.icons.length > 0 || cell.checked !== null || cell.actions.length > 0,
  );
  if (!says && row.grids.length === 0) return { row: null, held: next };
  const key = look.rowKey(at.element);
  if (key === null) return { row: null, held: next };
  row.key = key;
  return { row, held: next };
}

function* readDetailTable(table: Element, row: Row, look: Look): Steps<void> {
  const inner = yield* readTable(table, look);
  if (inner) row.grids.push(inner.grid);
}

function drain(steps: Steps<void>): void {
  while (!steps.next().done);
}

/** Rows in the page's order, through row groups, shadow roots and slots; not those of nested tables. */
function* rowsOf(parent: Node, look: Look): Generator<RowAt> {
  for (const node of childrenOf(parent, look.met)) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const role = element.getAttribute('role');
    if (element.localName === 'tr' ? !role || role === 'row' : ROW_ROLES.has(role ?? '')) {
      if (sightOf(element) !== 'seen') continue;
      const cells = [...cellsOf(element, look)];
      if (cells.length > 0) {
        const index = Number(element.getAttribute('aria-rowindex') ?? NaN);
        yield {
          element,
          cells,
          heads: cells.every((cell) => cell.head) || element.parentElement?.localName === 'thead',
          index: Number.isInteger(index) ? index : null,
        };
      }
    } else if (isGrid(element) || element.localName === 'caption' || element.localName === 'tfoot') continue;
    else if (sightOf(element) === 'seen') yield* rowsOf(element, look);
  }
}

function* cellsOf(parent: Node, look: Look): Generator<CellAt> {
  for (const node of childrenOf(parent, look.met)) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const role = element.getAttribute('role');
    const tag = element.localName;
    const isCell = role ? CELL_ROLES.has(role) : tag === 'td' || tag === 'th';
    if (!isCell) {
      if (!isGrid(element)) yield* cellsOf(element, look);
      continue;
    }
    if (sightOf(element) !== 'seen') continue;
    const column = Number(element.getAttribute('aria-colindex') ?? NaN);
    yield {
      element,
      head:
        role === 'columnheader' ||
        (tag === 'th' && role !== 'rowheader' && element.getAttribute('scope') !== 'row'),
      span: Math.min(
        Math.max(
          Number(element.getAttribute('colspan') ?? element.getAttribute('aria-colspan') ?? 1) || 1,
          1,
        ),
        60,
      ),
      down: Math.min(Math.max(Number(element.getAttribute('rowspan') ?? 1) || 1, 1), 500),
      at: Number.isInteger(column) && column > 0 ? column - 1 : null,
    };
  }
}

/** Pinned columns draw one row in two or three containers: the parts carry the same row index. */
function joinPinned(rows: RowAt[]): RowAt[] {
  const byIndex = new Map<number, RowAt>();
  const joined: RowAt[] = [];
  for (const row of rows) {
    const twin = row.index === null ? undefined : byIndex.get(row.index);
    if (twin) {
      twin.cells.push(...row.cells);
      twin.cells.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
      twin.heads &&= row.heads;
    } else {
      if (row.index !== null) byIndex.set(row.index, row);
      joined.push(row);
    }
  }
  return joined;
}

/** How many rows on top are headings. A table without a heading cell is taken to have its headings in row one. */
function headRows(rows: RowAt[]): number {
  let count = 0;
  while (count < rows.length && rows[count]?.heads) count += 1;
  return count;
}

/** A table that arranges blocks on the page instead of listing things. */
function isLayout(element: Element, rows: RowAt[]): boolean {
  const role = element.getAttribute('role');
  if (role === 'presentation' || role === 'none') return true;
  if (
    element.querySelector(
      'table, h1, h2, h3, h4, form, ul, ol, dl, section, article, [role=table], [role=grid]',
    )
  ) {
    return true;
  }
  return rows.length === 0;
}

function columnsOf(heads: RowAt[], look: Look): Column[] {
  const columns: Column[] = [];
  const taken: number[] = [];
  heads.forEach((row, level) => {
    let column = 0;
    for (const cell of row.cells) {
      if (cell.at !== null) column = cell.at;
      while ((taken[column] ?? -1) >= level) column += 1;
      const head = headOf(cell.element, look);
      for (let step = 0; step < cell.span; step += 1) {
        const known = columns[column + step] ?? plainColumn('');
        // A row of filter boxes under the headings has no text: it renames nothing.
        if (cell.span > 1) columns[column + step] = { ...known, group: head.text || known.group };
        else columns[column] = head.text ? { ...head, group: known.group } : known;
        taken[column + step] = level + cell.down - 1;
      }
      column += cell.span;
    }
  });
  // A heading over several columns that nothing parts further names each of them.
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] ?? plainColumn('');
    columns[index] = column.text === '' ? plainColumn(column.group) : column;
  }
  return columns;
}

function headOf(element: Element, look: Look): Column {
  const { text, lines, icons } = cellOf(element, look.met, { buttonsAreText: true });
  return text ? { text, lines, group: '' } : plainColumn((icons[0] ?? '') || labelOf(element));
}

function sortOf(heads: RowAt[], look: Look): string {
  for (const cell of heads.flatMap((row) => row.cells)) {
    const direction = cell.element.getAttribute('aria-sort');
    if (direction && direction !== 'none') return `${headOf(cell.element, look).text} ${direction}`;
  }
  return '';
}

function captionOf(element: Element, look: Look): string {
  const caption = element.querySelector(':scope > caption');
  return (caption ? textOf(caption, look.met) : '') || labelOf(element);
}
