import { describe, expect, test } from 'vitest';

import type { TrackerEvent } from '../../../lib/model.ts';
import { changesSince, newsFrom } from '../../../lib/rounds/since.ts';
import { letter, program, tracker } from './rows.ts';

const LAST_LOOK = '2026-08-20T08:00:00Z';
let made = 0;
const event = (changes: Partial<TrackerEvent>): TrackerEvent => ({
  id: `e${(made += 1)}`,
  at: '2026-08-25T12:00:00Z',
  kind: 'letter-changed',
  letter: null,
  program: null,
  from: null,
  to: null,
  reading: 'r1',
  ...changes,
});
const said = (events: TrackerEvent[]) =>
  changesSince(
    tracker({
      letters: [letter(), letter({ id: 'l2', author: 'Omar Farouk' })],
      programs: [program(), program({ id: 'p2', name: 'Lakemont' })],
      events,
    }),
    LAST_LOOK,
  ).map(({ text }) => text);

describe('what changed since the last look', () => {
  test('a letter that came is told from where to where it came, once', () => {
    expect(
      said([
        event({ letter: 'l1', from: 'requested', to: 'Awaiting upload', at: '2026-08-21T12:00:00Z' }),
        event({ letter: 'l1', kind: 'letter-arrived', from: 'Awaiting upload', to: 'received' }),
      ]),
    ).toEqual(['Helen Marsh: asked for → in']);
  });

  test('what was before it, what the user did, and what changed back are left out', () => {
    expect(
      said([
        event({ letter: 'l1', kind: 'letter-arrived', to: 'received', at: '2026-08-19T12:00:00Z' }),
        event({ letter: 'l1', kind: 'letter-edited', to: 'received', reading: null }),
        event({ letter: 'l2', from: 'requested', to: 'unknown' }),
        event({ letter: 'l2', from: 'unknown', to: 'requested', at: '2026-08-26T12:00:00Z' }),
      ]),
    ).toEqual([]);
  });

  test('what the user said of a word is no news, and what a portal printed is told in its own words', () => {
    expect(
      said([
        event({ letter: 'l1', from: 'unknown', to: 'received', reading: null }),
        event({
          letter: 'l2',
          to: 'received',
          from: 'requested',
          fromWord: 'Confirmed',
          toWord: 'In Process',
        }),
      ]),
    ).toEqual(['Omar Farouk: "Confirmed" → "In Process"']);
  });

  test('a letter that left the list is told, whatever it said before', () => {
    expect(
      said([
        event({ letter: 'l1', from: 'requested', to: 'received' }),
        event({ letter: 'l1', kind: 'letter-gone', from: 'received', at: '2026-08-26T12:00:00Z' }),
      ]),
    ).toEqual(['Helen Marsh: no longer on the list']);
  });

  test('programs are told by their number, one by its name; the newest comes first', () => {
    expect(
      said([
        event({ kind: 'assigned', letter: 'l1', program: 'p1' }),
        event({ kind: 'assigned', letter: 'l1', program: 'p2' }),
        event({ kind: 'program-gone', program: 'p2', at: '2026-08-27T12:00:00Z' }),
        event({ kind: 'unassigned', letter: 'l2', program: 'p2', at: '2026-08-26T12:00:00Z' }),
      ]),
    ).toEqual([
      'Lakemont no longer on the list',
      'Omar Farouk: no longer assigned to 1 program',
      'Helen Marsh: assigned to 2 programs',
    ]);
  });

  test('a letter that nobody knows any more is left out', () => {
    expect(said([event({ letter: 'l9', from: 'requested', to: 'received' })])).toEqual([]);
  });
});

describe('from when on something is news', () => {
  test.each([
    ['nobody looked before', null, null],
    ['the page was away for a while', { from: null, until: '2026-08-20T08:00:00Z' }, '2026-08-20T08:00:00Z'],
    [
      'a portal was read beside it for a minute',
      { from: '2026-08-01T00:00:00Z', until: '2026-08-28T11:55:00Z' },
      '2026-08-01T00:00:00Z',
    ],
    ['the last look is of a date to come', { from: null, until: '2030-11-27T08:00:00Z' }, null],
    [
      'the last look is of a date to come, and the one before is not',
      { from: '2026-08-01T00:00:00Z', until: '2030-11-27T08:00:00Z' },
      '2026-08-01T00:00:00Z',
    ],
    [
      'the look before the last is of a date to come',
      { from: '2030-11-27T08:00:00Z', until: '2026-08-28T11:55:00Z' },
      null,
    ],
    ['the first look was minutes ago', { from: null, until: '2026-08-28T11:55:00Z' }, null],
  ])('%s', (_, looked, from) => {
    expect(newsFrom(looked, '2026-08-28T12:00:00Z')).toBe(from);
  });
});
