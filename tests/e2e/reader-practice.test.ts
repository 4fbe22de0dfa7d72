import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import type { ReadPortal, ReadingPage } from '../../lib/model.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { readShown } from '../browser/reader.ts';
import * as expected from '../portals/expected.ts';
import { AMCAS, ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let portals: PracticePortals;

beforeAll(async () => {
  browser = await launchPlain();
  context = await browser.newContext();
  portals = await servePracticePortals(context);
  page = await context.newPage();
});
afterAll(() => browser.close());

/** Reads until the page has settled on what is expected of it, or time is up; then compares for real. */
async function readAs(portal: ReadPortal, kind: ReadingPage): Promise<unknown> {
  let found: Proposal | undefined;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { readings } = await readShown(page, portal);
    found = readings.find((reading) => reading.page === kind);
    if (found?.understood) break;
    await page.waitForTimeout(150);
  }
  return found ? withoutRows(found) : null;
}

function withoutRows(reading: Proposal): unknown {
  const bare = <T extends { row: string }>({ row, ...rest }: T): Omit<T, 'row'> => {
    expect(row).not.toBe('');
    return rest;
  };
  return { ...reading, letters: reading.letters.map(bare), programs: reading.programs.map(bare) };
}

test('MyERAS letters are read to the last field', async () => {
  await page.goto(ERAS.letters);
  expect(await readAs('eras', 'letters')).toEqual(expected.expectedErasLetters(portals.eras));
});

test('a page of Saved Programs and of Programs Applied To is a part, with its place in the list', async () => {
  await page.goto(ERAS.saved);
  expect(await readAs('eras', 'programs-saved')).toEqual(
    expected.expectedErasPrograms(portals.eras, { list: 'Saved' }),
  );
  await page.goto(ERAS.applied);
  expect(await readAs('eras', 'programs-applied')).toEqual(
    expected.expectedErasPrograms(portals.eras, { list: 'Applied' }),
  );
});

test('the Assignments Checklist tells every letter of every program', async () => {
  await page.goto(ERAS.assignments);
  expect(await readAs('eras', 'assignments')).toEqual(expected.expectedErasAssignments(portals.eras));
});

test('the dashboard gives its own count and no letter', async () => {
  await page.goto(ERAS.dashboard);
  const reading = (await readAs('eras', 'dashboard')) as Proposal;
  expect(reading.stated).toEqual(expected.expectedErasDashboard(portals.eras)?.stated);
  expect(reading.letters).toEqual([]);
});

test('documents that are not letters are nothing to us', async () => {
  await page.goto(ERAS.documents);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const { readings } = await readShown(page, 'eras');
  expect(readings).toEqual([]);
});

test('AMCAS letter requests are read to the last field', async () => {
  await page.goto(AMCAS.letters);
  expect(await readAs('amcas', 'letters')).toEqual(expected.expectedAmcasLetters(portals.amcas));
});

test('help that lists every word, and a menu that is open, change nothing of the requests', async () => {
  await page.goto(AMCAS.letters);
  await page.getByRole('button', { name: /^Help: Email Not Sent/ }).click();
  await page.getByText('The email icon will no longer be available.').waitFor();
  expect(await readAs('amcas', 'letters')).toEqual(expected.expectedAmcasLetters(portals.amcas));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Actions for Clinic Shadowing Letter' }).click();
  await page.getByRole('menuitem', { name: 'Resend Email' }).waitFor();
  expect(await readAs('amcas', 'letters')).toEqual(expected.expectedAmcasLetters(portals.amcas));
  await page.keyboard.press('Escape');
});

test('the details of a request name its writer, over the table', async () => {
  await page.goto(AMCAS.letters);
  const brandt = portals.amcas.letters[3]!;
  await page.getByRole('button', { name: 'Clinic Shadowing Letter', exact: true }).click();
  await page.getByRole('dialog').getByText(brandt.contact.email).waitFor();
  const told = expected.expectedAmcasDetails(portals.amcas, brandt.letterId);
  // It fades in.
  await expect.poll(() => readAs('amcas', 'letters')).toEqual(told);
  await page.getByRole('button', { name: 'Close' }).click();
});

test('AMCAS letters of 2025, drawn as cards, are read to the last field', async () => {
  await page.goto(AMCAS.olderLetters);
  expect(await readAs('amcas', 'letters')).toEqual(expected.expectedAmcasOlderLetters(portals.amcas));
});

test('Medical Schools gives schools and deadlines, and no assignment', async () => {
  await page.goto(AMCAS.schools);
  expect(await readAs('amcas', 'programs-applied')).toEqual(expected.expectedAmcasSchools(portals.amcas));
  const { readings } = await readShown(page, 'amcas');
  expect(readings.map((reading) => reading.page)).toEqual(['programs-applied']);
});

test('the pop-up that assigns letters to one school is a choice', async () => {
  await page.goto(AMCAS.schools);
  const school = portals.amcas.schools.at(-1)!;
  await page.getByRole('row', { name: school.name }).getByRole('button', { name: 'Assign Letters' }).click();
  await page.getByRole('button', { name: 'SAVE' }).waitFor();
  expect(await readAs('amcas', 'choice')).toEqual(expected.expectedAmcasChoice(portals.amcas, school));
});

test('the receipt information gives letters and leaves transcripts', async () => {
  await page.goto(AMCAS.receipt);
  const reading = (await readAs('amcas', 'receipt')) as Proposal;
  const told = expected.expectedAmcasReceipt(portals.amcas);
  const short = ({ letterId, author, state, receivedOn }: Proposal['letters'][number]) => ({
    ...{ letterId, author, state, receivedOn },
  });
  expect(reading.letters.map(short)).toEqual(told?.letters.map((letter) => short({ ...letter, row: '' })));
});

test('the matrix of schools and letters is read box by box', async () => {
  await page.goto(AMCAS.assignments);
  expect(await readAs('amcas', 'assignments')).toEqual(expected.expectedAmcasAssignments(portals.amcas));
});

test('letters that wait to be matched are unmatched, whatever else the page says', async () => {
  await page.goto(AMCAS.unmatched);
  expect(await readAs('amcas', 'unmatched')).toEqual(expected.expectedAmcasUnmatched(portals.amcas));
});

test('a word that was never seen is unknown and kept as printed', async () => {
  await page.goto(ERAS.letters);
  const letters = portals.eras.letters.map((letter, at) =>
    at === 2 ? { ...letter, status: 'Pending Review' } : letter,
  );
  await portals.setEras(page, { letters });
  await page.getByText('Pending Review').waitFor();
  expect(await readAs('eras', 'letters')).toEqual(expected.expectedErasLetters(portals.eras));
});

test('an empty list that says so is whole and empty; grey bars, an error and a sign-in conclude nothing', async () => {
  await page.goto(ERAS.letters);
  await portals.setEras(page, { list: 'empty' });
  expect(await readAs('eras', 'letters')).toMatchObject({ extent: 'whole', letters: [], understood: true });
  for (const change of [
    { list: 'skeleton' },
    { list: 'error' },
    { session: 'ended' },
    { session: 'signed-out' },
  ] as const) {
    await portals.setEras(page, { list: 'shown', session: 'open', ...change });
    await page.waitForTimeout(300);
    const { readings } = await readShown(page, 'eras');
    for (const reading of readings) {
      expect(reading.letters).toEqual([]);
      expect({ change, extent: reading.extent }).toEqual({ change, extent: 'part' });
    }
  }
  await portals.setEras(page, { list: 'shown', session: 'open' });
});
