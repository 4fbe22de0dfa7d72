import type { Letter, Reading, ReadingRow } from '../model.ts';
import { idsNamed, printedId } from './printed-id.ts';
import { isSameList, onTheList } from './same-list.ts';

/** Whose letters a reading shows: an account, `null` for the one person on a device where no account was ever seen. */
export type Whose = { account: string | null } | 'ask';

/** The accounts of a portal that pages have named. Looks that were not understood name nobody. */
export function knownAccounts(
  rows: readonly { account: string | null }[],
  readings: readonly ReadingRow[],
): string[] {
  const accounts = [...rows, ...readings.filter(({ understood }) => understood)].map(
    ({ account }) => account,
  );
  return [...new Set(accounts.filter((account) => account !== null))].sort();
}

/**
 * Whose letters a reading shows (contract.md, "account"). An id on the page, or seen before in its tab, says it. A
 * reading without one joins the only known account if a Letter ID matches already, if it is that account's very same
 * list, or the answer "mine, always on this device" stands; it joins nobody's rows if no account is known, or if it
 * shows just what was read before without an id. Otherwise the user is asked and nothing is merged.
 */
export function whoseReading(
  reading: Reading,
  known: {
    tabAccount: string | null;
    accounts: readonly string[];
    mine: string | undefined;
    letters: readonly Letter[];
  },
): Whose {
  const seen = reading.account ?? known.tabAccount;
  if (seen !== null) return { account: seen };
  const [only, ...others] = known.accounts;
  if (only === undefined) return { account: null };
  const named = new Set(lettersNamed(reading, known.letters).map(({ account }) => account));
  const shows = (account: string | null) =>
    named.has(account) || seasonsListed(reading, known.letters, account).length > 0;
  if (others.length === 0 && (shows(only) || known.mine === only)) return { account: only };
  return shows(null) && !known.accounts.some(shows) ? { account: null } : 'ask';
}

/** The seasons of an account (`null`: of the rows that no page named one for) whose very list a whole reading shows. */
export function seasonsListed(
  reading: Reading,
  letters: readonly Letter[],
  account: string | null,
): number[] {
  if (reading.extent !== 'whole') return [];
  const rows = onTheList(letters.filter((row) => row.account === account));
  return [...Map.groupBy(rows, ({ season }) => season)]
    .filter(([, list]) => isSameList(reading, list))
    .map(([season]) => season);
}

/** The stored letters whose Letter ID a reading names. */
export function lettersNamed(reading: Reading, letters: readonly Letter[]): Letter[] {
  const ids = idsNamed(reading);
  return letters.filter(({ letterId }) => letterId !== null && ids.has(printedId(letterId)));
}
