import 'datatables.net-dt/css/dataTables.dataTables.css';
import DataTable from 'datatables.net-dt';

import { drawSheet } from '../draw.ts';
import { plainTable } from '../plain-table.ts';

// The plugin of the jQuery years: its own paging, search box and "Showing 1 to 10 of 30 entries".
drawSheet((sheet, into) => {
  const table = plainTable(sheet);
  into.append(table);
  new DataTable(table, { pageLength: 10, order: [] });
});
