import type { Assignment, DamagedRow, Program, Tracker } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { leftOutHere, type LeftOutRow } from './left-out.ts';
import { maybeSame } from './maybe-same.ts';
import { readSettings } from './settings.ts';

/**
 * Everything that `lib/rounds` judges, as plain rows of one moment; usable inside Dexie's `liveQuery`. What is damaged
 * is not among them, and is told in `damaged`.
 */
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
    const rows = { letters, assignments, writers, events, contacts, readings };
    const all = { ...rows, programs, settings, plans, lessons, maybeSame: maybeSame(letters) };
    const leftOut = leftOutHere();
    if (leftOut.length === 0) return all;
    return { ...all, programs: inDoubt(programs, assignments, leftOut), damaged: leftOut.map(damagedRow) };
  });
}

/** What a program has is not known when one of its assignments, or a letter that it has, was left out. */
function inDoubt(
  programs: Program[],
  assignments: readonly Assignment[],
  leftOut: readonly LeftOutRow[],
): Program[] {
  const of = (name: string) => leftOut.filter(({ table }) => table === name).map(({ row }) => row);
  const letters = new Set(of('letters').map(({ id }) => id));
  const doubtful = new Set<unknown>([
    ...of('assignments').map(({ program }) => program),
    ...assignments.filter(({ letter }) => letters.has(letter)).map(({ program }) => program),
  ]);
  return programs.map((row) => (doubtful.has(row.id) ? { ...row, assignmentsReadAt: null } : row));
}

function damagedRow({ table, row }: LeftOutRow): DamagedRow {
  const name = table === 'letters' ? row['author'] : row['name'];
  const known = table === 'letters' || table === 'programs' || table === 'assignments' || table === 'writers';
  return {
    table: known ? table : 'other',
    name: known && typeof name === 'string' && name !== '' ? name.slice(0, 100) : null,
  };
}
