import {
  isHiding,
  isNarrowing,
  isNarrowingBox,
  isNarrowingTab,
  isSearching,
  takesFilterBack,
} from './filters.ts';
import { LIMITS, type Look } from './look.ts';
import { isMoreButton } from './paging.ts';
import { labelOf, textOf } from './text.ts';
import { FRAME } from './titles.ts';

/** A button or a link: it turns pages, brings more rows, or takes a filter back. */
export function takeButton(element: Element, look: Look): void {
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

/** A text or check box: a search with something in it, a filter that is on. */
export function takeInput(input: HTMLInputElement, look: Look): void {
  if (isSearching(input) || isHiding(input)) look.filtered = true;
  else if (input.getAttribute('role') === 'combobox' && isNarrowingBox(input, look)) look.filtered = true;
}

/** A drop-down: a filter that lets only some through. */
export function takeChoice(element: Element, look: Look): void {
  const narrows =
    element.localName === 'select'
      ? isNarrowing(element as HTMLSelectElement)
      : isNarrowingBox(element, look);
  if (narrows) look.filtered = true;
}

/** A part outside of lists that is folded away: what it holds is not read. */
export function takeFolded(element: Element, look: Look): void {
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
