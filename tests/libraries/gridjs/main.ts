import 'gridjs/dist/theme/mermaid.css';
import { Grid, html } from 'gridjs';

import { drawSheet, glyphOf } from '../draw.ts';

// Sorted by buttons in its headings, and searched. Not paged: on a slow machine it may leave its pager out.
drawSheet((sheet, into) => {
  const aside = document.createElement('section');
  aside.innerHTML = '<h2>Additional Documents</h2><ul><li>MSPE <b>Uploaded</b></li></ul>';
  into.before(aside);
  new Grid({
    columns: sheet.columns.map(({ key, lines }) => ({
      id: key,
      name: html(lines.join('<br>')) as unknown as string,
    })),
    data: sheet.rows.map(({ cells }) => sheet.columns.map(({ key }) => html(glyphOf(cells[key]).outerHTML))),
    search: true,
    sort: true,
  }).render(into);
});
