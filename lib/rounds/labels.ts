/** A label that wants to stand beside a place on a line. All in pixels. */
export interface Label {
  at: number;
  width: number;
}

export interface PlacedLabel {
  /** Its left edge. */
  x: number;
  /** 0 is the line next to the picture; a label that would cover another goes to the next. */
  lane: number;
}

/** Space between two labels, and between a label and its place. */
const GAP = 6;

/**
 * Puts labels side by side, none upon another and none beyond the edge of `width`: to the right of its place where that
 * fits, else to the left, else as far left as need be. In the order given; the first that fits of the lanes.
 */
export function placeLabels(labels: readonly Label[], width: number): PlacedLabel[] {
  const lanes: { from: number; to: number }[][] = [];
  return labels.map(({ at, width: wide }) => {
    const right = at + GAP;
    const left = at - GAP - wide;
    const x = right + wide <= width ? right : Math.max(0, left);
    const free = (lane: number) =>
      (lanes[lane] ?? []).every(({ from, to }) => x >= to + GAP || x + wide + GAP <= from);
    let lane = 0;
    while (!free(lane)) lane++;
    (lanes[lane] ??= []).push({ from: x, to: x + wide });
    return { x, lane };
  });
}
