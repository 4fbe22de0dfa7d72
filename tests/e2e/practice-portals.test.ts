import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import {
  expectedAmcasAssignments,
  expectedAmcasReceipt,
  expectedErasAssignments,
  expectedErasDashboard,
  expectedErasPrograms,
} from '../portals/expected.ts';
import { AMCAS, ERAS, servePracticePortals } from '../portals/serve.ts';
import type { PracticePortals } from '../portals/serve.ts';
import { erasProgramKey } from '../portals/state.ts';
import { amcasSeason, erasSeason, practiceAmcas, practiceEras, secondEras } from '../portals/story.ts';

const TODAY = '2026-08-24';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let portals: PracticePortals;
/** What a page said that it should not have: console errors, exceptions, requests to anywhere else. */
let complaints: string[];

beforeAll(async () => {
  browser = await launchPlain();
});
afterAll(() => browser.close());

beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1400, height: 950 } });
  portals = await servePracticePortals(context, { today: TODAY });
  complaints = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && !['myeras.aamc.org', 'amcas.aamc.org'].includes(url.hostname))
      complaints.push(`request to ${url.href}`);
  });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const row = (text: string) => page.getByRole('row').filter({ hasText: text });

test('the story is told in the season of its day, and every date in it lies before that day', () => {
  expect([erasSeason('2026-05-31'), erasSeason('2026-06-01')]).toEqual([2026, 2027]);
  expect([amcasSeason('2026-04-30'), amcasSeason('2026-05-01')]).toEqual([2026, 2027]);
  for (const today of ['2026-01-01', '2026-06-01', '2028-02-29']) {
    const told = JSON.stringify([practiceEras(today), practiceAmcas(today)]);
    const days = told.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    expect(days.length).toBeGreaterThan(20);
    expect(days.filter((day) => day >= today)).toEqual([]);
  }
});

test('every MyERAS page names itself, the season and the account', async () => {
  const pages = [
    [ERAS.dashboard, 'Dashboard'],
    [ERAS.letters, 'Letters of Recommendation'],
    [ERAS.documents, 'Additional Documents'],
    [ERAS.saved, 'Saved Programs'],
    [ERAS.applied, 'Programs Applied To'],
    [ERAS.assignments, 'Assignments Checklist'],
  ] as const;
  for (const [url, name] of pages) {
    await page.goto(url);
    await heading(name).waitFor();
    expect(await page.title()).toBe('MyERAS');
    expect(await page.getByText('ERAS 2027 Season').count()).toBe(1);
    expect(await page.getByText('AAMC ID: 15384920').count()).toBe(1);
  }
});

test('every AMCAS page names itself, the season and the account', async () => {
  const pages = [
    [AMCAS.menu, 'Main Menu'],
    [AMCAS.receipt, 'Transcript and Letter Receipt Information'],
    [AMCAS.letters, 'Letters of Evaluation'],
    [AMCAS.olderLetters, 'Letters of Evaluation'],
    [AMCAS.schools, 'Medical Schools'],
    [AMCAS.assignments, 'Assign Letters to Schools'],
    [AMCAS.unmatched, 'Received Letters'],
  ] as const;
  for (const [url, name] of pages) {
    await page.goto(url);
    await heading(name).waitFor();
    expect(await page.title()).toBe('AMCAS');
    expect(await page.getByText('2027 Application').count()).toBe(1);
    expect(await page.getByText('AAMC ID: 15671043').count()).toBe(1);
  }
});

test('each MyERAS letter stands in its row with the word of the state', async () => {
  await page.goto(ERAS.letters);
  await row('Dr. Evelyn Marsh').waitFor();
  for (const letter of portals.eras.letters) {
    const cells = row(letter.author).getByRole('cell');
    expect(await cells.nth(0).innerText()).toContain(`${letter.author} - ${letter.title}`);
    expect(await cells.nth(3).innerText()).toBe(letter.letterId ?? '—');
    expect(await cells.nth(6).innerText()).toBe(letter.status);
  }
  expect(await row('Okafor').getByRole('img', { name: 'Department Chair' }).count()).toBe(1);
});

test('a letter that arrives shows without a reload, and after one', async () => {
  await page.goto(ERAS.letters);
  await row('Dr. Evelyn Marsh').getByText('Confirmed for Upload').waitFor();
  await portals.letterArrives(page, 'K4TZ90WB');
  await row('Dr. Evelyn Marsh').getByText('Uploaded', { exact: true }).waitFor();
  await page.reload();
  await row('Dr. Evelyn Marsh').getByText('Uploaded', { exact: true }).waitFor();

  await page.goto(AMCAS.receipt);
  await row('C4MW-71K2-0PX3HV').getByText('Not Received').waitFor();
  await portals.letterArrives(page, 'C4MW-71K2-0PX3HV');
  await row('C4MW-71K2-0PX3HV').getByText('08/24/2026').waitFor();
  await expect(portals.letterArrives(page, 'nobody')).rejects.toThrow('No letter has the ID nobody.');
});

test('a word that the guides do not know can stand as a status', async () => {
  await page.goto(ERAS.letters);
  await row('Dr. Evelyn Marsh').waitFor();
  const letters = portals.eras.letters.map((letter) => ({ ...letter, status: 'Pending Review' }));
  await portals.setEras(page, { letters });
  await expect.poll(() => page.getByRole('cell', { name: 'Pending Review' }).count()).toBe(letters.length);
});

test('empty, broken and unfinished lists show no row', async () => {
  await page.goto(ERAS.letters);
  await portals.setEras(page, { list: 'empty' });
  await page.getByText('You have not added any letters of recommendation.').waitFor();
  await portals.setEras(page, { list: 'error' });
  await page.getByRole('alert').waitFor();
  await portals.setEras(page, { list: 'skeleton' });
  await page.locator('[aria-busy=true]').waitFor();
  expect(await page.getByRole('row').count()).toBe(0);

  await page.goto(AMCAS.letters);
  await portals.setAmcas(page, { list: 'empty' });
  await page.getByText('You have not added any letter requests.').waitFor();
  await portals.setAmcas(page, { list: 'error' });
  await page.getByRole('alert').waitFor();
  await portals.setAmcas(page, { list: 'skeleton' });
  await page.locator('[aria-busy=true]').waitFor();
  expect(await page.getByText('Premedical Committee Letter').count()).toBe(0);
});

test('a slow page shows that it is loading and then its list', async () => {
  await portals.setEras(page, { slowMs: 600_000 });
  await page.goto(ERAS.letters);
  await page.getByRole('progressbar', { name: 'Loading' }).waitFor();
  expect(await page.getByRole('row').count()).toBe(0);
  await portals.setEras(page, { slowMs: 50 });
  await row('Dr. Evelyn Marsh').waitFor();
  expect(await page.getByRole('progressbar').count()).toBe(0);
});

test('the session ends, is signed in again, and another applicant signs in', async () => {
  await page.goto(ERAS.letters);
  await row('Dr. Evelyn Marsh').waitFor();
  await portals.setEras(page, { session: 'ended' });
  await page.getByRole('button', { name: 'Sign In Again' }).click();
  await page.getByLabel('Password').waitFor();
  expect(await page.getByText('AAMC ID').count()).toBe(0);
  await page.getByRole('button', { name: 'Sign In' }).click();
  await row('Dr. Evelyn Marsh').waitFor();
  await portals.setEras(page, secondEras(TODAY));
  await page.getByText('AAMC ID: 15902377').waitFor();
  await row('Dr. Ruth Adeyemi').waitFor();
  expect(await row('Dr. Evelyn Marsh').count()).toBe(0);

  await page.goto(AMCAS.letters);
  await portals.setAmcas(page, { session: 'signed-out' });
  await page.getByLabel('Password').waitFor();
  expect(await page.getByText('AAMC ID').count()).toBe(0);
});

test('Programs Applied To pages, searches, and opens the documents of a program', async () => {
  await page.goto(ERAS.applied);
  const links = page.getByRole('table').first().getByRole('row').getByRole('link');
  const names = (view: { pageIndex?: number; search?: string }) =>
    expectedErasPrograms(portals.eras, { list: 'Applied', ...view })?.programs.map(({ name }) => name);
  await expect.poll(() => links.allInnerTexts()).toEqual(names({ pageIndex: 0 }));
  await page.getByText('1 – 10 of 18').waitFor();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect.poll(() => links.allInnerTexts()).toEqual(names({ pageIndex: 1 }));
  await page.getByLabel('Search programs').fill('fairhaven');
  await expect.poll(() => links.allInnerTexts()).toEqual(names({ search: 'fairhaven' }));
  await page.getByLabel('Search programs').fill('stonebridge');
  await page.getByRole('button', { name: 'Track Assigned Documents of Stonebridge' }).click();
  const documents = page.getByRole('table', { name: 'Documents assigned to Stonebridge Medical Center' });
  const stonebridge = portals.eras.programs.find((program) => program.name.startsWith('Stonebridge'))!;
  const expected = expectedErasPrograms(portals.eras, {
    list: 'Applied',
    search: 'stonebridge',
    expanded: [erasProgramKey(stonebridge)],
  })!;
  expect(expected.assignments.map((assignment) => assignment.letter.letterId)).toEqual([
    'R7KD42QX',
    'V3MT86HL',
  ]);
  const letters = documents.getByRole('row').filter({ hasText: 'Letter of Recommendation' });
  expect(await letters.getByRole('cell').nth(2).innerText()).toBe('R7KD42QX');
  expect(await letters.count()).toBe(2);
  expect(await documents.getByRole('row').filter({ hasText: 'MSPE' }).getByText('Uploaded').count()).toBe(1);
});

test('the Assignments Checklist shows every program with exactly its letters', async () => {
  await page.goto(ERAS.assignments);
  const expected = expectedErasAssignments(portals.eras)!;
  const rows = page.getByRole('row');
  await expect.poll(() => rows.count()).toBe(expected.programs.length + 1);
  for (const [at, text] of (await rows.allInnerTexts()).slice(1).entries()) {
    const ids = [...text.matchAll(/Letter ID: (\w+)/g)].map((match) => match[1]);
    expect(text).toContain(expected.programs[at]?.accreditationId);
    expect(ids).toEqual(
      expected.assignments.filter(({ program }) => program === at).map(({ letter }) => letter.letterId),
    );
  }
});

test('the AMCAS matrix has a box for each letter and school, ticked where assigned, fixed where locked', async () => {
  await page.goto(AMCAS.assignments);
  const expected = expectedAmcasAssignments(portals.amcas)!;
  await row('Ashford').waitFor();
  const boxes = await page.getByRole('checkbox').evaluateAll((all) =>
    all.map((box) => ({
      checked: (box as HTMLInputElement).checked,
      fixed: (box as HTMLInputElement).disabled,
    })),
  );
  const { letters } = portals.amcas;
  expect(boxes.length).toBe(expected.programs.length * letters.length);
  for (const [at, box] of boxes.entries()) {
    const letterId = letters[at % letters.length]!.letterId;
    const program = Math.floor(at / letters.length);
    const made = expected.assignments.find(
      (one) => one.program === program && one.letter.letterId === letterId,
    );
    expect(box.checked).toBe(made !== undefined);
    if (made) expect(box.fixed).toBe(made.state === 'locked');
  }
});

test('what a user does on a page is kept: confirm, assign, match', async () => {
  await page.goto(ERAS.letters);
  await page.getByRole('button', { name: 'Actions for Dr. Meera Patel' }).click();
  await page.getByRole('menuitem', { name: 'Confirm' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  await row('Dr. Meera Patel').getByText('Confirmed for Upload', { exact: true }).waitFor();
  await expect.poll(() => portals.eras.letters[4]?.letterId).toMatch(/^\w{8}$/);

  await page.getByRole('button', { name: 'Actions for Dr. Daniel Reyes' }).click();
  await page.getByRole('menuitem', { name: 'Assign' }).click();
  await page.getByRole('checkbox', { name: 'Assign to Lakemont Medical Center' }).first().check();
  await page.getByRole('button', { name: 'Save Assignments' }).click();
  await expect
    .poll(() => portals.eras.assignments.at(-1))
    .toEqual({ letterId: 'V3MT86HL', program: '1403821145/Categorical' });

  await page.goto(AMCAS.unmatched);
  await page.getByRole('button', { name: 'Add This Letter' }).click();
  await page.getByRole('radio', { name: 'Clinic Shadowing Letter' }).check();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('There are no letters to add.').waitFor();
  await expect.poll(() => portals.amcas.letters[3]?.status).toBe('Received');
  const seen = expectedAmcasReceipt(portals.amcas)?.letters[3];
  expect([seen?.state, seen?.receivedOn]).toEqual(['received', '2026-08-22']);
});

test('the dashboard counts letters that are in and on no program', async () => {
  await page.goto(ERAS.dashboard);
  const line = page.locator('dl > div').filter({ hasText: 'Uploaded but Unassigned LoRs' }).locator('dd');
  await expect.poll(() => line.innerText()).toBe('0');
  await portals.setEras(page, { assignments: [] });
  await expect.poll(() => line.innerText()).toBe('2');
  expect(expectedErasDashboard(portals.eras)?.stated).toEqual({ unassignedLetters: 2 });
});
