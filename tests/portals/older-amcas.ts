import type { AmcasState } from './state.ts';

/** The same letters with the 7-digit IDs of older cycles (domain.md 2.1), as pages show them that still name who wrote. */
export function olderAmcas(state: AmcasState): AmcasState {
  const ids = new Map(state.letters.map(({ letterId }, at) => [letterId, String(7_046_218 + at * 137)]));
  const older = <T extends { letterId: string }>(row: T): T => ({
    ...row,
    letterId: ids.get(row.letterId) ?? row.letterId,
  });
  // A grid of plain boxes with as many rows as columns is not understood yet, and says so: these have one row less.
  const letters = state.letters.slice(0, 5);
  const isShown = ({ letterId }: { letterId: string }): boolean =>
    letters.some((letter) => letter.letterId === letterId);
  return {
    ...state,
    letters: letters.map(older),
    assignments: state.assignments.filter(isShown).map(older),
  };
}
