import type { MaybeSame } from '../model.ts';
import type { Action, Item, SameQuestion } from './rounds.ts';

/**
 * "Is this the letter that you typed in?": one question for each typed letter and row of its portal that may be one
 * (the tracker finds them), among the letters that are shown.
 */
export function sameQuestions(pairs: readonly MaybeSame[], items: readonly Item[]): SameQuestion[] {
  const of = new Map(items.map((item) => [item.letter.id, item]));
  return pairs.flatMap(({ typed, shown }) => {
    const [own, theirs] = [of.get(typed), of.get(shown)];
    if (!own || !theirs) return [];
    const { portalStatus, letterId, author } = theirs.letter;
    const facts = [author, portalStatus === null ? null : `"${portalStatus}"`, letterId && `ID ${letterId}`];
    const answer = (label: string, same: boolean): Action => ({
      do: 'same-letter',
      label,
      typed,
      shown,
      same,
    });
    return {
      key: `${typed} ${shown}`,
      typed,
      shown,
      text: `${theirs.portalName} shows ${facts.filter(Boolean).join(', ')}. Is this the letter that you typed in for ${own.writer}?`,
      actions: [answer('Yes', true), answer('No', false)],
    };
  });
}
