import type { Letter, LetterSeen } from '../model.ts';
import type { Identity } from './match.ts';
import { foldName, foldText } from '../names.ts';
import { printedId } from './printed-id.ts';
import { sameValue } from './rows.ts';

type Parts = Pick<LetterSeen, 'letterId' | 'author' | 'title' | 'specialty' | 'kind'> & Pick<Letter, 'yours'>;
type Folded = { author: string; title: string; specialty: string; kind: string };

/**
 * When a letter on a page is a stored one (contract.md, "letter"): the same Letter ID; else the same folded author,
 * title, specialty and kind. A draft that gets its ID stays the same row. A page that prints no ID at all may speak
 * of rows that have one; a draft may not, since its row has no ID by nature and a request made anew starts as one.
 *
 * @param receipts a receipt that bears an ID is of no letter but the one with that ID (domain.md 2.2a)
 */
export function letterIdentity<S extends Parts & { state: LetterSeen['state'] }>(
  pageShowsIds: boolean,
  receipts = false,
): Identity<S, Letter> {
  const folded = new Map<Parts, Folded>();
  const fold = (parts: Parts): Folded => {
    const known = folded.get(parts);
    if (known) return known;
    // What the user says where the portal says nothing tells none of its rows from another.
    const said = (key: 'author' | 'title' | 'specialty' | 'kind') =>
      parts.yours?.includes(key) ? null : parts[key];
    const made = {
      author: foldName(said('author') ?? ''),
      title: foldText(said('title')),
      specialty: foldText(said('specialty')),
      kind: said('kind') ?? '',
    };
    folded.set(parts, made);
    return made;
  };
  const idOf = ({ letterId }: Parts) => (letterId ? printedId(letterId) : null);
  const idsAllow = (seen: S, row: Letter) =>
    (idOf(row) === null && !(receipts && idOf(seen) !== null)) ||
    (idOf(row) !== null && idOf(seen) === null && !pageShowsIds && seen.state !== 'draft');
  return {
    seenId: idOf,
    rowId: idOf,
    same: (seen, row) =>
      idsAllow(seen, row) && sameValue(fold(seen), fold(row)) && fold(seen).author + fold(seen).title !== '',
    fits(seen, row) {
      if (!idsAllow(seen, row)) return false;
      const [a, b] = [fold(seen), fold(row)];
      // Two that name nobody, and have no title either, have nothing by which they are one.
      if (a.author === '' && a.title + b.title === '') return false;
      return (
        a.author === b.author &&
        agreesOrUnsaid(a.title, b.title) &&
        agreesOrUnsaid(a.specialty, b.specialty) &&
        agreesOrUnsaid(a.kind, b.kind)
      );
    },
    twice: (a, b) => sameValue({ ...a, row: '' }, { ...b, row: '' }),
  };
}

/** True for a row that the portal shows as a letter, and not only as a name on a page of assignments. */
export function isListed({ stateBy, namedBy }: Pick<Letter, 'stateBy' | 'namedBy'>): boolean {
  return stateBy === 'portal' && namedBy !== 'assignments';
}

/** Folded texts that are equal, or one of which the page did not show. */
export function agreesOrUnsaid(a: string, b: string): boolean {
  return a === '' || b === '' || a === b;
}
