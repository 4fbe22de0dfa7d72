import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { faultsOf } from '../browser/accessible.ts';
import { putRows, type Rows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { practiceEras } from '../portals/story.ts';
import { rowsOf, section, soon, startAnew, tell, visit } from './flows.steps.ts';

/** A portal uses a word that nobody knows: one question for all letters that show it, kept, and taken back. */
const story = practiceEras(Temporal.Now.plainDateISO().toString());
const WORD = 'Pending Review';
let extension: Extension;
let portals: PracticePortals;
let desk: Page;
let eras: Page;
let popup: Page;
/** What is kept once the letters were read: each test starts from it. */
let read: Rows;

beforeAll(async () => {
  extension = await launchExtension({
    prepare: async (context) => {
      portals = await servePracticePortals(context);
    },
  });
  desk = await extension.openOwnPage('manifest.json');
  await says({ Marsh: WORD, Reyes: 'pending review' });
  await visit(extension, ERAS.letters);
  await soon(async () => expect(await statesOf(WORD)).toEqual({ Marsh: 'unknown', Reyes: 'unknown' }));
  read = await extension.rows();
  popup = await extension.openPopup();
});
afterAll(() => extension.close());

beforeEach(async () => {
  await startAnew(extension, desk);
  await putRows(desk, read);
  await says({ Marsh: WORD, Reyes: 'pending review' });
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.emulateMedia({ colorScheme: null });
  await popup.bringToFront();
  await popup.reload();
  await question(popup).waitFor();
});

/** The portal's page beside the popup, for what shows there. */
async function openPortal(): Promise<void> {
  eras = await visit(extension, ERAS.letters);
  await soon(async () => expect(await marks()).toContain('New word "Pending Review" · what does it mean?'));
}

/** The practice portal prints these words, by the writer's last name; the other letters as in the story. */
async function says(words: Record<string, string>, page = desk): Promise<void> {
  const letters = story.letters.map((letter) => {
    const status = words[lastName(letter.author)];
    return status === undefined ? letter : { ...letter, status, uploadedOn: null };
  });
  await portals.setEras(page, { letters });
}

const lastName = (author: string): string => author.split(' ').at(-1) ?? '';

/** The state of each letter of which the portal says this word. */
async function statesOf(word: string): Promise<Record<string, string>> {
  const rows = (await rowsOf(extension, 'letters')).filter(
    ({ portalStatus }) => portalStatus?.toLowerCase() === word.toLowerCase(),
  );
  return Object.fromEntries<string>(rows.map(({ author, state }) => [lastName(author), state]));
}

const question = (page: Page, word = WORD) =>
  page.getByRole('group', { name: new RegExp(`^"${word}" is on \\d letters?\\.$`, 'i') });

const answers = (page: Page, label: string) => question(page).getByRole('button', { name: label }).click();

/** In which of the popup's lists a writer stands. */
async function listsOf(writer: string): Promise<string[]> {
  const names = ['Needs a look', 'Missing', 'Overdue', 'Ready for a thank-you'];
  const counts = await Promise.all(
    names.map((name) => section(popup, name).getByRole('listitem').filter({ hasText: writer }).count()),
  );
  return names.filter((_, index) => counts[index] === 1);
}

async function marks(): Promise<string> {
  return ((await overlayShown(eras))?.marks ?? []).map(({ who, text }) => `${who}: ${text}`).join('\n');
}

async function isClean(page: Page): Promise<void> {
  expect(await faultsOf(page)).toEqual([]);
}

test('one question for two letters; "not in yet" holds for both, on the page too, and after a reload', async () => {
  await openPortal();
  expect(await question(popup).innerText()).toMatch(/is on 2 letters\.[^]*Reyes[^]*What does it mean\?/);
  expect(
    await section(popup, 'Needs a look')
      .getByRole('button', { name: /^Not in yet/ })
      .count(),
  ).toBe(1);
  await answers(popup, 'Not in yet');
  await popup.getByText('Noted: "Pending Review" means not in yet.').waitFor();
  await question(popup).waitFor({ state: 'detached' });
  for (const writer of ['Marsh', 'Reyes']) {
    await soon(async () =>
      expect(['Missing', 'Overdue']).toEqual(expect.arrayContaining(await listsOf(writer))),
    );
    expect(await listsOf(writer)).toHaveLength(1);
  }
  expect(await popup.getByText('"Pending Review" (you said: not in yet)').count()).toBe(2);
  await soon(async () => expect((await marks()).match(/\(you said\)/g)).toHaveLength(2));
  await eras.reload();
  await soon(async () => expect((await marks()).match(/\(you said\)/g)).toHaveLength(2));
  expect(await statesOf(WORD)).toEqual({ Marsh: 'requested', Reyes: 'requested' });
});

test('"in" is asked twice; only the second yes makes it ready for a thank-you', async () => {
  await openPortal();
  await answers(popup, 'In, usable');
  const again = popup.getByText('Did the portal’s e-mail say they arrived, or can you assign them now?');
  await again.waitFor();
  expect(await again.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await statesOf(WORD)).toEqual({ Marsh: 'unknown', Reyes: 'unknown' });
  await answers(popup, 'Back');
  await answers(popup, 'In, usable');
  await answers(popup, 'Yes, they are in');
  for (const writer of ['Marsh', 'Reyes']) {
    await soon(async () => expect(await listsOf(writer)).toEqual(['Ready for a thank-you']));
  }
  await soon(async () => expect(await marks()).toContain('In (you said) · thank-you open'));
  await popup.getByRole('button', { name: 'Undo' }).click();
  await question(popup).waitFor();
  expect(await statesOf(WORD)).toEqual({ Marsh: 'unknown', Reyes: 'unknown' });
});

test('a double click on "in" never says both', async () => {
  const button = question(popup).getByRole('button', { name: 'In, usable' });
  const box = await button.boundingBox();
  await button.dblclick({ position: { x: (box?.width ?? 0) / 10, y: (box?.height ?? 0) / 2 } });
  await popup.getByText(/Did the portal’s e-mail say|You were not sure/).waitFor();
  expect(await statesOf(WORD)).toEqual({ Marsh: 'unknown', Reyes: 'unknown' });
});

test('a message from a page of ours that says "in" without the second yes is not let in', async () => {
  const { season } = story;
  const answer = { type: 'answer-word', portal: 'eras', season, page: 'letters', word: WORD };
  const reply = await tell(desk, { ...answer, state: 'received', confirmed: false });
  expect(reply.ok).toBe(false);
  expect(await statesOf(WORD)).toEqual({ Marsh: 'unknown', Reyes: 'unknown' });
});

test('not sure: the question folds away, the letters wait, and it can be answered later', async () => {
  await answers(popup, 'In, usable');
  await answers(popup, 'No, not yet / not sure');
  await question(popup).getByText('You were not sure. It can wait here.').waitFor();
  expect(
    await question(popup)
      .getByRole('button', { name: /^Not in yet/ })
      .count(),
  ).toBe(0);
  await soon(async () => expect(await listsOf('Marsh')).toEqual(['Needs a look']));
  await answers(popup, 'I know now');
  await answers(popup, 'Not coming');
  await question(popup).waitFor({ state: 'detached' });
  expect(await statesOf(WORD)).toEqual({ Marsh: 'not-sending', Reyes: 'not-sending' });
  await popup.getByRole('button', { name: 'Undo' }).click();
  await question(popup).getByText('You were not sure. It can wait here.').waitFor();
});

test('taken back in Settings: it needs a look again; the same word is asked anew', async () => {
  await answers(popup, 'Not in yet');
  await question(popup).waitFor({ state: 'detached' });
  const all = await extension.openOwnPage('tracker.html#letters');
  const row = all.getByRole('row', { name: /Marsh/ });
  await row.getByText('you said: not in yet', { exact: true }).waitFor();
  const view = (name: string) => all.getByRole('link', { name, exact: true }).click();
  await view('Settings');
  const explained = all.getByRole('region', { name: 'Words you explained' });
  await explained.getByText(/^MyERAS: "pending review" · you said: not in yet · on 2 letters$/i).waitFor();
  await isClean(all);
  await explained.getByRole('button', { name: /^Take back/ }).click();
  await explained.waitFor({ state: 'detached' });
  await view('Letters');
  await question(all).waitFor();
  await isClean(all);
  await soon(async () => expect(await listsOf('Reyes')).toEqual(['Needs a look']));
  expect(await statesOf(WORD)).toEqual({ Marsh: 'unknown', Reyes: 'unknown' });
  await all.close();
});

test('an answer holds for its own word: another one is asked anew, and a known one speaks for itself', async () => {
  await openPortal();
  await answers(popup, 'Not in yet');
  await question(popup).waitFor({ state: 'detached' });
  await says({ Marsh: 'In Review', Reyes: WORD, Lindqvist: WORD }, eras);
  await question(popup, 'In Review').waitFor();
  expect(await question(popup, 'In Review').getByRole('listitem').count()).toBe(1);
  await soon(async () =>
    expect(await statesOf(WORD)).toEqual({ Lindqvist: 'requested', Reyes: 'requested' }),
  );
  await says({ Marsh: 'Uploaded', Reyes: WORD }, eras);
  await soon(async () => expect(await listsOf('Marsh')).toEqual(['Ready for a thank-you']));
});

test.each(['light', 'dark'] as const)(
  'neither question has a fault that axe finds, in %s',
  async (scheme) => {
    await popup.emulateMedia({ colorScheme: scheme });
    await isClean(popup);
    await answers(popup, 'In, usable');
    await isClean(popup);
    await answers(popup, 'No, not yet / not sure');
    await question(popup).getByText('You were not sure').waitFor();
    await isClean(popup);
    await popup.setViewportSize({ width: 190, height: 300 });
    const wide = await popup.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
  },
);

test('the card leads to the question by the keyboard', async () => {
  const card = popup.getByRole('list', { name: 'Today' }).getByRole('button', { name: 'Answer' });
  await card.focus();
  await popup.keyboard.press('Enter');
  await soon(async () =>
    expect(await question(popup).evaluate((element) => element === document.activeElement)).toBe(true),
  );
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
