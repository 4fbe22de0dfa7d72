import { plainColumn, type GridAt, type Look } from './look.ts';
import type { Cell, Column, Grid } from './page.ts';

/** Puts together lists that are drawn in several tables: headings and body apart, or each row a table of its own. */
export function joinSplits(grids: readonly GridAt[], look: Look): GridAt[] {
  const joined: GridAt[] = [];
  for (const at of headsFirst(grids)) {
    const head = joined.at(-1);
    if (head && isBodyOf(head, at, look)) joined[joined.length - 1] = withBody(head, at);
    else if (head && repeatsHeadings(head, at)) joined[joined.length - 1] = at;
    else if (head && (isRowOf(head, at) || isFirstRowOf(head, at, look))) {
      head.grid.rows.push(...at.grid.rows);
      // What could not be read of the part could not be read of the whole.
      head.grid.partial ||= at.grid.partial;
      head.grid.uneven ||= at.grid.uneven;
      head.grid.filtered ||= at.grid.filtered;
      head.parts = [...(head.parts ?? []), at.element];
    } else {
      // A row of its own table that has other cells than the rest cannot be read.
      if (head && (isOneMore(head, at) || isLeftOver(head, at, look))) head.grid.partial = true;
      joined.push(at);
    }
  }
  for (const list of joined) list.grid.partial ||= missesRow(list);
  return joined;
}

/** Headings that stand behind their rows in the markup, and above them on the page, come before them. */
function headsFirst(grids: readonly GridAt[]): GridAt[] {
  const ordered = [...grids];
  for (const head of grids) {
    if (!isHead(head)) continue;
    const at = ordered.findIndex(
      (body) =>
        body.order < head.order &&
        !body.hasHeader &&
        body.grid.rows.length > 0 &&
        body.grid.columns.length === head.grid.columns.length &&
        standsOn(head.element, body.element),
    );
    const body = ordered[at];
    if (!body) continue;
    ordered.splice(ordered.indexOf(head), 1);
    ordered.splice(at, 0, { ...head, order: body.order - 0.5 });
  }
  return ordered;
}

/** Headings alone, marked as such or not. */
function isHead({ grid, hasHeader }: GridAt): boolean {
  return grid.emptyText === '' && (hasHeader ? grid.rows.length === 0 : grid.rows.length === 1);
}

/** True when `head` ends where `body` begins, and both begin at one side. */
function standsOn(head: Element, body: Element): boolean {
  const [above, below] = [head.getBoundingClientRect(), body.getBoundingClientRect()];
  const close = above.height > 0 && below.top >= above.bottom - 4 && below.top - above.bottom <= 12;
  return close && Math.abs(above.left - below.left) <= 4;
}

/** True when a block beside the tables of single rows, drawn like theirs, holds words and is none of them. */
function missesRow({ parts = [] }: GridAt): boolean {
  const [first] = parts;
  const row = first?.parentElement;
  if (parts.length < 2 || !row?.parentElement) return false;
  const drawn = (kid: Element): string => `${kid.localName} ${kid.classList[0] ?? ''}`;
  return [...row.parentElement.children].some(
    (kid) =>
      drawn(kid) === drawn(row) &&
      kid.getBoundingClientRect().height > 1 &&
      (kid.textContent ?? '').trim() !== '' &&
      !parts.some((part) => kid.contains(part)),
  );
}

/** Headings without rows, and right below them rows without headings. */
function isBodyOf(head: GridAt, at: GridAt, look: Look): boolean {
  return (
    head.hasHeader &&
    head.grid.rows.length === 0 &&
    head.grid.emptyText === '' &&
    (!at.hasHeader || at.grid.columns.every((column) => column.text === '')) &&
    at.grid.rows.length > 0 &&
    Math.abs(head.grid.columns.length - at.grid.columns.length) <= 1 &&
    isRightBelow(head.element, at.element) &&
    !look.headings.some((heading) => heading.order > head.order && heading.order < at.order)
  );
}

/** A body that keeps a copy of the headings, which nobody sees, to be as wide as they are. */
function repeatsHeadings(head: GridAt, at: GridAt): boolean {
  const words = (grid: Grid): string => grid.columns.map((column) => column.text).join('|');
  return (
    head.hasHeader &&
    head.grid.rows.length === 0 &&
    head.grid.emptyText === '' &&
    words(head.grid) === words(at.grid) &&
    isRightBelow(head.element, at.element)
  );
}

/** Headings in a table of their own that says nothing of being headings, and right below it a row or more. */
function isFirstRowOf(head: GridAt, at: GridAt, look: Look): boolean {
  const [first] = head.grid.rows;
  return (
    !head.hasHeader &&
    !at.hasHeader &&
    head.grid.rows.length === 1 &&
    head.grid.columns.length > 2 &&
    head.grid.columns.length === at.grid.columns.length &&
    first !== undefined &&
    first.cells.every((cell) => cell.text.length <= 80) &&
    isRightBelow(head.element, at.element) &&
    !look.headings.some((heading) => heading.order > head.order && heading.order < at.order)
  );
}

/** One more row of a list whose rows are tables of their own. */
function isRowOf(list: GridAt, at: GridAt): boolean {
  return isOneMore(list, at) && at.grid.columns.length === list.grid.columns.length;
}

function isOneMore(list: GridAt, at: GridAt): boolean {
  const before = list.parts?.at(-1);
  return (
    before !== undefined &&
    !at.hasHeader &&
    at.grid.rows.length > 0 &&
    before.parentElement?.parentElement === at.element.parentElement?.parentElement &&
    before.parentElement?.className === at.element.parentElement?.className
  );
}

/** Right below a list rows without headings that have about its columns: they are its rows, and cannot be read. */
function isLeftOver(list: GridAt, at: GridAt, look: Look): boolean {
  return (
    !at.hasHeader &&
    at.grid.rows.length > 0 &&
    at.grid.columns.length > 2 &&
    Math.abs(list.grid.columns.length - at.grid.columns.length) <= 1 &&
    isRightBelow(list.element, at.element) &&
    !look.headings.some((heading) => heading.order > list.order && heading.order < at.order)
  );
}

function withBody(head: GridAt, at: GridAt): GridAt {
  const width = at.grid.columns.length;
  const columns = head.grid.columns.slice(0, width);
  while (columns.length < width) columns.push(plainColumn(''));
  return {
    ...at,
    hasHeader: true,
    order: head.order,
    parts: at.grid.rows.length <= 2 ? [at.element] : [],
    grid: {
      ...at.grid,
      name: head.grid.name || at.grid.name,
      columns,
      uneven: at.grid.uneven || head.grid.columns.length !== width,
      sort: head.grid.sort,
      filtered: head.grid.filtered || at.grid.filtered,
      partial: head.grid.partial || at.grid.partial,
    },
  };
}

/** True for two boxes of one list: the second begins where the first ends, or under it. */
function isRightBelow(head: Element, body: Element): boolean {
  let up: Element | null = head;
  for (let step = 0; up && step < 8; step += 1, up = up.parentElement) if (up.contains(body)) break;
  if (!up?.contains(body)) return false;
  const above = head.getBoundingClientRect();
  const below = body.getBoundingClientRect();
  if (above.width === 0 || below.width === 0) return true;
  return (
    below.top >= above.top - 4 &&
    below.top - above.bottom <= 48 &&
    below.left < above.right &&
    below.right > above.left
  );
}

/** Old markup has no heading cells: the first row is taken for them; label and value pairs become fields. */
export function headFromFirstRow(grid: Grid, look: Look): void {
  if (grid.columns.length === 2) {
    for (const row of grid.rows) {
      const [label, value] = row.cells;
      if (label && value && label.text && label.text.length <= 42) {
        const element = look.rows.get(row.key)?.deref();
        const name = label.text.replace(/:$/, '');
        if (element) look.fields.push({ label: name, value: value.text, element, cell: value });
      }
    }
  }
  const first = grid.rows.shift();
  if (first) grid.columns = first.cells.map(({ text, lines }) => ({ text, lines, group: '' }));
  grid.rows = grid.rows.filter(({ cells }) => !repeats(cells, grid.columns));
}

/** True for a row that says nothing but its headings: long lists repeat them. */
export function repeats(cells: readonly Cell[], columns: readonly Column[]): boolean {
  let same = 0;
  for (const [at, { text }] of cells.entries()) {
    if (text === '') continue;
    if (text !== columns[at]?.text) return false;
    same += 1;
  }
  return same > 1;
}
