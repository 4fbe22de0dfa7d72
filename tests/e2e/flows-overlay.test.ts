import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown, overlaysShown, pressInStrip, type Rect } from '../browser/overlay-shown.ts';
import { AMCAS, ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { rowsOf, soon, visit } from './flows.steps.ts';

/** What stands on the practice portals' pages, and that the pages are what they were without it. */
let extension: Extension;
let portals: PracticePortals;
/** The same pages in a browser without the extension. */
let plain: BrowserContext;
const VIEWPORT = { width: 1280, height: 800 };

beforeAll(async () => {
  extension = await launchExtension({
    viewport: VIEWPORT,
    prepare: async (context) => {
      portals = await servePracticePortals(context);
    },
  });
  const browser = await launchPlain();
  plain = await browser.newContext({ viewport: VIEWPORT });
  await servePracticePortals(plain);
});
afterAll(async () => {
  await plain.browser()?.close();
  await extension.close();
});

const OPENED = [
  ['MyERAS letters', ERAS.letters],
  ['MyERAS assignments', ERAS.assignments],
  ['AMCAS letters', AMCAS.letters],
] as const;

/** Waits for the overlay to be there and to stand where it will stay. */
async function settled(page: Page): Promise<NonNullable<Awaited<ReturnType<typeof overlayShown>>>> {
  await soon(async () => expect((await overlayShown(page))?.strip).toContain('Letter Rounds (not AAMC)'));
  let before = '';
  await soon(async () => {
    const now = JSON.stringify(await overlayShown(page));
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  });
  const shown = await overlayShown(page);
  if (!shown) throw new Error('The overlay has gone');
  return shown;
}

/** Where everything of the page's own stands, in the order of the document. */
function places(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map(Math.round).join(' ')}`;
    }),
  );
}

/** Everything that can be pressed, typed into or followed, where it can be seen. */
function controls(page: Page): Promise<(Rect & { name: string })[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=checkbox]',
      ),
    ].flatMap((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const seen = right > left && bottom > top && getComputedStyle(element).visibility === 'visible';
      const name = element.getAttribute('aria-label') ?? element.textContent;
      return seen ? [{ left, top, right, bottom, name }] : [];
    }),
  );
}

const meet = (a: Rect, b: Rect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

test('each row of the letters page has its mark, by its writer, and the strip sums up', async () => {
  const page = await visit(extension, ERAS.letters);
  const { marks, strip } = await settled(page);
  const texts = new Map(marks.map(({ who, text }) => [who.split(' - ')[0]?.split(' ').at(-1), text]));
  expect([...texts.keys()].sort()).toEqual(['Lindqvist', 'Marsh', 'Okafor', 'Patel', 'Reyes']);
  expect(texts.get('Okafor')).toBe('In · thank-you open');
  expect(texts.get('Reyes')).toBe('In · thank-you open');
  expect(texts.get('Patel')).toMatch(/cannot upload yet/);
  expect(texts.get('Marsh')).not.toMatch(/^In/);
  expect(strip).toMatch(/^Letter Rounds \(not AAMC\) · 5 of 5 rows read · 2 in, \d/);
  await page.close();
});

test.each(OPENED)('on %s nothing is moved, and neither mark nor strip lies on a control', async (_, url) => {
  const without = await plain.newPage();
  await without.goto(url);
  const page = await visit(extension, url);
  await settled(page);
  await soon(async () => expect(await places(page)).toEqual(await places(without)));
  for (const width of [1280, 820]) {
    await page.setViewportSize({ width, height: 800 });
    const { marks, stripRect } = await settled(page);
    const ours = [...marks.flatMap(({ rect }) => (rect ? [rect] : [])), ...(stripRect ? [stripRect] : [])];
    expect(ours.length).toBeGreaterThan(0);
    const covered = (await controls(page)).filter((control) => ours.some((rect) => meet(rect, control)));
    expect(
      covered.map(({ name }) => name),
      `${String(width)} pixels wide`,
    ).toEqual([]);
  }
  await page.close();
  await without.close();
});

test('a page that draws itself again and again keeps one overlay, and is not fought', async () => {
  const page = await visit(extension, ERAS.letters);
  const before = await settled(page);
  const { length } = await rowsOf(extension, 'readings');
  const letters = portals.eras.letters;
  const drawn = await page.evaluate(async (given) => {
    const until = performance.now() + 2_000;
    let times = 0;
    while (performance.now() < until) {
      const detail = { letters: structuredClone(given) };
      window.dispatchEvent(new CustomEvent('practice', { detail }));
      times += 1;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return times;
  }, letters);
  expect(drawn).toBeGreaterThan(20);
  const after = await settled(page);
  expect(await overlaysShown(page)).toHaveLength(1);
  expect(after).toEqual(before);
  expect(await rowsOf(extension, 'readings')).toHaveLength(length);
  await page.close();
});

test('hidden, it is away until the page is loaded again', async () => {
  const page = await visit(extension, ERAS.letters);
  await settled(page);
  await pressInStrip(page, 'Hide');
  await soon(async () => expect(await overlayShown(page)).toBeNull());
  const letters = [...portals.eras.letters].reverse();
  await portals.setEras(page, { letters });
  await page.waitForTimeout(800);
  expect(await overlayShown(page)).toBeNull();
  await page.reload();
  expect((await settled(page)).marks).toHaveLength(5);
  await page.close();
});

test('"Never here" holds for every page, and the popup brings it back', async () => {
  const page = await visit(extension, ERAS.letters);
  const other = await visit(extension, AMCAS.letters);
  await settled(other);
  await page.bringToFront();
  await settled(page);
  await pressInStrip(page, 'Never here');
  await soon(async () => expect(await overlayShown(page)).toBeNull());
  await soon(async () => expect(await overlayShown(other)).toBeNull());
  const { length } = await rowsOf(extension, 'readings');
  await page.reload();
  await soon(async () => expect(await rowsOf(extension, 'readings')).toHaveLength(length + 1));
  expect(await overlayShown(page)).toBeNull();

  const popup = await extension.openPopup();
  await popup.getByText('Settings').click();
  const marks = popup.getByRole('checkbox', { name: /^Marks beside the rows/ });
  expect(await marks.isChecked()).toBe(false);
  await marks.click();
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(5));
  await soon(async () => expect(await overlayShown(other)).not.toBeNull());
  await popup.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
