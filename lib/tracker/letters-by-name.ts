import type { Letter, LetterNamed, LetterSeen } from '../model.ts';
import { foldName, foldText } from '../names.ts';
import type { TrackerDb } from './database.ts';
import { dropLetter, handOver, isUntouched } from './hand-over.ts';
import { agreesOrUnsaid, isListed } from './letter-identity.ts';
import { matchOneToOne } from './match.ts';
import { isOurs, type Merge } from './merge.ts';
import { tellNames } from './names-told.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { printedId } from './printed-id.ts';
import { saidOfEither } from './said.ts';
import { NOBODY_YET } from './settle-writers.ts';
import { withYours, yoursOf } from './yours.ts';

/**
 * Keeps a row for each letter that pages of assignments name and no list has shown: its author, and its Letter ID if
 * one was printed; of its state nothing is known. One that turned out to be a listed letter, or two, is no row of its
 * own any more; what the user said of it goes along, and where it is not clear with which, it stays.
 *
 * @param names the letters that are known by such a name only
 * @returns the row of each, in their order
 */
export async function keepNamed(
  db: TrackerDb,
  merge: Merge,
  names: readonly LetterNamed[],
): Promise<Letter[]> {
  const free = new Set(
    merge.letters.all().filter((row) => isOurs(merge, row) && row.namedBy === 'assignments'),
  );
  const rows: (Letter | undefined)[] = names.map(() => undefined);
  for (const isIt of [isThatId, isThatName, mayBe]) {
    for (const [index, name] of names.entries()) {
      if (rows[index]) continue;
      const row = [...free].find((one) => isIt(one, name));
      if (!row) continue;
      rows[index] = row;
      free.delete(row);
    }
  }
  for (const row of free) await giveUp(db, merge, row);
  return names.map((name, index) => {
    const named = called(rows[index] ?? newNamed(merge), name);
    merge.letters.put(named);
    return named;
  });
}

function isThatId({ letterId }: Letter, name: LetterNamed): boolean {
  return letterId !== null && name.letterId !== null && printedId(letterId) === printedId(name.letterId);
}

function isThatName(row: Letter, name: LetterNamed): boolean {
  return (
    foldName(row.author) === foldName(name.author ?? '') &&
    foldText(row.title) === foldText(name.title) &&
    foldText(row.specialty) === foldText(name.specialty) &&
    row.letterId === null &&
    name.letterId === null
  );
}

/** The same name with more or less beside it. */
function mayBe(row: Letter, name: LetterNamed): boolean {
  return (
    (row.letterId === null || name.letterId === null) &&
    row.author !== '' &&
    foldName(row.author) === foldName(name.author ?? '') &&
    agreesOrUnsaid(foldText(row.title), foldText(name.title)) &&
    agreesOrUnsaid(foldText(row.specialty), foldText(name.specialty))
  );
}

/** The row as it is named now. What the user says of it where no page says anything stays. */
function called(row: Letter, name: LetterNamed): Letter {
  const yours = yoursOf(row).filter((key) => !(key === 'title' || key === 'specialty') || name[key] === null);
  const said = (key: 'title' | 'specialty') => (yours.includes(key) ? row[key] : name[key]);
  const { letterId, author } = name;
  const facts = { letterId, author: author ?? '', title: said('title'), specialty: said('specialty') };
  return withYours({ ...row, ...facts }, yours);
}

/**
 * The rows under which letters that a list shows now for the first time were known by name: by Letter ID, else where
 * each fits the other alone. Which the others are is settled when the whole reading is taken.
 */
export function knownByName(merge: Merge, fresh: readonly LetterSeen[]): Map<LetterSeen, Letter> {
  const rows = merge.letters.all().filter((row) => isOurs(merge, row) && row.namedBy === 'assignments');
  const { of } = matchOneToOne<LetterSeen, Letter>(fresh, rows, {
    seenId: printed,
    rowId: printed,
    same: () => false,
    fits: (seen, row) => merge.reading.page !== 'unmatched' && row.letterId === null && mayBe(row, seen),
    twice: () => false,
  });
  return new Map(
    fresh.flatMap((seen, index) => {
      const row = of[index];
      return row && row !== 'ambiguous' ? [[seen, row]] : [];
    }),
  );
}

function printed({ letterId }: LetterNamed): string | null {
  return letterId ? printedId(letterId) : null;
}

/** A row that no name means any more. */
async function giveUp(db: TrackerDb, merge: Merge, row: Letter): Promise<void> {
  if (await isUntouched(db, merge, row)) {
    await dropLetter(db, merge, row.id);
    return;
  }
  const listed = merge.letters.all().filter((one) => isOurs(merge, one) && isListed(one));
  const told = tellNames([row], listed).told(row);
  // An ID that no list has shown yet is nobody's whom its name alone would fit.
  const isIt = told.is === 'that ID' || (told.is === 'letter' && row.letterId === null);
  const into = isIt ? merge.letters.get(told.letter) : undefined;
  if (!into) return;
  merge.letters.put({ ...into, ...saidOfEither(into, row) });
  await handOver(db, merge, row.id, into.id);
}

function newNamed(merge: Merge): Letter {
  return {
    id: crypto.randomUUID(),
    portal: merge.reading.portal,
    season: merge.season,
    account: merge.account,
    letterId: null,
    // Found when the letters of this reading are all known.
    writer: NOBODY_YET,
    author: '',
    title: null,
    email: null,
    kind: null,
    specialty: null,
    chair: null,
    waived: null,
    imported: null,
    state: 'unknown',
    portalStatus: null,
    statusPage: null,
    requestedOn: null,
    receivedOn: null,
    firstSeenAt: merge.at,
    lastSeenAt: merge.at,
    goneAt: null,
    receivedSeenAt: null,
    ...{ doubtSince: null, doubtWords: null },
    ...NOTHING_SAID,
    origin: 'portal',
    stateBy: 'portal',
    namedBy: 'assignments',
  };
}
