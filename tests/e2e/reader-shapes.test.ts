import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import { readShown } from '../browser/reader.ts';
import { SHAPES } from './reader.shapes.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const COMPOSITE = {
  headings: ['Letter ID', 'LoR Information', 'Specialty', 'Letter Type', 'Status', 'Uploaded On'],
  rows: [
    [
      'LTR20417',
      'Adaeze Okafor - Professor, Cardiology',
      'Internal Medicine',
      'Narrative Letter',
      'Uploaded',
      '09/14/2026',
    ],
    ['LTR20418', 'Åsa Lindqvist - Chair, Surgery', 'General', '', 'Confirmed for Upload', ''],
    [
      'K7Q2M9',
      'Marsh, James R., III - Faculty',
      'Dermatology',
      'Standardized Letter',
      'Not Confirmed for Upload',
      '',
    ],
    ['99120554', 'محمد الفارسي - Attending', 'General', '', 'Imported', '2025-08-30'],
    ['LTR30001', 'Priya Patel - Lecturer', 'General', '', 'Pending Review', ''],
  ],
};
const TOLD = [
  [
    'LTR20417',
    'Adaeze Okafor',
    'Professor, Cardiology',
    'Internal Medicine',
    'narrative',
    'received',
    '2026-09-14',
  ],
  ['LTR20418', 'Åsa Lindqvist', 'Chair, Surgery', 'General', null, 'requested', null],
  ['K7Q2M9', 'Marsh, James R., III', 'Faculty', 'Dermatology', 'standardized', 'draft', null],
  ['99120554', 'محمد الفارسي', 'Attending', 'General', null, 'received', '2025-08-30'],
  ['LTR30001', 'Priya Patel', 'Lecturer', 'General', null, 'unknown', null],
];

function erasPage(body: string): string {
  return `<!doctype html><title>MyERAS</title><body><header>MyERAS <nav><a href="#a">Programs</a></nav></header>
    <main><h1>Letters of Recommendation</h1><p>A letter that is Uploaded can be assigned. You may have up to 4 letters for each program.</p>${body}</main>`;
}

describe('a list of MyERAS letters is read whole, drawn as', () => {
  test.each(Object.keys(SHAPES))('%s', async (name) => {
    await page.setContent(erasPage(SHAPES[name]?.(COMPOSITE) ?? ''));
    const { readings, page: seen } = await readShown(page, 'eras');
    const said = readings.map((reading) => ({
      page: reading.page,
      extent: reading.extent,
      problems: reading.problems.map((problem) => problem.kind),
      letters: reading.letters.map((letter) => [
        letter.letterId,
        letter.author,
        letter.title,
        letter.specialty,
        letter.kind,
        letter.state,
        letter.receivedOn,
      ]),
    }));
    expect(said, JSON.stringify(seen.grids).slice(0, 1500)).toEqual([
      { page: 'letters', extent: 'whole', problems: ['new-word'], letters: TOLD },
    ]);
  });
});

const ENTRIES = {
  headings: ['AMCAS Request ID', 'Primary Contact', 'Letter Type', 'Letter Title', 'Status', 'Date Received'],
  rows: [
    ['7046218', 'Renata Vogel', 'Committee Letter', 'Premedical Committee', 'Not Received', ''],
    ['7046355', 'Tomas Ibarra', 'Letter Packet', 'Career Center', 'Received', '10/25/2026'],
    ['7051190', 'Dr. Hana Sato', 'Individual Letter', 'Organic Chemistry', 'Received', '2026-11-11'],
    ['7053312', 'Leila Farouk', 'Individual Letter', 'Volunteer Supervisor', 'No Longer Being Sent', ''],
  ],
};

describe('a list of AMCAS letters is read whole, drawn as', () => {
  test.each(Object.keys(SHAPES))('%s', async (name) => {
    const body =
      SHAPES[name]?.(ENTRIES).replaceAll('letters of recommendation', 'letters of evaluation') ?? '';
    await page.setContent(
      `<!doctype html><title>AMCAS</title><body><header>AMCAS</header><main><h1>Letters of Evaluation</h1><p>You may add up to 10 letters.</p>${body}</main>`,
    );
    const { readings } = await readShown(page, 'amcas');
    const said = readings.map(({ page: kind, extent, letters }) => [
      kind,
      extent,
      letters.map((letter) => [letter.letterId, letter.author, letter.kind, letter.state, letter.receivedOn]),
    ]);
    expect(said).toEqual([
      [
        'letters',
        'whole',
        [
          ['7046218', 'Renata Vogel', 'committee', 'requested', null],
          ['7046355', 'Tomas Ibarra', 'packet', 'received', '2026-10-25'],
          ['7051190', 'Dr. Hana Sato', 'individual', 'received', '2026-11-11'],
          ['7053312', 'Leila Farouk', 'individual', 'not-sending', null],
        ],
      ],
    ]);
  });
});
