import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { ERAS_STATUS } from '../portals/state.ts';
import { practiceEras } from '../portals/story.ts';
import { authors, changeRows, rowsOf, section, soon, startAnew, visit } from './flows.steps.ts';

/** The first evening, the sample, and what is typed by hand. */
const today = Temporal.Now.plainDateISO();
const story = practiceEras(today.toString());
let extension: Extension;
let portals: PracticePortals;
let desk: Page;

beforeAll(async () => {
  extension = await launchExtension({
    prepare: async (context) => {
      portals = await servePracticePortals(context);
    },
  });
  desk = await extension.openOwnPage('manifest.json');
});
afterAll(() => extension.close());
beforeEach(() => startAnew(extension, desk));

const headline = (popup: Page) => popup.getByRole('heading', { level: 1 }).innerText();

async function chooses(popup: Page, path: string, ...portalNames: string[]): Promise<void> {
  await popup.getByRole('button', { name: path }).click();
  for (const name of portalNames) await popup.getByRole('checkbox', { name, exact: true }).check();
}

async function types(popup: Page, letter: Record<'name' | 'portal', string> & { due?: string }) {
  await popup.getByRole('button', { name: 'Add by hand' }).click();
  await popup.getByLabel('Writer’s name').fill(letter.name);
  await popup.getByRole('combobox', { name: 'Portal' }).selectOption(letter.portal);
  if (letter.due) await popup.getByLabel(/^Due/).fill(letter.due);
  await popup.getByRole('button', { name: 'Add letter' }).click();
  await popup.getByText(`Added: ${letter.name}.`).waitFor();
}

test('with a portal open: says where, opens it, and is read', async () => {
  const popup = await extension.openPopup();
  await chooses(popup, 'I have a portal open', 'MyERAS', 'ResidencyCAS');
  await popup.getByText('open Letters of Recommendation in MyERAS').waitFor();
  await popup.getByRole('button', { name: 'Done' }).click();
  await popup.getByText('ResidencyCAS is kept by hand; no letter yet').waitFor();
  expect(await headline(popup)).toBe(
    'Not read yet: MyERAS (Letters of Recommendation). Sign in, then open it.',
  );
  await popup.getByText('MyERAS letters never read').waitFor();
  expect(await section(popup, 'Missing').innerText()).toContain('Not read yet.');
  await visit(extension, ERAS.letters);
  await section(popup, 'Ready for a thank-you').getByText('Okafor').waitFor();
  await popup.getByText('MyERAS letters read just now, all 5 rows').waitFor();
  await popup.close();
});

test('months away: says when it opens and when to ask, and asks nothing of anybody', async () => {
  const popup = await extension.openPopup();
  await chooses(popup, 'Months away', 'AMCAS');
  await popup.getByRole('button', { name: 'Done' }).click();
  await soon(async () => expect(await headline(popup)).toMatch(/^Nothing due yet\. AMCAS opens /));
  await popup.close();
});

test('a page that was read before the first open has answered the first question', async () => {
  await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toHaveLength(5));
  const popup = await extension.openPopup();
  await popup.getByText('Where do you apply?').waitFor();
  expect(await popup.getByRole('checkbox', { name: 'MyERAS', exact: true }).isChecked()).toBe(true);
  await popup.getByRole('button', { name: 'Done' }).click();
  await popup.getByText('Where do you apply?').waitFor({ state: 'detached' });
  const uses = (await rowsOf(extension, 'settings')).find(({ key }) => key === 'uses');
  expect(uses?.value).toEqual(['eras']);
  await popup.close();
});

test('sample data is made up, says so, and is gone when it is left', async () => {
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Try sample data' }).click();
  await popup.getByText('Sample data: made-up people.').waitFor();
  await soon(async () => expect(await section(popup, 'Missing').getByRole('listitem').count()).not.toBe(0));
  expect(await authors(extension)).toEqual([]);
  await popup.getByRole('button', { name: 'Leave sample' }).click();
  await popup.getByRole('button', { name: 'Try sample data' }).waitFor();
  expect(await section(popup, 'Missing').innerText()).toContain('Not read yet.');
  expect(await extension.rows('letter-rounds-sample')).toEqual({});
  await popup.close();
});

test('a real page ends the sample: nobody takes it for their own letters', async () => {
  const popup = await extension.openPopup();
  await popup.getByRole('button', { name: 'Try sample data' }).click();
  await popup.getByText('Sample data: made-up people.').waitFor();
  await visit(extension, ERAS.letters);
  await popup.getByText('Sample data: made-up people.').waitFor({ state: 'detached' });
  await section(popup, 'Ready for a thank-you').getByText('Okafor').waitFor();
  expect(await authors(extension)).toEqual(story.letters.map(({ author }) => author).sort());
  expect(await extension.rows('letter-rounds-sample')).toEqual({});
  await popup.close();
});

test('a letter that is typed is missing, by hand; a portal that then shows its writer makes it no second one', async () => {
  const due = today.add({ days: 40 }).toString();
  const popup = await extension.openPopup();
  await types(popup, { name: 'Evelyn Marsh', portal: 'eras', due });
  const row = section(popup, 'Missing').getByRole('listitem').filter({ hasText: 'Evelyn Marsh' });
  expect(await row.innerText()).toMatch(/by hand/);
  await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toHaveLength(5));
  const marsh = (await rowsOf(extension, 'letters')).filter(({ author }) => author.includes('Marsh'));
  expect(marsh).toHaveLength(1);
  expect(marsh[0]).toMatchObject({
    ...{ letterId: 'K4TZ90WB', state: 'requested', portalStatus: 'Confirmed for Upload' },
    ...{ origin: 'you', stateBy: 'portal', dueOn: due },
  });
  await soon(async () =>
    expect(await section(popup, 'Missing').innerText()).toMatch(/Evelyn Marsh[^]*"Confirmed for Upload"/),
  );
  expect(await section(popup, 'Missing').innerText()).not.toMatch(/by hand/);
  await popup.close();
});

test('a typed letter can be taken back', async () => {
  const popup = await extension.openPopup();
  await types(popup, { name: 'Ines Duarte', portal: 'eras', due: today.add({ days: 9 }).toString() });
  await section(popup, 'Missing').getByText('Ines Duarte').waitFor();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await soon(async () => expect(await authors(extension)).toEqual([]));
  await popup.close();
});

test('a portal that is not read has its line: how old it is, and a way to say that it was gone through', async () => {
  const popup = await extension.openPopup();
  await types(popup, { name: 'Ines Duarte', portal: 'residencycas' });
  await popup.getByText('ResidencyCAS is kept by hand · gone through today').waitFor();
  await changeRows(desk, 'letters', { firstSeenAt: `${today.subtract({ days: 9 }).toString()}T12:00:00Z` });
  await popup.reload();
  const line = popup.getByRole('region', { name: 'How fresh' }).getByRole('listitem');
  await line.filter({ hasText: /ResidencyCAS is kept by hand · \d days old/ }).waitFor();
  await line.getByRole('button', { name: 'Mark updated' }).click();
  await line.filter({ hasText: 'ResidencyCAS is kept by hand · gone through today' }).waitFor();
  await popup.close();
});

test('with one portal all in and another never read, the sentence does not say all', async () => {
  const popup = await extension.openPopup();
  await chooses(popup, 'I have a portal open', 'MyERAS', 'AMCAS');
  await popup.getByRole('button', { name: 'Done' }).click();
  const eras = await visit(extension, ERAS.dashboard);
  const letters = story.letters.map((letter) => ({
    ...letter,
    letterId: letter.letterId ?? 'W6PQ35TD',
    status: ERAS_STATUS.uploaded,
  }));
  await portals.setEras(eras, { letters });
  await eras.goto(ERAS.letters);
  await soon(async () => expect(await authors(extension)).toHaveLength(5));
  await soon(async () =>
    expect(await headline(popup)).toBe('In MyERAS, 5 of 5 letters are in. AMCAS was never read.'),
  );
  await popup.getByText('AMCAS letters never read').waitFor();
  await portals.setEras(eras, { letters: story.letters });
  await popup.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
