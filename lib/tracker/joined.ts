import type { Id, Letter, LetterKind, LetterSeen } from '../model.ts';
import { noteChange, withFacts } from './letter-facts.ts';
import { agreesOrUnsaid } from './letter-identity.ts';
import { lastSeen, note, type Merge } from './merge.ts';
import { foldName, foldText } from '../names.ts';
import { NOTHING_SAID } from './nothing-said.ts';

/** States of a letter that the user typed and waits for. */
export const WAITING: readonly Letter['state'][] = ['planned', 'draft', 'requested', 'accepted'];

/**
 * Letters that the user typed before the portal showed them, by the new row that each obviously is: the same folded
 * author, one of each, and nothing that speaks against it. A typed letter of no account belongs to whoever is alone on
 * this device. What the user calls in joins only a row that is in. Who said once "this is not it" is asked instead.
 */
export function typedByHand(merge: Merge, fresh: readonly LetterSeen[]): Map<LetterSeen, Letter> {
  const typed = typedBeside(merge);
  const joined = new Map<LetterSeen, Letter>();
  if (merge.reading.page === 'unmatched') return joined;
  for (const seen of fresh) {
    // A row that names nobody is not known to be anybody's letter.
    if (seen.author === '') continue;
    const author = foldName(seen.author);
    const rows = typed.filter((row) => foldName(row.author) === author);
    const rivals = fresh.filter((other) => foldName(other.author) === author);
    const [row] = rows;
    if (!row || rows.length > 1 || rivals.length > 1) continue;
    if ((row.notSame ?? []).length > 0 || !agrees(seen, row)) continue;
    const waiting = WAITING.includes(row.state);
    if (waiting || (row.state === 'received' && seen.state === 'received')) joined.set(seen, row);
  }
  return joined;
}

/** The letters that the user typed and that may be on a list of this reading's account and season. */
export function typedBeside(merge: Merge): Letter[] {
  const accounts = new Set(merge.letters.all().map(({ account }) => account));
  for (const { account } of merge.readings) accounts.add(account);
  const others = [...accounts].some((account) => account !== null && account !== merge.account);
  return merge.letters.all().filter(
    (row) =>
      row.stateBy === 'you' &&
      row.letterId === null &&
      // The office has the parts of a committee letter, and the portal has no row for them.
      row.partOf === null &&
      row.season === merge.season &&
      (row.account === merge.account || (row.account === null && !others)),
  );
}

type Described = Pick<Letter, 'kind' | 'specialty'>;

/** Nothing that the one says of itself contradicts the other. A letter by one person may be of any kind that one writes. */
function agrees(a: Described, b: Described): boolean {
  return (
    agreesOrUnsaid(kindOf(a.kind), kindOf(b.kind)) &&
    agreesOrUnsaid(foldText(a.specialty), foldText(b.specialty))
  );
}

function kindOf(kind: LetterKind | null): string {
  return kind === 'individual' ? '' : (kind ?? '');
}

/** From now on the portal says how the letter stands; what the user added stays, and what they had typed is kept. */
export function join(merge: Merge, row: Letter, seen: LetterSeen): Id {
  const facts = { ...withFacts(merge, row, seen), state: seen.state ?? 'unknown' };
  noteChange(merge, row, facts);
  note(merge, { kind: 'letter-joined', letter: row.id });
  const { typed: _, ...letter } = row;
  merge.letters.put({
    ...facts,
    account: merge.account,
    stateBy: 'portal',
    ...(merge.reading.page === 'receipt' ? { namedBy: 'receipt' as const } : {}),
    lastSeenAt: lastSeen(merge, row.lastSeenAt),
    typed: {
      letter,
      // Until this moment there was no row of the portal's, and nothing said of one.
      shown: {
        ...NOTHING_SAID,
        writer: facts.writer,
        firstSeenAt: merge.at,
        yours: {},
        contacts: [],
        parts: [],
      },
      writers: [],
      assignments: merge.assignments.all().filter((one) => one.letter === row.id),
    },
  });
  return row.id;
}
