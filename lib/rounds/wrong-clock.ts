import type { Moment, ReadingRow, Tracker } from '../model.ts';
import { stillToCome } from './days.ts';

/**
 * The tracker as it can be judged now. What is dated after now was written by a clock that was wrong, and orders
 * nothing (contract.md, "a clock that was wrong"): a look of that date counts only while its list has no other, news of
 * that date are no later than an answer, and what a program has is not known by it.
 */
export function asOfNow(tracker: Tracker, moment: Moment): Tracker {
  const ahead = stillToCome(moment);
  const known = new Set(
    tracker.readings.filter((reading) => !ahead(reading.at) && isHeard(reading)).map(listOf),
  );
  return {
    ...tracker,
    readings: tracker.readings.filter((reading) => !ahead(reading.at) || !known.has(listOf(reading))),
    events: tracker.events.filter(({ at }) => !ahead(at)),
    programs: tracker.programs.map((program) =>
      program.assignmentsReadAt !== null && ahead(program.assignmentsReadAt)
        ? { ...program, assignmentsReadAt: null }
        : program,
    ),
  };
}

/** A look whose facts were not taken tells nothing of how fresh its list is. */
function isHeard({ problems }: ReadingRow): boolean {
  return !problems.some(({ kind }) => kind === 'stale' || kind === 'whose');
}

/** AMCAS lists its letters on its Main Menu too: both are one list. */
function listOf({ portal, season, page }: ReadingRow): string {
  return `${portal} ${String(season)} ${page === 'receipt' ? 'letters' : page}`;
}
