/** How an element stands on the page: seen, only for screen readers, or not at all. */
export type Sight = 'seen' | 'heard' | 'hidden';

/**
 * Whether a person sees `element`, given that its parent is seen. Text that is clipped to nothing is `heard`:
 * it repeats what icons say, or tells how to sort. Reads computed styles only, so it never forces a layout.
 */
export function sightOf(element: Element): Sight {
  if (element.localName === 'template' || element.hasAttribute('hidden')) return 'hidden';
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  // A document without a window (a parsed file) has no styles: attributes are all there is.
  if (!style) return 'seen';
  if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') return 'hidden';
  if (style.position === 'absolute' || style.position === 'fixed') {
    const clipped =
      style.clip !== 'auto' || /inset\((50|100)%/.test(style.clipPath) || parseFloat(style.left) < -999;
    const dot = style.overflow !== 'visible' && parseFloat(style.width) <= 1 && parseFloat(style.height) <= 1;
    if (clipped || dot || parseFloat(style.top) < -999) return 'heard';
  }
  if (parseFloat(style.textIndent) < -999 || style.fontSize === '0px') return 'heard';
  return 'seen';
}

/** True when `element` takes no room: a detail that is folded to no height still holds its text. */
export function isFolded(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.height < 2 || box.width < 2;
}
