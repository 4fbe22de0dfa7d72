import type { Cell } from './page.ts';

/** Most cells have no icons, no actions: they share one list, which nobody can change. */
export const NONE = Object.freeze([]) as readonly string[] as string[];

/** A cell of `text` and nothing else. */
export function emptyCell(text = ''): Cell {
  return {
    text,
    lines: text ? [text] : NONE,
    icons: NONE,
    unnamedIcons: 0,
    checked: null,
    fixed: false,
    actions: NONE,
    heard: NONE,
  };
}

/** A cell that its row does not have, or that cannot be looked into: not an empty one. */
export function unseenCell(): Cell {
  return { ...emptyCell(), unnamedIcons: 1 };
}
