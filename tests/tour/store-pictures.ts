import { join } from 'node:path';

import type { Page } from 'playwright';

import { ERAS } from '../portals/serve.ts';
import { expectMarks } from './expecting.ts';
import { settled, type Stage } from './stage.ts';

/** What the store asks for, in pixels. */
const SIZE = { width: 1280, height: 800 };

/** The store's pictures by the name of their file; STORE.md says what each shows. */
export const STORE_PICTURES = [
  'popup.png',
  'marks.png',
  'letters.png',
  'programs.png',
  'season.png',
] as const;

type Name = (typeof STORE_PICTURES)[number];

async function take(page: Page, folder: string, name: Name): Promise<void> {
  await page.bringToFront();
  await settled(page);
  await page.screenshot({ path: join(folder, name) });
}

/** The first of them, after the letters of both portals were read. It answers for the new word: that is asked elsewhere. */
export async function takePopup(stage: Stage, folder: string): Promise<void> {
  const { eras, popup } = stage;
  const look = popup.getByRole('region', { name: 'Needs a look', exact: true });
  await popup.bringToFront();
  await look.getByRole('button', { name: /^Not in yet/ }).click();
  await look.waitFor({ state: 'detached' });
  await eras.goto(ERAS.dashboard);
  await eras.bringToFront();
  await eras.getByRole('heading', { level: 1 }).waitFor();
  await settled(eras);
  const over = await overPage(stage, await eras.screenshot());
  await take(over, folder, 'popup.png');
  await over.close();
}

/** The others, each as its user sees it, after the tour has read all pages of both portals. */
export async function takePages(stage: Stage, folder: string): Promise<void> {
  const { extension, eras } = stage;
  await eras.goto(ERAS.letters);
  await eras.bringToFront();
  await expectMarks(eras, [/Okafor.*: In · /]);
  await take(eras, folder, 'marks.png');

  const full = await extension.openOwnPage('tracker.html#letters');
  await full.setViewportSize(SIZE);
  await full.getByRole('button', { name: 'Not now' }).click();
  await full.getByRole('button', { name: 'Not now' }).waitFor({ state: 'detached' });
  // Nothing is pointed at.
  await full.mouse.move(0, 0);
  for (const [view, name, ready] of [
    ['letters', 'letters.png', full.getByRole('group', { name: 'Table of letters' })],
    ['programs', 'programs.png', full.getByRole('heading', { name: 'Letters and programs' })],
    ['timeline', 'season.png', full.getByRole('heading', { name: 'The season' })],
  ] as const) {
    await full.goto(full.url().replace(/#.*/, `#${view}`));
    await ready.waitFor();
    await take(full, folder, name);
  }
  await full.close();
}

/** The popup over a portal's page, as the toolbar opens it: no browser takes a picture of both at once. */
async function overPage({ extension, popup }: Stage, page: Buffer): Promise<Page> {
  const inside = { width: 380, height: 600 };
  const before = popup.viewportSize();
  await popup.setViewportSize(inside);
  await popup.reload();
  await popup.bringToFront();
  await popup.getByRole('region', { name: 'Overdue' }).getByRole('listitem').first().waitFor();
  await settled(popup);
  const shown = await popup.screenshot();
  if (before) await popup.setViewportSize(before);
  const address = (picture: Buffer) => `data:image/png;base64,${picture.toString('base64')}`;
  const both = await extension.context.newPage();
  await both.setViewportSize(SIZE);
  await both.setContent(`
    <style>
      body { margin: 0; background: url(${address(page)}) }
      img { position: fixed; right: 24px; top: 16px; border-radius: 8px; box-shadow: 0 4px 24px #0006 }
    </style>
    <img src="${address(shown)}" alt="The popup">`);
  await both.locator('img').evaluate((img: HTMLImageElement) => img.decode());
  return both;
}
