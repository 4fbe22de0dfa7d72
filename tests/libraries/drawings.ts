/** A component library that draws the portals' pages, and how it draws them. */
export interface Library {
  /** Its folder, and the name of its built script. */
  folder: string;
  /** What it is called in the table. */
  name: string;
  kind: string;
  /** Rows on one page of a list of programs. */
  perPage?: number;
  /** Only a window of a list of programs is in the page. */
  window?: boolean;
  /** Its window states how many rows the whole list has. */
  statesTotal?: boolean;
  /** A tick is a glyph, which cannot say that it is fixed. */
  glyphs?: boolean;
  /** So many rows of an AMCAS page are unfolded; the others show their names alone. */
  unfolded?: number;
}

export const LIBRARIES: readonly Library[] = [
  {
    folder: 'ag-grid',
    name: 'AG Grid',
    kind: 'virtual ARIA grid, columns pinned left and right',
    window: true,
    statesTotal: true,
  },
  { folder: 'tabulator', name: 'Tabulator', kind: 'virtual grid of divs with roles', window: true },
  {
    folder: 'datatables',
    name: 'DataTables',
    kind: 'jQuery-era plugin, paged, with a search box',
    perPage: 10,
  },
  { folder: 'datatables-scroll', name: 'DataTables, scrolling', kind: 'header and body in two tables' },
  {
    folder: 'bootstrap-table',
    name: 'Bootstrap Table',
    kind: 'card view; split header with a copy in the body',
    glyphs: true,
  },
  { folder: 'ui5', name: 'UI5 Web Components', kind: 'slots and shadow roots' },
  { folder: 'shoelace', name: 'Shoelace', kind: 'accordion of web components', unfolded: 3, glyphs: true },
  { folder: 'tanstack-virtual', name: 'TanStack Virtual', kind: 'virtual divs without roles', window: true },
  { folder: 'vuetify', name: 'Vuetify', kind: 'stacked cells; paged table', perPage: 10 },
  {
    folder: 'slickgrid',
    name: 'SlickGrid',
    kind: 'virtual rows in two containers, a frozen column',
    window: true,
  },
  {
    folder: 'w2ui',
    name: 'w2ui',
    kind: 'headings behind their rows, numbered lines',
    glyphs: true,
  },
  { folder: 'ionic', name: 'Ionic', kind: "a phone's cards, each line a shadow root", glyphs: true },
  {
    folder: 'govuk',
    name: 'GOV.UK Frontend',
    kind: "a server's summary cards, links beside values",
    glyphs: true,
  },
  {
    folder: 'gridjs',
    name: 'Grid.js',
    kind: 'sorted and searched; other documents beside it',
    glyphs: true,
  },
  { folder: 'ext', name: 'Ext-style, by hand', kind: 'each row a table of its own, paged', perPage: 10 },
];
