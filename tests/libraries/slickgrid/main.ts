import 'slickgrid/dist/styles/css/slick.grid.css';
import 'slickgrid/dist/styles/css/slick-default-theme.css';
import { SlickGrid } from 'slickgrid';
import type { Column } from 'slickgrid';

import { contentOf, drawSheet, linesIn } from '../draw.ts';
import type { SheetRow } from '../sheet.ts';

// Rows placed one by one, in two containers: the first column stays where it is when the rest is scrolled.
drawSheet((sheet, into) => {
  into.style.cssText = 'height: 420px; width: 1200px;';
  const columns = sheet.columns.map(({ key, lines }): Column<SheetRow> => ({
    id: key,
    name: linesIn(lines),
    field: 'name',
    width: 150,
    formatter: (_row, _cell, _value, _column, row) => contentOf(row.cells[key]),
  }));
  new SlickGrid<SheetRow>(into, sheet.rows, columns, {
    enableCellNavigation: false,
    enableColumnReorder: false,
    frozenColumn: 0,
    rowHeight: 48,
    headerRowHeight: 48,
  });
});
