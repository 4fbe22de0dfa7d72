import { overFrom, seasonOn } from '../calendar.ts';
import { ageInHours, agoText } from '../days.ts';
import { FRESH_DAYS, handAge, handAgeText, listKnown, portalsInUse } from '../freshness.ts';
import { isRead, portalName } from '../portals.ts';
import type { Action, Card } from '../rounds.ts';
import type { ForCards } from './for-cards.ts';

/** A portal that nothing reads is gone through by hand. */
export function handCards({ tracker, now }: ForCards): Card[] {
  return portalsInUse(tracker, now.today).flatMap((portal) => {
    if (isRead(portal)) return [];
    const age = handAge(tracker, portal, now);
    if (age !== null && age <= FRESH_DAYS) return [];
    const name = portal === 'other' ? 'Another portal' : portalName(portal);
    const action: Action =
      age === null
        ? { do: 'add-letter', label: 'Add by hand', portal }
        : { do: 'kept-by-hand', label: 'Mark updated', portal };
    const text = `${name} is kept by hand · ${age === null ? 'no letter yet' : handAgeText(age)}`;
    return { key: `by-hand-${portal}`, text, actions: [action], counts: true };
  });
}

/** A portal that was not read for a week. */
export function staleCards({ tracker, now }: ForCards): Card[] {
  return portalsInUse(tracker, now.today).flatMap((portal) => {
    if (!isRead(portal)) return [];
    const { taken, failed } = listKnown(tracker.readings, portal, 'letters');
    // In the last months of a season there is nothing to chase: its portal need not have been read.
    if (!taken && now.today >= overFrom(portal, seasonOn(portal, now.today), tracker.settings)) return [];
    if (failed || (taken && ageInHours(taken.at, now.moment) <= FRESH_DAYS * 24)) return [];
    const text = taken
      ? `${portalName(portal)} letters were last read ${agoText(taken.at, now.moment)}`
      : `${portalName(portal)} letters were never read`;
    const action: Action = { do: 'open-portal', label: `Open ${portalName(portal)}`, portal };
    return { key: `stale-${portal}`, text, actions: [action], counts: true };
  });
}

/**
 * Emergency Medicine and OB-GYN apply through ResidencyCAS alone (domain.md 3.1): nothing that is read would show
 * their letters. Asked once, of residency applicants whose MyERAS programs are known.
 */
export function elsewhereCards({ tracker, now }: ForCards): Card[] {
  const { uses, notUsed, cycle } = tracker.settings;
  if ((cycle ?? 'residency') !== 'residency' || notUsed?.includes('residencycas')) return [];
  if (uses?.includes('residencycas') || portalsInUse(tracker, now.today).includes('residencycas')) return [];
  if (!tracker.programs.some(({ portal }) => portal === 'eras')) return [];
  const actions: Action[] = [
    { do: 'add-letter', label: 'Add by hand', portal: 'residencycas' },
    { do: 'not-used', label: 'No', portal: 'residencycas' },
  ];
  const text = 'Applying in Emergency Medicine? Not in MyERAS.';
  return [{ key: 'elsewhere-residencycas', text, actions, counts: false }];
}
