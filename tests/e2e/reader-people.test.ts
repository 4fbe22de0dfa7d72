import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import type { ReadPortal } from '../../lib/model.ts';
import { readShown, type ReadResult } from '../browser/reader.ts';
import { SHAPES } from './reader.shapes.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
});
afterAll(() => browser.close());

async function read(portal: ReadPortal, h1: string, body: string): Promise<ReadResult> {
  const title = portal === 'eras' ? 'MyERAS' : 'AMCAS';
  await page.setContent(
    `<!doctype html><title>${title}</title><body><header>${title}</header><main><h1>${h1}</h1>${body}</main>`,
  );
  return readShown(page, portal);
}
const table = (headings: string[], rows: string[][]): string =>
  SHAPES['a plain table']?.({ headings, rows }) ?? '';

describe('a writer is read as printed', () => {
  test.each([
    ['Okafor, Adaeze', 'Okafor, Adaeze', null],
    ['Adaeze Okafor, MD, PhD', 'Adaeze Okafor, MD, PhD', null],
    ['James R. Marsh III', 'James R. Marsh III', null],
    ['Åsa Lindqvist-Ö’Brien', 'Åsa Lindqvist-Ö’Brien', null],
    ['د. محمد الفارسي', 'د. محمد الفارسي', null],
    ['<bdi>משה לוי</bdi>', 'משה לוי', null],
    ['山田 太郎', '山田 太郎', null],
    ['Adaeze Okafor - Professor - Cardiology', 'Adaeze Okafor', 'Professor - Cardiology'],
    ['Adaeze Okafor<br>Professor, Cardiology', 'Adaeze Okafor', 'Professor, Cardiology'],
    [
      '<div>Adaeze Okafor</div><div>Professor</div><div>Cardiology</div>',
      'Adaeze Okafor',
      'Professor, Cardiology',
    ],
    ['Adaeze Okafor <img alt="Department Chair" src="data:,">', 'Adaeze Okafor', null],
    ['<a href="#w">Adaeze Okafor</a>', 'Adaeze Okafor', null],
    ['&lt;img src=x onerror=alert(1)&gt; Okafor', '<img src=x onerror=alert(1)> Okafor', null],
    ['Adaeze&nbsp;&#8203;Okafor', 'Adaeze Okafor', null],
  ])('%s', async (cell, author, title) => {
    const { readings } = await read(
      'eras',
      'Letters of Recommendation',
      table(['Letter ID', 'LoR Information', 'Status'], [['LTR20417', cell, 'Uploaded']]),
    );
    const [letter] = readings.flatMap((reading) => reading.letters);
    expect([letter?.author, letter?.title, letter?.state]).toEqual([author, title, 'received']);
  });

  test('two writers of one name stay two letters', async () => {
    const { readings } = await read(
      'eras',
      'Letters of Recommendation',
      table(
        ['LoR Author', 'Specialty', 'Status'],
        [
          ['James Marsh', 'General', 'Uploaded'],
          ['James Marsh', 'General', 'Confirmed for Upload'],
        ],
      ),
    );
    expect(readings[0]?.letters.map((letter) => letter.state)).toEqual(['received', 'requested']);
  });

  test('one Letter ID with two stories is none of both', async () => {
    const { readings } = await read(
      'eras',
      'Letters of Recommendation',
      table(
        ['Letter ID', 'LoR Author', 'Status'],
        [
          ['LTR1', 'James Marsh', 'Uploaded'],
          ['LTR1', 'Priya Patel', 'Confirmed for Upload'],
        ],
      ),
    );
    expect(readings[0]).toMatchObject({ letters: [], extent: 'part', problems: [{ kind: 'ambiguous' }] });
  });
});

describe('a page that is made to break a reader', () => {
  test('a cell of 100,000 characters is cut, and the page is a part', async () => {
    const { readings } = await read(
      'eras',
      'Letters of Recommendation',
      table(
        ['Letter ID', 'LoR Author', 'Specialty', 'Status'],
        [
          ['LTR20417', 'James Marsh', 'x'.repeat(100_000), 'Uploaded'],
          ['LTR20418', 'Priya Patel', 'General', 'Confirmed for Upload'],
        ],
      ),
    );
    expect(readings[0]?.extent).toBe('part');
    for (const letter of readings[0]?.letters ?? [])
      expect(letter.specialty?.length ?? 0).toBeLessThanOrEqual(300);
  });
  // The parser itself stops at 512 levels, and Chromium's own layout does not survive 3,000.
  test.each(['div', 'span', 'b'])(
    '10,000 nested %s around a word, in a cell and beside the list',
    async (tag) => {
      const deep = `${`<${tag}>`.repeat(10_000)}Uploaded`;
      await page.setContent(
        `<!doctype html><title>MyERAS</title><main><h1>Letters of Recommendation</h1>${table(
          ['Letter ID', 'LoR Author', 'Status'],
          [
            ['LTR20418', 'Priya Patel', 'Confirmed for Upload'],
            ['LTR20417', 'James Marsh', '<div id="deep"></div>'],
          ],
        )}</main>`,
      );
      await page.evaluate(
        ([html, name]) => {
          const inCell = document.querySelector('#deep');
          if (inCell) inCell.innerHTML = html ?? '';
          let at: Element = document.body;
          for (let step = 0; step < 900; step += 1) at = at.appendChild(document.createElement(name ?? ''));
          at.textContent = 'Uploaded';
        },
        [deep, tag],
      );
      const { readings } = await readShown(page, 'eras');
      expect(readings[0]?.extent).toBe('part');
      expect(readings[0]?.letters.map((letter) => letter.state)).toEqual(['requested', null]);
    },
  );
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('a column named %s', async (name) => {
    const { readings } = await read(
      'eras',
      'Letters of Recommendation',
      table(
        ['Letter ID', 'LoR Author', name, 'Status'],
        [
          ['LTR20417', 'James Marsh', name, 'Uploaded'],
          ['LTR20418', name, name, name],
        ],
      ),
    );
    expect(readings[0]?.letters.map((letter) => letter.state)).toEqual(['received', 'unknown']);
  });
});

describe('neighbours of a list are no letters', () => {
  const received = ({ readings }: ReadResult) =>
    readings.flatMap((reading) => reading.letters).filter((letter) => letter.state === 'received');
  test.each([
    [
      'MSPE and transcript among letters',
      'Letters of Recommendation',
      table(
        ['LoR Author', 'Specialty', 'Status'],
        [
          ['MSPE', '', 'Uploaded'],
          ['Medical School Transcript', '', 'Uploaded'],
          ['Medical Student Performance Evaluation (MSPE)', '', 'Uploaded'],
          ['Photo', '', 'Uploaded'],
          ['USMLE Transcript', '', 'Uploaded'],
        ],
      ),
    ],
    [
      'documents of all sorts',
      'Documents',
      table(
        ['Document', 'Status'],
        [
          ['MSPE', 'Uploaded'],
          ['Letter of Recommendation', 'Uploaded'],
        ],
      ),
    ],
    [
      'documents by author',
      'Additional Documents',
      table(['Document', 'Author', 'Status'], [['MSPE', 'Dean Alvarez', 'Uploaded']]),
    ],
    [
      'documents as cards',
      'Letters of Recommendation',
      SHAPES['cards of dl']?.({
        headings: ['Name', 'Status'],
        rows: [
          ['MSPE', 'Uploaded'],
          ['Transcript', 'Uploaded'],
        ],
      }) ?? '',
    ],
    [
      'sections of the application',
      'Dashboard',
      table(
        ['Section', 'Status'],
        [
          ['Letters of Recommendation', 'Imported'],
          ['Education', 'Saved'],
        ],
      ),
    ],
    [
      'help text',
      'Letters of Recommendation',
      '<p>Status: Uploaded</p><p>LoR Author: the person who writes for you</p>',
    ],
    [
      'a legend',
      'Letters of Recommendation',
      table(
        ['Status', 'Meaning'],
        [
          ['Uploaded', 'The letter is in ERAS'],
          ['Confirmed for Upload', 'We wait for it'],
        ],
      ),
    ],
    [
      'another service',
      'Letters of Recommendation',
      `<h2>ResidencyCAS evaluations</h2>${table(['Letter Writer', 'Letter ID', 'Status'], [['Adaeze Okafor', 'RC100001', 'Uploaded']])}`,
    ],
    [
      'another service by caption',
      'Letters of Recommendation',
      `<table><caption>Interfolio Dossier letters</caption><tr><th>Letter Writer</th><th>Status</th></tr><tr><td>Adaeze Okafor</td><td>Uploaded</td></tr></table>`,
    ],
    [
      'a template row',
      'Letters of Recommendation',
      table(['LoR Author', 'Status'], [['{{letter.author}}', 'Uploaded']]),
    ],
    [
      'a totals row',
      'Letters of Recommendation',
      table(['LoR Author', 'Letter ID', 'Status'], [['Total Uploaded', '2 letters', 'Uploaded']]),
    ],
    [
      'a hidden row',
      'Letters of Recommendation',
      '<table><tr><th>LoR Author</th><th>Letter ID</th><th>Status</th></tr><tr style="display:none"><td>Adaeze Okafor</td><td>LTR20417</td><td>Uploaded</td></tr></table>',
    ],
    [
      'a struck-out row',
      'Letters of Recommendation',
      '<table><tr><th>LoR Author</th><th>Letter ID</th><th>Status</th></tr><tr style="text-decoration:line-through"><td>Adaeze Okafor</td><td>LTR20417</td><td>Uploaded</td></tr></table>',
    ],
    [
      'a closed shadow root',
      'Letters of Recommendation',
      '<div id="host"></div><script>document.querySelector("#host").attachShadow({mode:"closed"}).innerHTML="<table><tr><th>LoR Author</th><th>Letter ID</th><th>Status</th></tr><tr><td>Adaeze Okafor</td><td>LTR20417</td><td>Uploaded</td></tr></table>"</script>',
    ],
    [
      'a sign-in page',
      'Letters of Recommendation',
      `<input type="password">${table(['LoR Author', 'Letter ID', 'Status'], [['Adaeze Okafor', 'LTR20417', 'Uploaded']])}`,
    ],
    [
      'an Interfolio list on an AMCAS page',
      'Letters of Evaluation',
      `<h2>Interfolio Dossier</h2>${table(['Letter Writer', 'Status'], [['Renata Vogel', 'Received']])}`,
    ],
  ])('%s', async (_, h1, body) => {
    for (const portal of ['eras', 'amcas'] as const) {
      expect(received(await read(portal, h1, body)).map((letter) => letter.author)).toEqual([]);
    }
  });
});
