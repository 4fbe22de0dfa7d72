import { browser } from 'wxt/browser';

import { draftsKept, dropDrafts } from '../../lib/drafts.ts';
import { openTracker, type TrackerDb } from '../../lib/tracker/index.ts';

export const SAMPLE_NAME = 'letter-rounds-sample';

let real: TrackerDb | null = null;
let sample: TrackerDb | null = null;

/** The user's own tracker: readings always go there. Opened once in a worker's life. */
export function realTracker(): TrackerDb {
  return (real ??= openTracker());
}

/** What the user sees and changes now: the sample while it is shown, else the real tracker. */
export async function shownTracker(): Promise<TrackerDb> {
  return (await sampleIsShown()) ? sampleTrackerDb() : realTracker();
}

export async function sampleIsShown(): Promise<boolean> {
  return (await browser.storage.local.get('sample'))['sample'] === true;
}

export function sampleTrackerDb(): TrackerDb {
  return (sample ??= openTracker(SAMPLE_NAME));
}

/** Leaves the sample: what was tried in it is gone. */
export async function leaveSample(): Promise<void> {
  await browser.storage.local.set({ sample: false });
  await sampleTrackerDb().delete();
  await dropDrafts(
    true,
    (await draftsKept(true)).map(({ key }) => key),
  );
  sample = null;
}
