import { childrenOf, type Met } from './roots.ts';
import { keyOf, mannerBelow, mannerOf, sightOf, type Manner } from './visible.ts';

/** A row as it stands in the page. */
export interface RowAt {
  element: Element;
  cells: CellAt[];
  /** A row of headings. */
  heads: boolean;
  index: number | null;
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
const GRID_ROLES = new Set(['table', 'grid', 'treegrid']);
/** Deeper than any table keeps its rows. */
const DEEPEST = 60;

/** Rows in the page's order, through row groups, shadow roots and slots; not those of nested tables. */
export function rowsOf(table: Element, met: Met): Generator<RowAt> {
  return rowsBelow(table, met, mannerOf(table), 0);
}

function* rowsBelow(parent: Node, met: Met, manner: Manner, depth: number): Generator<RowAt> {
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
      if (sightOf(element) === 'seen') {
        const row = rowAt(element, met, mannerBelow(manner, keyOf(element), element));
        if (row) yield row;
      }
    } else if (tag === 'caption' || tag === 'tfoot' || isNested(element, role)) continue;
    else if (tag === 'thead' ? headsAreThere(element) : sightOf(element) === 'seen') {
      yield* rowsBelow(element, met, mannerBelow(manner, keyOf(element), element), depth + 1);
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
  const cells = [...cellsOf(element, met, manner, 0)];
  if (cells.length === 0) return null;
  const index = Number(element.getAttribute('aria-rowindex') ?? NaN);
  return {
    element,
    cells,
    heads: cells.every((cell) => cell.head) || element.parentElement?.localName === 'thead',
    index: Number.isInteger(index) ? index : null,
  };
}

function* cellsOf(parent: Node, met: Met, manner: Manner, depth: number): Generator<CellAt> {
  if (depth > DEEPEST) {
    met.tooDeep = true;
    return;
  }
  let key = '';
  for (const node of childrenOf(parent, met)) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const role = element.getAttribute('role');
    const tag = element.localName;
    const isCell = role ? CELL_ROLES.has(role) : tag === 'td' || tag === 'th';
    key += `|${keyOf(element)}`;
    if (!isCell) {
      const between = isNested(element, role) ? null : mannerBelow(manner, key, element);
      if (between && between.sight !== 'hidden') yield* cellsOf(element, met, between, depth + 1);
      continue;
    }
    const own = mannerBelow(manner, key, element);
    // Not drawn: it keeps no column either. What is drawn and not seen leaves its column empty.
    if (!own.boxed || own.sight === 'heard') continue;
    yield cellAt(element, role, own);
  }
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
