import type { Id, Moment, Plan, Writer } from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { takeSnapshot } from './snapshots.ts';

/** What the user says of a person when they are put on the list. */
export type PersonSaid = Pick<Writer, 'name' | 'title' | 'role' | 'metAt' | 'writeTo'> & {
  saw: string | null;
};
export type PersonChanges = {
  [K in 'name' | 'title' | 'role' | 'metAt' | 'saw' | 'notes' | 'talkEvery']?: Writer[K] | undefined;
} & { answers?: Writer['answers'] | undefined };

/** Keeps somebody who may write one day. Gives their id. */
export async function addPerson(db: TrackerDb, said: PersonSaid): Promise<Id> {
  return change(db, async () => {
    const id = crypto.randomUUID();
    const nothing = { email: null, notes: null, answers: {}, backupFor: null };
    await db.writers.add({ id, ...nothing, ...said });
    return id;
  });
}

/**
 * Writes what the user says of a person. The answers are replaced as a whole.
 *
 * @throws EditRefused when they are not here, or a portal says the name that the user wants to change
 */
export async function editPerson(db: TrackerDb, id: Id, changes: PersonChanges): Promise<void> {
  await change(db, async () => {
    const before = await personHere(db, id);
    const given = Object.fromEntries(
      Object.entries(changes).filter(([, value]: [string, unknown]) => value !== undefined),
    );
    const renamed = (['name', 'title'] as const).some((key) => key in given && given[key] !== before[key]);
    if (renamed && (await lettersOf(db, id)).some(({ stateBy }) => stateBy === 'portal'))
      throw new EditRefused('The portal says this name. Change it there; it is read from its page.');
    await db.writers.put({ ...before, ...given });
  });
}

/**
 * Takes somebody off the list, with what was noted of them; a snapshot is kept.
 *
 * @throws EditRefused when they are not here, or a letter or a plan is theirs
 */
export async function removePerson(db: TrackerDb, id: Id, when: { now: Moment }): Promise<void> {
  await change(db, async () => {
    await personHere(db, id);
    if ((await lettersOf(db, id)).length > 0)
      throw new EditRefused('This person has a letter, so they stay on the list.');
    await takeSnapshot(db, 'before-delete', when.now);
    await db.contacts.filter(({ writer }) => writer === id).delete();
    await db.writers.filter(({ sameAs }) => sameAs === id).modify({ sameAs: null });
    await db.plans.toCollection().modify((plan) => {
      plan.slots = plan.slots.map((slot) => ({
        ...slot,
        writer: slot.writer === id ? null : slot.writer,
        backup: slot.backup === id ? null : slot.backup,
      }));
    });
    await db.writers.delete(id);
  });
}

/**
 * The user says that two rows are one person, or (`null`) two people again. Nothing of either row is changed by it, so
 * that taking them apart gives back what was there.
 *
 * @throws EditRefused when one of them is not here, or they are one already
 */
export async function samePerson(db: TrackerDb, id: Id, as: Id | null): Promise<void> {
  await change(db, async () => {
    const row = await personHere(db, id);
    if (as === null) {
      await db.writers.put({ ...row, sameAs: null });
      return;
    }
    let lead = await personHere(db, as);
    while (lead.sameAs && lead.id !== id) lead = await personHere(db, lead.sameAs);
    if (lead.id === id || row.sameAs) throw new EditRefused('These are one person already.');
    await db.writers.put({ ...row, sameAs: lead.id });
  });
}

/**
 * Keeps which letters the user means to have of one portal and season; a plan without a slot goes. What is kept so, the
 * user has taken over: its gaps count.
 *
 * @throws EditRefused when somebody in it is not here
 */
export async function putPlan(db: TrackerDb, plan: Omit<Plan, 'id' | 'accepted'>): Promise<void> {
  await change(db, async () => {
    const named = plan.slots.flatMap(({ writer, backup }) => [writer, backup]).filter((id) => id !== null);
    for (const id of named) await personHere(db, id);
    const [stands, ...more] = await db.plans
      .filter(({ portal, season }) => portal === plan.portal && season === plan.season)
      .toArray();
    await db.plans.bulkDelete(more.map(({ id }) => id));
    if (plan.slots.length > 0)
      await db.plans.put({ id: stands?.id ?? crypto.randomUUID(), ...plan, accepted: true });
    else if (stands) await db.plans.delete(stands.id);
  });
}

async function personHere(db: TrackerDb, id: Id): Promise<Writer> {
  const writer = await db.writers.get(id);
  if (!writer) throw new EditRefused('This person is no longer here.');
  return writer;
}

function lettersOf(db: TrackerDb, id: Id) {
  return db.letters.where('writer').equals(id).toArray();
}
