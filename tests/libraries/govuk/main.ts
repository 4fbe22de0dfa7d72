import 'govuk-frontend/dist/govuk/govuk-frontend.min.css';

import { drawSheet, element, glyphOf } from '../draw.ts';
import type { Sheet, SheetRow } from '../sheet.ts';

const box = <T extends keyof HTMLElementTagNameMap>(tag: T, name: string, ...content: HTMLElement[]) => {
  const made = element(tag);
  made.className = `govuk-${name}`;
  made.append(...content);
  return made;
};

/** "Change" beside a value, with words for screen readers behind it. */
function action(word: string, about: string): HTMLElement {
  const link = box('a', 'link');
  link.setAttribute('href', '#change');
  link.append(word, box('span', 'visually-hidden', element('span', ` ${about}`)));
  return link;
}

function card(sheet: Sheet, { name, cells }: SheetRow): HTMLElement {
  const lines = sheet.columns.map(({ key, lines: words }) =>
    box(
      'div',
      'summary-list__row',
      box('dt', 'summary-list__key', element('span', words.join(', '))),
      box('dd', 'summary-list__value', glyphOf(cells[key])),
      box('dd', 'summary-list__actions', action(key === 'status' ? 'History' : 'Change', words.join(' '))),
    ),
  );
  return box(
    'div',
    'summary-card',
    box(
      'div',
      'summary-card__title-wrapper',
      box('h2', 'summary-card__title', element('span', name)),
      box('div', 'summary-card__actions', action('Delete', name)),
    ),
    box('div', 'summary-card__content', box('dl', 'summary-list', ...lines)),
  );
}

// A server's page: a card for each entry, and beside each value a link that changes it.
drawSheet((sheet, into) => {
  into.append(...sheet.rows.map((row) => card(sheet, row)));
});
