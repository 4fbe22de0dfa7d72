import type { Cell, Grid, Page } from '../../../lib/page/page.ts';

/** A page with one list, as the reader of pages gives it: for what is made of one, without a browser. */
export function pageGiven(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  changes: Partial<Page> = {},
): Page {
  return {
    title: 'MyERAS',
    headings: [{ text: 'Bramble', level: 1 }],
    grids: [gridGiven(headings, rows)],
    fields: [],
    lines: [],
    asksPassword: false,
    busy: false,
    filtered: false,
    unseenParts: 0,
    folded: [],
    cut: false,
    ...changes,
  };
}

export function gridGiven(headings: readonly string[], rows: readonly (readonly string[])[]): Grid {
  return {
    name: '',
    under: ['Bramble'],
    columns: headings.map((text) => ({ text, lines: [text], group: '' })),
    rows: rows.map((texts, at) => ({
      key: `r${String(at)}`,
      cells: texts.map(cellGiven),
      fields: [],
      grids: [],
      loose: [],
    })),
    paging: null,
    filtered: false,
    partial: false,
    sort: '',
    emptyText: '',
    uneven: false,
    drawnAs: 'table',
  };
}

function cellGiven(text: string): Cell {
  return {
    text,
    lines: text === '' ? [] : [text],
    icons: [],
    unnamedIcons: 0,
    checked: null,
    fixed: false,
    actions: [],
    heard: [],
  };
}
