import type { Letter, ReadPortal } from '../model.ts';
import { portalName } from './portals.ts';
import type { Action, Item } from './rounds.ts';

/* Letters that a page of assignments names and whose status no page has shown (rounds.md, "seen on a checklist only"). */

/** True for a letter of which no more is known than that a page names it: missing, and no question of its own. */
export function isNamedOnly({ state, stateBy, portalStatus }: Letter): boolean {
  return stateBy === 'portal' && state === 'unknown' && portalStatus === null;
}

/** How such a letter is shown: where its portal says how it stands, and never a date by which it would be late. */
export function asNamedOnly(
  item: (bucket: 'missing', reason: string, mark: string, action: Action, others: Action[]) => Item,
  { id, portal }: Letter,
): Item {
  const open: Action = { do: 'open-portal', label: `Open ${portalName(portal)}`, portal };
  const letGo: Action = { do: 'let-go', label: 'Let it go', letter: id };
  const reason = 'On your assignments · status not read yet';
  return { ...item('missing', reason, 'Status not read yet', open, [letGo]), due: null, daysOver: null };
}

/** Why nothing can be said of all letters of a portal; `null`: each has a status. */
export function namedOnlyText(portal: ReadPortal, items: readonly Item[]): string | null {
  const { length } = namedOnlyOf(portal, items);
  if (length === 0) return null;
  return `The status of ${length === 1 ? 'one letter' : `${length} letters`} on your ${portalName(portal)} assignments was not read yet.`;
}

/** The letters of a portal of which no status was read, less those that are closed. */
export function namedOnlyOf(portal: ReadPortal, items: readonly Item[]): Item[] {
  return items.filter(
    ({ bucket, letter }) => bucket === 'missing' && letter.portal === portal && isNamedOnly(letter),
  );
}
