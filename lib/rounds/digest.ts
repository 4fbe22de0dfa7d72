import type { Day, DigestSettings, DigestState, Moment } from '../model.ts';
import { count, daysBetween, isDayToCome, namesText, stillToCome } from './days.ts';
import { isDraft } from './drafts.ts';
import type { Item, Rounds } from './rounds.ts';

/** One quiet notice a day at most, off until the user turns it on; names stay out of it, since others see a screen. */
export const DIGEST_DEFAULT: DigestSettings = { on: false, at: 18, names: false, quiet: { from: 21, to: 8 } };

/** The same thing is told again after this many days at the earliest. */
const AGAIN_DAYS = 7;
/** Due this soon is worth a word. */
const SOON_DAYS = 7;

/** When it is, and where: the moment in UTC and the user's zone, an IANA name. */
export interface DigestClock {
  now: Moment;
  zone: string;
}

/**
 * The next moment at which to look whether there is something to tell: the hour that the user chose. One that passed
 * while the computer slept is caught up once, now, or when the quiet hours end; never a second time on a day.
 */
export function nextDigest(
  { now, zone }: DigestClock,
  { at, quiet }: DigestSettings,
  { checkedAt, shownOn }: DigestState,
): Moment {
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const day = here.toPlainDate();
  const on = (days: number) => hourOf(day.add({ days }), at, zone);
  const isPast = !isAfter(on(0), here);
  const last = isPast ? on(0) : on(-1);
  // A look of a date to come, by a clock that was wrong, caught up nothing.
  const isMissed = stillToCome(now)(checkedAt)
    ? isPast
    : Temporal.Instant.compare(last.toInstant(), Temporal.Instant.from(checkedAt)) > 0;
  // The first that is allowed; on a day that has had its notice there is none.
  const first = [...(isMissed ? [here] : []), ...(isPast ? [] : [on(0)]), on(1), on(2)]
    .map((one) => outOfQuiet(one, quiet))
    .find((one) => one.toPlainDate().toString() !== shownOn);
  if (!first) throw new Error('Two days cannot both be the one of the last notice');
  return first.toInstant().toString();
}

/** What to tell now, if anything, and what was told then. */
export interface Digest {
  /** `null`: nothing is new, and there is no notice. */
  text: string | null;
  state: DigestState;
}

/**
 * What is new since it was last told: letters past their date or due within a week, entries that are not confirmed,
 * what needs a look, lists that were not read for long. Never that a letter arrived, nor what is snoozed. The same
 * thing comes again after seven days at the earliest.
 */
export function digestOf(
  rounds: Rounds,
  { now, zone }: DigestClock,
  { names }: DigestSettings,
  state: DigestState,
): Digest {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString();
  const recent = Object.entries(state.told).filter(
    ([, on]) => daysBetween(on, today) < AGAIN_DAYS && !isDayToCome(on, today),
  );
  const told = Object.fromEntries(recent);
  const fresh = groupsOf(rounds).map(({ items, ...group }) => ({
    ...group,
    items: items.filter(({ key }) => !Object.hasOwn(told, key)),
  }));
  const news = fresh.filter(({ items }) => items.length > 0);
  if (news.length === 0 || state.shownOn === today)
    return { text: null, state: { ...state, checkedAt: now, told } };
  for (const { items } of news) for (const { key } of items) told[key] = today;
  return {
    text: news
      .map(({ items, say }) =>
        say(
          items.map(({ name }) => name),
          names,
        ),
      )
      .join(' '),
    state: { checkedAt: now, shownOn: today, told },
  };
}

interface Group {
  items: { key: string; name: string }[];
  say: (names: string[], named: boolean) => string;
}

function groupsOf({ items, freshness, today }: Rounds): Group[] {
  const awake = items.filter(({ letter }) => !(letter.snoozedUntil && letter.snoozedUntil > today));
  const group = (what: string, fits: (item: Item) => boolean, say: Group['say']): Group => ({
    items: awake.filter(fits).map(({ letter, writer, due }) => ({
      key: `${what} ${letter.id} ${dateOf(what, due?.on)}`,
      name: writer,
    })),
    say,
  });
  const stale = freshness.filter((line) => line.stale && line.page === 'letters');
  return [
    group('overdue', isOverdue, (names, named) =>
      named
        ? `Past the date: ${namesText(names)}.`
        : `${count(names.length, 'letter')} ${names.length === 1 ? 'is' : 'are'} past the date.`,
    ),
    group('due', isDueSoon, (names, named) =>
      named
        ? `Due within a week: ${namesText(names)}.`
        : `${count(names.length, 'letter')} ${names.length === 1 ? 'is' : 'are'} due within a week.`,
    ),
    group(
      'draft',
      (item) => isUnconfirmed(item) && !isOfAmcas(item),
      (names, named) =>
        named
          ? `Not confirmed yet: ${namesText(names)}.`
          : `${names.length === 1 ? '1 entry is' : `${names.length} entries are`} not confirmed yet.`,
    ),
    group(
      'unsent',
      (item) => isUnconfirmed(item) && isOfAmcas(item),
      (names, named) =>
        named
          ? `Not emailed by AMCAS yet: ${namesText(names)}.`
          : `AMCAS hasn't emailed ${count(names.length, 'request')} yet.`,
    ),
    group(
      'look',
      ({ bucket }) => bucket === 'look',
      (names, named) =>
        named
          ? `Needs a look: ${namesText(names)}.`
          : `${count(names.length, 'letter')} ${names.length === 1 ? 'needs' : 'need'} a look.`,
    ),
    {
      items: stale.map(({ portal, text }) => ({ key: `stale ${portal}`, name: text })),
      say: (lines) => `${lines.join('. ')}.`,
    },
  ];
}

/** A date that was moved is news; whether it needs a look has none. */
function dateOf(what: string, on: Day | undefined): string {
  return what === 'overdue' || what === 'due' ? (on ?? '') : '';
}

const isUnconfirmed = ({ bucket, letter }: Item): boolean =>
  (bucket === 'missing' || bucket === 'overdue') && isDraft(letter);

const isOfAmcas = ({ letter }: Item): boolean => letter.portal === 'amcas';

const isOverdue = (item: Item): boolean => item.bucket === 'overdue' && !isUnconfirmed(item);

const isDueSoon = (item: Item): boolean =>
  item.bucket === 'missing' &&
  !isUnconfirmed(item) &&
  item.letter.needed === 'yes' &&
  !item.letter.saidSentOn &&
  item.daysOver !== null &&
  item.daysOver <= 0 &&
  -item.daysOver <= SOON_DAYS;

/** That hour of a day; one that a change of the clocks leaves out is the next one that there is. */
function hourOf(day: Temporal.PlainDate, hour: number, zone: string): Temporal.ZonedDateTime {
  return day.toZonedDateTime({ timeZone: zone, plainTime: { hour } });
}

function isAfter(a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime): boolean {
  return Temporal.ZonedDateTime.compare(a, b) > 0;
}

function outOfQuiet(
  at: Temporal.ZonedDateTime,
  { from, to }: DigestSettings['quiet'],
): Temporal.ZonedDateTime {
  const overMidnight = from > to;
  const isQuiet = overMidnight ? at.hour >= from || at.hour < to : at.hour >= from && at.hour < to;
  if (!isQuiet) return at;
  const day = overMidnight && at.hour >= from ? at.toPlainDate().add({ days: 1 }) : at.toPlainDate();
  return hourOf(day, to, at.timeZoneId);
}
