import assert from 'node:assert/strict';
import type { Page } from 'playwright';

import { eventually } from './eventually.ts';
import { readMarks, type MarksSeen } from './marks-seen.ts';
import { LISTS, readPopup, type ListName, type PopupSeen } from './popup-seen.ts';

/** The writers of each list; a list that is left out has to be empty. */
export type ListsWanted = Partial<Record<ListName, readonly string[]>>;

/**
 * Waits until the popup shows exactly these writers in its lists, and each count says so too.
 *
 * @returns what it shows then
 */
export function expectLists(popup: Page, wanted: ListsWanted): Promise<PopupSeen> {
  return eventually(async () => {
    const seen = await readPopup(popup);
    const names = (list: ListName): string[] =>
      (seen.lists[list]?.letters ?? []).map(({ writer }) => writer).sort();
    for (const list of LISTS) {
      assert.deepEqual(names(list), [...(wanted[list] ?? [])].sort(), `the list ${list}`);
      const count = seen.lists[list]?.count;
      if (count !== undefined) assert.equal(count, String(names(list).length), `the count of ${list}`);
    }
    return seen;
  });
}

/** Waits until the row of a writer says that. */
export function expectRow(popup: Page, list: ListName, writer: string, says: RegExp): Promise<void> {
  return eventually(async () => {
    const row = (await readPopup(popup)).lists[list]?.letters.find((one) => one.writer === writer);
    assert.match(row?.says ?? 'there is no such row', says, `${writer} in ${list}`);
  });
}

/** Waits until a portal's page carries a mark that reads so, for each of these. */
export function expectMarks(page: Page, wanted: readonly RegExp[]): Promise<MarksSeen> {
  return eventually(async () => {
    const seen = (await readMarks(page)) ?? { strip: '', marks: [] };
    for (const mark of wanted) assert.match(seen.marks.join('\n') || 'no mark', mark);
    return seen;
  });
}
