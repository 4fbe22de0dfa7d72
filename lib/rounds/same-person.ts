import { foldWord, type Id, type Portal, type Tracker } from '../model.ts';
import { personOf } from './person.ts';

/**
 * Tells whether two rows of writers are one person: by the user's word; else, where two portals keep a row each, by the
 * name that they share, unless the user said that they are two (rounds.md, "one writer, two portals"). Two rows of one
 * portal were kept apart for a reason, as two people of one name are.
 */
export function samePersonIn({
  writers,
  letters,
  settings,
}: Pick<Tracker, 'writers' | 'letters' | 'settings'>): (a: Id, b: Id) => boolean {
  const who = personOf(writers);
  const names = new Map(writers.map(({ id, name }) => [id, foldWord(name)]));
  const portals = new Map<Id, Set<Portal>>();
  for (const { writer, portal } of letters)
    portals.set(writer, (portals.get(writer) ?? new Set()).add(portal));
  const areTwo = (a: Id, b: Id) =>
    (settings.notSame ?? []).some((pair) => pair.includes(a) && pair.includes(b));
  return (first, second) => {
    const [a, b] = [who(first), who(second)];
    if (a === b) return true;
    const name = names.get(a);
    if (!name || name !== names.get(b) || areTwo(a, b)) return false;
    return ![...(portals.get(first) ?? [])].some((portal) => portals.get(second)?.has(portal));
  };
}
