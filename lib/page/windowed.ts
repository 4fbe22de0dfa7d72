/**
 * True when the rows fill only a part of the box that scrolls them: a virtual list keeps a window of its rows in the
 * document, and holds the place of the others open.
 *
 * @param list what draws the rows; boxes further out hold other things too.
 */
export function isWindow(list: Element, first: Element | undefined, last: Element | undefined): boolean {
  if (!first?.parentElement || !last) return false;
  const top = first.getBoundingClientRect();
  const bottom = last.getBoundingClientRect();
  if (top.height === 0) return false;
  const rows = Math.max(bottom.bottom, top.bottom) - Math.min(top.top, bottom.top);
  const spare = Math.max(top.height * 3, rows * 0.25);
  let box: Element | null = first.parentElement;
  for (let step = 0; box && step < 5; step += 1) {
    // What is as tall as it is only because its own box is: a short list in a tall frame.
    const scrolls = box.scrollHeight > box.clientHeight + 1 && isScroller(box);
    const height = scrolls ? box.scrollHeight : box.getBoundingClientRect().height;
    const screen = box.ownerDocument.documentElement.clientHeight;
    if (height > rows + spare && (scrolls || height > Math.max(screen, rows * 2))) return true;
    if (scrolls || (box === list && seenBeside(box))) return false;
    if (box !== first.parentElement && box.childElementCount > 2) return false;
    box = box.parentElement;
    if (box?.localName === 'body' || box?.localName === 'main') return false;
  }
  return false;
}

function isScroller(box: Element): boolean {
  const style = box.ownerDocument.defaultView?.getComputedStyle(box);
  return /auto|scroll|hidden|clip/.test(style?.overflowY ?? '');
}

function seenBeside(box: Element): boolean {
  return (box.parentElement?.childElementCount ?? 0) > 2;
}
