import { bucketOf } from './bucket.ts';
import { fromChecklistOnly } from './checklist.ts';
import type { Pick } from './open.ts';
import type { Case, Letter } from './rows.ts';

export interface Ring {
  all: number;
  in: number;
  overdue: number;
  look: number;
}

/**
 * rounds.md, "ring": "needed letters that are shown and not closed, no parts, no gaps; spares only once received. In =
 * `received` and not look; look is a grey part of its own". Interfolio's own row "is never in".
 */
export function ringOf(of: Case, letters: readonly Letter[], pick: Pick): Ring {
  const ring: Ring = { all: 0, in: 0, overdue: 0, look: 0 };
  for (const letter of letters) {
    if (letter.partOf !== null) continue;
    const bucket = bucketOf(of, letter, pick);
    if (bucket === 'closed' || fromChecklistOnly(letter)) continue;
    if (letter.needed === 'spare' && letter.state !== 'received') continue;
    const isInterfolio = letter.portal === 'interfolio';
    if (isInterfolio && !pick('Interfolio in the ring', [true, false])) continue;
    ring.all += 1;
    if (bucket === 'look') ring.look += 1;
    else if (bucket === 'overdue') ring.overdue += 1;
    else if (letter.state === 'received' && !isInterfolio) ring.in += 1;
  }
  return ring;
}
