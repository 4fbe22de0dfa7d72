import type { Day, Letter, LetterSeen, Portal, Reading, ReadingRow } from '../model.ts';
import { letterIdentity } from './letter-identity.ts';
import { matchOneToOne } from './match.ts';
import { idsNamed, printedId } from './printed-id.ts';

/** The portals whose season starts in May, with the medical school application; the others start in June. */
const FROM_MAY: readonly Portal[] = ['amcas', 'aacomas', 'tmdsas'];

/** The calendar's season on a day: ERAS N runs June N-1 to May N, AMCAS N from May N-1 (contract.md, "season"). */
export function calendarSeason(portal: Portal, day: Day): number {
  const { year, month } = Temporal.PlainDate.from(day);
  return month >= (FROM_MAY.includes(portal) ? 5 : 6) ? year + 1 : year;
}

/**
 * The season that a reading speaks of: what its page names; else that of the stored rows whose Letter IDs match; else
 * the calendar's for that day. A letter that was imported is on the lists of two seasons and decides nothing, and a
 * list with a letter that last season did not have is this season's (contract.md, "season without a name on the
 * page"). `letters` are those that the reading may be about.
 */
export function seasonOf(
  reading: Reading,
  day: Day,
  letters: readonly Letter[],
): { season: number; from: ReadingRow['seasonFrom'] } {
  if (reading.season !== null) return { season: reading.season, from: 'page' };
  const calendar = calendarSeason(reading.portal, day);
  const own = { ...reading, letters: reading.letters.filter(({ imported }) => imported !== true) };
  const season = seasonsMatched(own, letters)
    .sort((a, b) => b - a)
    .find(
      (one) =>
        one >= calendar ||
        !showsNew(
          own,
          letters.filter((row) => row.season === one),
        ),
    );
  return season === undefined ? { season: calendar, from: 'calendar' } : { season, from: 'rows' };
}

/** The seasons of the rows whose Letter IDs a reading names, but for IDs of which any row was imported. */
function seasonsMatched(reading: Reading, letters: readonly Letter[]): number[] {
  const named = idsNamed(reading);
  const matched = letters.filter(({ letterId }) => letterId !== null && named.has(printedId(letterId)));
  const imported = new Set(
    matched.filter((row) => row.imported === true).map(({ letterId }) => printedId(letterId ?? '')),
  );
  return [
    ...new Set(
      matched.filter(({ letterId }) => !imported.has(printedId(letterId ?? ''))).map(({ season }) => season),
    ),
  ];
}

/** True when a reading shows a letter, or assigns one by its ID, that these rows do not have. */
function showsNew(reading: Reading, rows: readonly Letter[]): boolean {
  const ids = new Set(rows.map(({ letterId }) => printedId(letterId ?? '')));
  if (reading.assignments.some(({ letter }) => letter.letterId && !ids.has(printedId(letter.letterId))))
    return true;
  const showsIds = reading.letters.some(({ letterId }) => letterId !== null);
  const { of, repeats } = matchOneToOne(reading.letters, rows, letterIdentity<LetterSeen>(showsIds));
  return of.some((row, index) => row === null && !repeats.has(index));
}
