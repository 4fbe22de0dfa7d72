import { bucketOf } from './bucket.ts';
import { fromChecklistOnly } from './checklist.ts';
import type { Pick } from './open.ts';
import type { Case, Letter, Plan } from './rows.ts';
import { isShown } from './shown.ts';

const EXPECTED = new Set(['planned', 'draft', 'requested', 'accepted']);

/** Whether a letter can fill a slot of that kind. */
function fits(letter: Letter, kind: string, pick: Pick): boolean {
  if (kind === 'chair') return letter.chair === true;
  if (letter.kind === null) return pick('letter without a kind', [true, false], kind);
  return letter.kind === kind;
}

/** "no letter in, and none expected … Withdrawn, rejected, expired and gone letters fill none." */
function fills(of: Case, letter: Letter, pick: Pick): boolean {
  if (letter.partOf !== null) return pick('part in a plan', [true, false]);
  const bucket = bucketOf(of, letter, pick);
  if (letter.portal === 'interfolio') return false;
  if (letter.goneAt !== null || ['withdrawn', 'rejected', 'expired'].includes(letter.state))
    return letter.lookClearedAt !== null && pick('still expected, in a plan', [true, false], letter.id);
  if (bucket === 'closed') return false;
  if (fromChecklistOnly(letter)) return pick('checklist only, in a plan', [true, false]);
  if (letter.state === 'received') return true;
  if (!EXPECTED.has(letter.state)) return pick('neither in nor expected', [true, false], letter.state);
  return bucket !== 'look' || pick('less than before, in a plan', [true, false]);
}

/** How many slots the best matching leaves empty. */
function unfilled(slots: readonly string[], letters: readonly Letter[], pick: Pick): number {
  const heldBy = new Map<string, number>();
  const place = (slot: number, tried: Set<string>): boolean => {
    for (const letter of letters) {
      if (tried.has(letter.id) || !fits(letter, slots[slot] ?? '', pick)) continue;
      tried.add(letter.id);
      const holder = heldBy.get(letter.id);
      if (holder === undefined || place(holder, tried)) {
        heldBy.set(letter.id, slot);
        return true;
      }
    }
    return false;
  };
  return slots.filter((_, slot) => !place(slot, new Set())).length;
}

/** rounds.md, "gap": how many kinds of the accepted plan nobody writes. */
export function gapsOf(of: Case, plan: Plan, pick: Pick): number {
  if (!plan.accepted) return 0;
  const letters = of.tracker.letters.filter(
    (letter) => letter.portal === plan.portal && isShown(of, letter) && fills(of, letter, pick),
  );
  return unfilled(
    plan.slots.map(({ kind }) => kind),
    letters,
    pick,
  );
}
