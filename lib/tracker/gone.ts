import type { Id, Program } from '../model.ts';
import { isLate, isNewer, isOurs, LETTER_PAGES, note, PROGRAM_PAGES, type Merge } from './merge.ts';
import { lastWhole } from './sweeps.ts';
import { waitingLetters } from './waiting.ts';

/**
 * Marks the letters that a whole list of letters no longer has. The list of entries speaks for entries, the list of
 * letters that wait to be matched for those; a receipt or a dashboard speaks for neither.
 */
export function markGoneLetters(merge: Merge, onList: ReadonlySet<Id>): void {
  const { page } = merge.reading;
  if ((page !== 'letters' && page !== 'unmatched') || isLate(merge, LETTER_PAGES)) return;
  const waiting = waitingLetters(merge);
  for (const row of merge.letters.all()) {
    if (!isOurs(merge, row) || row.stateBy !== 'portal' || row.goneAt !== null) continue;
    if (waiting.has(row.id) !== (page === 'unmatched')) continue;
    // What was only named elsewhere was never on this list, so it is not lost by it.
    if (row.namedBy !== undefined) continue;
    if (onList.has(row.id) || isNewer(merge, row.lastSeenAt)) continue;
    merge.letters.put({ ...row, goneAt: merge.at });
    note(merge, { kind: 'letter-gone', letter: row.id, from: row.state });
  }
}

/**
 * Marks the programs that neither Saved nor Applied has, once both were read whole. A program moves from Saved to
 * Applied between two looks, never back (domain.md 1.5): one that was saved is gone only when Applied, read after
 * Saved had lost it, does not show it either; one that was applied to is gone when Applied has lost it.
 */
export function markGonePrograms(merge: Merge, onList: ReadonlySet<Id>): void {
  if (merge.reading.page !== 'programs-applied' || isLate(merge, PROGRAM_PAGES)) return;
  const saved = lastWhole(merge, 'programs-saved');
  if (!saved) return;
  for (const row of merge.programs.all()) {
    if (!isOurs(merge, row) || row.goneAt !== null || isNewer(merge, row.lastSeenAt)) continue;
    if (onList.has(row.id) || saved.has(row.id)) continue;
    if (!wasListed(row)) continue;
    merge.programs.put({ ...row, goneAt: merge.at });
    note(merge, { kind: 'program-gone', program: row.id, from: row.status });
  }
}

/** A program that neither list ever showed (one that only a page of assignments names) is not theirs to lose. */
function wasListed({ status }: Program): boolean {
  return status !== null;
}
