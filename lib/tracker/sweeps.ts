import type { Id, Sweep } from '../model.ts';
import { isLate, isOurs, PROGRAM_PAGES, type Merge } from './merge.ts';
import { minutesBetween, SWEEP_MINUTES } from './moments.ts';
import { sameValue } from './rows.ts';

/**
 * Which rows make up the whole list that a reading is of, once it is known, else `null`. A whole list says so at
 * once. Pages of several add up (contract.md, "Pages of several"): the same list, sort and stated total, no filter,
 * every page within 30 minutes, no row twice, as many rows as the page says there are.
 *
 * @param rows the stored rows that the page shows, in its order; `null` for one that could not be told.
 * @param doubtful rows that it may show: a whole list is not known to be without them.
 */
export function wholeList(
  merge: Merge,
  rows: readonly (Id | null)[],
  doubtful: ReadonlySet<Id>,
): Set<Id> | null {
  const { reading } = merge;
  const sweeps = merge.sweeps.all().filter((row) => isOurs(merge, row) && row.page === reading.page);
  const open = sweeps.find(({ closedAt }) => closedAt === null);
  const closed = sweeps.find(({ closedAt }) => closedAt !== null);
  const told = [...new Set([...rows.filter((id) => id !== null), ...doubtful])];
  if (reading.extent === 'whole') {
    if (open) merge.sweeps.remove(open.id);
    remember(
      merge,
      closed,
      told.map((id, index) => ({ at: index + 1, id })),
    );
    return new Set(told);
  }
  const page = pageOfSweep(merge, rows);
  if (!page) return null;
  const sweep = continued(merge, open, page) ?? begun(merge, page);
  if (open && open.id !== sweep.id) merge.sweeps.remove(open.id);
  if (sweep.seen.length !== sweep.total) {
    merge.sweeps.put(sweep);
    return null;
  }
  merge.sweeps.remove(sweep.id);
  remember(merge, closed, sweep.seen);
  return new Set(sweep.seen.map(({ id }) => id));
}

/** The rows that the newest whole look at another list showed, and when it was; `null`: it was never whole. */
export function lastWhole(merge: Merge, page: Sweep['page']): Set<Id> | null {
  const closed = merge.sweeps
    .all()
    .find((row) => isOurs(merge, row) && row.page === page && row.closedAt !== null);
  return closed ? new Set(closed.seen.map(({ id }) => id)) : null;
}

/**
 * Forgets the last whole look at Saved when a later page shows that a saved program stands which it did not show: it
 * no longer says what is on that list.
 */
export function forgetOutdated(merge: Merge, rows: readonly (Id | null)[]): void {
  const closed = merge.sweeps
    .all()
    .find((row) => isOurs(merge, row) && row.page === 'programs-saved' && row.closedAt !== null);
  if (!closed || isLate(merge, PROGRAM_PAGES)) return;
  const known = new Set(closed.seen.map(({ id }) => id));
  const standsUnknown = rows.some(
    (id) => id !== null && !known.has(id) && merge.programs.get(id)?.status === 'saved',
  );
  if (standsUnknown) merge.sweeps.remove(closed.id);
}

/** Only Saved and Applied need the other's last whole look; it is written when it shows other rows than before. */
function remember(merge: Merge, closed: Sweep | undefined, seen: Sweep['seen']): void {
  const { page } = merge.reading;
  if (page !== 'programs-applied' && page !== 'programs-saved') return;
  const ids = (list: Sweep['seen']) => list.map(({ id }) => id).sort();
  if (closed && sameValue(ids(closed.seen), ids(seen))) return;
  merge.sweeps.put({
    ...(closed ?? freshSweep(merge)),
    total: seen.length,
    startedAt: merge.at,
    closedAt: merge.at,
    seen,
  });
}

interface SweepPage {
  total: number;
  sort: string;
  /** `at` is 0 where the page does not say which rows of the list it shows. */
  seen: Sweep['seen'];
}

/** What a page can add to a sweep; `null` where it cannot be part of a whole. */
function pageOfSweep(merge: Merge, rows: readonly (Id | null)[]): SweepPage | null {
  const { part } = merge.reading;
  if (!part || part.total === null || part.filtered || rows.length === 0) return null;
  const ids = rows.filter((id) => id !== null);
  if (ids.length !== rows.length || new Set(ids).size !== ids.length) return null;
  const { from, to, total, sort } = part;
  const placed = from !== null && to !== null;
  if (placed && (from < 1 || to > total || to - from + 1 !== ids.length)) return null;
  return { total, sort, seen: ids.map((id, index) => ({ at: placed ? from + index : 0, id })) };
}

/**
 * The rows that earlier pages of the same list showed at other places than this page has: a page that goes on with the
 * open sweep shows others. Empty where pages do not say which rows they show.
 */
export function seenElsewhere(merge: Merge): Set<Id> {
  const { part, page } = merge.reading;
  const open = merge.sweeps
    .all()
    .find((row) => isOurs(merge, row) && row.page === page && row.closedAt === null);
  if (!open || !part || part.filtered || !goesOn(merge, open, part)) return new Set();
  const { from, to } = part;
  if (from === null || to === null) return new Set();
  return new Set(open.seen.filter(({ at }) => at !== 0 && (at < from || at > to)).map(({ id }) => id));
}

function goesOn(merge: Merge, open: Sweep, { sort, total }: { sort: string; total: number | null }): boolean {
  const minutes = minutesBetween(open.startedAt, merge.at);
  return open.sort === sort && open.total === total && minutes >= 0 && minutes <= SWEEP_MINUTES;
}

/** The open sweep with one page more; `null` when the page does not go on with it. */
function continued(merge: Merge, open: Sweep | undefined, page: SweepPage): Sweep | null {
  if (!open || !goesOn(merge, open, page)) return null;
  const seen = [...open.seen];
  for (const one of page.seen) {
    const place = seen.find(({ id, at }) => id === one.id || (at !== 0 && at === one.at));
    if (!place) seen.push(one);
    // The same page looked at again is no row twice; anything else in its place means that the list has moved.
    else if (place.id !== one.id || place.at !== one.at || one.at === 0) return null;
  }
  return { ...open, seen: seen.sort((a, b) => a.at - b.at) };
}

function begun(merge: Merge, page: SweepPage): Sweep {
  return { ...freshSweep(merge), ...page };
}

/** A sweep of the reading's list in which nothing was seen yet. */
export function freshSweep(merge: Merge): Sweep {
  const { portal, page } = merge.reading;
  return {
    id: crypto.randomUUID(),
    portal,
    season: merge.season,
    account: merge.account,
    page,
    sort: '',
    total: 0,
    startedAt: merge.at,
    closedAt: null,
    seen: [],
  };
}
