import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Contact, Plan } from '../../lib/model.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { rowsOf, soon, tell } from './flows.steps.ts';

/**
 * The whole view of people by the keyboard alone: no test here clicks, fills or focuses anything. After each step the
 * keyboard has to be somewhere, and what it does next has to be within a few steps of there.
 */
let extension: Extension;
let page: Page;
let people: Locator;
let today = '';
const MARSH = 'Dr. Helen Marsh';
const REYES = 'Ana Reyes';

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.openOwnPage('tracker.html#people');
  today = await page.evaluate(() => Temporal.Now.plainDateISO().toString());
  people = page.getByRole('region', { name: 'People', exact: true });
  const settings = { uses: ['eras'], firstRunDone: true, signAs: 'Sam Doe' };
  expect(await tell(page, { type: 'settings', changes: settings })).toMatchObject({ ok: true });
  await people.getByText('Nobody is on your list yet.').waitFor();
});
afterAll(() => extension.close());

const contacts = async () => (await extension.rows())['contacts'] as unknown as Contact[];
const writer = async (name: string) => (await rowsOf(extension, 'writers')).find((one) => one.name === name);
const letterOf = async (author: string) =>
  (await rowsOf(extension, 'letters')).find((one) => one.author === author);
const plan = async () => ((await extension.rows())['plans'] as unknown as Plan[])[0];
const button = (name: string | RegExp) =>
  people.getByRole('button', { name, exact: typeof name === 'string' });
const has = (target: Locator) =>
  target.evaluate((element) => element === document.activeElement).catch(() => false);

/** Goes on by the key, so many steps at most, until this has the focus. */
async function to(target: Locator, steps: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let step = 0; step <= steps; step++) {
    if (await has(target)) return;
    if (step < steps) await page.keyboard.press(key);
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`The keyboard is not there after ${String(steps)} steps, but at ${at ?? 'nothing'}`);
}

/** Goes there and presses. */
async function press(target: Locator, steps: number, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await to(target, steps, key);
  await page.keyboard.press('Enter');
}

/** What was just done is done, and the keyboard is at this. */
async function at(target: Locator): Promise<void> {
  await soon(async () => {
    const found = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    expect((await target.count()) === 1 && (await has(target)), `the focus is at ${found ?? 'nothing'}`).toBe(
      true,
    );
  });
}

/** The keyboard is somewhere, and not back at the top of the page. */
async function isHeld(): Promise<void> {
  await soon(async () =>
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true),
  );
}

test('a person is put on the list, and the next one right after', async () => {
  await press(button('Add a person'), 30);
  for (const [name, role, met] of [
    [MARSH, 'Clinical', 'Surgery'],
    [REYES, 'Coach', 'Rowing'],
  ] as const) {
    await at(people.getByLabel('Name', { exact: true }));
    await page.keyboard.type(name);
    await to(people.getByLabel('Who they are'), 1);
    await page.keyboard.type(role);
    await to(people.getByLabel('Where you met'), 1);
    await page.keyboard.type(met);
    await press(button('Add to my list'), 3);
    await button(name).waitFor();
    await at(button('Add a person'));
    await page.keyboard.press('Enter');
  }
  await press(button('Cancel'), 6);
  await at(button('Add a person'));
  await soon(async () => expect(await writer(MARSH)).toMatchObject({ role: 'supervisor', metAt: 'Surgery' }));
  await soon(async () => expect(await writer(REYES)).toMatchObject({ role: 'coach', metAt: 'Rowing' }));
});

test('a talk is noted where the keyboard stands, and taken back by Undo', async () => {
  await press(button(`Talked today: ${REYES}`), 3);
  await soon(async () => expect(await contacts()).toHaveLength(1));
  await at(button(`Talked today: ${REYES}`));
  await press(page.getByRole('button', { name: 'Undo' }), 15, 'Shift+Tab');
  await soon(async () => expect(await contacts()).toHaveLength(0));
  await isHeld();
  await press(button(`Talked today: ${MARSH}`), 15);
  await soon(async () => expect(await contacts()).toHaveLength(1));
  await at(button(`Talked today: ${MARSH}`));
});

test('a person is opened at their name; a line is written to the talk, and the person is edited', async () => {
  await press(button(MARSH), 1, 'Shift+Tab');
  await at(people.getByRole('heading', { name: MARSH }));
  await press(button('Edit'), 2);
  await to(people.getByLabel('What they saw you do'), 5);
  await page.keyboard.type('four weeks of nights');
  await press(button('Save'), 3);
  await at(button('Edit'));
  await soon(async () => expect((await writer(MARSH))?.saw).toBe('four weeks of nights'));
  await press(button(/^Add a line: Talked/u), 2);
  await at(people.getByLabel(/What they taught you/u));
  await page.keyboard.type('the case on bay 4');
  await page.keyboard.press('Enter');
  await soon(async () => expect((await contacts())[0]?.note).toBe('the case on bay 4'));
  await at(button(/^Change the line: Talked/u));
  // Left without a word, it is as it was.
  await page.keyboard.press('Enter');
  await at(people.getByLabel(/What they taught you/u));
  await page.keyboard.type(' zq-dropped');
  await press(button('Cancel'), 2);
  await at(button(/^Change the line: Talked/u));
  expect((await contacts())[0]?.note).toBe('the case on bay 4');
});

test('a letter is planned; the request is looked at, and the ask is noted', async () => {
  await press(button('Plan a letter'), 6);
  await at(people.getByLabel('Portal'));
  await press(button('Plan this letter'), 8);
  await at(button('Plan a letter'));
  const letter = people.getByRole('group', { name: /^Letter for MyERAS/u });
  await press(letter.getByRole('button', { name: /^Write the request/u }), 3);
  await at(page.getByRole('form', { name: `Draft: ${MARSH}` }).getByLabel('To', { exact: true }));
  await press(page.getByRole('form', { name: `Draft: ${MARSH}` }).getByRole('button', { name: 'Cancel' }), 8);
  await at(letter.getByRole('button', { name: /^Write the request/u }));
  await press(letter.getByRole('button', { name: /^I have asked/u }), 1, 'Shift+Tab');
  await letter.getByText('No answer yet.').waitFor();
  await soon(async () => expect((await letterOf(MARSH))?.askedOn).toBe(today));
  await isHeld();
});

test('the answer is given, and changed, within the letter', async () => {
  const answers = people.getByRole('group', { name: /^The answer:/u });
  await press(answers.getByRole('button', { name: 'Needs time' }), 4);
  await soon(async () => expect((await letterOf(MARSH))?.answer).toBe('time'));
  await at(answers.getByRole('button', { name: 'Needs time' }));
  await press(answers.getByRole('button', { name: 'Yes' }), 1, 'Shift+Tab');
  await soon(async () => expect((await letterOf(MARSH))?.answer).toBe('yes'));
  await at(answers.getByRole('button', { name: 'Yes' }));
});

test('what they need is opened, a moment is left out, and given', async () => {
  const letter = people.getByRole('group', { name: /^Letter for MyERAS/u });
  await press(letter.getByRole('button', { name: /^What they need/u }), 8);
  await at(letter.getByRole('button', { name: /^Close the page/u }));
  const sheet = people.getByRole('article', { name: `The page for ${MARSH}` });
  await sheet.getByText('four weeks of nights').waitFor();
  await to(people.getByLabel('four weeks of nights'), 1);
  await page.keyboard.press('Space');
  await sheet.getByText('four weeks of nights').waitFor({ state: 'detached' });
  await press(letter.getByRole('button', { name: 'They have it' }), 4);
  await soon(async () => expect((await contacts()).some(({ kind }) => kind === 'packet')).toBe(true));
  await at(letter.getByRole('button', { name: 'They have it' }));
});

test('the questions are answered with the arrows, and a reason is noted', async () => {
  const examples = people.getByRole('group', { name: 'Can give examples of what I did' });
  await to(examples.getByLabel('Yes'), 12);
  await page.keyboard.press('Space');
  await soon(async () => expect((await writer(MARSH))?.answers['examples']?.answer).toBe('yes'));
  await at(examples.getByLabel('Yes'));
  await page.keyboard.press('ArrowRight');
  await soon(async () => expect((await writer(MARSH))?.answers['examples']?.answer).toBe('partly'));
  await at(examples.getByLabel('Partly'));
  await to(examples.getByLabel('Why'), 1);
  await page.keyboard.type('one shift');
  await press(examples.getByRole('button', { name: 'Save the reason' }), 1);
  await soon(async () => expect((await writer(MARSH))?.answers['examples']?.reason).toBe('one shift'));
  await at(examples.getByLabel('Why'));
});

test('back at the list, people are compared', async () => {
  await press(button('All people'), 60, 'Shift+Tab');
  await at(people.getByRole('heading', { name: 'People', exact: true }));
  await press(people.locator('summary', { hasText: 'Compare' }), 12);
  const table = people.getByRole('group', { name: 'Side by side' });
  await to(table, 4);
  expect(await table.innerText()).toContain('one shift');
  await to(people.getByRole('group', { name: 'Whom to compare' }).getByLabel(REYES), 2, 'Shift+Tab');
  await page.keyboard.press('Space');
  await table.getByRole('columnheader', { name: REYES }).waitFor({ state: 'detached' });
});

test('a usual mix is taken over, a writer and a backup are chosen, and a slot goes', async () => {
  await press(people.locator('summary', { hasText: 'Which letters' }), 8);
  await press(button('Take it over as my plan'), 4);
  const mine = people.getByRole('region', { name: /^Your plan for MyERAS/u });
  await mine.waitFor();
  await isHeld();
  const second = mine.getByRole('group').nth(1);
  await to(second.getByLabel('Backup'), 10);
  await page.keyboard.type('Ana');
  const reyes = await writer(REYES);
  await soon(async () => expect((await plan())?.slots[1]?.backup).toBe(reyes?.id));
  await at(second.getByLabel('Backup'));
  const before = (await plan())?.slots.length ?? 0;
  await press(mine.getByRole('button', { name: /^Remove slot 3/u }), 12);
  await soon(async () => expect((await plan())?.slots).toHaveLength(before - 1));
  await isHeld();
  // From there the rest of the plan is a few steps away.
  await to(mine.getByLabel('Add a letter to the plan'), 8);
});

test('what every writer is given is written down', async () => {
  await press(people.locator('summary', { hasText: 'What you give your writers' }), 4);
  await to(people.getByLabel('My goals, a line each'), 1);
  await page.keyboard.type('a community hospital');
  await press(button('Add a file’s name'), 2);
  await at(button('Add a file’s name'));
  await press(button('Save'), 2);
  await page.getByText('Saved.').waitFor();
  await isHeld();
});

test('nothing of all this left the device or broke a policy', () => {
  extension.expectQuiet();
});
