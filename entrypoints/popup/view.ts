import type { PopupView } from '../../components/Popup.tsx';
import type { SettingsShown } from '../../components/Settings.tsx';
import type { Tab } from '../../components/ThisTab.tsx';
import { READ_PORTALS, type ReadPortal, type Tracker } from '../../lib/model.ts';
import { sentQuestions } from '../../lib/rounds/index.ts';
import { aheadOf, nextStep } from '../../lib/people/ahead.ts';
import { personsOf } from '../../lib/people/person.ts';
import { rotationsAsked } from '../../lib/people/rotations.ts';
import type { PeopleAheadShown } from '../../components/people.ts';
import type { Live } from './live.ts';

/** What the popup shows of all that is known. */
export function popupView(live: Live, tab: Tab): PopupView {
  const { tracker, rounds, stored, readOnly } = live;
  return {
    rounds,
    settings: settingsShown(live),
    whose: tracker.settings.whose ?? {},
    read: portalsRead(tracker),
    firstRunDone: tracker.settings.firstRunDone ?? false,
    sent: sentQuestions(tracker, rounds.today),
    monthsAway: stored.monthsAway,
    people: peopleAhead(live),
    readOnly,
    sample: stored.sample,
    tab,
  };
}

/**
 * People while no portal is open: when the user said so, or has begun a list. Else only a rotation that ends is asked
 * about; `null`: nothing is said.
 */
function peopleAhead({ tracker, rounds, stored }: Live): PeopleAheadShown | null {
  const { settings, writers } = tracker;
  const ahead = stored.monthsAway || writers.length > 0 ? aheadOf(tracker, rounds.today) : [];
  const asked = rotationsAsked(settings.rotations ?? [], rounds.today);
  if (ahead.length === 0 && asked.length === 0) return null;
  const persons = personsOf(tracker, rounds);
  return { people: persons.length, ahead, next: ahead.length === 0 ? null : nextStep(persons), asked };
}

/** The settings as they stand; what was never set has its default. */
export function settingsShown({ tracker: { settings }, stored }: Live): SettingsShown {
  return {
    uses: settings.uses ?? [],
    badge: settings.badge ?? true,
    marks: stored.overlay.put === 'shown',
    sites: Object.keys(stored.moreHosts).sort(),
  };
}

/** Portals of which a page was read. */
export function portalsRead({ readings }: Tracker): ReadPortal[] {
  return READ_PORTALS.filter((portal) =>
    readings.some((reading) => reading.understood && reading.portal === portal),
  );
}
