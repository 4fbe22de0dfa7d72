import type { Page } from 'playwright';
import { expect } from 'vitest';

import type {
  Assignment,
  Letter,
  Program,
  ReadingRow,
  Setting,
  TrackerEvent,
  Writer,
} from '../../lib/model.ts';
import type { Extension } from '../browser/extension.ts';
import type { ToolbarPopup } from '../browser/toolbar-popup.ts';

/** What a user, and who looks over the user's shoulder, does again and again in the flows. */

interface Tables {
  letters: Letter;
  programs: Program;
  assignments: Assignment;
  writers: Writer;
  events: TrackerEvent;
  readings: ReadingRow;
  settings: Setting;
}

/** The rows of one table as IndexedDB holds them. */
export async function rowsOf<Name extends keyof Tables>(
  extension: Extension,
  name: Name,
  database?: string,
): Promise<Tables[Name][]> {
  return ((await extension.rows(database, name))[name] ?? []) as unknown as Tables[Name][];
}

/** The authors of the letters that are kept, in order of their names. */
export async function authors(extension: Extension): Promise<string[]> {
  return (await rowsOf(extension, 'letters')).map(({ author }) => author).sort();
}

/** Opens an address in a tab of its own. */
export async function visit(extension: Extension, url: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(url);
  return page;
}

/** A section of the popup by its accessible name. */
export function section(popup: Page, name: string) {
  return popup.getByRole('region', { name, exact: true });
}

/** Waits for a check to hold; the last failure is the one that is told. */
export async function soon(check: () => Promise<void>, ms = 20_000): Promise<void> {
  const end = performance.now() + ms;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** Sends any message to the worker from a page of the extension's own, and gives the worker's answer. */
export async function tell(desk: Page, message: unknown): Promise<{ ok: boolean; error?: string }> {
  return desk.evaluate(
    (sent) => chrome.runtime.sendMessage<unknown, { ok: boolean; error?: string }>(sent),
    message,
  );
}

/** Closes the portals' tabs and forgets everything, so that the next flow starts as on the first day. */
export async function startAnew(extension: Extension, desk: Page): Promise<void> {
  for (const page of extension.context.pages()) if (page.url().startsWith('https:')) await page.close();
  expect(await tell(desk, { type: 'delete-everything' })).toMatchObject({ ok: true });
}

/** What the toolbar popup says. */
export function textOf(popup: ToolbarPopup): Promise<string> {
  return popup.evaluate<string>('document.body.innerText');
}

/** Presses a button of the toolbar popup by its words, as soon as it is there and can be pressed. */
export async function press(popup: ToolbarPopup, name: string): Promise<void> {
  await soon(async () => {
    const pressed = await popup.evaluate<boolean>(`(() => {
      const buttons = [...document.querySelectorAll('button')].filter((button) => !button.disabled);
      const found = buttons.find((button) => button.innerText.trim() === ${JSON.stringify(name)});
      found?.click();
      return found !== undefined;
    })()`);
    expect(pressed, `there is a button "${name}"`).toBe(true);
  });
}

/**
 * Changes columns of every row of a table, past the extension: what the test says is true of the past.
 *
 * @param author only of letters whose author's name has this in it
 */
export async function changeRows(desk: Page, table: string, columns: object, author = ''): Promise<void> {
  await desk.evaluate(
    ({ name, changes, who }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('letter-rounds');
        opening.onerror = () => reject(opening.error ?? new Error('The database did not open'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(name, 'readwrite');
          const walking = transaction.objectStore(name).openCursor();
          walking.onsuccess = () => {
            const cursor = walking.result;
            const row = cursor?.value as { author?: string } | undefined;
            if (who === '' || row?.author?.includes(who)) cursor?.update({ ...row, ...changes });
            cursor?.continue();
          };
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error ?? new Error('The rows were refused'));
        };
      }),
    { name: table, changes: columns, who: author },
  );
}
