import type { Id, Moment, SnapshotReason } from '../model.ts';

/** One for each of the newest days, and one for each of the weeks before them. */
const DAYS = 7;
const WEEKS = 4;
/** The newest of each other reason. */
const OF_EACH = 3;
/** All snapshots together, in characters: as much as a few hundred programs with all their letters need. */
export const MOST_SNAPSHOTS = 60_000_000;

/** What is known of a snapshot where it is decided whether it stays. */
export interface Kept {
  id: Id;
  at: Moment;
  why: SnapshotReason;
  /** Characters of its backup. */
  size: number;
}

/**
 * The snapshots that are not kept any longer: the newest 7 daily ones stay, then one for each of 4 weeks before, and 3
 * of each other reason. Beyond {@link MOST_SNAPSHOTS} the oldest go, but never the newest. One of a date to come was
 * taken before now by a clock that was wrong: it goes first, so that it pushes out none that is taken now.
 */
export function outlived(snapshots: readonly Kept[], now?: Moment): Id[] {
  const newestFirst = inOrder(snapshots, now).reverse();
  const daily = newestFirst.filter(({ why }) => why === 'daily');
  const weeks = new Map<string, Id>();
  for (const { id, at } of daily.slice(DAYS)) if (!weeks.has(weekOf(at))) weeks.set(weekOf(at), id);
  const stays = new Set([
    ...daily.slice(0, DAYS).map(({ id }) => id),
    ...[...weeks.values()].slice(0, WEEKS),
    ...[...Map.groupBy(newestFirst, ({ why }) => why)].flatMap(([why, rows]) =>
      why === 'daily' ? [] : rows.slice(0, OF_EACH).map(({ id }) => id),
    ),
  ]);
  let size = 0;
  for (const [index, row] of newestFirst.filter(({ id }) => stays.has(id)).entries()) {
    size += row.size;
    if (index > 0 && size > MOST_SNAPSHOTS) stays.delete(row.id);
  }
  return snapshots.map(({ id }) => id).filter((id) => !stays.has(id));
}

/** Snapshots from the oldest to the newest; those of a date after `now`, where that is given, are the oldest. */
export function inOrder<T extends Pick<Kept, 'at'>>(snapshots: readonly T[], now?: Moment): T[] {
  const at = (one: T) => (now !== undefined && one.at > now ? `0 ${one.at}` : one.at);
  return snapshots.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0));
}

/** The Monday of the week of a moment, in UTC. */
export function weekOf(at: Moment): string {
  const day = Temporal.PlainDate.from(at.slice(0, 10));
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
