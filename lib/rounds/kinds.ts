import type { RequiredKind } from '../model.ts';

const NAMES: Record<RequiredKind, string> = {
  standardized: 'standardized letter',
  narrative: 'narrative letter',
  committee: 'committee letter',
  packet: 'letter packet',
  individual: 'individual letter',
  chair: 'chair letter',
};

/** What a kind is called in the middle of a sentence: "chair letter". */
export function kindName(kind: RequiredKind): string {
  return NAMES[kind];
}
