import type { Mark } from '../messages.ts';
import { draw } from '../page/say.ts';
import type { Box, Size } from './box.ts';
import { shapeOf } from './shape.ts';

/** How much of a mark is drawn: all of it, its first part, or its shape alone. */
export type Form = 'full' | 'short' | 'dot';

export const DOT: Size = { width: 13, height: 13 };
const HEIGHT = 20;

/** One mark as it stands in our layer. */
export interface MarkItem {
  element: HTMLLIElement;
  /** Sizes as last measured, in CSS pixels. */
  sizes: Record<Form, Size>;
  /** Lays the element out unseen, so that {@link MarkItem.measure} can read its sizes: write all, then read all. */
  prepare(): void;
  measure(): void;
  /** Draws it at a place relative to the layer's own corner, or nowhere (it can still be heard). */
  draw(place: { box: Box; form: Form; viewport: Box } | null, origin: { x: number; y: number }): void;
  /** Shows or hides the text of a dot. */
  reveal(on: boolean): void;
}

/** @param dark the row stands on a dark ground */
export function createMarkItem(document: Document, mark: Mark, row: Element, dark: boolean): MarkItem {
  const element = document.createElement('li');
  const tone = `mark ${mark.tone}${dark ? ' dark' : ''}`;
  element.className = `${tone} unseen`;
  const text = spanOf(document, 'text', '');
  const cut = mark.text.indexOf(' · ');
  const rest = spanOf(document, 'rest', cut < 0 ? '' : mark.text.slice(cut));
  text.append(spanOf(document, 'first', cut < 0 ? mark.text : mark.text.slice(0, cut)), rest);
  // A shape with words is one drawing. Who it is about is seen from where it stands; a screen reader has to be told.
  text.setAttribute('role', 'img');
  text.setAttribute('aria-label', `${nameOf(row)}: ${mark.text}`);
  element.append(shapeOf(document, mark.tone), text);
  const sizes: Record<Form, Size> = {
    full: { width: 0, height: HEIGHT },
    short: { width: 0, height: HEIGHT },
    dot: DOT,
  };
  let drawn = '';

  return {
    element,
    sizes,
    prepare() {
      element.className = `${tone} measured`;
      drawn = 'measured';
    },
    measure() {
      const width = element.getBoundingClientRect().width;
      sizes.full = { width, height: HEIGHT };
      sizes.short = { width: width - rest.getBoundingClientRect().width, height: HEIGHT };
    },
    draw(place, origin) {
      const next =
        place === null
          ? 'unseen'
          : `${place.form} ${Math.round(place.box.left - origin.x)} ${Math.round(place.box.top - origin.y)}`;
      if (next === drawn) return;
      drawn = next;
      if (place === null) {
        element.className = `${tone} unseen`;
        element.style.transform = '';
        element.removeAttribute('tabindex');
        return;
      }
      const { box, form, viewport } = place;
      const left = box.left < (viewport.left + viewport.right) / 2 ? ' at-left' : '';
      const top = box.top < viewport.top + 40 ? ' at-top' : '';
      element.className = `${tone} ${form}${left}${top}`;
      element.style.transform = `translate(${String(Math.round(box.left - origin.x))}px, ${String(Math.round(box.top - origin.y))}px)`;
      // What is not written out can be reached by keyboard, at the end of the page's own order.
      if (form === 'full') element.removeAttribute('tabindex');
      else element.tabIndex = 0;
    },
    reveal(on) {
      element.classList.toggle('shown', on);
    },
  };
}

function spanOf(document: Document, name: string, text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.className = name;
  if (text !== '') draw(span, text);
  return span;
}

const LONGEST_NAME = 60;

/** The first words of a row, up to the end of their own element or of a word: what it is called by. */
function nameOf(row: Element): string {
  const texts = row.ownerDocument.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim();
    // An icon's own letter or a bullet names nobody.
    if (text.length < 2) continue;
    if (text.length <= LONGEST_NAME) return text;
    return `${text.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…`;
  }
  return '';
}
