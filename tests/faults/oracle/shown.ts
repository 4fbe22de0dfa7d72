import type { Case, Letter } from './rows.ts';
import { seasonShown } from './seasons.ts';

/** contract.md: the popup shows this season, and of each portal the account that the user chose. */
export function isShown(of: Case, { portal, season, account }: Letter): boolean {
  if (season !== seasonShown(of, portal)) return false;
  const chosen =
    portal === 'eras' || portal === 'amcas' ? of.tracker.settings.accountShown?.[portal] : undefined;
  return chosen === undefined || account === null || account === chosen;
}
