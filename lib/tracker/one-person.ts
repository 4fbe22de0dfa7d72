import type { Id } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { readSettings } from './settings.ts';
import { removeIfBare } from './writers.ts';

/** A letter that has another writer now. */
export interface WriterJoined {
  /** `null`: it is about the two writers alone. */
  letter: Id | null;
  from: Id;
  into: Id;
  /** Whether the two are one person, as far as their names and addresses tell. */
  isOne: boolean;
}

/**
 * Lets what was written to and of a writer go along with their letters, once those are kept under another writer: the
 * contacts of each letter, and the two rows are one person from now on, in a way that the user can take back. A row
 * on which nothing hangs any more goes. Two rows that the user called two people stay two.
 */
export async function joinWriters(db: TrackerDb, joined: readonly WriterJoined[]): Promise<void> {
  for (const { letter, from, into, isOne } of joined) {
    if (from === into) continue;
    if (letter !== null && isOne) {
      const contacts = db.contacts.where('letter').equals(letter);
      await contacts.filter(({ writer }) => writer === from).modify({ writer: into });
    }
    if (await removeIfBare(db, from)) continue;
    if (isOne) await joinRows(db, from, into);
  }
}

async function joinRows(db: TrackerDb, from: Id, into: Id): Promise<void> {
  const [one, other] = [await leadOf(db, from), await leadOf(db, into)];
  const two = (await readSettings(db)).notSame ?? [];
  if (two.some((pair) => pair.includes(one) && pair.includes(other))) return;
  if (one !== other) await db.writers.update(one, { sameAs: other });
  if ((await db.letters.where('writer').equals(from).count()) === 0) await moveSlots(db, from, into);
  await removeIfBare(db, from, { joined: true });
}

/** The plan names people as they are printed now. */
async function moveSlots(db: TrackerDb, from: Id, into: Id): Promise<void> {
  const now = (id: Id | null) => (id === from ? into : id);
  await db.plans
    .filter(({ slots }) => slots.some(({ writer, backup }) => writer === from || backup === from))
    .modify((plan) => {
      plan.slots = plan.slots.map((slot) => ({
        ...slot,
        writer: now(slot.writer),
        backup: now(slot.backup),
      }));
    });
}

/** The row that stands for a writer, as the user or a page said. */
async function leadOf(db: TrackerDb, id: Id): Promise<Id> {
  const seen = new Set<Id>();
  let at = id;
  while (!seen.has(at)) {
    seen.add(at);
    const next = (await db.writers.get(at))?.sameAs;
    if (!next || !(await db.writers.get(next))) return at;
    at = next;
  }
  return id;
}
