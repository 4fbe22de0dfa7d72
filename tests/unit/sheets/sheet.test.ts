import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { guess, rolesFor, type Role } from '../../../lib/sheets/columns.ts';
import { csvText, escapeCell, unescapeCell } from '../../../lib/sheets/csv.ts';
import { dayIn, orderOf } from '../../../lib/sheets/days.ts';
import { decode, MOST_BYTES } from '../../../lib/sheets/decode.ts';
import { propose, type Choices, type Proposal } from '../../../lib/sheets/propose.ts';
import { SheetRefused } from '../../../lib/sheets/refused.ts';
import { readTable } from '../../../lib/sheets/table.ts';

const TODAY = '2026-09-10';
const bytes = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, little: boolean, mark: boolean): Uint8Array {
  const units = `${mark ? '\uFEFF' : ''}${text}`;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  [...Array(units.length).keys()].forEach((at) => view.setUint16(at * 2, units.charCodeAt(at), little));
  return new Uint8Array(view.buffer);
}

/** A text as it is taken in when the user corrects nothing but what is given. */
function taken(text: string, corrected: Partial<Choices> = {}): Proposal {
  const sheet = readTable(decode(bytes(text)).text);
  const choices = {
    ...guess(sheet, TODAY),
    portal: 'eras',
    order: null,
    sentOn: null,
    ...corrected,
  } as const;
  return propose(sheet, choices, TODAY);
}

describe('the text of a file', () => {
  const text = 'Writer,Sent\nJosé Núñez,yes\n';
  test.each([
    ['UTF-8', bytes(text), 'UTF-8'],
    ['UTF-8 with its mark', bytes(`\uFEFF${text}`), 'UTF-8'],
    ['UTF-16 LE with its mark', utf16(text, true, true), 'UTF-16'],
    ['UTF-16 BE with its mark', utf16(text, false, true), 'UTF-16'],
    ['UTF-16 LE without', utf16(text, true, false), 'UTF-16'],
    ['UTF-16 BE without', utf16(text, false, false), 'UTF-16'],
    ['Windows-1252', Uint8Array.from(text, (letter) => letter.charCodeAt(0)), 'Windows-1252'],
  ])('%s', (_name, file, encoding) => {
    const decoded = decode(file);
    expect(decoded.encoding).toBe(encoding);
    expect(readTable(decoded.text).rows).toEqual([
      ['Writer', 'Sent'],
      ['José Núñez', 'yes'],
    ]);
  });
});

describe('the separator', () => {
  test.each([
    ['comma', 'Writer,Sent\n"Marsh, Helen",yes\nReyes,no', ','],
    ['semicolon', 'Writer;Sent;Notes\nMarsh, Helen;yes;1,5\nReyes;no;a, b, c', ';'],
    ['tab', 'Writer\tSent\nMarsh, Helen\tyes\nReyes\tno', '\t'],
    ['named by Excel', 'sep=;\r\nWriter;Sent\r\nMarsh;yes', ';'],
    ['none: one a line', 'Mercy Hospital\nLakeside Medical Center\n', ''],
  ])('%s', (_name, text, separator) => {
    expect(readTable(text).separator).toBe(separator);
  });

  test('the user’s own choice wins', () => {
    expect(readTable('Mercy Hospital, Boston\nLakeside, Chicago', '').rows).toEqual([
      ['Mercy Hospital, Boston'],
      ['Lakeside, Chicago'],
    ]);
  });
});

describe('a hostile or mistaken file is refused whole, with a sentence', () => {
  test.each<[string, () => unknown, string]>([
    ['larger than 5 MB', () => decode(new Uint8Array(MOST_BYTES + 1)), 'larger than 5 MB'],
    ['a workbook', () => decode(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])), 'save the sheet as CSV'],
    ['an old workbook', () => decode(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])), 'save the sheet as CSV'],
    ['a PDF', () => decode(bytes('%PDF-1.7')), 'PDF'],
    ['NUL bytes', () => decode(bytes('Writer\0,Sent\nMarsh,yes')), 'no text'],
    ['empty', () => readTable(''), 'nothing in it'],
    ['only separators', () => readTable(',,,\n,,,\n'), 'nothing in it'],
    ['a million columns', () => readTable(`Writer${',x'.repeat(1_000_000)}\nMarsh,yes`), '200 columns'],
    ['too many rows', () => readTable(`Writer\n${'Marsh\n'.repeat(6_000)}`), '5000 rows'],
    [
      'a cell that never ends',
      () => readTable(`Writer,Sent\n"Marsh,${'yes\n'.repeat(4_000)}`),
      'longer than any note',
    ],
  ])('%s', (_name, work, sentence) => {
    expect(work).toThrow(SheetRefused);
    expect(work).toThrow(sentence);
  });

  test('more letters than a season has are not taken in, with a sentence', () => {
    const list = (count: number) =>
      ['Writer', ...Array.from({ length: count }, (_, at) => `Ann Xu ${String(at)}`)].join('\n');
    expect(taken(list(200)).tooMuch).toBeNull();
    expect(taken(list(201)).tooMuch).toContain('More than 200 letters');
  });

  test('headings that are names of an object’s own parts are headings', () => {
    const { rows } = taken('__proto__,constructor,Writer\n1,2,Helen Marsh\n');
    expect(rows.letters).toMatchObject([{ author: 'Helen Marsh' }]);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});

describe('what a table is, by its headings and what stands below', () => {
  const cases: [string, string, string, Role[]][] = [
    [
      'a row for each writer, below a title',
      'My letters 2027,,,,\n,,,,\nLetter writer,Email,Asked on,Uploaded?,Thank you sent\nHelen Marsh,h@x.edu,7/1/2026,yes,no',
      'writers',
      ['author', 'email', 'asked', 'sent', 'thanked'],
    ],
    [
      'first and last names',
      'First name,Last name,Status,Comments\nHelen,Marsh,Done,kind\n',
      'writers',
      ['firstName', 'lastName', 'status', 'notes'],
    ],
    [
      'a row for each program',
      'Program,City,State,# LORs required,Signal\nMercy Hospital,Boston,MA,3,gold\n',
      'programs',
      ['program', 'city', 'region', 'required', 'signaled'],
    ],
    [
      'programs with their writers',
      'School,Letter 1,Letter 2\nMercy,Helen Marsh,Ana Reyes\n',
      'programs',
      ['program', 'letter', 'letter'],
    ],
    [
      'the matrix',
      'Program,Dr. Marsh,Dr. Reyes,Dr. Patel\nMercy Hospital,x,,x\nLakeside,x,x,\n',
      'matrix',
      ['program', 'mark', 'mark', 'mark'],
    ],
    [
      'a list of programs',
      'Mercy Hospital\nLakeside Medical Center\nNorth Shore University\n',
      'programs',
      ['program'],
    ],
    ['a list of writers', 'Dr. Helen Marsh\nAna Reyes, MD\nProf. Patel\n', 'writers', ['author']],
  ];
  test.each(cases)('%s', (_name, text, shape, roles) => {
    const found = guess(readTable(text), TODAY);
    expect(found.shape).toBe(shape);
    expect(found.roles).toEqual(roles);
  });

  test('no guess is ever that a portal has the letters of a column', () => {
    for (const heading of ['Received', 'In portal', 'Uploaded', 'In', 'Letter in', 'Received by ERAS']) {
      const sheet = readTable(`Writer,${heading}\nHelen Marsh,yes`);
      for (const shape of ['writers', 'programs', 'matrix'] as const)
        expect(rolesFor(sheet, shape, 0)).not.toContain('in');
    }
  });
});

describe('what a row says', () => {
  test.each([
    ['yes', null],
    ['done', null],
    ['Sent', null],
    ['received!', null],
    ['9/5/2026', '2026-09-05'],
    ['2026-09-05', '2026-09-05'],
    ['Sep 5', '2026-09-05'],
  ])('%s under "Uploaded" is: the user says that it was sent', (cell, day) => {
    const { rows } = taken(`Writer,Uploaded\nHelen Marsh,${cell}\nAna Reyes,9/20/2026`);
    expect(rows.letters[0]).toMatchObject({ state: 'requested', saidSentOn: day });
    if (day === null) expect(rows.letters[0]?.notes).toBe(`My sheet says: ${cell}`);
  });

  test('without a day the user may name one', () => {
    const text = 'Writer,Sent\nHelen Marsh,yes\nAna Reyes,no';
    expect(taken(text).withoutDay).toBe(1);
    expect(taken(text, { sentOn: '2026-09-08' }).rows.letters).toMatchObject([
      { state: 'requested', saidSentOn: '2026-09-08', notes: null },
      { state: null, saidSentOn: null },
    ]);
  });

  test('only a column that the user marked so says that the portal has it', () => {
    const text = 'Writer,In portal\nHelen Marsh,yes\nAna Reyes,no\nDr. Patel,soon';
    expect(taken(text, { roles: ['author', 'in'] }).rows.letters).toMatchObject([
      { state: 'received' },
      { state: null },
      { state: null, notes: 'In the portal, in my sheet: soon' },
    ]);
  });

  test.each([
    ['asked', 'requested'],
    ['Not yet', 'requested'],
    ['NOT RECEIVED', 'requested'],
    ['declined', 'declined'],
    ['to ask', 'planned'],
    ['it is complicated', null],
  ])('%s as a status is %s', (word, state) => {
    const [letter] = taken(`Writer,Status\nHelen Marsh,${word}`).rows.letters;
    expect(letter?.state).toBe(state);
    expect(letter?.notes ?? '').toBe(state === null ? `Status in my sheet: ${word}` : '');
  });

  test('what is no day is told of, and kept as a note', () => {
    const { rows, remarks } = taken('Writer,Due\nHelen Marsh,soon\n\n,9/9/2026');
    expect(rows.letters).toMatchObject([{ dueOn: null, notes: 'Due in my sheet: soon' }]);
    expect(remarks.map(({ row }) => row)).toEqual([2, 4]);
  });

  test.each([
    'Total,,3,2',
    'TOTAL:,,,',
    'Totals,4,,',
    'Total letters: 4,,,',
    'Grand total,,3,2',
    'Count,,3,',
    'Average,,2.5,',
    '4,,,',
    '12/14,,,',
    'TBD,,,',
    '-,,,',
  ])('a last row "%s" names no writer, and it is said', (last) => {
    const { rows, remarks } = taken(`Writer,Kind,Asked,Sent\nHelen Marsh,,7/1/2026,yes\n${last}\n`);
    expect(rows.letters.map(({ author }) => author)).toEqual(['Helen Marsh']);
    expect(remarks).toMatchObject([{ row: 3 }]);
  });

  test('a row of totals under programs, and a column of totals beside ticks, are no program and no writer', () => {
    const { rows } = taken('Program,Dr. Marsh,Dr. Reyes,Total\nMercy,x,,1\nLakeside,x,x,2\nTotal,2,1,3\n');
    expect(rows.programs.map(({ name }) => name)).toEqual(['Mercy', 'Lakeside']);
    expect(rows.letters.map(({ author }) => author)).toEqual(['Dr. Marsh', 'Dr. Reyes']);
  });

  test.each([
    ['DR. OKAFOR (chair)', 'DR. OKAFOR'],
    ['Dr. Ngozi Okafor [PD]', 'Dr. Ngozi Okafor'],
    ['Okafor - mentor', 'Okafor'],
    ['Ngozi Okafor, program director', 'Ngozi Okafor'],
    ['Ana Totalo', 'Ana Totalo'],
    ['Okafor, Ngozi', 'Okafor, Ngozi'],
    ['Ngozi Okafor, MD, PhD', 'Ngozi Okafor, MD, PhD'],
    ['Smith-Jones, Ann', 'Smith-Jones, Ann'],
    ['李明', '李明'],
    ['Count Basie', 'Count Basie'],
  ])('the writer in "%s" is %s, and nothing of the cell is lost', (cell, author) => {
    const [letter] = taken(`Writer;Status\n${cell};asked`).rows.letters;
    expect(letter?.author).toBe(author);
    expect(letter?.notes).toBe(cell === author ? null : `Name in my sheet: ${cell}`);
  });

  test('a matrix is programs, writers, and which goes where', () => {
    const { rows } = taken('Program,Dr. Marsh,Dr. Reyes\nMercy,x,\nLakeside,✓,yes\nNorth,,no\n');
    expect(rows.letters.map(({ author }) => author)).toEqual(['Dr. Marsh', 'Dr. Reyes']);
    expect(rows.programs.map(({ name }) => name)).toEqual(['Mercy', 'Lakeside', 'North']);
    expect(rows.assignments).toEqual([
      { letter: 0, program: 0 },
      { letter: 0, program: 1 },
      { letter: 1, program: 1 },
    ]);
    expect(rows.letters.every(({ state }) => state === null)).toBe(true);
  });
});

describe('days', () => {
  test.each([
    [['3/4/2026', '9/15/2026'], 'month-first'],
    [['3/4/2026', '15.9.2026'], 'day-first'],
    [['3/4/2026', '5/6/2026'], 'ask'],
    [['13/4/2026', '4/13/2026'], 'ask'],
    [['5/5/2026'], 'month-first'],
    [['2026-03-04', 'Sep 5', 'yes', ''], null],
    [['99/99/2026', '45/1/2026'], null],
  ])('%j is %s', (cells, order) => {
    expect(orderOf(cells)).toBe(order);
  });

  test.each([
    ['3/4/2026', 'month-first', '2026-03-04'],
    ['3/4/2026', 'day-first', '2026-04-03'],
    ['3/4/2026', null, null],
    ['5/5/2026', null, '2026-05-05'],
    ['3/4/26', 'month-first', '2026-03-04'],
    ['13/4/2026', 'month-first', null],
    ['2026-02-29', null, null],
    ['2026/9/5', null, '2026-09-05'],
    ['2026-09-05 0:00:00', null, '2026-09-05'],
    ['2026-09-05T14:00:00Z', null, '2026-09-05'],
    ['Sat, Sep 5, 2026', null, '2026-09-05'],
    ['5 September 2026', null, '2026-09-05'],
    ['5-Sep-26', null, '2026-09-05'],
    ['Dec 20', null, '2026-12-20'],
    ['Feb 29', null, null],
    ['9/15', 'month-first', '2026-09-15'],
    ['yes', null, null],
    ['Maybe 5', null, null],
    ['Sept 5', null, '2026-09-05'],
    ['9/9/9999', 'month-first', null],
  ] as const)('%s, %s: %s', (cell, order, day) => {
    expect(dayIn(cell, order, TODAY)).toBe(day);
  });

  test('days that fit both orders are asked about, and none is taken before', () => {
    const text = 'Writer,Due\nHelen Marsh,3/4/2026\nAna Reyes,5/6/2026';
    expect(taken(text)).toMatchObject({
      asksOrder: true,
      rows: { letters: [{ dueOn: null }, { dueOn: null }] },
    });
    expect(taken(text, { order: 'day-first' })).toMatchObject({
      asksOrder: false,
      rows: { letters: [{ dueOn: '2026-04-03' }, { dueOn: '2026-06-05' }] },
    });
  });
});

describe('CSV out and in', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@a',
      '\tx',
      '\rx',
      "'=x",
      "''=x",
      'a"b',
      'a,b',
      'a;b',
      'a\r\nb',
      '＝1',
    ),
  );

  test('no cell of a file begins a formula, with or without its quotes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (rows) => {
          const text = csvText(rows);
          expect(text.startsWith('\uFEFF"')).toBe(true);
          for (const row of rows) {
            for (const one of row) expect(escapeCell(one)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
          }
        },
      ),
    );
  });

  test('what goes out comes back in as it was, but for spaces around it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const all = [['Writer', 'Notes', 'Title'], ...rows.map((row) => ['x', ...row.slice(1)])];
        const back = readTable(decode(bytes(csvText(all))).text, ',');
        const want = all.map((row) => row.map((one) => one.replace(/\u00A0/gu, ' ').trim()));
        const used = [0, 1, 2];
        expect(back.rows).toEqual(want.map((row) => used.map((at) => row[at])));
      }),
    );
    fc.assert(
      fc.property(cell, (one) => {
        expect(unescapeCell(escapeCell(one))).toBe(one);
      }),
    );
  });

  test('whatever stands in a sheet, nothing is received without the marked column', () => {
    const word = fc.constantFrom(
      'yes',
      'done',
      'received',
      'Uploaded',
      'in',
      'x',
      '✓',
      '9/5/2026',
      'Received 9/5',
      'no',
      '',
    );
    const heading = fc.constantFrom(
      'Received',
      'Status',
      'State',
      'In portal',
      'Uploaded',
      'Sent',
      'state',
      'receivedOn',
      'Notes',
    );
    const other = fc.constantFrom(
      ...(['status', 'sent', 'asked', 'notes', 'due', 'thanked', 'kind'] as const),
    );
    fc.assert(
      fc.property(
        fc.tuple(heading, heading),
        fc.array(fc.tuple(word, word), { maxLength: 6 }),
        fc.tuple(other, other),
        (headings, rows, roles) => {
          const text = csvText([
            ['Writer', ...headings],
            ...rows.map((row, at) => [`Writer ${String(at)}`, ...row]),
          ]);
          const states = [
            taken(text),
            taken(text, { shape: 'writers', roles: ['author', ...roles] }),
          ].flatMap(({ rows: { letters } }) => letters.map(({ state }) => state));
          expect(states).not.toContain('received');
        },
      ),
    );
  });
});
