import { readDetail } from './detail.ts';
import { labelled } from './fields.ts';
import type { GridAt, Look } from './look.ts';
import type { Cell, Column, Grid, Row } from './page.ts';
import { isLoadingLine, isMoreButton } from './paging.ts';
import { childrenOf, shadowOf } from './roots.ts';
import type { Steps } from './tables.ts';
import { cellOf } from './text.ts';
import { sightOf } from './visible.ts';
import { isWindow } from './windowed.ts';

/** A list found among plain blocks, and the blocks that it is made of. */
export interface BlockList {
  at: GridAt;
  /** The blocks of the headings and rows: children of the element that was asked, or their parents. */
  blocks: ReadonlySet<Element>;
}

/** What makes a block more than a cell. */
const RICHER =
  'table, dl, form, h1, h2, h3, h4, h5, h6, iframe, [role=table], [role=grid], [role=row], [role=heading]';

/**
 * A list drawn by blocks that say nothing of being one: below `parent`, a row of short headings side by side, then
 * rows of as many cells. The rows stand beside their headings, in a box right after them, or with all cells in one CSS
 * grid. `null` when there is none.
 */
export function* readBlocks(parent: Element, look: Look): Steps<BlockList | null> {
  if (parent.childElementCount < 2 || parent.childElementCount > 4_000) return null;
  const found = findIn([...elementsIn(parent, look)], parent, look);
  if (!found) return null;
  const { heads, rows, blocks, holder } = found;
  const grid: Grid = {
    name: '',
    under: [],
    columns: heads.map((element) => headOf(element, look)),
    rows: [],
    paging: null,
    filtered: false,
    partial: isWindow(holder, rows[0]?.element, rows.at(-1)?.element),
    sort: '',
    emptyText: '',
    uneven: false,
    drawnAs: 'divs',
  };
  const order = look.next();
  for (const { element, cells } of rows) {
    yield;
    if (cells.length === heads.length && sideBySide(cells)) {
      const row = rowFrom(element, cells, look);
      if (row) grid.rows.push(row);
      continue;
    }
    const lone = cellOf(element, look.met, { buttonsAreText: false });
    if (isLoadingLine(lone.text) || lone.actions.some(isMoreButton)) grid.partial = true;
    // A row that is drawn like the others and has other cells is one that cannot be read.
    const like = element.getAttribute('class') ?? '';
    const alike = like !== '' && like === rows[0]?.element.getAttribute('class');
    // Beside nothing but rows, what has about as many cells is one, whether or not it still fits its line.
    const ragged = holder !== parent && cells.length > heads.length / 2;
    if (cells.length > 1 && (alike || ragged || sideBySide(cells))) grid.partial = true;
    else {
      const last = grid.rows.at(-1);
      if (last && sightOf(element) === 'seen') yield* readDetail(element, last, look);
    }
  }
  return { at: { grid, order, element: parent, hasHeader: true }, blocks };
}

interface RowBlock {
  element: Element;
  cells: Element[];
}
interface Found {
  heads: Element[];
  rows: RowBlock[];
  blocks: ReadonlySet<Element>;
  /** The box that the rows stand in. */
  holder: Element;
}

function findIn(kids: readonly Element[], parent: Element, look: Look): Found | null {
  const last = Math.min(kids.length - 1, 12);
  for (let at = 0; at < last; at += 1) {
    const head = kids[at];
    const next = kids[at + 1];
    if (!head || !next) break;
    const heads = cellsIn(head, look);
    if (heads.length < 2) continue;
    const beside = cellsIn(next, look).length === heads.length;
    const box = beside ? parent : holderIn(next, heads.length, look);
    const inner = beside ? [] : [...elementsIn(box, look)];
    const inside = !beside && firstRowIn(inner, heads.length, look);
    if (!beside && !inside) continue;
    if (sightOf(head) !== 'seen' || !isSeenWithin(box, parent)) continue;
    const bodies = beside ? kids.slice(at + 1) : inner;
    const rows = bodies
      .filter((element) => sightOf(element) === 'seen')
      .map((element) => ({ element, cells: cellsIn(element, look) }));
    const first = rows.find((row) => row.cells.length === heads.length);
    if (!first || !areHeadings(heads, look) || !areCells(first.cells, heads, look)) continue;
    const blocks = new Set(beside ? kids.slice(at) : [head, next]);
    return { heads, rows, blocks, holder: box };
  }
  return flatGrid(kids, parent, look);
}

/** The box that rows stand in: a scroller may hold a spacer, which holds them. */
function holderIn(box: Element, width: number, look: Look): Element {
  let holder = box;
  for (let step = 0; step < 4; step += 1) {
    const only = holder.firstElementChild;
    if (!only || holder.childElementCount > 1 || cellsIn(only, look).length === width) break;
    holder = only;
  }
  return holder;
}

/** True when every box from `outer` (seen, itself) down to `box` is seen. */
function isSeenWithin(box: Element, outer: Element): boolean {
  for (let up: Element | null = box; up && up !== outer; up = up.parentElement) {
    if (sightOf(up) !== 'seen') return false;
  }
  return true;
}

function firstRowIn(kids: readonly Element[], width: number, look: Look): boolean {
  return kids.slice(0, 3).some((kid) => cellsIn(kid, look).length === width);
}

/** All cells are children of one CSS grid, which lays them out in rows. */
function flatGrid(kids: readonly Element[], parent: Element, look: Look): Found | null {
  if (kids.length < 4 || kids.some((kid) => kid.childElementCount > 6)) return null;
  const style = parent.ownerDocument.defaultView?.getComputedStyle(parent);
  if (!style || !/grid$/.test(style.display)) return null;
  const width = style.gridTemplateColumns.split(' ').length;
  if (width < 2 || kids.length < width * 2) return null;
  const seen = kids.filter((kid) => sightOf(kid) !== 'hidden');
  const heads = seen.slice(0, width);
  const rows: RowBlock[] = [];
  for (let at = width; at < seen.length; at += width) {
    const cells = seen.slice(at, at + width);
    const [element] = cells;
    // A cell over the whole width puts the others out of step: what follows cannot be told apart.
    if (!element || cells.length < width || !sideBySide(cells)) return null;
    rows.push({ element, cells });
  }
  const first = rows[0]?.cells;
  if (!first || !areHeadings(heads, look) || !areCells(first, heads, look)) return null;
  return { heads, rows, blocks: new Set(kids), holder: parent };
}

function* elementsIn(parent: Element, look: Look): Generator<Element> {
  for (const node of childrenOf(parent, look.met)) if (node.nodeType === 1) yield node as Element;
}

/** The blocks that `row` lays out, through boxes that hold only one other box. */
function cellsIn(row: Element, look: Look): Element[] {
  let box = row;
  for (let step = 0; step < 4; step += 1) {
    if (box.matches(RICHER) || box.localName === 'tr' || box.localName === 'slot') return [];
    const only = box.firstElementChild;
    if (
      !only ||
      box.childElementCount > 1 ||
      (box.firstChild !== only && box.textContent !== only.textContent)
    )
      break;
    if (sightOf(only) !== 'seen') return [];
    box = only;
  }
  if (box.localName === 'dl' || box.firstElementChild?.localName === 'dt') return [];
  if (box.childElementCount < 2 || box.childElementCount > 40 || shadowOf(box)) return [];
  // Words beside the blocks: a sentence with marked parts in it, not a row.
  for (const node of box.childNodes) if (node.nodeType === 3 && (node.nodeValue ?? '').trim()) return [];
  return [...elementsIn(box, look)].filter((cell) => sightOf(cell) !== 'hidden');
}

/** True when the blocks stand in one line, one after the other. Empty ones take no room and cannot tell. */
function sideBySide(cells: readonly Element[]): boolean {
  const boxes = cells
    .map((cell) => cell.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.height > 0);
  const [first] = boxes;
  if (!first || boxes.length < 2) return false;
  const turned = (boxes[1]?.left ?? 0) < first.left;
  return boxes.every((box, at) => {
    const before = boxes[at - 1];
    if (!before) return true;
    const follows = turned ? box.right <= before.left + 2 : box.left >= before.right - 2;
    return follows && box.top < first.bottom && box.bottom > first.top;
  });
}

/** Headings of columns: short, different words, no values, no labels of what stands beside them. */
function areHeadings(cells: readonly Element[], look: Look): boolean {
  if (cells.some((cell) => cell.querySelector(RICHER) ?? cell.matches(RICHER))) return false;
  const texts = cells.map((cell) => cellOf(cell, look.met, { buttonsAreText: true }));
  const said = texts.map((cell) => cell.text).filter((text) => text !== '');
  // A second line may hold the ID of the letter that a column stands for.
  const plain = texts.every(
    ({ lines: [first = '', ...more] }) =>
      first.length <= 40 && more.length <= 1 && !/:$|@|\d{3}/.test(first) && !labelled(first),
  );
  const distinct = new Set(said).size === said.length && said.length >= Math.max(2, cells.length / 2);
  return plain && distinct && sideBySide(cells);
}

/** Cells of a row: not cards, not parts of the page's frame, and not blocks that repeat the labels above. */
function areCells(cells: readonly Element[], heads: readonly Element[], look: Look): boolean {
  if (cells.some((cell) => cell.querySelector(RICHER))) return false;
  const firstLine = (element: Element | undefined): string =>
    element ? (cellOf(element, look.met, { buttonsAreText: true }).lines[0] ?? '') : '';
  const repeated = cells.filter(
    (cell, at) => firstLine(cell) !== '' && firstLine(cell) === firstLine(heads[at]),
  );
  if (repeated.length > 1) return false;
  return cells.every((cell) => {
    const { text, lines } = cellOf(cell, look.met, { buttonsAreText: false });
    return text.length <= 300 && lines.length <= 6 && lines.filter((line) => labelled(line)).length <= 1;
  });
}

function headOf(element: Element, look: Look): Column {
  const { text, lines, icons } = cellOf(element, look.met, { buttonsAreText: true });
  return { text: text || (icons[0] ?? ''), lines, group: '' };
}

function rowFrom(element: Element, blocks: readonly Element[], look: Look): Row | null {
  const cells = blocks.map((block): Cell => look.capped(cellOf(block, look.met, { buttonsAreText: false })));
  if (!cells.some((cell) => cell.text || cell.icons.length > 0 || cell.checked !== null)) return null;
  const key = look.rowKey(element);
  return key === null ? null : { key, cells, fields: [], grids: [], loose: [] };
}
