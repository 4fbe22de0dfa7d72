import type { Id, Letter, Portal, Writer } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { foldName, foldText } from '../names.ts';
import type { Rows } from './rows.ts';

/** A person as a portal or the user names them. */
export interface Named {
  author: string;
  title: string | null;
  email: string | null;
}

/** The person whom a row of a portal's page names. What AMCAS's letters are called says nothing about who writes them. */
export function personIn(portal: Portal, seen: Named): Named {
  return portal === 'amcas' ? { ...seen, title: null } : seen;
}

/**
 * The writer of a letter, found among those of `known` letters (one account of one portal: two applicants' writers
 * are never one row), else a new one. A writer who stands is completed where nothing is known and never renamed.
 */
export function writerFor(writers: Rows<Writer>, known: readonly Letter[], named: Named): Id {
  const found = writerFitting(writers, known, named);
  if (found) {
    writers.put({ ...found, title: found.title ?? named.title, email: found.email ?? named.email });
    return found.id;
  }
  const writer = { ...bareWriter(named.author), title: named.title, email: named.email };
  writers.put(writer);
  return writer.id;
}

/** A writer of whom no more than a name is known. */
export function bareWriter(name: string): Writer {
  return {
    id: crypto.randomUUID(),
    name,
    title: null,
    email: null,
    writeTo: null,
    role: null,
    metAt: null,
    notes: null,
    answers: {},
    backupFor: null,
  };
}

/**
 * The one writer of `known` letters who is named so: the same folded name, and no other address; without the same
 * address no other title either. `null`: nobody, or it cannot be told who.
 */
export function writerFitting(writers: Rows<Writer>, known: readonly Letter[], named: Named): Writer | null {
  const name = foldName(named.author);
  const fitting = [...new Set(known.map(({ writer }) => writer))]
    .map((id) => writers.get(id))
    .filter((writer) => writer !== undefined)
    .filter((writer) => foldName(writer.name) === name && isSamePerson(writer, named));
  const exact = fitting.filter(
    ({ email, title }) => agrees(email, named.email) && agrees(title, named.title),
  );
  const [found, ...others] = exact.length > 0 ? exact : fitting;
  return found && others.length === 0 ? found : null;
}

function isSamePerson(writer: Writer, { email, title }: Named): boolean {
  if (writer.email !== null && email !== null) return agrees(writer.email, email);
  return writer.title === null || title === null || agrees(writer.title, title);
}

function agrees(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldText(a) === foldText(b);
}

/** True when the user has written nothing about this person. */
export function isBare(writer: Writer): boolean {
  return (
    !writer.writeTo &&
    writer.role === null &&
    writer.metAt === null &&
    writer.notes === null &&
    !writer.saw &&
    !writer.talkEvery &&
    !writer.sameAs &&
    writer.backupFor === null &&
    Object.keys(writer.answers).length === 0
  );
}

/**
 * A writer on whom nothing hangs any more, and about whom the user has written nothing, goes too.
 *
 * @param joined being one person with another row is no word about them
 * @returns the writer that went, or `null`
 */
export async function removeIfBare(
  db: TrackerDb,
  id: Id,
  { joined = false }: { joined?: boolean } = {},
): Promise<Writer | null> {
  const writer = await db.writers.get(id);
  if (!writer || !isBare(joined ? { ...writer, sameAs: null } : writer)) return null;
  const letters = await db.letters.where('writer').equals(id).count();
  if (letters > 0 || (await heldWriters(db))(id)) return null;
  await db.writers.delete(id);
  return writer;
}

/** Tells whether anything passed with a writer, they are in a plan, or the user called them one with another. */
export async function heldWriters(db: TrackerDb): Promise<(id: Id) => boolean> {
  const [contacts, plans, same] = await Promise.all([
    db.contacts.toArray(),
    db.plans.toArray(),
    db.writers.filter(({ sameAs }) => typeof sameAs === 'string').toArray(),
  ]);
  const held = new Set<Id | null | undefined>([
    ...contacts.map(({ writer }) => writer),
    ...plans.flatMap(({ slots }) => slots.flatMap(({ writer, backup }) => [writer, backup])),
    ...same.map(({ sameAs }) => sameAs),
  ]);
  return (id) => held.has(id);
}
