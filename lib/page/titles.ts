import { isNarrowingTab } from './filters.ts';
import { LIMITS, type Look } from './look.ts';
import { fold, textOf } from './text.ts';

/** What is around a page's content; menus fold there. */
export const FRAME = 'nav, header, footer, aside, [role=navigation], [role=menubar], [role=banner]';

/** Takes a heading, or the selected tab or menu entry, for what it is. `false`: it is neither. */
export function takeHeading(element: Element, role: string | null, look: Look): boolean {
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
export function takeTitle(element: Element, look: Look): void {
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
