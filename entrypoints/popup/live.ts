import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';

import type { ReadPortal, Tracker } from '../../lib/model.ts';
import { roundsOf, type Rounds } from '../../lib/rounds/index.ts';
import { openTracker, readOnlyReason, readTracker, type TrackerDb } from '../../lib/tracker/index.ts';
import { readClock, type Now } from './clock.ts';

/** What the extension's own pages keep beside the database. */
export interface Stored {
  /** The sample database is shown, and not the user's. */
  sample: boolean;
  /** Whether marks and strip are shown on the portals' pages; the strip's "Never here" writes it. */
  overlay: { put: 'shown' | 'away' };
  monthsAway: boolean;
  /** Addresses that are read like a portal's own; the worker writes them. */
  moreHosts: Record<string, ReadPortal>;
}
const NOTHING_STORED: Stored = {
  sample: false,
  overlay: { put: 'shown' },
  monthsAway: false,
  moreHosts: {},
};

const KEPT: (keyof Stored)[] = ['sample', 'overlay', 'monthsAway', 'moreHosts'];

/** Everything that is known, and judged, kept up to date while the page is open. */
export interface Live {
  db: TrackerDb;
  tracker: Tracker;
  rounds: Rounds;
  now: Now;
  stored: Stored;
  readOnly: string | null;
}

/** `null` until the database was read for the first time. What fails to open is thrown while rendering. */
export function useLive(): Live | null {
  const stored = useStored();
  const now = useNow();
  const sample = stored?.sample;
  const db = useMemo(
    () => (sample === undefined ? null : openTracker(sample ? 'letter-rounds-sample' : 'letter-rounds')),
    [sample],
  );
  useEffect(() => () => db?.close(), [db]);
  const known = useLiveQuery(
    async () => db && { db, tracker: await readTracker(db), readOnly: await readOnlyReason(db) },
    [db],
  );
  const rounds = useMemo(() => (known ? roundsOf(known.tracker, now) : null), [known, now]);
  // The query's answer outlives its database for a moment when the sample is left.
  if (!stored || !known || !rounds || known.db !== db) return null;
  return { ...known, rounds, now, stored };
}

function useStored(): Stored | null {
  const [stored, setStored] = useState<Stored | null>(null);
  useEffect(() => {
    const read = async () => {
      const kept = await browser.storage.local.get<Partial<Stored>>(KEPT);
      setStored({ ...NOTHING_STORED, ...kept });
    };
    const fail = (error: unknown) =>
      setStored(() => {
        throw error;
      });
    const onChange = () => void read().catch(fail);
    onChange();
    browser.storage.local.onChanged.addListener(onChange);
    return () => browser.storage.local.onChanged.removeListener(onChange);
  }, []);
  return stored;
}

/** The time, to the half minute: ages on the screen stay right while it is open. */
function useNow(): Now {
  const [now, setNow] = useState(readClock);
  useEffect(() => {
    const timer = setInterval(() => setNow(readClock), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
