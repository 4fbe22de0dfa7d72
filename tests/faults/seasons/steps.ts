import fc from 'fast-check';

/** One thing that happens in a season. Numbers choose among what there is. */
export type Step =
  | { do: 'happens'; letter: number; what: 'goes on' | 'taken back' | 'new word' | 'deleted' }
  | { do: 'corrected'; letter: number }
  | { do: 'ids appear' }
  | { do: 'days pass'; days: number }
  | { do: 'look'; who: number; view: View; named: boolean; season: boolean }
  | { do: 'say'; letter: number; what: 'notes' | 'due' | 'thanked' | 'spare' | 'reminded' }
  | { do: 'type'; letter: number }
  | { do: 'import'; letters: number[]; due: boolean; notes: boolean }
  | { do: 'undo import' | 'save' | 'restore' | 'undo restore' };

/** What of the list a page shows: all, one page of several with its place, or what a filter leaves. */
export type View = { as: 'whole' } | { as: 'pages'; size: number } | { as: 'filter'; skips: number };

export interface Season {
  applicants: 1 | 2;
  letters: number;
  showsIds: boolean;
  steps: Step[];
}

const letter = fc.nat(11);
const view: fc.Arbitrary<View> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ as: 'whole' as const }) },
  { weight: 1, arbitrary: fc.record({ as: fc.constant('pages' as const), size: fc.constantFrom(2, 3) }) },
  { weight: 1, arbitrary: fc.record({ as: fc.constant('filter' as const), skips: fc.nat(2) }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('happens' as const),
      letter,
      what: fc.constantFrom('goes on', 'goes on', 'goes on', 'taken back', 'new word', 'deleted'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('corrected' as const), letter }) },
  { weight: 1, arbitrary: fc.constant({ do: 'ids appear' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('days pass' as const), days: fc.constantFrom(1, 3, 10) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      ...{ do: fc.constant('look' as const), who: fc.nat(1), view },
      ...{ named: fc.boolean(), season: fc.boolean() },
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      letter,
      what: fc.constantFrom('notes', 'due', 'thanked', 'spare', 'reminded'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('type' as const), letter }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      letters: fc.uniqueArray(letter, { minLength: 1, maxLength: 4 }),
      due: fc.boolean(),
      notes: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'undo import' as const,
        'save' as const,
        'restore' as const,
        'undo restore' as const,
      ),
    }),
  },
);

export const seasons: fc.Arbitrary<Season> = fc.record({
  applicants: fc.constantFrom(1, 1, 2),
  letters: fc.integer({ min: 1, max: 6 }),
  showsIds: fc.boolean(),
  steps: fc.array(step, { minLength: 3, maxLength: 30 }),
});
