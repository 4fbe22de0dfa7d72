import { shadowOf } from '../page/roots.ts';
import { moved, overlap, type Box } from './box.ts';

/** The element that holds this one in what is drawn: through slots, shadow roots and same-origin frames. */
export function holderOf(node: Node): Element | null {
  if (isElement(node) && node.assignedSlot !== null) return node.assignedSlot;
  if (node.parentElement !== null) return node.parentElement;
  const root = node.getRootNode();
  if ('host' in root) return (root as ShadowRoot).host;
  const document = node.ownerDocument ?? (node as Document);
  return document.defaultView?.frameElement ?? null;
}

/** True when `outer` is `inner` or holds it, however deep. */
export function holdsNode(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node !== null; node = holderOf(node)) if (node === outer) return true;
  return false;
}

/** Where a frame's document stands in the top viewport, and how much of it can be seen. */
interface Stand {
  x: number;
  y: number;
  seen: Box | null;
}

/**
 * One look at where things are drawn. Good for one frame of the screen: what is measured of frames is kept.
 */
export interface Sight {
  viewport: Box;
  /** The whole box of an element; `null` when it has none. */
  boxOf(element: Element): Box | null;
  /** The part of it that no scrolling ancestor, frame or window edge cuts off. */
  seenOf(element: Element): Box | null;
  /** Brings a box in the coordinates of that node's document into those of the top one. */
  toTop(node: Node, box: Box): Box;
  /** The topmost element at a point, in whatever shadow root or frame it is. */
  hit(x: number, y: number): Element | null;
}

/** Says which nodes are ours: they are looked through. */
export type Owns = (node: Node) => boolean;

export function takeSight(top: Document, owns: Owns): Sight {
  const root = top.documentElement;
  const viewport = { left: 0, top: 0, right: root.clientWidth, bottom: root.clientHeight };
  // In quirks mode the root is as high as the page.
  const view = top.defaultView;
  if (view !== null && (viewport.bottom > view.innerHeight || viewport.bottom === 0))
    viewport.bottom = view.innerHeight;
  const stands = new Map<Document, Stand>([[top, { x: 0, y: 0, seen: viewport }]]);

  function standOf(document: Document): Stand {
    const known = stands.get(document);
    if (known !== undefined) return known;
    const frame = document.defaultView?.frameElement ?? null;
    let stand: Stand = { x: 0, y: 0, seen: null };
    if (frame !== null) {
      const box = boxOf(frame);
      const style = frame.ownerDocument.defaultView?.getComputedStyle(frame);
      const seen = seenOf(frame);
      if (box !== null)
        stand = {
          x: box.left + frame.clientLeft + parseFloat(style?.paddingLeft ?? '0'),
          y: box.top + frame.clientTop + parseFloat(style?.paddingTop ?? '0'),
          seen,
        };
    }
    stands.set(document, stand);
    return stand;
  }

  function toTop(node: Node, box: Box): Box {
    const stand = standOf(node.ownerDocument ?? (node as Document));
    return moved(box, stand.x, stand.y);
  }

  const boxes = new Map<Element, Box | null>();
  function boxOf(element: Element): Box | null {
    const known = boxes.get(element);
    if (known !== undefined) return known;
    const box = measure(element);
    boxes.set(element, box);
    return box;
  }

  function measure(element: Element): Box | null {
    if (!element.isConnected) return null;
    const rect = element.getBoundingClientRect();
    if (rect.width > 0 && rect.height > 0) return toTop(element, rect);
    // `display: contents` (grids drawn by CSS) has no box of its own: its children's boxes are the row's.
    const parts = [...element.children].flatMap((child) => {
      const part = child.getBoundingClientRect();
      return part.width > 0 && part.height > 0 ? [part] : [];
    });
    if (parts.length === 0) return null;
    return toTop(element, {
      left: Math.min(...parts.map((part) => part.left)),
      top: Math.min(...parts.map((part) => part.top)),
      right: Math.max(...parts.map((part) => part.right)),
      bottom: Math.max(...parts.map((part) => part.bottom)),
    });
  }

  function seenOf(element: Element): Box | null {
    const box = boxOf(element);
    const stand = standOf(element.ownerDocument);
    let seen = box === null || stand.seen === null ? null : overlap(box, stand.seen);
    for (const clipper of clippersOf(element)) {
      const edge = seen === null ? null : boxOf(clipper);
      if (seen === null || edge === null) return null;
      seen = overlap(seen, edge);
    }
    return seen;
  }

  function hit(x: number, y: number): Element | null {
    let found = top.elementFromPoint(x, y);
    // The strip takes the pointer: what lies under it is asked for.
    if (found !== null && owns(found))
      found = top.elementsFromPoint(x, y).find((each) => !owns(each)) ?? null;
    while (found !== null) {
      const inside = insideOf(found);
      if (inside === null) return found;
      const stand = 'host' in inside ? standOf(found.ownerDocument) : standOf(inside);
      const deeper: Element | null = inside.elementFromPoint(x - stand.x, y - stand.y);
      if (deeper === null || deeper === found) return found;
      found = deeper;
    }
    return null;
  }

  function insideOf(element: Element): ShadowRoot | Document | null {
    if (element.nodeName !== 'IFRAME' && element.nodeName !== 'FRAME') return shadowOf(element);
    // Null for a frame of another origin.
    return (element as HTMLIFrameElement).contentDocument;
  }

  return { viewport, boxOf, seenOf, toTop, hit };
}

/** The ancestors in the same document whose overflow cuts off what sticks out. */
function clippersOf(element: Element): Element[] {
  const clippers: Element[] = [];
  const { body, documentElement, defaultView } = element.ownerDocument;
  let holder = holderOf(element);
  while (holder !== null && holder.ownerDocument === element.ownerDocument) {
    // The overflow of body and root is the viewport's.
    if (holder !== body && holder !== documentElement) {
      const style = defaultView?.getComputedStyle(holder);
      if (style !== undefined && `${style.overflowX} ${style.overflowY}` !== 'visible visible')
        clippers.push(holder);
    }
    holder = holderOf(holder);
  }
  return clippers;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
