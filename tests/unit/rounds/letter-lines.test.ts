import { describe, expect, it } from 'vitest';

import type { Tracker } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import {
  ALL_LINES,
  daysText,
  letterLines,
  LETTER_LINE_COLUMNS,
  lineCounts,
  wantedLines,
  type LinesWanted,
} from '../../../lib/rounds/letter-lines.ts';
import { arrived, assigned, letter, on, program, tracker, writer } from './rows.ts';

const ROWS: Partial<Tracker> = {
  writers: [
    writer({ id: 'w1', name: 'Helen Marsh' }),
    writer({ id: 'w2', name: 'Ana Réyes' }),
    writer({ id: 'w3', name: 'Chidi Okafor' }),
  ],
  letters: [
    letter({ id: 'marsh', letterId: 'A1', dueOn: '2026-08-20', waived: true, kind: 'narrative' }),
    arrived({ id: 'reyes', letterId: 'A2', writer: 'w2', waived: false, kind: 'standardized' }),
    letter({ id: 'okafor', letterId: 'A3', writer: 'w3', portal: 'amcas', kind: null, specialty: null }),
  ],
  programs: [
    program({ id: 'p1' }),
    program({ id: 'p2', name: 'Bay' }),
    program({ id: 'p3', assignmentsReadAt: null }),
  ],
  assignments: [...assigned('p1', 'reyes'), ...assigned('p2', 'reyes')],
};
const { items, programs } = roundsOf(tracker(ROWS), on('2026-08-25'));
const lines = letterLines(items, programs.coverage);

const shown = (wanted: Partial<LinesWanted>) =>
  wantedLines(lines, { ...ALL_LINES, ...wanted }).map(({ item }) => item.letter.id);

describe('the table of letters', () => {
  it('stands in the order of what needs its user until it is sorted', () => {
    expect(shown({})).toEqual(['okafor', 'marsh', 'reyes']);
  });
  it('counts the programs that were read, and says nothing where none was', () => {
    const of = Object.fromEntries(lines.map(({ item, programs: one }) => [item.letter.id, one]));
    expect(of).toEqual({ marsh: { on: 0, of: 2 }, reyes: { on: 2, of: 2 }, okafor: null });
  });
  it('has days for what is out alone', () => {
    expect(lines.map(({ item, days }) => [item.letter.id, days])).toEqual([
      ['okafor', 56],
      ['marsh', 5],
      ['reyes', null],
    ]);
  });
  it.each(LETTER_LINE_COLUMNS)(
    'sorted by %s either way keeps every letter, and what is not known last',
    (by) => {
      const [up, down] = [shown({ by }), shown({ by, down: true })];
      expect(up.toSorted()).toEqual(['marsh', 'okafor', 'reyes']);
      expect(down.toSorted()).toEqual(up.toSorted());
      const unknown = lines
        .filter(
          ({ item }) => ({ kind: item.letter.kind, specialty: item.letter.specialty })[by as 'kind'] === null,
        )
        .map(({ item }) => item.letter.id);
      for (const list of [up, down]) expect(list.slice(list.length - unknown.length)).toEqual(unknown);
    },
  );
  it.each([
    ['writer', ['reyes', 'okafor', 'marsh']],
    ['stands', ['okafor', 'marsh', 'reyes']],
    ['days', ['marsh', 'okafor', 'reyes']],
    ['due', ['okafor', 'marsh', 'reyes']],
    ['waived', ['reyes', 'marsh', 'okafor']],
    ['programs', ['marsh', 'reyes', 'okafor']],
    ['kind', ['marsh', 'reyes', 'okafor']],
  ] as const)('by %s goes up', (by, order) => {
    expect(shown({ by })).toEqual(order);
  });
  it('narrows by list, portal and a name without accents, all together', () => {
    expect(shown({ bucket: 'ready' })).toEqual(['reyes']);
    expect(shown({ portal: 'amcas' })).toEqual(['okafor']);
    expect(shown({ search: 'reyes a' })).toEqual(['reyes']);
    expect(shown({ search: 'reyes', portal: 'amcas' })).toEqual([]);
  });
  it('offers the lists and portals that there are', () => {
    const { buckets, portals } = lineCounts(items);
    expect(buckets.reduce((sum, { letters }) => sum + letters, 0)).toBe(3);
    expect(portals.map(({ name }) => name).sort()).toEqual(['AMCAS', 'MyERAS']);
  });
  it.each([
    [0, 'today'],
    [-7, 'in 7'],
    [5, '5 past'],
    [31, 'over 30 past'],
  ])('%i days over is "%s"', (days, text) => {
    expect(daysText(days)).toBe(text);
  });
});
