import type { Portal } from '../model.ts';
import type { ForCards } from './cards/for-cards.ts';
import { portalsInUse } from './freshness.ts';
import { endAsked, isMatched, isMatchWeek } from './outcome.ts';

/** After Match Day nothing else is asked about its letters until it is answered how it went (rounds.md, "Match Week"). */
export function askedAlone({ items, now, tracker }: ForCards): Portal[] {
  if (!endAsked(items, now.today, tracker.settings)) return [];
  return portalsInUse(tracker, now.today).filter(isMatched);
}

/**
 * What there is to speak of: in Match Week nothing of the letters that it is about, and after it one question alone.
 * `null` when that is all there is.
 */
export function heardOf(known: ForCards): ForCards | null {
  const { tracker, items, now } = known;
  const inUse = portalsInUse(tracker, now.today);
  const inMatchWeek = inUse.filter((portal) => isMatchWeek(portal, now.today, tracker.settings));
  const silent = new Set<Portal>([...inMatchWeek, ...askedAlone(known)]);
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
