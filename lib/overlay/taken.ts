import { shadowOf } from '../page/roots.ts';
import { crossingsIn, overlap, pointsOver, type Box } from './box.ts';
import { holderOf, holdsNode, type Sight } from './sight.ts';

/** What a person can press, type into or follow. */
const CONTROL = [
  ...[
    'a[href]',
    'button',
    'input:not([type=hidden])',
    'select',
    'textarea',
    'summary',
    'label',
    'audio',
    'video',
  ],
  ...['button', 'link', 'checkbox', 'switch', 'radio', 'tab', 'option', 'combobox', 'textbox'].map(
    (role) => `[role=${role}]`,
  ),
  ...['menuitem', 'menuitemcheckbox', 'menuitemradio', 'searchbox', 'slider', 'spinbutton', 'scrollbar'].map(
    (role) => `[role=${role}]`,
  ),
  ...['[contenteditable=""]', '[contenteditable=true]', '[onclick]', '[tabindex]:not([tabindex^="-"])'],
].join(',');

/** What is drawn without being text. */
const PICTURE = 'img,svg,canvas,picture,iframe,object,embed,progress,meter,[role=img],[role=progressbar]';

/**
 * Everything in an element that must not be covered: its texts, pictures and controls, as boxes. The element itself
 * does not count (a row that can be clicked as a whole still has free room: marks let the pointer through).
 */
export function takenIn(element: Element, sight: Sight): Box[] {
  const taken: Box[] = [];
  const range = element.ownerDocument.createRange();
  const visit = (node: Node): void => {
    if (node.nodeType === 3) {
      if ((node.nodeValue ?? '').trim() === '') return;
      range.selectNodeContents(node);
      for (const rect of range.getClientRects())
        if (rect.width > 0 && rect.height > 0) taken.push(sight.toTop(node, rect));
    } else if (node.nodeType === 1) {
      const child = node as Element;
      const isWhole = child.matches(CONTROL) || child.matches(PICTURE);
      const box = isWhole ? sight.boxOf(child) : null;
      if (box !== null) taken.push(box);
      drawnIn(child).forEach(visit);
    }
  };
  drawnIn(element).forEach(visit);
  return taken;
}

/** What is drawn below an element: the insides of a component, with what is put into its slots. */
function drawnIn(element: Element): NodeListOf<ChildNode> | Node[] {
  if (element.localName === 'slot') {
    const given = (element as HTMLSlotElement).assignedNodes();
    if (given.length > 0) return given;
  }
  return (shadowOf(element) ?? element).childNodes;
}

/**
 * True when nothing but the row itself or what holds it is drawn in the box: no dialog, menu, sticky bar or neighbour
 * on top of it, no control, and (for a place outside the row) no text either.
 */
export function standsFree(box: Box, row: Element, sight: Sight, inRow: boolean): boolean {
  const holders = new Set<Element>();
  // The middle first: where it is not free, that mostly tells.
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  for (const { x, y } of [middle, ...pointsOver(box, inRow ? 30 : 18)]) {
    const hit = sight.hit(x, y);
    if (hit === null) return false;
    if (holdsNode(hit, row)) holders.add(hit);
    else if (!inRow || !holdsNode(row, hit)) return false;
  }
  return inRow || [...holders].every((holder) => !ownTextMeets(holder, box, sight));
}

/** True when something that belongs neither to the row nor to what holds it lies over the row. */
export function isCovered(point: { x: number; y: number }, row: Element, sight: Sight): boolean {
  const hit = sight.hit(point.x, point.y);
  return hit === null || (!holdsNode(row, hit) && !holdsNode(hit, row));
}

/** An element and the components that it is a part of: a text put into a component's slot belongs to the component. */
function withHosts(element: Element): Element[] {
  const root = element.getRootNode();
  return 'host' in root ? [element, ...withHosts((root as ShadowRoot).host)] : [element];
}

/** The text that stands directly in an element, not in a child of it. */
function ownTextMeets(element: Element, box: Box, sight: Sight): boolean {
  const range = element.ownerDocument.createRange();
  return [...element.childNodes].some((node) => {
    if (node.nodeType !== 3 || (node.nodeValue ?? '').trim() === '') return false;
    range.selectNodeContents(node);
    return [...range.getClientRects()].some((rect) => overlap(sight.toTop(node, rect), box) !== null);
  });
}

/** Controls that are disabled: most libraries let the pointer through them, so that they cannot be hit. */
function asleepIn(document: Document, sight: Sight): Box[] {
  const found = [...document.querySelectorAll(':disabled, [aria-disabled=true]')].filter((element) =>
    element.matches(CONTROL),
  );
  return found.flatMap((element) => sight.seenOf(element) ?? []);
}

/** How much a box would cover: points on controls, and elements with text of their own. */
export interface Cover {
  controls: number;
  texts: number;
}

/**
 * Says of one box after the other what it would cover. Places for one thing overlap, so they are probed at the crossings
 * of one grid (and at their own corners), and what stands there is asked for once.
 *
 * @returns a function of a box and of a cover that is no longer worth counting on from: the count ends there
 */
export function coverIn(
  document: Document,
  sight: Sight,
): (box: Box, enough: (cover: Cover) => boolean) => Cover {
  const asleep = asleepIn(document, sight);
  // A focusable region as large as a quarter of the window is a place to scroll, not a control.
  const { left, top, right, bottom } = sight.viewport;
  const large = ((right - left) * (bottom - top)) / 4;
  const hits = new Map<string, Element | null>();
  const controls = new Map<Element, boolean>();

  function hitAt(x: number, y: number): Element | null {
    const key = `${String(x)} ${String(y)}`;
    const known = hits.get(key);
    if (known !== undefined) return known;
    const hit = sight.hit(x, y);
    hits.set(key, hit);
    return hit;
  }

  function isControl(element: Element | null): boolean {
    if (element === null) return false;
    const known = controls.get(element);
    if (known !== undefined) return known;
    const is = isOne(element) || isControl(holderOf(element));
    controls.set(element, is);
    return is;
  }

  function isOne(element: Element): boolean {
    if (!element.matches(CONTROL)) return false;
    const box = sight.boxOf(element);
    return box !== null && (box.right - box.left) * (box.bottom - box.top) < large;
  }

  return (box, enough) => {
    const cover = { controls: asleep.filter((control) => overlap(control, box) !== null).length, texts: 0 };
    const under = new Set<Element>();
    // No farther apart than a line of text is high: what stands in a line has no other box.
    for (const { x, y } of crossingsIn(box, 12)) {
      if (enough(cover)) return cover;
      const hit = hitAt(x, y);
      if (hit === null) continue;
      if (isControl(hit)) cover.controls += 1;
      if (under.has(hit)) continue;
      under.add(hit);
      if (withHosts(hit).some((element) => ownTextMeets(element, box, sight))) cover.texts += 1;
    }
    return cover;
  };
}
