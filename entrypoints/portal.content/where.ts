/** Long after its load a page no longer says when it was fetched. */
const LATE_MS = 30_000;

/**
 * Since when a document may have stood as a script finds it, in epoch milliseconds. A script that is started in a tab
 * that has been open for long (on install, on update) must not pass old content for new: it counts from the load.
 */
export function standsSince(now: number, loadedAt: number): number {
  return now - loadedAt > LATE_MS ? loadedAt : now;
}

/** Whether the user has put the overlay away ("Never here"); the popup can bring it back. */
export function isPutAway(kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null && 'put' in kept && kept.put === 'away';
}
