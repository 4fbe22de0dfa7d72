import type { Id, Tracker } from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { changeBaseline } from './settings.ts';

/** What of a snapshot belongs to a letter. It was written by us, into our own database. */
type Held = Pick<Tracker, 'letters' | 'writers' | 'contacts' | 'events' | 'assignments'> & {
  settings: { key: string; value: unknown }[];
};

/**
 * Puts a letter back that was deleted, with all that hung on it, out of the snapshot that was taken before. What was
 * said or read since stays; what it hung on and is gone too (a program, its committee letter) stays gone.
 *
 * @throws EditRefused when it is here, or no snapshot holds it any more
 */
export async function restoreLetter(db: TrackerDb, id: Id): Promise<void> {
  await change(db, async () => {
    if (await db.letters.get(id)) throw new EditRefused('This letter is here already.');
    const held = await heldBefore(db, id);
    const letter = held?.letters.find((row) => row.id === id);
    if (!held || !letter) throw new EditRefused('This letter can no longer be put back.');
    const isOfIt = (row: { letter: Id | null }) => row.letter === id;
    const contacts = held.contacts.filter(isOfIt);
    for (const writer of held.writers) {
      const isNamed = writer.id === letter.writer || contacts.some((contact) => contact.writer === writer.id);
      if (isNamed && !(await db.writers.get(writer.id))) await db.writers.add(writer);
    }
    const whole = letter.partOf === null ? undefined : await db.letters.get(letter.partOf);
    const to = letter.deliveryOf ? await db.letters.get(letter.deliveryOf) : undefined;
    await db.letters.add({ ...letter, partOf: whole?.id ?? null, deliveryOf: to?.id ?? null });
    const parts = held.letters.filter(({ partOf }) => partOf === id).map((part) => part.id);
    await db.letters.filter((row) => row.partOf === null && parts.includes(row.id)).modify({ partOf: id });
    const deliveries = held.letters.filter(({ deliveryOf }) => deliveryOf === id).map((row) => row.id);
    await db.letters
      .filter((row) => !row.deliveryOf && deliveries.includes(row.id))
      .modify({ deliveryOf: id });
    await db.events.bulkPut(held.events.filter(isOfIt));
    await db.contacts.bulkPut(contacts);
    const programs = new Set(await db.programs.toCollection().primaryKeys());
    await db.assignments.bulkPut(held.assignments.filter((row) => isOfIt(row) && programs.has(row.program)));
    const baseline = held.settings.find(({ key }) => key === 'baseline')?.value;
    if (Array.isArray(baseline) && baseline.includes(id))
      await changeBaseline(db, (ids) => (ids.includes(id) ? ids : [...ids, id]));
  });
}

/** The newest snapshot from before a deletion in which the letter still stands. */
async function heldBefore(db: TrackerDb, id: Id): Promise<Held | null> {
  const snapshots = await db.snapshots.filter(({ why }) => why === 'before-delete').sortBy('at');
  for (const { backup } of snapshots.toReversed()) {
    const held = JSON.parse(backup) as Held;
    if (held.letters.some((row) => row.id === id)) return held;
  }
  return null;
}
