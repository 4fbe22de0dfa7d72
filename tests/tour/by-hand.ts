import type { Locator, Page } from 'playwright';

import type { Day } from '../../lib/model.ts';

/** Types a letter's due date, on the popup or on the page of all letters, as its user does. */
export async function typeDueDate(page: Page, writer: string, on: Day): Promise<void> {
  const set = page.getByRole('button', { name: `Set a date: ${writer}`, exact: true });
  // It may stand behind the button for more.
  if (!(await set.isVisible()))
    await page.getByRole('button', { name: `More: ${writer}`, exact: true }).click();
  await set.click();
  await page.getByLabel(`Due date: ${writer}`).fill(on);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('status').getByText(`${writer}: due `).waitFor();
}

/** Marks a letter in Ready for a thank-you as thanked. */
export async function markThanked(popup: Page, writer: string): Promise<void> {
  await popup.getByRole('button', { name: `Mark thanked: ${writer}`, exact: true }).click();
  await popup.getByText(`Thanked: ${writer}.`).waitFor();
}

export interface TypedLetter {
  writer: string;
  portal: string;
  kind: string;
  due: Day;
  stands: string;
}

/** Adds a letter that no portal shows. */
export async function typeLetter(popup: Page, letter: TypedLetter): Promise<void> {
  await popup.getByRole('button', { name: 'Add by hand', exact: true }).last().click();
  await popup.getByLabel('Writer’s name').fill(letter.writer);
  await popup.getByRole('combobox', { name: 'Portal' }).selectOption(letter.portal);
  await popup.getByRole('combobox', { name: 'Kind' }).selectOption(letter.kind);
  await popup.getByLabel('Due (may be left open)').fill(letter.due);
  await popup.getByRole('combobox', { name: 'Where it stands' }).selectOption(letter.stands);
  await popup.getByRole('button', { name: 'Add letter', exact: true }).click();
  await popup.getByText(`Added: ${letter.writer}.`).waitFor();
}

/** Opens the draft of a mail to a writer by its button, which may stand behind the one for more. */
export async function openDraft(popup: Page, button: string, writer: string): Promise<Locator> {
  await pressAbout(popup, button, writer);
  const draft = popup.getByRole('form', { name: `Draft: ${writer}`, exact: true });
  await draft.waitFor();
  return draft;
}

/** Presses a button of a letter's row. */
async function pressAbout(popup: Page, button: string, writer: string): Promise<void> {
  const verb = popup.getByRole('button', { name: `${button}: ${writer}`, exact: true });
  const more = popup.getByRole('button', { name: `More: ${writer}`, exact: true });
  await more.waitFor();
  if (!(await verb.isVisible())) await more.click();
  await verb.click();
}
