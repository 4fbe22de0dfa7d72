import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';

import type { Day, Moment, ReadPortal, Tracker } from '../../lib/model.ts';
import { roundsOf, type Rounds } from '../../lib/rounds/index.ts';
import { openTracker, readOnlyReason, readTracker, type TrackerDb } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { draftKeys, isDraftBegunOrGone } from '../../lib/drafts.ts';

/** What the extension's own pages keep beside the database. */
export interface Stored {
  /** The sample database is shown, and not the user's. */
  sample: boolean;
  /** Whether marks and strip are shown on the portals' pages; the strip's "Never here" writes it. */
  overlay: { put: 'shown' | 'away' };
  monthsAway: boolean;
  /** Addresses that are read like a portal's own; the worker writes them. */
  moreHosts: Record<string, ReadPortal>;
  /** By what the drafts are kept that are being written. */
  drafts: readonly string[];
}
const NOTHING_STORED: Stored = {
  sample: false,
  overlay: { put: 'shown' },
  monthsAway: false,
  moreHosts: {},
  drafts: [],
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
  /** Reads everything again; resolves when the screen shows the database as it was at the call, or newer. */
  refresh: () => Promise<void>;
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
  const { asked, refresh, shown } = useAsked();
  const known = useLiveQuery(
    async () => db && { db, asked, tracker: await readTracker(db), readOnly: await readOnlyReason(db) },
    [db, asked],
  );
  useEffect(() => shown(known?.asked ?? 0), [known, shown]);
  const rounds = useMemo(() => (known ? roundsOf(known.tracker, now) : null), [known, now]);
  // The query's answer outlives its database for a moment when the sample is left.
  if (!stored || !known || !rounds || known.db !== db) return null;
  return { ...known, rounds, now, stored, refresh };
}

/** Numbers the times that everything was asked for anew, and keeps who waits for each to be shown. */
function useAsked() {
  const [asked, setAsked] = useState(0);
  const last = useRef(0);
  const waiting = useRef<{ number: number; resolve: () => void }[]>([]);
  const refresh = useCallback(
    () =>
      new Promise<void>((resolve) => {
        last.current += 1;
        waiting.current.push({ number: last.current, resolve });
        setAsked(last.current);
      }),
    [],
  );
  const shown = useCallback((number: number) => {
    const done = waiting.current.filter((one) => one.number <= number);
    waiting.current = waiting.current.filter((one) => one.number > number);
    for (const { resolve } of done) resolve();
  }, []);
  return { asked, refresh, shown };
}

function useStored(): Stored | null {
  const [stored, setStored] = useState<Stored | null>(null);
  useEffect(() => {
    const read = async () => {
      const kept = await browser.storage.local.get<Partial<Stored>>(KEPT);
      const known = { ...NOTHING_STORED, ...kept };
      setStored({ ...known, drafts: await draftKeys(known.sample) });
    };
    const fail = (error: unknown) =>
      setStored(() => {
        throw error;
      });
    const onChange = () => void read().catch(fail);
    // A draft that is being written is kept there too, with each key that is pressed.
    const onChanged = (changes: Record<string, { oldValue?: unknown; newValue?: unknown }>) => {
      if (KEPT.some((key) => key in changes) || isDraftBegunOrGone(changes)) onChange();
    };
    onChange();
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return stored;
}

/** What the screens are worked out for: the day in the user's zone, and the same instant in UTC. */
interface Now {
  today: Day;
  moment: Moment;
}
function nowShown(): Now {
  const { today, now } = readClock();
  return { today, moment: now };
}

/** The time, to the half minute: ages on the screen stay right while it is open. */
function useNow(): Now {
  const [now, setNow] = useState(nowShown);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowShown), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
