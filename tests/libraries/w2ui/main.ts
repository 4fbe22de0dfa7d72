import 'w2ui/w2ui-2.0.css';
import { w2grid } from 'w2ui/w2ui-2.0.es6.js';

import { drawSheet, glyphOf } from '../draw.ts';

// Rows come first in the markup and their headings, which stand above them, last; each in a table of its own.
drawSheet((sheet, into) => {
  into.style.cssText = `width: ${60 + sheet.columns.length * 160}px; height: 420px;`;
  new w2grid({
    name: 'list',
    box: into,
    show: { lineNumbers: true },
    recordHeight: 40,
    columns: sheet.columns.map(({ key, lines }) => ({ field: key, text: lines.join('<br>'), size: '160px' })),
    records: sheet.rows.map(({ cells }, at) => ({
      recid: at + 1,
      ...Object.fromEntries(sheet.columns.map(({ key }) => [key, glyphOf(cells[key]).outerHTML])),
    })),
  });
});
