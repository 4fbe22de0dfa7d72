import type { Pick } from './open.ts';
import type { Case, Reading } from './rows.ts';

/** Readings of a portal, newest first, in the account shown. */
function looksAt({ tracker }: Case, portal: string): Reading[] {
  const chosen =
    portal === 'eras' || portal === 'amcas' ? tracker.settings.accountShown?.[portal] : undefined;
  return tracker.readings
    .filter((one) => one.portal === portal && (chosen ?? one.account) === one.account)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** Readings of a portal's list of letters, newest first, in the account shown. */
export function looksAtLetters(of: Case, portal: string, pick: Pick): Reading[] {
  const looks = looksAt(of, portal);
  const receipts =
    looks.some(({ page }) => page === 'receipt') && pick('read on the receipt list', [true, false]);
  return looks.filter(({ page }) => page === 'letters' || (page === 'receipt' && receipts));
}
