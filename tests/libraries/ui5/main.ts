import './no-fonts.ts';
import '@ui5/webcomponents/dist/CheckBox.js';
import '@ui5/webcomponents/dist/Table.js';
import '@ui5/webcomponents/dist/TableCell.js';
import '@ui5/webcomponents/dist/TableHeaderCell.js';
import '@ui5/webcomponents/dist/TableHeaderRow.js';
import '@ui5/webcomponents/dist/TableRow.js';

import { drawSheet, linesIn } from '../draw.ts';
import type { SheetCell } from '../sheet.ts';

const make = (tag: string, ...content: HTMLElement[]): HTMLElement => {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
};

function content(cell: SheetCell | undefined): HTMLElement {
  if (cell?.check === undefined) return linesIn(cell?.lines ?? []);
  const box = make('ui5-checkbox');
  if (cell.check) box.setAttribute('checked', '');
  if (cell.fixed) box.setAttribute('disabled', '');
  return box;
}

// Web components: rows and cells stand in slots, the boxes in shadow roots of their own.
drawSheet((sheet, into) => {
  const headings = make(
    'ui5-table-header-row',
    ...sheet.columns.map(({ lines }) => make('ui5-table-header-cell', linesIn(lines))),
  );
  headings.slot = 'headerRow';
  const rows = sheet.rows.map(({ cells }) =>
    make('ui5-table-row', ...sheet.columns.map(({ key }) => make('ui5-table-cell', content(cells[key])))),
  );
  into.append(make('ui5-table', headings, ...rows));
});
