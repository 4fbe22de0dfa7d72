import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import { readShown } from '../browser/reader.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { SHAPES } from './reader.shapes.ts';

/* AMCAS as the 2026 and 2027 guides describe it (domain.md 2.2a). */

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const STYLE =
  '<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}.pop{border:1px solid}</style>';

async function read(body: string, heading = 'Letters of Evaluation', portal = 'amcas'): Promise<Proposal[]> {
  await page.setContent(
    `<!doctype html><title>${portal === 'amcas' ? 'AMCAS' : 'MyERAS'}</title>${STYLE}<body><header>${portal === 'amcas' ? 'AMCAS' : 'MyERAS'}</header><main><h1>${heading}</h1>${body}</main>`,
  );
  return (await readShown(page, portal as 'amcas' | 'eras')).readings;
}

const IDS = [
  '4KQ7-28M1-ZX0P35',
  'AB12-CD34-EF5678',
  '9Z9Z-1111-QQQQ22',
  'T7T7-8888-WW0001',
  '00A1-2B3C-4D5E6F',
];
const WORDS = [
  ['Email Not Sent', 'draft'],
  ['Email Sent', 'requested'],
  ['Email Resent', 'requested'],
  ['Request Fulfilled', 'unknown'],
  ['No Longer Being Sent', 'not-sending'],
] as const;
const TITLES = [
  'Organic chemistry',
  'For MD/PhD programs only',
  'Committee Letter',
  'Clinic 2026',
  'Volunteer work - hospice',
];
const DOTS = '<button aria-label="More actions"><svg viewBox="0 0 1 1"></svg></button>';

/** The request table with the cell of title and ID drawn as given. */
function requests(cell: (title: string, id: string) => string, status = 'Letter Request Status') {
  return {
    headings: ['Letter Title With Request ID', status, 'Actions'],
    rows: WORDS.map(([word], at) => [cell(TITLES[at] ?? '', IDS[at] ?? ''), word, DOTS]),
  };
}

const told = (readings: readonly Proposal[]) =>
  readings.map(({ page: kind, extent, letters, assignments, problems }) => ({
    kind,
    extent,
    letters: letters.map((one) => [one.letterId, one.author, one.title, one.state, one.portalStatus]),
    assignments: assignments.length,
    problems: problems.map((problem) => problem.kind),
  }));

const ALL = [
  {
    kind: 'letters',
    extent: 'whole',
    letters: WORDS.map(([word, state], at) => [IDS[at], '', TITLES[at], state, word]),
    assignments: 0,
    problems: ['new-word'],
  },
];

describe('the request table is read whole, its title parted from its ID, with the title as', () => {
  const CELLS: [string, (title: string, id: string) => string][] = [
    ['a link over the ID', (title, id) => `<a href="#d">${title}</a><div>${id}</div>`],
    ['a link beside the ID', (title, id) => `<a href="#d">${title}</a> ${id}`],
    ['a link with the ID in brackets', (title, id) => `<a href="#d">${title}</a> (${id})`],
    ['a button over the ID', (title, id) => `<button>${title}</button><div>${id}</div>`],
    ['a button of both', (title, id) => `<button>${title} ${id}</button>`],
    ['text before a labelled ID', (title, id) => `${title}<br>Request ID: ${id}`],
    ['one line with a label', (title, id) => `<a href="#d">${title}</a> - Request ID ${id}`],
    ['one link of both', (title, id) => `<a href="#d">${title} (${id})</a>`],
    [
      'a label over the ID',
      (title, id) => `<a href="#d">${title}</a><div>AMCAS Request ID</div><div>${id}</div>`,
    ],
  ];
  test.each(CELLS)('%s', async (_, cell) => {
    const list = requests(cell);
    expect(
      told(await read(`<h2>Manage Letter Requests</h2>${SHAPES['a plain table']?.(list) ?? ''}`)),
    ).toEqual(ALL);
    expect(
      told(await read(`<h2>Manage Letter Requests</h2>${SHAPES['an ARIA grid']?.(list) ?? ''}`)),
    ).toEqual(ALL);
  });
});

test('every other shape of the request table gives the same rows, or no row of them', async () => {
  const list = requests((title, id) => `<a href="#d">${title}</a><div>${id}</div>`);
  const wrong: unknown[] = [];
  let same = 0;
  for (const [name, shape] of Object.entries(SHAPES)) {
    const [reading, ...more] = told(await read(`<h2>Manage Letter Requests</h2>${shape(list)}`));
    if (JSON.stringify([reading, ...more]) === JSON.stringify(ALL)) same += 1;
    else if ((reading?.letters.length ?? 0) > 0 || more.length > 0) wrong.push({ name, reading, more });
  }
  expect(wrong).toEqual([]);
  expect(same).toBeGreaterThan(Object.keys(SHAPES).length / 2);
});

test('a 7-digit ID beside the title is one; a year or a number in a title is none', async () => {
  const rows = [
    ['Physics 1210 7046218', 'Email Sent'],
    ['Class of 2027<br>7046355', 'Email Sent'],
    ['Non-Trad-Student', 'Email Sent'],
  ];
  const list = { headings: ['Letter Title With Request ID', 'Letter Request Status'], rows };
  const [reading] = await read(SHAPES['a plain table']?.(list) ?? '');
  expect(reading?.letters.map(({ letterId, title }) => [letterId, title])).toEqual([
    ['7046218', 'Physics 1210'],
    ['7046355', 'Class of 2027'],
  ]);
  // The third has no ID and names nobody: it is left out, and the list is not whole.
  expect(reading?.extent).toBe('part');
});

describe('the help that lists every word is no row and no state', () => {
  const LIST = WORDS.map(([word]) => `<li>${word}: what it means</li>`).join('');
  const TERMS = `<dl>${WORDS.map(([word]) => `<dt>${word}</dt><dd>What it means</dd>`).join('')}</dl>`;
  const TABLE = `<table><tr><th>Letter Request Status</th><th>Description</th></tr>${WORDS.map(([word]) => `<tr><td>${word}</td><td>What it means</td></tr>`).join('')}</table>`;
  const HELPS: [string, string, string][] = [
    ['a button in the heading', 'Letter Request Status <button aria-label="Help">?</button>', ''],
    [
      'an icon with all words as its name',
      `Letter Request Status <svg role="img" aria-label="${WORDS.map(([word]) => word).join(', ')}" viewBox="0 0 1 1"></svg>`,
      '',
    ],
    ['a title', `<span title="${WORDS.map(([word]) => word).join(', ')}">Letter Request Status</span> ⓘ`, ''],
    [
      'text for screen readers',
      `Letter Request Status <span class="sr">${WORDS.map(([word]) => word).join(', ')}</span>`,
      '',
    ],
    [
      'a pop-up open inside of the heading',
      `Letter Request Status <div class="pop"><ul>${LIST}</ul></div>`,
      '',
    ],
    [
      'a tooltip',
      'Letter Request Status <button>?</button>',
      `<div role="tooltip" class="pop">${TERMS}</div>`,
    ],
    [
      'a dialog with terms',
      'Letter Request Status <button>?</button>',
      `<div role="dialog" aria-modal="true" class="pop"><h2>Letter Request Status</h2>${TERMS}</div>`,
    ],
    [
      'a dialog with a table',
      'Letter Request Status <button>?</button>',
      `<div role="dialog" class="pop"><h2>Letter Request Status</h2>${TABLE}</div>`,
    ],
    [
      'a popover with a list',
      'Letter Request Status <button>?</button>',
      `<div class="pop"><strong>Letter Request Status</strong><ul>${LIST}</ul></div>`,
    ],
    [
      'a menu that is open',
      'Letter Request Status',
      '<ul role="menu" class="pop"><li role="menuitem">View Details</li><li role="menuitem">Resend Email</li><li role="menuitem">Delete Request</li></ul>',
    ],
  ];
  test.each(HELPS)('%s', async (_, heading, beside) => {
    const list = requests((title, id) => `<a href="#d">${title}</a><div>${id}</div>`, heading);
    const readings = await read(
      `<h2>Manage Letter Requests</h2>${SHAPES['a plain table']?.(list) ?? ''}${beside}`,
    );
    const [{ extent: _extent, ...reading } = { extent: '' }, ...more] = told(readings);
    const { extent: _whole, ...all } = ALL[0]!;
    expect([reading, ...more]).toEqual([all]);
  });
  test('in every row, behind its word', async () => {
    const help = `<svg role="img" aria-label="${WORDS.map(([word]) => word).join(', ')}" viewBox="0 0 1 1"></svg>`;
    const list = requests((title, id) => `<a href="#d">${title}</a><div>${id}</div>`);
    const rows = list.rows.map(([first, word, dots]) => [first ?? '', `${word ?? ''} ${help}`, dots ?? '']);
    const [reading] = await read(SHAPES['a plain table']?.({ ...list, rows }) ?? '');
    expect(reading?.letters.filter(({ state }) => state === 'received')).toEqual([]);
    expect(reading?.letters.map(({ state }) => state)).toEqual(WORDS.map(([, state]) => state));
  });
});

test('a word of the request table says that it is the request’s, and one of the receipt list does not', async () => {
  const list = requests((title, id) => `<a href="#d">${title}</a><div>${id}</div>`);
  const [letters] = await read(SHAPES['a plain table']?.(list) ?? '');
  expect(letters?.letters.map(({ ofRequest }) => ofRequest)).toEqual([true, true, true, true, true]);
  const [receipt] = await read(
    SHAPES['a plain table']?.({
      headings: ['AMCAS Request ID', 'Letter Title', 'Primary Contact', 'Status', 'Date Received'],
      rows: [[IDS[0] ?? '', 'Organic chemistry', 'Dr. Hana Sato', 'Received', '10/12/2026']],
    }) ?? '',
    'Transcript and Letter Receipt Information',
  );
  expect(receipt).toMatchObject({
    page: 'receipt',
    letters: [{ letterId: IDS[0], author: 'Dr. Hana Sato', state: 'received', receivedOn: '2026-10-12' }],
  });
  expect(receipt?.letters[0]).not.toHaveProperty('ofRequest');
});

test('"Add This Letter" and "Match This Letter" stand beside letters without an entry, named or not', async () => {
  for (const action of ['Add This Letter', 'Match This Letter']) {
    const sentence =
      '<p>The AMCAS program has received the following letter(s) that you have not yet added to your application.</p>';
    const named = SHAPES['a plain table']?.({
      headings: ['Letter Author', 'Request ID', 'Date Received', ''],
      rows: [['R. Vogel', '7099999', '10/12/2026', `<button>${action}</button>`]],
    });
    const unnamed = SHAPES['a plain table']?.({
      headings: ['Letter Title With Request ID', 'Date Received', ''],
      rows: [[`Biology<div>${IDS[1] ?? ''}</div>`, '10/12/2026', `<a href="#a">${action}</a>`]],
    });
    const list = SHAPES['a plain table']?.(requests((title, id) => `${title}<div>${id}</div>`));
    const readings = await read(
      `${sentence}${named ?? ''}${unnamed ?? ''}<h2>Manage Letter Requests</h2>${list ?? ''}`,
    );
    expect(told(readings).map(({ kind, letters }) => [kind, letters.length])).toEqual([
      ['letters', 5],
      ['unmatched', 2],
    ]);
    expect(
      readings[1]?.letters.map(({ letterId, author, title, state }) => [letterId, author, title, state]),
    ).toEqual([
      ['7099999', 'R. Vogel', null, 'unmatched'],
      [IDS[1], '', 'Biology', 'unmatched'],
    ]);
  }
});

test('MyERAS may show the writers’ portal’s words: each is unknown there', async () => {
  const readings = await read(
    SHAPES['a plain table']?.({
      headings: ['Letter ID', 'LoR Author', 'Specialty', 'Status'],
      rows: WORDS.map(([word], at) => [`LTR1000${at}`, `Ann Person${'abcde'[at] ?? ''}`, 'General', word]),
    }) ?? '',
    'Letters of Recommendation',
    'eras',
  );
  expect(readings[0]?.letters.map(({ state, portalStatus }) => [state, portalStatus])).toEqual(
    WORDS.map(([word]) => ['unknown', word]),
  );
});

describe('the Medical Schools table says which schools take part, and assigns nothing', () => {
  const REST = ['Criminal Background Check (CBC)', 'Program Type', 'Program Deadline', 'Transcript Deadline'];
  const schools = (answers: readonly [string, string], headings: string[]) => ({
    headings,
    rows: [
      ['Alpha College of Medicine', answers[0], 'Yes', 'Regular MD', '11/02/2026', '11/16/2026', DOTS],
      ['Beta School of Medicine', answers[1], 'No', 'MD/PhD', 'Dec 1, 2026 11:59 PM ET', '', DOTS],
    ],
  });
  const HEADS = [
    'Letters of Evaluation (LOE)',
    'Letters of Evaluation',
    'LOE',
    'Letters',
    'Letters of Evaluation (LOE)?',
    'Accepts Letters of Evaluation',
    'AMCAS Letter Service',
    'Participates in Letter Service',
  ];
  const ANSWERS: [string, string][] = [
    ['Yes', 'No'],
    ['YES', 'NO'],
    ['Y', 'N'],
    ['✓', ''],
    [
      '<svg role="img" aria-label="Yes" viewBox="0 0 1 1"></svg>',
      '<svg role="img" aria-label="No" viewBox="0 0 1 1"></svg>',
    ],
    ['Yes', 'Yes'],
    ['No', 'No'],
  ];
  const TITLES_ABOVE = [
    'Medical Schools',
    'Designated Medical Schools',
    'Medical School Summary',
    'Assign Letters',
    'Letters by School',
    'Letters of Evaluation',
    'Application',
  ];
  test.each(HEADS)('under "%s"', async (head) => {
    const wrong: unknown[] = [];
    for (const above of TITLES_ABOVE) {
      for (const answers of ANSWERS) {
        for (const shape of answers === ANSWERS[0]
          ? ['a plain table', 'an ARIA grid', 'cards of dl']
          : ['a plain table']) {
          const body = SHAPES[shape]?.(schools(answers, ['Medical Schools', head, ...REST, 'Actions'])) ?? '';
          const readings = await read(body, above);
          if (readings.some(({ assignments, letters }) => assignments.length + letters.length > 0))
            wrong.push({ above, answers, shape, readings: told(readings) });
          if (readings.some(({ programs }) => programs.some(({ assignmentsWhole }) => assignmentsWhole)))
            wrong.push({ above, answers, shape, whole: true });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('its schools are read, with the day that each prints as its deadline', async () => {
    const list = schools(
      ['Yes', 'No'],
      ['Medical Schools', 'Letters of Evaluation (LOE)', ...REST, 'Actions'],
    );
    const [reading] = await read(SHAPES['a plain table']?.(list) ?? '', 'Medical Schools');
    expect(reading).toMatchObject({
      page: 'programs-applied',
      extent: 'whole',
      programs: [
        { name: 'Alpha College of Medicine', track: 'Regular MD', printedDeadlineOn: '2026-11-02' },
        { name: 'Beta School of Medicine', track: 'MD/PhD', printedDeadlineOn: '2026-12-01' },
      ],
      assignments: [],
      problems: [],
    });
  });

  test('a link that opens the choice of letters is no letter', async () => {
    for (const link of [
      '<a href="#a">Assign Letters</a>',
      '<button>Assign Letters</button>',
      'Assign Letters',
    ]) {
      const list = {
        headings: [
          'Medical Schools',
          'Letters of Evaluation (LOE)',
          'Program Type',
          'Program Deadline',
          'Letters',
        ],
        rows: [
          ['Alpha College of Medicine', 'Yes', 'Regular MD', '11/02/2026', link],
          ['Beta School of Medicine', 'No', 'MD/PhD', '', link],
        ],
      };
      const [reading] = await read(SHAPES['a plain table']?.(list) ?? '', 'Medical Schools');
      expect(reading?.programs.length).toBe(2);
      expect(reading?.assignments).toEqual([]);
      expect(reading?.programs.map(({ assignmentsWhole }) => assignmentsWhole)).toEqual([false, false]);
    }
  });

  test('letters that a school shows by title and ID are assigned to it', async () => {
    const list = {
      headings: ['Medical Schools', 'Letters of Evaluation (LOE)', 'Program Type', 'Letters'],
      rows: [
        [
          'Alpha College of Medicine',
          'Yes',
          'Regular MD',
          `Organic chemistry (${IDS[0] ?? ''})<br><a href="#a">Assign Letters</a>`,
        ],
      ],
    };
    const [reading] = await read(SHAPES['a plain table']?.(list) ?? '', 'Medical Schools');
    expect(reading?.assignments).toMatchObject([
      { letter: { letterId: IDS[0], author: null, title: 'Organic chemistry' } },
    ]);
  });
});

test('a box for each letter, headed by title and Request ID, is an assignment of the letter with that ID', async () => {
  const list = {
    headings: [
      'Medical School',
      'Program Type',
      `Organic chemistry<br>${IDS[0] ?? ''}`,
      `Committee Letter<br>Request ID: ${IDS[1] ?? ''}`,
    ],
    rows: [
      [
        'Alpha College of Medicine',
        'Regular MD',
        '<input type="checkbox" checked disabled>',
        '<input type="checkbox">',
      ],
      ['Beta School of Medicine', 'MD/PhD', '<input type="checkbox">', '<input type="checkbox" checked>'],
    ],
  };
  const [reading] = await read(SHAPES['a plain table']?.(list) ?? '', 'Assign Letters');
  expect(
    reading?.assignments.map(({ letter, program, state }) => [
      letter.letterId,
      letter.author,
      letter.title,
      program,
      state,
    ]),
  ).toEqual([
    [IDS[0], null, 'Organic chemistry', 0, 'locked'],
    [IDS[1], null, null, 1, 'assigned'],
  ]);
});

describe('the pop-up "Assign Letters" is a choice, and no list of letters', () => {
  const rows = WORDS.slice(0, 3).map(([word], at) => [
    `<input type="checkbox"${at === 1 ? ' checked' : ''}${at === 2 ? ' checked disabled' : ''}>`,
    `${TITLES[at] ?? ''}<div>${IDS[at] ?? ''}</div>`,
    word,
  ]);
  const dialogs: [string, string][] = [
    ['named in its heading', '<h2>Assign Letters: Alpha College of Medicine</h2>'],
    [
      'named under its heading',
      '<h2>Assign Letters</h2><dl><dt>Medical School</dt><dd>Alpha College of Medicine</dd><dt>Program Type</dt><dd>Regular MD</dd></dl>',
    ],
  ];
  test.each(dialogs)('%s', async (_, head) => {
    const list = SHAPES['a plain table']?.({
      headings: ['', 'Letter Title With Request ID', 'Letter Request Status'],
      rows,
    });
    const readings = await read(
      `<div role="dialog">${head}${list ?? ''}<button>SAVE</button></div>`,
      'Medical Schools',
    );
    expect(readings.map(({ page: kind }) => kind)).toEqual(['choice']);
    expect(readings[0]).toMatchObject({
      extent: 'part',
      programs: [{ name: 'Alpha College of Medicine', assignmentsWhole: false }],
      assignments: [
        { letter: { letterId: IDS[1] }, state: 'assigned' },
        { letter: { letterId: IDS[2] }, state: 'locked' },
      ],
    });
  });
  test('without a status, or a school, it says nothing', async () => {
    const plain = SHAPES['a plain table']?.({
      headings: ['', 'Letter Title With Request ID'],
      rows: rows.map(([box, title]) => [box ?? '', title ?? '']),
    });
    for (const head of ['<h2>Assign Letters</h2>', dialogs[0]![1]]) {
      const readings = await read(
        `<div role="dialog">${head}${plain ?? ''}<button>SAVE</button></div>`,
        'Medical Schools',
      );
      expect(readings.filter(({ page: kind, understood }) => kind !== 'choice' && understood)).toEqual([]);
    }
  });
});

describe('the details of one request name its writer', () => {
  const list = requests((title, id) => `<a href="#d">${title}</a><div>${id}</div>`);
  const table = `<h2>Manage Letter Requests</h2>${SHAPES['a plain table']?.(list) ?? ''}`;
  const DETAILS: [string, string][] = [
    [
      'terms',
      `<dl><dt>AMCAS Request ID</dt><dd>${IDS[0] ?? ''}</dd><dt>Letter Title</dt><dd>Organic chemistry</dd><dt>Letter Type</dt><dd>Individual Letter</dd><dt>Primary Contact</dt><dd>Dr. Hana Sato</dd><dt>Email</dt><dd>hana.sato@example.edu</dd></dl>`,
    ],
    [
      'lines of label and value',
      `<div>Request ID: ${IDS[0] ?? ''}</div><div>Letter Type: Individual Letter</div><div>Author: Dr. Hana Sato</div><div>Email: hana.sato@example.edu</div>`,
    ],
    [
      'a name in two parts',
      `<dl><dt>Request ID</dt><dd>${IDS[0] ?? ''}</dd><dt>First Name</dt><dd>Hana</dd><dt>Last Name</dt><dd>Sato</dd><dt>Letter Type</dt><dd>Individual Letter</dd></dl>`,
    ],
  ];
  test.each(DETAILS)(
    '%s in a pop-up over the table: the same letters, one of them named',
    async (_, details) => {
      const readings = await read(
        `${table}<div role="dialog"><h2>Organic chemistry</h2>${details}<button>Close</button></div>`,
      );
      expect(readings.map(({ page: kind, extent }) => [kind, extent])).toEqual([['letters', 'whole']]);
      const letters = readings[0]?.letters ?? [];
      expect(letters.map(({ letterId, state }) => [letterId, state])).toEqual(
        WORDS.map(([, state], at) => [IDS[at], state]),
      );
      expect(letters.map(({ author }) => author.replace(/^Dr\. /, ''))).toEqual([
        'Hana Sato',
        '',
        '',
        '',
        '',
      ]);
      expect(letters[0]?.kind).toBe('individual');
    },
  );
  test.each(DETAILS)(
    '%s on a page of their own: one letter, and nothing about the others',
    async (_, details) => {
      for (const heading of [
        'Letter Request Details',
        'Letter Details',
        'Organic chemistry',
        'Letters of Evaluation',
      ]) {
        const readings = await read(
          `<h2>${heading}</h2>${details}`,
          heading === 'Letters of Evaluation' ? 'Letter Request' : 'Letters of Evaluation',
        );
        for (const reading of readings) {
          expect(
            reading.letters.map(({ letterId, author }) => [letterId, author.replace(/^Dr\. /, '')]),
          ).toEqual([[IDS[0], 'Hana Sato']]);
          expect([heading, reading.page, reading.extent]).toEqual([heading, 'letters', 'part']);
        }
        expect(readings.length).toBe(1);
      }
    },
  );
  test('what two lists of a page say against each other of one ID is still nothing', async () => {
    const readings = await read(
      `${table}<h2>Letters</h2>${
        SHAPES['a plain table']?.({
          headings: ['Request ID', 'Primary Contact', 'Letter Title', 'Status'],
          rows: [[IDS[0] ?? '', 'Dr. Hana Sato', 'Biology', 'Received']],
        }) ?? ''
      }`,
    );
    expect(
      readings.flatMap(({ letters }) => letters).filter(({ letterId }) => letterId === IDS[0]),
    ).toHaveLength(2);
  });
});
