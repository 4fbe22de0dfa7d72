import type { Id, Sweep } from '../model.ts';
import { isOurs, type Merge } from './merge.ts';
import { freshSweep } from './sweeps.ts';

/** Where a season and account's lists that were seen whole are looked up. */
type Shelf = Pick<Merge, 'sweeps' | 'season' | 'account'>;

/**
 * The letters that wait to be matched (AMCAS "Received Letters"). They are another kind than the entries of the list
 * of letters, which may say "Unmatched" too: which is which goes by the list that showed a row, not by its state.
 */
export function waitingLetters(merge: Shelf): Set<Id> {
  return new Set(standing(merge)?.seen.map(({ id }) => id));
}

/** Takes what a reading shows: its own list adds to them, and a letter on another list waits no longer. */
export function keepWaiting(merge: Merge, rows: readonly (Id | null)[]): void {
  const before = waitingLetters(merge);
  const after = new Set(before);
  for (const id of rows) {
    if (id === null) continue;
    if (merge.reading.page === 'unmatched') after.add(id);
    else after.delete(id);
  }
  if (after.size === before.size) return;
  const seen = [...after].map((id, index) => ({ at: index + 1, id }));
  const sweep: Sweep = standing(merge) ?? { ...freshSweep(merge), page: 'unmatched', closedAt: merge.at };
  merge.sweeps.put({ ...sweep, total: seen.length, seen });
}

function standing(merge: Shelf): Sweep | undefined {
  return merge.sweeps
    .all()
    .find((row) => isOurs(merge, row) && row.page === 'unmatched' && row.closedAt !== null);
}
