import { PORTALS, type Contact, type Day, type Id, type Portal } from '../model.ts';
import { seasonDates, type SeasonSaid } from './calendar.ts';
import { dayOf, dayText, daysBetween, plusDays } from './days.ts';
import { portalName } from './portals.ts';
import type { Item } from './rounds.ts';

/** What happened to a letter on a day; a day of which it is known only that it had happened says so in its text. */
export interface TimelinePoint {
  kind: 'asked' | 'nudge' | 'said-sent' | 'in' | 'due' | 'thanked';
  on: Day;
  /** 0 at the left end of the axis, 1 at the right; a day beyond an end stands at it. */
  at: number;
  /** "Asked 20 Jun". */
  text: string;
}

/** One letter, from the ask to its due date. */
export interface TimelineBar {
  item: Item;
  /** Where the letter stands, as far as the picture tells it apart. */
  tone: 'in' | 'out' | 'late' | 'look' | 'closed';
  from: number;
  to: number;
  /** When it was asked for is not known: `from` is its first day that is. */
  openStart: boolean;
  /** It has no due date: `to` is today, or the day that it came. */
  openEnd: boolean;
  /** How much of it has passed: up to today, or to the day that it came; `null`: nothing. */
  passed: number | null;
  /** From its due date to today, or to the day that it came, when that is later. */
  over: { from: number; to: number } | null;
  points: TimelinePoint[];
}

/** A day of the season's own calendar. */
export interface SeasonMark {
  on: Day;
  at: number;
  /** "Programs start to read 23 Sep (expected)". */
  text: string;
}

/** The letters of one portal and season. */
export interface TimelineSection {
  key: string;
  name: string;
  marks: SeasonMark[];
  /** By the day of the ask, then by due date. */
  bars: TimelineBar[];
  /** Letters of which no day is known. */
  undated: Item[];
}

export interface Timeline {
  from: Day;
  to: Day;
  today: number;
  months: { on: Day; at: number; name: string; year: string }[];
  sections: TimelineSection[];
}

/** What a timeline is made of, besides the letters as they are judged. */
export interface ForTimeline {
  items: readonly Item[];
  contacts: readonly Contact[];
  today: Day;
  /** The user's zone, an IANA name: when a letter was first seen is kept in UTC. */
  zone: string;
  /** What the user says about seasons: their dates win over ours. */
  said: SeasonSaid;
}

/** Room at both ends of the axis, in days. */
const ROOM = 10;
/** How far before a season opens, and after it ends, a day still widens the axis: a wrong year must not. */
const MOST_BEFORE = 365;
const MOST_AFTER = 30;

/** A season at a glance, laid out from left to right; `null` when no letter is known. Pure: `today` is handed in. */
export function timelineOf({ items, contacts, today, zone, said }: ForTimeline): Timeline | null {
  if (items.length === 0) return null;
  const dated = items
    .toSorted((a, b) => PORTALS.indexOf(a.letter.portal) - PORTALS.indexOf(b.letter.portal))
    .map((item) => ({ item, facts: factsOf(item, contacts, { today, zone }) }));
  const sections = Map.groupBy(dated, ({ item: { letter } }) => `${letter.portal} ${String(letter.season)}`);
  const axis = axisOf(dated, today, said);
  const place = (day: Day) => positionOf(day, axis);
  return {
    ...axis,
    today: place(today),
    months: monthsOf(axis).map((on) => ({ on, at: place(on), ...monthName(on) })),
    sections: [...sections].map(([key, rows]): TimelineSection => {
      const { portal, season } = rows[0]?.item.letter ?? { portal: 'other', season: 0 };
      const bars = rows.filter(({ facts }) => facts.length > 0);
      return {
        key,
        name: `${portalName(portal)} ${String(season)}`,
        marks: seasonMarks(portal, season, today, said)
          .filter(({ on }) => on >= axis.from && on <= axis.to)
          .map((mark) => ({ ...mark, at: place(mark.on) })),
        bars: bars.toSorted(byDay).map(({ item, facts }) => barOf(item, facts, today, place)),
        undated: rows.filter(({ facts }) => facts.length === 0).map(({ item }) => item),
      };
    }),
  };
}

/** Where a day stands between two others: 0 at `from`, 1 at `to`, and no further. */
export function positionOf(day: Day, { from, to }: { from: Day; to: Day }): number {
  return Math.min(1, Math.max(0, daysBetween(from, day) / daysBetween(from, to)));
}

type Fact = Omit<TimelinePoint, 'at'>;

/** The days that are known of a letter, in order of time. */
function factsOf(
  { letter, due, bucket }: Item,
  contacts: readonly Contact[],
  { today, zone }: { today: Day; zone: string },
): Fact[] {
  const said = (kind: Fact['kind'], on: Day | null, words: string, after = ''): Fact[] =>
    on === null ? [] : [{ kind, on, text: `${words} ${dayText(on, today)}${after}` }];
  const asked = letter.askedOn
    ? said('asked', letter.askedOn, 'Asked')
    : said('asked', letter.requestedOn, `Requested in ${portalName(letter.portal)}`);
  // A letter that needs a look may have been in, and may not be any more.
  const isIn = letter.state === 'received' && bucket !== 'look';
  const seen = letter.receivedSeenAt === null ? null : dayOf(letter.receivedSeenAt, zone);
  const arrived = !isIn
    ? []
    : letter.receivedOn
      ? said('in', letter.receivedOn, 'In since')
      : said('in', seen, 'First seen in on');
  // A date that is ours was nobody's promise once the letter is in.
  const shown = due !== null && (!isIn || ['yours', 'told', 'office'].includes(due.basis)) ? due : null;
  const usual = shown?.basis === 'season' || shown?.basis === 'asked' ? ', the usual date' : '';
  const nudges = contacts.filter((one) => one.letter === letter.id && one.kind === 'reminder');
  return [
    ...asked,
    ...nudges.flatMap(({ on }) => said('nudge', on, 'Reminded')),
    ...said('said-sent', letter.saidSentOn, 'Writer says sent'),
    ...arrived,
    ...said('due', shown?.on ?? null, 'Due', usual),
    ...(isIn ? said('thanked', letter.thankedOn, 'Thanked') : []),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Every day that is known, the season's opening and today lie on it; a day far outside of the season does not. */
function axisOf(dated: readonly Dated[], today: Day, said: SeasonSaid): { from: Day; to: Day } {
  let [from, to] = [today, today];
  const widen = (day: Day) => {
    if (day < from) from = day;
    if (day > to) to = day;
  };
  for (const { item, facts } of dated) {
    const { opens, ends, reading } = seasonDates(item.letter.portal, item.letter.season, said);
    const [first, last] = [plusDays(opens.on, -MOST_BEFORE), plusDays(ends.on, MOST_AFTER)];
    widen(opens.on);
    if (reading) widen(reading.on);
    for (const { on } of facts) if (on >= first && on <= last) widen(on);
  }
  return { from: plusDays(from, -ROOM), to: plusDays(to, ROOM) };
}

function barOf(item: Item, facts: readonly Fact[], today: Day, place: (day: Day) => number): TimelineBar {
  const dayOfKind = (kind: Fact['kind']) => facts.find((fact) => fact.kind === kind)?.on ?? null;
  const [asked, due, arrived] = [dayOfKind('asked'), dayOfKind('due'), dayOfKind('in')];
  const first = facts[0]?.on ?? today;
  const isIn = item.letter.state === 'received' && item.bucket !== 'look';
  // Where it ends when no due date says so: when it came, else today while it is still waited for.
  const now = arrived ?? (isIn ? null : today);
  const end = due ?? now ?? facts.at(-1)?.on ?? today;
  const start = asked !== null && asked < end ? asked : first < end ? first : end;
  const until = now !== null && now < end ? now : end;
  const late = due !== null && now !== null && now > due && item.bucket !== 'closed';
  return {
    item,
    tone: toneOf(item),
    from: place(start),
    to: place(end),
    openStart: asked === null,
    openEnd: due === null,
    passed: until > start ? place(until) : null,
    over: late ? { from: place(due), to: place(now) } : null,
    points: facts.map((fact) => ({ ...fact, at: place(fact.on) })),
  };
}

function toneOf({ bucket, letter }: Item): TimelineBar['tone'] {
  if (bucket === 'look') return 'look';
  if (bucket === 'overdue') return 'late';
  if (letter.state === 'received') return 'in';
  return bucket === 'closed' ? 'closed' : 'out';
}

interface Dated {
  item: Item;
  facts: readonly Fact[];
}

function byDay(a: Dated, b: Dated): number {
  const key = ({ item, facts }: Dated): [Day, Day, string, Id] => [
    facts[0]?.on ?? '',
    item.due?.on ?? '9999',
    item.writer,
    item.letter.id,
  ];
  const [one, other] = [key(a), key(b)];
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? '';
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}

function seasonMarks(portal: Portal, season: number, today: Day, said: SeasonSaid): Omit<SeasonMark, 'at'>[] {
  const { opens, lettersBy, reading, rankLists, matchDay, ends } = seasonDates(portal, season, said);
  const named = [
    [`${portalName(portal)} opens`, opens],
    ['Letters by', lettersBy],
    ['Programs start to read', reading],
    ['Rank lists', rankLists],
    ['Match Day', matchDay],
    ['Season ends', ends],
  ] as const;
  return named.flatMap(([words, date]) => {
    if (!date) return [];
    // Late June is no exact day, until the user says one.
    const day = date === lettersBy && date.grade !== 'you' ? 'late June' : dayText(date.on, today);
    const text = `${words} ${day}${date.expected ? ' (expected)' : ''}`;
    return [{ on: date.on, text }];
  });
}

/** The first of each month on the axis. */
function monthsOf({ from, to }: { from: Day; to: Day }): Day[] {
  const months: Day[] = [];
  let first = Temporal.PlainDate.from(from).with({ day: 1 }).add({ months: 1 });
  while (first.toString() <= to) {
    months.push(first.toString());
    first = first.add({ months: 1 });
  }
  return months;
}

function monthName(on: Day): { name: string; year: string } {
  const [, name = ''] = dayText(on, on).split(' ');
  return { name, year: on.slice(0, 4) };
}
