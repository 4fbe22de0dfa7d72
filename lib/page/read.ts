import { assignPaging, headingsAbove, orderOf } from './belongs.ts';
import { readBlocks } from './blocks.ts';
import { joinCarded } from './carded.ts';
import { cardsOf } from './cards.ts';
import { isList, listOf } from './detail.ts';
import { blocksIn, fieldsAt, fieldsIn, labelled } from './fields.ts';
import {
  isHiding,
  isNarrowing,
  isNarrowingBox,
  isNarrowingTab,
  isSearching,
  takesFilterBack,
} from './filters.ts';
import { LIMITS, Look } from './look.ts';
import type { PageLook } from './page.ts';
import { isLoadingLine, isMoreButton, pagingLine } from './paging.ts';
import { childrenOf } from './roots.ts';
import { headFromFirstRow, joinSplits } from './splits.ts';
import { isGrid, readTable, type Steps } from './tables.ts';
import { emptyCell } from './cell.ts';
import { cellOf, fold, labelOf, textOf } from './text.ts';
import { turnsOver } from './turning.ts';
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

function* walk(parent: Node, look: Look, depth: number, but?: ReadonlySet<Element>): Steps<void> {
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
      if (parts && element) look.fields.push({ ...parts, element, cell: emptyCell(parts.value) });
      continue;
    }
    if (node.nodeType !== 1 || but?.has(node as Element)) continue;
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
  if (element.localName === 'select' || role === 'combobox') return takeChoice(element, look);
  if (isGrid(element)) {
    const grid = yield* readTable(element, look);
    if (grid) look.grids.push(grid);
    else yield* walk(element, look, depth + 1);
    return;
  }
  takeFolded(element, look);
  if (takeHeading(element, role, look)) {
    for (const opener of element.querySelectorAll('[aria-expanded=false]')) takeFolded(opener, look);
    return;
  }
  if (element.localName === 'button' || role === 'button' || element.localName === 'a') {
    takeButton(element, look);
    // A card or a list may be one link as a whole.
    if (!element.querySelector(BLOCKS)) return;
  }
  const list = yield* readBlocks(element, look);
  if (list) {
    const { grid } = list.at;
    look.grids.push(list.at);
    const sure = grid.columns.length > 2;
    if (sure) look.taken.push(...list.blocks);
    // Few rows can be something else than a list: what they say is kept as lines, too.
    yield* walk(element, look, depth + 1, sure && grid.rows.length > 3 ? list.blocks : undefined);
    return;
  }
  if (isList(element) && !element.querySelector(RICH)) {
    const grid = listOf(element, look);
    look.grids.push({ grid, order: look.next(), element, hasHeader: true });
    for (const row of grid.rows) for (const line of row.cells[0]?.lines ?? []) takeLine(line, look);
    look.fields.push(...fieldsIn(element, look));
    return;
  }
  if (isSmall(element)) {
    const fields = fieldsAt(element, look);
    look.fields.push(...fields);
    if (fields.length === 0) takeTitle(element, look);
    if (fields.length > 0 || (!element.querySelector(RICH) && !blocksIn(element))) {
      for (const line of cellOf(element, look.met, { buttonsAreText: true }).lines) takeLine(line, look);
      for (const control of element.querySelectorAll(CONTROLS)) yield* visit(control, look, depth + 1);
      return;
    }
  }
  yield* walk(element, look, depth + 1);
}

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg', 'link', 'meta', 'dd']);
/** What is more than text, so that it has to be walked into. */
const RICH =
  'input, select, textarea, button, a, table, iframe, dl, dt, slot, h1, h2, h3, h4, h5, h6, legend, details, [role], [aria-busy], [aria-current], [aria-expanded]';

/** What no name of a link or button holds. */
const BLOCKS =
  'table, dl, ul, ol, h1, h2, h3, h4, h5, h6, p, [role=table], [role=grid], [role=row], [role=list]';

/** What is set or pressed, and may say that a list is cut. */
const CONTROLS = 'input, select, button, a, [role=combobox], [role=button], [role=progressbar]';

/** Few enough descendants that reading it as one text costs nothing, and nothing of it stands elsewhere. */
function isSmall(element: Element): boolean {
  if (element.localName.includes('-') || /^(iframe|frame|slot)$/.test(element.localName)) return false;
  return !element.shadowRoot && element.getElementsByTagName('*')[12] === undefined;
}

function isBusy(element: Element, role: string | null): boolean {
  if (element.getAttribute('aria-busy') === 'true') return true;
  // A bar with a value tells how far an application is, not that the page loads.
  if (role === 'progressbar') return !element.hasAttribute('aria-valuenow');
  return /(^|[\s_-])(skeleton|shimmer)/i.test(element.getAttribute('class') ?? '');
}

function takeHeading(element: Element, role: string | null, look: Look): boolean {
  const tag = /^h([1-6])$/.exec(element.localName)?.[1];
  const isTab = role === 'tab' && element.getAttribute('aria-selected') === 'true';
  const selected = isTab || /^(page|step|location|true)$/.test(element.getAttribute('aria-current') ?? '');
  const isHeading = tag !== undefined || role === 'heading' || element.localName === 'legend';
  if (isTab && isNarrowingTab(element, look)) look.filtered = true;
  if (!isHeading && !selected) return false;
  const level = isHeading ? Number(tag ?? element.getAttribute('aria-level') ?? 3) : 0;
  const text = textOf(element, look.met).slice(0, LIMITS.lineText);
  // The current page's number in a pager names nothing.
  if (/^\d+$/.test(text)) look.pageNumbers.add(Number(text));
  else if (text) look.headings.push({ text, level, order: look.next(), element });
  return true;
}

/** True for one of several blocks in a line: a column's heading, a tile. */
function isInRow(element: Element): boolean {
  const beside = element.nextElementSibling ?? element.previousElementSibling;
  if (!beside || (element.parentElement?.childElementCount ?? 0) < 3) return false;
  return beside.getBoundingClientRect().top === element.getBoundingClientRect().top;
}

/** A block that is drawn as a heading and is none in the markup: one short line in larger or bold print. */
function takeTitle(element: Element, look: Look): void {
  if (element.childElementCount > 1 || element.closest(FRAME) || isInRow(element)) return;
  const text = fold(element.textContent ?? '');
  if (
    text.length > 60 ||
    text.split(' ').length > 8 ||
    !/^(?!.*\d{3})[^:.!?@]*\p{L}{3}[^:.!?@]*$/u.test(text)
  )
    return;
  const view = element.ownerDocument.defaultView;
  const inner = element.firstElementChild ?? element;
  const style = view?.getComputedStyle(inner);
  const body = view?.getComputedStyle(element.ownerDocument.body);
  if (!style || !body || style.display === 'none') return;
  const larger = parseFloat(style.fontSize) >= parseFloat(body.fontSize) * 1.15;
  if (!larger && Number(style.fontWeight) < 600) return;
  look.headings.push({ text, level: larger ? 5 : 6, order: look.next(), element });
}

function takeLine(text: string, look: Look): void {
  const said = pagingLine(text);
  if (said) look.paging.push({ ...said, order: look.next() });
  if (said?.filtered) look.filtered = true;
  if (isLoadingLine(text)) look.busy = true;
  look.line(text);
}

function takeButton(element: Element, look: Look): void {
  const name = textOf(element, look.met) || labelOf(element) || (element.getAttribute('title') ?? '');
  const off =
    (element as Partial<HTMLButtonElement>).disabled === true ||
    element.getAttribute('aria-disabled') === 'true';
  const numbered = /^(?:go to )?(?:page )?(\d{1,3})$/i.exec(name);
  if (numbered?.[1]) look.pageNumbers.add(Number(numbered[1]));
  if (element.getAttribute('aria-pressed') === 'true' && isNarrowingTab(element, look)) look.filtered = true;
  if (!off && takesFilterBack(name)) look.filtered = true;
  if (!off && isMoreButton(name)) {
    look.paging.push({ total: null, from: null, to: null, more: true, order: look.next() });
  }
  // Links and buttons are named on the page ("Letters of Evaluation"), which says nothing of where we are.
}

function takeInput(input: HTMLInputElement, look: Look): void {
  if (isSearching(input) || isHiding(input)) look.filtered = true;
  else if (input.getAttribute('role') === 'combobox' && isNarrowingBox(input, look)) look.filtered = true;
}

function takeChoice(element: Element, look: Look): void {
  const narrows =
    element.localName === 'select'
      ? isNarrowing(element as HTMLSelectElement)
      : isNarrowingBox(element, look);
  if (narrows) look.filtered = true;
}

/** What is around a page's content; menus fold there. */
const FRAME = 'nav, header, footer, aside, [role=navigation], [role=menubar], [role=banner]';

/** A part outside of lists that is folded away: what it holds is not read. */
function takeFolded(element: Element, look: Look): void {
  const closed =
    element.localName === 'details'
      ? !(element as HTMLDetailsElement).open
      : element.getAttribute('aria-expanded') === 'false' && !element.hasAttribute('aria-haspopup');
  if (!closed || look.foldedAt.length >= 500 || element.closest(FRAME)) return;
  const summary = element.localName === 'details' ? element.querySelector(':scope > summary') : element;
  const text = summary ? textOf(summary, look.met) || labelOf(summary) : '';
  look.foldedAt.push(element);
  if (text && !look.folded.includes(text)) look.folded.push(text.slice(0, LIMITS.lineText));
}

/** True when a box for a password is drawn anywhere: lists and cells are not walked box by box. */
function asksPassword(look: Look): boolean {
  return look.met.roots.some((root) =>
    [...(root as Document | ShadowRoot).querySelectorAll('input[type=password]')].some((box) =>
      box.checkVisibility({ visibilityProperty: true }),
    ),
  );
}

/** Puts together what stood apart on the page: split headers, paging, cards, the headings above. */
function lookAt(doc: Document, look: Look): PageLook {
  look.asksPassword = asksPassword(look);
  const split = joinSplits(look.grids, look);
  for (const { grid, hasHeader } of split) if (!hasHeader) headFromFirstRow(grid, look);
  const grids = joinCarded(split, look);
  const cards = cardsOf(look.fields, look).map(({ grid, element }) => ({
    grid,
    element,
    order: orderOf(element, look),
    hasHeader: true,
  }));
  const all = [...grids, ...cards].sort((a, b) => a.order - b.order);
  for (const at of all) at.grid.under = headingsAbove(at, look, all);
  if (turnsOver(doc, all)) look.busy = true;
  assignPaging(all, look);
  for (const { grid } of all) {
    grid.filtered ||= look.filtered;
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
