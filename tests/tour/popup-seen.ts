import type { Locator, Page } from 'playwright';

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

/** What the popup shows, read off its page as somebody who cannot see it would find it. */
export interface PopupSeen {
  sentence: string;
  cards: { text: string; buttons: string[] }[];
  /** A list that is not on the page is not in here: Needs a look, when nothing does. */
  lists: Partial<Record<ListName, ListSeen>>;
  fresh: string[];
}

export async function readPopup(popup: Page): Promise<PopupSeen> {
  const cards = popup.getByRole('list', { name: 'Today' }).locator(':scope > li');
  const lists: PopupSeen['lists'] = {};
  for (const name of LISTS) {
    const region = popup.getByRole('region', { name, exact: true });
    if (await region.isVisible()) lists[name] = await readList(region, name);
  }
  return {
    sentence: await popup.getByRole('heading', { level: 1 }).innerText(),
    cards: await Promise.all(
      (await cards.all()).map(async (card) => ({
        text: await card.locator('p').first().innerText(),
        buttons: await card.getByRole('button').allInnerTexts(),
      })),
    ),
    lists,
    fresh: await popup.getByRole('region', { name: 'How fresh' }).locator('li > span').allInnerTexts(),
  };
}

async function readList(region: Locator, name: ListName): Promise<ListSeen> {
  const heading = await region.getByRole('heading').innerText();
  const rows = await region.getByRole('listitem').all();
  return {
    count: heading.replace(name, '').trim(),
    letters: await Promise.all(rows.map(readRow)),
    empty: rows.length === 0 ? await region.getByRole('paragraph').innerText() : '',
  };
}

async function readRow(row: Locator): Promise<LetterSeen> {
  const [who, ...says] = await row.getByRole('paragraph').all();
  const writer = (await who?.getByRole('strong').innerText()) ?? '';
  return {
    writer,
    portal: ((await who?.innerText()) ?? '').replace(writer, '').trim(),
    says: (await Promise.all(says.map((line) => line.innerText()))).join(' '),
    buttons: await row.getByRole('button').allInnerTexts(),
  };
}
