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

async function read(portal: ReadPortal, h1: string, body: string): Promise<Proposal[]> {
  const title = portal === 'eras' ? 'MyERAS' : 'AMCAS';
  await page.setContent(
    `<!doctype html><title>${title}</title><body><header>${title}</header><main><h1>${h1}</h1>${body}</main>`,
  );
  return (await readShown(page, portal)).readings;
}

/** Each program's name with its letters, "?" where the page does not show all of them. */
function told(reading: Proposal | undefined): string[] {
  return (reading?.programs ?? []).map((program, at) => {
    const letters = (reading?.assignments ?? [])
      .filter((one) => one.program === at)
      .map(({ letter, state }) => `${letter.letterId ?? letter.author} ${state}`);
    return `${program.accreditationId ?? program.name}: ${letters.join(', ')}${program.assignmentsWhole ? '' : ' ?'}`;
  });
}

const table = (headings: string[], rows: string[][]): string =>
  SHAPES['a plain table']?.({ headings, rows }) ?? '';
const A = ['Alpha Hospital Program', '1403511111'];
const B = ['Beta Medical Center Program', '1403522222'];
const HEAD = ['Program Name', 'Accreditation ID'];

describe('the letters of each program are read from', () => {
  const SHAPES_OF_LETTERS: [string, string, string[]][] = [
    [
      'a column for each slot',
      table(
        [...HEAD, 'LoR 1', 'LoR 2', 'LoR 3'],
        [
          [...A, 'Adaeze Okafor', 'James Marsh', '—'],
          [...B, 'Adaeze Okafor', '', ''],
        ],
      ),
      ['1403511111: Adaeze Okafor assigned, James Marsh assigned', '1403522222: Adaeze Okafor assigned'],
    ],
    [
      'slots under one heading',
      `<table><tr><th rowspan="2">Program Name</th><th rowspan="2">Accreditation ID</th><th colspan="2">Letters of Recommendation</th></tr><tr><th>1</th><th>2</th></tr><tr><td>${A[0]}</td><td>${A[1]}</td><td>Adaeze Okafor</td><td>James Marsh</td></tr></table>`,
      ['1403511111: Adaeze Okafor assigned, James Marsh assigned'],
    ],
    [
      'one cell with several writers and IDs',
      table(
        [...HEAD, 'Letters of Recommendation'],
        [
          [...A, 'Adaeze Okafor (LTR20417)<br>James Marsh (LTR20418)'],
          [...B, 'None'],
        ],
      ),
      ['1403511111: LTR20417 assigned, LTR20418 assigned', '1403522222: '],
    ],
    [
      'one cell with several writers',
      table(
        [...HEAD, 'Assigned Letters'],
        [
          [...A, '<ul><li>Okafor, Adaeze</li><li>Marsh, James</li></ul>'],
          [...B, 'Adaeze Okafor; James Marsh'],
        ],
      ),
      [
        '1403511111: Okafor, Adaeze assigned, Marsh, James assigned',
        '1403522222: Adaeze Okafor assigned, James Marsh assigned',
      ],
    ],
    [
      'one cell that counts the rest',
      table(
        [...HEAD, 'Assigned Letters'],
        [
          [...A, 'Adaeze Okafor<br>+2 more'],
          [...B, '3'],
        ],
      ),
      ['1403511111: Adaeze Okafor assigned ?', '1403522222:  ?'],
    ],
    [
      'a matrix of boxes',
      table(
        [...HEAD, 'Adaeze Okafor<br>LTR20417', 'James Marsh<br>LTR20418'],
        [
          [...A, '<input type="checkbox" checked>', '<input type="checkbox">'],
          [...B, '<input type="checkbox" checked>', '<input type="checkbox" checked disabled>'],
        ],
      ),
      ['1403511111: LTR20417 assigned', '1403522222: LTR20417 assigned, LTR20418 locked'],
    ],
    [
      'a matrix of glyphs',
      table(
        [...HEAD, 'Adaeze Okafor', 'James Marsh'],
        [
          [...A, '✓', '✗'],
          [...B, '', '✔'],
        ],
      ),
      ['1403511111: Adaeze Okafor assigned', '1403522222: James Marsh assigned'],
    ],
    [
      'a matrix of icons',
      table(
        [...HEAD, 'Adaeze Okafor', 'James Marsh'],
        [
          [...A, '<img alt="Assigned" src="data:,">', '<img alt="Not assigned" src="data:,">'],
          [...B, '<svg></svg>', '<svg role="img" aria-label="Assigned"></svg>'],
        ],
      ),
      ['1403511111: Adaeze Okafor assigned', '1403522222: James Marsh assigned ?'],
    ],
    [
      'a nested table of documents',
      `<table><tr><th>Program Name</th><th>Accreditation ID</th></tr>
       <tr><td>${A[0]}</td><td>${A[1]}</td></tr>
       <tr><td colspan="2"><h4>Track Assigned Documents</h4><table><tr><th>Document Type</th><th>Document</th><th>Status</th></tr>
         <tr><td>MSPE</td><td>MSPE</td><td>Uploaded</td></tr><tr><td>Personal Statement</td><td>Internal Medicine PS</td><td>Assigned</td></tr>
         <tr><td>Letter of Recommendation</td><td>Adaeze Okafor</td><td>Assigned</td></tr>
         <tr><td>Medical School Transcript</td><td>State University</td><td>Uploaded</td></tr></table></td></tr>
       <tr><td>${B[0]}</td><td>${B[1]}</td></tr></table>`,
      ['1403511111: Adaeze Okafor assigned', '1403522222:  ?'],
    ],
  ];
  test.each(SHAPES_OF_LETTERS)('%s', async (_, body, programs) => {
    const readings = await read('eras', 'Assignments Checklist', body);
    expect(readings.map((reading) => reading.page)).toEqual(['assignments']);
    expect(told(readings[0])).toEqual(programs);
  });

  test.each([
    'an ARIA grid',
    'divs in flex rows',
    'an old table inside layout tables',
    'pinned columns in two containers',
    'header and body in two wrapped tables',
    'an Ext grid, each row a table of its own',
    'an open shadow root',
    'a srcdoc frame',
    'one flat CSS grid of cells',
    'stacked cells that carry data-label',
  ])('slots drawn as %s', async (shape) => {
    const list = {
      headings: [...HEAD, 'City', 'LoR 1', 'LoR 2', 'LoR 3'].slice(0, 6),
      rows: [
        [...A, 'Rome', 'Adaeze Okafor', 'James Marsh', 'Priya Patel'],
        [...B, 'Oslo', 'Adaeze Okafor', 'James Marsh', ''],
      ],
    };
    const readings = await read('eras', 'Assignments Checklist', SHAPES[shape]?.(list) ?? '');
    expect(readings.map(({ page: kind, extent }) => [kind, extent])).toEqual([['assignments', 'whole']]);
    expect(told(readings[0])).toEqual([
      '1403511111: Adaeze Okafor assigned, James Marsh assigned, Priya Patel assigned',
      '1403522222: Adaeze Okafor assigned, James Marsh assigned',
    ]);
  });
});

test('documents in slots, and columns of other documents, are no letters', async () => {
  const readings = await read(
    'eras',
    'Assignments Checklist',
    table(
      [...HEAD, 'Personal Statement', 'MSPE', 'Photo', 'USMLE Transcript', 'LoR 1'],
      [[...A, 'Internal Medicine PS', '✓', '✓', '✓', 'Adaeze Okafor']],
    ),
  );
  expect(told(readings[0])).toEqual(['1403511111: Adaeze Okafor assigned']);
});

test('programs applied to are locked, with their dates and signals', async () => {
  const [reading] = await read(
    'eras',
    'Programs Applied To',
    table(
      [
        'Program Name',
        'Specialty',
        'City',
        'State',
        'Signaled?',
        'Accreditation ID',
        'Applied Dates',
        'Training Type Selections',
      ],
      [
        [
          '<a href="#p">Alpha Hospital Program</a>',
          'Internal Medicine',
          'Rome',
          'NY',
          'Yes',
          A[1] ?? '',
          '09/24/2026',
          'Categorical',
        ],
      ],
    ),
  );
  expect(reading?.programs[0]).toMatchObject({
    name: 'Alpha Hospital Program',
    accreditationId: '1403511111',
    signaled: true,
    status: 'applied',
    appliedOn: '2026-09-24',
    track: 'Categorical',
    region: 'NY',
  });
});

describe('AMCAS', () => {
  test('letters by school, a box for each', async () => {
    const [reading] = await read(
      'amcas',
      'Assign Letters',
      table(
        ['Medical School', 'Renata Vogel<br>7046218', 'Tomas Ibarra<br>7046355'],
        [
          ['Alpha College of Medicine', '<input type="checkbox" checked>', '<input type="checkbox">'],
          ['Beta School of Medicine', '<input type="checkbox">', '<input type="checkbox" checked>'],
        ],
      ),
    );
    expect(told(reading)).toEqual([
      'Alpha College of Medicine: 7046218 assigned',
      'Beta School of Medicine: 7046355 assigned',
    ]);
  });
  test('letters by school, a row for each letter', async () => {
    const [reading] = await read(
      'amcas',
      'Letter Assignments',
      table(
        ['Medical School', 'Letters of Evaluation'],
        [['Alpha College of Medicine', 'Renata Vogel (7046218)<br>Tomas Ibarra (7046355)']],
      ),
    );
    expect(told(reading)).toEqual(['Alpha College of Medicine: 7046218 assigned, 7046355 assigned']);
  });
  test('a letter that waits to be matched beside entries', async () => {
    const readings = await read(
      'amcas',
      'Letters of Evaluation',
      `${table(['AMCAS Request ID', 'Primary Contact', 'Status'], [['7046218', 'Renata Vogel', 'Not Received']])}
       <h2>Received Letters</h2>${table(['Request ID', 'Letter Author', 'Date Received', ''], [['7099999', 'R. Vogel', '10/12/2026', '<button>Match This Letter</button>']])}`,
    );
    expect(
      readings.map(({ page: kind, letters }) => [
        kind,
        letters.map((one) => [one.letterId, one.state, one.receivedOn]),
      ]),
    ).toEqual([
      ['letters', [['7046218', 'requested', null]]],
      ['unmatched', [['7099999', 'unmatched', '2026-10-12']]],
    ]);
  });
});
