import { plainColumn, type Look } from './look.ts';
import type { Column } from './page.ts';
import type { RowAt } from './rows.ts';
import { fold } from './text.ts';
import type { Manner } from './visible.ts';

/** Attributes by which stacked lists keep the heading of each cell. */
const KEPT_IN = [
  ...['data-label', 'data-title', 'data-th', 'data-header', 'data-heading', 'data-column', 'data-col'],
  ...['data-name', 'data-content', 'data-field-label', 'aria-label'],
];

/**
 * The columns of a list without headings, stacked for a narrow screen: each cell brings its own label, in an attribute
 * or drawn before it by style. `null` when the cells bring none, or do not agree.
 */
export function stackedColumns(rows: readonly RowAt[], look: Look): Column[] | null {
  const full = rows.filter((row) => row.cells.length > 1);
  const [first] = full;
  if (!first || look.cut) return null;
  const columns = first.cells.map((_, at) => plainColumn(labelIn(full, at)));
  const named = columns.filter((column) => column.text !== '').length;
  return named >= 2 && named >= columns.length / 2 ? columns : null;
}

/** The label that every cell of one column brings. */
function labelIn(rows: readonly RowAt[], at: number): string {
  const cells = rows.flatMap((row) => row.cells[at] ?? []);
  const drawn = new Set(cells.map((cell) => drawnLabel(cell.manner)));
  const [only] = drawn;
  if (drawn.size === 1 && only && /\p{L}/u.test(only)) return only;
  for (const attribute of KEPT_IN) {
    const said = new Set(cells.map((cell) => fold(cell.element.getAttribute(attribute) ?? '')));
    const [label] = said;
    // A name that repeats the cell's own words is its name, not its column's.
    const own = cells.some((cell) => fold(cell.element.textContent ?? '') === label);
    if (said.size === 1 && label && !own) return label;
  }
  const own = new Set(cells.map((cell) => fold(labelElement(cell.element)?.textContent ?? '')));
  const [word] = own;
  return cells.length > 1 && own.size === 1 && word ? word.replace(/\s*:$/, '') : '';
}

/** The part of a cell that can be its label: the first of exactly two. */
export function labelElement(cell: Element): Element | null {
  if (cell.childElementCount !== 2) return null;
  for (const node of cell.childNodes) if (node.nodeType === 3 && fold(node.nodeValue ?? '')) return null;
  return cell.firstElementChild;
}

/** What style draws before a cell's own words, without its colon. */
export function drawnLabel(manner: Manner): string {
  return fold(manner.before).replace(/\s*:$/, '');
}
