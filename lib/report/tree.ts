/** An element as a report keeps it: what a reader goes by, and nothing of whose page it is. */
export interface Part {
  tag: string;
  /** Attributes that say what it is and how it stands. */
  says: Record<string, string>;
  /** Where it is drawn: left, top, width, height, in steps of four pixels. */
  box: [number, number, number, number];
  /** How it is laid out: `display`, and what of the writing a heading is known by. */
  look: string;
  parts: (Part | string)[];
}

/** More than a page of lists comes to; what is beyond is left. */
export const MOST_PARTS = 4_000;
