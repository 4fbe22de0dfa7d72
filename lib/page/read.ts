import { cardsOf } from './cards.ts';
import { isList, listOf } from './detail.ts';
import { fieldAt, labelled } from './fields.ts';
import { LIMITS, Look, plainColumn, type GridAt } from './look.ts';
import type { Grid, PageLook } from './page.ts';
import { isMoreButton, pagingLine } from './paging.ts';
import { childrenOf } from './roots.ts';
import { isGrid, readTable, type Steps } from './tables.ts';
import { cellOf, fold, labelOf, textOf } from './text.ts';
import { sightOf } from './visible.ts';

/** The page's own work comes first after this many milliseconds of ours. */
const SLICE_MS = 12;

/**
 * Reads `doc` in slices, yielding to the page in between. Knows how the web draws lists; knows nothing of
 * letters. A page that changes while it is read has to be read again: the caller watches for that.
 */
export async function readPage(doc: Document): Promise<PageLook> {
  const look = new Look();
  const steps = walkDocument(doc, look);
  let since = performance.now();
  while (!steps.next().done) {
    if (performance.now() - since < SLICE_MS) continue;
    await scheduler.yield();
    since = performance.now();
  }
  return lookAt(doc, look);
}

/** The same in one go, for a script whose return value is the reading. */
export function readPageNow(doc: Document): PageLook {
  const look = new Look();
  const steps = walkDocument(doc, look);
  while (!steps.next().done);
  return lookAt(doc, look);
}

function* walkDocument(doc: Document, look: Look): Steps<void> {
  look.met.roots.push(doc);
  if (doc.body) yield* walk(doc.body, look, 0);
}

function* walk(parent: Node, look: Look, depth: number): Steps<void> {
  if (depth > LIMITS.depth) {
    look.cut = true;
    return;
  }
  for (const node of childrenOf(parent, look.met)) {
    if (node.nodeType === 3) {
      // Text between blocks: a banner line, most often.
      const text = fold(node.nodeValue ?? '');
      if (!text) continue;
      takeLine(text, look);
      const parts = labelled(text);
      const element = node.parentElement;
      if (parts && element) look.fields.push({ ...parts, element });
      continue;
    }
    if (node.nodeType !== 1) continue;
    yield;
    yield* visit(node as Element, look, depth);
  }
}

function* visit(element: Element, look: Look, depth: number): Steps<void> {
  if (SKIPPED.has(element.localName)) return;
  if (element.localName === 'input') return takeInput(element as HTMLInputElement, look);
  if (sightOf(element) !== 'seen') return;
  const role = element.getAttribute('role');
  if (role === 'tooltip' || role === 'menu' || role === 'listbox') return;
  if (isBusy(element, role)) look.busy = true;
  if (isGrid(element)) {
    const grid = yield* readTable(element, look);
    if (grid) look.grids.push(grid);
    else yield* walk(element, look, depth + 1);
    return;
  }
  if (takeHeading(element, role, look)) return;
  if (element.localName === 'button' || role === 'button' || element.localName === 'a') {
    takeButton(element, look);
    return;
  }
  if (isList(element) && !element.querySelector(RICH)) {
    const grid = listOf(element, look);
    look.grids.push({ grid, order: look.next(), element, hasHeader: true });
    for (const row of grid.rows) for (const line of row.cells[0]?.lines ?? []) takeLine(line, look);
    return;
  }
  if (isSmall(element)) {
    const field = fieldAt(element, look);
    if (field) {
      look.fields.push(field);
      return;
    }
    if (!element.querySelector(RICH)) {
      for (const line of cellOf(element, look.met, { buttonsAreText: true }).lines) takeLine(line, look);
      return;
    }
  }
  yield* walk(element, look, depth + 1);
}

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'link', 'meta', 'dd']);
/** What is more than text, so that it has to be walked into. */
const RICH =
  'input, select, textarea, button, a, table, iframe, dl, dt, slot, h1, h2, h3, h4, h5, h6, legend, details, [role], [aria-busy], [aria-current]';

/** Few enough descendants that reading it as one text costs nothing. */
function isSmall(element: Element): boolean {
  return element.getElementsByTagName('*')[12] === undefined && !element.localName.includes('-');
}

function isBusy(element: Element, role: string | null): boolean {
  if (element.getAttribute('aria-busy') === 'true') return true;
  // A bar with a value tells how far an application is, not that the page loads.
  if (role === 'progressbar') return !element.hasAttribute('aria-valuenow');
  return /(^|[\s_-])(skeleton|shimmer)/i.test(element.getAttribute('class') ?? '');
}

function takeHeading(element: Element, role: string | null, look: Look): boolean {
  const tag = /^h([1-6])$/.exec(element.localName)?.[1];
  const selected =
    (role === 'tab' && element.getAttribute('aria-selected') === 'true') ||
    /^(page|step|location|true)$/.test(element.getAttribute('aria-current') ?? '');
  const isHeading = tag !== undefined || role === 'heading' || element.localName === 'legend';
  if (!isHeading && !selected) return false;
  const level = isHeading ? Number(tag ?? element.getAttribute('aria-level') ?? 3) : 0;
  const text = textOf(element, look.met).slice(0, LIMITS.lineText);
  // The current page's number in a pager names nothing.
  if (text && !/^\d+$/.test(text)) look.headings.push({ text, level, order: look.next(), element });
  return true;
}

function takeLine(text: string, look: Look): void {
  const said = pagingLine(text);
  if (said) look.paging.push({ ...said, order: look.next() });
  look.line(text);
}

function takeButton(element: Element, look: Look): void {
  const name = textOf(element, look.met) || labelOf(element) || (element.getAttribute('title') ?? '');
  const off =
    (element as HTMLButtonElement).disabled === true || element.getAttribute('aria-disabled') === 'true';
  if (!off && isMoreButton(name)) {
    look.paging.push({ total: null, from: null, to: null, more: true, order: look.next() });
  }
  // Links and buttons are named on the page ("Letters of Evaluation"), which says nothing of where we are.
}

function takeInput(input: HTMLInputElement, look: Look): void {
  if (input.type === 'password') {
    if (sightOf(input) === 'seen') look.asksPassword = true;
    return;
  }
  if (!/^(text|search)$/.test(input.type) || input.value.trim() === '' || sightOf(input) !== 'seen') return;
  const named = [
    input.type,
    input.placeholder,
    labelOf(input),
    input.labels?.[0]?.textContent ?? '',
    input.getAttribute('role') ?? '',
  ];
  if (/\b(search|filter|find)/i.test(named.join(' '))) look.filtered = true;
}

/** Puts together what stood apart on the page: split headers, paging, cards, the headings above. */
function lookAt(doc: Document, look: Look): PageLook {
  const grids = joinSplitHeaders(look.grids);
  for (const { grid, hasHeader } of grids) if (!hasHeader) headFromFirstRow(grid, look);
  const cards = cardsOf(look.fields, look).map(({ grid, element }) => ({
    grid,
    element,
    order: orderOf(element, look),
    hasHeader: true,
  }));
  const all = [...grids, ...cards].sort((a, b) => a.order - b.order);
  for (const at of all) at.grid.under = headingsAbove(at, look);
  assignPaging(all, look);
  for (const { grid } of all) {
    grid.filtered = look.filtered;
    if (look.busy) grid.partial = true;
  }
  const fields = look.fields.map(({ label, value }) => ({ label, value }));
  const page = look.page(
    doc.title,
    all.map((at) => at.grid),
    fields,
  );
  return {
    page,
    roots: look.met.roots,
    element(key) {
      const element = look.rows.get(key)?.deref();
      return element?.isConnected ? element : null;
    },
  };
}

/** Header and body in two tables, one after the other, with as many columns: one list. */
function joinSplitHeaders(grids: readonly GridAt[]): GridAt[] {
  const joined: GridAt[] = [];
  for (const at of grids) {
    const head = joined.at(-1);
    const fits =
      head?.hasHeader === true &&
      head.grid.rows.length === 0 &&
      !at.hasHeader &&
      at.grid.rows.length > 0 &&
      Math.abs(head.grid.columns.length - at.grid.columns.length) <= 1;
    if (fits && head) {
      const width = at.grid.columns.length;
      const columns = head.grid.columns.slice(0, width);
      while (columns.length < width) columns.push(plainColumn(''));
      joined[joined.length - 1] = {
        ...at,
        hasHeader: true,
        grid: {
          ...at.grid,
          name: head.grid.name || at.grid.name,
          columns,
          sort: head.grid.sort,
          partial: head.grid.partial || at.grid.partial,
        },
      };
    } else joined.push(at);
  }
  return joined;
}

/** Old markup has no heading cells: the first row is taken for them; label and value pairs become fields. */
function headFromFirstRow(grid: Grid, look: Look): void {
  if (grid.columns.length === 2) {
    for (const row of grid.rows) {
      const [label, value] = row.cells;
      if (label && value && label.text && label.text.length <= 42) {
        const element = look.rows.get(row.key)?.deref();
        if (element) look.fields.push({ label: label.text.replace(/:$/, ''), value: value.text, element });
      }
    }
  }
  const first = grid.rows.shift();
  if (first) grid.columns = first.cells.map(({ text, lines }) => ({ text, lines, group: '' }));
}

function orderOf(element: Element, look: Look): number {
  let order = 0;
  for (const heading of look.headings) {
    if (heading.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
      order = heading.order;
  }
  return order + 0.5;
}

/** The nearest heading, then those that it stands under. Selected tabs always name the page. */
function headingsAbove(at: GridAt, look: Look): string[] {
  const above: string[] = [];
  let level = Infinity;
  for (const heading of look.headings.filter((one) => one.order < at.order).reverse()) {
    if (heading.level === 0) above.push(heading.text);
    else if (heading.level < level) {
      above.push(heading.text);
      level = heading.level;
    }
  }
  return above;
}

/** A paging line belongs to the list above it, or to the first one below when none is above. */
function assignPaging(grids: readonly GridAt[], look: Look): void {
  const lists = grids.filter((at) => at.grid.drawnAs !== 'list');
  for (const said of look.paging) {
    const at = lists.filter((list) => list.order < said.order).at(-1) ?? lists[0];
    if (!at) continue;
    const { grid } = at;
    if (said.more) grid.partial = true;
    if (said.total !== null || said.from !== null) {
      grid.paging = { total: said.total, from: said.from, to: said.to };
      if (said.total !== null && said.total > grid.rows.length) grid.partial = true;
    }
  }
}
