import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Contact, Letter } from '../../lib/model.ts';
import { faultsOf } from '../browser/accessible.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { rowsOf, soon, tell } from './flows.steps.ts';

/** A committee letter with three parts, from the day on which it is typed in to the thanks for each of its writers. */
const COMMITTEE = 'Prehealth Committee';
const SATO = 'Dr. Mei Sato';
const ITO = 'Dr. Jonas Ito';
const VALE = 'Prof. Kit Vale';

let extension: Extension;
let page: Page;
let letters: Locator;
let parts: Locator;
let today = '';

beforeAll(async () => {
  extension = await launchExtension({ locale: 'en-US' });
  page = await extension.openOwnPage('tracker.html#letters');
  today = await page.evaluate(() => Temporal.Now.plainDateISO().toString());
  letters = page.getByRole('region', { name: 'All letters' });
  parts = letters.getByRole('region', { name: 'Its parts' });
  const settings = { uses: ['tmdsas'], firstRunDone: true, signAs: 'Sam Doe' };
  expect(await tell(page, { type: 'settings', changes: settings })).toMatchObject({ ok: true });
});
afterAll(() => extension.close());

const letterOf = async (author: string): Promise<Letter | undefined> =>
  (await rowsOf(extension, 'letters')).find((one) => one.author === author);
const contacts = async () => ((await extension.rows())['contacts'] ?? []) as unknown as Contact[];
const row = (name: string) => parts.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
const toWhole = async () => {
  await letters.getByRole('link', { name: COMMITTEE }).click();
  await letters.getByRole('heading', { name: COMMITTEE }).waitFor();
};

test('is typed in with the day of its office, from which its parts are to be asked for', async () => {
  await letters.getByRole('button', { name: 'Add by hand' }).click();
  await page.getByLabel('Writer’s name').fill(COMMITTEE);
  await page.getByLabel('Portal').first().selectOption('tmdsas');
  await page.getByLabel('Kind').selectOption('committee');
  await page.getByRole('button', { name: 'Add letter' }).click();
  await letters.getByRole('link', { name: COMMITTEE }).click();
  const partsBy = Temporal.PlainDate.from(today).add({ days: 80 }).toString();
  await letters.getByLabel('The office wants the parts by').fill(partsBy);
  await letters.getByRole('button', { name: 'Save' }).click();
  await parts.getByText(/^The office wants them by .*: ask by /).waitFor();
  for (const name of [SATO, ITO, VALE]) {
    await parts.getByLabel('Who writes a part').fill(name);
    await parts.getByRole('button', { name: 'Add part' }).click();
    await parts.getByRole('link', { name }).waitFor();
  }
  await letters.getByText(/^None of 3 parts is with the office\. Missing: /).waitFor();
});

test('a part is deleted with what was noted of it, and Undo brings all of it back', async () => {
  await row(VALE)
    .getByRole('button', { name: `I have asked: ${VALE}` })
    .click();
  await row(VALE)
    .getByRole('button', { name: `Sent to the office: ${VALE}` })
    .waitFor();
  const before = await letterOf(VALE);
  const writers = (await rowsOf(extension, 'writers')).map(({ name }) => name).sort();
  expect(before?.askedOn).toBe(today);
  // By the key: what is deleted does not take the keyboard with it.
  await row(VALE)
    .getByRole('button', { name: `Delete this part: ${VALE}` })
    .focus();
  await page.keyboard.press('Enter');
  await page.getByText(`Deleted: ${VALE}.`).waitFor();
  await row(VALE).waitFor({ state: 'detached' });
  await letters.getByText(/^None of 2 parts is with the office\./).waitFor();
  await soon(async () => expect(await letterOf(VALE)).toBeUndefined());
  await soon(async () =>
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true),
  );
  await page.getByRole('button', { name: 'Undo' }).click();
  await row(VALE).waitFor();
  await soon(async () => expect(await letterOf(VALE)).toEqual(before));
  expect((await rowsOf(extension, 'writers')).map(({ name }) => name).sort()).toEqual(writers);
});

test('each part is asked for and goes to the office; the last one makes no letter received', async () => {
  for (const [name, left] of [
    [SATO, '1 of 3 parts is with the office.'],
    [ITO, '2 of 3 parts are with the office.'],
    [VALE, 'All 3 parts are with the office.'],
  ] as const) {
    const ask = row(name).getByRole('button', { name: `I have asked: ${name}` });
    if (name !== VALE) await ask.click();
    await row(name)
      .getByRole('button', { name: `Sent to the office: ${name}` })
      .click();
    await letters.getByText(new RegExp(`^${left.replace('.', '\\.')}`)).waitFor();
  }
  await row(SATO)
    .getByText(/^With the office since /)
    .waitFor();
  for (const name of [SATO, ITO, VALE]) expect((await letterOf(name))?.saidSentOn).toBe(today);
  expect((await letterOf(COMMITTEE))?.state).toBe('planned');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page, { within: ['.one-letter'] })).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
});

test('once it is in, the office is thanked and each writer is; of a part nothing is said to have arrived', async () => {
  await letters.getByRole('button', { name: `It is in: ${COMMITTEE}` }).click();
  await letters.getByText(`Thank the office, and `, { exact: false }).waitFor();
  await soon(async () => expect((await letterOf(COMMITTEE))?.state).toBe('received'));
  for (const name of [SATO, ITO, VALE]) {
    await parts.getByRole('link', { name }).click();
    await letters.getByRole('heading', { name }).waitFor();
    await letters.getByRole('button', { name: `Write thanks: ${name}` }).click();
    const form = page.getByRole('form', { name: `Draft: ${name}` });
    const text = await form.getByLabel('Text').inputValue();
    expect(text).toContain('Thank you so much for writing a letter of recommendation');
    expect(text).not.toMatch(/TMDSAS|arrived/);
    await form.getByRole('button', { name: 'Copy text' }).click();
    await letters.getByRole('button', { name: `Sent: ${name}` }).click();
    await letters
      .getByText(/Thanked /)
      .first()
      .waitFor();
    await toWhole();
  }
  await soon(async () => expect((await contacts()).filter(({ kind }) => kind === 'thanks')).toHaveLength(3));
  // The parts are no letters of their own in the portal.
  expect((await letterOf(SATO))?.state).toBe('planned');
  await letters.getByRole('button', { name: `Mark thanked: ${COMMITTEE}` }).click();
  await soon(async () => expect((await letterOf(COMMITTEE))?.thankedOn).toBe(today));
});

test('a part whose committee letter is gone stays, as a letter of its own', async () => {
  const whole = await letterOf(COMMITTEE);
  expect(await tell(page, { type: 'remove-letter', letter: whole?.id })).toMatchObject({ ok: true });
  await soon(async () => expect((await letterOf(SATO))?.partOf).toBeNull());
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
