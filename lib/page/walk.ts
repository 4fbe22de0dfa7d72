import { readBlocks } from './blocks.ts';
import { emptyCell } from './cell.ts';
import { takeButton, takeChoice, takeFolded, takeInput } from './controls.ts';
import { isList, listOf } from './detail.ts';
import { blocksIn, fieldsAt, fieldsIn, labelled } from './fields.ts';
import { takeLine } from './lines.ts';
import { LIMITS, type Look } from './look.ts';
import { childrenOf, shadowOf } from './roots.ts';
import { isGrid, readTable, type Steps } from './tables.ts';
import { cellOf, fold } from './text.ts';
import { takeHeading, takeTitle } from './titles.ts';
import { sightOf } from './visible.ts';

/** Goes through a document once and gathers in `look` what it meets; each step is short. */
export function* walkDocument(doc: Document, look: Look): Steps<void> {
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
  return !shadowOf(element) && element.getElementsByTagName('*')[12] === undefined;
}

function isBusy(element: Element, role: string | null): boolean {
  if (element.getAttribute('aria-busy') === 'true') return true;
  // A bar with a value tells how far an application is, not that the page loads.
  if (role === 'progressbar') return !element.hasAttribute('aria-valuenow');
  return /(^|[\s_-])(skeleton|shimmer)/i.test(element.getAttribute('class') ?? '');
}
