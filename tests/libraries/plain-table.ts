import { contentOf, element, linesIn } from './draw.ts';
import type { Sheet } from './sheet.ts';

/** The page's list as a plain table, for libraries that take one over. */
export function plainTable(sheet: Sheet): HTMLTableElement {
  const table = element('table');
  const headings = table.createTHead().insertRow();
  for (const { lines } of sheet.columns) {
    const heading = element('th');
    heading.append(linesIn(lines));
    headings.append(heading);
  }
  const body = table.createTBody();
  for (const { cells } of sheet.rows) {
    const row = body.insertRow();
    for (const { key } of sheet.columns) row.insertCell().append(contentOf(cells[key]));
  }
  return table;
}
