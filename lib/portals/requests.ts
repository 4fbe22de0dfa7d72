import type { Column, Grid } from '../page/page.ts';
import { isOneOf } from './phrase.ts';
import type { LetterColumn, PortalWords } from './portal.ts';

/** What an icon of help behind a heading adds to its text. */
const HELP = /\s*(?:\(\?\)|\?|\u24d8|\u2139\ufe0f?|\b(?:i|info|information|help|more info|what's this)\??)$/i;

/**
 * True for the heading of a column that says how far a request is. Its help icon lists every word that the column can
 * show (domain.md 2.2a): whatever stands behind the heading's own line is help.
 */
export function isRequestStatus({ text, lines }: Column, words: PortalWords): boolean {
  return [text, lines[0] ?? ''].some((one) => isOneOf(one.replace(HELP, ''), words.requests.statusColumns));
}

/** True for a word of state that is a request's and not its letter's: by its column, else because no letter has it. */
export function ofRequest(
  { grid, columns }: { grid: Grid; columns: readonly (LetterColumn | null)[] },
  says: string | null,
  words: PortalWords,
): boolean {
  const byColumn = grid.columns.some(
    (column, at) => columns[at] === 'status' && isRequestStatus(column, words),
  );
  return says !== null && (byColumn || isOneOf(says, words.requests.words));
}
