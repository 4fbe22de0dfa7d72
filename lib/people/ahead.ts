import type { Day, Portal, Tracker } from '../model.ts';
import { askByOf, type AskBy } from '../rounds/ask-by.ts';
import { overFrom, seasonDates, seasonOn, targetOf, type SeasonSaid } from '../rounds/calendar.ts';
import { dayText } from '../rounds/days.ts';
import { portalName } from '../rounds/portals.ts';
import type { Person } from './person.ts';

/** What lies ahead at one portal, with nothing of it read yet. */
export interface Ahead {
  portal: Portal;
  season: number;
  /** The day by which letters should be in, and the day to ask by. */
  target: Day;
  askBy: AskBy;
  /** "MyERAS 2027 opens 3 Jun. For letters by 9 Sep, ask by 29 Jul." */
  text: string;
}

/** The portals of which something is said when the user has not said where they apply. */
const EITHER: readonly Portal[] = ['eras', 'amcas'];

type ForAhead = Pick<Tracker, 'letters' | 'readings' | 'settings'>;

/**
 * What lies ahead, for each portal that the user applies through: the first season for which a writer can still be asked
 * in time. Nothing while a season goes on of which anything was read, or a letter is more than planned.
 */
export function aheadOf({ letters, readings, settings }: ForAhead, today: Day): Ahead[] {
  const goesOn = (portal: Portal, season: number) => today < overFrom(portal, season, settings);
  const inSeason =
    letters.some(({ portal, season, state }) => state !== 'planned' && goesOn(portal, season)) ||
    readings.some(({ portal, season, understood }) => understood && goesOn(portal, season));
  if (inSeason) return [];
  const uses = settings.uses ?? [];
  return (uses.length === 0 ? EITHER : uses).flatMap((portal) => {
    const season = seasonToAskFor(portal, today, settings);
    const target = season === null ? null : targetOf(portal, season, settings);
    if (season === null || target === null) return [];
    const askBy = askByOf(target.on, today);
    const { opens } = seasonDates(portal, season, settings);
    const opening =
      opens.on <= today
        ? `${portalName(portal)} ${String(season)} is open.`
        : `${portalName(portal)} ${String(season)} opens ${opens.expected ? 'about ' : ''}${dayText(opens.on, today)}${
            opens.expected ? ' (expected)' : ''
          }.`;
    const by = target.ruleOfThumb ? 'by late June' : `by ${dayText(target.on, today)}`;
    const ask =
      askBy.when === 'window'
        ? `ask now, by ${dayText(askBy.latest, today)} at the latest`
        : `ask by ${dayText(askBy.on, today)}`;
    return [{ portal, season, target: target.on, askBy, text: `${opening} For letters ${by}, ${ask}.` }];
  });
}

/** The first season, this one or the next, for whose target a writer still has four weeks; `null`: it has none. */
export function seasonToAskFor(portal: Portal, today: Day, said: SeasonSaid): number | null {
  const now = seasonOn(portal, today);
  for (const season of [now, now + 1, now + 2]) {
    const target = targetOf(portal, season, said);
    if (target === null) return null;
    if (askByOf(target.on, today).when !== 'gone') return season;
  }
  return null;
}

/** The one next step while no portal is open: from nobody on the list to everybody asked. */
export function nextStep(persons: readonly Person[]): string {
  if (persons.length === 0) return 'Now: write down who has seen you work.';
  const letters = persons.flatMap(({ items }) => items.map(({ letter }) => letter));
  if (letters.length === 0) return 'Now: choose three or four, and plan a letter with each.';
  const toAsk = letters.filter(({ state, askedOn }) => state === 'planned' && askedOn === null).length;
  if (toAsk > 0) return 'Now: talk to those you have chosen, and ask them in person when their day comes.';
  return 'Nothing to do now. Stay in touch with those who said yes.';
}
