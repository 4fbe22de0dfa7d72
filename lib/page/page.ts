/**
 * A page as a person sees it: lists with headed columns, labelled values, headings and notices.
 * Plain data, no element in it and no meaning: `lib/portals` says what the words are.
 */
export interface Page {
  /** The document's title. */
  title: string;
  headings: Heading[];
  grids: Grid[];
  fields: Field[];
  /** Short lines of text that stand outside of lists, in the page's order: banners, notices, "No records". */
  lines: string[];
  /** A password is asked for: a sign-in page, which is never read further. */
  asksPassword: boolean;
  /** Something on the page says that it is still loading (skeletons, progress bars, `aria-busy`). */
  busy: boolean;
  /** A filter or search of the page is on. */
  filtered: boolean;
  /** Frames that hold visible content which cannot be looked into. */
  unseenParts: number;
  /** What is written on parts outside of lists that are folded away and could be opened ("Imported letters"). */
  folded: string[];
  /** More rows or text than the caps of this reader: the rest was left. */
  cut: boolean;
}

export interface Heading {
  text: string;
  /** 1 to 6; 0 for a tab or menu entry that is selected (it names the page as a heading does). */
  level: number;
}

/** A list with columns, whatever draws it. */
export interface Grid {
  /** Its caption or accessible name, else ''. */
  name: string;
  /** The headings that stand above it, nearest first. */
  under: string[];
  columns: Column[];
  rows: Row[];
  /** What is known of rows that are not here; see {@link Grid.partial}. */
  paging: Paging | null;
  /** A filter or search that belongs to this list is filled in. */
  filtered: boolean;
  /** True: some rows of the list are not in this view (a page of several, a virtual window, still loading). */
  partial: boolean;
  /** The column that the list is sorted by and its direction, as the page says it, else ''. */
  sort: string;
  /** What stands in the place of rows when there are none ("No letters have been added"), else ''. */
  emptyText: string;
  /** True: rows and headings differ by a column, so that a heading may not stand over its own cells. */
  uneven: boolean;
  /** How it is drawn; for diagnostics and tests, never for meaning. */
  drawnAs: 'table' | 'aria' | 'divs' | 'cards' | 'list';
}

export interface Column {
  /** '' for a column without a heading; in cards, '' is the card's own heading. */
  text: string;
  /** The heading line by line: a writer over a Letter ID. */
  lines: string[];
  /** The heading that spans this column and its neighbours, else ''. */
  group: string;
}

export interface Row {
  /** Finds the row's element again, as long as this reading is the newest: see `PageLook.element`. */
  key: string;
  /** As many as the grid has columns. */
  cells: Cell[];
  /** Labelled values and lists inside the row's expanded detail. */
  fields: Field[];
  grids: Grid[];
  /** In a card: its lines that no label names, a chip with a status among them. */
  loose: string[];
}

export interface Cell {
  /** Visible text, white space folded, lines joined by ' '. '' for an empty cell. */
  text: string;
  /** The text line by line, as blocks and line breaks part it: a name over a title. */
  lines: string[];
  /** Accessible names of icons and pictures that show no text. */
  icons: string[];
  /** Pictures that say nothing to us: a cell with one and no text is not an empty cell. */
  unnamedIcons: number;
  /** A check box or switch in the cell: its state; `null`: there is none, or several that differ. */
  checked: boolean | null;
  /** A check box that cannot be changed any more. */
  fixed: boolean;
  /** Texts of buttons and links in the cell (also part of `text` only when they are links). */
  actions: string[];
  /**
   * What stands beside the visible text and is none: texts for screen readers alone, marks of pictures without a name.
   * They state nothing; they may be a reason to doubt the text ("not", "warning").
   */
  heard: string[];
}

export interface Field {
  label: string;
  value: string;
}

export interface Paging {
  /** Rows that the whole list has, as the page states it. */
  total: number | null;
  from: number | null;
  to: number | null;
}

/** One look at a document: what it says, and the way back from a row to its element. */
export interface PageLook {
  page: Page;
  /** The element that row `key` was read from, `null` when it has left the document. */
  element(key: string): Element | null;
  /** Roots that were looked into (the document, shadow roots, frames' documents): what a watcher has to watch. */
  roots: readonly Node[];
}
