import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { ERAS, servePracticePortals, type PracticePortals } from '../portals/serve.ts';
import { authors, rowsOf, section, soon, visit } from './flows.steps.ts';

/*
 * A browser that has no room left. `unlimitedStorage` lifts Chromium's quota, the one that its developer tools set too,
 * so the copy that is tried here does without it: what a full disk says, it says by the same error. A quota that is set
 * holds from the browser's start, or half a minute later, when Chromium looks at it anew.
 */
let extension: Extension;
let portals: PracticePortals;

beforeAll(async () => {
  extension = await launchExtension({
    prepare: async (context) => {
      portals = await servePracticePortals(context);
    },
    manifest: (manifest) => ({
      ...manifest,
      permissions: (manifest['permissions'] as string[]).filter((name) => name !== 'unlimitedStorage'),
    }),
  });
});
afterAll(() => extension.close());

const FULL =
  'The disk is full, so this could not be kept. Nothing was changed. Make room, then do it once more.';

/** @param bytes `null`: as much as there is */
async function setRoom(bytes: number | null): Promise<void> {
  const desk = await extension.openOwnPage('manifest.json');
  const devtools = await extension.context.newCDPSession(desk);
  const origin = `chrome-extension://${extension.extensionId}`;
  const quota = bytes === null ? {} : { quotaSize: bytes };
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
  // The quota is the session's: it stays as long as that, and the page with it.
}
const stripOf = async (page: Page) => (await overlayShown(page))?.strip ?? '';

test('on the first day: the page says that it was not kept, and nothing half is there; with room it is', async () => {
  await setRoom(1);
  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await stripOf(page)).toContain('did not keep this page'));
  expect(await stripOf(page)).toContain('The disk is full');
  expect(Object.values(await extension.rows()).flat()).toEqual([]);
  await setRoom(null);
  await page.reload();
  await soon(async () => expect(await stripOf(page)).toContain('5 of 5 rows read'));
  await soon(async () => expect(await authors(extension)).toHaveLength(5));
});

test('later on: a click and a look at a portal are refused in words, and every row is as it was', async () => {
  // What it wrote last is on the disk: the pages that wrote are closed.
  await extension.restart();
  await setRoom(1);
  const before = await extension.rows();
  expect(before['letters']).toHaveLength(5);
  const popup = await extension.openPopup();
  const ready = section(popup, 'Ready for a thank-you');
  const thank = ready.getByRole('button', { name: /^Mark thanked/ }).first();
  await thank.click();
  await popup.getByRole('alert').filter({ hasText: FULL }).waitFor();
  expect(await extension.rows()).toEqual(before);

  const page = await visit(extension, ERAS.letters);
  await soon(async () => expect(await stripOf(page)).toContain('did not keep this page'));
  const arrived = portals.eras.letters.map((letter) => ({ ...letter, status: 'Uploaded' }));
  await portals.setEras(page, { letters: arrived });
  await page.waitForTimeout(2_000);
  expect(await extension.rows()).toEqual(before);

  await setRoom(null);
  await page.reload();
  await soon(async () => expect(await stripOf(page)).toContain('5 of 5 rows read'));
  await soon(async () => {
    const states = (await rowsOf(extension, 'letters')).map(({ state }) => state);
    expect(states.filter((state) => state === 'received').length).toBeGreaterThan(2);
  });
  await thank.click();
  await soon(async () =>
    expect((await rowsOf(extension, 'letters')).filter(({ thankedOn }) => thankedOn !== null).length).toBe(1),
  );
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
