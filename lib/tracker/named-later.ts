import type { Id, Letter } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { Rows } from './rows.ts';
import { personIn, removeIfBare, writerFor } from './writers.ts';

/**
 * The writer of a letter that named nobody, once its user says who it is; taken back, it is nobody's again. What passed
 * about the letter goes along, so that the person's notes, rest and thanks are one with it.
 */
export async function namedLater(db: TrackerDb, before: Letter, after: Letter): Promise<Id> {
  const writers = new Rows(await db.writers.toArray(), ({ id }) => id);
  const theirs = await db.letters.where('portal').equals(after.portal).toArray();
  const known = theirs.filter((row) => row.id !== after.id && row.account === after.account);
  const writer = after.author === '' ? after.id : writerFor(writers, known, personIn(after.portal, after));
  await writers.save(db.writers, ({ id }) => id);
  await giveContacts(db, after.id, writer);
  const shared = known.some((row) => row.writer === before.writer);
  if (before.author !== '' && !shared) await removeIfBareBut(db, before.writer, after.id);
  return writer;
}

/** What passed about a letter is from now on this writer's. */
export async function giveContacts(db: TrackerDb, letter: Id, writer: Id): Promise<void> {
  await db.contacts.where('letter').equals(letter).modify({ writer });
}

/** The letter still hangs on its writer while it is being changed: it is counted as gone from them. */
async function removeIfBareBut(db: TrackerDb, writer: Id, letter: Id): Promise<void> {
  await db.letters.update(letter, { writer: letter });
  await removeIfBare(db, writer);
}
