import 'datatables.net-dt/css/dataTables.dataTables.css';
import DataTable from 'datatables.net-dt';

import { drawSheet } from '../draw.ts';
import { plainTable } from '../plain-table.ts';

// A list that scrolls under its headings: the header stands in a table of its own.
drawSheet((sheet, into) => {
  const table = plainTable(sheet);
  into.append(table);
  new DataTable(table, {
    paging: false,
    searching: false,
    scrollY: '320px',
    scrollCollapse: true,
    order: [],
  });
});
