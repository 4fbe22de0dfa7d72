import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { putRows, type Rows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { AMCAS, ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { practiceEras } from '../portals/story.ts';
import { authors, rowsOf, section, soon, startAnew, tell, textOf, visit } from './flows.steps.ts';

/** What goes wrong on a page or at the border: a clear state that the user can see, nothing lost, nothing invented. */
const story = practiceEras(Temporal.Now.plainDateISO().toString());
const everyone = story.letters.map(({ author }) => author).sort();
let extension: Extension;
let portals: PracticePortals;
let desk: Page;
/** What is kept once all letters were read. */
let read: Rows;

beforeAll(async () => {
  extension = await launchExtension({
    prepare: async (context) => {
      portals = await servePracticePortals(context);
    },
  });
  desk = await extension.openOwnPage('manifest.json');
  await readOnce();
  read = await extension.rows();
});
afterAll(() => extension.close());
beforeEach(async () => {
  await portals.setEras(desk, story);
  await startAnew(extension, desk);
});

const stripOf = async (page: Page): Promise<string | null> => (await overlayShown(page))?.strip ?? null;

/** The letters as they matter: without the moments of the last look. */
async function known(): Promise<unknown[]> {
  return (await rowsOf(extension, 'letters')).map(({ lastSeenAt: _, ...letter }) => letter);
}

/** Opens the letters page and waits until all of it is kept. */
async function readOnce(): Promise<Page> {
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toEqual(everyone));
  await soon(async () => expect(await stripOf(page)).toContain('5 of 5 rows read'));
  return page;
}

/** A portal's address that shows this page and nothing of the practice portal's. */
async function visitPage(body: string): Promise<Page> {
  const page = await extension.context.newPage();
  const head = '<title>MyERAS | Letters of Recommendation</title>';
  const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  await page.route('https://myeras.aamc.org/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(ERAS.letters);
  return page;
}

const HEADS = ['LoR Information', 'Specialty', 'Letter ID', 'Status'];
function table(rows: string[][], heads = HEADS): string {
  const cells = (row: string[], tag: string) => row.map((cell) => `<${tag}>${cell}</${tag}>`).join('');
  const lines = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<main><h1>Letters of Recommendation</h1><table><thead><tr>${cells(heads, 'th')}</tr></thead><tbody>${lines}</tbody></table></main>`;
}
const OKAFOR = ['Dr. Ngozi Okafor - Professor/Medicine', 'Internal Medicine', 'R7KD42QX', 'Uploaded'];

test.each<[string, unknown]>([
  ['nothing', null],
  ['a word', 'delete-everything'],
  ['no known command', { type: '__proto__' }],
  ['a reading that no page made', { type: 'reading', visit: 'v', reading: {} }],
  ['a day that does not exist', { type: 'edit-letter', letter: 'l', changes: { dueOn: '2026-02-30' } }],
  ['a column that is not the user’s', { type: 'edit-letter', letter: 'l', changes: { portalStatus: 'In' } }],
  ['a name without end', { type: 'add-letter', portal: 'eras', author: 'x'.repeat(1_000_000) }],
  ['a backup that is none', { type: 'restore', backup: { letters: [] } }],
])('a malformed message, %s, is refused and changes nothing', async (_, message) => {
  const before = await extension.rows();
  expect(await tell(desk, message)).toEqual({ ok: false, error: 'Not accepted.' });
  expect(await extension.rows()).toEqual(before);
});

test('a cell of a hundred thousand letters is cut or left, and the row beside it is read', async () => {
  const huge = `Dr. ${'x'.repeat(100_000)}`;
  const page = await visitPage(table([[huge, 'General', 'A1B2C3D4', 'Uploaded'], OKAFOR]));
  await soon(async () => expect(await authors(extension)).toContain('Dr. Ngozi Okafor'));
  for (const letter of await rowsOf(extension, 'letters')) {
    expect(JSON.stringify(letter).length).toBeLessThan(2_000);
  }
  const problems = (await rowsOf(extension, 'readings')).flatMap((reading) => reading.problems);
  expect(problems.map(({ kind }) => kind)).toContainEqual(expect.stringMatching(/too-much|cell-unreadable/));
  await soon(async () => expect(await stripOf(page)).toContain('Letter Rounds'));
});

test('markup in a name is a name: it is shown as text, and runs nowhere', async () => {
  const author = 'Dr. <img src=x onerror="document.title=1"> Sly';
  const [first, ...others] = story.letters;
  if (!first) throw new Error('The story has no letter');
  await portals.setEras(desk, { letters: [{ ...first, author }, ...others] });
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await authors(extension)).toContain(author));
  const popup = await extension.openPopup();
  await popup.getByText(author).first().waitFor();
  expect(await popup.locator('img').count()).toBe(0);
  const tracker = await extension.openOwnPage('tracker.html#letters');
  await tracker.getByText(author).first().waitFor();
  expect(await tracker.locator('img').count()).toBe(0);
  for (const shown of [popup, tracker, page]) expect(await shown.title()).not.toBe('1');
  await soon(async () =>
    expect((await overlayShown(page))?.marks.map(({ who }) => who).join()).toContain('<img'),
  );
  await tracker.close();
  await popup.close();
});

test('a list with no column that is known says that it could not be read, and what was known stays', async () => {
  await putRows(desk, read);
  const before = await known();
  const page = await visitPage(
    table(
      [
        ['alpha', 'beta', 'gamma'],
        ['delta', 'epsilon', 'zeta'],
      ],
      ['Foo', 'Bar', 'Baz'],
    ),
  );
  await soon(async () => expect(await stripOf(page)).toContain('I could not read this page'));
  expect(await known()).toEqual(before);
  const popup = await extension.openPopup();
  await popup
    .getByRole('heading', {
      name: 'I could not read the MyERAS letters page. What I knew (just now) is unchanged.',
    })
    .waitFor();
  await popup.getByText('Open the MyERAS letters page once more').waitFor();
  await popup.close();
});

test('a page that dies half-way takes no letter with it', async () => {
  await putRows(desk, read);
  const before = await known();
  const rows = story.letters.flatMap((letter) =>
    letter.letterId
      ? [[`${letter.author} - ${letter.title}`, letter.specialty, letter.letterId, letter.status]]
      : [],
  );
  // Rows go one by one while it is looked at, then all of the page.
  const dying = `<script>
    let left = 120;
    const timer = setInterval(() => {
      document.querySelector('tbody tr:last-child')?.remove();
      if ((left -= 1) < 100) { clearInterval(timer); document.body.replaceChildren(); }
    }, 15);
  </script>`;
  const page = await visitPage(table(rows) + dying);
  await page.waitForTimeout(3_500);
  expect(await known()).toEqual(before);
  expect((await rowsOf(extension, 'letters')).filter(({ goneAt }) => goneAt !== null)).toEqual([]);
  expect(await rowsOf(extension, 'events')).toEqual([]);
});

test('a portal that cannot show its list has told nothing, and the popup says so', async () => {
  const page = await readOnce();
  const before = await known();
  await portals.setEras(page, { list: 'error' });
  await soon(async () => expect(await stripOf(page)).toContain('I could not read this page'));
  const popup = await extension.openPopup();
  await popup.getByRole('heading', { name: /^I could not read the MyERAS letters page\./ }).waitFor();
  expect(await known()).toEqual(before);
  await section(popup, 'Ready for a thank-you').getByText('Okafor').waitFor();
  await portals.setEras(page, { list: 'shown' });
  await soon(async () => expect(await stripOf(page)).toContain('5 of 5 rows read'));
  await soon(async () =>
    expect(await popup.getByRole('heading', { level: 1 }).innerText()).not.toContain('could not'),
  );
  await popup.close();
});

test.each([
  // Longer than a page may take before it counts as one that cannot be read.
  ['ended', 3_000],
  ['signed-out', 800],
] as const)('a session that is %s takes nothing back', async (session, ms) => {
  const page = await readOnce();
  const before = await known();
  const readings = await rowsOf(extension, 'readings');
  await portals.setEras(page, { session });
  await soon(async () => expect(await overlayShown(page)).toBeNull());
  await page.waitForTimeout(ms);
  expect(await known()).toEqual(before);
  expect(await rowsOf(extension, 'readings')).toEqual(readings);
  expect(await overlayShown(page)).toBeNull();
});

test.each([
  ['asks for a password', 'signed-out', (page: Page) => page.getByLabel('Password')],
  ['says that the session is over', 'ended', (page: Page) => page.getByText(/session/i).first()],
] as const)('over a page that %s the popup says to sign in', async (_, session, sign) => {
  await portals.setEras(desk, { session });
  const page = await visit(extension, ERAS.letters);
  await sign(page).waitFor();
  await page.waitForTimeout(600);
  const popup = await extension.openPopupOver(page);
  await soon(async () =>
    expect(await textOf(popup)).toContain('Sign in, then open Letters of Recommendation'),
  );
  await popup.close();
});

test('a word that is not known is never taken for "in": it needs a look, as printed', async () => {
  const letters = story.letters.map((letter) =>
    letter.author.includes('Okafor') ? { ...letter, status: 'Received, pending review' } : letter,
  );
  await portals.setEras(desk, { letters });
  const page = await visit(extension, ERAS.letters);
  const popup = await extension.openPopup();
  const look = section(popup, 'Needs a look');
  await look.getByText('"Received, pending review" is on 1 letter.').waitFor();
  expect(await section(popup, 'Ready for a thank-you').innerText()).not.toContain('Okafor');
  const okafor = (await rowsOf(extension, 'letters')).find(({ author }) => author.includes('Okafor'));
  expect(okafor).toMatchObject({ state: 'unknown', portalStatus: 'Received, pending review' });
  await soon(async () => expect(await stripOf(page)).toContain('1 new word'));
  await look.getByRole('button', { name: /^Not in yet/ }).click();
  await look.waitFor({ state: 'detached' });
  await popup.close();
});

test.each([
  ['MyERAS', ERAS.letters],
  ['AMCAS', AMCAS.letters],
] as const)('an empty list of %s is said to be empty, and is no mistake', async (name, url) => {
  await portals.setEras(desk, { list: 'empty' });
  await portals.setAmcas(desk, { list: 'empty' });
  const page = await visit(extension, url);
  await soon(async () => expect(await stripOf(page)).toContain(`${name} shows no letters yet`));
  const popup = await extension.openPopup();
  await popup.getByRole('heading', { name: new RegExp(`^${name} shows no letters yet\\.`) }).waitFor();
  expect(await authors(extension)).toEqual([]);
  await portals.setAmcas(desk, { list: 'shown' });
  await popup.close();
});

test('grey bars that never end conclude nothing', async () => {
  await putRows(desk, read);
  const before = await known();
  await portals.setEras(desk, { list: 'skeleton' });
  const page = await visit(extension, ERAS.letters);
  await page.waitForTimeout(3_500);
  expect(await known()).toEqual(before);
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
