import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import { DRAWINGS, measure, openGallery, show, type Gallery } from '../accuracy/measure.ts';
import { pageScript } from '../browser/page-script.ts';
import { readShown } from '../browser/reader.ts';
import { newPageFixture, type ExpectedOfPage } from '../run/new-page-fixture.ts';

const PAGES = join(import.meta.dirname, '../pages');
let gallery: Gallery;
let browser: Browser;
let plain: Page;
let home: string;
let script: string;
beforeAll(async () => {
  gallery = await openGallery();
  browser = await launchPlain();
  plain = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
  home = await mkdtemp(join(tmpdir(), 'letter-rounds-pages-'));
  script = await pageScript(join(PAGES, 'report-in-page.ts'));
});
afterAll(async () => {
  await gallery.close();
  await browser.close();
  await rm(home, { recursive: true, force: true });
});

const names = (await readdir(PAGES, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(names)('the practice page %s is read as was filled in', async (name) => {
  const expected = JSON.parse(await readFile(join(PAGES, name, 'expected.json'), 'utf8')) as ExpectedOfPage;
  await plain.setContent(await readFile(join(PAGES, name, 'page.html'), 'utf8'));
  const { readings } = await readShown(plain, expected.portal);
  const read = readings.find(({ page, understood }) => page === expected.page && understood);
  if (!expected.filledIn) {
    expect(readings.flatMap(({ letters }) => letters).filter(({ state }) => state === 'received')).toEqual(
      [],
    );
    return;
  }
  expect(read?.extent).toBe(expected.extent);
  expect(
    read?.letters.map(({ author, letterId, state, portalStatus }) => ({
      author,
      letterId,
      state,
      portalStatus,
    })),
  ).toEqual(expected.letters);
  expect(
    read?.programs.map(({ name: program, accreditationId }) => ({ name: program, accreditationId })),
  ).toEqual(expected.programs);
});

describe('a report keeps what a reader goes by, and nobody', () => {
  const some = DRAWINGS.filter(
    ({ page, library }) =>
      page.endsWith('letters') && /Material|MUI|AG Grid|DataTables$|TanStack|UI5|Ext/.test(library),
  );
  test.each(some)('$library: $page', async (drawing) => {
    await show(gallery, drawing);
    await measure(gallery, drawing);
    await gallery.page.evaluate(script);
    const report = await gallery.page.evaluate(() => globalThis.pageReport());
    const text = JSON.stringify(report);
    const expected = await drawing.expected(gallery.page, gallery.portals);
    const PLAIN =
      /^(?:of|and|the|for|MD|PhD|Department|Chair|Medicine|Director|Program|Letter|Committee|School|Packet|Title|Office|Individual)$/i;
    for (const { author, title, letterId } of expected?.letters ?? []) {
      for (const word of `${author} ${title ?? ''} ${letterId ?? ''}`.split(/[^\p{L}\p{N}]+/u))
        if (word.length > 3 && !PLAIN.test(word)) expect(text.includes(word), word).toBe(false);
    }
    const file = join(home, `${drawing.library}.json`);
    await writeFile(file, text);
    const folder = await newPageFixture(
      home,
      file,
      `${drawing.library.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${drawing.page}`,
    );
    await plain.setContent(await readFile(join(folder, 'page.html'), 'utf8'));
    const { readings } = await readShown(plain, drawing.portal);
    const states = readings
      .filter(({ page }) => page === 'letters')
      .flatMap(({ letters }) => letters.map(({ state }) => state));
    expect(states).toEqual(expected?.letters.map(({ state }) => state));
  });
});

test('a page that a volunteer saved loses its names, runs no script of its own, and becomes a practice page', async () => {
  const file = join(home, 'saved.html');
  await writeFile(
    file,
    `<title>MyERAS</title><h1>Letters of Recommendation</h1><script>document.title = 'ran'</script>
     <img src="https://example.org/x.png" onerror="document.title = 'ran'" alt="Jane Quill"><p>Welcome, Jane Quill</p>
     <table><tr><th>LoR Author</th><th>Letter ID</th><th>Status</th></tr>
     <tr><td>Dr. Jane Quill</td><td>AB12CD34</td><td>Uploaded</td></tr></table>`,
  );
  const folder = await newPageFixture(home, file, 'saved-page');
  const html = await readFile(join(folder, 'page.html'), 'utf8');
  expect(html).not.toMatch(/Quill|Jane|AB12|ran</);
  expect(html).toContain('<title>MyERAS</title>');
  expect(JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8'))).toMatchObject({
    filledIn: false,
  });
  await plain.setContent(html);
  const { readings } = await readShown(plain, 'eras');
  expect(readings[0]?.letters).toMatchObject([
    { author: 'Aa. Aaaa Aaaaa', letterId: 'AA00AA01', state: 'received' },
  ]);
});

test('a file that is neither, and a name that is taken, make nothing', async () => {
  const file = join(home, 'notes.txt');
  await writeFile(file, 'nothing of a page');
  await expect(newPageFixture(home, file, 'notes')).rejects.toThrow('neither');
  await expect(newPageFixture(home, file, '../out')).rejects.toThrow('short');
});
