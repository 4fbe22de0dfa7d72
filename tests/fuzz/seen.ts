/** What a person sees, found without the reader: texts and marks by where they stand. */
export interface Seen {
  text: string;
  /** A box, a picture or a glyph instead of words. */
  mark: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  node: Node;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Every text that is visible now, with its place on the screen; boxes that are ticked are '☑', others '☐', and
 * pictures '◇' with what tells them apart.
 */
export function seenNow(): Seen[] {
  const seen: Seen[] = [];
  collect(document.body, seen);
  return seen;
}

function collect(node: Node, seen: Seen[]): void {
  if (node.nodeType === Node.TEXT_NODE) {
    const text = fold(node.textContent ?? '');
    if (text === '' || !node.parentElement?.checkVisibility({ visibilityProperty: true })) return;
    const range = document.createRange();
    range.selectNodeContents(node);
    add(node, text, text.length === 1, range.getBoundingClientRect(), seen);
    return;
  }
  if (!(node instanceof Element)) return;
  if (['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'OPTION'].includes(node.tagName)) return;
  if (isShut(node)) return;
  const mark = markOf(node);
  if (mark !== '' && node.checkVisibility({ visibilityProperty: true })) {
    add(node, mark, true, node.getBoundingClientRect(), seen);
  }
  if (!(node instanceof HTMLElement)) return;
  const children =
    node instanceof HTMLSlotElement && node.assignedNodes().length > 0
      ? node.assignedNodes()
      : (node.shadowRoot ?? node).childNodes;
  for (const child of children) collect(child, seen);
}

/** What an element shows that is no word, else ''. */
function markOf(element: Element): string {
  if (element instanceof HTMLInputElement && element.type === 'checkbox') return element.checked ? '☑' : '☐';
  const role = element.getAttribute('role');
  if (role === 'checkbox') return element.getAttribute('aria-checked') === 'true' ? '☑' : '☐';
  if (element instanceof SVGElement || element.tagName === 'IMG' || role === 'img') {
    const drawn = element.querySelector('path')?.getAttribute('d') ?? '';
    return `◇${element.getAttribute('aria-label') ?? ''}${drawn}`;
  }
  if (element.tagName !== 'I' || element.childElementCount > 0) return '';
  const { content } = getComputedStyle(element, '::before');
  // An icon font that did not load leaves its place and its class.
  return element.className === '' && /^(none|normal)$/.test(content) ? '' : `◇${content}${element.className}`;
}

/** Not displayed, or cut to nothing: nothing in it is seen. What is `visibility: hidden` may have visible children. */
function isShut(element: Element): boolean {
  // A real box may be transparent over the drawn one.
  if (markOf(element) !== '' && element instanceof HTMLInputElement) return !element.checkVisibility();
  if (!element.checkVisibility({ opacityProperty: true })) {
    return getComputedStyle(element).display !== 'contents';
  }
  if (getComputedStyle(element).overflow === 'visible') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

function add(node: Node, text: string, mark: boolean, box: DOMRect, seen: Seen[]): void {
  const { left, right, top, bottom, width, height } = box;
  if (width <= 1 || height <= 1 || right < 0) return;
  seen.push({ text, mark, left, right, top, bottom, node });
}

/** The parent as it is drawn: the slot that a node fills, the host of a shadow root. */
export function parentDrawn(node: Node): Node | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  return slot ?? node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

function isIn(node: Node, element: Element): boolean {
  for (let up: Node | null = node; up; up = parentDrawn(up)) if (up === element) return true;
  return false;
}

/** The innermost of `rows` that a node is drawn in, else `null`. */
export function rowAround(node: Node, rows: ReadonlySet<Element>): Element | null {
  for (let up: Node | null = node; up; up = parentDrawn(up)) {
    if (up instanceof Element && rows.has(up)) return up;
  }
  return null;
}

/**
 * What stands in `row`: what is drawn in it and in no other row inside of it, and what stands at its height and belongs
 * to no row (the frozen part of its columns).
 *
 * @param rowOf the row that a thing seen is drawn in, or was drawn in before anything was changed
 */
export function lineOf(row: Element, seen: readonly Seen[], rowOf: (one: Seen) => Element | null): Seen[] {
  const range = document.createRange();
  range.selectNodeContents(row);
  const [own, inner] = [row.getBoundingClientRect(), range.getBoundingClientRect()];
  const top = Math.min(own.height > 0 ? own.top : inner.top, inner.top);
  const bottom = Math.max(own.bottom, inner.bottom);
  const list = row.closest('table, [role=table], [role=grid], [role=treegrid], #list');
  return seen.filter((one) => {
    const around = rowOf(one);
    if (around) return around === row;
    if (!list || !isIn(one.node, list)) return false;
    const middle = (one.top + one.bottom) / 2;
    return middle >= top - 1 && middle <= bottom + 1;
  });
}

/** Texts that are there more often, or less often, than before. */
export function changedTexts(before: readonly Seen[], after: readonly Seen[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of before) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const { text } of after) counts.set(text, (counts.get(text) ?? 0) - 1);
  return new Set([...counts].filter(([, count]) => count !== 0).map(([text]) => text));
}
