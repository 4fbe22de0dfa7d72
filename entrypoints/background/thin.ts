import { browser } from 'wxt/browser';

import { readOnlyReason, thinReadings } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { realTracker } from './databases.ts';

/** How many readings were left when the log was last thinned; kept while the browser runs, as the worker does not. */
const LEFT = 'readingsLeft';
/** So many more may come before it is looked again which of them are kept. */
const SLACK = 30;

/** One after the other: two at once would only wait for each other. */
let thinning: Promise<void> = Promise.resolve();

/** Thins the log of readings when it has grown. It asks for a number, and mostly does nothing else. */
export function keepLogThin(): Promise<void> {
  thinning = thinning.then(thinWhenGrown, thinWhenGrown);
  return thinning;
}

async function thinWhenGrown(): Promise<void> {
  const db = realTracker();
  const known = (await browser.storage.session.get(LEFT))[LEFT];
  const grown = (await db.readings.count()) - (typeof known === 'number' ? known : 0);
  // A file that was restored may hold fewer, or more.
  if (Math.abs(grown) <= SLACK || (await readOnlyReason(db)) !== null) return;
  let thinned: Awaited<ReturnType<typeof thinReadings>>;
  // Between two of them whatever waits for the database has its turn.
  do thinned = await thinReadings(db, readClock());
  while (thinned.more);
  await browser.storage.session.set({ [LEFT]: thinned.left });
}
