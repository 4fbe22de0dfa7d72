import { plus } from './days.ts';
import type { Pick } from './open.ts';
import { unsaid } from './open.ts';
import type { Case, DateName, Day, Letter, Program } from './rows.ts';

/* Dates: domain.md 4.1; rounds.md, "dates not published: projected from the last season by weekday". */

/** The day programs start to read, by cycle and season. */
const READS: Record<string, Record<number, Day>> = {
  residency: { 2026: '2025-09-24', 2027: '2026-09-23' },
  'fellowship-july': { 2026: '2025-07-16' },
  'fellowship-december': { 2026: '2025-12-03' },
};
/** 52 weeks later is the same weekday of the same week of the month. */
const projected = (day: Day, seasons: number): Day => plus(day, 364 * seasons);

/** A date that the user set for the season; it wins over ours. */
function own({ tracker }: Case, { portal, season }: Letter, date: DateName): Day | null {
  const calendar = portal === 'eras' ? (tracker.settings.cycle ?? 'residency') : 'amcas';
  const found = (tracker.settings.seasonDates ?? []).filter(
    (one) => one.calendar === calendar && one.season === season && one.date === date,
  );
  return found.at(-1)?.on ?? null;
}

/** The day the programs of an ERAS letter start to read. */
function readsOn(of: Case, letter: Letter): Day {
  const said = own(of, letter, 'reading');
  if (said !== null) return said;
  const known = READS[of.tracker.settings.cycle ?? 'residency'] ?? {};
  const last = Math.max(
    ...Object.keys(known)
      .map(Number)
      .filter((season) => season <= letter.season),
  );
  return projected(known[last] ?? '', letter.season - last);
}

/** "the schools' own deadlines, typed by the user or printed by the portal". */
function deadlineOf({ id, deadlineOn, printedDeadlineOn }: Program, pick: Pick): Day | null {
  const known = [deadlineOn, printedDeadlineOn].flatMap((day) => day ?? []);
  return known.length < 2 ? (known[0] ?? null) : pick('typed and printed deadline', known, id);
}

/** The first deadline of the letter's schools less 14 days, else 30 June. */
function schoolsTarget(of: Case, letter: Letter, pick: Pick): Day {
  const { portal, season, account } = letter;
  const there = of.tracker.programs.filter(
    (one) => one.portal === portal && one.season === season && (account ?? one.account) === one.account,
  );
  const first = (programs: typeof there): Day | null =>
    programs.flatMap((program) => deadlineOf(program, pick) ?? []).toSorted()[0] ?? null;
  const standing = there.filter(({ goneAt, status }) => goneAt === null && status !== 'withdrawn');
  const deadline = pick('deadline of a school that is gone', [first(there), first(standing)]);
  const usual = `${String(season - 1)}-06-30`;
  const target = deadline === null ? usual : plus(deadline, -14);
  const letters = own(of, letter, 'lettersBy');
  if (letters === null) return target;
  return deadline === null && portal === 'amcas' ? letters : pick('own date for letters', [target, letters]);
}

/** rounds.md, "target". `null`: none. */
export function targetOf(of: Case, letter: Letter, pick: Pick): Day | null {
  if (letter.kind === 'committee' || letter.kind === 'packet')
    return letter.partsBy === null ? null : unsaid('date of the office');
  switch (letter.portal) {
    case 'eras': {
      const target = plus(readsOn(of, letter), -14);
      const letters = own(of, letter, 'lettersBy');
      return letters === null ? target : pick('own date for letters', [target, letters]);
    }
    case 'amcas':
    case 'aacomas':
    case 'tmdsas':
      return schoolsTarget(of, letter, pick);
    default:
      return unsaid('target of another portal');
  }
}

/** The day rank lists are due, from which an ERAS season is over. */
function rankDay(of: Case, letter: Letter, pick: Pick): Day {
  if ((of.tracker.settings.cycle ?? 'residency') !== 'residency')
    return of.today < readsOn(of, letter)
      ? '9999-12-31'
      : pick('rank list of a fellowship', ['0000-01-01', '9999-12-31']);
  const said = own(of, letter, 'rankLists');
  if (said !== null) return said;
  if (letter.season >= 2027) return projected('2027-03-03', letter.season - 2027);
  if (of.today < '2026-02-15' || of.today > '2026-03-20') return '2026-03-04';
  return unsaid('rank list of 2026');
}

/** Match Day of the residency season that today is in. */
export function matchDay(of: Case): Day {
  const season = seasonShown(of, 'eras');
  const own = (of.tracker.settings.seasonDates ?? []).find(
    (one) => one.calendar === 'residency' && one.season === season && one.date === 'matchDay',
  );
  return own?.on ?? projected('2027-03-19', season - 2027);
}

/** rounds.md, "closed": since when the letter's season is over; `null`: it is not. */
export function seasonOver(of: Case, letter: Letter, pick: Pick): Day | null {
  if (letter.portal === 'eras') {
    const day = rankDay(of, letter, pick);
    return of.today >= day ? day : null;
  }
  // AMCAS N runs until AMCAS N + 1 opens in May (contract.md).
  if (letter.portal === 'amcas') return null;
  // Others may go by the residency's rank lists, or by the user's own day for them.
  const own = (of.tracker.settings.seasonDates ?? []).some(
    ({ date, on }) => date === 'rankLists' && on <= of.today,
  );
  const first = `${String(letter.season)}-03-01`;
  return of.today < first && !own
    ? null
    : pick('end of another season', [null, `${first.slice(0, 8)}03`, of.today]);
}

/** The seasons of which the letters are shown: "ERAS N runs June N-1 to May N; AMCAS N from May N-1". */
export function seasonShown({ today }: Case, portal: Letter['portal']): number {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (portal === 'eras') return month >= 6 ? year + 1 : year;
  if (portal === 'amcas') return month >= 5 ? year + 1 : year;
  return month >= 7 ? year + 1 : month <= 4 ? year : unsaid('season of another portal');
}
