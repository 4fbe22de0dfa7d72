import {
  foldWord,
  READ_PORTALS,
  type Day,
  type Lesson,
  type Moment,
  type Portal,
  type ReadingPage,
  type ReadingRow,
  type ReadPortal,
  type Tracker,
} from '../model.ts';
import { seasonOn } from './calendar.ts';
import { ageInHours, agoText, count, daysBetween, isDayToCome, isLater } from './days.ts';
import { isRead, portalName } from './portals.ts';
import { problemText } from './problems.ts';
import type { Action, Freshness } from './rounds.ts';

/** A fact older than this many days is not leaned on (rounds.md, "the calm sentence"). */
export const FRESH_DAYS = 7;

/** What the readings say of one list of one portal. */
export interface ListKnown {
  /** The newest reading that could be understood and was taken. */
  taken: ReadingRow | null;
  /** The newest look, when it could not be read: what was known before stands unchanged. */
  failed: ReadingRow | null;
}

/**
 * The newest readings of one list, among those that speak of the letters shown. AMCAS lists its letters on its Main
 * Menu too (domain.md 2.2): either page tells.
 */
export function listKnown(
  readings: readonly ReadingRow[],
  portal: ReadPortal,
  page: 'letters' | 'assignments',
): ListKnown {
  const pages: ReadingPage[] = page === 'letters' ? ['letters', 'receipt'] : [page];
  let taken: ReadingRow | null = null;
  let newest: ReadingRow | null = null;
  for (const reading of readings) {
    if (reading.portal !== portal || !pages.includes(reading.page)) continue;
    // These two were kept in the log and their facts were not taken.
    if (reading.problems.some(({ kind }) => kind === 'stale' || kind === 'whose')) continue;
    // What stood there unread and was read after its user showed it is one content with one moment: it was read.
    const shown = newest !== null && reading.understood && !isLater(newest.at, reading.at);
    if (!newest || shown || isLater(reading.at, newest.at)) newest = reading;
    if (reading.understood && (!taken || isLater(reading.at, taken.at))) taken = reading;
  }
  return { taken, failed: newest && !newest.understood ? newest : null };
}

/** The portals that the rounds speak about: those the user says they use, were read, or have letters. */
export function portalsInUse(tracker: Tracker, today: Day): Portal[] {
  const found = new Set<Portal>(tracker.settings.uses ?? []);
  for (const row of [...tracker.letters, ...tracker.readings]) {
    if (row.season >= seasonOn(row.portal, today)) found.add(row.portal);
  }
  const order: Portal[] = [
    ...READ_PORTALS,
    'residencycas',
    'aacomas',
    'tmdsas',
    'interfolio',
    'carms',
    'sfmatch',
    'other',
  ];
  return order.filter((portal) => found.has(portal));
}

/** A line for each list of each portal in use: when it was read, how much of it, or that it never was. */
export function freshnessOf(tracker: Tracker, now: { today: Day; moment: Moment }): Freshness[] {
  return portalsInUse(tracker, now.today).flatMap((portal) => {
    if (!isRead(portal)) return [byHand(tracker, portal, now)];
    const list = (page: 'letters' | 'assignments') =>
      readList(
        portal,
        page,
        explained(listKnown(tracker.readings, portal, page), tracker.lessons),
        now.moment,
      );
    return [list('letters'), list('assignments')];
  });
}

/** A word that the user has explained since is no problem of that look any more. */
function explained({ taken, failed }: ListKnown, lessons: readonly Lesson[]): ListKnown {
  if (!taken) return { taken, failed };
  const words = new Set(
    lessons.flatMap(({ portal, season, page, lesson }) =>
      lesson.kind === 'word' &&
      lesson.state !== 'unknown' &&
      portal === taken.portal &&
      season === taken.season &&
      page === taken.page
        ? [foldWord(lesson.word)]
        : [],
    ),
  );
  const problems = taken.problems.flatMap((problem) => {
    if (problem.kind !== 'new-word') return [problem];
    const texts = problem.texts.filter((text) => !words.has(foldWord(text)));
    return texts.length === 0 ? [] : [{ ...problem, texts }];
  });
  return { taken: { ...taken, problems }, failed };
}

function readList(
  portal: ReadPortal,
  page: 'letters' | 'assignments',
  { taken, failed }: ListKnown,
  now: Moment,
): Freshness {
  const name = portalName(portal);
  const open: Action = { do: 'open-portal', label: `Open ${name}`, portal };
  const problems = (failed ?? taken)?.problems.map(problemText) ?? [];
  if (failed) {
    const before = taken
      ? `What I knew (${agoText(taken.at, now)}) is unchanged.`
      : 'It was never read before.';
    const text = `${name} ${page}: I could not read the page ${agoText(failed.at, now)}. ${before}`;
    return { portal, page, text, stale: true, action: open, problems };
  }
  if (!taken) {
    const text = `${name} ${page} never read`;
    return { portal, page, text, stale: true, action: open, problems: [] };
  }
  // A page of assignments is a list of programs.
  const rows = taken.counts[page === 'assignments' ? 'programs' : 'letters'] ?? 0;
  const whole = taken.extent === 'whole';
  const age = ageInHours(taken.at, now);
  const stale = !whole || age > FRESH_DAYS * 24;
  const what = age === Infinity ? ': this device’s clock was wrong' : `, ${rowsText(rows, whole)}`;
  const text = `${name} ${page} read ${agoText(taken.at, now)}${what}`;
  return { portal, page, text, stale, action: stale ? open : null, problems };
}

function rowsText(rows: number, whole: boolean): string {
  if (!whole) return `${count(rows, 'row')}, not the whole list`;
  if (rows === 0) return 'no rows on it';
  return rows === 1 ? 'its one row' : `all ${rows} rows`;
}

/**
 * How many days ago a portal that is kept by hand was last gone through; `null`: never, and no letter was typed;
 * `Infinity`: only on days that are still to come, by a clock that was wrong. A letter typed by hand starts the count,
 * since the user was there.
 */
export function handAge(
  tracker: Tracker,
  portal: Portal,
  now: { today: Day; moment: Moment },
): number | null {
  const on = tracker.settings.keptByHandOn?.[portal];
  const ages = tracker.letters
    .filter((letter) => letter.portal === portal && letter.season >= seasonOn(portal, now.today))
    .map((letter) => Math.max(0, Math.floor(ageInHours(letter.firstSeenAt, now.moment) / 24)));
  if (on) ages.push(isDayToCome(on, now.today) ? Infinity : Math.max(0, daysBetween(on, now.today)));
  return ages.length === 0 ? null : Math.min(...ages);
}

/** "8 days old". */
export function handAgeText(age: number): string {
  return age === Infinity ? 'gone through on a date still to come' : `${count(age, 'day')} old`;
}

function byHand(tracker: Tracker, portal: Portal, now: { today: Day; moment: Moment }): Freshness {
  const name = portal === 'other' ? 'Another portal' : portalName(portal);
  const age = handAge(tracker, portal, now);
  const update: Action = { do: 'kept-by-hand', label: 'Mark updated', portal };
  const add: Action = { do: 'add-letter', label: 'Add a letter', portal };
  if (age === null)
    return {
      portal,
      page: 'by-hand',
      text: `${name} is kept by hand; no letter yet`,
      stale: true,
      action: add,
      problems: [],
    };
  const when = age === 0 ? 'gone through today' : handAgeText(age);
  const stale = age > FRESH_DAYS;
  return {
    portal,
    page: 'by-hand',
    text: `${name} is kept by hand · ${when}`,
    stale,
    action: stale ? update : null,
    problems: [],
  };
}
