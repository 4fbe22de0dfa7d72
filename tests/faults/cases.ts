import type { Step } from './steps.ts';

const look = (account: string | null, understood: boolean, seen: ['M1', 'requested'][]): Step => ({
  do: 'letters',
  ago: 0,
  look: { page: 'letters', account, understood, whole: true, seen, place: null },
});

/** Orders on which the tracker and its model once disagreed, as short as they could be made. */
export const CASES: Record<string, Step[]> = {
  'a look that was not understood goes along when its rows are taken over': [
    look(null, false, []),
    look(null, true, [['M1', 'requested']]),
    look('11111111', true, [['M1', 'requested']]),
  ],
};
