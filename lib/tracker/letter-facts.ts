import { YOURS_COLUMNS, type Letter, type LetterSeen, type Moment } from '../model.ts';
import { note, shown, type Merge } from './merge.ts';
import { foldName } from '../names.ts';
import { withYours, yoursOf } from './yours.ts';

/** The row with what the page shows. `null` on the page changes nothing; without a state its word says nothing. */
export function withFacts(merge: Merge, row: Letter, seen: LetterSeen): Letter {
  const state = seen.state ?? row.state;
  if (seen.author !== '' && foldName(seen.author) !== foldName(row.author))
    merge.corrected.push({ letter: row.id, was: row.author, seen });
  const facts: Letter = {
    ...row,
    letterId: shown(seen.letterId, row.letterId),
    // Under another name they may be the same person: `correctWriters`, once the whole page is taken.
    author: seen.author || row.author,
    title: shown(seen.title, row.title),
    email: shown(seen.email, row.email),
    kind: shown(seen.kind, row.kind),
    specialty: shown(seen.specialty, row.specialty),
    chair: shown(seen.chair, row.chair),
    waived: shown(seen.waived, row.waived),
    imported: shown(seen.imported, row.imported),
    state,
    ...(seen.state !== null && seen.portalStatus !== null
      ? { portalStatus: seen.portalStatus, statusPage: merge.reading.page }
      : {}),
    requestedOn: shown(seen.requestedOn, row.requestedOn),
    // A letter that is uploaded again came in when it first came in (rounds.md, "re-uploaded").
    receivedOn: shown(row.receivedOn, seen.receivedOn),
    firstSeenAt: trusted(merge, row.firstSeenAt) ?? merge.at,
    receivedSeenAt: trusted(merge, row.receivedSeenAt) ?? receivedAt(merge, seen) ?? row.receivedSeenAt,
  };
  // Before the portal showed it, all of it was the user's word.
  const yours = row.stateBy === 'you' ? YOURS_COLUMNS.filter((key) => row[key] !== null) : yoursOf(row);
  return withYours(
    facts,
    yours.filter((key) => seen[key] === null),
  );
}

/** A stored moment, but for one of a clock that was wrong: it was no later than now. */
function trusted({ lastRight }: Merge, at: Moment | null): Moment | null {
  return at !== null && at > lastRight ? null : at;
}

/** The moment at which the portal said that it has the letter; what the user says of its word is no fact of it. */
export function receivedAt(merge: Merge, seen: LetterSeen): Moment | null {
  return seen.state === 'received' && !merge.taught.has(seen) ? merge.at : null;
}

/** Tells of what the page says anew of a letter. */
export function noteChange(merge: Merge, before: Letter, after: Letter): void {
  if (before.state !== after.state) {
    const arrived = after.state === 'received' && before.receivedSeenAt === null;
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
