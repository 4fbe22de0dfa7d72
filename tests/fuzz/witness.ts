import { lineOf, rowAround, type Seen } from './seen.ts';

/** What stands in one row, found by looking. */
export interface Line {
  /** Its texts and marks, from left to right. */
  texts: string[];
  /** All of it as one text, in the order of the markup: parts of one word may stand in two lines. */
  whole: string;
  /** Each mark with the headings that stand straight above it. */
  marks: { text: string; under: string[] }[];
}

/** What a person sees of a page that a reading was made of. */
export interface Sight {
  /** By the rows' keys in the reading. */
  lines: ReadonlyMap<string, Line>;
  /** What stands in no row, in the page's order: headings, banners, captions. */
  around: readonly string[];
  /** Every text that is seen. */
  texts: ReadonlySet<string>;
}

/** How far a mark may stand beside its heading's words and still be under them. */
const NEAR = 8;

/**
 * @param rows the elements of the rows of the reading, by their keys
 * @param before which row a node was in before anything was changed
 */
export function sightOf(
  seen: readonly Seen[],
  rows: ReadonlyMap<string, Element>,
  before: ReadonlyMap<Node, Element>,
): Sight {
  const elements = new Set(rows.values());
  const around = new Map(seen.map((one) => [one, rowAround(one.node, elements)]));
  // What left its row still belongs to it, and to no other.
  const rowOf = (one: Seen): Element | null => around.get(one) ?? before.get(one.node) ?? null;
  const outside = seen.filter((one) => rowOf(one) === null);
  const lines = new Map<string, Line>();
  for (const [key, element] of rows) {
    const own = lineOf(element, seen, rowOf);
    const line = own.toSorted((a, b) => a.left - b.left || a.top - b.top);
    lines.set(key, {
      texts: line.map((one) => one.text),
      whole: own.map((one) => one.text).join(''),
      marks: line
        .filter((one) => one.mark)
        .map((one) => ({ text: one.text, under: headingsOver(one, outside) })),
    });
  }
  return {
    lines,
    around: outside.map((one) => one.text),
    texts: new Set(seen.map((one) => one.text)),
  };
}

function headingsOver(mark: Seen, outside: readonly Seen[]): string[] {
  const middle = (mark.left + mark.right) / 2;
  return outside
    .filter((one) => {
      if (one.bottom > mark.top + 2) return false;
      const cell = one.node.parentElement?.closest('th, td, [role=columnheader]')?.getBoundingClientRect();
      const { left, right } = cell ?? one;
      return left - NEAR <= middle && right + NEAR >= middle;
    })
    .map((one) => one.text);
}
