/** What a person sees, found without the reader: texts by where they stand. */
export interface Seen {
  text: string;
  left: number;
  top: number;
  bottom: number;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every text that is visible now, with its place on the screen; boxes that are ticked are '☑', others '☐'. */
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
    add(text, range.getBoundingClientRect(), seen);
    return;
  }
  if (!(node instanceof HTMLElement)) return;
  if (['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'OPTION'].includes(node.tagName)) return;
  if (isShut(node)) return;
  if (node instanceof HTMLInputElement && node.type === 'checkbox') {
    add(node.checked ? '☑' : '☐', node.getBoundingClientRect(), seen);
  }
  const children =
    node instanceof HTMLSlotElement && node.assignedNodes().length > 0
      ? node.assignedNodes()
      : (node.shadowRoot ?? node).childNodes;
  for (const child of children) collect(child, seen);
}

/** Not displayed, or cut to nothing: nothing in it is seen. What is `visibility: hidden` may have visible children. */
function isShut(element: HTMLElement): boolean {
  if (!element.checkVisibility({ opacityProperty: true })) {
    return getComputedStyle(element).display !== 'contents';
  }
  if (getComputedStyle(element).overflow === 'visible') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

function add(text: string, { left, top, bottom, width, height, right }: DOMRect, seen: Seen[]): void {
  if (width <= 1 || height <= 1 || right < 0) return;
  seen.push({ text, left, top, bottom });
}

/** The texts that stand at the height of `row`, in its cells or beside them: what a person would call its line. */
export function lineOf(row: Element, seen: readonly Seen[]): string[] {
  const range = document.createRange();
  range.selectNodeContents(row);
  const [own, inner] = [row.getBoundingClientRect(), range.getBoundingClientRect()];
  const top = Math.min(own.height > 0 ? own.top : inner.top, inner.top);
  const bottom = Math.max(own.bottom, inner.bottom);
  return seen
    .filter((one) => (one.top + one.bottom) / 2 >= top - 1 && (one.top + one.bottom) / 2 <= bottom + 1)
    .map((one) => one.text);
}

/** Texts that are there more often, or less often, than before. */
export function changedTexts(before: readonly Seen[], after: readonly Seen[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of before) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const { text } of after) counts.set(text, (counts.get(text) ?? 0) - 1);
  return new Set([...counts].filter(([, count]) => count !== 0).map(([text]) => text));
}
