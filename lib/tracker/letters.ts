import { calledOf, type Id, type Letter, type LetterSeen } from '../model.ts';
import { alikeInState, keepDoubts, lettersShown, type Alike } from './doubt.ts';
import { join, typedByHand } from './joined.ts';
import { noteChange, receivedAt, withFacts, withoutFacts } from './letter-facts.ts';
import { isListed, letterIdentity } from './letter-identity.ts';
import { knownByName } from './letters-by-name.ts';
import { matchOneToOne, type Matched } from './match.ts';
import {
  addProblem,
  isBaseline,
  isLate,
  isNewer,
  lastSeen,
  LETTER_PAGES,
  note,
  type Merge,
} from './merge.ts';
import { seenAgain } from './moments.ts';
import { idsNamed, printedId } from './printed-id.ts';
import { saidOf } from './said.ts';
import { isListKnown } from './settle-receipts.ts';
import { seenElsewhere } from './sweeps.ts';
import { keepWaiting, waitingLetters } from './waiting.ts';
import { isBare, personIn, writerFor } from './writers.ts';
import { saysNothing, withYours, yoursOf } from './yours.ts';

/** What a list of letters came to. */
export interface LettersRead {
  /** The stored rows that the page shows, in its order; `null` for one that could not be told from another. */
  rows: (Id | null)[];
  /** Rows of which nothing may be concluded, because two things fit them. */
  doubtful: Set<Id>;
  /** Letters that were in at the first look at this list. */
  alreadyIn: Id[];
}

/** Takes the facts of a reading's letters into the rows. What a list does not show is judged elsewhere. */
export function mergeLetters(merge: Merge): LettersRead {
  const { reading } = merge;
  const { alike, ...matched } = matchedLetters(merge);
  const doubtful = new Set([...matched.doubtful].map(({ id }) => id));
  const fresh = reading.letters.filter((_, i) => matched.of[i] === null && !matched.repeats.has(i));
  const typed = typedByHand(merge, fresh);
  const named = knownByName(
    merge,
    fresh.filter((seen) => !typed.has(seen)),
  );
  const look: Look = { merge, late: isLate(merge, LETTER_PAGES), baseline: isBaseline(merge) };
  const { late, baseline } = look;
  const alreadyIn: Id[] = [];

  const placed = new Map(
    alike.flatMap(({ seen, rows, says }) =>
      rows.map((row, at) => [seen[at], seenIn(look, row, says)] as const),
    ),
  );
  const rows = reading.letters.map((seen, index): Id | null => {
    const found = placed.get(index);
    if (found !== undefined) return found;
    const row = matched.repeats.has(index) ? null : matched.of[index];
    if (row === 'ambiguous') {
      addProblem(merge, 'ambiguous', [calledOf(seen)]);
      return null;
    }
    if (matched.repeats.has(index)) return null;
    if (row) {
      if (contradicts(merge, seen, row)) return null;
      if (wasInBefore(look, row, seen)) alreadyIn.push(row.id);
      return seenIn(look, row, seen);
    }
    const joined = typed.get(seen);
    if (joined) return late ? joined.id : join(merge, joined, seen);
    const letter = newLetter(merge, seen, named.get(seen));
    if (!baseline) announce(merge, letter);
    else if (letter.state === 'received') alreadyIn.push(letter.id);
    return letter.id;
  });
  for (const [index, first] of matched.repeats) rows[index] = rows[first] ?? null;
  addDoubts(merge, matched.doubtful);
  // What a second look could not tell is in doubt from the first, so that the same page again changes nothing.
  if (!late) keepDoubts(merge, matched.of.includes(null) ? matchedLetters(merge) : matched, rows);
  for (const [index, seen] of reading.letters.entries()) {
    const id = rows[index];
    // Which row of the page is which of them stays unknown.
    if (id && !placed.has(index)) merge.letterOf.set(seen.row, id);
  }
  keepWaiting(merge, rows);
  return { rows, doubtful, alreadyIn };
}

/**
 * Which stored letter each row of the page is. Rows that nothing tells apart, and that all say one state, are no doubt:
 * all of their letters have it.
 */
function matchedLetters(merge: Merge): Matched<Letter> & { alike: Alike[] } {
  const { letters } = merge.reading;
  const rows = lettersShown(merge).filter(isListed).filter(comparable(merge));
  const showsIds = letters.some(({ letterId }) => letterId !== null);
  const identity = letterIdentity<LetterSeen>(showsIds, merge.reading.page === 'receipt');
  const matched = matchOneToOne(letters, rows, identity);
  const alike = alikeInState(merge, matched.groups);
  for (const group of alike) for (const row of group.rows) matched.doubtful.delete(row);
  return { ...matched, alike };
}

/**
 * Letters that wait to be matched and the entries of the list are two kinds: by name alone none becomes the other. Nor
 * does a list of letters go by the names on receipts: which entry a receipt means is settled when the list was taken.
 */
function comparable(merge: Merge): (row: Letter) => boolean {
  const waiting = waitingLetters(merge);
  const named = idsNamed(merge.reading);
  const { page } = merge.reading;
  // Two rows of one list are two letters, whatever they have in common.
  const elsewhere = seenElsewhere(merge);
  const mayShow = ({ namedBy }: Letter) =>
    page === 'receipt' ? namedBy === 'receipt' || isListKnown(merge) : namedBy === undefined;
  return (row) =>
    (!elsewhere.has(row.id) && waiting.has(row.id) === (page === 'unmatched') && mayShow(row)) ||
    (row.letterId !== null && named.has(printedId(row.letterId)));
}

/** A letter that waits to be matched and bears the ID of an entry: the portal says two things, so nothing moves. */
function contradicts(merge: Merge, seen: LetterSeen, row: Letter): boolean {
  if (merge.reading.page !== 'unmatched' || waitingLetters(merge).has(row.id)) return false;
  addProblem(merge, 'ambiguous', [calledOf(seen)]);
  return true;
}

function addDoubts(merge: Merge, rows: Iterable<Letter>): void {
  for (const row of rows) addProblem(merge, 'ambiguous', [calledOf(row)]);
}

/**
 * Is this the first look at receipts, and had no other page said that this letter is in? Then it came before anybody
 * looked: it is asked about with the others (rounds.md, "ready") and is no arrival.
 */
function wasInBefore({ merge, late, baseline }: Look, row: Letter, seen: LetterSeen): boolean {
  const isNew = seen.state === 'received' && row.state !== 'received' && row.receivedSeenAt === null;
  return merge.reading.page === 'receipt' && baseline && !late && !isNewer(merge, row.lastSeenAt) && isNew;
}

interface Look {
  merge: Merge;
  late: boolean;
  baseline: boolean;
}

/** Takes what the page shows of a letter that stands. Its user's columns are never among it. */
function seenIn(look: Look, row: Letter, seen: LetterSeen): Id {
  const { merge, late } = look;
  if (late || isNewer(merge, row.lastSeenAt)) return row.id;
  const { namedBy: _, ...facts } = withFacts(merge, becomesEntry(merge, row), seen);
  if (row.author === '' && facts.author !== '') merge.named.set(row.id, facts.writer);
  const isBack = row.goneAt !== null && merge.reading.page !== 'receipt';
  if (isBack) note(merge, { kind: 'letter-back', letter: row.id, to: facts.state });
  noteChange(merge, row, facts, { arrives: !wasInBefore(look, row, seen) });
  if (facts.state === 'received' && seen.receivedOn !== null && seen.receivedOn !== facts.receivedOn) {
    merge.again.push({ letter: row.id, from: facts.receivedOn, to: seen.receivedOn });
  }
  // Whether it stands on the list of letters, that list alone says.
  const place =
    merge.reading.page === 'receipt' && isOffList(merge, row)
      ? { goneAt: null, namedBy: 'receipt' as const }
      : { goneAt: merge.reading.page === 'receipt' ? row.goneAt : null };
  merge.letters.put({ ...facts, ...place, lastSeenAt: seenAgain(row.lastSeenAt, merge) });
  // A row that is written anyway says when: the order of facts goes by it.
  const written = merge.letters.get(row.id);
  if (written && merge.letters.isChanged(row.id)) {
    merge.letters.put({ ...written, lastSeenAt: lastSeen(merge, row.lastSeenAt) });
  }
  return row.id;
}

/** No list of letters has shown it: it is known from receipts, or waits to be matched. */
function isOffList(merge: Merge, { id, namedBy }: Letter): boolean {
  return namedBy !== undefined || waitingLetters(merge).has(id);
}

/** A letter that waited to be matched, as an entry: what its entry says, and nothing that was said of it before. */
function becomesEntry(merge: Merge, row: Letter): Letter {
  if (merge.reading.page === 'unmatched' || !waitingLetters(merge).has(row.id)) return row;
  const facts = withoutFacts(row);
  const { letterId, author, receivedSeenAt } = row;
  const namedBy = merge.reading.page === 'receipt' ? ('receipt' as const) : undefined;
  return { ...facts, letterId, author, receivedSeenAt, ...(namedBy && { namedBy }) };
}

function announce(merge: Merge, letter: Letter): void {
  const seen = { letter: letter.id, to: letter.state, toWord: letter.portalStatus };
  note(merge, { kind: 'letter-appeared', ...seen });
  if (letter.state === 'received') note(merge, { kind: 'letter-arrived', ...seen });
}

/** @param named the row under which it was known by its name alone: the same letter, with all that its user said */
function newLetter(merge: Merge, seen: LetterSeen, named: Letter | undefined): Letter {
  const { portal, page } = merge.reading;
  // Without a word of the portal nothing is known of a new row's state.
  const state = seen.state ?? 'unknown';
  const { row: _row, ofRequest, ...facts } = seen;
  const id = named?.id ?? crypto.randomUUID();
  const own = named && merge.writers.get(named.writer);
  const writer = writerOfNew(merge, seen, own && !isBare(own) ? own.id : null, id);
  if (named && named.writer !== writer) merge.leftWriters.add(named.writer);
  const yours = named ? yoursOf(named).filter((key) => saysNothing(seen[key])) : [];
  const letter: Letter = {
    ...facts,
    ...Object.fromEntries(yours.map((key) => [key, named?.[key]])),
    id,
    portal,
    season: merge.season,
    account: merge.account,
    writer,
    state,
    statusPage: seen.portalStatus === null ? null : page,
    ...(ofRequest && seen.state ? { request: { state, word: seen.portalStatus, page } } : {}),
    firstSeenAt: named?.firstSeenAt ?? merge.at,
    lastSeenAt: merge.at,
    goneAt: null,
    receivedSeenAt: receivedAt(merge, seen),
    // A row that has never been in doubt says so: of one that does not hold this column, older readings are asked.
    ...{ doubtSince: null, doubtWords: null },
    ...saidOf(named ?? {}),
    origin: 'portal',
    stateBy: 'portal',
    ...(page === 'receipt' ? { namedBy: 'receipt' as const } : {}),
  };
  merge.letters.put(withYours(letter, yours));
  return letter;
}

/** The writer of a new row. Who writes a letter that names nobody is not known, and is nobody else's writer. */
function writerOfNew(merge: Merge, seen: LetterSeen, own: Id | null, letter: Id): Id {
  if (seen.author === '') return letter;
  const known = merge.letters.all().filter(({ account }) => account === merge.account);
  return own ?? writerFor(merge.writers, known, personIn(merge.reading.portal, seen));
}
