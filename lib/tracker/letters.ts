import type { Id, Letter, LetterSeen } from '../model.ts';
import { join, typedByHand } from './joined.ts';
import { noteChange, receivedAt, withFacts } from './letter-facts.ts';
import { letterIdentity } from './letter-identity.ts';
import { matchOneToOne } from './match.ts';
import {
  addProblem,
  isBaseline,
  isLate,
  isNewer,
  isOurs,
  lastSeen,
  LETTER_PAGES,
  note,
  type Merge,
} from './merge.ts';
import { seenAgain } from './moments.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { idsNamed, printedId } from './printed-id.ts';
import { keepWaiting, waitingLetters } from './waiting.ts';
import { writerFor } from './writers.ts';

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
  const pool = merge.letters.all().filter((row) => isOurs(merge, row) && row.stateBy === 'portal');
  const showsIds = reading.letters.some(({ letterId }) => letterId !== null);
  const matched = matchOneToOne(reading.letters, pool.filter(comparable(merge)), letterIdentity(showsIds));
  const doubtful = new Set([...matched.doubtful].map(({ id }) => id));
  const typed = typedByHand(
    merge,
    reading.letters.filter((_, i) => matched.of[i] === null && !matched.repeats.has(i)),
  );
  const baseline = isBaseline(merge);
  const late = isLate(merge, LETTER_PAGES);
  const alreadyIn: Id[] = [];

  const rows = reading.letters.map((seen, index): Id | null => {
    const row = matched.repeats.has(index) ? null : matched.of[index];
    if (row === 'ambiguous') {
      addProblem(merge, 'ambiguous', [seen.author]);
      return null;
    }
    if (matched.repeats.has(index)) return null;
    if (row) return contradicts(merge, seen, row) ? null : seenIn(merge, row, seen, late);
    const joined = typed.get(seen);
    if (joined) return late ? joined.id : join(merge, joined, seen);
    const letter = newLetter(merge, seen);
    if (!baseline) announce(merge, letter);
    else if (letter.state === 'received') alreadyIn.push(letter.id);
    return letter.id;
  });
  for (const [index, first] of matched.repeats) rows[index] = rows[first] ?? null;
  addDoubts(merge, matched.doubtful);
  for (const [index, seen] of reading.letters.entries()) {
    const id = rows[index];
    if (id) merge.letterOf.set(seen.row, id);
  }
  keepWaiting(merge, rows);
  return { rows, doubtful, alreadyIn };
}

/** Letters that wait to be matched and the entries of the list are two kinds: by name alone none becomes the other. */
function comparable(merge: Merge): (row: Letter) => boolean {
  const waiting = waitingLetters(merge);
  const named = idsNamed(merge.reading);
  return (row) =>
    waiting.has(row.id) === (merge.reading.page === 'unmatched') ||
    (row.letterId !== null && named.has(printedId(row.letterId)));
}

/** A letter that waits to be matched and bears the ID of an entry: the portal says two things, so nothing moves. */
function contradicts(merge: Merge, seen: LetterSeen, row: Letter): boolean {
  if (merge.reading.page !== 'unmatched' || waitingLetters(merge).has(row.id)) return false;
  addProblem(merge, 'ambiguous', [seen.author]);
  return true;
}

function addDoubts(merge: Merge, rows: Iterable<Letter>): void {
  for (const { author } of rows) addProblem(merge, 'ambiguous', [author]);
}

/** Takes what the page shows of a letter that stands. Its user's columns are never among it. */
function seenIn(merge: Merge, row: Letter, seen: LetterSeen, late: boolean): Id {
  if (late || isNewer(merge, row.lastSeenAt)) return row.id;
  const facts = withFacts(merge, row, seen);
  if (row.goneAt !== null) note(merge, { kind: 'letter-back', letter: row.id, to: facts.state });
  noteChange(merge, row, facts);
  if (facts.state === 'received' && seen.receivedOn !== null && seen.receivedOn !== facts.receivedOn) {
    merge.again.push({ letter: row.id, from: facts.receivedOn, to: seen.receivedOn });
  }
  merge.letters.put({ ...facts, goneAt: null, lastSeenAt: seenAgain(row.lastSeenAt, merge) });
  // A row that is written anyway says when: the order of facts goes by it.
  const written = merge.letters.get(row.id);
  if (written && merge.letters.isChanged(row.id)) {
    merge.letters.put({ ...written, lastSeenAt: lastSeen(merge, row.lastSeenAt) });
  }
  return row.id;
}

function announce(merge: Merge, letter: Letter): void {
  const seen = { letter: letter.id, to: letter.state, toWord: letter.portalStatus };
  note(merge, { kind: 'letter-appeared', ...seen });
  if (letter.state === 'received') note(merge, { kind: 'letter-arrived', ...seen });
}

function newLetter(merge: Merge, seen: LetterSeen): Letter {
  const { portal } = merge.reading;
  const known = merge.letters.all().filter(({ account }) => account === merge.account);
  // Without a word of the portal nothing is known of a new row's state.
  const state = seen.state ?? 'unknown';
  const { row: _row, ...facts } = seen;
  const letter: Letter = {
    ...facts,
    id: crypto.randomUUID(),
    portal,
    season: merge.season,
    account: merge.account,
    writer: writerFor(merge.writers, known, seen),
    state,
    statusPage: seen.portalStatus === null ? null : merge.reading.page,
    firstSeenAt: merge.at,
    lastSeenAt: merge.at,
    goneAt: null,
    receivedSeenAt: receivedAt(merge, seen),
    ...NOTHING_SAID,
    origin: 'portal',
    stateBy: 'portal',
  };
  merge.letters.put(letter);
  return letter;
}
