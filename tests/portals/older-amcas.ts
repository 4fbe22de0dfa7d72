import type { AmcasState } from './state.ts';

/** The same letters with the 7-digit IDs of older cycles (domain.md 2.1), as pages show them that still name who wrote. */
export function olderAmcas(state: AmcasState): AmcasState {
  const ids = new Map(state.letters.map(({ letterId }, at) => [letterId, String(7_046_218 + at * 137)]));
  const older = <T extends { letterId: string }>(row: T): T => ({
    ...row,
    letterId: ids.get(row.letterId) ?? row.letterId,
  });
  return { ...state, letters: state.letters.map(older), assignments: state.assignments.map(older) };
}
