import type { Pick } from './open.ts';
import type { Case } from './rows.ts';
import { seasonShown } from './seasons.ts';

/**
 * rounds.md, "badge": "how many things of Today have an action, counted before the cut to three, at most 9 … empty before
 * anything was read".
 *
 * @param counting how many things of Today have an action
 */
export function badgeOf(of: Case, counting: number, pick: Pick): number {
  const { readings, letters, settings } = of.tracker;
  if (settings.badge === false || (readings.length === 0 && letters.length === 0)) return 0;
  if (readings.length === 0 && pick('typed, nothing read', [true, false])) return 0;
  const ofThisSeason = readings.some(({ portal, season }) => season === seasonShown(of, portal));
  if (readings.length > 0 && !ofThisSeason && pick('another season was read', [true, false])) return 0;
  return Math.min(9, counting);
}
