import type { Tracker } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { maybeSame } from './maybe-same.ts';
import { readSettings } from './settings.ts';

/** Everything that `lib/rounds` judges, as plain rows of one moment; usable inside Dexie's `liveQuery`. */
export async function readTracker(db: TrackerDb): Promise<Tracker> {
  return db.transaction('r', db.tables, async () => {
    const [letters, programs, assignments, writers, events, contacts, readings, settings, plans, lessons] =
      await Promise.all([
        db.letters.toArray(),
        db.programs.toArray(),
        db.assignments.toArray(),
        db.writers.toArray(),
        db.events.toArray(),
        db.contacts.toArray(),
        db.readings.toArray(),
        readSettings(db),
        db.plans.toArray(),
        db.lessons.toArray(),
      ]);
    const rows = { letters, programs, assignments, writers, events, contacts, readings };
    return { ...rows, settings, plans, lessons, maybeSame: maybeSame(letters) };
  });
}
