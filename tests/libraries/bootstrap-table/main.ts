import 'bootstrap-table/dist/bootstrap-table.css';
import './jquery.ts';
import 'bootstrap-table';
import jQuery from 'jquery';

import { drawSheet, glyphOf } from '../draw.ts';

// Headings in a table of their own above the body's; letters are drawn as its "card view".
drawSheet((sheet, into) => {
  const table = document.createElement('table');
  into.append(table);
  jQuery(table).bootstrapTable({
    data: sheet.rows.map(({ cells }) =>
      Object.fromEntries(sheet.columns.map(({ key }) => [key, glyphOf(cells[key]).outerHTML])),
    ),
    columns: sheet.columns.map(({ key, lines }) => ({ field: key, title: lines.join('<br>') })),
    cardView: sheet.page === 'letters',
    ...(sheet.page !== 'letters' && { height: 420 }),
    escape: false,
  });
});
