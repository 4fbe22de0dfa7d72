import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { oursOn } from '../browser/heard.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { paneOver, type PaneShown } from '../browser/pane.ts';
import { renameHeadings, UNKNOWN_LETTERS } from '../browser/renamed.ts';
import { ERAS, servePracticePortals } from '../portals/serve.ts';
import { press, soon, startAnew } from './flows.steps.ts';

/** Our words on a portal's page: a screen reader has every one of them, and the page's own search not a letter. */
let extension: Extension;
let desk: Page;
beforeAll(async () => {
  extension = await launchExtension({ prepare: (context) => servePracticePortals(context) });
  desk = await extension.openOwnPage('manifest.json');
});
afterAll(() => extension.close());
beforeEach(() => startAnew(extension, desk));

async function visitMarked(address: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(address);
  await soon(async () => expect((await overlayShown(page))?.strip).toMatch(/\S/));
  return page;
}

/**
 * What of these texts `window.find` finds only while our hosts stand there: itself, or a beginning of it that is more
 * than three characters long. A page can read a text so, one character after the other.
 */
function found(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate((sought) => {
    const finder = window as unknown as { find(text: string, ...how: boolean[]): boolean };
    const many = (text: string): number => {
      getSelection()?.removeAllRanges();
      let times = 0;
      while (times < 80 && finder.find(text, true, false, false, false, true, false)) times += 1;
      return times;
    };
    const all = new Set(
      sought.flatMap((text) => {
        const cuts = Array.from({ length: Math.min(14, text.length) }, (_, cut) => text.slice(0, cut + 4));
        return [text, ...cuts, ...text.split(/[^\p{L}\p{N}]+/u)].filter((one) => one.trim().length > 3);
      }),
    );
    const counts = (): Map<string, number> => new Map([...all].map((text) => [text, many(text)]));
    const withUs = counts();
    const hosts = [...document.documentElement.children].slice(2);
    // In one task: nobody puts them back before it is over.
    hosts.forEach((host) => host.remove());
    const without = counts();
    document.documentElement.append(...hosts);
    return [...all].filter((text) => withUs.get(text) !== without.get(text));
  }, texts);
}

const namesOn = async (page: Page): Promise<string[]> => (await oursOn(page)).heard.map(({ name }) => name);

async function faultsIn(where: { evaluate: Page['evaluate'] }): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await where.evaluate(source);
  return where.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(part: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`);
  });
}

test.each([
  ['letters', ERAS.letters],
  ['assignments', ERAS.assignments],
])('marks and strip of the %s page: heard, and not found', async (_, address) => {
  if (address !== ERAS.letters) await (await visitMarked(ERAS.letters)).close();
  const page = await visitMarked(address);
  const { marks, strip } = (await overlayShown(page))!;
  const heard = await namesOn(page);
  expect(marks.length).toBeGreaterThan(0);
  expect(heard).toEqual(expect.arrayContaining([strip, ...marks.map(({ who, text }) => `${who}: ${text}`)]));
  expect((await oursOn(page)).asText).toEqual([]);
  const drawn = [strip!, ...marks.map(({ text }) => text), ...heard];
  expect(await found(page, drawn)).toEqual([]);
  await page.close();
});

test('each step of the pane: heard, not found, and without a fault for axe', async () => {
  const page = await extension.context.newPage();
  await renameHeadings(page, UNKNOWN_LETTERS);
  await page.goto(ERAS.letters);
  await page.getByRole('columnheader', { name: 'Zorp' }).waitFor();
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Show me the list');
  const pane = await paneOver(page);
  const drawn = new Set<string>();
  const steps: [title: string, on: (pane: PaneShown) => Promise<void>][] = [
    ['Which list shall I read?', (shown) => shown.press(/^List 1/)],
    ['What is this list?', (shown) => shown.press('Next')],
    ['What is in each column?', (shown) => shown.press('Next')],
    ['What does “Uploaded” mean?', (shown) => shown.press('In, usable')],
    ['Is “Uploaded” surely in?', (shown) => shown.press('Yes, they are in')],
    ['Is this right?', (shown) => shown.press('Keep this')],
  ];
  for (const [title, on] of steps) {
    await pane.step(title);
    const { heard, asText } = await oursOn(page);
    expect(heard).toContainEqual({ role: 'heading', name: title });
    expect(heard).toContainEqual({ role: 'button', name: 'Leave' });
    expect(asText).toEqual([]);
    expect(await faultsIn(pane.frame)).toEqual([]);
    const names = heard.map(({ name }) => name);
    names.forEach((name) => drawn.add(name));
    if (title === 'Which list shall I read?')
      expect(names).toContain('Point at it on the page and click, or choose it here.');
    if (title === 'What is in each column?')
      expect(heard).toContainEqual({ role: 'combobox', name: '“Zorp”' });
    await on(pane);
  }
  // Last, since a frame that leaves the document is empty when it comes back.
  await pane.step(/^Read: /);
  expect(await found(page, [...drawn])).toEqual([]);
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
