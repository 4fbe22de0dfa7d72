import { bySignal, type Coverage } from './coverage.ts';
import type { Item } from './rounds.ts';

/** A listed letter that will not come, and the schools that wait for it though they have enough. */
export interface Blocker {
  item: Item;
  programs: Coverage[];
}

/**
 * AMCAS holds a school back while a letter that is listed for it is out, until the applicant marks that letter as No
 * Longer Being Sent (domain.md 2.2, 2.3). A blocker is a letter that will not come by what the portal or the user says,
 * not marked yet, on a school whose own minimum, set by the user, is met without it.
 */
export function blockersOf(coverage: readonly Coverage[]): Blocker[] {
  const found = new Map<string, Blocker>();
  for (const one of coverage) {
    if (one.program.portal !== 'amcas' || one.known !== 'known' || !isMet(one)) continue;
    for (const item of one.assigned) {
      if (!willNotCome(item)) continue;
      const blocker = found.get(item.letter.id) ?? { item, programs: [] };
      blocker.programs.push(one);
      found.set(item.letter.id, blocker);
    }
  }
  for (const { programs } of found.values()) programs.sort((a, b) => bySignal(a.program, b.program));
  return [...found.values()].sort((a, b) => b.programs.length - a.programs.length);
}

function isMet({ program, received, lacks }: Coverage): boolean {
  return program.required !== null && received.length >= program.required.min && lacks.length === 0;
}

/** By the user's word or the portal's: nobody is taken to refuse because they are late. */
function willNotCome({ letter }: Item): boolean {
  if (letter.state === 'received' || letter.state === 'not-sending') return false;
  return (
    letter.needed === 'no' ||
    letter.answer === 'no' ||
    letter.state === 'declined' ||
    letter.state === 'withdrawn' ||
    letter.state === 'expired'
  );
}
