import { roundsOf } from '../../../lib/rounds/index.ts';
import { isShown } from '../oracle/shown.ts';
import { everyWay } from '../oracle/open.ts';
import type { Case } from '../oracle/rows.ts';
import { checking, isSure, type Differs, type OpenCounts } from './check.ts';
import { checkLetter } from './letters.ts';
import { checkGaps, checkPrograms } from './programs.ts';
import { checkToday } from './today.ts';

export type Product = typeof roundsOf;

/** Every place where the product says something that rounds.md does not allow. */
export function differences(
  given: Case,
  open: OpenCounts = new Map(),
  product: Product = roundsOf,
): Differs[] {
  const { tracker, today, moment } = given;
  const rounds = product(tracker, { today, moment });
  const found: Differs[] = [];
  const check = checking(found, open);
  const items = new Map(rounds.items.map((item) => [item.letter.id, item]));
  check('each letter once', 'items', rounds.items.length, () => items.size);
  for (const letter of tracker.letters) {
    const item = items.get(letter.id);
    check('shown', letter.id, item !== undefined, () => isShown(given, letter));
    if (item && isSure(everyWay(() => isShown(given, letter)))) checkLetter(given, letter, item, check);
  }
  // A wrong bucket shows again in everything below: report it once.
  if (found.some(({ kind }) => /^(?:bucket|shown)/.test(kind))) return found;
  const shown = tracker.letters.filter(({ id }) => items.has(id));
  checkToday(given, rounds, shown, check);
  checkGaps(given, rounds, check);
  checkPrograms(given, rounds, shown, check);
  return found;
}
