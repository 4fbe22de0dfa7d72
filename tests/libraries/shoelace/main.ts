import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/badge/badge.js';
import '@shoelace-style/shoelace/dist/components/details/details.js';

import { drawSheet, element, glyphOf } from '../draw.ts';

// An accordion of web components. The MyERAS pages have every entry unfolded, the AMCAS pages only the first three.
drawSheet((sheet, into) => {
  into.append(
    ...sheet.rows.map(({ name, cells }, at) => {
      const details = document.createElement('sl-details');
      details.setAttribute('summary', name);
      if (sheet.portal === 'eras' || at < 3) details.setAttribute('open', '');
      const list = element('dl');
      for (const { key, lines } of sheet.columns) {
        const value = element('dd');
        if (key === 'status') {
          const badge = document.createElement('sl-badge');
          badge.append(cells[key]?.lines.join(' ') ?? '');
          value.append(badge);
        } else value.append(glyphOf(cells[key]));
        list.append(element('dt', lines.join(', ')), value);
      }
      details.append(list);
      return details;
    }),
  );
});
