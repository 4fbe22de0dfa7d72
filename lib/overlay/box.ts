/** A rectangle in CSS pixels, in the coordinates of the top document's viewport unless said otherwise. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Size {
  width: number;
  height: number;
}

/** What both cover; `null` when they do not meet. */
export function overlap(a: Box, b: Box): Box | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const right = Math.min(a.right, b.right);
  const bottom = Math.min(a.bottom, b.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/** True when `inner` does not stick out of `outer` (half a pixel is rounding). */
export function within(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left - 0.5 &&
    inner.top >= outer.top - 0.5 &&
    inner.right <= outer.right + 0.5 &&
    inner.bottom <= outer.bottom + 0.5
  );
}

export function moved(box: Box, x: number, y: number): Box {
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

export function boxAt(left: number, top: number, size: Size): Box {
  return { left, top, right: left + size.width, bottom: top + size.height };
}

/** Points spread over a box, its corners (one pixel inside) among them, no farther apart than `step`. */
export function pointsOver(box: Box, step: number): { x: number; y: number }[] {
  const spread = (from: number, to: number): number[] => {
    const parts = Math.max(1, Math.ceil((to - from) / step));
    return Array.from({ length: parts + 1 }, (_, index) => from + ((to - from) * index) / parts);
  };
  const xs = spread(box.left + 1, box.right - 1);
  return spread(box.top + 1, box.bottom - 1).flatMap((y) => xs.map((x) => ({ x, y })));
}

/**
 * The crossings of a grid that is the same for every box, as far as they lie in this one, and points along its edges (one
 * pixel inside): like {@link pointsOver}, but boxes that overlap share most of their points.
 */
export function crossingsIn(box: Box, step: number): { x: number; y: number }[] {
  const lines = (from: number, to: number): number[] => {
    const between: number[] = [];
    for (let at = (Math.floor(from / step) + 1) * step; at < to; at += step) between.push(at);
    return [from, ...between, to];
  };
  const xs = lines(box.left + 1, box.right - 1);
  return lines(box.top + 1, box.bottom - 1).flatMap((y) => xs.map((x) => ({ x, y })));
}
