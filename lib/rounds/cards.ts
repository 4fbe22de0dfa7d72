import type { Portal } from '../model.ts';
import type { ForCards } from './cards/for-cards.ts';
import { lookCards, sameCards, unreadableCards, whoseCards, wordCards } from './cards/look.ts';
import { outcomeCards } from './cards/outcome.ts';
import { askByCards, gapCards, softNoCards } from './cards/plan.ts';
import { elsewhereCards, handCards, staleCards } from './cards/portals.ts';
import { baselineCards, thanksCards } from './cards/thanks.ts';
import { draftCards, overdueCards, quietCards, sentCards } from './cards/writers.ts';
import { portalsInUse } from './freshness.ts';
import { isMatchWeek } from './outcome.ts';
import { blockedCards, shortCards, unassignedCards } from './program-cards.ts';
import type { Card } from './rounds.ts';

/** More than this and nobody reads them (rounds.md, "the voice"). */
const AT_MOST = 3;

/** Every maker of cards, worst first: a card stands where its maker stands. */
const MAKERS: readonly ((known: ForCards) => readonly Card[])[] = [
  whoseCards,
  unreadableCards,
  wordCards,
  sameCards,
  lookCards,
  unassignedCards,
  blockedCards,
  shortCards,
  draftCards,
  sentCards,
  overdueCards,
  quietCards,
  baselineCards,
  handCards,
  staleCards,
  gapCards,
  softNoCards,
  askByCards,
  elsewhereCards,
  outcomeCards,
  thanksCards,
];

/** What needs the applicant today: at most three cards, worst first, one for each cause and not for each letter. */
export function cardsOf(known: ForCards): Card[] {
  const heard = withoutSilent(known);
  return heard ? MAKERS.flatMap((make) => make(heard)).slice(0, AT_MOST) : [];
}

/** In Match Week nothing is said of the letters that it is about; `null` when that is all there is. */
function withoutSilent(known: ForCards): ForCards | null {
  const { tracker, items, now } = known;
  const inUse = portalsInUse(tracker, now.today);
  const silent = new Set<Portal>(inUse.filter((portal) => isMatchWeek(portal, now.today, tracker.settings)));
  if (silent.size === 0) return known;
  if (silent.size === inUse.length) return null;
  const heard = <Row extends { portal: Portal }>(rows: readonly Row[]) =>
    rows.filter(({ portal }) => !silent.has(portal));
  return {
    ...known,
    tracker: {
      ...tracker,
      letters: heard(tracker.letters),
      readings: heard(tracker.readings),
      programs: heard(tracker.programs),
      plans: heard(tracker.plans),
      settings: {
        ...tracker.settings,
        uses: tracker.settings.uses?.filter((portal) => !silent.has(portal)) ?? [],
      },
    },
    items: items.filter(({ letter }) => !silent.has(letter.portal)),
    words: known.words.filter(({ letters }) =>
      items.some(({ letter }) => letters.includes(letter.id) && !silent.has(letter.portal)),
    ),
    same: known.same.filter(({ shown }) =>
      items.some(({ letter }) => letter.id === shown && !silent.has(letter.portal)),
    ),
    gaps: [],
    programs: { coverage: [], arrivals: [], blockers: [], rows: [], lines: [] },
  };
}
