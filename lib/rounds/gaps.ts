import type { Letter, Plan, Writer } from '../model.ts';
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
 * A letter fills one slot only, its own writer's first. Before a plan is accepted there are no gaps.
 */
export function gapsOf(plans: readonly Plan[], items: readonly Item[], writers: readonly Writer[]): Gap[] {
  const who = personOf(writers);
  const alive = items.filter(({ bucket }) => bucket !== 'closed').map(({ letter }) => letter);
  return plans
    .filter(({ accepted }) => accepted)
    .flatMap((plan) => {
      const free = new Set(
        alive.filter(
          (letter) => letter.portal === plan.portal && letter.season === plan.season && !letter.partOf,
        ),
      );
      const take = (fits: (letter: Letter) => boolean): boolean => {
        const found = [...free].find(fits);
        return found !== undefined && free.delete(found);
      };
      const open = plan.slots.filter(
        (slot) => !(slot.writer && take((letter) => who(letter.writer) === who(slot.writer ?? ''))),
      );
      return open.filter((slot) => !take((letter) => fitsSlot(letter, slot.kind)));
    })
    .map(({ kind, backup }) => {
      const name = writers.find(({ id }) => id === backup)?.name;
      const text = `${kindText(kind)}: nobody yet`;
      return { kind, text: name ? `${text}. Your backup: ${name}` : text };
    });
}

/** A letter of which no kind is shown is an ordinary one: ERAS shows none for "General" (domain.md 1.1). */
export function fitsSlot({ kind, chair }: Pick<Letter, 'kind' | 'chair'>, slot: string): boolean {
  if (slot === 'chair') return chair === true;
  return kind === null ? slot === 'narrative' || slot === 'individual' : kind === slot;
}
