import type { Letter, Reading, ReadingRow } from '../model.ts';
import { idsNamed, printedId } from './printed-id.ts';

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
 * reading without one joins the only known account if a Letter ID matches already, or the answer "mine, always on
 * this device" stands, or if no account is known. Otherwise the user is asked and nothing is merged.
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
  if (others.length > 0) return 'ask';
  const overlaps = lettersNamed(reading, known.letters).some(({ account }) => account === only);
  return overlaps || known.mine === only ? { account: only } : 'ask';
}

/** The stored letters whose Letter ID a reading names. */
export function lettersNamed(reading: Reading, letters: readonly Letter[]): Letter[] {
  const ids = idsNamed(reading);
  return letters.filter(({ letterId }) => letterId !== null && ids.has(printedId(letterId)));
}
