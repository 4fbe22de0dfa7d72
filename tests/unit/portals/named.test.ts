import { describe, expect, test } from 'vitest';

import type { Cell } from '../../../lib/page/page.ts';
import { amcas } from '../../../lib/portals/amcas/words.ts';
import { eras } from '../../../lib/portals/eras/words.ts';
import { composite, isNoValue, letterIdIn, letterNamed, personName } from '../../../lib/portals/named.ts';

function cell(lines: string[], icons: string[] = []): Cell {
  return {
    text: lines.join(' '),
    lines,
    icons,
    unnamedIcons: 0,
    checked: null,
    fixed: false,
    actions: [],
    heard: [],
  };
}

describe('a cell that holds a writer and more', () => {
  test.each([
    [['Adaeze Okafor'], 'Adaeze Okafor', null],
    [['Adaeze Okafor - Professor, Cardiology'], 'Adaeze Okafor', 'Professor, Cardiology'],
    [['Adaeze Okafor – Professor – Cardiology'], 'Adaeze Okafor', 'Professor - Cardiology'],
    [['Okafor-Lindqvist, Adaeze'], 'Okafor-Lindqvist, Adaeze', null],
    [['Adaeze Okafor', 'Professor', 'Cardiology'], 'Adaeze Okafor', 'Professor, Cardiology'],
    [['Author Name: Adaeze Okafor', 'Professor'], 'Adaeze Okafor', 'Professor'],
    [['Department Chair', 'Adaeze Okafor'], 'Adaeze Okafor', null],
    [['Premedical Committee Letter'], 'Premedical Committee Letter', null],
    [[], '', null],
  ])('%j', (lines, name, title) => {
    const read = composite(cell(lines), eras);
    expect([read.name, read.title]).toEqual([name, title]);
  });
  test('labelled lines are kept under their labels', () => {
    expect(
      composite(cell(['Adaeze Okafor', 'Letter ID: LTR20417', 'Specialty: General']), eras).fields,
    ).toEqual([
      { label: 'Letter ID', value: 'LTR20417' },
      { label: 'Specialty', value: 'General' },
    ]);
  });
  test('a chair is known by an icon or a line, and never by its lack', () => {
    expect(composite(cell(['A. Okafor'], ['Department Chair']), eras).chair).toBe(true);
    expect(composite(cell(['A. Okafor', 'Department Chair']), eras).chair).toBe(true);
    expect(composite(cell(['A. Okafor']), eras).chair).toBeNull();
  });
  test('no cell is no writer', () => {
    expect(composite(undefined, eras).name).toBe('');
  });
});

describe('how a page that assigns letters names one', () => {
  test.each([
    [['Adaeze Okafor (LTR20417)'], 'Adaeze Okafor', 'LTR20417', null],
    [['Okafor, Adaeze'], 'Okafor, Adaeze', null, null],
    [['Okafor, Adaeze - LTR20417'], 'Okafor, Adaeze', 'LTR20417', null],
    [['Adaeze Okafor', 'Letter ID: LTR20417'], 'Adaeze Okafor', 'LTR20417', null],
    [['Adaeze Okafor', 'LTR20417'], 'Adaeze Okafor', 'LTR20417', null],
    [['Adaeze Okafor - Professor (LTR20417)'], 'Adaeze Okafor', 'LTR20417', 'Professor'],
    [['Letter ID: LTR20417'], null, 'LTR20417', null],
    [['James Marsh III'], 'James Marsh III', null, null],
    [['Adaeze Okafor', 'Assigned'], 'Adaeze Okafor', null, null],
  ])('%j', (lines, author, letterId, title) => {
    expect(letterNamed(lines, eras)).toEqual({ author, letterId, title, specialty: null });
  });
  test('the AMCAS Request ID is an ID', () => {
    expect(letterNamed(['Renata Vogel', 'AMCAS Request ID 7046218'], amcas)).toMatchObject({
      author: 'Renata Vogel',
      letterId: '7046218',
    });
  });
  test.each([[['—']], [['None']], [['Not assigned']], [[]], [['1']], [['✓']]])('%j names none', (lines) => {
    expect(letterNamed(lines, eras)).toBeNull();
  });
});

test.each(['', '-', '—', 'None', 'N/A', 'Not Assigned', 'TBD'])('%j is no value', (text) => {
  expect(isNoValue(text)).toBe(true);
});
test.each([
  ['LTR20417', 'LTR20417'],
  ['#7046218', '7046218'],
  ['K7Q2-M9', 'K7Q2-M9'],
  ['Pending', null],
  ['12', null],
  ['LTR 20417', null],
  ['', null],
  [null, null],
])('%j as a Letter ID is %j', (text, id) => {
  expect(letterIdIn(text)).toBe(id);
});
test.each([
  ['Adaeze Okafor', true],
  ['محمد', true],
  ['山田 太郎', true],
  ['{{letter.author}}', false],
  ['—', false],
  ['7', false],
  ['None', false],
  ['x'.repeat(201), false],
  ['The person who writes for you should be told in good time what it is about and when', false],
])('%j is a name: %s', (text, yes) => {
  expect(personName(text, eras) !== null).toBe(yes);
});
