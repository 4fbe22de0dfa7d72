import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { Contact, Letter } from '../../lib/model.ts';
import { faultsOf } from '../browser/accessible.ts';
import { putRows, type Rows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { ERAS, servePracticePortals } from '../portals/serve.ts';
import { rowsOf, section, soon, startAnew, tell, visit } from './flows.steps.ts';

/** Mails are drafted here, opened in the user's own mail, and only the user says that they were sent. */
const OKAFOR = 'Dr. Ngozi Okafor';
const REYES = 'Dr. Daniel Reyes';
const LINDQVIST = 'Dr. Anders Lindqvist';
const MARSH = 'Dr. Evelyn Marsh';
let extension: Extension;
let desk: Page;
let popup: Page;
/** What is kept once the letters were read: each test starts from it. */
let read: Rows;

beforeAll(async () => {
  extension = await launchExtension({
    prepare: async (context) => {
      await servePracticePortals(context);
      for (const host of ['mail.google.com', 'outlook.office.com'])
        await context.route(`https://${host}/**`, (route) =>
          route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>${host}</title>` }),
        );
    },
  });
  desk = await extension.openOwnPage('manifest.json');
  await visit(extension, ERAS.letters);
  await soon(async () => expect((await rowsOf(extension, 'letters')).length).toBe(5));
  // On any day of a season: due tomorrow, asked for long enough ago.
  for (const { id, author } of await rowsOf(extension, 'letters')) {
    const changes = { dueOn: dayFrom(1), askedOn: dayFrom(-20) };
    if (author === MARSH || author === LINDQVIST)
      expect(await tell(desk, { type: 'edit-letter', letter: id, changes })).toMatchObject({ ok: true });
  }
  read = await extension.rows();
  popup = await extension.openPopup();
});
afterAll(() => extension.close());

beforeEach(async () => {
  await startAnew(extension, desk);
  await putRows(desk, read);
  await sign('Ada Quill');
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.emulateMedia({ colorScheme: null });
  await popup.bringToFront();
  await popup.reload();
  await section(popup, 'Ready for a thank-you').getByText(OKAFOR).waitFor();
});

/** How the user signs, by their settings. */
const sign = async (signAs: string) =>
  expect(await tell(desk, { type: 'settings', changes: { signAs } })).toMatchObject({ ok: true });
const dayFrom = (days: number) => Temporal.Now.plainDateISO().add({ days }).toString();
const today = () => dayFrom(0);
const contacts = async () => ((await extension.rows())['contacts'] ?? []) as unknown as Contact[];
const kinds = async () => (await contacts()).map(({ kind }) => kind).sort();
const letterOf = async (writer: string): Promise<Letter | undefined> =>
  (await rowsOf(extension, 'letters')).find(({ author }) => author === writer);
const draft = (page: Page, writer: string) => page.getByRole('form', { name: `Draft: ${writer}` });
/** The answers to "Sent?", in the letter's own row. */
const answer = (page: Page, writer: string, words: 'Sent' | 'Not yet' = 'Sent') =>
  page.getByRole('button', { name: `${words}: ${writer}`, exact: true });

/** Opens the draft of thanks to a writer. */
async function writeThanks(page: Page, writer: string) {
  const write = page.getByRole('button', { name: `Write thanks: ${writer}`, exact: true });
  const more = page.getByRole('button', { name: `More: ${writer}`, exact: true });
  await more.waitFor();
  if (!(await write.isVisible())) await more.click();
  await write.click();
  const form = draft(page, writer);
  await form.waitFor();
  return form;
}

async function isClean(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}

test('thanks are drafted, opened in mail and asked about; only "yes, sent" thanks the writer', async () => {
  const form = await writeThanks(popup, OKAFOR);
  expect(await form.getByRole('textbox', { name: 'Text' }).inputValue()).toMatch(/^Dear Dr\. Okafor,\n/);
  await form.getByRole('textbox', { name: 'To' }).fill('okafor@clinic.example');
  const before = extension.context.pages().length;
  await form.getByRole('button', { name: 'Open in mail' }).click();
  await popup.getByText(`Opened: ${OKAFOR}. Say here when it is sent.`).waitFor();
  expect(await kinds()).toEqual(['thanks-opened']);
  expect((await letterOf(OKAFOR))?.thankedOn).toBeNull();
  // The link is handed to the mail program: no empty tab is left behind.
  await soon(() => Promise.resolve(expect(extension.context.pages().length).toBe(before)));

  await popup.reload();
  await section(popup, 'Ready for a thank-you').getByText(OKAFOR).waitFor();
  await section(popup, 'Ready for a thank-you')
    .getByText(/^A draft was opened .* Sent\?$/)
    .waitFor();
  await answer(popup, OKAFOR).click();
  await answer(popup, OKAFOR).waitFor({ state: 'detached' });
  expect((await letterOf(OKAFOR))?.thankedOn).toBe(today());
  expect(await contacts()).toMatchObject([{ kind: 'thanks', on: today() }]);

  await popup.getByRole('button', { name: 'Undo' }).click();
  await answer(popup, OKAFOR).waitFor();
  expect((await letterOf(OKAFOR))?.thankedOn).toBeNull();
  expect(await kinds()).toEqual(['thanks-opened']);
});

test('"not yet" leaves the letter as it was, and can be undone; so can the opening', async () => {
  const form = await writeThanks(popup, REYES);
  await form.getByRole('button', { name: 'Gmail' }).click();
  await soon(async () => expect(await kinds()).toEqual(['thanks-opened']));
  await popup.bringToFront();
  await answer(popup, REYES, 'Not yet').click();
  await answer(popup, REYES).waitFor({ state: 'detached' });
  expect(await kinds()).toEqual([]);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await answer(popup, REYES).waitFor();
  await answer(popup, REYES, 'Not yet').click();
  await answer(popup, REYES).waitFor({ state: 'detached' });

  const again = await writeThanks(popup, REYES);
  await again.getByRole('button', { name: 'Gmail' }).click();
  await answer(popup, REYES).waitFor();
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await answer(popup, REYES).waitFor({ state: 'detached' });
  expect(await kinds()).toEqual([]);
});

test('what was noted of talks is offered in the thanks, and goes into them by a press alone', async () => {
  const { writer } = (await letterOf(OKAFOR))!;
  const talk = { type: 'log-contact', writer, letters: [], kind: 'talked', rung: null, on: today() };
  for (const note of ['the case on bay 4', 'How to tell bad news.'])
    expect(await tell(desk, { ...talk, note })).toMatchObject({ ok: true });
  const answers = { examples: { answer: 'partly', reason: 'zq-secret' } };
  const edit = { type: 'edit-person', writer, changes: { answers, notes: 'zq-secret' } };
  expect(await tell(desk, edit)).toMatchObject({ ok: true });

  const form = await writeThanks(popup, OKAFOR);
  const offers = form.getByRole('list', { name: 'What you noted of your talks' });
  const text = form.getByRole('textbox', { name: 'Text' });
  await offers.getByText('the case on bay 4').waitFor();
  expect(await text.inputValue()).not.toMatch(/bay 4|bad news/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    await isClean(popup);
  }
  // By the key: what was pressed stays, so that the next is a step away.
  await offers.getByRole('button', { name: 'Mention it: the case on bay 4' }).focus();
  await popup.keyboard.press('Enter');
  await offers.getByRole('button', { name: 'In the text: the case on bay 4' }).waitFor();
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('In the text');
  await popup.keyboard.press('Enter');
  await text.fill((await text.inputValue()).replace('the case', 'your case'));
  await offers.getByRole('button', { name: /^Mention it: How to tell/ }).click();
  expect(await text.inputValue()).toMatch(
    /arrived\.\n\nWhat stays with me: your case on bay 4; How to tell bad news\.\n\nI know how/,
  );
  const coming = extension.context.waitForEvent('page');
  await form.getByRole('button', { name: 'Gmail' }).click();
  const gmail = await coming;
  await gmail.waitForURL('https://mail.google.com/**');
  const body = new URL(gmail.url()).searchParams.get('body');
  expect(body).toContain('your case on bay 4; How to tell bad news.');
  expect(body).not.toMatch(/zq-secret|partly/);
  await gmail.close();
  // The answer to what one is asked about a person is nowhere in the popup either.
  expect(await popup.locator('body').innerText()).not.toMatch(/zq-secret|partly/);
});

test('Gmail gets the address, the subject and the changed text; both are remembered', async () => {
  const form = await writeThanks(popup, OKAFOR);
  await form.getByRole('textbox', { name: 'To' }).fill('okafor@clinic.example');
  await form.getByRole('textbox', { name: 'Subject' }).fill('Thanks & more?');
  await form.getByRole('textbox', { name: 'Text' }).fill('Dear Dr. Okafor,\n\n100 % + thanks\n\nAda');
  const coming = extension.context.waitForEvent('page');
  await form.getByRole('button', { name: 'Gmail' }).click();
  const gmail = await coming;
  await gmail.waitForURL('https://mail.google.com/**');
  const { searchParams } = new URL(gmail.url());
  expect(Object.fromEntries(searchParams)).toEqual({
    view: 'cm',
    fs: '1',
    to: 'okafor@clinic.example',
    su: 'Thanks & more?',
    body: 'Dear Dr. Okafor,\r\n\r\n100 % + thanks\r\n\r\nAda',
  });
  await gmail.close();
  await soon(async () => expect(await kinds()).toEqual(['thanks-opened']));

  await answer(popup, OKAFOR, 'Not yet').click();
  await answer(popup, OKAFOR).waitFor({ state: 'detached' });
  const second = await writeThanks(popup, OKAFOR);
  expect(await second.getByRole('textbox', { name: 'To' }).inputValue()).toBe('okafor@clinic.example');
  expect(await second.getByRole('button').first().innerText()).toBe('Gmail');
});

test('Outlook on the web opens its own composer', async () => {
  const form = await writeThanks(popup, OKAFOR);
  const coming = extension.context.waitForEvent('page');
  await form.getByRole('button', { name: 'Outlook' }).click();
  const outlook = await coming;
  await outlook.waitForURL('https://outlook.office.com/mail/deeplink/compose?**');
  expect(new URL(outlook.url()).searchParams.get('subject')).toBe('Thank you for your letter');
  await outlook.close();
});

/** Opens the draft of a reminder to a writer. */
async function writeReminder(page: Page, writer: string) {
  const write = page.getByRole('button', { name: `Write a reminder: ${writer}`, exact: true });
  const more = page.getByRole('button', { name: `More: ${writer}`, exact: true });
  await more.waitFor();
  if (!(await write.isVisible())) await more.click();
  await write.click();
  const form = draft(page, writer);
  await form.waitFor();
  return form;
}

test('a reminder first asks whether the request came; it names the user’s date; sent, its writer rests', async () => {
  const form = await writeReminder(popup, MARSH);
  const text = form.getByRole('textbox', { name: 'Text' });
  expect(await text.inputValue()).toMatch(
    /^Dear Dr\. Marsh,\n\nI know how busy you are, so just a quick reminder about my letter.*, due \w+ \d+/,
  );
  expect(await text.inputValue()).toMatch(/\n\nBest regards,\nAda Quill$/);
  expect(await text.inputValue()).not.toMatch(/Confirmed/);
  const asked = form.getByRole('group', { name: 'Did they get the request?' });
  await isClean(popup);
  // Nothing goes out before that is answered, and the form says so.
  await form.getByRole('button', { name: 'Gmail' }).click();
  await form.getByRole('alert').getByText('Say first whether they got the request.').waitFor();
  expect(await asked.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await kinds()).toEqual([]);
  await asked.getByRole('button', { name: 'They got the request' }).click();
  await asked.waitFor({ state: 'detached' });
  expect((await letterOf(MARSH))?.formSentOn).toBe(today());
  await form.getByRole('button', { name: 'Gmail' }).click();
  await answer(popup, MARSH).waitFor();
  expect(await contacts()).toMatchObject([
    { kind: 'reminder-opened', rung: 'short', on: today(), due: dayFrom(1) },
  ]);
  await popup.bringToFront();
  await answer(popup, MARSH).click();
  await answer(popup, MARSH).waitFor({ state: 'detached' });
  await popup.getByText(/^Noted: sent\. You told them \w+ \d+/).waitFor();
  expect(await contacts()).toMatchObject([{ kind: 'reminder', rung: 'short', on: today() }]);
  expect((await letterOf(MARSH))?.toldDueOn).toBe(dayFrom(1));
  expect(await popup.getByRole('button', { name: `Write a reminder: ${MARSH}`, exact: true }).count()).toBe(
    0,
  );
  await popup.getByRole('button', { name: 'Undo' }).click();
  await answer(popup, MARSH).waitFor();
  expect((await letterOf(MARSH))?.toldDueOn).toBeNull();
});

test('past its date a reminder names none, until the user gives a new one', async () => {
  const { id } = (await letterOf(MARSH))!;
  const changes = { dueOn: dayFrom(-1), formSentOn: dayFrom(-20) };
  expect(await tell(desk, { type: 'edit-letter', letter: id, changes })).toMatchObject({ ok: true });
  const form = await writeReminder(popup, MARSH);
  const text = form.getByRole('textbox', { name: 'Text' });
  const subject = form.getByRole('textbox', { name: 'Subject' });
  const months = /January|February|March|April|May|June|July|August|September|October|November|December/;
  expect(`${await subject.inputValue()} ${await text.inputValue()}`).not.toMatch(months);
  // What the user writes stays, and the date finds its place.
  await text.fill((await text.inputValue()).replace('Best regards', 'Warm regards'));
  const date = form.getByLabel('Date (optional)');
  await date.fill(dayFrom(-1));
  await form.getByText(/^Choose today or a later day\./).waitFor();
  expect(await text.inputValue()).not.toMatch(months);
  await date.fill(dayFrom(5));
  expect(await text.inputValue()).toMatch(months);
  expect(await text.inputValue()).toContain('Warm regards');
  await isClean(popup);
  await form.getByRole('button', { name: 'Gmail' }).click();
  await answer(popup, MARSH).waitFor();
  await popup.bringToFront();
  await answer(popup, MARSH).click();
  // A new date in the email is the letter's due date once it was sent.
  await soon(async () =>
    expect(await letterOf(MARSH)).toMatchObject({ toldDueOn: dayFrom(5), dueOn: dayFrom(5) }),
  );
});

test('the first draft asks for the user’s name, and keeps it; nothing unsigned is opened or copied', async () => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sign('');
  const form = await writeThanks(popup, OKAFOR);
  const text = form.getByRole('textbox', { name: 'Text' });
  expect(await text.inputValue()).toMatch(/\n\nBest regards,\n\(Your name\)$/);
  const name = form.getByRole('textbox', { name: 'Your name' });
  for (const button of ['Open in mail', 'Gmail', 'Copy text']) {
    await form.getByRole('button', { name: button }).click();
    await form.getByRole('alert').getByText('Add your name first: the email ends with it.').waitFor();
    expect(await name.evaluate((one) => one === document.activeElement)).toBe(true);
  }
  expect(await kinds()).toEqual([]);
  for (const colorScheme of ['light', 'dark'] as const) {
    await popup.emulateMedia({ colorScheme });
    await isClean(popup);
  }
  await name.fill('Ada Quill');
  expect(await text.inputValue()).toMatch(/\n\nBest regards,\nAda Quill$/);
  await form.getByRole('button', { name: 'Copy text' }).click();
  await answer(popup, OKAFOR).waitFor();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toMatch(/\nAda Quill$/);
  const settings = await rowsOf(extension, 'settings');
  expect(settings.find(({ key }) => key === 'signAs')?.value).toBe('Ada Quill');

  // From now on nobody is asked; who takes the name out is told.
  const second = await writeThanks(popup, REYES);
  expect(await second.getByRole('textbox', { name: 'Your name' }).count()).toBe(0);
  const words = second.getByRole('textbox', { name: 'Text' });
  await words.fill((await words.inputValue()).replace('\nAda Quill', ''));
  await second.getByRole('button', { name: 'Copy text' }).click();
  await second.getByRole('button', { name: 'Add “Ada Quill”' }).click();
  expect(await words.inputValue()).toMatch(/\n\nBest regards,\nAda Quill$/);
});

test('a draft that is being written is still there when the popup is opened again', async () => {
  // The toolbar's own popup, that is gone with the first press outside of it.
  const row = (words: string, writer: string) => `[aria-label=${JSON.stringify(`${words}: ${writer}`)}]`;
  const field = (label: string) =>
    `[...document.querySelectorAll('form.draft label')].find((one) => one.firstChild.data === ${JSON.stringify(label)})?.control`;
  const value = (label: string) => shown.evaluate<string | undefined>(`${field(label)}?.value`);
  const has = (label: string, found: (text: string) => boolean) =>
    soon(async () => expect(found((await value(label)) ?? '')).toBe(true));
  const type = (label: string, words: string) =>
    shown.evaluate(
      `${field(label)}.select(), document.execCommand('insertText', false, ${JSON.stringify(words)})`,
    );
  const write = async () => {
    await soon(async () =>
      expect(
        await shown.evaluate(`(() => {
          const button = document.querySelector('${row('Write thanks', OKAFOR)}');
          button?.click();
          return button !== null;
        })()`),
      ).toBe(true),
    );
    await has('Text', (text) => text !== '');
  };
  let shown = await extension.openToolbarPopup();
  await write();
  await type('Subject', 'My own subject');
  await type('Text', 'Dear Dr. Okafor,\n\nMy own words.\n\nAda Quill');
  await has('Text', (text) => text.includes('My own words.'));
  await shown.close();

  shown = await extension.openToolbarPopup();
  await write();
  expect(await value('Subject')).toBe('My own subject');
  expect(await value('Text')).toBe('Dear Dr. Okafor,\n\nMy own words.\n\nAda Quill');
  await shown.close();
  // Its row says so. It is nobody else's draft.
  await popup.getByText('Your draft is saved. Press “Write thanks” to finish it.').waitFor();
  const other = await writeThanks(popup, REYES);
  expect(await other.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe(
    'Thank you for your letter',
  );
  await other.getByRole('button', { name: 'Cancel' }).click();
  await other.waitFor({ state: 'detached' });

  // On the full page it is the same one. Discarded, it is gone; Undo brings it back.
  const all = await extension.openOwnPage('tracker.html#letters');
  const same = await writeThanks(all, OKAFOR);
  expect(await same.getByRole('textbox', { name: 'Subject' }).inputValue()).toBe('My own subject');
  await same.getByRole('button', { name: 'Cancel' }).click();
  await all.getByText('Draft discarded.').waitFor();
  expect(await kept()).toEqual([]);
  await all.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await kept()).toHaveLength(1));

  // Sent, it is gone for good.
  const last = await writeThanks(all, OKAFOR);
  await last.getByRole('button', { name: 'Gmail' }).click();
  await answer(all, OKAFOR).waitFor();
  expect(await kept()).toHaveLength(1);
  await all.bringToFront();
  await answer(all, OKAFOR).click();
  await soon(async () => expect(await kept()).toEqual([]));
  await all.close();
});

test('a reminder that was begun does not outlive the letter’s arrival, nor "delete everything"', async () => {
  const { id } = (await letterOf(MARSH))!;
  const form = await writeReminder(popup, MARSH);
  await form.getByRole('textbox', { name: 'Text' }).fill('zq-begun');
  await soon(async () => expect(await kept()).toHaveLength(1));
  expect(JSON.stringify(await extension.rows())).not.toContain('zq-begun');
  expect(await tell(desk, { type: 'edit-letter', letter: id, changes: { needed: 'no' } })).toMatchObject({
    ok: true,
  });
  await soon(async () => expect(await kept()).toEqual([]));

  const thanks = await writeThanks(popup, OKAFOR);
  await thanks.getByRole('textbox', { name: 'Text' }).fill('zq-again');
  await soon(async () => expect(await kept()).toHaveLength(1));
  expect(await tell(desk, { type: 'delete-everything' })).toMatchObject({ ok: true });
  expect(await kept()).toEqual([]);
});

/** The drafts that are kept in the extension's storage. */
async function kept(): Promise<string[]> {
  const all = await (await extension.worker()).evaluate(() => chrome.storage.local.get());
  return Object.keys(all).filter((key) => key.startsWith('draft:'));
}

test('news for a writer who was thanked: asked about on top, since no letter stands for them', async () => {
  const thanked = {
    type: 'edit-letter',
    letter: (await letterOf(OKAFOR))?.id,
    changes: { thankedOn: today() },
  };
  expect(await tell(desk, thanked)).toMatchObject({ ok: true });
  const all = await extension.openOwnPage('tracker.html#letters');
  await all.getByRole('button', { name: `More: ${OKAFOR}`, exact: true }).click();
  await all.getByRole('button', { name: `Write an update: ${OKAFOR}`, exact: true }).click();
  await draft(all, OKAFOR).getByRole('button', { name: 'Gmail' }).click();
  const asked = all.getByRole('region', { name: 'Sent?', exact: true });
  await asked.getByText(`News to ${OKAFOR}, opened today. Sent?`).waitFor();
  await all.bringToFront();
  await isClean(all);
  await asked.getByRole('button', { name: /^Sent/ }).click();
  await asked.waitFor({ state: 'detached' });
  expect(await kinds()).toEqual(['thanks', 'update']);
  await all.getByRole('button', { name: 'Undo' }).click();
  await asked.waitFor();
  await asked.getByRole('button', { name: /^Not yet/ }).click();
  await asked.waitFor({ state: 'detached' });
  expect(await kinds()).toEqual(['thanks']);

  // The log of a letter can be put right; thanks go with their day.
  const row = all.getByRole('row', { name: new RegExp(OKAFOR) });
  await row.getByRole('link', { name: OKAFOR }).click();
  const stands = all.getByRole('region', { name: 'Where it stands' });
  await all.getByRole('button', { name: `Remove: Thanked, ${OKAFOR}` }).click();
  await stands.getByText('Ready for a thank-you').waitFor();
  expect(await kinds()).toEqual([]);
  await all.getByRole('button', { name: 'Undo' }).click();
  await stands.getByText('Thanked', { exact: true }).waitFor();
  expect((await letterOf(OKAFOR))?.thankedOn).toBe(today());
  await isClean(all);
  await all.close();
});

test('what is no address is said to be none, and what is too long for a link is copied', async () => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const form = await writeThanks(popup, OKAFOR);
  const open = form.getByRole('button', { name: 'Open in mail' });
  await form.getByRole('textbox', { name: 'To' }).fill('a@b.example?bcc=c@d.example');
  await form.getByText('This is no e-mail address.').waitFor();
  expect(await open.isDisabled()).toBe(true);
  await form.getByRole('textbox', { name: 'To' }).fill('');
  expect(await open.isDisabled()).toBe(false);
  const long = 'A long story. '.repeat(200);
  await form.getByRole('textbox', { name: 'Text' }).fill(long);
  await form.getByText('Too long for a mail link and Outlook: a part would be cut off.').waitFor();
  expect(await open.isDisabled()).toBe(true);
  await form.getByRole('button', { name: 'Copy text' }).click();
  await popup.getByText(`Copied: ${OKAFOR}.`).waitFor();
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(long);
  expect(await kinds()).toEqual(['thanks-opened']);
});

test('the draft can be opened by the keyboard alone, and left', async () => {
  const button = popup.getByRole('button', { name: `Write thanks: ${REYES}`, exact: true });
  await button.focus();
  await popup.keyboard.press('Enter');
  const form = draft(popup, REYES);
  await soon(async () =>
    expect(
      await form.getByRole('textbox', { name: 'To' }).evaluate((one) => one === document.activeElement),
    ).toBe(true),
  );
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Tab');
  expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Open in mail');
  await form.getByRole('button', { name: 'Cancel' }).focus();
  await popup.keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  expect(await kinds()).toEqual([]);
});

test('a letter is snoozed: it leaves the cards and keeps its place; undo and wake bring it back', async () => {
  const cards = popup.getByRole('list', { name: 'Today' });
  await cards.getByText(LINDQVIST).waitFor();
  const more = popup.getByRole('button', { name: `More: ${LINDQVIST}`, exact: true });
  const listed = popup.getByRole('listitem').filter({ has: popup.getByText(LINDQVIST, { exact: true }) });
  const place = async () =>
    popup
      .getByRole('region')
      .filter({ has: listed })
      .evaluateAll((regions) => regions.map((region) => region.getAttribute('aria-labelledby')));
  const before = await place();
  await more.click();
  await popup.getByRole('button', { name: `Snooze: ${LINDQVIST}`, exact: true }).click();
  await popup
    .getByRole('form', { name: `Snooze: ${LINDQVIST}` })
    .getByRole('button', { name: '3 days' })
    .click();
  await popup.getByText(/snoozed until \d+ \w+\.$/).waitFor();
  await cards.getByText(LINDQVIST).waitFor({ state: 'detached' });
  expect(await listed.first().innerText()).toMatch(/snoozed until \d/);
  expect(await place()).toEqual(before);
  expect((await letterOf(LINDQVIST))?.snoozedUntil).toBe(dayFrom(3));
  await popup.getByRole('button', { name: 'Undo' }).click();
  await cards.getByText(LINDQVIST).waitFor();

  await more.click();
  await popup.getByRole('button', { name: `Snooze: ${LINDQVIST}`, exact: true }).click();
  await popup.getByLabel('Until a date').fill(dayFrom(20));
  await popup
    .getByRole('form', { name: `Snooze: ${LINDQVIST}` })
    .getByRole('button', { name: 'Snooze' })
    .click();
  await cards.getByText(LINDQVIST).waitFor({ state: 'detached' });
  await more.click();
  await popup.getByRole('button', { name: `Wake: ${LINDQVIST}`, exact: true }).click();
  await cards.getByText(LINDQVIST).waitFor();
  expect((await letterOf(LINDQVIST))?.snoozedUntil).toBeNull();
});

test('on the page of all letters: the same draft, signed, in the user’s own words, which a backup keeps', async () => {
  const all = await extension.openOwnPage('tracker.html#settings');
  await all.getByLabel('Signed with').fill('Ada B. Quill');
  await all.getByRole('button', { name: 'Save name' }).click();
  // The line that says so moves what stands below it.
  await all.getByText('Saved.').waitFor();
  await all.getByText('Texts', { exact: true }).click();
  await all.getByRole('combobox', { name: 'Text for' }).selectOption('Thanks');
  await all
    .getByRole('textbox', { name: 'Words' })
    .fill('Dear {writer},\n\nThank you[ for {specialty}].\n\n{me}');
  await all.getByRole('button', { name: 'Save text' }).click();
  await all.getByRole('option', { name: 'Thanks (yours)' }).waitFor({ state: 'attached' });
  await isClean(all);
  await all.getByRole('link', { name: 'Letters', exact: true }).click();
  const form = await writeThanks(all, OKAFOR);
  await isClean(all);
  expect(await form.getByRole('textbox', { name: 'Text' }).inputValue()).toBe(
    'Dear Dr. Okafor,\n\nThank you for Internal Medicine.\n\nAda B. Quill',
  );
  await all.getByRole('link', { name: 'Data', exact: true }).click();
  const coming = all.waitForEvent('download');
  await all.getByRole('button', { name: 'Save a backup' }).click();
  const backup = await readFile(await (await coming).path(), 'utf8');
  await startAnew(extension, desk);
  expect(await tell(desk, { type: 'restore', backup })).toMatchObject({ ok: true });
  const settings = await rowsOf(extension, 'settings');
  expect(settings.find(({ key }) => key === 'signAs')?.value).toBe('Ada B. Quill');
  expect(Object.keys(settings.find(({ key }) => key === 'templates')?.value ?? {})).toEqual(['thanks']);
  await all.close();
});

test('a calendar file holds the days, and a second one brings them up to date', async () => {
  const all = await extension.openOwnPage('tracker.html#settings');
  const saved = async () => {
    const coming = all.waitForEvent('download');
    await all.getByRole('button', { name: 'Save a calendar file' }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe(`letter-rounds-${today()}.ics`);
    const text = await readFile(await file.path(), 'utf8');
    await all.getByText('Calendar file saved').waitFor();
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    return { text, events };
  };
  const first = await saved();
  expect(first.text).toContain('Thank-you open: Dr. Ngozi Okafor');
  const id = `due-${(await letterOf(LINDQVIST))?.id ?? ''}@letter-rounds`;
  const due = (events: typeof first.events) => events.find(({ uid }) => uid === id);
  expect(due(first.events)?.sequence).toBe(0);
  await soon(async () =>
    expect((await rowsOf(extension, 'settings')).some(({ key }) => key === 'calendarMade')).toBe(true),
  );
  const on = dayFrom(40);
  const letter = (await letterOf(LINDQVIST))?.id;
  expect(await tell(desk, { type: 'edit-letter', letter, changes: { dueOn: on } })).toMatchObject({
    ok: true,
  });
  await all.reload();
  const named = all.getByRole('region', { name: 'Calendar' }).getByLabel('With writers’ names');
  await named.uncheck();
  const second = await saved();
  expect(due(second.events)?.startDate.toString()).toBe(on);
  expect(due(second.events)?.sequence).toBe(1);
  expect(new Set(second.events.map(({ uid }) => uid)).size).toBe(second.events.length);
  for (const name of ['Okafor', 'Lindqvist', 'Reyes']) expect(second.text).not.toContain(name);
  await all.close();
});

test('a page of a portal can log, settle or change none of it', async () => {
  const [row] = await rowsOf(extension, 'letters');
  const made = { type: 'log-contact', kind: 'thanks', rung: null, on: today() };
  const bad = [
    { ...made, writer: row?.writer, letters: [row?.id], on: '2026-02-30' },
    { ...made, writer: row?.writer, letters: 'all' },
    { ...made, writer: row?.writer, letters: [], kind: 'sent' },
    { type: 'write-to', writer: row?.writer, address: 'a@b.example\nBcc: c@d.example' },
    { type: 'write-to', writer: row?.writer, address: 'a@b.example,c@d.example' },
    { type: 'settle-contact', contact: 'x', sent: 'yes' },
  ];
  for (const message of bad) expect(await tell(desk, message)).toEqual({ ok: false, error: 'Not accepted.' });
  expect(await kinds()).toEqual([]);
});

test.each(['light', 'dark'] as const)(
  'the draft, the question and the snooze are clean in %s',
  async (scheme) => {
    await popup.emulateMedia({ colorScheme: scheme });
    const form = await writeThanks(popup, OKAFOR);
    await isClean(popup);
    await form.getByRole('button', { name: 'Gmail' }).click();
    await answer(popup, OKAFOR).waitFor();
    await popup.bringToFront();
    await popup.getByRole('button', { name: `More: ${LINDQVIST}`, exact: true }).click();
    await popup.getByRole('button', { name: `Snooze: ${LINDQVIST}`, exact: true }).click();
    await isClean(popup);
    await popup.setViewportSize({ width: 190, height: 300 });
    const wide = await popup.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
  },
);

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
