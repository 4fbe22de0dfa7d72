import { READ_PORTALS } from '../../model.ts';
import { count } from '../days.ts';
import { namedOnlyOf } from '../named-only.ts';
import { lettersPage, portalName } from '../portals.ts';
import type { Action, Card } from '../rounds.ts';
import { awake, type ForCards } from './for-cards.ts';
import { unreadableCards } from './look.ts';
import { staleCards } from './portals.ts';

/** One line for each portal asks for its letters page, where nothing else asks for it already. */
export function namedOnlyCards(known: ForCards): Card[] {
  const asked = new Set([...unreadableCards(known), ...staleCards(known)].map(({ key }) => key));
  return READ_PORTALS.flatMap((portal) => {
    if (asked.has(`stale-${portal}`) || asked.has(`unreadable-${portal}`)) return [];
    const letters = awake(namedOnlyOf(portal, known.items), known.now.today);
    const [only] = letters;
    if (!only) return [];
    const who =
      letters.length === 1 ? `${only.writer}'s letter is` : `${count(letters.length, 'letter')} are`;
    const text = `${who} on your ${portalName(portal)} assignments, status not read yet. Open ${lettersPage(portal)}`;
    const open: Action = { do: 'open-portal', label: `Open ${portalName(portal)}`, portal };
    return [{ key: `named-only-${portal}`, text, actions: [open], counts: true }];
  });
}
