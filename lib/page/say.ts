/**
 * Draws words on a portal's page as generated content. `window.find`, a selection and the page's own search read the text
 * of closed shadow roots too, one character at a time; they do not see what a stylesheet generates from an attribute.
 *
 * @param text what is drawn; the sheet that it is drawn by holds {@link SAID}
 */
export function draw(element: HTMLElement, text: string): void {
  element.dataset['says'] = text;
}

/**
 * Draws words, and has screen readers say them.
 *
 * @param element one that may have a name: where it brings no role of its own, it gets one that allows it
 * @param name what is said, where that is more than what is drawn
 */
export function say(element: HTMLElement, text: string, name: string = text): void {
  draw(element, text);
  if (NAMELESS.has(element.localName)) element.setAttribute('role', 'note');
  element.setAttribute('aria-label', name);
}

/** Says a sentence in a live region: screen readers tell what is put into it, not that its name is another. */
export function announce(region: HTMLElement, text: string): void {
  const said = region.ownerDocument.createElement('p');
  say(said, text);
  region.replaceChildren(...(text === '' ? [] : [said]));
}

/** The rule that draws what {@link draw} was given. */
export const SAID = `
[data-says]::before { content: attr(data-says); }
`;

/** Elements that may not be named by themselves (ARIA 1.2, 5.2.8.6). */
const NAMELESS = new Set(['p', 'div', 'span', 'small']);
