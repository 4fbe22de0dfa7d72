import type { Id } from '../model.ts';
import { bySignal, type Coverage } from './coverage.ts';
import type { Item } from './rounds.ts';

/** A letter that is in, and the programs that could have it and do not. */
export interface UnassignedArrival {
  item: Item;
  /** Signaled ones first. */
  programs: Coverage[];
  /** How many of its programs are known; of the others nothing is said. */
  of: number;
  /** Programs of its specialty of which it is not known what they have. */
  unknown: number;
}

/**
 * The letters that are in and that at least one program of their specialty has a free slot for and does not have
 * (rounds.md, "unassigned arrival"), whether thanked for or not. The letter that most signaled programs lack comes
 * first, then the one that most programs lack.
 */
export function unassignedArrivals(coverage: readonly Coverage[]): UnassignedArrival[] {
  const lacking = new Map<Id, { item: Item; programs: Coverage[] }>();
  for (const one of coverage) {
    for (const item of one.could) {
      const found = lacking.get(item.letter.id);
      if (found) found.programs.push(one);
      else lacking.set(item.letter.id, { item, programs: [one] });
    }
  }
  const arrivals = [...lacking.values()].map(({ item, programs }): UnassignedArrival => {
    const file = coverage.filter(
      ({ program }) => program.portal === item.letter.portal && program.season === item.letter.season,
    );
    const known = file.filter((one) => one.known === 'known').length;
    return {
      item,
      programs: programs.toSorted((a, b) => bySignal(a.program, b.program)),
      of: known,
      unknown: file.length - known,
    };
  });
  return arrivals.sort(
    (a, b) =>
      signaled(b) - signaled(a) ||
      b.programs.length - a.programs.length ||
      (a.item.writer < b.item.writer ? -1 : a.item.writer > b.item.writer ? 1 : 0) ||
      (a.item.letter.id < b.item.letter.id ? -1 : 1),
  );
}

function signaled({ programs }: UnassignedArrival): number {
  return programs.filter(({ program }) => program.signaled === true).length;
}

/** The programs that could have more letters than they have: one list, signaled ones first. */
export function withRoom(coverage: readonly Coverage[]): Coverage[] {
  return coverage.filter(({ could }) => could.length > 0).sort((a, b) => bySignal(a.program, b.program));
}
