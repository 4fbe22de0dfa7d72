import type { Bucket, Day, Moment, ReadPortal, Tracker } from '../model.ts';
import { badgeOf } from './badge.ts';
import { cardsOf } from './cards.ts';
import { freshnessOf } from './freshness.ts';
import { gapsOf } from './gaps.ts';
import { judge } from './judge.ts';
import { judgePrograms } from './programs.ts';
import type { Item, Rounds } from './rounds.ts';
import { anythingKnown, sentenceOf } from './sentence.ts';
import { seasonOn } from './calendar.ts';
import { shownLetters } from './shown.ts';
import { explainedWords, wordQuestions } from './words.ts';

export { choiceOverlay } from './choice.ts';
export { overlayFor, type OverlayFacts } from './overlay.ts';
export { monthsAway } from './sentence.ts';
export { isRead } from './portals.ts';
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
  const { letters, programs, readings, elsewhere } = shownLetters(tracker, now.today, account);
  const known: Tracker = { ...tracker, programs, readings };
  const names = new Map(tracker.writers.map((writer) => [writer.id, writer.name]));
  const items = letters
    .map((letter) =>
      judge(letter, {
        today: now.today,
        events: tracker.events,
        lessons: tracker.lessons,
        readings,
        writer: names.get(letter.writer) ?? letter.author,
      }),
    )
    .sort(inOrder);
  const plans = tracker.plans.filter((plan) => plan.season >= seasonOn(plan.portal, now.today));
  const words = wordQuestions(items);
  const judged = judgePrograms(known, items, now);
  const cards = cardsOf({ tracker: known, items, words, programs: judged, now });
  return {
    today: now.today,
    sentence: sentenceOf({ tracker: known, items, words, programs: judged, cards, now }),
    cards,
    items,
    gaps: gapsOf(plans, items),
    words,
    explained: explainedWords(tracker.lessons, items, now.today),
    freshness: freshnessOf(known, now),
    programs: { lines: judged.lines, rows: judged.rows },
    badge: badgeOf(cards, anythingKnown(known, items), tracker.settings.badge ?? true),
    elsewhere,
  };
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
