import type { Page } from '../page/page.ts';
import { isOneOf } from './phrase.ts';
import type { PortalWords } from './portal.ts';

/** The counts that the page itself states, by their names in the words; one that it states twice, differently, is none. */
export function statedOn(page: Page, words: PortalWords): Record<string, number> {
  const stated: Record<string, number> = {};
  for (const [name, labels] of Object.entries(words.stated)) {
    const values = new Set<string>();
    for (const field of page.fields) if (isOneOf(field.label, labels)) values.add(field.value);
    page.lines.forEach((line, index) => {
      const glued = /^(.*\D)\s*[:(]?\s*(\d{1,3})\)?$/.exec(line);
      if (glued?.[1] && isOneOf(glued[1], labels)) values.add(glued[2] ?? '');
      if (!isOneOf(line, labels)) return;
      for (const near of [page.lines[index - 1], page.lines[index + 1]])
        if (/^\d{1,3}$/.test(near ?? '')) values.add(near ?? '');
    });
    const [only] = values;
    if (values.size === 1 && only && /^\d{1,3}$/.test(only)) stated[name] = Number(only);
  }
  return stated;
}
