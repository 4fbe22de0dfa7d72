import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { READ_PORTALS } from '../../../lib/model.ts';
import { wordsOf } from '../../../lib/portals/index.ts';
import { knownWords } from '../../../lib/report/known-words.ts';
import { scrub, scrubName } from '../../../lib/report/scrub.ts';
import { shapeOf } from '../../../lib/report/shape.ts';
import type { Part } from '../../../lib/report/tree.ts';

const known = knownWords(READ_PORTALS.map(wordsOf));
const part = (tag: string, parts: (Part | string)[], says: Record<string, string> = {}): Part => ({
  ...{ tag, says, parts },
  box: [0, 0, 100, 20],
  look: 'block',
});

interface Person {
  name: string;
  id: string;
  email: string;
  program: string;
  on: string;
}

/** One page with those people on it, drawn as a table, as boxes with roles, or as cards, with them in every corner. */
function pageWith(people: readonly Person[], drawn: 'table' | 'grid' | 'cards'): Part {
  const heads = ['Author Name', 'Letter ID', 'Author Email', 'Program', 'Confirmed On', 'Status'];
  const cells = ({ name, id, email, program, on }: Person) => [name, id, email, program, on, 'Uploaded'];
  const lists = {
    table: () =>
      part('table', [
        part(
          'tr',
          heads.map((text) => part('th', [text])),
        ),
        ...people.map((one) =>
          part(
            'tr',
            cells(one).map((text) => part('td', [part('span', [text])])),
          ),
        ),
      ]),
    grid: () =>
      part(
        'div',
        [
          part(
            'div',
            heads.map((text) => part('div', [text], { role: 'columnheader' })),
            { role: 'row' },
          ),
          ...people.map((one) =>
            part(
              'div',
              cells(one).map((text) => part('div', [text], { role: 'gridcell' })),
              { role: 'row' },
            ),
          ),
        ],
        { role: 'grid', 'aria-rowcount': '5' },
      ),
    cards: () =>
      part(
        'section',
        people.map((one) =>
          part('article', [
            part('h2', [one.name]),
            part(
              'dl',
              cells(one).flatMap((text, at) => [part('dt', [heads[at] ?? '']), part('dd', [text])]),
            ),
          ]),
        ),
      ),
  };
  const [first] = people;
  return part('body', [
    part('header', [part('span', [`Welcome, ${first?.name ?? ''}`]), `AAMC ID: ${first?.id ?? ''}`]),
    part('h1', ['Letters of Recommendation']),
    lists[drawn](),
    ...people.flatMap((one) => [
      part('button', ['Edit'], { 'aria-label': `Actions for ${one.name}`, title: one.email }),
      part('a', [one.name]),
      part('img', [], { alt: one.name }),
      part('select', [part('option', [`${one.name} (${one.id})`])]),
      part('div', [one.program], { role: 'row', 'data-person': one.name, id: one.id }),
    ]),
  ]);
}

/** Names as people have them, and as nobody has: any letters, and words that lists use. */
const word = fc.oneof(
  fc.stringMatching(/^[A-Z][a-z]{2,9}$/),
  fc.string({ unit: 'grapheme', minLength: 2, maxLength: 10 }).filter((text) => /\p{L}{2}/u.test(text)),
  fc.constantFrom(
    'May',
    'Will',
    'Mark',
    'Grace',
    'Rose',
    'Ünal',
    'Ngozi',
    'O’Neill',
    'Nguyễn',
    'ליאור',
    '王秀英',
  ),
);
const known3 = fc.constantFrom(
  'Page',
  'Title',
  'Status',
  'Received',
  'Letter',
  'Uploaded',
  'Author',
  'School',
);
const person: fc.Arbitrary<Person> = fc.record({
  name: fc
    .tuple(fc.constantFrom('', 'Dr. ', 'Prof. '), word, fc.oneof(word, known3))
    .map(([before, a, b]) => `${before}${a} ${b}`),
  id: fc.stringMatching(/^[A-Z0-9]{8,10}$/),
  email: fc.emailAddress(),
  program: fc.tuple(word, known3).map(([a, b]) => `${a} ${b} Program`),
  on: fc
    .date({ min: new Date('2025-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    .map((on) => on.toISOString().slice(0, 10)),
});

const textsOf = ({ name, id, email, program, on }: Person): string[] => [name, id, email, program, on];

/** Pieces of three signs, without those that any shape is made of. */
function piecesOf(text: string): string[] {
  const signs = Array.from(text.normalize('NFC').toLowerCase());
  return signs
    .map((_, at) => signs.slice(at, at + 3))
    .filter((piece) => piece.length === 3)
    .map((piece) => piece.join(''))
    .filter((piece) => !/^[a0\P{L}]*$/u.test(piece.replace(/[1-9]/g, 'x')));
}

describe('a report of a page', () => {
  test.each(['table', 'grid', 'cards'] as const)('drawn as %s holds no piece of anybody on it', (drawn) => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 4 }), (people) => {
        const report = JSON.stringify(scrub(pageWith(people, drawn), known)).toLowerCase();
        const nobody = people.map(() => ({ name: '', id: '', email: '', program: '', on: '' }));
        // What the same page shows without them is nobody's.
        const page = JSON.stringify(scrub(pageWith(nobody, drawn), known)).toLowerCase();
        for (const piece of people.flatMap((one) => textsOf(one).flatMap(piecesOf))) {
          expect(report.includes(piece) && !page.includes(piece), piece).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('two people of the same shape make the same report', () => {
    const one = {
      name: 'Dr. Ada Okafor',
      id: 'R7KD42QX',
      email: 'ada@one.org',
      program: 'Harbor Program',
      on: '2026-09-14',
    };
    const two = {
      name: 'Mr. Eva Marshe',
      id: 'K4TZ90WB',
      email: 'eva@two.com',
      program: 'Lagoon Program',
      on: '2026-08-20',
    };
    for (const drawn of ['table', 'cards'] as const) {
      const report = (person: Person) => JSON.stringify(scrub(pageWith([person], drawn), known));
      expect(report(one).replace(/A/g, 'a')).toBe(report({ ...two, id: 'R1KD42QX' }).replace(/A/g, 'a'));
    }
  });

  test('a cell below a name, an ID, an address, a program or a day is never kept, even where it is a word of the list', () => {
    const people = ['Uploaded', 'Yes', 'Received'].map((name) => ({
      name,
      id: name,
      email: name,
      program: name,
      on: name,
    }));
    const [table] = scrub(pageWith(people, 'table'), known).parts.filter(
      (each) => typeof each !== 'string' && each.tag === 'table',
    );
    const said = JSON.stringify(table);
    expect(said.match(/Uploaded/g)).toHaveLength(3);
    expect(said).not.toMatch(/Yes|Received/);
  });

  test('keeps what a reader goes by: tags, roles, headings, words of state, the order of it all', () => {
    const person = {
      name: 'Dr. Ada Okafor',
      id: 'R7KD42QX',
      email: 'ada@one.org',
      program: 'Harbor Program',
      on: '09/14/2026',
    };
    const said = JSON.stringify(scrub(pageWith([person], 'grid'), known));
    for (const kept of [
      '"gridcell"',
      '"columnheader"',
      'Letters of Recommendation',
      'Author Name',
      'Letter ID',
      'Confirmed On',
      'Uploaded',
      '00/00/0000',
      'Aa. Aaa Aaaaaa',
      'aaa@aaa.aaa',
      'A0AA00AA',
    ]) {
      expect(said).toContain(kept);
    }
    expect(said).not.toMatch(/data-person|"id"/);
  });

  test('one unknown word in a heading hides the whole of it', () => {
    const texts = (text: string) => scrub(part('h2', [text]), known).parts[0];
    expect(texts('Letters of Recommendation (5)')).toBe('Letters of Recommendation (0)');
    expect(texts('Letters for Zebulon')).toBe('Aaaaaaa aaa Aaaaaaa');
  });

  test('an address and a title keep their known parts alone', () => {
    expect(scrubName('Letters of Recommendation | MyERAS', known)).toBe('Letters of Recommendation | MyERAS');
    expect(scrubName('Jane Doe | MyERAS', known)).toBe('Aaaa Aaa | MyERAS');
    expect(scrubName('/#/documents/letters-of-recommendation/jdoe', known)).toBe(
      '/#/documents/letters-of-recommendation/aaaa',
    );
  });

  test('attributes keep no word that is not one of theirs', () => {
    const says = {
      role: 'jane',
      type: 'okafor',
      'aria-current': 'Marsh',
      'aria-sort': 'ascending',
      'aria-label': 'Jane',
      href: '/jane',
    };
    expect(scrub(part('th', [], says), known).says).toEqual({
      'aria-sort': 'ascending',
      'aria-label': 'Aaaa',
    });
  });
});

test('a shape tells letters, digits and signs apart, and nothing more', () => {
  expect(shapeOf('Dr. Okafor, 09/14/2026')).toBe('Aa. Aaaaaa, 00/00/0000');
  expect(shapeOf('王秀英 😀 №5')).toBe('aaa ? ?0');
  expect(shapeOf('Nguyễn')).toBe(shapeOf('Nguyễn'.normalize('NFD')));
  expect(shapeOf('Wolfeschlegelsteinhausen')).toHaveLength(12);
});
