import type { Day, Letter, Portal, Reading, ReadingRow } from '../model.ts';
import { idsNamed, printedId } from './printed-id.ts';

/** The portals whose season starts in May, with the medical school application; the others start in June. */
const FROM_MAY: readonly Portal[] = ['amcas', 'aacomas', 'tmdsas'];

/** The calendar's season on a day: ERAS N runs June N-1 to May N, AMCAS N from May N-1 (contract.md, "season"). */
export function calendarSeason(portal: Portal, day: Day): number {
  const { year, month } = Temporal.PlainDate.from(day);
  return month >= (FROM_MAY.includes(portal) ? 5 : 6) ? year + 1 : year;
}

/**
 * The season that a reading speaks of: what its page names; else that of the stored rows whose Letter IDs match,
 * when they agree; else the calendar's for that day. `letters` are those that the reading may be about.
 */
export function seasonOf(
  reading: Reading,
  day: Day,
  letters: readonly Letter[],
): { season: number; from: ReadingRow['seasonFrom'] } {
  if (reading.season !== null) return { season: reading.season, from: 'page' };
  const named = idsNamed(reading);
  const seasons = new Set(
    letters
      .filter(({ letterId }) => letterId !== null && named.has(printedId(letterId)))
      .map(({ season }) => season),
  );
  const [season] = seasons;
  if (seasons.size === 1 && season !== undefined) return { season, from: 'rows' };
  return { season: calendarSeason(reading.portal, day), from: 'calendar' };
}
