import { readDetail } from './detail.ts';
import { isFilledIn } from './filters.ts';
import { columnsOf, sortOf } from './headings.ts';
import { plainColumn, type GridAt, type Look } from './look.ts';
import type { Cell, Column, Grid, Row } from './page.ts';
import { isLoadingLine, isMoreButton } from './paging.ts';
import { isNoEntry, reachesOver, widthsOf, type Widths } from './ragged.ts';
import { isFolded } from './visible.ts';
import { joinPinned } from './pinned.ts';
import { gatherRows, type CellAt, type RowAt } from './rows.ts';
import { drawnLabel, labelElement, stackedColumns } from './stacked.ts';
import { repeats } from './splits.ts';
import { emptyCell, unseenCell } from './cell.ts';
import { cellOf, fold, labelOf, textOf } from './text.ts';
import { isWindow } from './windowed.ts';

/** Reading is cut in slices here: each `yield` is a place where the page's own work may come first. */
export type Steps<T> = Generator<void, T>;

const GRID_ROLES = new Set(['table', 'grid', 'treegrid']);
const EMPTY_CELL: Cell = emptyCell();
const UNSEEN_CELL: Cell = unseenCell();

/** True for an element that says it is a table: by its tag, or by its ARIA role. */
export function isGrid(element: Element): boolean {
  const role = element.getAttribute('role');
  if (role) return GRID_ROLES.has(role);
  return element.localName === 'table';
}

/**
 * Reads one table, native or ARIA, in its own order of rows.
 *
 * @returns the grid; `null` when the table only lays out other content, which the caller then walks through.
 */
export function* readTable(element: Element, look: Look): Steps<GridAt | null> {
  const order = look.next();
  const gathered: RowAt[] = [];
  look.met.strays = false;
  yield* gatherRows(element, look.met, gathered);
  const { strays } = look.met;
  const rows = joinPinned(gathered, element);
  const headCount = headRows(rows);
  if (headCount === 0 && isLayout(element, rows)) return null;

  const heads = rows.slice(0, headCount);
  const body = rows.slice(headCount);
  const headed = columnsOf(heads, look);
  const widest = Math.max(0, ...body.map((row) => row.cells.length));
  // Stacked rows keep a heading or two for what sorts them.
  const bare = headCount === 0 || (widest > 3 && headed.length <= 2);
  const stacked = bare ? stackedColumns(body, look) : null;
  const columns = stacked ?? headed;
  const named = columns.length;
  const widths = widthsOf(heads, body, columns);
  const width = Math.max(columns.length, ...body.map((row) => row.cells.length), 0);
  while (columns.length < width) columns.push(plainColumn(''));
  const grid: Grid = {
    name: captionOf(element, look),
    under: [],
    columns,
    rows: [],
    paging: null,
    filtered: heads.some((row) => isFilledIn(row.element)),
    partial: isBusy(element) || strays,
    sort: sortOf(heads, look),
    emptyText: '',
    uneven: widths.uneven,
    drawnAs: element.localName === 'table' ? 'table' : 'aria',
  };
  yield* readRows(body, grid, { width, columns, widths }, look);
  if (named > 0 && grid.rows.some((row) => row.cells.slice(named).some(holdsFacts))) {
    // Words without a heading: which heading was lost is not known.
    if (widths.uneven) grid.rows = [];
    grid.partial ||= widths.uneven;
  }
  const rowAt = (at: number): Element | undefined => look.rows.get(grid.rows.at(at)?.key ?? '')?.deref();
  if (isWindow(element, rowAt(0), rowAt(-1))) grid.partial = true;
  const stated = Number(element.getAttribute('aria-rowcount') ?? NaN);
  if (stated === -1) grid.partial = true;
  if (stated > 0 && stated > rows.length) {
    grid.partial = true;
    grid.paging = { total: stated - headCount, from: null, to: null };
  }
  return { grid, order, element, hasHeader: headCount > 0 || stacked !== null };
}

function isBusy(element: Element): boolean {
  return element.getAttribute('aria-busy') === 'true';
}

interface Layout {
  width: number;
  columns: readonly Column[];
  widths: Widths;
}

function* readRows(body: readonly RowAt[], grid: Grid, layout: Layout, look: Look): Steps<void> {
  const held: Held[] = [];
  const { laid, usual } = layout.widths;
  for (const [index, at] of body.entries()) {
    yield;
    const sole = at.cells.length === 1 ? at.cells[0] : undefined;
    if (sole && layout.width > 1) {
      yield* readLone(at, sole, body, grid, look);
      continue;
    }
    const width = laid[index] ?? null;
    if (width !== null && width !== usual) {
      // A cell too few or too many: the others may stand under headings that are not theirs.
      grid.partial ||= !isNoEntry(textOf(at.element, look.met));
      continue;
    }
    const row = rowOf(at, layout, held, look);
    if (row && !repeats(row.cells, layout.columns)) grid.rows.push(row);
  }
}

/** A row of one cell across a list of several columns: the detail of the row above, or a word in place of rows. */
function* readLone(at: RowAt, sole: CellAt, body: readonly RowAt[], grid: Grid, look: Look): Steps<void> {
  const cell = cellOf(sole.element, look.met, { buttonsAreText: false });
  if (isLoadingLine(cell.text) || cell.actions.some(isMoreButton)) grid.partial = true;
  if (cell.text === '' && !sole.element.querySelector('table, [role=table], li')) return;
  const last = grid.rows.at(-1);
  if (body.length === 1 || (!last && body.every((row) => row.cells.length <= 1))) {
    grid.emptyText = cell.text;
  } else if (!reachesOver(at)) grid.partial ||= !isNoEntry(cell.text);
  else if (last && !isFolded(sole.element)) yield* readDetail(sole.element, last, look);
}

/** A cell that reaches down into the rows below it. */
interface Held {
  cell: Cell;
  left: number;
}

/** One row's cells laid on the columns: spans to the right and from rows above count. `null`: it says nothing. */
function rowOf(at: RowAt, layout: Layout, held: (Held | undefined)[], look: Look): Row | null {
  const cells: (Cell | undefined)[] = [];
  held.forEach((span, column) => {
    if (!span) return;
    cells[column] = span.cell;
    span.left -= 1;
    if (span.left <= 0) held[column] = undefined;
  });
  const row: Row = { key: '', cells: [], fields: [], grids: [], loose: [] };
  let column = 0;
  for (const given of at.cells) {
    if (given.at !== null) column = given.at;
    while (cells[column]) column += 1;
    const cell =
      given.manner.sight === 'seen'
        ? readCell(given, row, layout.columns[column]?.text ?? '', look)
        : EMPTY_CELL;
    for (let step = 0; step < given.span; step += 1) {
      cells[column + step] = step === 0 ? cell : EMPTY_CELL;
      if (given.down > 1) held[column + step] = { cell, left: given.down - 1 };
    }
    column += given.span;
  }
  for (let index = 0; index < layout.width; index += 1) row.cells.push(cells[index] ?? UNSEEN_CELL);
  if (row.grids.length === 0 && !row.cells.some(saysAnything)) return null;
  const key = look.rowKey(at.element);
  if (key === null) return null;
  row.key = key;
  return row;
}

const MARKS = new Set(['input', 'svg', 'img']);
const PLAIN = { buttonsAreText: false };
const LABELLED = { buttonsAreText: false, labelBefore: true };

function readCell(given: CellAt, row: Row, heading: string, look: Look): Cell {
  // Drawn by style before the cell's own words, in a stacked list: its heading, and no part of it.
  const labelled = given.manner.before !== '' && heading !== '' && drawnLabel(given.manner) === heading;
  const first = given.element.firstElementChild;
  // A text, a box or a picture holds no label and no table.
  if (first === null || (first.nextElementSibling === null && MARKS.has(first.localName))) {
    return look.capped(cellOf(given.element, look.met, labelled ? LABELLED : PLAIN, given.manner));
  }
  const label = heading === '' ? null : labelElement(given.element);
  const named = label && fold(label.textContent ?? '').replace(/\s*:$/, '') === heading ? label : null;
  const nested: Element[] = [];
  const rules = {
    buttonsAreText: false,
    labelBefore: labelled,
    skip: (element: Element) => element === named || (isGrid(element) && nested.push(element) > 0),
  };
  const cell = look.capped(cellOf(given.element, look.met, rules, given.manner));
  const before = row.grids.length;
  for (const table of nested) drain(readDetailTable(table, row, look));
  const lost = nested.length > 0 && row.grids.slice(before).every((grid) => grid.rows.length === 0);
  return lost && !saysAnything(cell) ? UNSEEN_CELL : cell;
}

function saysAnything(cell: Cell): boolean {
  return cell.text !== '' || cell.icons.length > 0 || cell.checked !== null || cell.actions.length > 0;
}

/** More than things to do. */
function holdsFacts(cell: Cell): boolean {
  return (cell.text !== '' && !cell.actions.includes(cell.text)) || cell.checked !== null;
}

function* readDetailTable(table: Element, row: Row, look: Look): Steps<void> {
  const inner = yield* readTable(table, look);
  if (inner) row.grids.push(inner.grid);
}

function drain(steps: Steps<void>): void {
  while (!steps.next().done);
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
  if (element.querySelector(STRUCTURE)) return !unfoldsRows(rows);
  // One cell to a row lists nothing: each holds a block of its own.
  return rows.every((row) => row.cells.length === 1);
}

const STRUCTURE = 'table, h1, h2, h3, h4, form, ul, ol, dl, section, article, [role=table], [role=grid]';

/** True for rows of as many plain cells each, with nothing between them but single cells: what a row unfolds. */
function unfoldsRows(rows: readonly RowAt[]): boolean {
  const full = rows.filter((row) => row.cells.length > 1);
  const [first] = full;
  return (
    full.length > 1 &&
    first !== undefined &&
    first.cells.length > 2 &&
    full.every(
      ({ cells }) =>
        cells.length === first.cells.length && !cells.some((cell) => cell.element.querySelector(STRUCTURE)),
    )
  );
}

function captionOf(element: Element, look: Look): string {
  const caption = element.querySelector(':scope > caption');
  return (caption ? textOf(caption, look.met) : '') || labelOf(element);
}
