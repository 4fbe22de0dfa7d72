import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { putRows, type Rows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { practiceEras, secondEras } from '../portals/story.ts';
import { rowsOf, section, soon, startAnew, visit } from './flows.steps.ts';

/** "Already thanked?", and two people on one device, whose letters never mix. */
const today = Temporal.Now.plainDateISO().toString();
const first = practiceEras(today);
const second = secondEras(today);
const nobody = { ...first.applicant, aamcId: '' };

let extension: Extension;
let portals: PracticePortals;
let desk: Page;
/** What is kept once the first person's letters were read, and once those of both were. */
let ofFirst: Rows;
let ofBoth: Rows;

beforeAll(async () => {
  extension = await launchExtension({
    prepare: async (context) => {
      portals = await servePracticePortals(context);
      const body = '<form><label>Password <input type="password"></label></form>';
      await context.route('https://auth.aamc.org/**', (route) =>
        route.fulfill({ contentType: 'text/html', body }),
      );
    },
  });
  desk = await extension.openOwnPage('manifest.json');
  await shows(first);
  await visit(extension, ERAS.letters);
  await soon(async () => expect(await byAccount()).toEqual({ '15384920': writersOf(first) }));
  ofFirst = await extension.rows();
  await shows(second);
  await visit(extension, ERAS.letters);
  await soon(async () => expect(await byAccount()).toEqual(both));
  ofBoth = await extension.rows();
});
afterAll(() => extension.close());
beforeEach(() => startAnew(extension, desk));

/** What the portal shows to who opens it next. */
const shows = (state: Parameters<PracticePortals['setEras']>[1]) => portals.setEras(desk, state);

/** The writers of each account's letters. */
async function byAccount(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { account, author } of await rowsOf(extension, 'letters')) {
    (found[account ?? 'none'] ??= []).push(author);
  }
  for (const names of Object.values(found)) names.sort();
  return found;
}
const writersOf = ({ letters }: typeof first): string[] => letters.map(({ author }) => author).sort();
const both = { '15384920': writersOf(first), '15902377': writersOf(second) };

/** Both are known, and the second has their page open: the tab is theirs. */
async function openSecond(): Promise<Page> {
  await putRows(desk, ofBoth);
  await shows(second);
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(2));
  return page;
}

test('letters that were in before are one question: "All" thanks for each of them', async () => {
  await putRows(desk, ofFirst);
  const popup = await extension.openPopup();
  const card = popup.getByRole('listitem').filter({ hasText: '2 letters were in before I came. Thanked?' });
  await card.getByRole('button', { name: 'All' }).click();
  await card.waitFor({ state: 'detached' });
  await soon(async () => expect(await section(popup, 'Ready for a thank-you').innerText()).toMatch(/\b0\b/));
  const thanked = (await rowsOf(extension, 'letters')).filter(({ thankedOn }) => thankedOn === today);
  expect(thanked.map(({ author }) => author).sort()).toEqual(['Dr. Daniel Reyes', 'Dr. Ngozi Okafor']);
  expect(await rowsOf(extension, 'events')).toEqual([]);
  await popup.close();
});

test('"Choose" thanks for those that the user marks, and the others wait for theirs', async () => {
  await putRows(desk, ofFirst);
  const popup = await extension.openPopup();
  const card = popup.getByRole('listitem').filter({ hasText: 'letters were in before I came' });
  await card.getByRole('button', { name: 'Choose' }).click();
  await card.getByRole('checkbox', { name: 'Dr. Ngozi Okafor' }).check();
  await card.getByRole('button', { name: 'Mark 1 thanked' }).click();
  await card.waitFor({ state: 'detached' });
  const ready = section(popup, 'Ready for a thank-you');
  await ready.getByText('Okafor').waitFor({ state: 'detached' });
  await ready.getByText('Reyes').waitFor();
  await popup.close();
});

test('two people: each has their own rows, and the popup names the one that it does not show', async () => {
  await putRows(desk, ofBoth);
  const popup = await extension.openPopup();
  await popup.getByText('MyERAS account 15384920: 5 letters, not shown here.').waitFor();
  expect(await popup.getByText('Bright').count()).not.toBe(0);
  expect(await popup.getByText('Okafor').count()).toBe(0);
  await popup.getByRole('button', { name: 'Show it' }).click();
  await popup.getByText('MyERAS account 15902377: 2 letters, not shown here.').waitFor();
  expect(await popup.getByText('Okafor').count()).not.toBe(0);
  expect(await popup.getByText('Bright').count()).toBe(0);
  await popup.close();
});

test('a page without an id belongs to whom its tab showed before, and to nobody after a sign-out', async () => {
  const page = await openSecond();
  await portals.setEras(page, { applicant: nobody });
  await page.reload();
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(2));
  expect(await byAccount()).toEqual(both);

  await portals.setEras(page, { session: 'signed-out' });
  await soon(async () => expect(await overlayShown(page)).toBeNull());
  await portals.setEras(page, { ...first, applicant: nobody });
  await page.goto(ERAS.letters);
  await soon(async () => expect((await overlayShown(page))?.strip).toContain('whose letters are these?'));
  expect((await overlayShown(page))?.marks).toEqual([]);
  expect(await byAccount()).toEqual(both);
});

test('after the sign-in at its own address, a page without an id belongs to nobody yet', async () => {
  const page = await openSecond();
  await page.goto('https://auth.aamc.org/login');
  await shows({ ...first, applicant: nobody });
  await page.goto(ERAS.letters);
  await soon(async () => expect((await overlayShown(page))?.strip).toContain('whose letters are these?'));
  expect(await byAccount()).toEqual(both);
});

test('in a new tab it is asked whose they are, and the answer takes them in', async () => {
  await openSecond();
  await shows({ ...second, applicant: nobody });
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect((await overlayShown(page))?.strip).toContain('whose letters are these?'));
  const popup = await extension.openPopup();
  const asked = popup.getByRole('listitem').filter({ hasText: /^Whose MyERAS letters are these/ });
  expect(await asked.innerText()).toContain('Adeyemi');
  await asked.getByRole('button', { name: 'Say whose' }).click();
  await asked.getByRole('radio', { name: 'AAMC ID 15902377' }).check();
  // Two are known: "always mine" would be a guess.
  expect(await asked.getByRole('checkbox', { name: /always/ }).count()).toBe(0);
  await asked.getByRole('button', { name: 'Save' }).click();
  await asked.waitFor({ state: 'detached' });
  expect(await byAccount()).toEqual(both);
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(2));
  await popup.close();
});

test('somebody else’s letters stay unread', async () => {
  await putRows(desk, ofFirst);
  await shows({ ...second, applicant: nobody });
  const page = await visit(extension, ERAS.letters);
  const popup = await extension.openPopup();
  const asked = popup.getByRole('listitem').filter({ hasText: /^Whose MyERAS letters are these/ });
  await asked.getByRole('button', { name: 'Say whose' }).click();
  await asked.getByRole('radio', { name: /Somebody else/ }).check();
  await asked.getByRole('button', { name: 'Save' }).click();
  await asked.waitFor({ state: 'detached' });
  expect(await byAccount()).toEqual({ '15384920': writersOf(first) });
  await popup.close();
  await page.reload();
  await soon(async () => expect((await overlayShown(page))?.strip).toContain('somebody else’s letters'));
  expect(await byAccount()).toEqual({ '15384920': writersOf(first) });
});

test('"mine, always" is not asked again', async () => {
  await putRows(desk, ofFirst);
  const letters = second.letters.slice(0, 1);
  await shows({ ...first, applicant: nobody, letters });
  await visit(extension, ERAS.letters);
  const popup = await extension.openPopup();
  const asked = popup.getByRole('listitem').filter({ hasText: /^Whose MyERAS letters are these/ });
  await asked.getByRole('button', { name: 'Say whose' }).click();
  await asked.getByRole('radio', { name: 'Mine (AAMC ID 15384920)' }).check();
  await asked.getByRole('checkbox', { name: 'Mine, always on this device' }).check();
  await asked.getByRole('button', { name: 'Save' }).click();
  await soon(async () => expect((await byAccount())['15384920']).toContain('Dr. Ruth Adeyemi'));
  await shows({ letters: second.letters });
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect((await byAccount())['15384920']).toContain('Dr. Colin Bright'));
  await soon(async () => expect((await overlayShown(page))?.strip).not.toContain('whose'));
  await popup.close();
});

test('letters read without an AAMC ID stay when another page shows it, and are the user’s by their word', async () => {
  await shows({ ...first, applicant: nobody });
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await byAccount()).toEqual({ none: writersOf(first) }));
  await shows(first);
  await visit(extension, ERAS.saved);
  await soon(async () => expect(await rowsOf(extension, 'programs')).not.toEqual([]));
  expect(await byAccount()).toEqual({ none: writersOf(first) });

  const popup = await extension.openPopup();
  const overdue = section(popup, 'Overdue');
  await overdue.getByText('Marsh').waitFor();
  const asked = popup.getByRole('group', { name: /Are these your letters\?$/ });
  expect(await asked.innerText()).toContain(
    '5 MyERAS letters (by Dr. Anders Lindqvist, Dr. Daniel Reyes and 3 more)',
  );
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(5));
  await asked.getByRole('button', { name: /^Yes/ }).click();
  await asked.waitFor({ state: 'detached' });
  await overdue.getByText('Marsh').waitFor();
  expect(await byAccount()).toEqual({ '15384920': writersOf(first) });
  await popup.close();
});

test('letters that are not the user’s leave the screen by their word, and come back by it', async () => {
  await shows({ ...second, applicant: nobody });
  await visit(extension, ERAS.letters);
  await soon(async () => expect(await byAccount()).toEqual({ none: writersOf(second) }));
  await shows(first);
  await visit(extension, ERAS.letters);
  await soon(async () => expect((await byAccount())['15384920']).toEqual(writersOf(first)));

  const popup = await extension.openPopup();
  await popup.getByText('Bright').first().waitFor();
  const asked = popup.getByRole('group', { name: /Are these your letters\?$/ });
  await asked.getByRole('button', { name: /^No/ }).click();
  await asked.waitFor({ state: 'detached' });
  const line = popup.getByText('2 MyERAS letters were read without an AAMC ID, not shown here.');
  await line.waitFor();
  expect(await popup.getByText('Bright').count()).toBe(0);
  await popup.getByRole('button', { name: 'They’re mine' }).click();
  await line.waitFor({ state: 'detached' });
  await popup.getByText('Bright').first().waitFor();
  expect(await byAccount()).toEqual({ '15384920': [...writersOf(first), ...writersOf(second)].sort() });
  await popup.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
