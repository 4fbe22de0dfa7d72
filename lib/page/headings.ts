import { plainColumn, type Look } from './look.ts';
import type { Column } from './page.ts';
import type { RowAt } from './rows.ts';
import { cellOf, labelOf } from './text.ts';

/** The columns that rows of headings name, through spans and levels. */
export function columnsOf(heads: readonly RowAt[], look: Look): Column[] {
  const columns: Column[] = [];
  const taken: number[] = [];
  heads.forEach((row, level) => {
    let column = 0;
    for (const cell of row.cells) {
      if (cell.at !== null) column = cell.at;
      while ((taken[column] ?? -1) >= level) column += 1;
      const head = cell.manner.sight === 'hidden' ? plainColumn('') : headOf(cell.element, look);
      for (let step = 0; step < cell.span; step += 1) {
        const known = columns[column + step] ?? plainColumn('');
        // A row of filter boxes under the headings has no text: it renames nothing.
        if (cell.span > 1) columns[column + step] = { ...known, group: head.text || known.group };
        else columns[column] = head.text ? { ...head, group: known.group } : known;
        taken[column + step] = level + cell.down - 1;
      }
      column += cell.span;
    }
  });
  // A heading over several columns that nothing parts further names each of them.
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index] ?? plainColumn('');
    columns[index] = column.text === '' ? plainColumn(column.group) : column;
  }
  return columns;
}

/** One heading: its words, else its picture's name. */
export function headOf(element: Element, look: Look): Column {
  const { text, lines, icons } = cellOf(element, look.met, { buttonsAreText: true });
  return text ? { text, lines, group: '' } : plainColumn((icons[0] ?? '') || labelOf(element));
}

/** The column that is sorted by and its direction, as the headings say it, else ''. */
export function sortOf(heads: readonly RowAt[], look: Look): string {
  for (const cell of heads.flatMap((row) => row.cells)) {
    const direction = cell.element.getAttribute('aria-sort');
    if (direction && direction !== 'none') return `${headOf(cell.element, look).text} ${direction}`;
  }
  return '';
}
