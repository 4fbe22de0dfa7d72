import { assignPaging, headingsAbove, orderOf } from './belongs.ts';
import { joinCarded } from './carded.ts';
import { cardsOf } from './cards.ts';
import { Look } from './look.ts';
import type { PageLook } from './page.ts';
import { headFromFirstRow, joinSplits } from './splits.ts';
import { turnsOver } from './turning.ts';
import { walkDocument } from './walk.ts';

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
