import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import type { LetterState, ReadPortal } from '../../lib/model.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { readShown } from '../browser/reader.ts';
import { SHAPES, type Drawn } from './reader.shapes.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const STYLE =
  '<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}.out{text-decoration:line-through}.neg::before{content:"Not "}.soon::after{content:" (pending)"}</style>';

function portalPage(portal: ReadPortal, body: string, heading?: string): string {
  const title = portal === 'eras' ? 'MyERAS' : 'AMCAS';
  const h1 = heading ?? (portal === 'eras' ? 'Letters of Recommendation' : 'Letters of Evaluation');
  return `<!doctype html><title>${title}</title>${STYLE}<body><header>${title}</header><main><h1>${h1}</h1>${body}</main>`;
}

async function read(portal: ReadPortal, body: string, heading?: string): Promise<Proposal[]> {
  await page.setContent(portalPage(portal, body, heading));
  return (await readShown(page, portal)).readings;
}

const SHAPES_OF_TRAPS = [
  'a plain table',
  'an ARIA grid',
  'divs in flex rows',
  'cards of dl',
  'cards of a label over its value',
  'cards of bold labels before values',
];

/** One true letter beside the trap: the reader reads this list, so that silence is no excuse. */
function listWith(status: string, uploaded = ''): Drawn {
  return {
    headings: ['Letter ID', 'LoR Author', 'Specialty', 'Status', 'Uploaded On'],
    rows: [
      ['LTR10001', 'Adaeze Okafor', 'General', 'Uploaded', '09/14/2026'],
      ['LTR10002', 'James Marsh', 'General', status, uploaded],
    ],
  };
}

const ERAS_TRAPS: [string, LetterState | null][] = [
  ['Not yet received', 'requested'],
  ['Awaiting upload', 'requested'],
  ['Upload failed', 'unknown'],
  ['Will be uploaded', 'unknown'],
  ['To be received', 'unknown'],
  ['Uploaded - rejected', 'unknown'],
  ['Uploaded (rejected)', 'unknown'],
  ['Partially received', 'unknown'],
  ['Partially uploaded', 'unknown'],
  ['Uploaded by mistake', 'unknown'],
  ['Not Uploaded', 'requested'],
  ['Not-Uploaded', 'requested'],
  ['Un-uploaded', 'unknown'],
  ['Marked as received by applicant', 'unknown'],
  ['Received (pending review)', 'unknown'],
  ['Received', 'unknown'],
  ['LOR Received', 'unknown'],
  ['Uploaded?', 'unknown'],
  ['Uploaded*', 'unknown'],
  ['⚠ Uploaded', 'unknown'],
  ['❌ Uploaded', 'unknown'],
  ['Uploaded ✗', 'unknown'],
  ['⏳ Uploaded', 'unknown'],
  ['Uploaded 13/45/2026', 'unknown'],
  ['Uploaded by 09/30/2026', 'unknown'],
  ['To be uploaded on 09/30/2026', 'unknown'],
  ['If uploaded', 'unknown'],
  ['Never uploaded', 'unknown'],
  ['Upload in progress', 'unknown'],
  ['Uploaded then withdrawn', 'unknown'],
  ['Ready to be uploaded', 'unknown'],
  ['No longer uploaded', 'unknown'],
  ['Uploaded: No', 'unknown'],
  ['<s>Uploaded</s>', null],
  ['<del>Uploaded</del>', null],
  ['<span class="out">Uploaded</span>', null],
  ['<span style="text-decoration:line-through">Uploaded</span>', null],
  ['<span style="display:none">Uploaded</span>', null],
  ['<span style="opacity:0">Uploaded</span>', null],
  ['<span class="neg">Uploaded</span>', 'requested'],
  ['<span class="soon">Uploaded</span>', 'unknown'],
  ['<span class="sr">Not </span>Uploaded', 'unknown'],
  ['Uploaded <img alt="Warning" src="data:,">', 'unknown'],
  ['Uploaded <svg role="img" aria-label="Upload failed"></svg>', 'unknown'],
  ['Uploaded <i class="fa fa-exclamation-triangle" aria-hidden="true"></i>', 'unknown'],
  [
    'Uploaded <span class="material-icons" aria-hidden="true" style="font-family:Material Icons">error_outline</span>',
    'unknown',
  ],
  ['<span aria-hidden="true">not</span> Uploaded', 'requested'],
  ['<img src="data:," alt="">', null],
  ['<svg width="16" height="16"></svg>', null],
  ['<i class="fa fa-check"></i>', null],
  ['', null],
  ['—', 'unknown'],
  ['Confirmed for Upload<br>Upload failed', 'unknown'],
  ['Uploaded<br>Confirmed for Upload', 'unknown'],
  ['<span role="tooltip">Uploaded</span>Confirmed for Upload', 'requested'],
  ['<button>Upload</button>', null],
  ['<button>Mark as Uploaded</button>', null],
  ['{{ letter.status }}', 'unknown'],
  ['Загружено', 'unknown'],
  ['constructor', 'unknown'],
  ['__proto__', 'unknown'],
];

describe('a word that only sounds like arrival is none, in a MyERAS list drawn as', () => {
  test.each(SHAPES_OF_TRAPS)('%s', async (shape) => {
    const wrong: unknown[] = [];
    for (const [status, state] of ERAS_TRAPS) {
      const readings = await read('eras', SHAPES[shape]?.(listWith(status)) ?? '');
      const letters = readings.flatMap((reading) => reading.letters);
      const states = letters.map((letter) => [letter.letterId, letter.state]);
      const told = [
        ['LTR10001', 'received'],
        ['LTR10002', state],
      ];
      if (JSON.stringify(states) !== JSON.stringify(told)) wrong.push({ status, state, states });
      if (letters.some((one) => one.letterId !== 'LTR10001' && one.receivedOn !== null))
        wrong.push({ status, letters });
    }
    expect(wrong).toEqual([]);
  });
});

const AMCAS_WORDS: [string, LetterState | null, string | null][] = [
  ['Not Received', 'requested', null],
  ['Received', 'received', null],
  ['Received 10/12/2026', 'received', '2026-10-12'],
  ['Received on Oct 12, 2026', 'received', '2026-10-12'],
  ['Received <a href="#d">Details</a>', 'received', null],
  ['Received as of 10/12/2026', 'received', null],
  ['Not Received as of 10/12/2026', 'requested', null],
  ['Received by Interfolio', 'unknown', null],
  ['Not yet received', 'requested', null],
  ['Received - incomplete', 'unknown', null],
  ['Partially Received', 'unknown', null],
  ['Expected to be received', 'unknown', null],
  ['No Longer Being Sent', 'not-sending', null],
  ['Received - Unmatched', 'unmatched', null],
  ['Uploaded', 'unknown', null],
  ['Received <a href="#d">Rejected</a>', 'unknown', null],
];

test('AMCAS words are read as AMCAS means them', async () => {
  const wrong: unknown[] = [];
  for (const [status, state, on] of AMCAS_WORDS) {
    const readings = await read(
      'amcas',
      SHAPES['a plain table']?.({
        headings: ['AMCAS Request ID', 'Primary Contact', 'Letter Type', 'Status'],
        rows: [['7046218', 'Renata Vogel', 'Committee Letter', status]],
      }) ?? '',
    );
    const [letter] = readings.flatMap((reading) => reading.letters);
    if (letter?.state !== state || letter.receivedOn !== on || letter.requestedOn !== null)
      wrong.push({ status, state, on, letter });
  }
  expect(wrong).toEqual([]);
});

describe('columns that ask or tell of receipt', () => {
  const list = (portal: ReadPortal, headings: string[], cells: string[]) =>
    read(
      portal,
      SHAPES['a plain table']?.({
        headings: ['Letter ID', 'Letter Writer', ...headings],
        rows: [['7046218', 'Renata Vogel', ...cells]],
      }) ?? '',
    );
  const CASES: [ReadPortal, string[], string[], LetterState | null, string | null][] = [
    ['amcas', ['Received?'], ['No'], 'requested', null],
    ['amcas', ['Received?'], ['Yes'], 'received', null],
    ['amcas', ['Received?'], ['Pending'], 'unknown', null],
    ['amcas', ['Received'], ['Yes'], 'received', null],
    ['amcas', ['Received'], ['No'], 'requested', null],
    ['amcas', ['Received'], ['<input type="checkbox" disabled>'], 'requested', null],
    ['amcas', ['Received'], ['<input type="checkbox" disabled checked>'], 'received', null],
    ['amcas', ['Status', 'Received'], ['Not Received', 'Yes'], 'unknown', null],
    ['amcas', ['Status', 'Received'], ['Received', '10/12/2026'], 'received', '2026-10-12'],
    ['amcas', ['Status', 'Date Received'], ['Not Received', '10/12/2026'], 'unknown', null],
    ['amcas', ['Status', 'Date Received'], ['Received', 'Not yet'], 'unknown', null],
    ['amcas', ['Status', 'Date Received'], ['Received', '—'], 'received', null],
    ['eras', ['Received'], ['Yes'], null, null],
    ['eras', ['Received?'], ['No'], null, null],
    ['eras', ['Status', 'Received?'], ['Confirmed for Upload', 'No'], 'requested', null],
    ['eras', ['Status', 'Uploaded On'], ['Confirmed for Upload', ''], 'requested', null],
    ['eras', ['Status', 'Uploaded On'], ['Confirmed for Upload', '09/14/2026'], 'unknown', null],
    ['eras', ['Status', 'Upload Status'], ['Uploaded', 'Not Uploaded'], 'unknown', null],
    ['eras', ['Status', 'Upload Status'], ['Uploaded', 'Uploaded'], 'received', null],
    ['eras', ['Status', 'Uploaded'], ['Uploaded', 'No'], 'unknown', null],
    ['eras', ['Status', 'Interfolio Status'], ['Confirmed for Upload', 'Uploaded'], 'requested', null],
    ['eras', ['Status', 'MSPE Status'], ['Confirmed for Upload', 'Uploaded'], 'requested', null],
    ['eras', ['Status', 'Uploaded On'], ['Uploaded', '13/45/2026'], 'received', null],
    ['eras', ['Status', 'Uploaded On'], ['Uploaded', '02/29/2026'], 'received', null],
    ['eras', ['Status', 'Uploaded On'], ['Uploaded', '02/29/2028'], 'received', '2028-02-29'],
    ['eras', ['Status', 'Uploaded On'], ['Uploaded', '14 Sep 2026'], 'received', '2026-09-14'],
    ['eras', ['Status', 'Uploaded On'], ['Uploaded', '2026-09-14T08:12:00Z'], 'received', '2026-09-14'],
    ['eras', ['Status', 'Uploaded On'], ['Uploaded', '09/14/2026 08:12 AM EDT'], 'received', '2026-09-14'],
  ];
  test.each(CASES)('%s %j holding %j is %s, %s', async (portal, headings, cells, state, on) => {
    const readings = await list(portal, headings, cells);
    const [letter] = readings.flatMap((reading) => reading.letters);
    expect([letter?.state ?? null, letter?.receivedOn ?? null]).toEqual([state, on]);
  });
});
