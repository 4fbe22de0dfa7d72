import { plus } from './days.ts';
import { fromChecklistOnly } from './checklist.ts';
import { unsaid, type Pick } from './open.ts';
import type { Case, Day, Letter } from './rows.ts';
import { targetOf } from './seasons.ts';

export interface Due {
  on: Day;
  basis: 'yours' | 'told' | 'asked' | 'season';
}

/** rounds.md, "due". `null`: none. */
export function dueOf(of: Case, letter: Letter, pick: Pick): Due | null {
  if (fromChecklistOnly(letter)) return unsaid('due, seen on a checklist only');
  if (letter.dueOn !== null) return { on: letter.dueOn, basis: 'yours' };
  if (letter.toldDueOn !== null) return { on: letter.toldDueOn, basis: 'told' };
  const target = targetOf(of, letter, pick);
  if (target === null) return null;
  const asked = letter.askedOn ?? letter.requestedOn;
  if (asked !== null && asked > target) return { on: plus(asked, 42), basis: 'asked' };
  return { on: target, basis: 'season' };
}
