import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { Contact, Plan } from '../../lib/model.ts';
import { seasonToAskFor } from '../../lib/people/index.ts';
import { targetOf } from '../../lib/rounds/calendar.ts';
import { dayText, plusDays } from '../../lib/rounds/days.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { rowsOf, soon, tell } from './flows.steps.ts';

/** People, from the user's side: months before a portal opens, and weeks after it closed. Nothing is read in any of it. */
let extension: Extension;
let page: Page;
let today = '';

beforeAll(async () => {
  extension = await launchExtension();
  page = await extension.openOwnPage('tracker.html#people');
  today = await page.evaluate(() => Temporal.Now.plainDateISO().toString());
  const settings = { uses: ['eras'], firstRunDone: true, signAs: 'Sam Doe' };
  expect(await tell(page, { type: 'settings', changes: settings })).toMatchObject({ ok: true });
});
afterAll(() => extension.close());

const people = () => page.getByRole('region', { name: 'People', exact: true });
const list = () => people().getByRole('list', { name: 'Your list' });
const contacts = async () => (await extension.rows())['contacts'] as unknown as Contact[];
const plans = async () => (await extension.rows())['plans'] as unknown as Plan[];
const writer = async (who: string) =>
  (await rowsOf(extension, 'writers')).find(({ name }) => name.includes(who));
const letterOf = async (who: string) =>
  (await rowsOf(extension, 'letters')).find(({ author }) => author.includes(who));

async function add(name: string, fill: Record<string, string> = {}): Promise<void> {
  await people().getByRole('button', { name: 'Add a person' }).click();
  await people().getByLabel('Name', { exact: true }).fill(name);
  for (const [label, text] of Object.entries(fill)) await people().getByLabel(label).fill(text);
  await people().getByRole('button', { name: 'Add to my list' }).click();
  await list().getByRole('button', { name, exact: true }).waitFor();
}
async function open(name: string): Promise<void> {
  if (await people().getByRole('button', { name: 'All people' }).isVisible()) await all();
  await list().getByRole('button', { name, exact: true }).click();
  await people().getByRole('heading', { name, exact: true }).waitFor();
}
const all = () => people().getByRole('button', { name: 'All people' }).click();
async function unfold(summary: string): Promise<void> {
  const part = people().locator('details.part', { has: page.locator('summary', { hasText: summary }) });
  if ((await part.getAttribute('open')) === null) await part.locator('summary').first().click();
}

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;
async function expectNoFault(looks: readonly (typeof LOOKS)[number][] = LOOKS.slice(0, 2)): Promise<void> {
  for (const media of looks) {
    await page.emulateMedia(media);
    const { violations } = await new AxeBuilder({ page }).include('.people').analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
    expect(found, JSON.stringify(media)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, forcedColors: null });
}

/** Every control is at least 24 px each way (WCAG 2.2, 2.5.8). */
async function expectRoomyTargets(): Promise<void> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('.people :is(button, select, summary, label.check, input)')]
      .filter((element) => !(element instanceof HTMLInputElement && element.closest('label.check')))
      .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ text }) => text),
  );
  expect(small).toEqual([]);
}

test('with nothing read, the page says by when to ask and what to do now', async () => {
  const season = seasonToAskFor('eras', today, {}) ?? 0;
  const target = targetOf('eras', season, {})?.on ?? '';
  await people()
    .getByText(new RegExp(`For letters by ${dayText(target, today)}, ask`, 'u'))
    .waitFor();
  await people().getByText('Now: write down who has seen you work.').waitFor();
  await people().getByText('Nobody is on your list yet.').waitFor();
  await expectNoFault(LOOKS);
});

test('from a rotation that ends this week to a name on the list, with the keyboard alone', async () => {
  await unfold('Rotations');
  await people().getByLabel('Rotation', { exact: true }).fill('Surgery');
  await people().getByLabel('Last day').fill(plusDays(today, 3));
  await people().getByRole('button', { name: 'Add rotation' }).click();
  const asked = people().getByRole('list', { name: 'Rotations that end' });
  await asked.getByText(/Surgery ends on .*day\. Who saw you work\?/u).waitFor();
  await asked.getByRole('button', { name: 'Write a name down: Surgery' }).focus();
  await page.keyboard.press('Enter');
  await soon(async () =>
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('text'),
  );
  await page.keyboard.type('Dr. Helen Marsh');
  await page.keyboard.press('Enter');
  await list().getByText('Clinical supervisor · Surgery').waitFor();
  // It asks once.
  await asked.waitFor({ state: 'detached' });
  expect(await writer('Marsh')).toMatchObject({ role: 'supervisor', metAt: 'Surgery' });
});

test('one tap says that we talked, and a line of it is kept for later', async () => {
  await list().getByRole('button', { name: 'Talked today: Dr. Helen Marsh' }).click();
  await list().getByText('Talked today', { exact: true }).first().waitFor();
  await open('Dr. Helen Marsh');
  await people()
    .getByRole('button', { name: /^Add a line: Talked/u })
    .click();
  await people()
    .getByLabel(/What they taught you/u)
    .fill('the case on bay 4, and how she closes');
  await people().getByRole('button', { name: 'Save the line' }).click();
  await soon(async () => expect((await contacts())[0]?.note).toBe('the case on bay 4, and how she closes'));
  await expectNoFault();
  await expectRoomyTargets();
});

test('from a name to an ask, six weeks ahead of the target; a doubt of the user’s own is said once', async () => {
  await people().getByRole('button', { name: 'Plan a letter' }).click();
  await people().getByRole('button', { name: 'Plan this letter' }).click();
  const letter = people().getByRole('group', { name: /^Letter for MyERAS/u });
  await letter.getByText('Do you feel you know my work well enough to write me a strong letter?').waitFor();
  const season = seasonToAskFor('eras', today, {}) ?? 0;
  const target = targetOf('eras', season, {})?.on ?? '';
  await letter.getByText(new RegExp(`It should be in by ${dayText(target, today)}`, 'u')).waitFor();

  const examples = people().getByRole('group', { name: 'Can give examples of what I did' });
  await examples.getByLabel('No', { exact: true }).click();
  await letter.getByText('Such a letter usually helps less. Ask anyway?').waitFor();
  await letter.getByRole('button', { name: /^Ask anyway/u }).click();
  await examples.getByLabel('Partly').click();
  await examples.getByLabel('Why').fill('zq-reason: one shift');
  await examples.getByRole('button', { name: 'Save the reason' }).click();
  await soon(async () =>
    expect((await writer('Marsh'))?.answers).toEqual({
      examples: { answer: 'partly', reason: 'zq-reason: one shift' },
    }),
  );

  await letter.getByRole('button', { name: /^Write the request/u }).click();
  const draft = page.getByRole('form', { name: 'Draft: Dr. Helen Marsh' });
  expect(await draft.getByLabel('Text').inputValue()).toMatch(/^Dear Dr\. Marsh,[^]*Sam Doe$/u);
  await draft.getByRole('button', { name: 'Cancel' }).click();
  await letter.getByRole('button', { name: /^I have asked/u }).click();
  await letter.getByText('No answer yet.').waitFor();
  await letter.getByRole('button', { name: 'Needs time' }).click();
  await letter.getByText('They said: needs time.').waitFor();
  await letter.getByRole('button', { name: 'Yes', exact: true }).click();
  await soon(async () => expect(await letterOf('Marsh')).toMatchObject({ askedOn: today, answer: 'yes' }));
  await expectNoFault(LOOKS);
});

test('a packet for one portal is one page of paper, with the moments and without the answers', async () => {
  await all();
  await unfold('What you give your writers');
  await people().getByLabel('My goals, a line each').fill('General surgery, in a community hospital');
  await people().getByRole('button', { name: 'Add a file’s name' }).click();
  await people().getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved.').waitFor();
  await open('Dr. Helen Marsh');
  await people()
    .getByRole('button', { name: /^What they need/u })
    .click();
  const sheet = people().getByRole('article', { name: 'The page for Dr. Helen Marsh' });
  const text = await sheet.innerText();
  for (const part of [
    'of Sam Doe, for Dr. Marsh',
    'community hospital',
    'bay 4',
    'CV',
    'Letter Writer Portal',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('zq-reason');
  await expectNoFault();
  await expectRoomyTargets();

  // Paper: the sheet alone, on one page.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await people().getByRole('button', { name: 'Print', exact: true }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('body').innerText()).toBe(await sheet.innerText());
  const pdf = await page.pdf({ format: 'Letter' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  // The same as the text of a mail, and what to attach.
  await people().getByRole('button', { name: 'Write a mail' }).click();
  const mail = page.getByRole('form', { name: 'Draft: Dr. Helen Marsh' });
  const mailed = await mail.getByLabel('Text').inputValue();
  expect(mailed).toMatch(/^Dear Dr\. Marsh,[^]*community hospital[^]*bay 4[^]*Sam Doe$/u);
  expect(mailed).not.toContain('zq-reason');
  await mail.getByText(/attach the files that it names/u).waitFor();
  await mail.getByRole('button', { name: 'Cancel' }).click();

  await people().getByRole('button', { name: 'They have it' }).click();
  await people()
    .getByText(/^Given .*: CV, goals$/u)
    .first()
    .waitFor();
  expect((await contacts()).filter(({ kind }) => kind === 'packet')).toMatchObject([
    { on: today, note: 'CV, goals', letter: (await letterOf('Marsh'))?.id },
  ]);
});

test('printed as a whole, the page shows nothing of what was answered about people', async () => {
  expect(
    await people()
      .getByRole('group', { name: 'Can give examples of what I did' })
      .getByLabel('Why')
      .inputValue(),
  ).toContain('zq-reason');
  await page.emulateMedia({ media: 'print' });
  for (const part of await page.locator('.private').all()) expect(await part.isVisible()).toBe(false);
  expect(await page.locator('body').innerText()).not.toMatch(/zq-reason|Is this the right person/u);
  await page.emulateMedia({ media: null });
});

test('a decline is thanked, the backup moves up, and nothing is lost', async () => {
  await all();
  await add('Ana Reyes', { 'Where you met': 'Night team' });
  await unfold('Which letters, and who stands in');
  await people()
    .getByText(/^An employer or a coach: only for a program that asks .*Source: AAFP/u)
    .waitFor();
  await people().getByLabel('What a field usually wants').selectOption('Medical school');
  await people()
    .getByText(/^An employer or a coach: beside the letters of faculty/u)
    .waitFor();
  await people().getByLabel('What a field usually wants').selectOption('Most other residencies');
  await people().getByRole('button', { name: 'Take it over as my plan' }).click();
  const plan = people().getByRole('region', { name: /^Your plan for MyERAS/u });
  const first = plan.getByRole('group').first();
  expect(
    await first.getByLabel('Who writes').evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.text),
  ).toBe('Dr. Helen Marsh');
  await first.getByLabel('Backup').selectOption('Ana Reyes');
  await first.getByText(/Turn to Ana Reyes/u).waitFor();
  await expectNoFault();
  await open('Dr. Helen Marsh');
  const letter = people().getByRole('group', { name: /^Letter for MyERAS/u });
  await letter.getByRole('button', { name: 'No', exact: true }).click();
  await letter.getByText('They said: no.').waitFor();
  await letter.getByRole('button', { name: /^Write thanks/u }).click();
  const draft = page.getByRole('form', { name: 'Draft: Dr. Helen Marsh' });
  expect(await draft.getByLabel('Text').inputValue()).toContain('I appreciate your letting me know');
  await draft.getByRole('button', { name: 'Cancel' }).click();
  await all();
  await unfold('Which letters, and who stands in');
  await plan.getByText('The writer said no.').waitFor();
  await plan.getByRole('button', { name: /^The backup moves up/u }).click();
  await page.getByText('Ana Reyes moves up: ask them next.').waitFor();
  const reyes = await writer('Reyes');
  await soon(async () =>
    expect((await plans())[0]?.slots[0]).toMatchObject({ writer: reyes?.id, backup: null }),
  );
  expect(await letterOf('Reyes')).toMatchObject({ state: 'planned', writer: reyes?.id });
  // The one who said no is still there, with all that was noted.
  expect((await letterOf('Marsh'))?.answer).toBe('no');
  await page.getByRole('button', { name: 'Undo' }).click();
  // The letter goes first, then the plan comes back.
  await soon(async () => expect((await plans())[0]?.slots[0]?.backup).toBe(reyes?.id));
  expect(await letterOf('Reyes')).toBeUndefined();
});

test('people stand side by side, in words', async () => {
  await unfold('Compare');
  const table = people().getByRole('group', { name: 'Side by side' });
  await table.getByText('Partly').waitFor();
  await table.getByText('zq-reason: one shift').waitFor();
  await expectNoFault();
});

test('all of it, unfolded, stays within a narrow window and a wide one', async () => {
  for (const summary of ['Rotations', 'Compare', 'Which letters', 'What you give your writers'])
    await unfold(summary);
  const fits = async () => {
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const [needs, has] = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return [scrollWidth, clientWidth] as const;
      });
      expect(needs, `${String(width)} px`).toBeLessThanOrEqual(has);
    }
  };
  await fits();
  await open('Dr. Helen Marsh');
  await people().getByRole('button', { name: 'Edit', exact: true }).click();
  await people().getByLabel('Notes, for you alone').fill('zq-note '.repeat(40));
  await fits();
  await page.setViewportSize({ width: 360, height: 900 });
  await expectNoFault();
  await expectRoomyTargets();
  await page.setViewportSize({ width: 1280, height: 720 });
  await people().getByRole('button', { name: 'Cancel' }).click();
  await all();
});

test('one writer on two portals is proposed, put together, and taken apart', async () => {
  const typed = {
    type: 'add-letter',
    portal: 'residencycas',
    author: 'Marsh, Helen MD',
    kind: 'standardized',
  };
  expect(await tell(page, { ...typed, dueOn: null, state: 'requested' })).toMatchObject({ ok: true });
  const asked = people().getByRole('list', { name: 'One person?' });
  await asked.getByText(/one person\?/u).waitFor();
  expect(await rowsOf(extension, 'writers')).toHaveLength(3);
  await asked.getByRole('button', { name: /^One person/u }).click();
  await asked.waitFor({ state: 'detached' });
  await open('Dr. Helen Marsh');
  await soon(async () =>
    expect(
      await people()
        .getByRole('group', { name: /^Letter for/u })
        .count(),
    ).toBe(2),
  );
  // The rows themselves stay as they are.
  expect(await rowsOf(extension, 'writers')).toHaveLength(3);
  await people().getByRole('button', { name: 'Take apart: Marsh, Helen MD' }).click();
  await soon(async () =>
    expect(
      await people()
        .getByRole('group', { name: /^Letter for/u })
        .count(),
    ).toBe(1),
  );
  await all();
  await asked.getByRole('button', { name: /^Two people/u }).click();
  await asked.waitFor({ state: 'detached' });
});

test('the user’s own cadence is told on Home only, and a tap ends it', async () => {
  await open('Ana Reyes');
  await people().getByLabel('Say on Home when it is time again').selectOption('every month');
  await soon(async () => expect((await writer('Ana Reyes'))?.talkEvery).toBe(30));
  const home = page.getByRole('region', { name: 'To talk to again' });
  expect(await home.count()).toBe(0);
  await page.getByRole('link', { name: 'Home', exact: true }).click();
  await home.getByText('Nothing noted yet. You wanted to be in touch every month.').waitFor();
  await home.getByRole('button', { name: 'Talked today: Ana Reyes' }).click();
  await home.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'People', exact: true }).click();
});

test('a nudge that is due stands with its writer too', async () => {
  const letter = await letterOf('Marsh, Helen');
  const [asked, due] = [plusDays(today, -40), plusDays(today, -1)];
  const changes = { askedOn: asked, formSentOn: asked, dueOn: due };
  expect(await tell(page, { type: 'edit-letter', letter: letter?.id, changes })).toMatchObject({ ok: true });
  const kept = { type: 'kept-by-hand', portal: 'residencycas', on: today };
  expect(await tell(page, kept)).toMatchObject({ ok: true });
  await open('Marsh, Helen MD');
  await people()
    .getByRole('button', { name: /^Write a reminder: Marsh, Helen MD/u })
    .click();
  const draft = page.getByRole('form', { name: 'Draft: Marsh, Helen MD' });
  expect(await draft.getByLabel('Text').inputValue()).toMatch(/^Dear Dr\. Marsh,\n[^]*about my letter/u);
  await draft.getByRole('button', { name: 'Cancel' }).click();
  await all();
});

test('after the season, a writer whose letter was in is told how it went', async () => {
  const letter = await letterOf('Marsh, Helen');
  const changes = { state: 'received' };
  expect(await tell(page, { type: 'edit-letter', letter: letter?.id, changes })).toMatchObject({ ok: true });
  const outcome = { portal: 'residencycas', season: letter?.season, outcome: 'matched', on: today };
  expect(await tell(page, { type: 'settings', changes: { outcomes: [outcome] } })).toMatchObject({
    ok: true,
  });
  await open('Marsh, Helen MD');
  await people()
    .getByRole('button', { name: /^Write an update/u })
    .click();
  const draft = page.getByRole('form', { name: 'Draft: Marsh, Helen MD' });
  expect(await draft.getByLabel('Subject').inputValue()).toBe('I matched');
  await draft.getByRole('button', { name: 'Cancel' }).click();
  await all();
});

test('in March, with no portal open, the popup takes a name and says by when to ask', async () => {
  expect(await tell(page, { type: 'delete-everything' })).toMatchObject({ ok: true });
  const popup = await extension.openPopup();
  await popup.clock.setFixedTime('2026-03-10T12:00:00');
  await popup.reload();
  await popup.getByRole('button', { name: 'Months away' }).click();
  await popup.getByRole('checkbox', { name: 'MyERAS' }).first().check();
  await popup.getByRole('button', { name: 'Done' }).click();
  const heading = popup.getByRole('heading', { level: 1 });
  await heading
    .getByText('For letters by 9 Sep, ask by 29 Jul. Now: write down who has seen you work.')
    .waitFor();
  const part = popup.getByRole('region', { name: 'People' });
  await part.getByRole('button', { name: 'Add a person' }).click();
  await part.getByLabel('Name', { exact: true }).fill('Dr. Ngozi Okafor');
  await part.getByRole('button', { name: 'Add to my list' }).click();
  await heading.getByText('Now: choose three or four, and plan a letter with each.').waitFor();
  expect(await writer('Okafor')).toMatchObject({ name: 'Dr. Ngozi Okafor' });
  const { violations } = await new AxeBuilder({ page: popup }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await popup.close();
});

test('nothing of all this left the device or broke a policy', () => {
  extension.expectQuiet();
});
