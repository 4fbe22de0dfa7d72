import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { launchExtension, type Extension } from '../browser/extension.ts';
import { LETTERS_BODY } from './overlay.letters.ts';

/** All of the list: no pager that could turn on. */
const LIST = LETTERS_BODY.replace(/<div class="pager">.*<\/div>/, '');
const LETTERS = 'https://myeras.aamc.org/#/letters';

/** Puts the letters into a closed root below `host`, as a page's own script does; nobody is handed the root. */
const inClosedRoot = (host: string): string => `<header>MyERAS</header><${host} id="host"></${host}>
  <script>
    const root = document.querySelector('#host').attachShadow({ mode: 'closed' });
    root.append(document.querySelector('template').content);
    document.querySelector('#host').addEventListener('change-status', () => {
      root.querySelector('#r1').cells[3].textContent = 'Uploaded';
    });
  </script>`;

let extension: Extension;
let body = '';

beforeAll(async () => {
  extension = await launchExtension({
    prepare: (context) =>
      context.route('https://*.aamc.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html><title>MyERAS</title><template>${LIST}</template>${body}`,
        }),
      ),
  });
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(self, { heard });
    chrome.runtime.onMessage.addListener((message: { type?: string }, sender) => {
      if (sender.tab !== undefined && message.type === 'reading') heard.push(message);
    });
  });
});
afterAll(() => extension.close());
beforeEach(async () => {
  const worker = await extension.worker();
  await worker.evaluate(() => ((self as unknown as { heard: unknown[] }).heard.length = 0));
});

interface Heard {
  reading: {
    page: string;
    extent: string;
    letters: { author: string; state: string; portalStatus: string }[];
  };
}
/** What the newest reading that came says of each letter. */
async function told(): Promise<unknown> {
  const worker = await extension.worker();
  const heard = await worker.evaluate(() => (self as unknown as { heard: Heard[] }).heard);
  const reading = heard.at(-1)?.reading;
  return reading && [reading.page, reading.extent, ...reading.letters.map((one) => [one.author, one.state])];
}

const READ = [
  ['Dr. Ingrid Lindqvist', 'requested'],
  ['Dr. Amos Marsh', 'requested'],
  ['Dr. Chidi Okafor', 'received'],
  ['Dr. Lucia Reyes', 'unknown'],
];

test.each(['portal-letters', 'div', 'section'])(
  'a list inside of the closed shadow root of a %s is read whole, and its changes are seen',
  async (host) => {
    body = inClosedRoot(host);
    const page = await extension.context.newPage();
    await page.goto(LETTERS);
    expect(await page.locator('#host').evaluate((element) => element.shadowRoot)).toBeNull();
    await expect.poll(told).toEqual(['letters', 'whole', ...READ]);
    await page.locator('#host').evaluate((element) => element.dispatchEvent(new Event('change-status')));
    await expect
      .poll(told)
      .toEqual(['letters', 'whole', ['Dr. Ingrid Lindqvist', 'received'], ...READ.slice(1)]);
    await page.close();
  },
);

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
