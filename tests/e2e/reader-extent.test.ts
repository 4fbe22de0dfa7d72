import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import type { ReadPortal } from '../../lib/model.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { readShown } from '../browser/reader.ts';
import { SHAPES } from './reader.shapes.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
});
afterAll(() => browser.close());

async function read(portal: ReadPortal, body: string, h1: string | null = null): Promise<Proposal[]> {
  const title = portal === 'eras' ? 'MyERAS' : 'AMCAS';
  const heading = h1 ?? (portal === 'eras' ? 'Letters of Recommendation' : 'Letters of Evaluation');
  await page.setContent(
    `<!doctype html><title>${title}</title><body><header>${title}</header><main><h1>${heading}</h1>${body}</main>`,
  );
  return (await readShown(page, portal)).readings;
}

const LIST = {
  headings: ['Letter ID', 'LoR Author', 'Specialty', 'Status'],
  rows: [
    ['LTR10001', 'Adaeze Okafor', 'General', 'Uploaded'],
    ['LTR10002', 'James Marsh', 'General', 'Confirmed for Upload'],
    ['LTR10003', 'Priya Patel', 'General', 'Not Confirmed for Upload'],
  ],
};
const TABLE = SHAPES['a plain table']?.(LIST) ?? '';
const MANY = {
  headings: LIST.headings,
  rows: Array.from({ length: 12 }, (_, at) => [
    `LTR2${String(at).padStart(4, '0')}`,
    `Writer Number${'abcdefghijkl'[at]}`,
    'General',
    'Uploaded',
  ]),
};

describe('the whole list is on a page with', () => {
  test.each([
    ['nothing else', TABLE],
    ['a pager that says so', `${TABLE}<p>Showing 1 to 3 of 3 entries</p><button disabled>Next</button>`],
    [
      'a page-size box',
      `<label>Show <select><option>10</option><option selected>25</option><option>All</option></select> entries</label>${TABLE}`,
    ],
    ['an empty search box', `<input type="search" placeholder="Search letters">${TABLE}`],
    [
      'a filter on All',
      `<label>Status <select><option selected>All</option><option>Uploaded</option></select></label>${TABLE}`,
    ],
    [
      'a folded help text',
      `<details><summary>How do letters of recommendation work?</summary><p>Uploaded means…</p></details>${TABLE}`,
    ],
    [
      'a small frame for the session',
      `${TABLE}<iframe src="https://elsewhere.example/" width="1" height="1"></iframe>`,
    ],
    ['a short list in a tall box', `<div style="height:700px;overflow:auto">${TABLE}</div>`],
    [
      'other documents in a table of their own',
      `${TABLE}<h2>Additional Documents</h2><table><tr><th>Document</th><th>Status</th></tr><tr><td>MSPE</td><td>Uploaded</td></tr><tr><td>Photo</td><td>Not Uploaded</td></tr></table>`,
    ],
    ['a progress bar of the application', `<div role="progressbar" aria-valuenow="60"></div>${TABLE}`],
  ])('%s', async (_, body) => {
    const readings = await read('eras', body);
    expect(readings.map(({ page: kind, extent, letters }) => [kind, extent, letters.length])).toEqual([
      ['letters', 'whole', 3],
    ]);
  });
});

describe('only a part of the list is on a page with', () => {
  test.each([
    ['a search', `<input type="search" value="oka">${TABLE}`],
    ['a search by its placeholder', `<input type="text" placeholder="Search letters" value="oka">${TABLE}`],
    ['a search in its label', `<label>Search: <input value="oka"></label>${TABLE}`],
    [
      'a filter that is not on All',
      `<label>Status <select><option>All</option><option selected>Uploaded</option></select></label>${TABLE}`,
    ],
    ['a hand-made filter', `<div role="combobox" aria-label="Filter by status">Uploaded</div>${TABLE}`],
    [
      'a tab that narrows',
      `<div role="tablist"><button role="tab">All</button><button role="tab" aria-selected="true">Uploaded</button></div>${TABLE}`,
    ],
    [
      'a pressed button that narrows',
      `<div role="group"><button aria-pressed="false">All</button><button aria-pressed="true">Uploaded</button></div>${TABLE}`,
    ],
    ['a box that hides', `<label><input type="checkbox" checked> Show only uploaded letters</label>${TABLE}`],
    ['a button that clears filters', `<button>Clear filters</button>${TABLE}`],
    [
      'a filter row that is filled in',
      `<table><thead><tr>${LIST.headings.map((text) => `<th>${text}</th>`).join('')}</tr><tr><th><input value="LTR1"></th><th></th><th></th><th></th></tr></thead>${LIST.rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
    ],
    ['"Page 1 of 3"', `${TABLE}<p>Page 1 of 3</p>`],
    ['"Showing 1 to 3 of 52 entries"', `${TABLE}<p>Showing 1 to 3 of 52 entries</p>`],
    [
      '"Showing 1 to 3 of 3 entries (filtered from 5)"',
      `${TABLE}<p>Showing 1 to 3 of 3 entries (filtered from 5 total entries)</p>`,
    ],
    ['"3 of 52 shown"', `${TABLE}<p>3 of 52 shown</p>`],
    ['"1 – 3 of 52"', `${TABLE}<div>1 – 3 of 52</div>`],
    ['a Load more button', `${TABLE}<button>Load more</button>`],
    ['a next page', `${TABLE}<button aria-label="Next page">›</button>`],
    [
      'page numbers alone',
      `${TABLE}<ul><li><a href="#1" aria-current="page">1</a></li><li><a href="#2">2</a></li></ul>`,
    ],
    ['a count in its heading that is higher', `<h2>Letters of Recommendation (5)</h2>${TABLE}`],
    ['"Loading letters…"', `<p>Loading letters…</p>${TABLE}`],
    ['a busy list', TABLE.replace('<table', '<table aria-busy="true"')],
    ['grey bars', `${TABLE}<div class="skeleton-row"></div>`],
    [
      '"Loading more" as a last row',
      TABLE.replace('</tbody>', '<tr><td colspan="4">Loading more…</td></tr></tbody>'),
    ],
    ['"Unable to load all letters"', `<p>Unable to load all letters. Try again.</p>${TABLE}`],
    ['an error', `<div role="alert">An error occurred while retrieving your letters.</div>${TABLE}`],
    ['a folded part of letters', `${TABLE}<details><summary>Imported letters</summary><p>x</p></details>`],
    [
      'a folded panel of letters',
      `${TABLE}<button aria-expanded="false">Letters of Recommendation, last season</button>`,
    ],
    ['a foreign frame', `${TABLE}<iframe sandbox srcdoc="<p>More</p>" width="600" height="300"></iframe>`],
    ['more rows stated than there are', TABLE.replace('<table', '<table aria-rowcount="40"')],
    ['an unknown number of rows', TABLE.replace('<table', '<table aria-rowcount="-1"')],
    ['a row that cannot be read', TABLE.replace('James Marsh', '')],
    [
      'a second list that cannot be read',
      `${TABLE}<h2>More letters of recommendation</h2><table><tr><th>Qui</th><th>Quand</th><th>Où</th></tr><tr><td>M. Roy</td><td>Uploaded</td><td>x</td></tr></table>`,
    ],
    [
      'a virtual list',
      `<div style="height:200px;overflow:auto"><div style="height:4000px;position:relative">${SHAPES['an ARIA grid']?.(MANY) ?? ''}</div></div>`,
    ],
    [
      'a virtual table',
      `<div style="height:200px;overflow:auto"><table><thead><tr>${MANY.headings.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${MANY.rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}<tr style="height:3000px"><td></td></tr></tbody></table></div>`,
    ],
    [
      'one of several panels open',
      LIST.rows
        .map(
          (row, at) =>
            `<div><h3><button aria-expanded="${at === 0}">${row[1]}</button></h3>${at === 0 ? `<div><dl><dt>Letter ID</dt><dd>${row[0]}</dd><dt>LoR Author</dt><dd>${row[1]}</dd><dt>Status</dt><dd>${row[3]}</dd></dl></div>` : ''}</div>`,
        )
        .join(''),
    ],
    [
      'folded details',
      LIST.rows
        .map(
          (row, at) =>
            `<details ${at < 2 ? 'open' : ''}><summary>${row[1]}</summary><dl><dt>Letter ID</dt><dd>${row[0]}</dd><dt>LoR Author</dt><dd>${row[1]}</dd><dt>Status</dt><dd>${row[3]}</dd></dl></details>`,
        )
        .join(''),
    ],
    [
      'panels folded to no height',
      LIST.rows
        .map(
          (row, at) =>
            `<div><button aria-expanded="${at < 2}">${row[1]}</button><div style="overflow:hidden;height:${at < 2 ? 'auto' : '0'}"><dl><dt>Letter ID</dt><dd>${row[0]}</dd><dt>LoR Author</dt><dd>${row[1]}</dd><dt>Status</dt><dd>${row[3]}</dd></dl></div></div>`,
        )
        .join(''),
    ],
  ])('%s', async (_, body) => {
    const readings = await read('eras', body);
    expect(readings.map(({ page: kind, extent }) => [kind, extent])).toEqual([['letters', 'part']]);
  });
});

describe('a page without letters', () => {
  const empty = (text: string, portal: ReadPortal = 'eras') => read(portal, text);
  test.each([
    '<p>No letters of recommendation have been added.</p>',
    '<p>You have not added any letters of recommendation. Click Add New to begin.</p>',
    '<p>There are no letters of recommendation to display.</p>',
    '<table><tr><th>Letter ID</th><th>LoR Author</th><th>Status</th></tr><tr><td colspan="3">No letters of recommendation have been added yet.</td></tr></table>',
    '<table><tr><th>Letter ID</th><th>LoR Author</th><th>Status</th></tr><tr><td colspan="3">No records found.</td></tr></table>',
  ])('is whole and empty when it says so: %s', async (body) => {
    const [reading, ...more] = await empty(body);
    expect(more).toEqual([]);
    expect(reading).toMatchObject({ page: 'letters', extent: 'whole', understood: true, letters: [] });
  });
  test.each([
    '<p>No letters match your search.</p>',
    '<p>No letters have been uploaded.</p>',
    '<p>No letters need your attention.</p>',
    '<p>No results found</p>',
    '<p>Unable to load. No letters of recommendation to display.</p>',
    '<p>Loading letters…</p>',
    '<p>Something went wrong.</p><p>No letters of recommendation have been added.</p>',
    '<input type="search" value="oka"><p>No letters of recommendation found.</p>',
    '<table><tr><th>Letter ID</th><th>LoR Author</th><th>Status</th></tr></table>',
    '<table><tr><th>Letter ID</th><th>LoR Author</th><th>Status</th></tr><tr><td colspan="3">Loading…</td></tr></table>',
    '<div><p>Dr. Okafor</p><p>Uploaded</p></div><h2>Received elsewhere</h2><p>No letters</p>',
    '<p>Your session has expired.</p>',
  ])('concludes nothing when it does not: %s', async (body) => {
    for (const reading of await empty(body)) expect([reading.letters, reading.extent]).toEqual([[], 'part']);
  });
});
