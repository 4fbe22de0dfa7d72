import { businessDays } from './days.ts';
import type { Pick } from './open.ts';
import type { Case, Letter } from './rows.ts';

/** Business days a portal takes to pass a letter on, by the route in Settings. */
const DAYS: Partial<Record<string, number>> = {
  'eras ecfmg': 5,
  'eras efdo': 5,
  'amcas interfolio': 3,
  'amcas letter-writer-portal': 0,
  'tmdsas direct': 10,
  'tmdsas interfolio': 14,
};

/** rounds.md, "lag running". */
export function lagRuns({ tracker, today }: Case, { portal, saidSentOn }: Letter, pick: Pick): boolean {
  if (saidSentOn === null) return false;
  const { route = {} } = tracker.settings;
  const by = portal === 'eras' || portal === 'amcas' || portal === 'tmdsas' ? route[portal] : undefined;
  const days = DAYS[`${portal} ${by ?? ''}`];
  if (days === undefined || businessDays(saidSentOn, today) > days) return false;
  return days > 0 || pick('zero days of lag', [false, true]);
}
