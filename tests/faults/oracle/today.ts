import { between, isOlder } from './days.ts';
import { looksAtLetters } from './looks.ts';
import { unsaid, type Pick } from './open.ts';
import type { Case, Portal } from './rows.ts';
import { matchDay } from './seasons.ts';

/**
 * rounds.md, "Match Week: residency portals only: no Today … On the Monday after Match Day that question alone."
 * `null`: neither.
 */
export function matchWeek(of: Case): 'week' | 'monday' | null {
  const day = matchDay(of);
  const after = between(day, of.today);
  if (after < -4 || after > 3) return null;
  const { uses = [], cycle = 'residency' } = of.tracker.settings;
  if (cycle !== 'residency' || uses.some((portal) => portal !== 'eras'))
    return unsaid('Match Week with other portals');
  if (after === 3) return 'monday';
  return after > 0 ? unsaid('weekend after Match Day') : 'week';
}

/** Whether a portal was read whole, or updated by hand, within 7 days. */
function isFresh(of: Case, portal: Portal, pick: Pick): boolean {
  const by = of.tracker.settings.keptByHandOn?.[portal];
  if (portal !== 'eras' && portal !== 'amcas') return by !== undefined && between(by, of.today) <= 7;
  const whole = looksAtLetters(of, portal, pick).find(
    ({ understood, extent }) => understood && extent === 'whole',
  );
  if (!whole) return false;
  return !(isOlder(whole.at, of.moment, 7) ?? pick('seven days', [true, false], portal));
}

/** rounds.md, "the calm sentence": whether "all", "covered" or "nothing" may be said. */
export function mayBeCalm(of: Case, pick: Pick): boolean {
  const { uses = [] } = of.tracker.settings;
  return uses.length > 0 && uses.every((portal) => isFresh(of, portal, pick));
}
