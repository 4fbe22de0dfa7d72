import type { Id, Letter } from '../model.ts';
import { foldName, foldText } from '../names.ts';
import type { TrackerDb } from './database.ts';
import type { Merge } from './merge.ts';
import { bareWriter, heldWriters, isBare, personIn } from './writers.ts';

/** The writer of a row that has none yet; no row is kept with it. */
export const NOBODY_YET = '';

/** Letters by one person, as far as their portal tells people of one name apart. */
interface Person {
  rows: Letter[];
  titles: Set<string>;
  emails: Set<string>;
}

/**
 * Finds the writers of a portal's letters (contract.md, "writers"): letters under one name are one person's, unless
 * their addresses, or without the same address their titles, tell two apart. It goes by all letters at once, so that
 * nothing depends on which was read first: one that shows a name and nothing else is the one person's of that name
 * whom other letters show; where there are two, those letters have a writer of their own. A writer about whom the user
 * has said anything stays with the letters that they have.
 */
export async function settleWriters(db: TrackerDb, merge: Merge): Promise<void> {
  const namedNow = unnamedAside(merge);
  const people = peopleOfAll(merge);
  const isSettled = people.every(({ own, others }) => own.every((person) => isTold(person, others(person))));
  if (isSettled) return;
  const isHeld = await heldWriters(db);
  for (const { own, others } of people)
    for (const person of own) if (!isTold(person, others(person))) settle(merge, person, own, isHeld);
  for (const id of namedNow) {
    const writer = merge.letters.get(id)?.writer;
    if (writer !== undefined) merge.named.set(id, writer);
  }
}

/** A letter that names nobody is its own writer. Gives those that a page has named since: they have none yet. */
function unnamedAside(merge: Merge): Id[] {
  const namedNow: Id[] = [];
  for (const row of merge.letters.all()) {
    if (row.author === '' && row.writer === NOBODY_YET) merge.letters.put({ ...row, writer: row.id });
    if (row.author === '' || row.writer !== row.id) continue;
    merge.letters.put({ ...row, writer: NOBODY_YET });
    namedNow.push(row.id);
  }
  return namedNow;
}

/** The people under each name, and for one of them the others under that name. */
interface Namesakes {
  own: Person[];
  others: (person: Person) => Person[];
}

function peopleOfAll(merge: Merge): Namesakes[] {
  const theirs = merge.letters
    .all()
    .filter(({ portal, account }) => portal === merge.reading.portal && account === merge.account)
    // A letter that names nobody is nobody's yet.
    .filter(({ author }) => author !== '');
  return [...Map.groupBy(theirs, ({ author }) => foldName(author))]
    .flatMap(([name, rows]) => (name === '' ? rows.map((row) => [row]) : [rows]))
    .map((rows) => {
      const own = peopleOf(rows);
      return { own, others: (person) => own.filter((other) => other !== person) };
    });
}

/** All letters of this person have one writer, who is nobody else's of that name. */
function isTold({ rows }: Person, others: readonly Person[]): boolean {
  const id = rows[0]?.writer;
  if (id === NOBODY_YET || !rows.every(({ writer }) => writer === id)) return false;
  return !others.some((other) => other.rows.some(({ writer }) => writer === id));
}

function settle(
  merge: Merge,
  person: Person,
  people: readonly Person[],
  isHeld: (writer: Id) => boolean,
): void {
  const { rows } = person;
  const isTheUsers = (id: Id) => isHeld(id) || !isBareId(merge, id);
  const ids = [...new Set(rows.map(({ writer }) => writer))].filter((id) => id !== NOBODY_YET);
  const free = ids.filter((id) => keepsWriter(merge, person, people, id));
  const to = free.find(isTheUsers) ?? free.toSorted().at(0) ?? newWriter(merge, person);
  for (const [index, row] of rows.entries()) {
    if (row.writer === to || row.stateBy === 'you' || isTheUsers(row.writer)) continue;
    if (row.writer !== NOBODY_YET) merge.leftWriters.add(row.writer);
    rows[index] = { ...row, writer: to };
    merge.letters.put({ ...row, writer: to });
  }
}

/** Who is behind letters under one name. Those that tell no more than the name come last, if they are nobody else's. */
function peopleOf(rows: readonly Letter[]): Person[] {
  const people: Person[] = [];
  const bare: Letter[] = [];
  const told = rows.map((row) => ({ row, ...toldOf(row) }));
  // Who has an address is told by it; a title without one may be theirs.
  for (const one of told.toSorted((a, b) => Number(a.email === '') - Number(b.email === ''))) {
    const { row, title, email } = one;
    if (title === '' && email === '') {
      bare.push(row);
      continue;
    }
    const fitting = people.filter((person) =>
      email !== '' ? person.emails.has(email) : person.titles.has(title),
    );
    const [person] = fitting;
    if (person && fitting.length === 1) {
      person.rows.push(row);
      if (title !== '') person.titles.add(title);
    } else
      people.push({ rows: [row], titles: new Set([title]), emails: new Set(email === '' ? [] : [email]) });
  }
  const [only, ...others] = people;
  if (only && others.length === 0) only.rows.push(...bare);
  else if (bare.length > 0) people.push({ rows: bare, titles: new Set(), emails: new Set() });
  return people;
}

/** What is printed of a letter's writer besides the name. A page of assignments tells letters apart, not people. */
function toldOf(row: Letter): { title: string; email: string } {
  const { stateBy, namedBy, yours } = row;
  const { title, email } = personIn(row.portal, row);
  if (stateBy === 'you' || namedBy === 'assignments') return { title: '', email: '' };
  return { title: yours?.includes('title') ? '' : foldText(title), email: foldText(email) };
}

/** Of several who have one writer, the one who keeps it: whose title it bears, else the first. */
function keepsWriter(merge: Merge, person: Person, people: readonly Person[], id: Id): boolean {
  const title = foldText(merge.writers.get(id)?.title ?? null);
  const sharing = people.filter(({ rows }) => rows.some(({ writer }) => writer === id));
  return (sharing.find(({ titles }) => titles.has(title)) ?? sharing[0]) === person;
}

function isBareId(merge: Merge, id: Id): boolean {
  const writer = merge.writers.get(id);
  return writer === undefined || isBare(writer);
}

function newWriter(merge: Merge, { rows }: Person): Id {
  const [first] = rows;
  const isTold = first?.namedBy !== 'assignments';
  const writer = {
    ...bareWriter(first?.author ?? ''),
    title: isTold && first ? personIn(first.portal, first).title : null,
    email: isTold ? (first?.email ?? null) : null,
  };
  merge.writers.put(writer);
  return writer.id;
}
