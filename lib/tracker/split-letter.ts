import type { Assignment, Id, Letter, Moment, ShownBefore, YoursColumn } from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { togetherEvent } from './same-letter.ts';
import { saidSince } from './said.ts';
import { portalsWord, saysNothing, withYours, yoursOf } from './yours.ts';

/**
 * "This is not the letter that I typed in": the portal's row has what the portal says, and what was said of it before;
 * the typed letter stands again with the user's own entries, those made since too.
 *
 * @param again they may be asked once more whether the two are one
 * @returns the id of the typed letter
 * @throws EditRefused when the letter is gone, or nobody typed it in
 */
export async function splitLetter(
  db: TrackerDb,
  id: Id,
  when: { now: Moment; again?: boolean },
): Promise<Id> {
  return change(db, async () => {
    const one = await db.letters.get(id);
    if (!one?.typed) throw new EditRefused('This letter was not typed in.');
    const { letter: was, writers, assignments, shown: before } = one.typed;
    for (const writer of writers) if (!(await db.writers.get(writer.id))) await db.writers.add(writer);
    // What was typed and then read became one row with one id, which the portal's row keeps.
    const typedId = was.id === id ? crypto.randomUUID() : was.id;
    const typed = await typedAgain(db, one, { ...was, id: typedId }, before);
    const shown = await shownAlone(db, one, was, before);
    await db.letters.bulkPut([when.again ? typed : notThis(typed, id), shown]);
    await db.letters
      .filter((row) => row.partOf === id && !before.parts.includes(row.id))
      .modify({ partOf: typedId });
    const contacts = await db.contacts.where('letter').equals(id).toArray();
    await db.contacts.bulkPut(
      contacts.map((contact) =>
        before.contacts.includes(contact.id)
          ? { ...contact, writer: shown.writer }
          : { ...contact, letter: typedId, writer: typed.writer },
      ),
    );
    // Of a portal's row the user edits no state: what they edited is what they had typed.
    const events = db.events.where('letter').equals(id);
    await events.filter(({ kind }) => kind === 'letter-edited').modify({ letter: typedId });
    await returnAssignments(db, { from: id, to: typedId }, assignments);
    await db.events.add(togetherEvent('letter-split', id, when.now));
    return typedId;
  });
}

async function typedAgain(db: TrackerDb, one: Letter, was: Letter, before: ShownBefore): Promise<Letter> {
  const merged = (key: YoursColumn) => was[key] ?? before.yours[key] ?? null;
  const since = yoursOf(one).filter((key) => one[key] !== merged(key));
  return {
    ...was,
    ...saidSince(one, was, before),
    ...Object.fromEntries(since.map((key) => [key, one[key]])),
    season: one.season,
    writer: await stillThere(db, was.writer, one.writer),
  };
}

async function shownAlone(
  db: TrackerDb,
  one: Letter,
  was: Omit<Letter, 'typed'>,
  { yours, contacts: _contacts, parts: _parts, writer, ...said }: ShownBefore,
): Promise<Letter> {
  const { typed: _typed, ...facts } = portalsWord(one);
  const own = (Object.keys(yours) as YoursColumn[]).filter((key) => saysNothing(facts[key]));
  const renamed = one.writer !== was.writer && one.writer !== writer;
  const row: Letter = {
    ...facts,
    ...Object.fromEntries(own.map((key) => [key, yours[key]])),
    ...said,
    // An address that only the user gave; a page that shows it too says so again.
    email: one.email === was.email ? null : one.email,
    writer: facts.author === '' ? one.id : renamed ? one.writer : await stillThere(db, writer, one.writer),
    origin: 'portal',
  };
  return withYours(row, own);
}

async function stillThere(db: TrackerDb, writer: Id, other: Id): Promise<Id> {
  return (await db.writers.get(writer)) ? writer : other;
}

function notThis(typed: Letter, shown: Id): Letter {
  return { ...typed, notSame: [...new Set([...(typed.notSame ?? []), shown])] };
}

/** The typed letter's assignments go back to it, unless a page has shown them since. */
async function returnAssignments(
  db: TrackerDb,
  { from, to }: { from: Id; to: Id },
  assignments: readonly Assignment[],
): Promise<void> {
  for (const one of assignments) {
    if (!(await db.programs.get(one.program))) continue;
    const stands = await db.assignments.get([from, one.program]);
    if (stands?.by === 'you' && stands.firstSeenAt === one.firstSeenAt)
      await db.assignments.delete([from, one.program]);
    await db.assignments.put({ ...one, letter: to });
  }
}
