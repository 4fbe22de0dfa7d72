import { keepDaily } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { realTracker } from './databases.ts';

/** Keeps the day's snapshot, before its first change. One that cannot be kept stops nothing that the user asks for. */
export async function keepDay(): Promise<void> {
  await keepDaily(realTracker(), readClock()).catch((error: unknown) => {
    console.error('Letter Rounds could not keep a snapshot of this day:', error);
  });
}
