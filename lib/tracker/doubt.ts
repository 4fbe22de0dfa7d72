import type { Id, Letter, LetterSeen, Moment } from '../model.ts';
import type { Group, Matched } from './match.ts';
import { isOurs, type Merge } from './merge.ts';
import { sameValue } from './rows.ts';

/* Letters whose rows on the page cannot be told from one another (rounds.md, "reminder allowed"). */

/** A group of letters of which the page says one thing, though not which row is which. */
export interface Alike {
  /** Rows of the page, by index, and as many stored ones. */
  seen: number[];
  rows: Letter[];
  /** What all of those rows of the page say; what they do not agree on is left out. */
  says: LetterSeen;
}

/**
 * The groups in which every row of the page says one state, so that all of their letters have it: as many rows on the
 * page as stored, each of which may be any of the others, on a page that shows the whole list. Fewer or more rows, or a
 * row on another page, and one of them could be a letter that the tracker does not hold.
 */
export function alikeInState({ reading, taught }: Merge, groups: readonly Group<Letter>[]): Alike[] {
  if (reading.extent !== 'whole') return [];
  return groups.flatMap(({ seen, rows, even }): Alike[] => {
    const listed = seen.map((index) => reading.letters[index] as LetterSeen);
    const says = even ? agreed(listed) : null;
    if (!says) return [];
    // What the user said of one of their words is no fact of the portal.
    if (listed.some((row) => taught.has(row))) taught.add(says);
    return [{ seen, rows, says }];
  });
}

/** What all rows say; `null` when they do not say one state. Words that are not known are one state when they are one. */
function agreed(rows: readonly LetterSeen[]): LetterSeen | null {
  const [first, ...others] = rows;
  if (!first || first.state === null || others.some(({ state }) => state !== first.state)) return null;
  const words = [...new Set(rows.map(({ portalStatus }) => portalStatus))].sort();
  if (words.length > 1 && (first.state === 'unknown' || words.includes(null))) return null;
  const shared = <Key extends keyof LetterSeen>(key: Key): LetterSeen[Key] | null =>
    others.every((other) => sameValue(other[key], first[key])) ? first[key] : null;
  return {
    ...first,
    letterId: shared('letterId'),
    title: shared('title'),
    email: shared('email'),
    kind: shared('kind'),
    specialty: shared('specialty'),
    chair: shared('chair'),
    waived: shared('waived'),
    imported: shared('imported'),
    portalStatus: words.length > 1 ? words.join(' / ') : first.portalStatus,
    requestedOn: shared('requestedOn'),
    receivedOn: shared('receivedOn'),
  };
}

/**
 * Keeps on each letter since when a list of letters could not tell it from another: a doubt lasts while the words of
 * its group stay the same, and begins anew when they change, so that an answer holds for what was asked. It ends once
 * the letter is told, or a whole list is without it.
 *
 * @param matched which rows of the page are which letters
 * @param rows the stored letters that it shows
 */
export function keepDoubts(
  merge: Merge,
  { doubtful, groups }: Pick<Matched<Letter>, 'doubtful' | 'groups'>,
  rows: readonly (Id | null)[],
): void {
  const { reading, at } = merge;
  if (reading.page !== 'letters') return;
  const told = new Set(rows);
  const named = new Set(merge.problems.find(({ kind }) => kind === 'ambiguous')?.texts);
  const says = new Map(
    groups.flatMap((group) => group.rows.map(({ id }) => [id, wordsOf(merge, group)] as const)),
  );
  const unclear = new Set([...doubtful].map(({ id }) => id));
  for (const row of lettersShown(merge)) {
    if (unclear.has(row.id)) {
      const words = says.get(row.id) ?? '';
      if (!row.doubtSince || row.doubtWords !== words) put(merge, row, at, words);
      continue;
    }
    if (!told.has(row.id) && reading.extent !== 'whole') continue;
    // A row of before this column is told from the readings: one of its writer's that is in doubt must not say so of it.
    if (row.doubtSince || (row.doubtSince === undefined && named.has(row.author)))
      put(merge, row, null, null);
  }
}

/** The letters of the portal's that a list of this season and account may show. */
export function lettersShown(merge: Merge): Letter[] {
  return merge.letters.all().filter((row) => isOurs(merge, row) && row.stateBy === 'portal');
}

function put(merge: Merge, row: Letter, doubtSince: Moment | null, doubtWords: string | null): void {
  merge.letters.put({ ...row, doubtSince, doubtWords });
}

/** The words of a group's rows on the page, whatever their order. */
function wordsOf({ reading }: Merge, { seen }: Group<Letter>): string {
  return seen
    .map((index) => {
      const row = reading.letters[index];
      return row?.portalStatus ?? row?.state ?? '';
    })
    .sort()
    .join(' / ')
    .slice(0, MOST_WORDS);
}
/** A text of a row is no longer (`text` in backup-values.ts). */
const MOST_WORDS = 2_000;
