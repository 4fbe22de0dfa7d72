import { YOURS_COLUMNS, type Id, type Letter, type Moment, type TypedBefore } from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { fits, isTyped } from './maybe-same.ts';
import { spelled } from './moments.ts';
import { saidOf, saidOfEither } from './said.ts';
import { isBare, removeIfBare } from './writers.ts';
import { portalsWord, saysNothing, withYours, yoursOf } from './yours.ts';

/**
 * The user says that a row of the portal is the letter that they typed: the two become the portal's row, with all that
 * the user said of either. What each was is kept, for `splitLetter`.
 *
 * @throws EditRefused when one of them is gone, or they cannot be one: another portal, season or person
 */
export async function sameLetter(
  db: TrackerDb,
  typedId: Id,
  shownId: Id,
  when: { now: Moment },
): Promise<void> {
  await change(db, async () => {
    const [typed, shown] = await db.letters.bulkGet([typedId, shownId]);
    if (!typed || !shown) throw new EditRefused('This letter is no longer here.');
    const may = isTyped(typed) && shown.stateBy === 'portal' && !shown.typed && fits(typed, shown);
    if (!may) throw new EditRefused('These two cannot be one letter.');
    const writer = await writerOfBoth(db, typed, shown);
    const before = await whatTheyWere(db, typed, shown);
    await db.letters.delete(typedId);
    await db.letters.put(united(typed, shown, { writer, typed: before }));
    await db.letters.filter(({ partOf }) => partOf === typedId).modify({ partOf: shownId });
    await db.letters.filter(({ deliveryOf }) => deliveryOf === typedId).modify({ deliveryOf: shownId });
    await db.events.where('letter').equals(typedId).modify({ letter: shownId });
    await db.contacts.where('letter').anyOf(typedId, shownId).modify({ letter: shownId, writer });
    for (const one of before.assignments) {
      await db.assignments.delete([typedId, one.program]);
      // What the portal says is assigned goes before what the user says.
      if (!(await db.assignments.get([shownId, one.program])))
        await db.assignments.put({ ...one, letter: shownId });
    }
    const left = new Set([typed.writer, shown.writer]);
    left.delete(writer);
    for (const id of left) {
      const removed = await removeIfBare(db, id);
      if (removed) before.writers.push(removed);
    }
    if (before.writers.length > 0) await db.letters.update(shownId, { typed: before });
    await db.events.add(togetherEvent('letter-joined', shownId, when.now));
  });
}

/** Who has no other word about them gives way; the portal's writer stays where the user wrote about both. */
async function writerOfBoth(db: TrackerDb, typed: Letter, shown: Letter): Promise<Id> {
  const [own, theirs] = await db.writers.bulkGet([typed.writer, shown.writer]);
  if (!theirs) return typed.writer;
  return own && !isBare(own) && isBare(theirs) ? own.id : shown.writer;
}

async function whatTheyWere(db: TrackerDb, typed: Letter, shown: Letter): Promise<TypedBefore> {
  const { typed: _, ...row } = typed;
  const contacts = await db.contacts.where('letter').equals(shown.id).toArray();
  const parts = await db.letters.filter(({ partOf }) => partOf === shown.id).toArray();
  return {
    letter: row,
    shown: {
      ...saidOf(shown),
      writer: shown.writer,
      firstSeenAt: shown.firstSeenAt,
      yours: Object.fromEntries(yoursOf(shown).map((key) => [key, shown[key]])),
      contacts: contacts.map(({ id }) => id),
      parts: parts.map(({ id }) => id),
    },
    writers: [],
    assignments: await db.assignments.where('letter').equals(typed.id).toArray(),
  };
}

/** The portal's row with what it says, then what the user typed, then what they had said of it. */
function united(typed: Letter, shown: Letter, changes: Pick<Letter, 'writer' | 'typed'>): Letter {
  const facts = portalsWord(shown);
  const open = YOURS_COLUMNS.filter((key) => saysNothing(facts[key]));
  const said = Object.fromEntries(
    open.map((key) => [key, saysNothing(typed[key]) ? shown[key] : typed[key]]),
  );
  const one: Letter = {
    ...facts,
    ...said,
    ...saidOfEither(typed, shown),
    ...changes,
    email: shown.email ?? typed.email,
    origin: 'you',
  };
  return withYours(
    one,
    open.filter((key) => !saysNothing(one[key])),
  );
}

/** The user says that a row of the portal is another letter than the one that they typed; or takes that back. */
export async function otherLetter(db: TrackerDb, typedId: Id, shownId: Id, other: boolean): Promise<void> {
  await change(db, async () => {
    const typed = await db.letters.get(typedId);
    if (!typed) throw new EditRefused('This letter is no longer here.');
    const { notSame = [], ...row } = typed;
    const rest = notSame.filter((id) => id !== shownId);
    const all = other ? [...rest, shownId] : rest;
    await db.letters.put(all.length === 0 ? row : { ...row, notSame: all });
  });
}

/** That two became one letter, or that one became two, by the user's word. */
export function togetherEvent(kind: 'letter-joined' | 'letter-split', letter: Id, at: Moment) {
  return {
    ...{ id: crypto.randomUUID(), at: spelled(at), kind, letter },
    ...{ program: null, from: null, to: null, reading: null },
  };
}
