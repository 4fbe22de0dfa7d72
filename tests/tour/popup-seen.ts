import type { Page } from 'playwright';

/** The popup's lists by the names that people and programs find them by (contract.md). */
export const LISTS = ['Needs a look', 'Missing', 'Overdue', 'Ready for a thank-you'] as const;
export type ListName = (typeof LISTS)[number];

/** A letter as its row shows it. */
export interface LetterSeen {
  writer: string;
  /** The portal, and the kind when it is no common one. */
  portal: string;
  /** The portal's word, and why it stands here. */
  says: string;
  buttons: string[];
}

export interface ListSeen {
  /** As printed: a number, or "–" before anything was read. */
  count: string;
  letters: LetterSeen[];
  /** What stands there in place of letters. */
  empty: string;
}

/** What the popup shows, found by the names that somebody who cannot see it finds it by. */
export interface PopupSeen {
  sentence: string;
  cards: { text: string; buttons: string[] }[];
  /** A list that is not on the page is not in here: Needs a look, when nothing does. */
  lists: Partial<Record<ListName, ListSeen>>;
  fresh: string[];
}

/** Reads it in one go, so that a row which leaves meanwhile is wholly there or wholly gone. */
export function readPopup(popup: Page): Promise<PopupSeen> {
  return popup.evaluate((names) => {
    const textOf = (element: Element | null | undefined): string =>
      element instanceof HTMLElement ? element.innerText.trim() : '';
    const buttonsOf = (element: Element): string[] => [...element.querySelectorAll('button')].map(textOf);
    const nameOf = (section: Element): string =>
      section.getAttribute('aria-label') ??
      textOf(document.getElementById(section.getAttribute('aria-labelledby') ?? ''));
    const regions = new Map([...document.querySelectorAll('section')].map((one) => [nameOf(one), one]));

    const rowOf = (row: Element): LetterSeen => {
      const [who, ...says] = row.querySelectorAll('p');
      const writer = textOf(who?.querySelector('strong'));
      return {
        writer,
        portal: textOf(who).replace(writer, '').trim(),
        says: says.map(textOf).join(' '),
        buttons: buttonsOf(row),
      };
    };
    const lists: PopupSeen['lists'] = {};
    for (const name of names) {
      const region = regions.get(name);
      if (!region) continue;
      const letters = [...region.querySelectorAll('li')].map(rowOf);
      lists[name] = {
        count: textOf(region.querySelector('h2')).replace(name, '').trim(),
        letters,
        empty: letters.length === 0 ? textOf(region.querySelector('p')) : '',
      };
    }
    return {
      sentence: textOf(document.querySelector('h1')),
      cards: [...document.querySelectorAll('[aria-label="Today"] > li')].map((card) => ({
        text: textOf(card.querySelector('p')),
        buttons: buttonsOf(card),
      })),
      lists,
      fresh: [...(regions.get('How fresh')?.querySelectorAll('li > span') ?? [])].map(textOf),
    };
  }, LISTS);
}
