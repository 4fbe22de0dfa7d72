import type { Letter, LetterState, Plan, Writer } from '../model.ts';
import { bestMatching } from './matching.ts';
import { personOf } from './person.ts';
import type { Gap, Item } from './rounds.ts';

const KIND_WORDS: Record<string, string> = {
  standardized: 'Standardized letter',
  narrative: 'Narrative letter',
  committee: 'Committee letter',
  packet: 'Letter packet',
  individual: 'Letter',
  chair: 'Chair letter',
};

/** A letter's kind for the screen; the user's own kinds of a plan are shown as typed. */
export function kindText(kind: string): string {
  return KIND_WORDS[kind] ?? kind;
}

/**
 * The kinds of the accepted plans that nobody writes (rounds.md, "gap"): slots with no letter in and none expected.
 * Letters fill slots by the best matching, one each: a slot takes its own writer's letter, or one of its kind. Before a
 * plan is accepted there are no gaps.
 */
export function gapsOf(plans: readonly Plan[], items: readonly Item[], writers: readonly Writer[]): Gap[] {
  const who = personOf(writers);
  return plans
    .filter(({ accepted }) => accepted)
    .flatMap((plan) => {
      const letters = items
        .filter(({ letter }) => letter.portal === plan.portal && letter.season === plan.season)
        .filter(maybeFills)
        .map(({ letter }) => letter);
      const isTheirs = (slot: Slot, letter: Letter) =>
        slot.writer !== null && who(letter.writer) === who(slot.writer);
      // Where not every slot can be filled, those whose own writer has a letter come first.
      const slots = plan.slots.toSorted(
        (a, b) =>
          Number(letters.some((letter) => isTheirs(b, letter))) -
          Number(letters.some((letter) => isTheirs(a, letter))),
      );
      const filled = bestMatching(
        slots,
        letters,
        (slot, letter) => isTheirs(slot, letter) || fitsSlot(letter, slot.kind),
      );
      const open = new Set(slots.filter((_, index) => !filled[index]));
      return plan.slots.filter((slot) => open.has(slot));
    })
    .map(({ kind, backup }) => {
      const name = writers.find(({ id }) => id === backup)?.name;
      const text = `${kindText(kind)}: nobody yet`;
      return { kind, text: name ? `${text}. Your backup: ${name}` : text };
    });
}

type Slot = Plan['slots'][number];

/**
 * In, or still to come: not closed, no part of another letter, and not refused, taken back, expired or gone, unless the
 * user still expects it, which ends the look. What only Interfolio has is in no portal (rounds.md, "Situations").
 */
function maybeFills({ letter, bucket }: Item): boolean {
  if (bucket === 'closed' || letter.partOf || letter.portal === 'interfolio') return false;
  return bucket !== 'look' || !(letter.goneAt || WILL_NOT_DO.includes(letter.state));
}
const WILL_NOT_DO: readonly LetterState[] = ['withdrawn', 'rejected', 'expired'];

/** A letter of which no kind is shown is an ordinary one: ERAS shows none for "General" (domain.md 1.1). */
export function fitsSlot({ kind, chair }: Pick<Letter, 'kind' | 'chair'>, slot: string): boolean {
  if (slot === 'chair') return chair === true;
  return kind === null ? slot === 'narrative' || slot === 'individual' : kind === slot;
}
