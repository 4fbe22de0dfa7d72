import type { Id, Letter } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { assignmentKey, type Merge } from './merge.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { sameValue } from './rows.ts';
import { saidOf } from './said.ts';
import { changeBaseline } from './settings.ts';
import { yoursOf } from './yours.ts';

/** What a letter's row stands in while rows are put together. */
type Rowed = Pick<Merge, 'letters' | 'assignments' | 'sweeps' | 'events' | 'leftWriters'>;

/** All that hangs on one row of a letter hangs on another from now on; the first is no more. */
export async function handOver(db: TrackerDb, merge: Rowed, from: Id, into: Id): Promise<void> {
  leave(merge, from);
  for (const row of merge.letters.all()) {
    const partOf = row.partOf === from ? into : row.partOf;
    // A letter that was part of its other row is part of nothing.
    const answered = row.notSame && {
      notSame: [...new Set(row.notSame.map((id) => (id === from ? into : id)))],
    };
    merge.letters.put({ ...row, partOf: partOf === row.id ? null : partOf, ...answered });
  }
  reassign(merge, { letter: [from, into] });
  for (const sweep of merge.sweeps.all()) {
    if (!sweep.seen.some(({ id }) => id === from)) continue;
    const seen = sweep.seen.map((one) => (one.id === from ? { ...one, id: into } : one));
    merge.sweeps.put({ ...sweep, seen });
  }
  merge.events = merge.events.map((event) => (event.letter === from ? { ...event, letter: into } : event));
  // What was delivered through another portal is a row of that portal's.
  await db.letters.filter(({ deliveryOf }) => deliveryOf === from).modify({ deliveryOf: into });
  await db.events.where('letter').equals(from).modify({ letter: into });
  await db.contacts.where('letter').equals(from).modify({ letter: into });
  await changeBaseline(db, (ids) => ids.map((id) => (id === from ? into : id)));
}

function leave(merge: Rowed, id: Id): void {
  const row = merge.letters.get(id);
  if (row) merge.leftWriters.add(row.writer);
  merge.letters.remove(id);
}

/** A row of a letter goes that turned out to be no letter of its own, with what pages said by it. */
export async function dropLetter(db: TrackerDb, merge: Merge, id: Id): Promise<void> {
  leave(merge, id);
  for (const row of merge.assignments.all())
    if (row.letter === id) merge.assignments.remove(assignmentKey(row));
  // Pages that showed it add up no more.
  for (const sweep of merge.sweeps.all())
    if (sweep.seen.some((one) => one.id === id)) merge.sweeps.remove(sweep.id);
  merge.events = merge.events.filter((event) => event.letter !== id);
  await db.events.where('letter').equals(id).delete();
  await changeBaseline(db, (ids) => ids.filter((one) => one !== id));
}

/** True for a letter of which the user has said nothing, and on which nothing of theirs hangs. */
export async function isUntouched(db: TrackerDb, merge: Merge, letter: Letter): Promise<boolean> {
  if (letter.origin !== 'portal' || letter.typed || yoursOf(letter).length > 0) return false;
  if (!sameValue(saidOf(letter), { ...NOTHING_SAID })) return false;
  if (merge.letters.all().some(({ partOf }) => partOf === letter.id)) return false;
  const delivered = await db.letters.filter(({ deliveryOf }) => deliveryOf === letter.id).count();
  return delivered === 0 && (await db.contacts.where('letter').equals(letter.id).count()) === 0;
}

/** Assignments of one row become those of another, which keeps its own where both are assigned. */
export function reassign(
  merge: Pick<Merge, 'assignments'>,
  swap: { letter?: [Id, Id]; program?: [Id, Id] },
): void {
  for (const row of merge.assignments.all()) {
    const letter = row.letter === swap.letter?.[0] ? swap.letter[1] : row.letter;
    const program = row.program === swap.program?.[0] ? swap.program[1] : row.program;
    if (letter === row.letter && program === row.program) continue;
    merge.assignments.remove(assignmentKey(row));
    if (!merge.assignments.get(assignmentKey({ letter, program }))) {
      merge.assignments.put({ ...row, letter, program });
    }
  }
}
