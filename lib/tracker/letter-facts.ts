import { YOURS_COLUMNS, type Letter, type LetterSeen, type Moment } from '../model.ts';
import { note, shown, type Merge } from './merge.ts';
import { foldName } from '../names.ts';
import { standing } from './standing.ts';
import { personIn, writerFor } from './writers.ts';
import { portalsWord, saysNothing, withYours, yoursOf } from './yours.ts';

/** What a portal says of a letter besides its author, its state and the day on which it came. */
const FACTS = [
  'letterId',
  'title',
  'email',
  'kind',
  'specialty',
  'chair',
  'waived',
  'imported',
  'requestedOn',
] as const;
type Fact = (typeof FACTS)[number];

/**
 * The row with what the page shows. `null` on the page changes nothing; without a state its word says nothing. Of a
 * letter that its own list shows, a receipt tells whether it is in, and else only what that list leaves open.
 */
export function withFacts(merge: Merge, row: Letter, seen: LetterSeen): Letter {
  const { page } = merge.reading;
  const isReceipt = page === 'receipt' && row.stateBy === 'portal' && row.namedBy === undefined;
  const facts = isReceipt ? withReceipt(row, seen) : withList(row, seen);
  // Under another name they may be the same person: `correctWriters`, once the whole page is taken.
  if (row.author !== '' && foldName(facts.author) !== foldName(row.author))
    merge.corrected.push({ letter: row.id, was: row.author, seen: facts });
  const one: Letter = {
    ...facts,
    ...(row.author === '' && facts.author !== '' ? { writer: writerNamed(merge, row, facts) } : {}),
    ...(seen.ofRequest || row.request
      ? standing(row, seen, page)
      : wordThen(row, { ...seen, statusPage: page })),
    // A letter that is uploaded again came in when it first came in (rounds.md, "re-uploaded").
    receivedOn: shown(row.receivedOn, seen.receivedOn),
    firstSeenAt: trusted(merge, row.firstSeenAt) ?? merge.at,
    receivedSeenAt: trusted(merge, row.receivedSeenAt) ?? receivedAt(merge, seen) ?? row.receivedSeenAt,
  };
  // Before the portal showed it, all of it was the user's word.
  const yours = row.stateBy === 'you' ? YOURS_COLUMNS.filter((key) => !saysNothing(row[key])) : yoursOf(row);
  return withYours(
    one,
    yours.filter((key) => saysNothing(seen[key])),
  );
}

/** Who writes a letter that named nobody, now that a page names somebody. */
function writerNamed(merge: Merge, row: Letter, named: Letter): Letter['writer'] {
  const theirs = merge.letters
    .all()
    .filter((other) => other.id !== row.id && other.portal === row.portal && other.account === row.account);
  return writerFor(merge.writers, theirs, personIn(row.portal, named));
}

/** A stored moment, but for one of a clock that was wrong: it was no later than now. */
function trusted({ lastRight }: Merge, at: Moment | null): Moment | null {
  return at !== null && at > lastRight ? null : at;
}

/** The row without what its portal says of it. */
export function withoutFacts(row: Letter): Letter {
  const none = Object.fromEntries(FACTS.map((key) => [key, null])) as Record<Fact, null>;
  const yours = Object.fromEntries(yoursOf(row).map((key) => [key, row[key]]));
  return {
    ...{ ...row, ...none, ...yours },
    ...{ state: 'unknown', portalStatus: null, statusPage: null, receivedOn: null },
  };
}

function withList(row: Letter, seen: Pick<Letter, Fact | 'author'>): Letter {
  const facts = Object.fromEntries(FACTS.map((key) => [key, shown<unknown>(seen[key], row[key])]));
  return { ...row, ...facts, author: seen.author || row.author };
}

/** What a receipt adds to a letter that its own list shows: what that list leaves open. */
export function withReceipt(row: Letter, seen: Pick<Letter, Fact | 'author'>): Letter {
  return { ...withList({ ...row, author: '' }, seen), ...said(portalsWord(row)) };
}

/** What of these is said. */
function said(row: Letter): Partial<Letter> {
  const facts = [...FACTS, 'author' as const].filter((key) => row[key] !== null && row[key] !== '');
  return Object.fromEntries(facts.map((key) => [key, row[key]]));
}

/** States that say that the portal has not had the letter yet. */
const NOT_IN: readonly (Letter['state'] | null)[] = ['planned', 'draft', 'requested', 'accepted'];

type Word = Pick<Letter, 'portalStatus' | 'statusPage'> & { state: Letter['state'] | null };

/**
 * Which word stands of the one that is known and the one that is seen. The newest, but: what a receipt calls received
 * no word on a list of requests lowers (domain.md 2.2a), and that a receipt does not have it yet is no news beside that
 * list's own word.
 */
export function wordThen(
  row: Pick<Letter, 'state' | 'portalStatus' | 'statusPage'>,
  { state, portalStatus, statusPage }: Word,
): Pick<Letter, 'state' | 'portalStatus' | 'statusPage'> {
  const known = { state: row.state, portalStatus: row.portalStatus, statusPage: row.statusPage };
  if (state === null) return known;
  const isList = (page: Letter['statusPage']) => page === 'letters';
  if (isList(statusPage) && row.statusPage === 'receipt' && row.state === 'received') return known;
  const waits = NOT_IN.includes(state) && row.state !== 'received';
  if (statusPage === 'receipt' && isList(row.statusPage) && waits) return known;
  return portalStatus === null ? { ...known, state } : { state, portalStatus, statusPage };
}

/** The moment at which the portal said that it has the letter; what the user says of its word is no fact of it. */
export function receivedAt(merge: Merge, seen: LetterSeen): Moment | null {
  return seen.state === 'received' && !merge.taught.has(seen) ? merge.at : null;
}

/** Tells of what the page says anew of a letter. `arrives`: that it is in is news. */
export function noteChange(merge: Merge, before: Letter, after: Letter, { arrives = true } = {}): void {
  if (before.state !== after.state) {
    const arrived = arrives && after.state === 'received' && before.receivedSeenAt === null;
    note(merge, {
      kind: arrived ? 'letter-arrived' : 'letter-changed',
      letter: after.id,
      from: before.state,
      to: after.state,
      fromWord: before.portalStatus,
      toWord: after.portalStatus,
    });
  } else if (before.portalStatus !== after.portalStatus && before.portalStatus !== null) {
    note(merge, {
      kind: 'letter-changed',
      letter: after.id,
      from: before.portalStatus,
      to: after.portalStatus,
    });
  }
}
