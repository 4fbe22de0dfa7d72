import { useLiveQuery } from 'dexie-react-hooks';

import type { DataShown } from '../../components/data.ts';
import { backupWord } from '../../lib/rounds/backup-word.ts';
import { snapshotsOf } from '../../lib/tracker/index.ts';
import type { Live } from '../popup/live.ts';

/** What "Your data" shows, kept up to date while the page is open. */
export function useDataShown(live: Live): DataShown {
  const { db, tracker, now, stored } = live;
  const snapshots = useLiveQuery(() => snapshotsOf(db), [db]) ?? [];
  return {
    ...now,
    lastBackupAt: tracker.settings.lastBackupAt ?? null,
    word: stored.sample ? null : backupWord(tracker, now),
    snapshots,
    holds: {
      letters: tracker.letters.length,
      programs: tracker.programs.length,
      assignments: tracker.assignments.length,
      writers: tracker.writers.length,
    },
    zone: Temporal.Now.timeZoneId(),
    uses: tracker.settings.uses ?? [],
    sample: stored.sample,
    opened: location.hash === '#data',
  };
}
