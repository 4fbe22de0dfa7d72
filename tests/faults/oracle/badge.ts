import type { Pick } from './open.ts';
import type { Case } from './rows.ts';
import { seasonShown } from './seasons.ts';

/**
 * rounds.md, "badge": "how many things of Today have an action, counted before the cut to three, at most 9 … empty before
 * anything was read".
 *
 * @param counting how many of the cards shown (three at most) count
 * @returns the numbers that the badge may show, the least and the most
 */
export function badgeOf(
  of: Case,
  cards: number,
  counting: number,
  pick: Pick,
): { least: number; most: number } {
  const { readings, letters, settings } = of.tracker;
  const none = { least: 0, most: 0 };
  if (settings.badge === false) return none;
  if (readings.length === 0 && letters.length === 0) return none;
  if (readings.length === 0 && pick('typed, nothing read', [true, false])) return none;
  const ofThisSeason = readings.some(({ portal, season }) => season === seasonShown(of, portal));
  if (readings.length > 0 && !ofThisSeason && pick('another season was read', [true, false])) return none;
  return { least: counting, most: cards < 3 ? counting : 9 };
}
