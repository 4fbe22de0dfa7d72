import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import type { ToolbarPopup } from '../browser/toolbar-popup.ts';
import { authors, press, rowsOf, soon, startAnew, tell, textOf, visit } from './flows.steps.ts';
import { LETTERS_BODY, lettersHead } from './overlay.letters.ts';

/** A portal's page at an address that is not read by itself: only a click opens it, and some pages nothing opens. */
const ELSEWHERE = 'https://apps.aamc.org/eras/letters';
/** Allowed in the copy's manifest: the browser's question cannot be answered without a display. */
const ALLOWED = 'https://letters.aamc.org/mine';
const SIGN_IN = 'https://auth.aamc.org/login';

let extension: Extension;
let desk: Page;
let title = 'MyERAS | Letters of Recommendation';
let body = LETTERS_BODY;

beforeAll(async () => {
  extension = await launchExtension({
    manifest: (manifest) => ({
      ...manifest,
      host_permissions: [...(manifest['host_permissions'] as string[]), 'https://letters.aamc.org/*'],
    }),
    prepare: (context) =>
      context.route('https://*.aamc.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><html lang="en"><head>${lettersHead('700px').replace('>Letters<', `>${title}<`)}</head><body>${body}</body></html>`,
        }),
      ),
  });
  desk = await extension.openOwnPage('manifest.json');
});
afterAll(() => extension.close());
beforeEach(async () => {
  title = 'MyERAS | Letters of Recommendation';
  body = LETTERS_BODY;
  await startAnew(extension, desk);
});

const WRITERS = ['Dr. Amos Marsh', 'Dr. Chidi Okafor', 'Dr. Ingrid Lindqvist', 'Dr. Lucia Reyes'];

async function says(popup: ToolbarPopup, text: string): Promise<void> {
  await soon(async () => expect(await textOf(popup)).toContain(text));
}

test('another address is read by a click, and by nothing else', async () => {
  const page = await visit(extension, ELSEWHERE);
  await page.waitForTimeout(800);
  expect(await extension.rows()).not.toHaveProperty('letters.0');
  expect(await overlayShown(page)).toBeNull();
  const popup = await extension.openPopupOver(page);
  await says(popup, 'In front: apps.aamc.org');
  await press(popup, 'Read this page');
  await says(popup, 'Read: 4 rows.');
  expect(await authors(extension)).toEqual(WRITERS);
  const marsh = (await rowsOf(extension, 'letters')).find(({ author }) => author.includes('Marsh'));
  expect(marsh).toMatchObject({ portal: 'eras', letterId: 'LX7Q21', state: 'requested' });
  await says(popup, 'Always read this site');
  await popup.close();
});

test('a page that does not say which portal it is is asked about, and read as the user says', async () => {
  title = 'Letters';
  body = LETTERS_BODY.replace('Letters of Recommendation', 'Letters of Evaluation');
  const page = await visit(extension, ELSEWHERE);
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Read this page');
  await says(popup, 'Which portal is this?');
  expect(await authors(extension)).toEqual([]);
  await press(popup, 'AMCAS');
  await says(popup, 'Read: 4 rows.');
  expect(new Set((await rowsOf(extension, 'letters')).map(({ portal }) => portal))).toEqual(
    new Set(['amcas']),
  );
  await popup.close();
});

test('a page that is no letters page says that it could not be read, and nothing is kept', async () => {
  title = 'MyERAS | Help';
  body = '<main><h1>Frequently asked questions</h1><p>How do I reach the ERAS Support Center?</p></main>';
  const page = await visit(extension, ELSEWHERE);
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Read this page');
  await says(popup, 'I could not read this page. What I knew is unchanged.');
  expect(await authors(extension)).toEqual([]);
  await popup.close();
});

test('a page that asks for a password is never read', async () => {
  body = `<form><label>Password <input type="password"></label></form>${LETTERS_BODY}`;
  const page = await visit(extension, ELSEWHERE);
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Read this page');
  await says(popup, 'Nobody is signed in on this page, so it is not read.');
  expect(await authors(extension)).toEqual([]);
  await popup.close();
});

test('the sign-in address is never read, whoever asks and whatever it shows', async () => {
  const page = await visit(extension, SIGN_IN);
  const popup = await extension.openPopupOver(page);
  await says(popup, 'Sign in, then open Letters of Recommendation');
  expect(await textOf(popup)).not.toContain('Read this page');
  const tab = await extension.tabInFront();
  expect(await tell(desk, { type: 'read-tab', tab, portal: 'eras' })).toEqual({
    ok: false,
    error: 'A sign-in page is never read.',
  });
  expect(await authors(extension)).toEqual([]);
  await popup.close();
});

test('a page of the browser itself is not read', async () => {
  const page = await extension.context.newPage();
  await page.goto('chrome://version');
  const popup = await extension.openPopupOver(page);
  await says(popup, 'Missing');
  expect(await textOf(popup)).not.toContain('Read this page');
  const tab = await extension.tabInFront();
  const answer = await tell(desk, { type: 'read-tab', tab, portal: 'eras' });
  expect(answer).toEqual({ ok: false, error: 'This is not a portal page.' });
  await popup.close();
  await page.close();
});

test('a site that is read always is read without a click, until the user stops it', async () => {
  const page = await visit(extension, ALLOWED);
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Read this page');
  await says(popup, 'Always read this site');
  await press(popup, 'Always read this site');
  await says(popup, 'letters.aamc.org is read from now on.');
  await popup.close();
  // In the tab that is open, and in every later one.
  await soon(async () => expect(await overlayShown(page)).not.toBeNull());
  body = LETTERS_BODY.replace('Dr. Amos Marsh', 'Dr. Amos Marshall');
  await page.reload();
  await soon(async () => expect(await authors(extension)).toContain('Dr. Amos Marshall'));

  const own = await extension.openPopup();
  await own.getByText('Settings').click();
  await own.getByText('Read always: letters.aamc.org').waitFor();
  await own.getByRole('button', { name: 'Stop reading' }).click();
  await own.getByText('letters.aamc.org is read no more.').waitFor();
  await own.close();
  const before = await rowsOf(extension, 'readings');
  await page.reload();
  await page.waitForTimeout(1_000);
  expect(await rowsOf(extension, 'readings')).toEqual(before);
  expect(await overlayShown(page)).toBeNull();
});

test('a site whose leave is taken back in the browser is read no more', async () => {
  const page = await visit(extension, ALLOWED);
  const popup = await extension.openPopupOver(page);
  await press(popup, 'Read this page');
  await says(popup, 'Always read this site');
  await press(popup, 'Always read this site');
  await says(popup, 'is read from now on.');
  await popup.close();
  const worker = await extension.worker();
  const registered = () =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  expect(await registered()).toEqual(['reader-letters.aamc.org']);
  await worker.evaluate(() => {
    const event = chrome.permissions.onRemoved as unknown as { dispatch(permissions: object): void };
    event.dispatch({ permissions: [], origins: ['https://letters.aamc.org/*'] });
  });
  await soon(async () => expect(await registered()).toEqual([]));
  expect(await (await extension.worker()).evaluate(() => chrome.storage.local.get('moreHosts'))).toEqual({
    moreHosts: {},
  });
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
