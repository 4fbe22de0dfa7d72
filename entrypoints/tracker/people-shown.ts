import { useMemo } from 'react';

import type { PeopleShown } from '../../components/people.ts';
import {
  aheadOf,
  alikeOf,
  nextStep,
  NOTHING_KEPT,
  personsOf,
  plansShown,
  rotationsAsked,
} from '../../lib/people/index.ts';
import type { Live } from '../popup/live.ts';

/** What the view of people shows, worked out when something changed. */
export function usePeopleShown({ tracker, rounds }: Pick<Live, 'tracker' | 'rounds'>): PeopleShown {
  return useMemo(() => {
    const { settings, programs } = tracker;
    const { today } = rounds;
    const persons = personsOf(tracker, rounds);
    return {
      persons,
      ahead: aheadOf(tracker, today),
      next: nextStep(persons),
      asked: rotationsAsked(settings.rotations ?? [], today),
      rotations: settings.rotations ?? [],
      alike: alikeOf(tracker),
      plans: plansShown(tracker, today),
      programs,
      kept: settings.packet ?? NOTHING_KEPT,
      said: settings,
      signAs: settings.signAs ?? '',
      uses: settings.uses ?? [],
      today,
      opened: location.hash === '#people',
    };
  }, [tracker, rounds]);
}
