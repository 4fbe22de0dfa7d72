import { readFile } from 'node:fs/promises';

import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { faultsOf } from '../browser/accessible.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { ERAS, servePracticePortals } from '../portals/serve.ts';
import { authors, rowsOf, soon, tell, visit } from './flows.steps.ts';

/** What an applicant does with all of their data: bring a spreadsheet, go back to a snapshot, share, take out, delete. */
let extension: Extension;
let page: Page;

beforeAll(async () => {
  extension = await launchExtension({ prepare: (context) => servePracticePortals(context) });
  await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toHaveLength(5));
  page = await extension.openOwnPage('tracker.html#data');
});
afterAll(() => extension.close());

const choose = (name: string, buffer: Buffer) =>
  page.getByLabel('Choose a CSV file').setInputFiles({ name, mimeType: 'text/csv', buffer });
const letterOf = async (who: string) =>
  (await rowsOf(extension, 'letters')).find(({ author }) => author.includes(who));

async function download(press: () => Promise<void>): Promise<{ file: Download; text: string }> {
  const waiting = page.waitForEvent('download');
  await press();
  const file = await waiting;
  return { file, text: await readFile(await file.path(), 'utf8') };
}

async function expectNoFault(): Promise<void> {
  for (const media of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(media);
    expect(await faultsOf(page, { within: ['#data'] }), JSON.stringify(media)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** Every control of the part is at least 24 px each way (WCAG 2.2, 2.5.8). */
async function expectRoomyTargets(): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('#data :is(button, select, summary, label.button, label.check, input)')]
      .filter(
        (element) => !(element instanceof HTMLInputElement && element.closest('label.button, label.check')),
      )
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ text }) => text),
  );
  expect(small).toEqual([]);
}

test('the first screen offers to bring a spreadsheet, and opens the page where that is done', async () => {
  const fresh = await launchExtension();
  const popup = await fresh.openPopup();
  const opening = fresh.context.waitForEvent('page');
  await popup.getByRole('button', { name: 'Bring it along' }).click();
  const opened = await opening;
  await opened.waitForURL(/tracker\.html#data$/u);
  await soon(async () => expect(await opened.evaluate(() => document.activeElement?.id)).toBe('your-data'));
  await fresh.close();
});

/** As people keep it: a title, semicolons, UTF-16, days that fit both orders, and more than one way to say "done". */
const MESSY = [
  'My letters for 2027;;;;;',
  ';;;;;',
  'Letter writer;Asked;Uploaded?;Due date;Comments;Lucky number',
  'Dr. Ngozi Okafor;3/4/2026;yes;5/6/2026;"met on ICU; kind";7',
  'Núñez, José MD;4/5/2026;DONE;6/7/2026;;8',
  'Dr. Marsh;;received;;;9',
  ';;;;nobody;',
].join('\r\n');

test('a messy spreadsheet is looked at, corrected and imported; what a portal shows stays, and "done" is "sent"', async () => {
  const before = await rowsOf(extension, 'letters');
  await choose('my letters.csv', Buffer.from(`\uFEFF${MESSY}`, 'utf16le'));
  const preview = page.getByRole('region', { name: /my letters\.csv/u });
  await preview.getByText('Text in UTF-16.').waitFor();
  expect(await preview.getByLabel('What it is').inputValue()).toBe('writers');
  expect(await preview.getByLabel('Headings').inputValue()).toBe('1');
  expect(await preview.getByLabel('What "Uploaded?" is').inputValue()).toBe('sent');
  expect(await preview.getByLabel('What "Lucky number" is').inputValue()).toBe('nothing');
  const press = preview.getByRole('button', { name: /^Import \d/u });
  expect(await press.isDisabled()).toBe(true);
  await preview.getByLabel('Days such as 03/04/2026').selectOption('month-first');
  await preview.getByLabel(/said to be sent without a day/u).fill('2026-09-01');
  // The only person that a surname alone can be is offered, where the user sees it, and can be refused.
  const who = preview.getByLabel('Who "Dr. Marsh" is');
  await who.waitFor();
  const offered = await who.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.textContent);
  expect(offered).toMatch(/^Same as .*Marsh/u);
  await who.selectOption('Leave it out');
  await preview
    .getByText(/Núñez, José MD/u)
    .first()
    .waitFor();
  await expectNoFault();
  await expectRoomyTargets();
  expect(await rowsOf(extension, 'letters')).toEqual(before);

  await press.click();
  await page.getByText(/^Imported: 1 letter added, 1 row completed, 1 row left out\./u).waitFor();
  const okafor = await letterOf('Okafor');
  const was = before.find(({ author }) => author.includes('Okafor'));
  expect(okafor).toMatchObject({
    state: was?.state,
    stateBy: 'portal',
    askedOn: '2026-03-04',
    dueOn: '2026-05-06',
  });
  expect(await letterOf('Núñez')).toMatchObject({
    ...{
      state: 'requested',
      stateBy: 'you',
      saidSentOn: '2026-09-01',
      askedOn: '2026-04-05',
      receivedOn: null,
    },
  });
  expect((await rowsOf(extension, 'letters')).filter(({ author }) => author.includes('Marsh'))).toEqual(
    before.filter(({ author }) => author.includes('Marsh')),
  );

  await page.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await rowsOf(extension, 'letters')).toEqual(before));
});

test('a sheet is not imported before its user has said who a row is, where two people may be meant', async () => {
  const before = await rowsOf(extension, 'letters');
  await choose('twice.csv', Buffer.from('Writer,Notes\nAnn Xu,first\nAnn Xu,second\nTotal,2\n'));
  const preview = page.getByRole('region', { name: /twice\.csv/u });
  await preview.getByText('First choose who these 2 are, above.').waitFor();
  const press = preview.getByRole('button', { name: /^Import \d/u });
  expect(await press.isDisabled()).toBe(true);
  const who = preview.getByLabel('Who "Ann Xu" is');
  await who.first().selectOption('A new letter');
  await preview.getByText('First choose who this is, above.').waitFor();
  await who.last().selectOption('Leave it out');
  await preview.getByRole('button', { name: 'Import 1 row' }).click();
  await page.getByText(/^Imported: 1 letter added/u).waitFor();
  expect(await letterOf('Ann Xu')).toMatchObject({ notes: 'first' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await rowsOf(extension, 'letters')).toEqual(before));
});

test('a column that the user marks so says that the portal has the letters, and only that', async () => {
  await choose('two.csv', Buffer.from('Writer,Received\nAnn Xu,yes\nBo Yi,no\n'));
  const preview = page.getByRole('region', { name: /two\.csv/u });
  await preview.getByLabel('What "Received" is').selectOption('in');
  await preview.getByText('You say that MyERAS has these letters.').waitFor();
  await preview.getByText(/you say the portal has it/u).waitFor();
  await preview.getByRole('button', { name: 'Import 2 rows' }).click();
  await page.getByText(/^Imported: 2 letters added\./u).waitFor();
  expect(await letterOf('Ann Xu')).toMatchObject({ state: 'received', stateBy: 'you' });
  expect(await letterOf('Bo Yi')).toMatchObject({ state: 'planned', stateBy: 'you' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await authors(extension)).toHaveLength(5));
});

test('a list of programs is pasted with the keyboard alone', async () => {
  // While the undo of the test before is under way it is disabled, and takes no focus.
  await page.getByRole('button', { name: 'Paste a table or a list', disabled: false }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('Lakeside Medical Center\nNorth Shore University\n');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const preview = page.getByRole('region', { name: /Pasted: 2 rows/u });
  await preview.getByText('North Shore University').first().waitFor();
  expect(await preview.getByLabel('What it is').inputValue()).toBe('programs');
  // Half-way through, another view is looked at: what was pasted waits.
  await page.evaluate(() => location.assign('#letters'));
  await preview.waitFor({ state: 'hidden' });
  await page.goBack();
  await preview.waitFor();
  await preview.focus();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('sheet-preview');
  const press = preview.getByRole('button', { name: 'Import 2 rows' });
  await press.waitFor();
  for (let tabs = 0; tabs < 30; tabs++) {
    await page.keyboard.press('Tab');
    if (await press.evaluate((button) => button === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.getByText(/^Imported: 2 programs added\./u).waitFor();
  const names = (await rowsOf(extension, 'programs')).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Lakeside Medical Center', 'North Shore University']));
});

test.each([
  ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), 'save the sheet as CSV'],
  ['bytes that are no text', Buffer.from('Writer\0,Sent\nMarsh,yes'), 'no text'],
  ['a million columns', Buffer.from(`Writer${',x'.repeat(1_000_000)}\nMarsh,yes`), 'more than 200 columns'],
  ['nothing', Buffer.from(''), 'nothing in it'],
])('%s is refused with a sentence, and nothing is changed', async (_name, buffer, sentence) => {
  const before = await extension.rows();
  await choose('x.csv', buffer);
  await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
  expect((await extension.rows())['letters']).toEqual(before['letters']);
});

test('a snapshot of the day is put back over what is here, and that is undone', async () => {
  const all = await extension.rows();
  expect((all['snapshots'] as { why: string }[]).map(({ why }) => why)).toContain('before-import');
  const before = all['programs'];
  await page.locator('summary', { hasText: 'Snapshots' }).click();
  await page
    .getByRole('button', { name: /^Look at it: .*before an import/u })
    .first()
    .click();
  await page.getByText(/It takes the place of what is here: 5 letters/u).waitFor();
  await expectNoFault();
  await expectRoomyTargets();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByText(/^Put back: \d+ rows\./u).waitFor();
  expect((await extension.rows())['programs']).not.toEqual(before);
  await page.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect((await extension.rows())['programs']).toEqual(before));
});

test('after ten typed facts a file is offered once, and can be left', async () => {
  await page.getByRole('button', { name: 'Paste a table or a list' }).click();
  await page
    .getByLabel('One program or writer a line')
    .fill(Array.from({ length: 10 }, (_, at) => `Made Up School ${String(at)}`).join('\n'));
  await page.getByRole('button', { name: 'Look at it', exact: true }).click();
  await page.getByRole('button', { name: 'Import 10 rows' }).click();
  const offer = page.getByRole('region', { name: 'A backup file' });
  await offer.getByText(/You have typed 1\d facts that no portal shows\./u).waitFor();
  await offer.getByRole('button', { name: 'Not now' }).click();
  await offer.waitFor({ state: 'detached' });
});

test('the page for an adviser has initials, is printed alone, and is saved as one file without a script', async () => {
  const note = {
    type: 'edit-letter',
    letter: (await letterOf('Okafor'))?.id,
    changes: { notes: 'zq-secret' },
  };
  expect(await tell(page, note)).toMatchObject({ ok: true });
  await page.getByRole('button', { name: 'Make a page' }).click();
  const sheet = page.getByRole('article', { name: 'The page for an adviser' });
  await sheet.getByText('N. O.').first().waitFor();
  await expectNoFault();
  await expectRoomyTargets();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).toBe(await sheet.innerText());
  expect(await page.getByRole('button').count()).toBe(0);
  await page.emulateMedia({ media: null });
  const { file, text } = await download(() => page.getByRole('button', { name: 'Save as a file' }).click());
  expect(file.suggestedFilename()).toMatch(/^letters-for-my-adviser-.*\.html$/u);
  for (const row of await rowsOf(extension, 'letters')) {
    expect(text).not.toContain(row.author);
    if (row.letterId) expect(text).not.toContain(row.letterId);
  }
  expect(text).not.toMatch(/zq-secret|<script|https?:/u);
  await page.getByLabel('With full names').check();
  const named = await download(() => page.getByRole('button', { name: 'Save as a file' }).click());
  expect(named.text).toContain('Okafor');
  expect(named.text).not.toContain('zq-secret');
  await page.getByRole('button', { name: 'Close the page' }).click();
});

test('a table goes out as CSV that a spreadsheet opens, with a byte order mark and quoted cells', async () => {
  const { file, text } = await download(() => page.getByRole('button', { name: 'Letters as CSV' }).click());
  expect(file.suggestedFilename()).toMatch(/^letters-\d{4}-\d\d-\d\d\.csv$/u);
  expect(text.startsWith('\uFEFF"id","portal"')).toBe(true);
  expect(text.split('\r\n').length).toBe(7);
});

test('everything is deleted in one action that says what goes', async () => {
  await page.getByRole('button', { name: 'Delete everything' }).click();
  const sure = page.getByRole('group', { name: 'Delete everything?' });
  await sure
    .getByText(/5 letters, \d+ programs?, \d+ assignments?, \d+ writers .* and \d+ snapshots?/u)
    .waitFor();
  await expectNoFault();
  await sure.getByRole('button', { name: 'Delete everything now' }).click();
  await page.getByText('Everything on this device was deleted.').waitFor();
  for (const rows of Object.values(await extension.rows())) expect(rows).toEqual([]);
});

test('nothing of all this left the device or broke a policy', () => {
  extension.expectQuiet();
});
