import type { GridAt, Look, PagingAt } from './look.ts';
import type { Grid } from './page.ts';
import { holds } from './roots.ts';

/** The place of an element among what was met, by the headings before it. */
export function orderOf(element: Element, look: Look): number {
  let order = 0;
  for (const heading of look.headings) {
    if (heading.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
      order = heading.order;
  }
  return order + 0.5;
}

/**
 * The nearest heading, then those that it stands under. Selected tabs always name the page.
 *
 * @param lists all that stand on the page
 */
export function headingsAbove(at: GridAt, look: Look, lists: readonly GridAt[]): string[] {
  const above: string[] = [];
  let level = Infinity;
  for (const heading of look.headings.filter((one) => one.order < at.order).reverse()) {
    if (heading.level === 0) above.push(heading.text);
    else if (heading.level < level && !isOfAnother(heading.element, at, lists)) {
      above.push(heading.text);
      level = heading.level;
    }
  }
  return above;
}

const SECTIONS = 'section, article, aside, fieldset, [role=region]';

/** True when a heading stands in a box with a list of its own, out of which it does not reach to this one. */
function isOfAnother(heading: Element, at: GridAt, lists: readonly GridAt[]): boolean {
  for (let box = heading.parentElement; box && !holds(box, at.element); box = box.parentElement) {
    const around = box;
    const marked = around.matches(SECTIONS);
    const own = lists.some(
      (list) =>
        list !== at &&
        // A few lines of help under a heading are a list, too.
        (marked || list.grid.drawnAs !== 'list') &&
        heading.compareDocumentPosition(list.element) & Node.DOCUMENT_POSITION_FOLLOWING &&
        around.contains(list.element),
    );
    if (own) return true;
  }
  return false;
}

/**
 * A paging line belongs to the list above it, or to the first one below when none is above. Blocks without a role may
 * be no list at all: then it counts for the list above them, too.
 */
export function assignPaging(grids: readonly GridAt[], look: Look): void {
  const lists = grids.filter((at) => at.grid.drawnAs !== 'list');
  const numbered = look.pageNumbers.has(1) && look.pageNumbers.has(2);
  if (numbered) for (const { grid } of lists) grid.partial = true;
  for (const said of look.paging) {
    const above = lists.filter((list) => list.order < said.order);
    const nearest = above.at(-1) ?? lists[0];
    const sure = above.filter((list) => list.grid.drawnAs !== 'divs').at(-1);
    for (const at of new Set([nearest, sure])) if (at) takePaging(at.grid, said);
  }
}

function takePaging(grid: Grid, said: PagingAt): void {
  if (said.more) grid.partial = true;
  if (said.total === null && said.from === null) return;
  grid.paging = { total: said.total, from: said.from, to: said.to };
  if (said.total !== null && said.total > grid.rows.length) grid.partial = true;
}
