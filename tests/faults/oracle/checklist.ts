import type { Letter } from './rows.ts';

/** rounds.md, "seen on a checklist only": "`state` is `unknown` and `portalStatus` is null". */
export function fromChecklistOnly({ state, portalStatus }: Letter): boolean {
  return state === 'unknown' && portalStatus === null;
}
