import { draftsKept, dropDrafts } from '../../lib/drafts.ts';
import { standsOf, type DraftKept } from '../../lib/mail/kept.ts';
import type { TrackerDb } from '../../lib/tracker/index.ts';
import { realTracker, sampleIsShown, sampleTrackerDb } from './databases.ts';

/**
 * Forgets drafts whose letters stand otherwise by now, or are gone, or whose writer is: a reminder that was begun for a
 * letter that has come since must never be found again.
 */
export async function dropOldDrafts(): Promise<void> {
  await dropOld(false, realTracker);
  if (await sampleIsShown()) await dropOld(true, sampleTrackerDb);
}

async function dropOld(sample: boolean, open: () => TrackerDb): Promise<void> {
  const old: string[] = [];
  for (const { key, kept } of await draftsKept(sample)) {
    if (!kept || !(await stands(kept, open()))) old.push(key);
  }
  await dropDrafts(sample, old);
}

async function stands(kept: DraftKept, db: TrackerDb): Promise<boolean> {
  if (!(await db.writers.get(kept.writer))) return false;
  const letters = (await db.letters.bulkGet(kept.letters)).filter((letter) => letter !== undefined);
  return letters.length === kept.letters.length && standsOf(letters) === kept.stood;
}
