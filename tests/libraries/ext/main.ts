import './ext.css';
import { contentOf, drawSheet, element, linesIn } from '../draw.ts';

const PER_PAGE = 10;

const box = (className: string, ...content: HTMLElement[]): HTMLElement => {
  const made = element('div');
  made.className = className;
  made.append(...content);
  return made;
};

/** A table of one row, as that library gave every row one. */
function rowTable(className: string, cells: HTMLElement[]): HTMLTableElement {
  const table = element('table');
  table.className = className;
  table.setAttribute('cellpadding', '0');
  table.setAttribute('cellspacing', '0');
  const row = table.createTBody().insertRow();
  for (const cell of cells) row.insertCell().append(box('x-grid3-cell-inner', cell));
  return table;
}

// By hand, in the manner of a library of 2008 that is not free: a header table, and each row a table of its own.
drawSheet((sheet, into) => {
  const shown = sheet.rows.slice(0, PER_PAGE);
  const header = rowTable(
    'x-grid3-hd-row',
    sheet.columns.map(({ lines }) => linesIn(lines)),
  );
  const rows = shown.map(({ cells }) =>
    box(
      'x-grid3-row',
      rowTable(
        'x-grid3-row-table',
        sheet.columns.map(({ key }) => contentOf(cells[key])),
      ),
    ),
  );
  const tools = box('x-toolbar');
  if (sheet.rows.length > PER_PAGE) {
    const pages = Math.ceil(sheet.rows.length / PER_PAGE);
    tools.append(
      element('span', `Page 1 of ${pages}`),
      element('span', `Displaying 1 - ${shown.length} of ${sheet.rows.length}`),
    );
  }
  into.append(
    box(
      'x-grid3',
      box('x-grid3-header', box('x-grid3-header-inner', header)),
      box('x-grid3-scroller', box('x-grid3-body', ...rows)),
      tools,
    ),
  );
});
