import type { Day, Outcome, Portal, Tracker } from '../model.ts';
import { seasonDates, seasonOn, type SeasonSaid } from './calendar.ts';
import { plusDays } from './days.ts';
import type { Action, Item } from './rounds.ts';

/** The portals whose applicants are matched on Match Day, and are silent before it. */
const MATCHED: readonly Portal[] = ['eras', 'residencycas'];

/** Match Day is the Friday of Match Week; the week begins on its Monday. */
const DAYS_BEFORE_MATCH_DAY = 4;
/** The Monday after. */
const DAYS_AFTER_MATCH_DAY = 3;

/**
 * True from the Monday of Match Week until the Sunday after it: nothing is said of letters in those days (rounds.md,
 * "Match Week").
 */
export function isMatchWeek(portal: Portal, today: Day, said: SeasonSaid): boolean {
  const matchDay = matchDayOf(portal, seasonOn(portal, today), said);
  if (!matchDay) return false;
  return (
    today >= plusDays(matchDay, -DAYS_BEFORE_MATCH_DAY) && today < plusDays(matchDay, DAYS_AFTER_MATCH_DAY)
  );
}

function matchDayOf(portal: Portal, season: number, said: SeasonSaid): Day | null {
  return MATCHED.includes(portal) ? (seasonDates(portal, season, said).matchDay?.on ?? null) : null;
}

/** True for a portal whose applicants are matched. */
export function isMatched(portal: Portal): boolean {
  return MATCHED.includes(portal);
}

/**
 * The portal and season about whose end the user is asked now: Match Day is over, a letter was in, and nothing was
 * answered yet.
 */
export function endAsked(
  items: readonly Item[],
  today: Day,
  settings: Tracker['settings'],
): { portal: Portal; season: number } | null {
  const ended = seasonEnded(items, today, settings);
  if (!ended || outcomeOf(settings, ended.portal, ended.season)) return null;
  return items.some(({ bucket }) => bucket === 'ready' || bucket === 'thanked') ? ended : null;
}

/** What is asked then, on top and in the one card. */
export const HOW_DID_IT_GO = 'How did it go? Your writers would like to hear when you’re ready.';

/**
 * The portal and season about whose end the writers may be told, from the Monday after Match Day; `null` before it,
 * and where no day is known: AMCAS and the fellowships speak of it only when the user does.
 */
function seasonEnded(
  items: readonly Item[],
  today: Day,
  said: SeasonSaid,
): { portal: Portal; season: number } | null {
  for (const { letter } of items) {
    const { portal, season } = letter;
    const matchDay = matchDayOf(portal, season, said);
    if (matchDay && today >= plusDays(matchDay, DAYS_AFTER_MATCH_DAY)) return { portal, season };
  }
  return null;
}

/** What the user said of how a season ended; `null`: nothing yet. */
export function outcomeOf(
  settings: Tracker['settings'],
  portal: Portal,
  season: number,
): { outcome: Outcome; on: Day } | null {
  return settings.outcomes?.find((one) => one.portal === portal && one.season === season) ?? null;
}

/** The three answers; none of them is presumed. */
export function outcomeActions(portal: Portal, season: number): Action[] {
  const say = (label: string, outcome: Outcome): Action => ({
    do: 'say-outcome',
    label,
    portal,
    season,
    outcome,
  });
  return [
    say(MATCHED.includes(portal) ? 'Matched' : 'Accepted', 'matched'),
    say('Not this time', 'not-this-time'),
    say('Don’t ask', 'no-ask'),
  ];
}
