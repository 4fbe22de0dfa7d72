import { childrenOf, type Met } from './roots.ts';
import { mannerBelow, mannerOf, mannerOfCell, mannerOfRow, sightOf, type Manner } from './visible.ts';

/** A row as it stands in the page. */
export interface RowAt {
  element: Element;
  cells: CellAt[];
  /** A row of headings. */
  heads: boolean;
  index: number | null;
  /** Words stand beside its cells: a cell that cannot be told for one. */
  torn: boolean;
}

/** A cell as it stands in its row. */
export interface CellAt {
  element: Element;
  manner: Manner;
  head: boolean;
  span: number;
  down: number;
  at: number | null;
}

const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
const CELLS = ':is(td, th, [role=cell], [role=gridcell], [role=rowheader])';
const GRID_ROLES = new Set(['table', 'grid', 'treegrid']);
const TABLE_PARTS = new Set(['table', 'thead', 'tbody']);
const NO_WORDS = new Set(['script', 'style', 'template', 'noscript', 'svg']);
/** Deeper than any table keeps its rows. */
const DEEPEST = 60;

/** Collects rows in the page's order, through row groups, shadow roots and slots; not those of nested tables. */
export function* gatherRows(table: Element, met: Met, rows: RowAt[]): Generator<void, void> {
  yield* gatherBelow(table, met, mannerOf(table), rows, 0);
}

function* gatherBelow(
  parent: Node,
  met: Met,
  manner: Manner,
  rows: RowAt[],
  depth: number,
): Generator<void, void> {
  if (depth > DEEPEST) {
    met.tooDeep = true;
    return;
  }
  for (const node of childrenOf(parent, met)) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const role = element.getAttribute('role');
    const tag = element.localName;
    if (tag === 'tr' ? !role || role === 'row' : role === 'row') {
      const own = mannerOfRow(manner, element);
      const row = own.sight === 'seen' ? rowAt(element, met, own) : null;
      if (!row) continue;
      rows.push(row);
      yield;
    } else if (tag === 'caption' || tag === 'tfoot' || isNested(element, role)) continue;
    else if (tag === 'thead' ? headsAreThere(element) : sightOf(element) === 'seen') {
      const before = rows.length;
      yield* gatherBelow(element, met, mannerBelow(manner, null, element), rows, depth + 1);
      // Words in a table that no row holds: part of it that cannot be read.
      const own =
        TABLE_PARTS.has(element.parentElement?.localName ?? '') || element.querySelector(':scope > ' + CELLS);
      if (rows.length === before && own && (element.textContent ?? '').trim() !== '') met.strays = true;
    }
  }
}

function isNested(element: Element, role: string | null): boolean {
  return role ? GRID_ROLES.has(role) : element.localName === 'table';
}

/** Headings that only screen readers are given still name the columns; those that nobody is given do not. */
function headsAreThere(thead: Element): boolean {
  return sightOf(thead) !== 'hidden';
}

function rowAt(element: Element, met: Met, manner: Manner): RowAt | null {
  const cells: CellAt[] = [];
  const beside: Node[] = [];
  gatherCells(element, met, manner, { cells, beside }, 0);
  if (cells.length === 0) {
    // A row without a cell, and with words, is one that cannot be read.
    if (beside.length > 0) met.strays = true;
    return null;
  }
  const index = Number(element.getAttribute('aria-rowindex') ?? NaN);
  return {
    element,
    cells,
    heads: cells.every((cell) => cell.head) || element.parentElement?.localName === 'thead',
    index: Number.isInteger(index) ? index : null,
    torn: beside.length > 0 && beside.some((node) => isBeside(node, cells)),
  };
}

/** True for what stands at the height of the cells; below them it is what the row unfolds. */
function isBeside(node: Node, cells: readonly CellAt[]): boolean {
  const range = (node.ownerDocument ?? document).createRange();
  range.selectNodeContents(node);
  const box = range.getBoundingClientRect();
  const middle = (box.top + box.bottom) / 2;
  return cells.some(({ element }) => {
    const cell = element.getBoundingClientRect();
    return middle > cell.top && middle < cell.bottom;
  });
}

/** What a row is gathered into: its cells, and the words that none of them holds. */
interface Gathered {
  cells: CellAt[];
  beside: Node[];
}

function gatherCells(parent: Node, met: Met, manner: Manner, into: Gathered, depth: number): void {
  if (depth > DEEPEST) {
    met.tooDeep = true;
    return;
  }
  const { cells, beside } = into;
  let elder: Manner | null = null;
  // A `tr` has no shadow and no slots, and a walk from sibling to sibling costs half of one through a list of them.
  const rest = (parent as Element).localName === 'tr' ? null : [...childrenOf(parent, met)];
  let step = 0;
  let next = rest ? rest[0] : parent.firstChild;
  for (let node = next; node; node = next) {
    next = rest ? rest[(step += 1)] : node.nextSibling;
    if (node.nodeType !== 1) {
      if (node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '') beside.push(node);
      continue;
    }
    const element = node as Element;
    const tag = element.localName;
    const ownClass = tag === 'td' ? onlyClass(element) : null;
    const bare = ownClass !== null;
    const role = bare ? null : element.getAttribute('role');
    const own: Manner = bare
      ? mannerOfCell(manner, elder, element, ownClass)
      : mannerBelow(manner, elder, element);
    elder = own;
    const isCell = role ? CELL_ROLES.has(role) : tag === 'td' || tag === 'th';
    if (!isCell) {
      if (own.sight === 'seen' && !isNested(element, role) && !NO_WORDS.has(tag))
        gatherCells(element, met, own, into, depth + 1);
    } else if (own.boxed && own.sight !== 'heard') {
      // Not drawn: it keeps no column either. What is drawn and not seen leaves its column empty.
      cells.push(
        bare ? { element, manner: own, head: false, span: 1, down: 1, at: null } : cellAt(element, role, own),
      );
    }
  }
}

/** The class of a cell that says nothing of its place, by no other attribute; '' without any; else `null`. */
function onlyClass(element: Element): string | null {
  const own = element.getAttribute('class');
  if (own === null) return element.hasAttributes() ? null : '';
  return element.attributes.length === 1 ? own : null;
}

function cellAt(element: Element, role: string | null, manner: Manner): CellAt {
  const column = Number(element.getAttribute('aria-colindex') ?? NaN);
  const heading =
    element.localName === 'th' && role !== 'rowheader' && element.getAttribute('scope') !== 'row';
  return {
    element,
    manner,
    head: role === 'columnheader' || heading,
    span: spanOf(element, 'colspan', 60) || spanOf(element, 'aria-colspan', 60) || 1,
    down: spanOf(element, 'rowspan', 500) || 1,
    at: Number.isInteger(column) && column > 0 ? column - 1 : null,
  };
}

function spanOf(element: Element, attribute: string, most: number): number {
  const said = element.getAttribute(attribute);
  return said === null ? 0 : Math.min(Math.max(Number(said) || 1, 1), most);
}
