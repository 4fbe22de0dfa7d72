import type { Grid, PageLook } from '../page/page.ts';

/** A rectangle in CSS pixels of the top document's viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where a list stands on the page now, `null` when none of its rows does. */
export function boxOf(grid: Grid, look: PageLook): Box | null {
  let all: Box | null = null;
  for (const { key } of grid.rows) {
    const row = look.element(key);
    const box = row && boxIn(row);
    if (!box || box.right - box.left < 1) continue;
    all = all
      ? {
          left: Math.min(all.left, box.left),
          top: Math.min(all.top, box.top),
          right: Math.max(all.right, box.right),
          bottom: Math.max(all.bottom, box.bottom),
        }
      : box;
  }
  return all;
}

/** An element's box in the top document, through the frames around it. */
function boxIn(element: Element): Box {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  let x = 0;
  let y = 0;
  let view = element.ownerDocument.defaultView;
  while (view && view.frameElement) {
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.left + view.frameElement.clientLeft;
    y += frame.top + view.frameElement.clientTop;
    view = view.frameElement.ownerDocument.defaultView;
  }
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** The list under a point: the smallest one, where one stands in another. `null`: none. */
export function listAt(boxes: readonly (Box | null)[], x: number, y: number): number | null {
  const area = (box: Box): number => (box.right - box.left) * (box.bottom - box.top);
  let found: number | null = null;
  boxes.forEach((box, index) => {
    // The headings stand right above the rows.
    if (!box || x < box.left || x > box.right || y < box.top - 48 || y > box.bottom) return;
    const best = found === null ? null : boxes[found];
    if (!best || area(box) < area(best)) found = index;
  });
  return found;
}
