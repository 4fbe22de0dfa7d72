import { expect, describe, test } from 'vitest';

import type { PageLesson } from '../../../lib/model.ts';
import {
  answerWord,
  dropChanged,
  forgetPage,
  importLessons,
  makeBackup,
  makeLessonsFile,
  pageLessons,
  readTracker,
  recordReading,
  restoreBackup,
  teachPage,
} from '../../../lib/tracker/index.ts';
import { emptyTracker, letter, moment, reading, TODAY } from './given.ts';

const when = { now: moment(0), today: TODAY };
const LESSON: PageLesson = {
  version: 1,
  portal: 'eras',
  page: 'letters',
  host: 'myeras.aamc.org',
  mark: { by: 'heading', text: 'Bramble' },
  columns: [
    { heading: 'Fenwick', means: 'writer' },
    { heading: 'Zorp', means: 'status' },
  ],
  confirmed: ['Uploaded'],
};
const file = (change: object = {}, top: object = {}): string => {
  const { confirmed: _, ...lesson } = LESSON;
  return JSON.stringify({
    ...{ format: 'letter-rounds-lessons', version: 1, lessons: [{ ...lesson, ...change }] },
    ...top,
  });
};

test('a lesson is kept, and a new one about the same list takes its place', async () => {
  const db = emptyTracker();
  await teachPage(db, LESSON, when);
  const again = {
    ...LESSON,
    columns: [
      { heading: 'A', means: 'writer' as const },
      { heading: 'B', means: 'status' as const },
    ],
  };
  const id = await teachPage(db, again, when);
  await teachPage(db, { ...LESSON, page: 'unmatched' }, { ...when, now: moment(1) });
  expect(await pageLessons(db)).toEqual([again, { ...LESSON, page: 'unmatched' }]);
  await forgetPage(db, id);
  expect((await pageLessons(db)).map(({ page }) => page)).toEqual(['unmatched']);
  await expect(forgetPage(db, id)).rejects.toThrow('taken back already');
});

test('headings that changed drop the lesson of that page, and no other', async () => {
  const db = emptyTracker();
  await teachPage(db, LESSON, when);
  await teachPage(db, { ...LESSON, mark: { by: 'heading', text: 'Other' } }, when);
  const changed = reading({
    understood: false,
    problems: [{ kind: 'taught-changed', texts: ['Bramble', 'Zorp'] }],
  });
  await dropChanged(db, { ...changed, portal: 'amcas' });
  expect(await pageLessons(db)).toHaveLength(2);
  await dropChanged(db, changed);
  expect((await pageLessons(db)).map(({ mark }) => mark.text)).toEqual(['Other']);
});

test('it survives a backup, and stands beside what words mean', async () => {
  const db = emptyTracker();
  await teachPage(db, LESSON, when);
  const seen = letter('Marsh', { state: 'unknown', portalStatus: 'Pending' });
  await recordReading(db, reading({ letters: [seen], season: 2027 }), { ...when, tabAccount: null });
  await answerWord(
    db,
    { portal: 'eras', season: 2027, page: 'letters', word: 'Pending', state: 'requested', confirmed: false },
    when,
  );
  const backup = await makeBackup(db, moment(5));
  const other = emptyTracker();
  await restoreBackup(other, backup, when);
  expect(await pageLessons(other)).toEqual([LESSON]);
  expect((await readTracker(other)).lessons).toHaveLength(2);
});

describe('a file of lessons', () => {
  test('holds headings and pages, and no word that was confirmed', async () => {
    const db = emptyTracker();
    await teachPage(db, LESSON, when);
    const text = await makeLessonsFile(db);
    expect(text).not.toContain('Uploaded');
    const other = emptyTracker();
    expect(await importLessons(other, text, when)).toBe(1);
    expect(await pageLessons(other)).toEqual([{ ...LESSON, confirmed: [] }]);
  });

  test.each<[string, string]>([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['a list', '[]'],
    ['no lesson', file({}, { lessons: [] })],
    ['another format', file({}, { format: 'letter-rounds' })],
    ['a later version', file({}, { version: 2 })],
    ['a lesson of a later version', file({ version: 2 })],
    ['something more', file({}, { extra: 1 })],
    ['something more in a lesson', file({ admin: true })],
    ['a word that is said to be confirmed', file({ confirmed: ['Pending Review'] })],
    ['a portal that is none', file({ portal: 'evil' })],
    ['a page that has no list', file({ page: 'dashboard' })],
    ['the sign-in', file({ host: 'auth.aamc.org' })],
    ['the sign-in at a port', file({ host: 'auth.aamc.org:443' })],
    ['an address in place of a host', file({ host: 'https://myeras.aamc.org/' })],
    [
      'no writer',
      file({
        columns: [
          { heading: 'A', means: 'status' },
          { heading: 'B', means: 'letterId' },
        ],
      }),
    ],
    [
      'a meaning that is none',
      file({
        columns: [
          { heading: 'A', means: 'writer' },
          { heading: 'B', means: 'received' },
        ],
      }),
    ],
    [
      'a program’s meaning in a list of letters',
      file({
        columns: [
          { heading: 'A', means: 'writer' },
          { heading: 'B', means: 'program' },
          { heading: 'C', means: 'status' },
        ],
      }),
    ],
    [
      'one meaning twice',
      file({
        columns: [
          { heading: 'A', means: 'writer' },
          { heading: 'B', means: 'status' },
          { heading: 'C', means: 'status' },
        ],
      }),
    ],
    [
      'one heading twice',
      file({
        columns: [
          { heading: 'A', means: 'writer' },
          { heading: 'A', means: 'status' },
        ],
      }),
    ],
    [
      'a heading beyond the cap',
      file({
        columns: [
          { heading: 'A'.repeat(121), means: 'writer' },
          { heading: 'B', means: 'status' },
        ],
      }),
    ],
    ['a prototype', `{"__proto__":{"lessons":1},${file().slice(1)}`],
    [
      'more than there can be',
      JSON.stringify({
        ...(JSON.parse(file()) as object),
        lessons: Array.from({ length: 51 }, () => (JSON.parse(file()) as { lessons: unknown[] }).lessons[0]),
      }),
    ],
    ['a huge text', `${file()}${' '.repeat(100_000)}`],
  ])('with %s is refused whole', async (_, text) => {
    const db = emptyTracker();
    await teachPage(db, LESSON, when);
    await expect(importLessons(db, text, when)).rejects.toThrow(/Nothing was changed|too large/);
    expect(await pageLessons(db)).toEqual([LESSON]);
  });

  test('one bad lesson among good ones takes them all with it', async () => {
    const db = emptyTracker();
    const good = (JSON.parse(file()) as { lessons: unknown[] }).lessons[0];
    const text = file({}, { lessons: [good, { ...(good as object), host: 'x' }] });
    await expect(importLessons(db, text, when)).rejects.toThrow('Nothing was changed');
    expect(await pageLessons(db)).toEqual([]);
  });
});
