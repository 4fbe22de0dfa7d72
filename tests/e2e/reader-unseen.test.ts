import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchPlain } from '../browser/plain-browser.ts';
import type { ReadPortal } from '../../lib/model.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { readShown } from '../browser/reader.ts';

/*
 * What pages drawn by libraries that the reader had never met taught it, each as the smallest page that shows it: the
 * libraries themselves are named nowhere, since none of them is treated apart.
 */

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchPlain();
  page = await browser.newPage();
});
afterAll(() => browser.close());

const H1 = { eras: 'Letters of Recommendation', amcas: 'Letters of Evaluation' };

async function read(portal: ReadPortal, body: string, h1 = H1[portal]): Promise<Proposal[]> {
  const title = portal === 'eras' ? 'MyERAS' : 'AMCAS';
  await page.setContent(
    `<!doctype html><title>${title}</title><body><header>${title}</header><main><h1>${h1}</h1>${body}</main>`,
  );
  return (await readShown(page, portal)).readings;
}

/** Of each letter: who wrote it, and where it stands. */
async function letters(portal: ReadPortal, body: string): Promise<unknown[]> {
  const readings = await read(portal, body);
  return readings.flatMap((reading) => reading.letters.map(({ author, state }) => [author, state]));
}

const table = (headings: string[], rows: string[][]): string =>
  `<table><thead><tr>${headings.map((text) => `<th>${text}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
const shape = (name: string): string => `<span role="img" aria-label="${name}"><svg width="9"></svg></span>`;

describe('the name of a picture is no word', () => {
  test.each([
    ['check-circle', 'Uploaded', 'received'],
    ['clock-circle', 'Confirmed for Upload', 'requested'],
    ['info-circle', 'Uploaded', 'received'],
    // A cross or a clock may take the word back.
    ['close-circle', 'Uploaded', 'unknown'],
    ['clock-circle', 'Uploaded', 'unknown'],
    ['exclamation-circle', 'Uploaded', 'unknown'],
    ['sync', 'Uploaded', 'unknown'],
    ['Rejected', 'Uploaded', 'unknown'],
    ['check-circle', 'Upload failed', 'unknown'],
  ])('%s beside "%s" is %s', async (icon, word, state) => {
    const body = table(
      ['Letter ID', 'LoR Author', 'Status'],
      [['LTR10001', 'Adaeze Okafor', shape(icon) + word]],
    );
    expect(await letters('eras', body)).toEqual([['Adaeze Okafor', state]]);
  });

  test('where letters are ticked, a check is one and a dash is none; another shape is not known', async () => {
    const row = (name: string, ...icons: string[]): string[] => [name, '1401121045', ...icons.map(shape)];
    const [reading] = await read(
      'eras',
      table(
        ['Program', 'Accreditation ID', 'Adaeze Okafor', 'James Marsh'],
        [row('Lakeview', 'check-circle', 'minus'), row('Northfield', 'close', 'hourglass')],
      ),
      'Assignments Checklist',
    );
    expect(reading?.assignments.map(({ program, letter }) => [program, letter.author])).toEqual([
      [0, 'Adaeze Okafor'],
    ]);
    expect(reading?.programs.map((program) => program.assignmentsWhole)).toEqual([true, false]);
  });
});

describe('who wrote', () => {
  test.each([
    [['First Name', 'Last Name'], ['Adaeze', 'Okafor'], 'Adaeze Okafor'],
    [['Surname', 'Given Name'], ['Okafor', 'Adaeze'], 'Adaeze Okafor'],
    [['Author Last Name', 'Author First Name'], ['Okafor', '—'], 'Okafor'],
  ])('%j holding %j is %s', async (headings, cells, author) => {
    const body = table(['Letter ID', ...headings, 'Letter Status'], [['LTR10001', ...cells, 'Uploaded']]);
    expect(await letters('eras', body)).toEqual([[author, 'received']]);
  });

  test('a given name alone names nobody', async () => {
    const body = table(
      ['Letter ID', 'First Name', 'Last Name', 'Status'],
      [['LTR10001', 'Adaeze', '', 'Uploaded']],
    );
    const [reading] = await read('eras', body);
    expect(reading?.letters).toEqual([]);
    expect(reading?.extent).toBe('part');
  });

  test('an address of e-mail below a name is no title', async () => {
    const cell = '<div>Rafael Ortiz</div><div>ro@college.example</div>';
    const body = table(['Request ID', 'Author', 'Letter Status'], [['7714204', cell, 'Not Received']]);
    const [letter] = (await read('amcas', body)).flatMap((reading) => reading.letters);
    expect(letter).toMatchObject({ author: 'Rafael Ortiz', title: null, email: 'ro@college.example' });
  });

  test('"Author title" is what the author is, "Author / Title" is who it is', async () => {
    const rows = [['LTR10001', 'Professor', 'Adaeze Okafor', 'Uploaded']];
    const [first] = await read('eras', table(['LoR ID', 'Author title', 'Author name', 'LoR status'], rows));
    expect(first?.letters[0]).toMatchObject({ author: 'Adaeze Okafor', title: 'Professor' });
    expect(await letters('eras', table(['LoR ID', 'Author title', 'x', 'LoR status'], rows))).toEqual([]);
  });

  test.each(['None assigned', 'No letters selected yet', 'Not yet assigned', 'Nothing chosen'])(
    '"%s" in the place of letters is nobody',
    async (words) => {
      const [reading] = await read(
        'eras',
        table(['Program', 'Accreditation ID', 'LoRs'], [['Lakeview', '1401121045', words]]),
        'Assignments Checklist',
      );
      expect(reading?.assignments).toEqual([]);
      expect(reading?.programs[0]?.assignmentsWhole).toBe(true);
    },
  );
});

describe('cards', () => {
  test('a value is not the link that stands beside it', async () => {
    const card = (name: string, word: string): string =>
      `<div><h2>${name}</h2><dl><div><dt>Letter ID</dt><dd>LTR-${name.length}</dd></div><div><dt>Specialty</dt><dd>General</dd><dd><a href="#c">Change</a></dd></div>
       <div><dt>Status</dt><dd><b>${word}</b></dd><dd><a href="#h">History</a></dd></div></dl></div>`;
    const body = card('Adaeze Okafor', 'Uploaded') + card('James Marsh', 'Not yet received');
    expect(await letters('eras', body)).toEqual([
      ['Adaeze Okafor', 'received'],
      ['James Marsh', 'requested'],
    ]);
  });

  test('a name beside a chip is the name of its card, and a new word in the place of a chip is kept', async () => {
    const card = (name: string, word: string, id: string): string =>
      `<div class="card"><div class="line"><p>${name}</p><div>${word}</div></div><div class="line"><p>Letter ID:</p><p>${id}</p></div><div class="line"><p>Specialty:</p><p>General</p></div></div>`;
    const body = `<style>.line{display:flex;gap:4px}</style>${card('Adaeze Okafor', 'Uploaded', 'LTR10001')}${card('James Marsh', 'Confirmed for Upload', 'LTR10002')}${card('Grace Liu', 'Received by Interfolio', 'LTR10003')}`;
    const [reading] = await read('eras', body);
    expect(reading?.letters.map(({ author, state, portalStatus }) => [author, state, portalStatus])).toEqual([
      ['Adaeze Okafor', 'received', 'Uploaded'],
      ['James Marsh', 'requested', 'Confirmed for Upload'],
      ['Grace Liu', 'unknown', 'Received by Interfolio'],
    ]);
  });

  test('labels and values in a table for each card, the title and the chip above it', async () => {
    const card = (title: string, word: string, who: string, id: string): string =>
      `<div class="card"><div class="head"><div>${title}</div><b>${word}</b></div>${table(
        ['Letter Type', 'Primary Contact', 'Letter ID'],
        [['Individual Letter', who, id]],
      )}</div>`;
    const [reading] = await read(
      'amcas',
      `${card('Chemistry', 'Received', 'Helen Zhao', '7714203')}${card('Research', 'Received by Interfolio', 'Ines Carvalho', '7714204')}${card('Physics', 'Not Received', 'Kwame Boateng', '7714205')}`,
    );
    expect(reading?.letters.map(({ author, title, state }) => [author, title, state])).toEqual([
      ['Helen Zhao', 'Chemistry', 'received'],
      ['Ines Carvalho', 'Research', 'unknown'],
      ['Kwame Boateng', 'Physics', 'requested'],
    ]);
    expect(reading?.extent).toBe('whole');
  });

  test('the chip in a title that repeats a value of its card is no part of a name', async () => {
    const entry = (name: string, word: string, id: string): string =>
      `<div><h3><button aria-expanded="true">${name} <span>${word}</span></button></h3><div><div><div>Current status</div><div>${word}</div></div><div><div>LoR ID</div><div>${id}</div></div><div><div>Specialty</div><div>General</div></div></div></div>`;
    expect(
      await letters(
        'eras',
        entry('Adaeze Okafor', 'Uploaded', 'LTR10001') + entry('James Marsh', 'Declined', 'LTR10002'),
      ),
    ).toEqual([
      ['Adaeze Okafor', 'received'],
      ['James Marsh', 'declined'],
    ]);
  });
});

describe('cards of which one cannot be read', () => {
  const card = (name: string, lines: string): string => `<div class="entry"><h2>${name}</h2>${lines}</div>`;
  const list = (...pairs: [string, string][]): string =>
    `<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`;

  test('are a part of their list', async () => {
    const whole = [
      card(
        'Adaeze Okafor',
        list(['Letter ID', 'LTR10001'], ['Specialty', 'General'], ['Status', 'Uploaded']),
      ),
      card('James Marsh', list(['Letter ID', 'LTR10002'], ['Specialty', 'General'], ['Status', 'Uploaded'])),
    ];
    expect((await read('eras', whole.join('')))[0]?.extent).toBe('whole');
    const lost = card('Grace Liu', '<p>LTR10003</p><p>General</p><p>Uploaded</p>');
    expect((await read('eras', [...whole, lost].join('')))[0]?.extent).toBe('part');
  });

  test('a label that one of them lacks is no empty value', async () => {
    const slots = (name: string, id: string, ...more: [string, string][]): string =>
      card(
        name,
        list(['Accreditation ID', id], ['Specialty', 'Surgery'], ['LoR 1', 'Adaeze Okafor'], ...more),
      );
    const body = slots('Lakeview', '1401121045', ['LoR 2', 'None']) + slots('Northfield', '1400521203');
    const [reading] = await read('eras', body, 'Assignments Checklist');
    expect(reading?.programs.map((program) => program.assignmentsWhole)).toEqual([true, false]);
  });
});

describe('where a list begins and what belongs to it', () => {
  test('rows that stand before their headings in the markup, and below them on the page', async () => {
    const cells = (texts: string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const body = `<style>.list{position:relative;height:200px}.list table{width:600px;table-layout:fixed;border-collapse:collapse}.head{position:absolute;top:0;left:0}.rows{position:absolute;top:30px;left:0}.head td{height:28px;padding:0}</style>
      <div class="list"><div class="rows"><table>${cells(['LTR10001', 'Adaeze Okafor', 'General', 'Uploaded'])}${cells(['LTR10002', 'James Marsh', 'General', 'Confirmed for Upload'])}</table></div>
      <div class="head"><table>${cells(['Letter ID', 'LoR Author', 'Specialty', 'Status'])}</table></div></div>`;
    expect(await letters('eras', body)).toEqual([
      ['Adaeze Okafor', 'received'],
      ['James Marsh', 'requested'],
    ]);
  });

  const LIST = table(['Letter ID', 'Writer', 'Status'], [['LTR10001', 'Adaeze Okafor', 'Uploaded']]);

  test('the heading of a part with a list of its own does not name the next list', async () => {
    const beside = '<section><h2>Additional Documents</h2><ul><li>MSPE <b>Uploaded</b></li></ul></section>';
    expect(await letters('eras', beside + LIST)).toEqual([['Adaeze Okafor', 'received']]);
    // Without a list of its own it does.
    expect(await letters('eras', `<h2>Additional Documents</h2><p>All that you sent.</p>${LIST}`)).toEqual(
      [],
    );
  });

  test('a table without heading cells whose rows unfold tables is a list, and its detail tells of letters', async () => {
    const row = (...texts: string[]): string =>
      `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const detail =
      '<table><tr><td>Personal Statement</td><td>Main</td></tr><tr><td>LoR 1</td><td>Adaeze Okafor</td></tr></table>';
    const body = `<table style="width:700px"><thead><tr><th>Program</th><th>Program ID</th><th>Date Applied</th></tr></thead></table>
      <table style="width:700px"><tbody>${row('Lakeview', '1401121045', '09/24/2026')}<tr><td colspan="3">${detail}</td></tr>${row('Northfield', '1400521203', '09/24/2026')}</tbody></table>`;
    const [reading] = await read('eras', body, 'Programs Applied To');
    expect(reading?.programs.map(({ name, assignmentsWhole }) => [name, assignmentsWhole])).toEqual([
      ['Lakeview', true],
      ['Northfield', false],
    ]);
    expect(reading?.assignments.map(({ program, letter }) => [program, letter.author])).toEqual([
      [0, 'Adaeze Okafor'],
    ]);
  });
});

describe('a list under something that turns without end and has no words', () => {
  const EMPTY = `<table style="width:100%;height:120px"><thead><tr><th>Letter ID</th><th>LoR Author</th><th>Status</th></tr></thead><tbody><tr><td colspan="3">No data</td></tr></tbody></table>`;
  const turning = (where: string, inside = ''): string =>
    `<style>@keyframes turn{to{rotate:360deg}}.turn{animation:turn 1s linear infinite;width:30px;height:30px}</style>${where.replace('HERE', `<div class="turn">${inside}</div>`)}`;

  test('is still loading, so that "No data" says nothing', async () => {
    const [loaded] = await read('eras', EMPTY);
    expect(loaded?.extent).toBe('whole');
    const mask = `<div style="position:relative">${EMPTY}<div style="position:absolute;inset:0;display:grid;place-items:center">HERE</div></div>`;
    for (const reading of await read('eras', turning(mask))) expect(reading.extent).toBe('part');
  });

  test('is whole when it turns in a row of words, or elsewhere on the page', async () => {
    const row = `<table><thead><tr><th>Letter ID</th><th>LoR Author</th><th>Status</th></tr></thead><tbody><tr><td>LTR10001</td><td>Adaeze Okafor</td><td>HERE Confirmed for Upload</td></tr></tbody></table>`;
    const [first] = await read('eras', turning(row));
    expect([first?.extent, first?.letters.length]).toEqual(['whole', 1]);
    const [second] = await read(
      'eras',
      turning(`<div style="height:900px">HERE</div>${row.replace('HERE ', '')}`),
    );
    expect(second?.extent).toBe('whole');
  });
});

describe('a session that is over, without a box for a password', () => {
  test.each([
    'Your session has ended. Sign in again.',
    'Your session has expired due to inactivity.',
    'You have been signed out.',
    'You have been automatically logged out after 30 minutes.',
  ])('%s', async (words) => {
    expect(await read('eras', `<p>${words}</p><a href="#in">Sign in</a>`)).toEqual([]);
  });

  test.each([
    'Your session will expire in 2 minutes.',
    'You are signed in as Jordan.',
    'If your session has ended, sign in.',
  ])('goes on: %s', async (words) => {
    const readings = await read(
      'eras',
      `<p>${words}</p><p>No letters of recommendation have been added.</p>`,
    );
    expect(readings.map(({ understood }) => understood)).toEqual([true]);
  });
});
