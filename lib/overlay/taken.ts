import { shadowOf } from '../page/roots.ts';
import { overlap, pointsOver, type Box } from './box.ts';
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
      for (const rect of range.getClientRects()) taken.push(sight.toTop(node, rect));
    } else if (node.nodeType === 1) {
      const child = node as Element;
      // A component with a shadow root is left whole: what it draws is its own affair.
      if (child.matches(CONTROL) || child.matches(PICTURE) || shadowOf(child) !== null) {
        const box = sight.boxOf(child);
        if (box !== null) taken.push(box);
      }
      child.childNodes.forEach(visit);
    }
  };
  element.childNodes.forEach(visit);
  return taken;
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
export function asleepIn(document: Document, sight: Sight): Box[] {
  const found = [...document.querySelectorAll(':disabled, [aria-disabled=true]')].filter((element) =>
    element.matches(CONTROL),
  );
  return found.flatMap((element) => sight.seenOf(element) ?? []);
}

/**
 * How much a box would cover: points on controls, and elements with text of their own. A focusable region as large as a
 * quarter of the window is a place to scroll, not a control.
 *
 * @param asleep boxes of controls that no point can hit
 */
export function coverOf(box: Box, sight: Sight, asleep: readonly Box[]): { controls: number; texts: number } {
  const large =
    ((sight.viewport.right - sight.viewport.left) * (sight.viewport.bottom - sight.viewport.top)) / 4;
  let controls = asleep.filter((control) => overlap(control, box) !== null).length;
  const hits = new Set<Element>();
  for (const { x, y } of pointsOver(box, 20)) {
    const hit = sight.hit(x, y);
    if (hit === null) continue;
    hits.add(hit);
    if (isControl(hit, sight, large)) controls += 1;
  }
  return { controls, texts: [...hits].filter((hit) => ownTextMeets(hit, box, sight)).length };
}

function isControl(hit: Element, sight: Sight, large: number): boolean {
  for (let element: Element | null = hit; element !== null; element = holderOf(element)) {
    if (!element.matches(CONTROL)) continue;
    const box = sight.boxOf(element);
    if (box !== null && (box.right - box.left) * (box.bottom - box.top) < large) return true;
  }
  return false;
}
