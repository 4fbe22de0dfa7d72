import type { Letter, LetterSeen, Reading } from '../model.ts';
import { foldName } from '../names.ts';
import { letterIdentity } from './letter-identity.ts';
import { matchOneToOne } from './match.ts';

/** A portal's rows that its list of letters should show: neither typed in, nor known from another page, nor gone. */
export function onTheList(rows: readonly Letter[]): Letter[] {
  return rows.filter(
    ({ stateBy, namedBy, goneAt }) => stateBy === 'portal' && namedBy === undefined && goneAt === null,
  );
}

/**
 * True when a page shows exactly these rows: as many letters, each with its row, by the same authors and in the same
 * states (contract.md, "Another page names the account"). Rows that are alike in everything need not be told apart.
 */
export function isSameList(reading: Reading, rows: readonly Letter[]): boolean {
  const { letters } = reading;
  if (reading.page !== 'letters' || rows.length === 0 || rows.length !== letters.length) return false;
  const showsIds = letters.some(({ letterId }) => letterId !== null);
  const { of } = matchOneToOne(letters, rows, letterIdentity(showsIds));
  const left = [...rows];
  return letters.every((seen, index) => {
    const match = of[index] ?? null;
    if (match === null) return false;
    const fits = (row: Letter) =>
      foldName(row.author) === foldName(seen.author) &&
      (row.state === (seen.state ?? 'unknown') || isTaughtSince(seen, row));
    const at = left.findIndex((row) => (match === 'ambiguous' || row === match) && fits(row));
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}

/** The same word of the portal, whose meaning the user has taught: no page shows that meaning. */
function isTaughtSince({ state, portalStatus }: LetterSeen, row: Letter): boolean {
  return state === 'unknown' && portalStatus !== null && portalStatus === row.portalStatus;
}
