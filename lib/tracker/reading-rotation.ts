import type { Id, Moment, Portal, ReadingRow } from '../model.ts';
import { PROGRAM_PAGES } from './merge.ts';
import { weekOf } from './snapshot-rotation.ts';

/** Of each list: the newest readings, then one for each of the newest days, then one for each week before them. */
const SPANS = { newest: 5, days: 14, weeks: Infinity };

/** What the log of readings is thinned beside. */
export interface ForThinning {
  /** The moment (UTC). A reading dated after it was made by a wrong clock: it is not the newest of anything, and stays. */
  now: Moment;
  /** The moments at which some program's assignments were last read, by portal. */
  assignmentsReadAt: ReadonlyMap<Portal, ReadonlySet<Moment>>;
}

/**
 * The readings that are not kept any longer (contract.md, "`readings` are thinned"). One list is the readings of one
 * portal, season, account and page. Besides the newest few, one a day and one a week, a list keeps each reading that
 * some rule asks for: see {@link NEWEST_ASKED_FOR}. So no rule answers otherwise when the others are gone, however many
 * of them go at once.
 */
export function outlivedReadings(
  readings: readonly ReadingRow[],
  { now, assignmentsReadAt }: ForThinning,
  spans = SPANS,
): ReadingRow[] {
  const past = readings.filter(({ at }) => at <= now);
  const stays = new Set<Id>();
  const keep = (row: ReadingRow | undefined) => row && stays.add(row.id);
  const lists = Map.groupBy(past, ({ portal, season, account, page }) =>
    JSON.stringify([portal, season, account, page]),
  );
  for (const list of lists.values()) {
    const newestFirst = list.sort(byNewest);
    for (const row of newestFirst.slice(0, spans.newest)) keep(row);
    for (const row of oneForEach(spans, newestFirst)) keep(row);
    for (const asked of NEWEST_ASKED_FOR) keep(newestFirst.find(asked));
    for (const name of countsOf(newestFirst)) {
      keep(newestFirst.find(({ understood, counts }) => understood && name in counts));
    }
    keep(newestFirst.at(-1));
    keep(newestFirst.findLast(isTaken));
  }
  for (const row of doubtChanges(past)) keep(row);
  for (const row of past) {
    if (PROGRAM_PAGES.includes(row.page) && assignmentsReadAt.get(row.portal)?.has(row.at)) keep(row);
  }
  return past.filter(({ id }) => !stays.has(id));
}

/** The facts of this reading were taken. */
const isTaken = (row: ReadingRow): boolean => row.understood && isHeard(row);
const isHeard = ({ problems }: ReadingRow): boolean =>
  !problems.some(({ kind }) => kind === 'stale' || kind === 'whose');

/**
 * The newest of each of these is asked for: how fresh a list is, and whether the newest look failed (`lib/rounds`,
 * freshness); which accounts are known and which was read last (shown); whether a look is older than another, or the
 * first of its list (`merge.ts`); and which seasons a page has named (`move.ts`).
 */
const NEWEST_ASKED_FOR: readonly ((row: ReadingRow) => boolean)[] = [
  isTaken,
  (row) => isTaken(row) && row.extent === 'whole',
  (row) => isHeard(row) && !row.understood,
  (row) => row.understood && !row.problems.some(({ kind }) => kind === 'whose'),
  ({ understood }) => understood,
  ({ seasonFrom }) => seasonFrom === 'page',
];

/** Newest first; of two of one moment the one that a look at the table finds first. */
function byNewest(a: ReadingRow, b: ReadingRow): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** The newest of each day, for so many days, then of each week: days and weeks of UTC, in which the moments are. */
function oneForEach(spans: typeof SPANS, newestFirst: readonly ReadingRow[]): ReadingRow[] {
  const days = new Map<string, ReadingRow>();
  for (const row of newestFirst) if (!days.has(row.at.slice(0, 10))) days.set(row.at.slice(0, 10), row);
  const ofDays = [...days.values()];
  const weeks = new Map<string, ReadingRow>();
  for (const row of ofDays.slice(spans.days)) if (!weeks.has(weekOf(row.at))) weeks.set(weekOf(row.at), row);
  return [...ofDays.slice(0, spans.days), ...[...weeks.values()].slice(0, spans.weeks)];
}

/** The numbers that some page of the list has stated. */
function countsOf(list: readonly ReadingRow[]): Set<string> {
  const names = new Set<string>();
  for (const { counts } of list) for (const name in counts) names.add(name);
  return names;
}

/**
 * The looks at a list of letters with which a doubt began or ended: the rounds ask since when, without a break, a
 * letter could not be told from another (`lib/rounds`, look). One that names the same writers as the look before it
 * tells nothing of that. A look without an account speaks of each account, and of none.
 */
function doubtChanges(readings: readonly ReadingRow[]): ReadingRow[] {
  const lists = readings.filter(
    ({ page, understood, problems }) =>
      page === 'letters' && understood && !problems.some(({ kind }) => kind === 'stale'),
  );
  return [...Map.groupBy(lists, ({ portal, season }) => `${portal} ${String(season)}`).values()].flatMap(
    (ofSeason) => {
      const accounts = new Set(ofSeason.map(({ account }) => account));
      return [...accounts].flatMap((account) => [
        ...changesIn(ofSeason.filter((row) => row.account === account)),
        ...changesIn(ofSeason.filter((row) => row.account === account || row.account === null)),
      ]);
    },
  );
}

function changesIn(looks: readonly ReadingRow[]): ReadingRow[] {
  let before: string | null = null;
  return looks
    .toSorted((a, b) => byNewest(b, a))
    .filter((row) => {
      const names = doubtsOf(row);
      const isChange = names !== before;
      before = names;
      return isChange;
    });
}

function doubtsOf({ problems }: ReadingRow): string {
  const names = problems.flatMap(({ kind, texts }) => (kind === 'ambiguous' ? texts : []));
  return names.length === 0 ? '' : JSON.stringify(names.toSorted());
}
