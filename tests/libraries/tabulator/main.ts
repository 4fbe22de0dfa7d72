import 'tabulator-tables/dist/css/tabulator.css';
import { TabulatorFull } from 'tabulator-tables';

import { contentOf, drawSheet } from '../draw.ts';
import type { SheetCell } from '../sheet.ts';

// A grid of `div`s with ARIA roles; a list that is longer than its box has only a window of its rows in the page.
drawSheet((sheet, into) => {
  new TabulatorFull(into, {
    data: sheet.rows.map(({ cells }, at) => ({ id: at, ...cells })),
    height: 420,
    layout: 'fitDataFill',
    columns: sheet.columns.map(({ key, lines }) => ({
      title: lines.join('<br>'),
      field: key,
      headerSort: true,
      formatter: (cell) => contentOf(cell.getValue() as SheetCell),
    })),
  });
});
