import { SIGN_IN_HOST } from '../../lib/portals/hosts.ts';

/** Long after its load a page no longer says when it was fetched. */
const LATE_MS = 30_000;

/**
 * Since when a document may have stood as a script finds it, in epoch milliseconds. A script that is started in a tab
 * that has been open for long (on install, on update) must not pass old content for new: it counts from the load.
 */
export function standsSince(now: number, loadedAt: number): number {
  return now - loadedAt > LATE_MS ? loadedAt : now;
}

/**
 * Whether the tab was elsewhere right before this document: at the sign-in, for all that we can see from here, where
 * somebody else may have signed in. A browser tells a page only of the entries of its own site next to it.
 *
 * @param before the entries of this site that the tab's history holds before this one
 */
export function cameFromElsewhere(tab: {
  reloaded: boolean;
  entries: number;
  before: number;
  referrer: string;
}): boolean {
  if (tab.reloaded) return false;
  return (tab.entries > 1 && tab.before === 0) || tab.referrer.startsWith(`https://${SIGN_IN_HOST}/`);
}

/** Whether the user has put the overlay away ("Never here"); the popup can bring it back. */
export function isPutAway(kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null && 'put' in kept && kept.put === 'away';
}
