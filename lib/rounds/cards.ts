import type { ForCards } from './cards/for-cards.ts';
import { lookCards, sameCards, setbackCards, unreadableCards, whoseCards, wordCards } from './cards/look.ts';
import { namedOnlyCards } from './cards/named-only.ts';
import { outcomeCards } from './cards/outcome.ts';
import { askByCards, gapCards, softNoCards } from './cards/plan.ts';
import { elsewhereCards, handCards, staleCards } from './cards/portals.ts';
import { baselineCards, thanksCards } from './cards/thanks.ts';
import { draftCards, overdueCards, quietCards, sentCards } from './cards/writers.ts';
import { askedAlone, heardOf } from './heard.ts';
import { blockedCards, shortCards, unassignedCards } from './program-cards.ts';
import type { Card } from './rounds.ts';

const AT_MOST = 3;

/** Every maker of cards, worst first (rounds.md, "headline, groups: the rank"): a card stands where its maker stands. */
const MAKERS: readonly ((known: ForCards) => readonly Card[])[] = [
  whoseCards,
  unreadableCards,
  setbackCards,
  sentCards,
  overdueCards,
  draftCards,
  quietCards,
  unassignedCards,
  blockedCards,
  shortCards,
  wordCards,
  sameCards,
  lookCards,
  gapCards,
  softNoCards,
  askByCards,
  baselineCards,
  namedOnlyCards,
  handCards,
  staleCards,
  elsewhereCards,
  outcomeCards,
  thanksCards,
];

/** What needs the applicant today, worst first, one card for each cause and not for each letter. */
export function cardsOf(known: ForCards): Card[] {
  const heard = heardOf(known);
  const cards = heard ? MAKERS.flatMap((make) => make(heard)) : [];
  return askedAlone(known).length > 0 ? [...outcomeCards(known).slice(0, 1), ...cards] : cards;
}

/** Those of them that are shown at once: more, and nobody reads them (rounds.md, "badge"). */
export function atOnce(cards: readonly Card[]): Card[] {
  return cards.slice(0, AT_MOST);
}
