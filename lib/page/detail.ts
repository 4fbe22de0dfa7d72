import { fieldsIn } from './fields.ts';
import { plainColumn, type Look } from './look.ts';
import type { Grid, Row } from './page.ts';
import { childrenOf } from './roots.ts';
import { isGrid, readTable, type Steps } from './tables.ts';
import { cellOf, textOf } from './text.ts';
import { isFolded, sightOf } from './visible.ts';

/**
 * Reads what a row unfolds below itself into that row: nested tables, lists and labelled values. A detail that
 * is folded to no height is left: frameworks keep old content in it.
 */
export function* readDetail(element: Element, row: Row, look: Look): Steps<void> {
  if (isFolded(element)) return;
  yield* walk(element, row, look, 0);
  row.fields.push(...fieldsIn(element, look).map(({ label, value }) => ({ label, value })));
}

function* walk(parent: Node, row: Row, look: Look, depth: number): Steps<void> {
  if (depth > 100) return;
  for (const node of childrenOf(parent, look.met)) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (sightOf(element) !== 'seen' || isFolded(element)) continue;
    if (isGrid(element)) {
      const inner = yield* readTable(element, look);
      if (inner) row.grids.push(inner.grid);
      else yield* walk(element, row, look, depth + 1);
    } else if (isList(element)) row.grids.push(listOf(element, look));
    else yield* walk(element, row, look, depth + 1);
  }
}

/** True for a plain list of entries. */
export function isList(element: Element): boolean {
  const role = element.getAttribute('role');
  return role ? role === 'list' : element.localName === 'ul' || element.localName === 'ol';
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** A plain list as a grid of one column without a heading. Its entries' lines stay apart in the cell. */
export function listOf(element: Element, look: Look): Grid {
  const grid: Grid = {
    name: element.getAttribute('aria-label') ?? '',
    under: [],
    columns: [plainColumn('')],
    rows: [],
    paging: null,
    filtered: false,
    partial: false,
    sort: '',
    emptyText: '',
    uneven: false,
    drawnAs: 'list',
  };
  const before = element.previousElementSibling;
  if (!grid.name && before && !isGrid(before)) grid.name = textOf(before, look.met).slice(0, 80);
  for (const entry of childrenOf(element, look.met)) {
    if (!isElement(entry) || sightOf(entry) !== 'seen') continue;
    const cell = look.capped(cellOf(entry, look.met, { buttonsAreText: false }));
    if (!cell.text && cell.icons.length === 0) continue;
    const key = look.rowKey(entry);
    if (key) grid.rows.push({ key, cells: [cell], fields: [], grids: [], loose: [] });
  }
  return grid;
}
