import { fold, labelOf } from './text.ts';
import { sightOf } from './visible.ts';

/** A check box or switch: on, off, or neither (`null`). */
export interface Check {
  on: boolean | null;
  fixed: boolean;
}

/** True for what is checked or not: native boxes and radio buttons, and their ARIA kin. */
export function isCheck(element: Element): boolean {
  if (element.localName === 'input') {
    const type = (element as HTMLInputElement).type;
    return type === 'checkbox' || type === 'radio';
  }
  const role = element.getAttribute('role');
  return role === 'checkbox' || role === 'switch' || role === 'radio';
}

/** The state of what {@link isCheck} finds. */
export function readCheck(element: Element): Check {
  const input = element.localName === 'input' ? (element as HTMLInputElement) : null;
  const said = element.getAttribute('aria-checked');
  const mixed = input?.indeterminate === true || said === 'mixed';
  return {
    on: mixed ? null : input ? input.checked : said === 'true',
    fixed: input?.disabled === true || element.getAttribute('aria-disabled') === 'true',
  };
}

/**
 * True when something is drawn beside a hidden box, up to `cell`, that can stand for it: a box of its own without
 * words, or what style draws before or after its neighbours.
 */
export function isDrawnBeside(box: Element, cell: Element): boolean {
  const view = box.ownerDocument.defaultView;
  const isMark = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    const sized = width >= 6 && height >= 6 && fold(element.textContent ?? '') === '';
    if (sized && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
    const styled = ['::before', '::after'].map((part) => view?.getComputedStyle(element, part).content);
    return styled.some((content) => content !== undefined && content !== 'none' && content !== 'normal');
  };
  let from = box;
  for (let up: Element | null = box; up && up !== cell; up = up.parentElement)
    if (sightOf(up) !== 'seen') from = up;
  // What stands beside the box in something that is hidden is hidden, too.
  for (let up: Element | null = from; up && up !== cell; up = up.parentElement) {
    for (const near of up.parentElement?.children ?? []) {
      if (!near.contains(box) && [near, ...near.querySelectorAll('*')].slice(0, 20).some(isMark)) return true;
    }
  }
  return false;
}

/**
 * The accessible name of a picture, '' for one without; `null` for what is no picture. A font icon's ligature
 * ("check_circle") is a picture, not a word.
 */
export function readIcon(element: Element): string | null {
  const tag = element.localName;
  const role = element.getAttribute('role');
  const isImage = tag === 'img' || tag === 'svg' || role === 'img' || tag.endsWith('-icon');
  const hidden = element.getAttribute('aria-hidden') === 'true';
  if (!isImage) {
    if (element.childElementCount > 0 || (tag !== 'i' && tag !== 'span' && tag !== 'em')) return null;
    const words = fold(element.textContent ?? '');
    if (words === '')
      return tag === 'i' ? labelOf(element) || fold(element.getAttribute('title') ?? '') : null;
    return isLigature(words, element) ? (hidden ? '' : labelOf(element)) : null;
  }
  if (hidden) return '';
  const name = labelOf(element) || fold(element.getAttribute('alt') ?? '');
  if (name) return name;
  const title =
    tag === 'svg' ? element.querySelector(':scope > title')?.textContent : element.getAttribute('title');
  return fold(title ?? '');
}

/** A word that an icon font draws as a picture; in any other font it is a word ("not"). */
function isLigature(words: string, element: Element): boolean {
  if (!/^[a-z][a-z0-9_]*$/.test(words)) return false;
  if (/_/.test(words)) return true;
  const font = element.ownerDocument.defaultView?.getComputedStyle(element).fontFamily ?? '';
  return /icon|symbol|glyph|awesome/i.test(font);
}

/**
 * What the markup of a picture without a name says of it: an icon font's word ("warning"), a file's name. It is no
 * text of the page, and states nothing; it may only be a reason to doubt the words beside it.
 */
export function signOf(element: Element): string {
  const own = ['data-icon', 'name', 'icon', 'svgicon', 'class', 'src'].map(
    (name) => element.getAttribute(name) ?? '',
  );
  return fold(`${element.textContent ?? ''} ${own.join(' ')}`).slice(0, 120);
}
