import type { Id, Letter, LetterNamed } from '../model.ts';
import { foldName, foldText } from '../names.ts';
import { agreesOrUnsaid } from './letter-identity.ts';
import { printedId } from './printed-id.ts';

/** More letters than anybody has: a page that names more of them is not believed. */
const MOST_NAMED = 100;

/** What a name was told to mean. */
export type Told =
  /** Its Letter ID is that of a letter: this does not change any more. */
  | { is: 'that ID'; letter: Id }
  /** It fits this letter and no other. */
  | { is: 'letter'; letter: Id }
  /** It fits no letter that is known: the letter with this name has to be kept, as the one of this index. */
  | { is: 'unknown'; name: number }
  /** It fits no letter but one that the user typed: until its list is read, that one is on no page of the portal. */
  | { is: 'typed' }
  /** It fits two. */
  | { is: 'ambiguous' };

/** Every name, told apart, and the letters that have to be kept for those that fit none. */
export interface NamesTold {
  /** What one of the names means; the same for names that are compared as equal. */
  told: (name: LetterNamed) => Told;
  /** The letters that are known by such a name only, each as fully named as it ever was. */
  unknown: LetterNamed[];
}

interface Folded {
  id: string;
  author: string;
  title: string;
  specialty: string;
}
type Row = Pick<
  Letter,
  'id' | 'portal' | 'letterId' | 'author' | 'title' | 'specialty' | 'state' | 'goneAt' | 'yours'
>;

/**
 * Tells which letters the names on pages of assignments mean: by Letter ID, else by author, title and specialty where
 * one letter fits (contract.md, "The order of pages does not matter"). It goes by all names and all letters at once, so
 * that nothing depends on which page was read first. Two letters of one author are never taken for one. Pure.
 *
 * @param rows the letters of one account and season that their portal shows, without those known by such names only
 * @param typed the authors of letters that the user typed
 */
export function tellNames(
  names: readonly LetterNamed[],
  rows: readonly Row[],
  typed: readonly string[] = [],
): NamesTold {
  const spelled = new Map<string, LetterNamed[]>();
  // A page of assignments says the same few names hundreds of times.
  const keys = new Map<string, string>();
  for (const name of names) {
    const printed = printedKey(name);
    if (keys.has(printed)) continue;
    const key = keyOf(foldNamed(name));
    keys.set(printed, key);
    spelled.set(key, [...(spelled.get(key) ?? []), name]);
  }
  const distinct = new Map([...spelled].map(([key, group]) => [key, united(group)]));
  const byId = new Map<string, Id>();
  for (const { id, letterId } of rows) if (letterId) byId.set(printedId(letterId), id);
  const listed = rows.map((row) => ({ row, folded: foldNamed(asPrinted(row)) }));

  const fits = new Map<string, Id[]>();
  const unknownNames: Name[] = [];
  for (const [key, one] of distinct) {
    if (one.folded.id !== '' && byId.has(one.folded.id)) continue;
    const found = fitting(one.folded, listed);
    fits.set(key, found);
    if (found.length === 0) unknownNames.push(one);
  }
  const byUser = new Set(typed.map(foldName));
  const isTyped = ({ folded }: { folded: Folded }) => byUser.has(folded.author);
  const unknown = fullest(unknownNames.filter((one) => !isTyped(one)));
  const crowded = fittedByTwo(distinct, fits);

  const told = new Map<string, Told>();
  for (const [key, { folded }] of distinct) {
    const thatId = byId.get(folded.id);
    if (folded.id !== '' && thatId !== undefined) {
      told.set(key, { is: 'that ID', letter: thatId });
      continue;
    }
    const found = fits.get(key) ?? [];
    if (found.length === 0 && isTyped({ folded })) {
      told.set(key, { is: 'typed' });
      continue;
    }
    const names = unknown.flatMap((other, index) => (isBelow(folded, other.folded) ? [index] : []));
    const [letter] = found;
    const [name] = names;
    if (found.length + names.length !== 1 || crowded.has(key)) told.set(key, { is: 'ambiguous' });
    else if (letter !== undefined) told.set(key, { is: 'letter', letter });
    else if (name !== undefined) told.set(key, { is: 'unknown', name });
  }
  return {
    told: (name) => told.get(keys.get(printedKey(name)) ?? '') ?? { is: 'ambiguous' },
    unknown: unknown.map(({ name }) => name),
  };
}

/** What of a letter its portal prints: what the user says in a column that it leaves open tells none from another. */
function asPrinted({ letterId, author, title, specialty, yours }: Row): LetterNamed {
  const said = (key: 'title' | 'specialty', value: string | null) => (yours?.includes(key) ? null : value);
  return { letterId, author, title: said('title', title), specialty: said('specialty', specialty) };
}

function foldNamed({ letterId, author, title, specialty }: LetterNamed): Folded {
  return {
    id: letterId ? printedId(letterId) : '',
    author: author ? foldName(author) : '',
    title: foldText(title),
    specialty: foldText(specialty),
  };
}

function printedKey({ letterId, author, title, specialty }: LetterNamed): string {
  return JSON.stringify([letterId, author, title, specialty]);
}

/** Names that are compared as equal have one key, and so have all that bear one ID. */
function keyOf({ id, author, title, specialty }: Folded): string {
  return id === '' ? JSON.stringify([author, title, specialty]) : `ID ${id}`;
}

/**
 * The letters that a name fits. Nothing can be assigned that waits to be matched; one that has left its list is meant
 * only where none that stands there fits. An ID that is not the row's own is another letter's.
 */
function fitting(name: Folded, listed: readonly { row: Row; folded: Folded }[]): Id[] {
  const may = listed.filter(({ row }) => row.state !== 'unmatched' && name.author !== '');
  const byAuthor = may.filter(
    ({ folded }) =>
      name.author === folded.author &&
      agreesOrUnsaid(name.title, folded.title) &&
      agreesOrUnsaid(name.specialty, folded.specialty) &&
      (name.id === '' || folded.id === ''),
  );
  // AMCAS calls a letter by its title where it names nobody (domain.md 2.2a).
  const byTitle = may.filter(
    ({ row }) => row.portal === 'amcas' && row.title !== null && foldName(row.title) === name.author,
  );
  const found = byAuthor.length > 0 || name.id !== '' ? byAuthor : byTitle;
  const standing = found.filter(({ row }) => row.goneAt === null);
  return (standing.length > 0 ? standing : found).map(({ row }) => row.id);
}

/** Names of which two mean two letters though the same one fits them: they say more than its list does. */
function fittedByTwo(
  distinct: ReadonlyMap<string, Name>,
  fits: ReadonlyMap<string, readonly Id[]>,
): Set<string> {
  const byLetter = new Map<Id, string[]>();
  for (const [key, [only, ...others]] of fits)
    if (only !== undefined && others.length === 0) byLetter.set(only, [...(byLetter.get(only) ?? []), key]);
  const crowded = new Set<string>();
  for (const keys of byLetter.values())
    for (const key of keys)
      for (const other of keys) {
        const [a, b] = [distinct.get(key)?.folded, distinct.get(other)?.folded];
        if (a && b && !agree(a, b)) crowded.add(key);
      }
  return crowded;
}

function agree(a: Folded, b: Folded): boolean {
  return (
    agreesOrUnsaid(a.id, b.id) && agreesOrUnsaid(a.title, b.title) && agreesOrUnsaid(a.specialty, b.specialty)
  );
}

/** Every part that the one says the other says too; two names with one ID are one. */
function isBelow(less: Folded, more: Folded): boolean {
  if (less.id !== '') return less.id === more.id;
  return (['author', 'title', 'specialty'] as const).every(
    (part) => less[part] === '' || less[part] === more[part],
  );
}

interface Name {
  folded: Folded;
  name: LetterNamed;
}

/** The names that none of the others says more than, in an order of their own. */
function fullest(names: readonly Name[]): Name[] {
  return names
    .filter((one) => !names.some((other) => other !== one && isBelow(one.folded, other.folded)))
    .toSorted((a, b) => (keyOf(a.folded) < keyOf(b.folded) ? -1 : 1))
    .slice(0, MOST_NAMED);
}

/** One name of several spellings: of each part the first by its letters, so that it is the same whatever came first. */
function united(spelled: readonly LetterNamed[]): Name {
  const first = (part: keyof LetterNamed) =>
    spelled
      .map((name) => name[part])
      .filter((text) => text !== null && text !== '')
      .sort()
      .at(0) ?? null;
  const name: LetterNamed = {
    letterId: first('letterId'),
    author: first('author'),
    title: first('title'),
    specialty: first('specialty'),
  };
  return { folded: foldNamed(name), name };
}
