import type { Card, Item, Rounds } from '../../../lib/rounds/index.ts';
import { badgeOf } from '../oracle/badge.ts';
import { startsWithDate, topicOf, type Topic } from '../oracle/headline.ts';
import { everyWay } from '../oracle/open.ts';
import { reminderOf } from '../oracle/reminder.ts';
import { ringOf } from '../oracle/ring.ts';
import type { Case, Letter } from '../oracle/rows.ts';
import { matchWeek, mayBeCalm } from '../oracle/today.ts';
import type { Check } from './check.ts';

/** The headline, the cards and the badge, as far as rounds.md settles them. */
export function checkToday(given: Case, rounds: Rounds, shown: readonly Letter[], check: Check): void {
  const { cards, moreCards, badge, items } = rounds;
  checkSentence(given, rounds, shown, check);
  checkRing(given, rounds, shown, check);
  checkMatchWeek(given, rounds, check);
  const counting = cards.filter(({ counts }) => counts).length;
  const number = badge.text === '' ? 0 : Number.parseInt(badge.text, 10);
  // Of the cards that are cut off, thank-yous and the like don't count.
  check('badge', 'badge', number, (pick) => {
    const [least, most] = [counting, counting + moreCards].map((one) => badgeOf(given, one, pick)) as [
      number,
      number,
    ];
    return Math.min(most, Math.max(least, number));
  });
  const empty = cards.some(({ counts, actions }) => counts && actions.length === 0);
  check('a thing to do without an action', 'cards', empty, () => false);
  for (const card of cards) if (card.counts) checkCounted(given, card, check);
  checkOffers(given, rounds, check);
  const overdue = items.filter(({ bucket }) => bucket === 'overdue');
  const snoozed = overdue.some(({ letter }) => (letter.snoozedUntil ?? '') > given.today);
  for (const { text } of cards) {
    const told = /^(\d+) letters are (?:past|overdue)/.exec(text);
    if (told && !snoozed)
      check(
        'overdue on a card',
        'cards',
        Number(told[1]),
        () => overdue.length,
        () => 'another number',
      );
  }
}

/** "not thank-yous … or snoozed ones". */
function checkCounted(given: Case, { actions }: Card, check: Check): void {
  const thanks = actions.length > 0 && actions.every((action) => action.do === 'write-thanks');
  check('a thank-you counts', 'cards', thanks, () => false);
  const about = actions.flatMap((action) =>
    'letters' in action
      ? action.letters
      : 'letter' in action && action.letter !== null
        ? [action.letter]
        : [],
  );
  const snoozed = given.tracker.letters.filter(
    ({ id, snoozedUntil }) => about.includes(id) && (snoozedUntil ?? '') > given.today,
  );
  const all = snoozed.length > 0 && snoozed.length === new Set(about).size;
  check('a snoozed letter counts', snoozed[0]?.id ?? 'cards', all, () => false);
}

function checkRing(given: Case, rounds: Rounds, shown: readonly Letter[], check: Check): void {
  const { of: all, isIn, overdue, look } = rounds.ring;
  check('ring', 'ring', { all, in: isIn, overdue, look }, (pick) => ringOf(given, shown, pick));
}

function checkSentence(given: Case, rounds: Rounds, shown: readonly Letter[], check: Check): void {
  const { sentence, cards } = rounds;
  const asksOutcome = cards.some(({ actions }) => actions.some((action) => action.do === 'say-outcome'));
  if (/^(?:all|nothing)\b|\bcovered\b/i.test(sentence) && !/we've read/.test(sentence))
    check('the calm sentence', 'sentence', true, (pick) => mayBeCalm(given, pick));
  // From Match Week on, the headline is about the match.
  if (shown.length === 0 || asksOutcome || everyWay(() => matchWeek(given)).values?.[0] !== null) return;
  const told = /^(?:In (.+), )?(\d+) of (\d+) letters? (?:is|are) in/.exec(sentence);
  if (told)
    check(
      'letters in, of how many',
      'sentence',
      { in: Number(told[2]), all: Number(told[3]) },
      (pick) => {
        const { in: isIn, all } = ringOf(
          given,
          shown.filter(({ portal }) => namesPortal(told[1], portal)),
          pick,
        );
        return { in: isIn, all };
      },
      () => 'other numbers',
    );
  const topics = topicsTold(sentence);
  check('headline', 'sentence', topics, (pick) => {
    const topic = topicOf(given, shown, pick);
    return topics.includes(topic) ? topics : [topic];
  });
  check('headline with its date', 'sentence', sentence.startsWith('As of '), (pick) =>
    startsWithDate(given, pick),
  );
}

/** "In MyERAS and AMCAS, 2 of 4 …" counts letters of those portals; without that start, all letters count. */
function namesPortal(names: string | undefined, portal: Letter['portal']): boolean {
  return names === undefined || (PORTAL_NAMES[portal] ?? /./).test(names);
}
const PORTAL_NAMES: Partial<Record<Letter['portal'], RegExp>> = {
  eras: /MyERAS/,
  amcas: /AMCAS/,
  aacomas: /AACOMAS/,
  tmdsas: /TMDSAS/,
  residencycas: /ResidencyCAS/,
  interfolio: /Interfolio/,
  other: /Other|Another/,
};

/** The ranks that a sentence may stand for, judged by its words: some words serve more than one. */
function topicsTold(sentence: string): readonly Topic[] {
  return TOPICS.find(([words]) => words.test(sentence))?.[1] ?? ['later ranks'];
}
const TOPICS: readonly (readonly [RegExp, readonly Topic[]])[] = [
  [/could(?: not|n.t) read/i, ['failed']],
  [/needs? a look/i, ['less than before', 'later ranks']],
  [/rejected|refused|withdrawn|taken back|no longer (?:in|listed|on)/i, ['less than before']],
  [/quiet|still out/i, ['overdue', 'later ranks']],
  [/overdue|past (?:the|their|its) date/i, ['overdue']],
  [/not confirmed|^confirm|hasn.t emailed/i, ['not confirmed']],
];

function checkMatchWeek(given: Case, { cards, items }: Rounds, check: Check): void {
  check(
    'no cards in Match Week',
    'cards',
    cards.length === 0,
    () => matchWeek(given) === 'week' || cards.length === 0,
  );
  const alone = cards.every(({ actions }) => actions.some((action) => action.do === 'say-outcome'));
  const writers = items.some(
    ({ bucket, letter }) => /ready|thanked/.test(bucket) && letter.portal === 'eras',
  );
  check('that question alone', 'cards', alone, () => (writers && matchWeek(given) === 'monday') || alone);
}

/**
 * A reminder is offered only where one is allowed (whether the request reached them, the draft asks), and thanks only
 * for a letter that is in or for an honest no.
 */
function checkOffers(given: Case, { cards, items }: Rounds, check: Check): void {
  const own = (item: Item) => (item.action ? [item.action, ...item.others] : item.others);
  const actions = [...cards.flatMap(({ actions: of }) => of), ...items.flatMap(own)];
  for (const action of actions) {
    if (action.do === 'write-thanks' || action.do === 'mark-thanked') {
      const { letters } = given.tracker;
      // "Thanks go to the office and each writer": of a part, once the committee letter is in.
      const isIn = ({ id, partOf, state }: Letter): boolean =>
        state === 'received' || letters.some((one) => one.id === partOf && one.id !== id && isIn(one));
      const early = letters.find(
        (letter) =>
          action.letters.includes(letter.id) &&
          !isIn(letter) &&
          letter.state !== 'declined' &&
          letter.answer !== 'no',
      );
      check('thanks for a letter that is not in', early?.id ?? 'actions', early !== undefined, () => false);
    }
    if (action.do !== 'write-reminder') continue;
    const letter = given.tracker.letters.find(({ id }) => id === action.letter);
    if (!letter) throw new Error(`A reminder is offered about ${action.letter}, which is no letter.`);
    check<string>('offers a reminder', letter.id, action.rung, (pick) => {
      const says = reminderOf(given, letter, pick, true);
      return says.allowed ? says.rung : 'none';
    });
  }
}
