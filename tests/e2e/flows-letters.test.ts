import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Letter } from '../../lib/model.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { rowsOf, soon, tell, visit } from './flows.steps.ts';
import { LETTERS_BODY, lettersHead } from './overlay.letters.ts';

/**
 * The letters of one evening: two are typed in, the portal shows them, they are put together and taken apart, looked
 * at one by one, and a committee letter gets its parts. One story, told in order, on one page.
 */
const LETTERS = 'https://myeras.aamc.org/letters';
const MARSH = 'Dr. Amos Marsh';
const OKAFOR = 'Dr. Chidi Okafor';
const today = Temporal.Now.plainDateISO();

let extension: Extension;
let page: Page;
let letters: Locator;
let table: Locator;

beforeAll(async () => {
  extension = await launchExtension({
    locale: 'en-US',
    prepare: (context) =>
      context.route('https://*.aamc.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><head>${lettersHead('900px').replace('>Letters<', '>MyERAS | Letters of Recommendation<')}</head><body>${LETTERS_BODY}</body></html>`,
        }),
      ),
  });
  page = await extension.openOwnPage('tracker.html#letters');
  letters = page.getByRole('region', { name: 'All letters' });
  table = letters.getByRole('group', { name: 'Table of letters' });
  for (const [author, dueOn] of [
    ['Dr. Marsh', today.add({ days: 20 }).toString()],
    [OKAFOR, null],
  ]) {
    const typed = { type: 'add-letter', portal: 'eras', author, kind: null, dueOn, state: 'planned' };
    expect(await tell(page, typed)).toMatchObject({ ok: true });
  }
});
afterAll(() => extension.close());

const row = (name: string) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

/** The letters that are kept, with what tells one from another. */
async function kept(): Promise<string[]> {
  return (await rowsOf(extension, 'letters'))
    .map(({ author, letterId, state }) => `${author} ${letterId ?? '-'} ${state}`)
    .sort();
}

async function letterOf(author: string): Promise<Letter> {
  const found = (await rowsOf(extension, 'letters')).filter((one) => one.author === author);
  expect(found.map(({ author: name }) => name)).toEqual([author]);
  return found[0]!;
}

const undo = () => page.getByRole('button', { name: 'Undo' }).click();
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');

/** Goes on by the key until what has the focus is this; fails where the keyboard never gets there. */
async function tabTo(target: Locator): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not get there');
}

/** Looks at these parts alone: other flows look at the rest of the page. */
async function isClean(...parts: string[]): Promise<void> {
  const { violations } = await parts
    .reduce((axe, part) => axe.include(part), new AxeBuilder({ page }))
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const [scrollWidth, clientWidth] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
}

describe('letters that were typed in, and then shown by their portal', () => {
  const question = () =>
    letters.getByRole('group', { name: /Is this the letter that you typed in for Dr\. Marsh/ });
  const BOTH = ['Dr. Amos Marsh LX7Q21 requested', 'Dr. Marsh - planned'];
  const marshes = async () => (await kept()).filter((line) => line.includes('Marsh'));

  test('one of the same name is the same by itself; where less was typed its user is asked', async () => {
    await row(OKAFOR).getByText('kept by hand').waitFor();
    const portal = await visit(extension, LETTERS);
    await question().waitFor();
    expect((await kept()).filter((line) => line.includes('Okafor'))).toEqual([`${OKAFOR} LX7Q22 received`]);
    expect(await marshes()).toEqual(BOTH);
    await portal.close();
  });

  test('yes makes them one, with what was noted; undone they are two, and it is asked again', async () => {
    const dueOn = today.add({ days: 20 }).toString();
    await question().getByRole('button', { name: /^Yes/ }).click();
    await question().waitFor({ state: 'detached' });
    expect(await letterOf(MARSH)).toMatchObject({ letterId: 'LX7Q21', state: 'requested', dueOn });
    expect(await marshes()).toHaveLength(1);
    await undo();
    await question().waitFor();
    expect(await marshes()).toEqual(BOTH);
  });

  test('no leaves them two and is asked no more; undone it is asked again', async () => {
    await question().getByRole('button', { name: /^No/ }).click();
    await question().waitFor({ state: 'detached' });
    expect(await marshes()).toEqual(BOTH);
    await undo();
    await question().getByRole('button', { name: /^Yes/ }).click();
    await question().waitFor({ state: 'detached' });
  });

  test('in its own view it is split, and that is undone too', async () => {
    await row(MARSH).getByRole('link', { name: MARSH }).click();
    await letters.getByText('You typed it in as Dr. Marsh.').waitFor();
    await letters.getByRole('button', { name: 'This is not the letter that I typed in' }).click();
    await letters.getByText('You typed it in as Dr. Marsh.').waitFor({ state: 'detached' });
    expect(await marshes()).toEqual(BOTH);
    expect((await letterOf(MARSH)).dueOn).toBeNull();
    expect((await letterOf('Dr. Marsh')).dueOn).not.toBeNull();
    await undo();
    await letters.getByText('You typed it in as Dr. Marsh.').waitFor();
    expect(await marshes()).toHaveLength(1);
    expect((await letterOf(MARSH)).dueOn).not.toBeNull();
    await page.goBack();
    await table.waitFor();
  });
});

describe('the table', () => {
  const names = () => table.getByRole('rowheader').getByRole('link').allInnerTexts();

  test('is sorted, narrowed and searched by keyboard', async () => {
    const sort = table.getByRole('button', { name: 'Writer' });
    await sort.focus();
    await page.keyboard.press('Enter');
    const up = await names();
    expect(up).toEqual(up.toSorted());
    expect(up).toHaveLength(4);
    expect(await table.getByRole('columnheader', { name: 'Writer' }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(up.toReversed());
    expect(await table.getByRole('columnheader', { name: 'Writer' }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    await page.keyboard.press('Enter');
    expect(await table.locator('[aria-sort]').count()).toBe(0);

    const filters = letters.getByRole('search', { name: 'Letters shown' });
    await filters.getByRole('button', { name: /^Ready for a thank-you 1$/ }).focus();
    await page.keyboard.press('Space');
    expect(await names()).toEqual([OKAFOR]);
    await letters.getByText('1 of 4 letters').waitFor();
    await tabTo(filters.getByLabel('Search'));
    await page.keyboard.type('marsh');
    await letters.getByText('No letter is like that.').waitFor();
    await tabTo(letters.getByRole('button', { name: 'Show all' }));
    await page.keyboard.press('Enter');
    expect(await names()).toHaveLength(4);
  });

  test('leads to a letter and back to where its user was, by keyboard', async () => {
    await row(MARSH).getByRole('link', { name: MARSH }).focus();
    await page.keyboard.press('Enter');
    await letters.getByRole('heading', { name: MARSH }).waitFor();
    expect(await focused()).toBe(MARSH);
    expect(new URL(page.url()).hash).toMatch(/^#letter=/);
    await page.goBack();
    await table.waitFor();
    await soon(async () => expect(await focused()).toBe(MARSH));
  });
});

describe('a letter’s own view', () => {
  const form = () => letters.getByRole('form', { name: `What you say of it: ${MARSH}` });

  test('says what the portal says and when, and lets its user change what the portal leaves open', async () => {
    await row(MARSH).getByRole('link', { name: MARSH }).click();
    const facts = letters.getByRole('region', { name: 'MyERAS says' });
    await facts.getByText('"Confirmed for Upload"').waitFor();
    await facts.getByText(/^Read .* from MyERAS Letters\. To change it, change it there\.$/).waitFor();
    expect(await form().getByLabel('Specialty').count()).toBe(0);
    await form().getByLabel('Kind').focus();
    await form().getByLabel('Kind').selectOption('narrative');
    await form().getByLabel('Asked on').fill('2026-05-04');
    await form().getByLabel('Agreed on').fill('2026-05-06');
    await form().getByLabel('Writer’s address').fill('marsh@');
    await form().getByText('This is no e-mail address.').waitFor();
    expect(await form().getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await form().getByLabel('Writer’s address').fill('marsh@example.edu');
    await form().getByLabel('Notes').fill('Met on the wards in May.');
    await tabTo(form().getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    await page.getByText(`Saved: ${MARSH}.`).waitFor();
    const said = { kind: 'narrative', yours: ['kind'], askedOn: '2026-05-04', agreedOn: '2026-05-06' };
    expect(await letterOf(MARSH)).toMatchObject({
      ...said,
      answer: 'yes',
      notes: 'Met on the wards in May.',
    });
    expect((await rowsOf(extension, 'writers')).map(({ writeTo }) => writeTo)).toContain('marsh@example.edu');
    await page.reload();
    expect(await form().getByLabel('Notes').inputValue()).toBe('Met on the wards in May.');
  });

  test('puts back as one what was saved as one', async () => {
    await form().getByLabel('Notes').fill('');
    await form().getByLabel('Writer’s address').fill('');
    await form().getByRole('button', { name: 'Save' }).click();
    await soon(async () => expect((await letterOf(MARSH)).notes).toBeNull());
    await undo();
    await soon(async () => expect((await letterOf(MARSH)).notes).toBe('Met on the wards in May.'));
    await soon(async () =>
      expect((await rowsOf(extension, 'writers')).map(({ writeTo }) => writeTo)).toContain(
        'marsh@example.edu',
      ),
    );
  });

  test('tells its history in words: typed in, then read', async () => {
    const history = letters.getByRole('region', { name: 'History' });
    const lines = (await history.getByRole('listitem').allInnerTexts()).map((line) =>
      line.replace(/\s+/g, ' '),
    );
    expect(lines.at(-1)).toMatch(/Typed in, by you$/);
    expect(lines.some((line) => /One with the letter that you typed in, by you$/.test(line))).toBe(true);
    await page.getByRole('link', { name: 'Back to all letters' }).click();
    await row(OKAFOR).getByRole('link', { name: OKAFOR }).click();
    await history.getByText(/Arrived: .*"Uploaded"/).waitFor();
    await history.getByText(', read from MyERAS Letters').first().waitFor();
  });
});

describe('a committee letter', () => {
  const COMMITTEE = 'Prehealth Committee';

  test('has parts with a day of its office, and says which is missing', async () => {
    await page.getByRole('link', { name: 'Back to all letters' }).click();
    await letters.getByRole('button', { name: 'Add by hand' }).click();
    await page.getByLabel('Writer’s name').fill(COMMITTEE);
    await page.getByLabel('Portal').first().selectOption('amcas');
    await page.getByLabel('Kind').selectOption('committee');
    await page.getByRole('button', { name: 'Add letter' }).click();
    await row(COMMITTEE).getByRole('link').click();
    const parts = letters.getByRole('region', { name: 'Its parts' });
    await parts.getByText('By when the office wants them is not noted yet.').waitFor();
    await letters.getByLabel('The office wants the parts by').fill(today.add({ days: 70 }).toString());
    await letters.getByRole('button', { name: 'Save' }).click();
    await parts.getByText(/^The office wants them by .*: ask by /).waitFor();
    for (const name of ['Dr. Mei Sato', 'Dr. Jonas Ito']) {
      await parts.getByLabel('Who writes a part').fill(name);
      await page.keyboard.press('Enter');
      await parts.getByRole('link', { name }).waitFor();
    }
    await letters
      .getByText('None of 2 parts is with the office. Missing: Dr. Jonas Ito and Dr. Mei Sato.')
      .waitFor();
    await parts.getByRole('button', { name: 'I have asked: Dr. Mei Sato' }).click();
    await parts.getByRole('button', { name: 'Sent to the office: Dr. Mei Sato' }).click();
    await letters.getByText('1 of 2 parts is with the office. Missing: Dr. Jonas Ito.').waitFor();
    expect((await letterOf('Dr. Mei Sato')).saidSentOn).toBe(today.toString());
    expect((await letterOf(COMMITTEE)).state).toBe('planned');
  });

  test('a part leads to its whole, can be said to be none, and that is undone', async () => {
    await letters.getByRole('link', { name: 'Dr. Mei Sato' }).click();
    await letters.getByText('A part of the committee letter:').waitFor();
    await letters.getByRole('button', { name: 'It is no part of it' }).click();
    await letters.getByText('A part of the committee letter:').waitFor({ state: 'detached' });
    await undo();
    await letters.getByRole('link', { name: COMMITTEE }).click();
    await letters.getByRole('heading', { name: COMMITTEE }).waitFor();
  });
});

test('an address of a letter that is not here says so, and shows the others', async () => {
  await page.goto(`${page.url().split('#')[0]!}#letter=nobody`);
  await letters.getByText('The letter that this page was opened for is not here.').waitFor();
  await table.waitFor();
});

describe.each([
  ['light', 1440],
  ['dark', 360],
] as const)('in the %s at %i pixels', (colorScheme, width) => {
  test('the table and a letter’s own view are clean and stay in the window', async () => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${page.url().split('#')[0]!}#letters`);
    await table.waitFor();
    await isClean('.letter-filters', '[aria-label="Table of letters"]');
    await row('Prehealth Committee').getByRole('link').click();
    await letters.getByRole('region', { name: 'Its parts' }).waitFor();
    await isClean('.one-letter');
    await page.emulateMedia({ colorScheme: null });
  });
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
