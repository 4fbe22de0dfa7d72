import { expect, test } from 'vitest';

import { decode } from '../../../lib/sheets/decode.ts';
import { EXPORTS, exportTable } from '../../../lib/sheets/export.ts';
import { guess } from '../../../lib/sheets/columns.ts';
import { propose } from '../../../lib/sheets/propose.ts';
import { readTable } from '../../../lib/sheets/table.ts';
import { arrived, letter, program, tracker } from '../rounds/rows.ts';

const known = tracker({
  letters: [
    letter({ notes: '=HYPERLINK("x")', dueOn: '2026-09-01' }),
    arrived({ id: 'l2', author: 'Ana Reyes' }),
  ],
  programs: [program({ required: { min: 3, max: 4 }, requiredKinds: ['chair', 'standardized'] })],
  assignments: [
    { letter: 'l1', program: 'p1', state: 'assigned', firstSeenAt: '2026-08-02T12:00:00Z', goneAt: null },
  ],
  writers: [
    {
      ...{
        id: 'w1',
        name: 'Helen Marsh',
        title: null,
        email: '@marsh',
        writeTo: 'zq-secret@x.edu',
        role: 'Chief',
        metAt: null,
        notes: '-n',
      },
      answers: { strong: { answer: 'no', reason: 'zq-secret' } },
      backupFor: null,
    },
  ],
});
const table = (name: (typeof EXPORTS)[number]) =>
  readTable(decode(new TextEncoder().encode(exportTable(known, name))).text, ',').rows;

test('each table is a file with its headings, one row each', () => {
  expect(EXPORTS.map((name) => table(name).length)).toEqual([3, 2, 2, 2]);
  const [headings, row] = table('programs');
  expect(row?.[headings?.indexOf('required') ?? -1]).toBe('3');
  expect(row?.[headings?.indexOf('requiredKinds') ?? -1]).toBe('chair + standardized');
  expect(table('assignments')[1]).toContain('Helen Marsh');
});

test('the private answers about people are in none of them', () => {
  for (const name of EXPORTS) expect(exportTable(known, name)).not.toMatch(/zq-secret|answers/u);
});

test('what could be a formula is escaped', () => {
  expect(exportTable(known, 'letters')).toContain(`"'=HYPERLINK(""x"")"`);
  expect(exportTable(known, 'writers')).toContain(`"'@marsh"`);
});

test('our own file of letters is taken in again as the user’s word, with nothing received', () => {
  const rows = table('letters');
  const sheet = { rows, lines: rows.map((_, at) => at + 1), separator: ',' } as const;
  const found = guess(sheet, '2026-09-10');
  expect(found.shape).toBe('writers');
  const { rows: taken } = propose(
    sheet,
    { ...found, portal: 'eras', order: null, sentOn: null },
    '2026-09-10',
  );
  expect(taken.letters).toMatchObject([
    {
      author: 'Helen Marsh',
      kind: 'narrative',
      askedOn: '2026-06-20',
      dueOn: '2026-09-01',
      state: 'requested',
    },
    { author: 'Ana Reyes', state: 'requested' },
  ]);
});
