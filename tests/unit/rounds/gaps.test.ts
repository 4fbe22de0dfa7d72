import { describe, expect, it } from 'vitest';

import type { Letter, Plan } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { fitsSlot } from '../../../lib/rounds/gaps.ts';
import { arrived, letter, on, reading, tracker, writer } from './rows.ts';

type Slot = Plan['slots'][number];

function slot(kind: string, changes: Partial<Slot> = {}): Slot {
  return { kind, writer: null, backup: null, reviewOn: null, ...changes };
}

/** The kinds that nobody writes, with what stands behind them. */
function gaps(slots: Slot[], letters: Letter[], today = '2026-08-25'): string[] {
  const plan: Plan = { id: 'p', season: 2027, portal: 'eras', accepted: true, slots };
  const writers = ['w1', 'w2', 'w3'].map((id) => writer({ id, name: `Dr. ${id}` }));
  const rows = tracker({ letters, writers, plans: [plan], readings: [reading()] });
  return roundsOf(rows, on(today)).gaps.map(({ text }) => text);
}

const narrative = (id: string, changes: Partial<Letter> = {}) =>
  letter({ id, writer: id, author: id, letterId: id, kind: 'narrative', ...changes });

describe('letters fill the slots of a plan by the best matching', () => {
  it('a narrative letter by the chair leaves the narrative slot to another', () => {
    const letters = [narrative('w1', { chair: true }), narrative('w2')];
    expect(gaps([slot('narrative'), slot('chair')], letters)).toEqual([]);
    expect(gaps([slot('chair'), slot('narrative')], letters)).toEqual([]);
    expect(gaps([slot('narrative'), slot('chair')], letters.toReversed())).toEqual([]);
  });
  it('a chain of three moves up', () => {
    const letters = [
      narrative('w1', { chair: true }),
      letter({ id: 'w2', writer: 'w2', letterId: 'w2', kind: 'standardized', chair: true }),
      narrative('w3'),
    ];
    expect(gaps([slot('narrative'), slot('chair'), slot('standardized')], letters)).toEqual([]);
  });
  it('the slot of a writer who writes is filled, and the gap is the other one', () => {
    const slots = [slot('narrative', { writer: 'w1', backup: 'w3' }), slot('narrative', { writer: 'w2' })];
    expect(gaps(slots, [narrative('w2')])).toEqual(['Narrative letter: nobody yet. Your backup: Dr. w3']);
  });
  it('a writer fills the slot that is theirs, whatever kind the portal shows', () => {
    const letters = [letter({ id: 'w1', writer: 'w1', kind: null })];
    expect(gaps([slot('chair', { writer: 'w1' })], letters)).toEqual([]);
  });
  it('never leaves a slot open that some order of filling would not', () => {
    const kinds = ['narrative', 'standardized', 'chair'];
    for (let code = 0; code < 3 ** 3 * 6 ** 3; code++) {
      const slots = [0, 1, 2].map((at) => kinds[Math.floor(code / 3 ** at) % 3] ?? '');
      const letters = [0, 1, 2].map((at) => {
        const what = Math.floor(code / 27 / 6 ** at) % 6;
        return narrative(`w${at + 1}`, {
          kind: ([null, 'narrative', 'standardized'] as const)[what % 3] ?? null,
          chair: what >= 3,
        });
      });
      expect(
        gaps(
          slots.map((kind) => slot(kind)),
          letters,
        ).length,
      ).toBe(3 - most(slots, letters));
    }
  });
});

/** How many of the slots can be filled at once, by trying every way. */
function most(slots: readonly string[], letters: readonly Letter[]): number {
  const [first, ...rest] = slots;
  if (first === undefined) return 0;
  return Math.max(
    most(rest, letters),
    ...letters.map((one) =>
      fitsSlot(one, first)
        ? 1 +
          most(
            rest,
            letters.filter((other) => other !== one),
          )
        : 0,
    ),
  );
}

describe('a letter that will not do hides no gap', () => {
  const open = ['Narrative letter: nobody yet'];
  it.each<[string, Partial<Letter>]>([
    ['withdrawn', { state: 'withdrawn' }],
    ['rejected', { state: 'rejected' }],
    ['expired', { state: 'expired' }],
    ['gone', { goneAt: '2026-08-20T12:00:00Z' }],
    ['in, and gone from the list', { ...arrived(), goneAt: '2026-08-20T12:00:00Z' }],
    ['declined', { state: 'declined' }],
    ['not needed', { needed: 'no' }],
  ])('%s', (_what, changes) => {
    expect(gaps([slot('narrative')], [narrative('w1', changes)])).toEqual(open);
  });
  it.each<[string, Partial<Letter>]>([
    ['requested', {}],
    ['in', { ...arrived(), kind: 'narrative' }],
    ['a word that is not known: somebody has the request', { state: 'unknown', portalStatus: 'Sent' }],
    ['gone, and still expected', { goneAt: '2026-08-20T12:00:00Z', lookClearedAt: '2026-08-21T12:00:00Z' }],
  ])('but one that may do fills its slot: %s', (_what, changes) => {
    expect(gaps([slot('narrative')], [narrative('w1', changes)])).toEqual([]);
  });
});

it('after the rank lists a gap is no task any more', () => {
  const slots = [slot('narrative'), slot('chair')];
  const plan: Plan = { id: 'p', season: 2027, portal: 'eras', accepted: true, slots };
  const cards = (today: string) =>
    roundsOf(
      tracker({ plans: [plan], letters: [arrived()], readings: [reading({ at: `${today}T08:00:00Z` })] }),
      on(today),
    ).cards.map(({ key }) => key);
  expect(cards('2027-03-02')).toContain('gap');
  expect(cards('2027-03-03')).not.toContain('gap');
});
