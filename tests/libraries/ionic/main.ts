import '@ionic/core/css/core.css';
import { defineCustomElement as defineCard } from '@ionic/core/components/ion-card.js';
import { defineCustomElement as defineContent } from '@ionic/core/components/ion-card-content.js';
import { defineCustomElement as defineHeader } from '@ionic/core/components/ion-card-header.js';
import { defineCustomElement as defineTitle } from '@ionic/core/components/ion-card-title.js';
import { defineCustomElement as defineItem } from '@ionic/core/components/ion-item.js';
import { defineCustomElement as defineLabel } from '@ionic/core/components/ion-label.js';
import { defineCustomElement as defineNote } from '@ionic/core/components/ion-note.js';

import { drawSheet, element, glyphOf } from '../draw.ts';

for (const define of [
  defineCard,
  defineContent,
  defineHeader,
  defineTitle,
  defineItem,
  defineLabel,
  defineNote,
])
  define();

const make = (tag: string, ...content: HTMLElement[]): HTMLElement => {
  const made = document.createElement(tag);
  made.append(...content);
  return made;
};

// Cards of a phone's app: label and value are slotted into a shadow root for each line of a card.
drawSheet((sheet, into) => {
  document.body.style.cssText = 'position: static; max-height: none; overflow: auto;';
  into.append(
    ...sheet.rows.map(({ name, cells }) => {
      const title = make('ion-card-title', element('span', name));
      const lines = sheet.columns.map(({ key, lines: words }) => {
        const value = make(
          'ion-note',
          cells[key]?.check === false ? element('span', '✗') : glyphOf(cells[key]),
        );
        value.slot = 'end';
        return make('ion-item', make('ion-label', element('span', words.join(', '))), value);
      });
      return make('ion-card', make('ion-card-header', title), make('ion-card-content', ...lines));
    }),
  );
});
