import { LETTER_STATES, type LetterState } from '../model.ts';

const WORDS: Record<LetterState, string> = {
  planned: 'planned',
  draft: 'a draft',
  requested: 'asked for',
  accepted: 'agreed',
  received: 'in',
  declined: 'declined',
  withdrawn: 'withdrawn',
  rejected: 'rejected',
  expired: 'expired',
  unmatched: 'not matched',
  'not-sending': 'will not come',
  unknown: 'not known',
};

/** A step of a letter for the screen: our own word for a state of ours, and a portal's word in quotes. */
function stateText(word: string): string {
  const state = LETTER_STATES.find((one) => one === word);
  return state ? WORDS[state] : `"${word}"`;
}

/** A step in the portal's own word where it printed one, else in ours; `null`: there is none. */
export function stepText(word: string | null | undefined, state: string | null): string | null {
  if (word) return `"${word}"`;
  return state === null ? null : stateText(state);
}
