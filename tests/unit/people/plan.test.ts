import { describe, expect, test } from 'vitest';

import type { Plan, Tracker } from '../../../lib/model.ts';
import {
  mixFor,
  mixLines,
  MIXES,
  movedUp,
  outsidersOf,
  plansShown,
  slotsOf,
  slotsShown,
} from '../../../lib/people/index.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { arrived, letter, on, tracker, writer } from '../rounds/rows.ts';
import { people } from './given.ts';

const TODAY = '2026-07-20';
const slot = (changes: Partial<Plan['slots'][number]> = {}) => ({
  ...{ kind: 'narrative', writer: null, backup: null, reviewOn: null },
  ...changes,
});
const plan = (...slots: Plan['slots']): Plan => ({
  id: 'p',
  season: 2027,
  portal: 'eras',
  accepted: true,
  slots,
});
const writers = [writer({ id: 'w1' }), writer({ id: 'w2', name: 'Ana Reyes' })];

describe('what a field usually wants', () => {
  test('every line has a source, and asks for one letter at least', () => {
    for (const { source, wants } of MIXES) {
      expect(source).not.toBe('');
      expect(wants.every(({ many }) => many > 0)).toBe(true);
    }
  });

  test('an employer or a coach fits beside the faculty of a school, and of a residency where a program asks', () => {
    for (const { outsiders, portals } of MIXES) {
      expect(outsiders.text).toMatch(
        portals.includes('amcas') ? /beside the letters of faculty/u : /only for a program that asks/u,
      );
      expect(outsiders.source).not.toBe('');
    }
    const named = people(
      {
        writers: [
          writer({ id: 'a', name: 'Kit Vale', role: 'coach' }),
          writer({ id: 'b', name: 'Lou Ames', role: 'employer' }),
          writer({ id: 'c', name: 'Dr. Noor Patel', role: 'supervisor' }),
          writer({ id: 'd', name: 'Eve Roe', role: null }),
        ],
      },
      TODAY,
    );
    expect(outsidersOf(named)).toEqual(['Kit Vale', 'Lou Ames']);
  });

  test.each([
    ['eras', 'Internal Medicine', 'Internal Medicine'],
    ['eras', 'Surgery-General', 'General Surgery'],
    ['eras', 'Pathology', 'Most other residencies'],
    ['eras', null, 'Most other residencies'],
    ['residencycas', 'Emergency Medicine', 'Emergency Medicine'],
    ['amcas', null, 'Medical school'],
  ] as const)('%s, %s: %s', (portal, specialty, name) => expect(mixFor(portal, specialty)?.name).toBe(name));

  const have = (letters: Tracker['letters'], name = 'Internal Medicine') => {
    const mix = MIXES.find((one) => one.name === name);
    const { items } = roundsOf(tracker({ writers, letters }), on(TODAY));
    return mix ? mixLines(mix, items).map(({ have: names, lacks }) => [names, lacks]) : [];
  };
  test('what there is and what lacks; a letter counts once, and one of no kind is an ordinary one', () => {
    const letters = [
      letter({ id: 'a', kind: 'standardized' }),
      letter({ id: 'b', kind: null, writer: 'w2', letterId: 'B' }),
    ];
    expect(have(letters)).toEqual([
      [['Helen Marsh'], 0],
      [['Ana Reyes'], 1],
    ]);
  });
  test('a letter that will not come counts for nothing', () => {
    expect(have([letter({ kind: 'standardized', state: 'declined' })])[0]).toEqual([[], 1]);
  });
  test('a chair’s letter is told by its chair, not by its form', () => {
    expect(have([letter({ chair: true })], 'General Surgery')[0]).toEqual([['Helen Marsh'], 0]);
  });
  test('taken over as a plan, every letter has its slot, and who writes already stands in it', () => {
    const mix = MIXES.find(({ name }) => name === 'Internal Medicine')!;
    const { items } = roundsOf(tracker({ writers, letters: [letter({ kind: 'standardized' })] }), on(TODAY));
    expect(slotsOf(mix, items)).toEqual([slot({ kind: 'standardized', writer: 'w1' }), slot(), slot()]);
  });
});

describe('backups', () => {
  const shown = (one: Plan, letters: Tracker['letters'], today = TODAY) =>
    slotsShown(one, people({ writers, letters }, today), {}, today)[0];
  const both = plan(slot({ writer: 'w1', backup: 'w2' }));

  test('the usual day to turn to one is a week before programs read; the user’s own wins', () => {
    expect(shown(both, [letter()])?.turn).toEqual({ text: 'Turn to Ana Reyes on 16 Sep', now: false });
    const own = plan(slot({ writer: 'w1', backup: 'w2', reviewOn: '2026-08-01' }));
    expect(shown(own, [letter()])?.turn).toEqual({ text: 'Turn to Ana Reyes on 1 Aug', now: false });
    expect(shown(own, [letter()], '2026-08-01')?.turn).toEqual({ text: 'Turn to Ana Reyes now', now: true });
  });
  test('once the letter is in, nobody needs to stand in', () => {
    expect(shown(both, [arrived()], '2026-09-20')).toMatchObject({ turn: null, movesUp: false });
  });
  test('after a no the backup moves up, and the slot is theirs', () => {
    const declined = letter({ state: 'planned', stateBy: 'you', answer: 'no' });
    expect(shown(both, [declined])?.movesUp).toBe(true);
    expect(shown(both, [letter()])?.movesUp).toBe(false);
    expect(movedUp(both.slots, 0)).toEqual([slot({ writer: 'w2' })]);
    expect(movedUp([slot({ writer: 'w1' })], 0)).toEqual([slot({ writer: 'w1' })]);
  });
  test('plans of seasons that are over are not shown', () => {
    expect(plansShown({ plans: [both, { ...both, season: 2026 }] }, TODAY)).toEqual([both]);
  });
  test('a slot whose writer is known by another row too is filled by that row’s letter', () => {
    const rows = [writer({ id: 'w1' }), writer({ id: 'w2', name: 'H. Marsh', sameAs: 'w1' })];
    const known = tracker({ writers: rows, plans: [plan(slot({ kind: 'chair', writer: 'w1' }))] });
    const gaps = (letters: Tracker['letters']) => roundsOf({ ...known, letters }, on(TODAY)).gaps;
    expect(gaps([])).toHaveLength(1);
    expect(gaps([letter({ writer: 'w2' })])).toEqual([]);
  });
  test('and its backup stands behind that letter', () => {
    const rows = [...writers, writer({ id: 'w3', name: 'H. Marsh', sameAs: 'w1' })];
    const declined = letter({ writer: 'w3', state: 'declined' });
    const { items } = roundsOf(tracker({ writers: rows, letters: [declined], plans: [both] }), on(TODAY));
    expect(items[0]?.note).toBe('Next: Ana Reyes, your backup.');
  });
});

test('of a person with two names one thank-you can cover both letters, and of two people with one name it cannot', () => {
  const letters = [
    arrived({ id: 'a' }),
    arrived({ id: 'b', writer: 'w2', portal: 'residencycas', letterId: 'B' }),
  ];
  const notes = (rows: Tracker['writers'], settings: Tracker['settings'] = {}) =>
    roundsOf(tracker({ writers: rows, letters, settings }), on('2026-08-25')).items.map(({ note }) => note);
  const two = [writer({ id: 'w1' }), writer({ id: 'w2', name: 'H. Marsh' })];
  expect(notes(two)).toEqual([null, null]);
  const one = [writer({ id: 'w1' }), writer({ id: 'w2', name: 'H. Marsh', sameAs: 'w1' })];
  for (const note of notes(one)) expect(note).toContain('One thank-you can cover both');
  const namesakes = [writer({ id: 'w1' }), writer({ id: 'w2' })];
  for (const note of notes(namesakes)) expect(note).toContain('One thank-you can cover both');
  expect(notes(namesakes, { notSame: [['w1', 'w2']] })).toEqual([null, null]);
});
