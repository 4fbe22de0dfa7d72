import fc from 'fast-check';

import type { AssignmentState, LetterState } from '../../lib/model.ts';
import type { Letters, Programs } from './model.ts';

/** Two letters of one writer, and two writers with one. Each ID is always the same letter. */
export const AUTHORS: Record<string, string> = {
  ...{ M1: 'Dr. Helen Marsh', M2: 'Dr. Helen Marsh', R1: 'Ana Reyes', O1: 'Chidi Okafor' },
};

type LettersShown = Omit<Letters, 'at' | 'seen'> & { seen: [id: string, state: LetterState | null][] };
/** One thing that happens. `ago`: how many minutes the content of a look has stood; numbers choose among what is there. */
export type Step =
  | { do: 'letters'; ago: number; look: LettersShown }
  | { do: 'programs'; ago: number; look: Omit<Programs, 'at'> }
  | { do: 'answer'; account: number; always: boolean }
  | { do: 'type'; author: string; state: 'planned' | 'received' }
  | { do: 'say'; letter: number; what: 'notes' | 'spare' | 'due' | 'thanked' | 'not thanked' }
  | { do: 'remove'; letter: number }
  | { do: 'save' | 'restore' | 'undo' | 'restart' | 'delete' };

const account = fc.constantFrom('11111111', '11111111', '22222222', null);
const ago = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(90) });
const state = fc.constantFrom(
  ...(['requested', 'received', 'received', 'draft', 'withdrawn', 'unknown', null] as const),
);
const lettersStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('letters' as const),
  ago,
  look: fc
    .record({
      page: fc.constantFrom<Letters['page']>('letters', 'letters', 'receipt'),
      account,
      understood: fc.constantFrom(true, true, true, true, false),
      whole: fc.constantFrom(true, true, false),
      seen: fc.uniqueArray(fc.tuple(fc.constantFrom(...Object.keys(AUTHORS)), state), {
        selector: ([id]) => id,
      }),
      place: fc.option(fc.record({ from: fc.constantFrom(1, 2, 3), total: fc.constantFrom(2, 3, 4) })),
    })
    .map((look): LettersShown => ({ ...look, place: look.whole ? null : look.place })),
});
const programsStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('programs' as const),
  ago,
  look: fc.record({
    page: fc.constantFrom('programs-saved' as const, 'programs-applied' as const, 'assignments' as const),
    account: fc.constantFrom('11111111', '22222222'),
    whole: fc.boolean(),
    seen: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('140', '141', '142'),
        lettersWhole: fc.boolean(),
        letters: fc.uniqueArray(
          fc.record({
            id: fc.constantFrom(...Object.keys(AUTHORS)),
            state: fc.constantFrom<AssignmentState>('assigned', 'locked', 'sent'),
          }),
          { selector: ({ id }) => id },
        ),
      }),
      { selector: ({ id }) => id },
    ),
  }),
});
const sayStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('say' as const),
  letter: fc.nat(9),
  what: fc.constantFrom('notes', 'spare', 'due', 'thanked', 'not thanked'),
});
const typeStep: fc.Arbitrary<Step> = fc.record({
  do: fc.constant('type' as const),
  author: fc.constantFrom(...new Set(Object.values(AUTHORS))),
  state: fc.constantFrom('planned' as const, 'planned' as const, 'received' as const),
});

export const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: lettersStep },
    { weight: 4, arbitrary: programsStep },
    { weight: 3, arbitrary: sayStep },
    { weight: 2, arbitrary: typeStep },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), letter: fc.nat(9) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('answer' as const), account: fc.nat(1), always: fc.boolean() }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constantFrom(
          ...(['save', 'restore', 'restore', 'undo', 'restart', 'restart', 'delete'] as const),
        ),
      }),
    },
  ),
  { maxLength: 16 },
);
