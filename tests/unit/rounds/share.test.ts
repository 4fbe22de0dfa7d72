import fc from 'fast-check';
import { expect, test } from 'vitest';

import { backupWord, typedFacts } from '../../../lib/rounds/backup-word.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { sharePage } from '../../../lib/rounds/share-page.ts';
import { initialsOf, shareOf } from '../../../lib/rounds/share.ts';
import type { Writer } from '../../../lib/model.ts';
import { arrived, letter, on, program, tracker } from './rows.ts';

const SECRET = 'zq-secret';
const writer: Writer = {
  id: 'w1',
  name: 'Helen Marsh',
  title: `Chair ${SECRET}`,
  email: `${SECRET}@x.edu`,
  writeTo: `${SECRET}@y.edu`,
  role: SECRET,
  metAt: SECRET,
  notes: SECRET,
  answers: { strong: { answer: 'partly', reason: SECRET } },
  backupFor: null,
};
const rounds = roundsOf(
  tracker({
    letters: [
      letter({ title: `Chair ${SECRET}`, email: `${SECRET}@x.edu`, notes: SECRET, letterId: SECRET }),
      arrived({ id: 'l2', writer: 'w2', author: 'Ana Reyes', letterId: 'CD1', notes: SECRET }),
    ],
    writers: [writer, { ...writer, id: 'w2', name: 'Ana Reyes' }],
    programs: [program({ required: { min: 3, max: 4 } })],
    assignments: [
      { letter: 'l2', program: 'p1', state: 'assigned', firstSeenAt: '2026-08-02T12:00:00Z', goneAt: null },
    ],
  }),
  on('2026-08-25'),
);

test('an adviser sees initials, where each letter stands, and the programs that are short', () => {
  const share = shareOf(rounds, { names: false });
  expect(share.tables.map(({ caption }) => caption)).toEqual([
    'Letters',
    'Programs with fewer letters than they ask for',
  ]);
  expect(share.tables[0]?.rows.map(([who]) => who).sort()).toEqual(['A. R.', 'H. M.']);
  expect(share.tables[1]?.rows[0]?.[0]).toBe('Riverside University Hospital');
  expect(JSON.stringify(share)).not.toMatch(/Marsh|Reyes|Helen|Ana/u);
});

test('with names it has the names, and still nothing that was written about people', () => {
  const text = JSON.stringify(shareOf(rounds, { names: true }));
  expect(text).toContain('Helen Marsh');
  for (const names of [true, false]) expect(sharePage(shareOf(rounds, { names }))).not.toContain(SECRET);
});

test.each([
  ['Dr. Helen Marsh', 'H. M.'],
  ['Marsh, Helen', 'H. M.'],
  ['Helen Marsh, MD', 'H. M.'],
  ['Helen Marsh, Ph.D.', 'H. M.'],
  ['Anne-Marie Núñez', 'A. M. N.'],
  ['Prof Łukasz', 'Ł.'],
  ['?!', '?'],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('whatever stands in a table, the saved page holds it as text: no tag, script or address of it', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('<script>x</script>', '<img src=x onerror=y>', '"><b>', '&lt;'),
  );
  fc.assert(
    fc.property(cell, cell, (a, b) => {
      const page = sharePage({ title: a, about: b, tables: [{ caption: a, columns: [b], rows: [[a, b]] }] });
      const tags = [...page.matchAll(/<\/?([a-z]+\d?)/giu)].map(([, tag]) => tag);
      const ours = 'html head meta title style body main h1 p table caption thead tbody tr th td'.split(' ');
      expect(tags.filter((tag) => !ours.includes(tag ?? ''))).toEqual([]);
    }),
  );
});

test('a file is offered once ten facts were typed, then when the last is a month old and things have changed', () => {
  const now = on('2026-08-25');
  const typed = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      letter({ id: `l${String(at)}`, letterId: null, stateBy: 'you', askedOn: null, formSentOn: null }),
    );
  const word = (letters: number, settings = {}) =>
    backupWord(tracker({ letters: typed(letters), settings }), now);
  expect(typedFacts(tracker({ letters: typed(3), writers: [] }))).toBe(3);
  expect(word(9)).toBeNull();
  expect(word(10)).toMatch(/10 facts/u);
  expect(word(10, { backupNotNowOn: '2026-08-01' })).toBeNull();
  expect(word(10, { backupNotNowOn: '2026-07-10' })).toBeNull();
  expect(word(10, { lastBackupAt: '2026-08-01T00:00:00Z' })).toBeNull();
  expect(word(10, { lastBackupAt: '2026-07-10T00:00:00Z' })).toBeNull();
  expect(word(10, { lastBackupAt: '2026-06-10T00:00:00Z' })).toMatch(/76 days ago/u);
  expect(word(10, { lastBackupAt: '2026-06-10T00:00:00Z', backupNotNowOn: '2026-08-20' })).toBeNull();
  // A clock that was ahead put nothing off until then.
  expect(word(10, { backupNotNowOn: '2030-11-27' })).toMatch(/10 facts/u);
  expect(word(10, { lastBackupAt: '2030-11-27T00:00:00Z' })).toMatch(/27 Nov 2030, which is still to come/u);
});
