import {
  calledOf,
  type Bucket,
  type Day,
  type Id,
  type Letter,
  type Moment,
  type Portal,
  type ReadPortal,
  type Tracker,
} from '../model.ts';
import { badgeOf } from './badge.ts';
import { seasonDates, seasonOn } from './calendar.ts';
import { atOnce, cardsOf } from './cards.ts';
import { damagedText } from './damaged.ts';
import { firstDeadline } from './due.ts';
import { freshnessOf, handAge, listKnown, type ListKnown } from './freshness.ts';
import { gapsOf } from './gaps.ts';
import { judge } from './judge.ts';
import { personOf } from './person.ts';
import { withDeliveries } from './interfolio.ts';
import { isRead } from './portals.ts';
import { judgePrograms } from './programs.ts';
import { ringOf } from './ring.ts';
import type { Item, Rounds } from './rounds.ts';
import { anythingKnown, sentenceOf } from './sentence.ts';
import { samePersonIn } from './same-person.ts';
import { sameQuestions } from './same.ts';
import { shownLetters } from './shown.ts';
import { withThanks } from './thanks.ts';
import { explainedWords, wordQuestions } from './words.ts';
import { asOfNow } from './wrong-clock.ts';

export { choiceOverlay } from './choice.ts';
export { appointmentsOf, updatedCalendar } from './appointments.ts';
export { DIGEST_DEFAULT, digestOf, nextDigest } from './digest.ts';
export { overlayFor, type OverlayFacts } from './overlay.ts';
export { seasonsShown, tmdsasRouteShown } from './season-shown.ts';
export { monthsAway } from './sentence.ts';
export { isRead } from './portals.ts';
export { sentQuestions } from './sent.ts';
export type * from './rounds.ts';

/** The order in which the screen shows what it has: what needs an eye first, what is done last. */
const ORDER: readonly Bucket[] = ['look', 'overdue', 'missing', 'ready', 'thanked', 'closed'];

/**
 * Judges everything that is known for one day: what is missing, overdue, ready for a thank-you, and what to do.
 *
 * Pure: `now.today` is the day in the applicant's zone, `now.moment` the same instant in UTC (for "20 min ago").
 * `account` shows another account of a portal than the one that would be shown, as a portal's own tab needs it.
 * The rules stand in rounds.md. Throws a `RangeError` when a day or moment is none.
 */
export function roundsOf(
  tracker: Tracker,
  now: { today: Day; moment: Moment },
  account: Partial<Record<ReadPortal, string | null>> = {},
): Rounds {
  const { today } = now;
  const { letters, programs, readings, elsewhere, unclaimed } = shownLetters(tracker, today, account);
  const known = asOfNow({ ...tracker, programs, readings }, now.moment);
  const items = judgeAll(letters, known, now).sort(inOrder);
  const plans = tracker.plans.filter((plan) => plan.season >= seasonOn(plan.portal, today));
  const words = wordQuestions(items, readings);
  const same = sameQuestions(tracker.maybeSame ?? [], items);
  const gaps = gapsOf(plans, items, tracker.writers);
  const judged = judgePrograms(known, items, now);
  const everything = { tracker: { ...known, plans }, items, words, same, gaps, programs: judged, now };
  const all = cardsOf(everything);
  const cards = atOnce(all);
  return {
    today,
    sentence: sentenceOf({ ...everything, cards: all }),
    cards,
    moreCards: all.length - cards.length,
    ring: ringOf(items),
    items,
    gaps,
    words,
    same,
    explained: explainedWords(tracker.lessons, items, today),
    freshness: freshnessOf(known, now),
    readings: known.readings,
    programs: { lines: judged.lines, rows: judged.rows, coverage: judged.coverage },
    badge: badgeOf(all, anythingKnown(known, items), tracker.settings.badge ?? true),
    damaged: damagedText(tracker.damaged),
    elsewhere,
    unclaimed,
  };
}

/** Each letter judged by itself, then what thanks its neighbours have to do with. */
function judgeAll(letters: readonly Letter[], tracker: Tracker, now: { today: Day; moment: Moment }): Item[] {
  const { settings, contacts, programs } = tracker;
  const people = new Map(tracker.writers.map((writer) => [writer.id, writer]));
  const nameOf = (letter: Letter) => people.get(letter.writer)?.name ?? calledOf(letter);
  const known = new Map(letters.map((letter) => [letter.id, letter]));
  const parts = letters.filter(({ partOf }) => partOf !== null);
  const lists = new Map<Portal, ListKnown | null>();
  const lettersOf = (portal: Portal) => {
    const list = lists.get(portal);
    if (list !== undefined) return list;
    const found = isRead(portal) ? listKnown(tracker.readings, portal, 'letters') : null;
    lists.set(portal, found);
    return found;
  };
  const isSamePerson = samePersonIn(tracker);
  const items = letters.map((letter) =>
    judge(letter, {
      ...now,
      ...tracker,
      lettersOf,
      isSamePerson,
      handAgeOf: (portal) => handAge(tracker, portal, now),
      deadline: firstDeadline(programs, letter),
      writer: nameOf(letter),
      person: people.get(letter.writer) ?? null,
      whole: letter.partOf === null ? null : (known.get(letter.partOf) ?? null),
      parts: parts
        .filter(({ partOf }) => partOf === letter.id)
        .map((part) => ({ letter: part, writer: nameOf(part) }))
        .sort((a, b) => a.writer.localeCompare(b.writer, 'en')),
    }),
  );
  const seasonBegan = ({ portal, season }: Letter) => seasonDates(portal, season, settings).opens.on;
  const who = personOf(tracker.writers);
  const areTwo = (a: Id, b: Id) =>
    (settings.notSame ?? []).some((pair) => pair.includes(who(a)) && pair.includes(who(b)));
  const thanked = withThanks(items, { today: now.today, contacts, seasonBegan, who, areTwo });
  return withDeliveries(thanked, isSamePerson);
}

/** Bucket by bucket, the most pressing date first, letters without one last, then by name and id. */
function inOrder(a: Item, b: Item): number {
  return (
    ORDER.indexOf(a.bucket) - ORDER.indexOf(b.bucket) ||
    (b.daysOver ?? -Infinity) - (a.daysOver ?? -Infinity) ||
    a.writer.localeCompare(b.writer, 'en') ||
    (a.letter.id < b.letter.id ? -1 : 1)
  );
}
