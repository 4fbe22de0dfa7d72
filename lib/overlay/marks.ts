import type { Mark } from '../messages.ts';
import { hear } from '../page/hear.ts';
import type { Box } from './box.ts';
import { createMarkItem, type MarkItem } from './mark.ts';
import { onDark } from './shade.ts';
import { holderOf, takeSight, type Owns } from './sight.ts';
import { listsOf } from './lists.ts';
import { findSpots, whereNow, type Place, type Spot } from './spot.ts';

interface Marked extends Place {
  mark: Mark;
  item: MarkItem;
  /** Near the window: far rows are not measured. */
  near: boolean;
  spot: Spot | null;
  /** Where it is drawn now. */
  box: Box | null;
  /** What can be seen of its row. */
  seen: Box | null;
}

export interface Marks {
  /** Shows these marks beside their rows. @returns those that it shows: a row may have left the document */
  set(marks: readonly Mark[], rowElement: (row: string) => Element | null): Mark[];
  /** What they take of the window: themselves, and what can be seen of the rows that they stand for. */
  boxes(): { marks: Box[]; rows: Box[] };
  /** Takes them all away, and every listener with them. */
  clear(): void;
}

/**
 * The marks beside the rows: drawn in our layer by the rows' rectangles, in one pass for each frame that needs one.
 *
 * @param onDrawn they stand where they will stay until the page moves
 */
export function createMarks(layer: ShadowRoot, document: Document, owns: Owns, onDrawn: () => void): Marks {
  const view = document.defaultView ?? window;
  const list = document.createElement('ul');
  list.className = 'marks';
  list.setAttribute('role', 'list');
  list.setAttribute('aria-label', 'Letter Rounds, row by row');
  let marked: Marked[] = [];
  /** What stands for each row before the intersection observer. */
  const anchors = new Map<Element, Marked>();
  let listening: AbortController | null = null;
  let frame: number | null = null;
  let scrolling = false;

  const nearness = new view.IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const one = anchors.get(entry.target);
        if (one !== undefined) one.near = entry.isIntersecting;
      }
      ask();
    },
    { rootMargin: '120px' },
  );
  const sizes = new view.ResizeObserver(() => {
    rethink();
  });

  function ask(): void {
    if (listening !== null) frame ??= view.requestAnimationFrame(pass);
  }

  /** The page has moved things: every place is looked for anew. */
  function rethink(): void {
    scrolling = false;
    for (const one of marked) one.spot = null;
    ask();
  }

  function pass(): void {
    frame = null;
    const sight = takeSight(document, owns);
    // Rows that come by while the page scrolls are placed when it stands.
    const homeless = scrolling ? [] : marked.filter((one) => one.near && one.spot === null);
    const unmeasured = homeless.filter((one) => one.sizes.full.width === 0);
    for (const one of unmeasured) one.item.prepare();
    for (const one of unmeasured) one.item.measure();
    // One that has no place yet may have none in the column of the others: then they move together.
    for (const group of new Set(homeless.map((one) => one.list))) {
      const places = marked.filter((one) => one.list === group && one.near);
      const spots = findSpots(places, sight, (place) => (place as Marked).spot);
      for (const one of places) one.spot = spots.get(one) ?? null;
    }
    // A transformed root element carries fixed layers along: ours is measured, not presumed.
    const origin = list.getBoundingClientRect();
    const boxes = marked.map((one) =>
      one.near && one.spot !== null ? whereNow(one.spot, one, sight, !scrolling) : null,
    );
    marked.forEach((one, index) => {
      one.box = boxes[index] ?? null;
      one.seen = one.near ? sight.seenOf(one.row) : null;
      const place =
        one.box === null || one.spot === null
          ? null
          : { box: one.box, form: one.spot.form, viewport: sight.viewport };
      one.item.draw(place, { x: origin.left, y: origin.top });
    });
    if (!scrolling) onDrawn();
  }

  function listen(): void {
    listening = new AbortController();
    const how = { capture: true, passive: true, signal: listening.signal };
    hear(view, 'resize', rethink, how);
    // Scrolling inside a frame or a shadow tree is not heard outside it.
    const places = new Set<EventTarget>([view]);
    for (const one of marked) {
      for (let node: Node | null = one.row; node !== null; node = holderOf(node))
        places.add(node.getRootNode());
    }
    places.delete(document);
    for (const place of places) {
      hear(place, 'scroll', scroll, how);
      // What scrolling has hidden may have another place.
      hear(place, 'scrollend', settle, how);
      hear(place, 'transitionend', ask, how);
      hear(place, 'animationend', ask, how);
      hear(place, 'pointermove', point, how);
    }
    for (const one of marked) anchors.set(anchorOf(one.row), one);
    for (const anchor of anchors.keys()) nearness.observe(anchor);
    for (const group of new Set(marked.map((one) => one.list))) sizes.observe(group);
  }

  function scroll(): void {
    scrolling = true;
    ask();
  }

  function settle(): void {
    scrolling = false;
    for (const one of marked) if (one.box === null) one.spot = null;
    ask();
  }

  /** Our layer lets the pointer through, so a dot is told by position that it is pointed at. */
  function point(event: PointerEvent): void {
    const dots = marked.filter((one) => one.spot !== null && one.spot.form !== 'full');
    if (dots.length === 0) return;
    const target = event.composedPath()[0] as Node | undefined;
    if (target === undefined || !('ownerDocument' in target)) return;
    const at = { left: event.clientX, top: event.clientY, right: event.clientX, bottom: event.clientY };
    const { left, top } =
      target.ownerDocument === document ? at : takeSight(document, owns).toTop(target, at);
    for (const { box, item } of dots) {
      const on =
        box !== null &&
        left >= box.left - 3 &&
        left <= box.right + 3 &&
        top >= box.top - 3 &&
        top <= box.bottom + 3;
      item.reveal(on);
    }
  }

  function stop(): void {
    listening?.abort();
    listening = null;
    nearness.disconnect();
    anchors.clear();
    sizes.disconnect();
    if (frame !== null) view.cancelAnimationFrame(frame);
    frame = null;
  }

  return {
    set(marks, rowElement) {
      const wanted = marks.flatMap((mark) => {
        const row = rowElement(mark.row);
        return row?.isConnected === true ? [{ mark, row }] : [];
      });
      const same =
        listening !== null &&
        list.isConnected &&
        wanted.length === marked.length &&
        wanted.every(({ mark, row }, index) => {
          const old = marked[index];
          return old?.row === row && old.mark.text === mark.text && old.mark.tone === mark.tone;
        });
      const shown = wanted.map(({ mark }) => mark);
      if (same) {
        rethink();
        return shown;
      }
      stop();
      const dark = new Map<Element, boolean>();
      const lists = listsOf(wanted.map(({ row }) => row));
      marked = wanted.map(({ mark, row }) => {
        const rows = lists.get(row) ?? row;
        if (!dark.has(rows)) dark.set(rows, onDark(row));
        const item = createMarkItem(document, mark, row, dark.get(rows) ?? false);
        return {
          mark,
          row,
          list: rows,
          item,
          sizes: item.sizes,
          near: false,
          spot: null,
          box: null,
          seen: null,
        };
      });
      list.replaceChildren(...marked.map((one) => one.item.element));
      if (marked.length === 0) {
        list.remove();
        return [];
      }
      layer.append(list);
      list.style.zIndex = String(Math.max(...[...dark.keys()].map(heightOf)));
      listen();
      return shown;
    },
    boxes: () => ({
      marks: marked.flatMap(({ box }) => box ?? []),
      rows: marked.flatMap(({ seen }) => seen ?? []),
    }),
    clear() {
      stop();
      marked = [];
      list.remove();
    },
  };
}

/** What stands for a row before an intersection observer: a row drawn by its children has no box of its own. */
function anchorOf(row: Element): Element {
  const rect = row.getBoundingClientRect();
  return rect.width > 0 || rect.height > 0 ? row : (row.firstElementChild ?? row);
}

/**
 * A list's height among the layers of the page. Marks take the same: above their rows, because our host comes last,
 * and below the page's dialogs and menus.
 */
function heightOf(rows: Element): number {
  let height = 0;
  for (let element: Element | null = rows; element !== null; element = holderOf(element)) {
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    const level = Number.parseInt(style?.zIndex ?? '', 10);
    if (!Number.isNaN(level) && style?.position !== 'static') height = level;
  }
  return Math.max(0, height);
}
