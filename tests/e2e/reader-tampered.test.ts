import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import type { ReadPortal } from '../../lib/model.ts';
import { readShown, type ReadResult } from '../browser/reader.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
});
afterAll(() => browser.close());

async function show(portal: ReadPortal, h1: string, body: string): Promise<ReadResult> {
  const title = portal === 'eras' ? 'MyERAS' : 'AMCAS';
  await page.setContent(
    `<!doctype html><title>${title}</title><body><header>${title}</header><main><h1>${h1}</h1>${body}</main>`,
  );
  return readShown(page, portal);
}

const row = (cells: readonly string[]): string =>
  `<tr>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`;

const HEADS = ['Letter ID', 'LoR Author', 'Specialty', 'Status'];
const FIRST = ['LTR10001', 'Adaeze Okafor', 'General', 'Uploaded'];
const SECOND = ['LTR10002', 'James Marsh', 'General', 'Uploaded'];
const letters = (body: string): Promise<ReadResult> => show('eras', 'Letters of Recommendation', body);

async function told(body: string): Promise<unknown> {
  const { readings } = await letters(body);
  return readings.map(({ extent, understood, letters: all }) => [
    extent,
    understood,
    all.map(({ author, state }) => [author, state]),
  ]);
}
const BOTH = [
  ['Adaeze Okafor', 'received'],
  ['James Marsh', 'received'],
];

describe('a status that nobody sees is none', () => {
  test.each([
    'position:absolute;left:-9999px',
    'position:absolute;width:0;height:0;overflow:hidden',
    'visibility:hidden',
    'display:none',
  ])('%s', async (style) => {
    const hidden = [...FIRST.slice(0, 3), `<span style="${style}">Uploaded</span>`];
    expect(await told(table(HEADS, [hidden, SECOND]))).toEqual([
      ['whole', true, [['Adaeze Okafor', null], BOTH[1]]],
    ]);
  });

  test('in a clipped box around the cells of an ARIA row', async () => {
    const cells = (texts: readonly string[]): string =>
      texts.map((text, at) => `<span role="cell" aria-colindex="${at + 1}">${text} </span>`).join('');
    const heads = HEADS.map(
      (text, at) => `<span role="columnheader" aria-colindex="${at + 1}">${text}</span>`,
    );
    const clip = 'position:absolute;width:0;height:0;overflow:hidden';
    const { readings } = await letters(
      `<div role="table"><div role="row">${heads.join('')}</div><div role="row">${cells(SECOND)}</div>
       <div role="row"><div style="${clip}">${cells(FIRST)}</div></div></div>`,
    );
    expect(readings[0]?.letters.map(({ author }) => author)).toEqual(['James Marsh']);
  });

  test('but a picture may be named for screen readers alone', async () => {
    const named = [
      ...FIRST.slice(0, 3),
      '<svg aria-hidden="true" width="9" height="9"></svg><span style="position:absolute;left:-9999px">Uploaded</span>',
    ];
    expect(await told(table(HEADS, [named, SECOND]))).toEqual([['whole', true, BOTH]]);
  });
});

describe('a row of other cells than its headings gives no fact, and its list is a part', () => {
  test.each([
    ['a cell too few', FIRST.slice(1)],
    ['a cell too many', ['x', ...FIRST]],
    ['one cell alone', FIRST.slice(0, 1)],
  ])('%s', async (_, cells) => {
    expect(
      await told(table(HEADS, [SECOND, cells, SECOND.with(0, 'LTR10003').with(1, 'Priya Patel')])),
    ).toEqual([['part', true, [BOTH[1], ['Priya Patel', 'received']]]]);
  });

  test('a frozen cell whose row is gone', async () => {
    const line = (role: string, texts: readonly string[]): string =>
      `<div role="row" style="display:flex;height:20px">${texts.map((text) => `<div role="${role}" style="width:100px">${text}</div>`).join('')}</div>`;
    const pane = (from: number, to: number, rows: readonly (readonly string[])[]): string =>
      `<div>${line('columnheader', HEADS.slice(from, to))}${rows.map((one) => line('cell', one.slice(from, to))).join('')}</div>`;
    const grid = `<div role="grid" style="display:flex">${pane(0, 1, [SECOND, FIRST])}${pane(1, 4, [SECOND])}</div>`;
    expect(await told(grid)).toEqual([['part', true, [BOTH[1]]]]);
  });

  test.each([
    ['a heading too few', HEADS.toSpliced(2, 1)],
    ['a heading too many', HEADS.toSpliced(1, 0, 'Notes')],
  ])('%s: no row', async (_, heads) => {
    expect(await told(table(heads, [FIRST, SECOND]))).toEqual([['part', false, []]]);
  });

  test.each([
    ['an empty heading at the end', table([...HEADS, ''], [FIRST, SECOND])],
    [
      'buttons without a heading',
      table(
        HEADS,
        [FIRST, SECOND].map((one) => [...one, '<button>Edit</button>']),
      ),
    ],
    ['a row over all columns', table(HEADS, [['<td colspan="4">Added by you</td>'], FIRST, SECOND])],
    ['a total', table(HEADS, [FIRST, SECOND, ['Total', '2']])],
    [
      'a cell that reaches down',
      table(HEADS, [FIRST.with(2, '<td rowspan="2">General</td>'), SECOND.toSpliced(2, 1)]),
    ],
    [
      'a hidden column',
      table(HEADS, [FIRST, SECOND]).replace(/<(t[hd])>(Specialty|General)/g, '<$1 style="display:none">$2'),
    ],
  ])('%s is ordinary', async (_, body) => {
    expect(await told(body)).toEqual([['whole', true, BOTH]]);
  });
});

describe('a word is no name', () => {
  test('the title of a letter is not its writer', async () => {
    const heads = ['AMCAS Request ID', 'Zyx', 'Letter Type', 'Letter Title', 'Status'];
    const entry = ['7046218', 'Renata Vogel', 'Committee Letter', 'Premedical Committee', 'Received'];
    const { readings } = await show('amcas', 'Letters of Evaluation', table(heads, [entry]));
    expect(readings.flatMap((reading) => reading.letters)).toEqual([]);
  });

  test('a word of state is not a writer', async () => {
    expect(await told(table(HEADS, [FIRST.with(1, 'Uploaded'), SECOND]))).toEqual([
      ['part', true, [BOTH[1]]],
    ]);
  });
});

describe('a matrix of letters and schools', () => {
  const heads = [
    'Medical School',
    'Program Type',
    'Renata Vogel<br>ID: 7046218',
    'Tomas Ibarra<br>ID: 7046355',
  ];
  const rows = [
    ['Ashford University', 'MD', '✓', ''],
    ['Carrow University', 'MD', '', '✓'],
  ];
  const read = async (names: readonly string[]): Promise<unknown> => {
    const { readings } = await show('amcas', 'Assign Letters', table(names, rows));
    return readings.map(({ programs, assignments }) => [
      programs.map((program) => program.assignmentsWhole),
      assignments.map(({ program, letter }) => [program, letter.author]),
    ]);
  };

  test('is read', async () => {
    expect(await read(heads)).toEqual([
      [
        [true, true],
        [
          [0, 'Renata Vogel'],
          [1, 'Tomas Ibarra'],
        ],
      ],
    ]);
  });

  test('gives nobody the letter of a column whose heading was lost', async () => {
    const { readings } = await show('amcas', 'Assign Letters', table(heads.toSpliced(2, 1), rows));
    expect(readings.flatMap((reading) => reading.assignments)).toEqual([]);
    expect(readings.every((reading) => reading.extent === 'part')).toBe(true);
  });

  test('does not take a document for a writer, named once or twice', async () => {
    const { readings } = await show(
      'amcas',
      'Assign Letters',
      table(
        [...heads, 'MSPE<br>MSPE'],
        rows.map((one) => [...one, '✓']),
      ),
    );
    expect(
      readings.flatMap((reading) => reading.assignments).map(({ letter }) => letter.author),
    ).not.toContain('MSPE');
  });

  test('does not say that these are all letters where a name stands in the place of a check', async () => {
    const torn = rows.with(1, ['', 'MD', 'Carrow University', '✓']);
    const { readings } = await show('amcas', 'Assign Letters', table(heads, torn));
    expect(
      readings.flatMap(({ programs }) => programs.map((program) => program.assignmentsWhole)),
    ).not.toContain(true);
  });

  test('does not say that these are all letters when a heading cannot be read', async () => {
    expect(await read(heads.with(2, ''))).toEqual([[[false, false], [[1, 'Tomas Ibarra']]]]);
  });
});

test('a card inside of a card is not passed over', async () => {
  const card = ([id, author, , status]: readonly string[], inner = ''): string =>
    `<article><dl><dt>Letter ID</dt><dd>${id}</dd><dt>LoR Author</dt><dd>${author}</dd><dt>Status</dt><dd>${status}</dd></dl>${inner}</article>`;
  const { readings } = await letters(card(FIRST, card(SECOND)) + card(SECOND.with(0, 'LTR10003')));
  const [reading] = readings;
  if (reading?.extent === 'whole') expect(reading.letters).toHaveLength(3);
  else expect(readings.every((one) => one.extent === 'part')).toBe(true);
});

describe('a page that asks for a password is never read', () => {
  const BOX = '<input type="password">';
  test.each([
    ['in the page', BOX],
    ['in a form of one small block', `<form><p><label>Password ${BOX}</label></p></form>`],
    ['in a table', `<table><tr><td>Password</td><td>${BOX}</td></tr></table>`],
    ['in a list', `<ul><li>Password ${BOX}</li></ul>`],
    ['in a cell of a grid', `<div role="grid"><div role="row"><div role="gridcell">${BOX}</div></div></div>`],
    ['in a term', `<dl><dt>Password</dt><dd>${BOX}</dd></dl>`],
    ['in a shadow root', `<div><template shadowrootmode="open">${BOX}</template></div>`],
    ['in a frame of this page', `<iframe srcdoc='<p>${BOX}</p>'></iframe>`],
  ])('%s', async (_, body) => {
    const list = table(HEADS, [FIRST, SECOND]);
    await page.setContent('<p></p>');
    const { page: seen, readings } = await show('eras', 'Letters of Recommendation', `${list}${body}`);
    expect(seen.asksPassword).toBe(true);
    expect(readings).toEqual([]);
  });

  test('unless nobody sees the box', async () => {
    const { page: seen } = await letters('<div style="display:none"><input type="password"></div>');
    expect(seen.asksPassword).toBe(false);
  });
});

describe('what is lost between the rows leaves a list a part', () => {
  const line = (role: string, texts: readonly string[], own = 'row'): string =>
    `<div role="${own}">${texts.map((text) => `<div role="${role}">${text}</div>`).join('')}</div>`;

  test('cells whose row is none', async () => {
    const grid = `<div role="grid">${line('columnheader', HEADS)}${line('cell', FIRST, 'none')}${line('cell', SECOND)}</div>`;
    expect(await told(grid)).toEqual([['part', true, [BOTH[1]]]]);
  });
  test('words of a row that no cell holds', async () => {
    const cells = FIRST.map((text, at) =>
      at === 2 ? `<span>${text}</span>` : `<div role="cell">${text}</div>`,
    );
    const torn = `<div role="row" style="display:flex">${cells.join('')}</div>`;
    const grid = `<div role="grid">${line('columnheader', HEADS)}${torn}${line('cell', SECOND)}</div>`;
    expect(await told(grid)).toEqual([['part', true, [BOTH[1]]]]);
  });
  test('a heading that is none: no row gives a fact', async () => {
    const heads = HEADS.map((text, at) => `<div${at === 0 ? '' : ' role="columnheader"'}>${text}</div>`);
    const grid = `<div role="grid"><div role="row" style="display:flex">${heads.join('')}</div>${line('cell', FIRST)}</div>`;
    expect((await letters(grid)).readings.flatMap((reading) => reading.letters)).toEqual([]);
  });
  test('a heading inside of another one: no row gives a fact', async () => {
    const heads = `<tr><th>${HEADS[0]}<span role="columnheader">${HEADS[1]}</span></th><th>${HEADS[2]}</th><th>${HEADS[3]}</th></tr>`;
    const list = `<table><thead>${heads}</thead><tbody>${row(FIRST)}</tbody></table>`;
    expect((await letters(list)).readings.flatMap((reading) => reading.letters)).toEqual([]);
  });
  test('headings that are repeated are no row', async () => {
    expect(await told(table(HEADS, [FIRST, HEADS, SECOND]))).toEqual([['whole', true, BOTH]]);
  });
  test('a list that is one link as a whole is read', async () => {
    expect(await told(`<a href="#x">${table(HEADS, [FIRST, SECOND])}</a>`)).toEqual([['whole', true, BOTH]]);
  });
  test('a card that lost its lines beside others', async () => {
    const card = ([id, author, , status]: readonly string[]): string =>
      `<article class="c"><h3>${author}</h3><dl><dt>Letter ID</dt><dd>${id}</dd><dt>LoR Author</dt><dd>${author}</dd><dt>Status</dt><dd>${status}</dd></dl></article>`;
    const bare = '<article class="c"><h3>Priya Patel</h3></article>';
    expect(await told(card(FIRST) + card(SECOND))).toEqual([['whole', true, BOTH]]);
    expect(await told(card(FIRST) + card(SECOND) + bare)).toEqual([['part', true, BOTH]]);
  });
});

test('an empty cell that takes no room hides nothing in the rows below it', async () => {
  const clip = (text: string): string => `<div style="display:inline-block;overflow:hidden">${text}</div>`;
  const rows = [FIRST, SECOND].map((cells, at) => cells.with(2, clip(at === 0 ? '' : 'Surgery')));
  const { readings } = await letters(table(HEADS, rows));
  expect(readings[0]?.letters.map(({ specialty }) => specialty)).toEqual([null, 'Surgery']);
});

describe('a box that nobody sees', () => {
  const heads = [
    'Medical School',
    'Program Type',
    'Renata Vogel<br>ID: 7046218',
    'Tomas Ibarra<br>ID: 7046355',
  ];
  const assigned = async (box: string): Promise<unknown> => {
    const seen = '<input type="checkbox" checked>';
    const list = table(heads, [['Ashford University', 'MD', box, seen]]);
    const { readings } = await show('amcas', 'Assign Letters', list);
    return readings.map(({ programs, assignments }) => [
      programs[0]?.assignmentsWhole,
      assignments.map(({ letter }) => letter.author),
    ]);
  };
  const hidden = '<input type="checkbox" checked style="opacity:0;position:absolute">';

  test('says nothing, neither yes nor no', async () => {
    expect(await assigned(hidden)).toEqual([[false, ['Tomas Ibarra']]]);
  });
  test.each([
    ['a picture', `<span>${hidden}<svg width="16" height="16"><path d="M0 0h9"/></svg></span>`],
    [
      'a box of its own',
      `<label>${hidden}<i style="display:inline-block;width:14px;height:14px;border:1px solid"></i></label>`,
    ],
  ])('counts where %s is drawn for it', async (_, box) => {
    expect(await assigned(box)).toEqual([[true, ['Renata Vogel', 'Tomas Ibarra']]]);
  });
});

describe('cells that say their column', () => {
  const cell = (role: string, at: number, text: string): string =>
    `<div role="${role}" aria-colindex="${String(at)}">${text}</div>`;
  const line = (role: string, texts: readonly string[], columns: readonly number[]): string =>
    `<div role="row">${texts.map((text, at) => cell(role, columns[at] ?? 0, text)).join('')}</div>`;
  const grid = (heads: readonly number[], first: readonly number[]): string =>
    `<div role="grid">${line('columnheader', HEADS, heads)}${line('cell', FIRST, first)}${line('cell', SECOND, [1, 2, 3, 4])}</div>`;

  test('each its own: every row is read', async () => {
    expect(await told(grid([1, 2, 3, 4], [1, 2, 3, 4]))).toEqual([['whole', true, BOTH]]);
  });
  test('two of a row say the same: the row gives no fact, and the list is a part', async () => {
    expect(await told(grid([1, 2, 3, 4], [1, 2, 2, 4]))).toEqual([['part', true, [BOTH[1]]]]);
  });
  test('one is not there: the row gives no fact', async () => {
    const heads = ['Medical School', 'Program Type', 'Renata Vogel ID: 7046218', 'Tomas Ibarra ID: 7046355'];
    const check = (names: readonly string[], columns: readonly number[]): string =>
      `<div role="grid">${line('columnheader', heads, [1, 2, 3, 4])}${line('cell', names, columns)}${line('cell', ['Carrow University', 'MD', '', '✓'], [1, 2, 3, 4])}</div>`;
    const { readings } = await show(
      'amcas',
      'Assign Letters',
      check(['Ashford University', 'MD', '✓'], [1, 2, 4]),
    );
    expect(readings.map(({ extent }) => extent)).toEqual(['part']);
    expect(readings[0]?.programs.map((program) => program.name)).toEqual(['Carrow University']);
  });
  test('two headings say the same: no row gives a fact', async () => {
    const readings = (await letters(grid([1, 2, 3, 3], [1, 2, 3, 4]))).readings;
    expect(readings.flatMap((reading) => reading.letters)).toEqual([]);
    expect(readings.map((reading) => reading.extent)).not.toContain('whole');
  });
});
