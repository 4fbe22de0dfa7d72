import type { Id, Letter, Writer } from '../model.ts';
import { foldName, foldText } from '../names.ts';
import type { TrackerDb } from './database.ts';
import type { Merge } from './merge.ts';
import { maySpellOnePerson } from './spelling.ts';
import { writerFitting, writerFor, type Named } from './writers.ts';

/** A letter whose author a page prints otherwise than before. */
export interface Correction {
  letter: Id;
  /** As its row had it. */
  was: string;
  seen: Named;
}

/**
 * Gives letters whose author was corrected their writer (contract.md, "a corrected name"): the same one under the new
 * name when nothing else hangs on the old name, so that notes and contacts go along; else the writer of the new name,
 * and the two are noted as one person. A name that is no other spelling is somebody else's. Several letters that one
 * page corrects alike are one correction.
 */
export async function correctWriters(db: TrackerDb, merge: Merge): Promise<void> {
  const groups = Map.groupBy(merge.corrected, ({ letter, seen }) =>
    JSON.stringify([merge.letters.get(letter)?.writer, foldName(seen.author)]),
  );
  for (const group of groups.values()) await correct(db, merge, group);
}

async function correct(db: TrackerDb, merge: Merge, group: readonly Correction[]): Promise<void> {
  const [first] = group;
  const rows = group.flatMap(({ letter }) => merge.letters.get(letter) ?? []);
  const old = rows[0] && merge.writers.get(rows[0].writer);
  if (!first || !old) return;
  const nameless = foldName(first.was) === '';
  const isOne = !nameless && isOnePerson(old, first);
  const id = await writerNow(db, merge, { first, rows, old, mayRename: isOne || nameless });
  for (const row of rows) {
    if (row.writer === id) continue;
    merge.letters.put({ ...row, writer: id });
    merge.joined.push({ letter: row.id, from: row.writer, into: id, isOne });
  }
}

function isOnePerson(old: Writer, { was, seen }: Correction): boolean {
  const sameAddress =
    old.email !== null && seen.email !== null && foldText(old.email) === foldText(seen.email);
  return sameAddress || maySpellOnePerson(was, seen.author);
}

async function writerNow(
  db: TrackerDb,
  merge: Merge,
  known: { first: Correction; rows: readonly Letter[]; old: Writer; mayRename: boolean },
): Promise<Id> {
  const { old, rows } = known;
  const { seen } = known.first;
  const corrected = new Set(rows.map(({ id }) => id));
  const others = merge.letters.all().filter(({ id }) => !corrected.has(id));
  const theirs = others.filter(({ account }) => account === rows[0]?.account);
  const found = writerFitting(merge.writers, theirs, seen);
  // One that was made for another letter of this very page is no writer who stood there before.
  const stands = found !== null && !merge.writers.isNew(found.id);
  const hangs =
    others.some(({ writer }) => writer === old.id) ||
    (await hangsElsewhere(db, old.id, merge.reading.portal));
  if (stands || !known.mayRename || hangs) return writerFor(merge.writers, theirs, seen);
  merge.writers.put({
    ...old,
    name: seen.author,
    title: seen.title ?? old.title,
    email: seen.email ?? old.email,
  });
  if (found) {
    for (const row of others.filter(({ writer }) => writer === found.id))
      merge.letters.put({ ...row, writer: old.id });
    merge.writers.remove(found.id);
  }
  return old.id;
}

async function hangsElsewhere(db: TrackerDb, writer: Id, portal: Letter['portal']): Promise<boolean> {
  const letters = db.letters.where('writer').equals(writer);
  return (await letters.filter((row) => row.portal !== portal).count()) > 0;
}
