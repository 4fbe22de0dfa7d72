import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { foldWord, type PageLesson, type WordMeaning } from '../../../lib/model.ts';
import { guessColumns, guessPage } from '../../../lib/portals/guess.ts';
import { readPortal, wordsOf } from '../../../lib/portals/index.ts';
import { routeOf } from '../../../lib/portals/taught.ts';
import { lessonFrom, readBy, stillMissing, wordsToAsk } from '../../../lib/teach/lesson.ts';
import { gridGiven, pageGiven } from './page-given.ts';

const AT = { host: 'myeras.aamc.org', pathname: '/', hash: '#/documents/lor' };
const HEADINGS = ['Fenwick', 'Vask', 'Zorp', 'Dorrit'];
const ROWS = [
  ['Dr. Ngozi Okafor', 'R7KD42QX', 'Uploaded', '09/10/2026'],
  ['Dr. Evelyn Marsh', 'K4TZ90WB', 'Confirmed for Upload', '09/01/2026'],
  ['Dr. Daniel Reyes', 'V3MT86HL', 'Pending Review', '09/02/2026'],
];
const LESSON: PageLesson = {
  version: 1,
  portal: 'eras',
  page: 'letters',
  host: AT.host,
  mark: { by: 'heading', text: 'Bramble' },
  columns: [
    { heading: 'Fenwick', means: 'writer' },
    { heading: 'Vask', means: 'letterId' },
    { heading: 'Zorp', means: 'status' },
  ],
  confirmed: ['Uploaded'],
};

const read = (page = pageGiven(HEADINGS, ROWS), lessons = [LESSON], at = AT) =>
  readPortal(page, 'eras', lessons, at);
const states = (readings: ReturnType<typeof read>) =>
  readings.flatMap(({ letters }) => letters.map(({ state }) => state));

describe('a list is read as its user taught it', () => {
  test('by its own reader, to the last row; without the lesson it is none of ours', () => {
    expect(read(undefined, [])).toEqual([]);
    const [reading] = read();
    expect(reading).toMatchObject({ page: 'letters', extent: 'whole', understood: true });
    expect(reading?.letters.map(({ author, letterId }) => [author, letterId])).toEqual(
      ROWS.map(([author, id]) => [author, id]),
    );
  });

  test('a column more, or in another order, changes nothing; case and spacing of a heading are none of its name', () => {
    const turned = ROWS.map(([author, id, word, on]) => [on ?? '', word ?? '', 'x', id ?? '', author ?? '']);
    expect(states(read(pageGiven(['Dorrit', 'ZORP', 'New', ' vask', 'Fenwick'], turned)))).toEqual(
      states(read()),
    );
  });

  test('on its own host and its own page alone', () => {
    expect(read(undefined, [LESSON], { ...AT, host: 'evil.aamc.org' })).toEqual([]);
    expect(read(pageGiven(HEADINGS, ROWS, { headings: [{ text: 'Others', level: 1 }] }))).toEqual([]);
    const counted = pageGiven(HEADINGS, ROWS, { headings: [{ text: 'Bramble (3)', level: 1 }] });
    expect(read(counted)).toHaveLength(1);
  });

  test('a page that asks for a password is not read by it', () => {
    expect(read(pageGiven(HEADINGS, ROWS, { asksPassword: true }))).toEqual([]);
  });

  test('other headings than those that were taught: no row is read, and it is said which are missing', () => {
    const [reading, ...more] = read(pageGiven(['Fenwick', 'Vask', 'Blim', 'Dorrit'], ROWS));
    expect(more).toEqual([]);
    expect(reading).toMatchObject({
      page: 'letters',
      understood: false,
      extent: 'part',
      letters: [],
      problems: [{ kind: 'taught-changed', texts: ['Bramble', 'Zorp'] }],
    });
  });

  test('one heading twice is no heading that was taught', () => {
    const rows = ROWS.map((row) => [...row, 'Uploaded']);
    expect(states(read(pageGiven([...HEADINGS, 'Zorp'], rows)))).toEqual([]);
  });

  test('a list that is empty, still loads, or has no rows yet has not changed', () => {
    for (const page of [
      pageGiven(['Other', 'List'], [['a', 'b']], { busy: true }),
      pageGiven(['Other', 'List'], [['a', 'b']], {
        lines: ['You have not added any letters of recommendation.'],
      }),
      pageGiven(['Other', 'List'], []),
    ]) {
      const kinds = read(page).flatMap(({ problems }) => problems.map(({ kind }) => kind));
      expect(kinds).not.toContain('taught-changed');
    }
  });
});

describe('no lesson makes a letter received', () => {
  test('a word of the portal for "in" is none in a taught column before its user confirmed it', () => {
    expect(states(read(undefined, [{ ...LESSON, confirmed: [] }]))).toEqual([
      'unknown',
      'requested',
      'unknown',
    ]);
    expect(states(read())).toEqual(['received', 'requested', 'unknown']);
  });

  test('a word that the portal does not use for "in" is none, confirmed or not', () => {
    const confirmed = ['Pending Review', 'Confirmed for Upload', 'Uploaded'];
    expect(states(read(undefined, [{ ...LESSON, confirmed }]))).toEqual(['received', 'requested', 'unknown']);
  });

  test('whatever is taught, and whatever its cells hold: received needs a word that was confirmed', () => {
    const words = [
      'Uploaded',
      'Imported',
      'Received',
      'Yes',
      'LOR Received',
      '09/14/2026',
      'Uploaded 09/14/2026',
      '',
    ];
    const means = fc.constantFrom('status', 'notSending', 'receivedOn', 'imported', 'kind', 'waived', 'item');
    const cell = fc.constantFrom(...words);
    fc.assert(
      fc.property(
        fc.uniqueArray(means, { minLength: 1, maxLength: 4 }),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        fc.subarray(words.filter(Boolean)),
        (columns, cells, confirmed) => {
          const headings = ['Fenwick', 'Q1', 'Q2', 'Q3', 'Q4'];
          const lesson: PageLesson = {
            ...LESSON,
            columns: [
              { heading: 'Fenwick', means: 'writer' },
              ...columns.map((one, at) => ({ heading: `Q${String(at + 1)}`, means: one as 'status' })),
            ],
            confirmed,
          };
          const rows = cells.map((row, at) => [`Dr. Ada Number${String.fromCodePoint(97 + at)}`, ...row]);
          for (const { letters } of read(pageGiven(headings, rows), [lesson])) {
            for (const { state, portalStatus } of letters) {
              if (state === 'received')
                expect(confirmed.map(foldWord)).toContain(foldWord(portalStatus ?? ''));
            }
          }
        },
      ),
    );
  });
});

describe('what a user is asked', () => {
  const eras = wordsOf('eras');
  const page = pageGiven(HEADINGS, ROWS);
  const grid = page.grids[0]!;

  test('by the shape of the cells most columns are guessed', () => {
    expect(guessPage(grid, page, eras)).toBe('letters');
    expect(guessColumns(grid, 'letters', eras)).toEqual(['writer', 'letterId', 'status', 'requestedOn']);
  });

  test('programs by their schools and IDs', () => {
    const programs = gridGiven(
      ['A', 'B', 'C'],
      [
        ['Harbor University Hospital Program', '1403521234', 'Applied'],
        ['Lakeside Medical Center Program', '1403521235', 'Saved'],
      ],
    );
    expect(guessPage(programs, pageGiven([], []), eras)).toBe('programs-applied');
    expect(guessColumns(programs, 'programs-applied', eras)).toEqual([
      'program',
      'accreditationId',
      'status',
    ]);
  });

  test('about each word that says nothing yet, once, with the letters that show it', () => {
    const shown = {
      page,
      grid,
      kind: 'letters' as const,
      means: ['writer', 'letterId', 'status', null] as const,
    };
    const asked = wordsToAsk(readBy(lessonFrom(shown, eras, AT), page, eras, AT)!, eras);
    expect(asked).toEqual([
      { word: 'Uploaded', writers: ['Dr. Ngozi Okafor'], knownAsIn: true },
      { word: 'Pending Review', writers: ['Dr. Daniel Reyes'], knownAsIn: false },
    ]);
  });

  test('what was said makes the lesson; only a word that the portal uses for "in" is confirmed in it', () => {
    const answers = new Map<string, WordMeaning>([
      ['Uploaded', 'received'],
      ['Pending Review', 'received'],
    ]);
    const shown = {
      page,
      grid,
      kind: 'letters' as const,
      means: ['writer', 'letterId', 'status', null] as const,
    };
    expect(lessonFrom(shown, eras, AT, answers)).toEqual(LESSON);
  });

  test('a list without its writer, or without anything that tells where a letter stands, is not done yet', () => {
    expect(stillMissing('letters', ['status', null])).toContain('names the writer');
    expect(stillMissing('letters', ['writer', 'specialty'])).toContain('where each letter stands');
    expect(stillMissing('assignments', ['accreditationId', 'slot'])).toContain('names the program');
    expect(stillMissing('letters', ['writer', 'status'])).toBeNull();
  });

  test('headings that name people are no part of a lesson', () => {
    const boxes = gridGiven(['Norple', 'Dr. Ngozi Okafor R7KD42QX'], [['Harbor University School', '✓']]);
    const shown = { page, grid: boxes, kind: 'assignments' as const, means: ['program', null] as const };
    expect(JSON.stringify(lessonFrom(shown, eras, AT))).not.toContain('Okafor');
  });
});

test('an address names a page without what is an applicant’s or a visit’s own', () => {
  expect(routeOf({ pathname: '/app/12345678/letters', hash: '#/list?page=2' })).toBe('/app/*/letters#/list');
});
