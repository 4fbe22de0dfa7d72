import type {
  AmcasRoute,
  Calendar,
  Cycle,
  Day,
  ErasRoute,
  Id,
  ReadPortal,
  SeasonDateName,
  TmdsasRoute,
  Tracker,
} from '../model.ts';
import { calendarOf, datesOf, seasonOn, type SeasonDate } from './calendar.ts';
import { dayText } from './days.ts';
import { portalsInUse } from './freshness.ts';
import { erasRoute } from './lag.ts';
import { outcomeActions, outcomeOf } from './outcome.ts';
import { isRead, portalName } from './portals.ts';
import type { Action } from './rounds.ts';

/** A season for the screen: each date with how it is known, and what the user can say of it. */
export interface SeasonShown {
  portal: ReadPortal;
  calendar: Calendar;
  season: number;
  name: string;
  dates: SeasonDateShown[];
  /** ERAS: which cycle, and who hands letters on. */
  cycle: Cycle;
  erasRoute: ErasRoute;
  amcasRoute: AmcasRoute | null;
  /** AMCAS: the schools, with the deadlines that the user typed. */
  schools: { id: Id; name: string; deadline: Day | null; text: string }[];
  /** How it ended, as the user said; `null`: nothing yet. */
  ended: string | null;
  endings: Action[];
}

export interface SeasonDateShown {
  date: SeasonDateName;
  name: string;
  on: Day;
  text: string;
  /** "official: …", "unofficial: …", "expected, projected from 2026", "your own date". */
  known: string;
  yours: boolean;
}

const NAMES: Record<SeasonDateName, string> = {
  opens: 'Opens',
  reading: 'Programs start to read',
  lettersBy: 'Letters by, rule of thumb',
  rankLists: 'Rank lists',
  matchDay: 'Match Day',
  ends: 'Ends',
};
const ORDER: readonly SeasonDateName[] = ['opens', 'lettersBy', 'reading', 'rankLists', 'matchDay', 'ends'];

const CYCLES: Record<Cycle, string> = {
  residency: 'residency',
  'fellowship-july': 'fellowship, July cycle',
  'fellowship-december': 'fellowship, December cycle',
};

/** The seasons of the portals in use on a day; MyERAS when none is known. */
export function seasonsShown(tracker: Tracker, today: Day): SeasonShown[] {
  const used = portalsInUse(tracker, today).filter(isRead);
  const portals: ReadPortal[] = used.length > 0 ? used : ['eras'];
  return portals.map((portal) => seasonShown(portal, tracker, today));
}

/** How letters reach TMDSAS, as the user said; `null`: not said. `undefined` while TMDSAS is not in use. */
export function tmdsasRouteShown(tracker: Tracker, today: Day): TmdsasRoute | null | undefined {
  if (!portalsInUse(tracker, today).includes('tmdsas')) return undefined;
  return tracker.settings.route?.tmdsas ?? null;
}

function seasonShown(portal: ReadPortal, { settings, programs }: Tracker, today: Day): SeasonShown {
  const season = seasonOn(portal, today);
  const calendar = calendarOf(portal, settings);
  const cycle = settings.cycle ?? 'residency';
  const dates = datesOf(calendar, season, settings);
  const outcome = outcomeOf(settings, portal, season)?.outcome;
  const endings = outcomeActions(portal, season);
  const said = endings.find((action) => action.do === 'say-outcome' && action.outcome === outcome);
  return {
    portal,
    calendar,
    season,
    name: portal === 'eras' ? `ERAS ${season}, ${CYCLES[cycle]}` : `${portalName(portal)} ${season}`,
    dates: ORDER.flatMap((date) => {
      const one = dates[date];
      return one ? [dateShown(date, one, today)] : [];
    }),
    cycle,
    erasRoute: erasRoute(settings),
    amcasRoute: settings.route?.amcas ?? null,
    schools:
      portal === 'amcas'
        ? programs
            .filter((one) => one.portal === portal && one.season === season && one.goneAt === null)
            .map(({ id, name, deadlineOn, printedDeadlineOn }) => ({
              id,
              name,
              deadline: deadlineOn ?? null,
              text: deadlineOn
                ? dayText(deadlineOn, today)
                : printedDeadlineOn
                  ? `${dayText(printedDeadlineOn, today)}, as AMCAS prints it`
                  : 'not said',
            }))
        : [],
    ended: said?.label ?? null,
    endings,
  };
}

function dateShown(date: SeasonDateName, one: SeasonDate, today: Day): SeasonDateShown {
  return {
    date,
    name: NAMES[date],
    on: one.on,
    text: dayText(one.on, today),
    known: knownText(one),
    yours: one.grade === 'you',
  };
}

function knownText({ grade, source, expected }: SeasonDate): string {
  if (grade === 'you') return source;
  if (expected) return `expected, ${source}; not published`;
  if (grade === 'D') return `official: ${source}`;
  return grade === 'I' ? `our inference: ${source}` : `unofficial: ${source}`;
}
