import type { Letter, LetterSeen, LetterState, PortalWord, ReadingPage } from '../model.ts';

/** What a row says of where its letter stands. */
type Standing = Pick<Letter, 'state' | 'portalStatus' | 'statusPage' | 'request' | 'receipt'>;

/**
 * States in which a letter's own lists say no more than its request does: it is not in. "Unmatched" gives way too, since a
 * letter that has an entry waits for none.
 */
const NO_NEWS: readonly LetterState[] = ['planned', 'draft', 'requested', 'accepted', 'unmatched'];

/**
 * Where a letter stands after a page showed it. AMCAS's list of requests says how far a request is, and never that a letter
 * is in; its other lists say that (domain.md 2.2a). Both words are kept: what a letter's own list says of it counts, a
 * receipt first of all, and until it says something the request's word does. So the order of the pages does not matter, and
 * no word about a request lowers a receipt.
 */
export function standing(row: Letter, seen: LetterSeen, page: ReadingPage): Partial<Standing> {
  if (seen.state === null) return {};
  const said: PortalWord = { state: seen.state, word: seen.portalStatus, page };
  if (seen.ofRequest) {
    const receipt = row.request ? row.receipt : ownWord(row);
    return settled({ request: said, ...(receipt ? { receipt } : {}) });
  }
  if (row.request) return settled({ request: row.request, receipt: said });
  // A page that has no word for a state leaves the one that was known.
  return seen.portalStatus === null
    ? { state: seen.state }
    : { state: seen.state, portalStatus: seen.portalStatus, statusPage: page };
}

/** A row in which its state and word follow from both of its words; one without a request stays as it is. */
export function settled<R extends Partial<Standing>>(row: R): R {
  const { request, receipt } = row;
  if (!request) return row;
  const { state, word, page } = receipt && !NO_NEWS.includes(receipt.state) ? receipt : request;
  return { ...row, state, portalStatus: word, statusPage: page };
}

/** What a portal's own lists said of a letter before its request was seen. */
function ownWord({ stateBy, state, portalStatus, statusPage }: Letter): PortalWord | undefined {
  const isSaid = stateBy === 'portal' && (portalStatus !== null || state !== 'unknown');
  return isSaid ? { state, word: portalStatus, page: statusPage } : undefined;
}
