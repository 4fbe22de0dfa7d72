import { numberWord } from './days.ts';
import type { Card, Rounds } from './rounds.ts';

/**
 * The toolbar's badge: how many of today's cards have an action, at most 9, whether they are shown at once or not; not
 * thank-yous. Empty before anything was known, and when it is turned off. The title says it in words (rounds.md,
 * "badge").
 */
export function badgeOf(cards: readonly Card[], known: boolean, on: boolean): Rounds['badge'] {
  if (!known) return { text: '', title: 'Letter Rounds: no portal page read yet' };
  const number = Math.min(9, cards.filter((card) => card.counts && card.actions.length > 0).length);
  const title =
    number === 0
      ? 'Letter Rounds'
      : `Letter Rounds: ${numberWord(number).toLowerCase()} ${number === 1 ? 'thing needs' : 'things need'} you today`;
  return { text: on && number > 0 ? String(number) : '', title };
}
