import type { Cell, Column, Field, Grid, Heading, Page } from './page.ts';
import type { Met } from './roots.ts';

/** More than any applicant's list has; a page beyond it is cut and says so. */
export const LIMITS = { rows: 3_000, cellText: 300, lines: 600, lineText: 200, depth: 400 } as const;

/** A column by its heading's text alone. */
export function plainColumn(text: string): Column {
  return { text, lines: text ? [text] : [], group: '' };
}

/** A field with the element that it was read from, so that cards can be told apart. */
export interface FieldAt extends Field {
  element: Element;
  /** The value with its icons and boxes. */
  cell: Cell;
}

/** A paging line ("1 - 25 of 52"), a next-page button, with its place in the page's order. */
export interface PagingAt {
  order: number;
  total: number | null;
  from: number | null;
  to: number | null;
  /** There is a further page or a "load more" that can be pressed. */
  more: boolean;
}

/** A grid while its page is being read. */
export interface GridAt {
  grid: Grid;
  order: number;
  element: Element;
  /** Where its rows came from; a split header has none. */
  hasHeader: boolean;
  /** The tables of its rows, where each row is a table of its own. */
  parts?: Element[];
}

/** What is gathered on the one walk through a page. */
export class Look {
  readonly met: Met = { roots: [], unseenParts: 0, tooDeep: false, strays: false };
  readonly rows = new Map<string, WeakRef<Element>>();
  readonly grids: GridAt[] = [];
  readonly headings: (Heading & { order: number; element: Element })[] = [];
  readonly fields: FieldAt[] = [];
  readonly lines: string[] = [];
  readonly paging: PagingAt[] = [];
  readonly folded: string[] = [];
  readonly foldedAt: Element[] = [];
  /** Lists already read row by row: what is labelled inside of them makes no card. */
  readonly taken: Element[] = [];
  /** Names of buttons and links that are page numbers. */
  readonly pageNumbers = new Set<number>();
  asksPassword = false;
  busy = false;
  filtered = false;
  cut = false;
  /** Grows with each thing met: places in the page's order are compared by it. */
  order = 0;
  private rowCount = 0;

  next(): number {
    return (this.order += 1);
  }

  /** Registers a row's element and gives its key; `null` beyond the cap. */
  rowKey(element: Element): string | null {
    if (this.rowCount >= LIMITS.rows) {
      this.cut = true;
      return null;
    }
    this.rowCount += 1;
    const key = `r${this.rowCount}`;
    this.rows.set(key, new WeakRef(element));
    return key;
  }

  line(text: string): void {
    if (!text) return;
    if (this.lines.length >= LIMITS.lines) return;
    this.lines.push(text.slice(0, LIMITS.lineText));
  }

  /** Cuts a cell's texts to the cap: what is longer is no fact of a letter. */
  capped(cell: Cell): Cell {
    if (cell.text.length <= LIMITS.cellText) return cell;
    this.cut = true;
    return {
      ...cell,
      text: cell.text.slice(0, LIMITS.cellText),
      lines: cell.lines.slice(0, 40).map((line) => line.slice(0, LIMITS.cellText)),
    };
  }

  page(title: string, grids: Grid[], fields: Field[]): Page {
    return {
      title,
      headings: this.headings.map(({ text, level }) => ({ text, level })),
      grids,
      fields,
      lines: this.lines,
      asksPassword: this.asksPassword,
      busy: this.busy,
      filtered: this.filtered,
      unseenParts: this.met.unseenParts,
      folded: this.folded,
      cut: this.cut || this.met.tooDeep,
    };
  }
}
