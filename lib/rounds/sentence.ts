import { READ_PORTALS, type Day, type Moment, type Portal, type Tracker } from '../model.ts';
import { overFrom, seasonDates, seasonOn, targetOf, type SeasonSaid } from './calendar.ts';
import type { ForCards } from './cards/for-cards.ts';
import { quietSoon, unconfirmed } from './cards/writers.ts';
import {
  ageInHours,
  agoText,
  count,
  dayText,
  daysBetween,
  namesText,
  numberWord,
  plusDays,
  spanText,
} from './days.ts';
import { FRESH_DAYS, handAge, handAgeText, listKnown, portalsInUse } from './freshness.ts';
import { askedAlone, heardOf } from './heard.ts';
import { isSetback } from './look.ts';
import { namedOnlyText } from './named-only.ts';
import { HOW_DID_IT_GO } from './outcome.ts';
import { isRead, lettersPage, portalName } from './portals.ts';
import { roomSentence } from './programs.ts';
import { ringOf, type Ring } from './ring.ts';
import type { Card, Item, Rounds, WordQuestion } from './rounds.ts';

export interface ForSentence extends ForCards {
  cards: readonly Card[];
}

/**
 * The one sentence on top: "am I safe?", by the rank of rounds.md ("headline"): a reading that failed; refused, taken
 * back or less than before; overdue; not confirmed; due soon; room at programs; other questions; what was not read. It
 * says "all" or "nothing" only when every portal that the user says they use was read whole within 7 days, or gone
 * through by hand within 7 ("the calm sentence"); else it speaks of what is known alone, and names what is not.
 */
export function sentenceOf(all: ForSentence): string {
  const { cards } = all;
  const heard = heardOf(all);
  if (!heard) return askedAlone(all).length > 0 ? HOW_DID_IT_GO : 'It’s Match Week. Good luck.';
  const known: ForSentence = { ...heard, cards };
  const { tracker, items, now } = known;
  if (cards.some(({ key }) => key.startsWith('whose-'))) {
    return 'I do not know yet whose letters these are. None was kept.';
  }
  const unread = unreadable(tracker, now.moment);
  if (unread) return unread;
  if (!anythingKnown(tracker, items)) {
    if (tracker.damaged)
      return 'What was kept here is damaged. Open the letters page of your portal once more.';
    return unreadSentence(tracker, now.today);
  }
  const asOf = asOfText(tracker, now);
  const urgent = urgentText(known);
  if (urgent) return `${asOf}${urgent}`;
  // In Match Week a portal is passed over, and not covered for that.
  const unsure = notCovered(heard === all ? known : { ...all, items });
  return unsure === null ? calmText(items, cards, now.today) : `${asOf}${joined(knownText(known), unsure)}`;
}

/** What there is to do, the worst of it. */
function urgentText(known: ForSentence): string | null {
  const { items, now, tracker } = known;
  const rest = readingSoon(items, now.today, tracker.settings);
  const setbacks = items.filter(isSetback);
  if (setbacks.length > 0) return joined(setbackText(setbacks), inText(known) ?? rest);
  const overdue = items.filter(({ bucket }) => bucket === 'overdue').length;
  if (overdue > 0) return overdueText(overdue, inText(known), rest);
  const drafts = unconfirmed(items);
  if (drafts.length > 0) return joined(draftText(drafts), rest ?? inText(known));
  const soon = quietSoon(items, now.today);
  if (soon.length > 0) return joined(soonText(soon), rest ?? inText(known));
  const room = roomSentence(known.programs.coverage);
  if (room) return room;
  const look = items.filter(({ bucket }) => bucket === 'look');
  if (look.length > 0) return joined(wordsText(look, known.words) ?? lookText(look), rest ?? inText(known));
  return null;
}

/** "As of 24 Nov: " where something that the sentence goes by is older than a week; else ''. */
function asOfText(tracker: Tracker, now: { today: Day; moment: Moment }): string {
  const days = portalsInUse(tracker, now.today).flatMap((portal) => {
    if (!isRead(portal)) return handAge(tracker, portal, now) ?? [];
    const { taken } = listKnown(tracker.readings, portal, 'letters');
    return taken ? ageInHours(taken.at, now.moment) / 24 : [];
  });
  // Of a date to come it is not known how old it is: how fresh it is says so.
  const oldest = Math.max(0, ...days.filter(Number.isFinite));
  if (oldest <= FRESH_DAYS) return '';
  return `As of ${dayText(plusDays(now.today, -Math.floor(oldest)), now.today)}: `;
}

/** True once a page was read or a letter was typed: before that there is nothing to judge. */
export function anythingKnown(tracker: Tracker, items: readonly Item[]): boolean {
  return items.length > 0 || tracker.readings.some(({ understood }) => understood);
}

/**
 * For somebody who applies next season: when the portal opens and when to ask, projected and marked where nothing is
 * published. "Nothing due yet. MyERAS opens about 2 Jun (expected). For letters by 8 Sep, ask by 28 Jul."
 */
export function monthsAway(
  portal: Portal,
  today: Day,
  said: SeasonSaid = {},
  next = 'Now: find people.',
): string {
  const season = seasonOn(portal, today) + 1;
  const { opens } = seasonDates(portal, season, said);
  const target = targetOf(portal, season, said);
  const opening = `${portalName(portal)} opens ${opens.expected ? 'about ' : ''}${dayText(opens.on, today)}${opens.expected ? ' (expected)' : ''}.`;
  const ask = target
    ? ` For letters by ${dayText(target.on, today)}, ask by ${dayText(plusDays(target.on, -42), today)}.`
    : '';
  return `Nothing due yet. ${opening}${ask} ${next}`;
}

/**
 * The rounds of somebody who applies next season: there is no page of a portal to open yet, so none is asked for beside
 * "Nothing due yet".
 */
export function beforeSeason(rounds: Rounds): Rounds {
  return { ...rounds, cards: rounds.cards.filter(({ key }) => !key.startsWith('stale-')) };
}

function unreadSentence(tracker: Tracker, today: Day): string {
  const portals = (tracker.settings.uses ?? []).filter(isRead);
  const [first] = portals;
  if (!first) return 'No portal page was read yet. Open the letters page of your portal.';
  if (portals.length === 1 && today >= overFrom(first, seasonOn(first, today), tracker.settings))
    return monthsAway(first, today, tracker.settings);
  const pages = portals.map((portal) => `${portalName(portal)} (${lettersPage(portal)})`);
  return `Not read yet: ${namesText(pages)}. Sign in, then open it.`;
}

/** A look that failed: which page it was, and how old what was known before is. */
function unreadable(tracker: Tracker, now: Moment): string | null {
  for (const portal of READ_PORTALS) {
    const { failed, taken } = listKnown(tracker.readings, portal, 'letters');
    if (!failed) continue;
    const kept = taken ? ` What I knew (${agoText(taken.at, now)}) is unchanged.` : '';
    return `I could not read the ${portalName(portal)} letters page.${kept}`;
  }
  return null;
}

/** "2 of 5 letters are in. 3 are overdue." */
function overdueText(overdue: number, isIn: string | null, rest: string | null): string {
  const are = overdue === 1 ? 'is' : 'are';
  if (isIn) return joined(isIn, `${overdue} ${are} overdue.`);
  return joined(`${numberWord(overdue)} ${overdue === 1 ? 'letter' : 'letters'} ${are} overdue.`, rest);
}

/** What became of letters that were thought to be safe. */
function setbackText(items: readonly Item[]): string {
  const [only] = items;
  if (!only || items.length > 1)
    return `${items.length} letters were rejected, withdrawn, or are no longer in.`;
  const { letter, writer, portalName: name } = only;
  if (letter.state === 'rejected') return `${name} rejected ${writer}’s letter.`;
  if (letter.state === 'withdrawn') return `${writer}’s letter was withdrawn.`;
  return `${writer}’s letter is no longer in.`;
}

function soonText(soon: readonly Item[]): string {
  return `${numberWord(soon.length)} ${soon.length === 1 ? 'letter is' : 'letters are'} due within two weeks.`;
}

function lookText(look: readonly Item[]): string {
  return `${numberWord(look.length)} ${look.length === 1 ? 'letter needs' : 'letters need'} a look.`;
}

/** Where words are all that there is to look at; `null` when it is more. */
function wordsText(look: readonly Item[], words: readonly WordQuestion[]): string | null {
  if (look.some(({ asks }) => asks === null)) return null;
  const asked = words.filter(({ notSure }) => !notSure);
  const letters = count(look.length, 'letter');
  const [only] = asked;
  if (!only)
    return `${numberWord(look.length)} ${look.length === 1 ? 'letter shows' : 'letters show'} a word that is not clear yet.`;
  if (words.length > 1) return null;
  return `${only.portalName} has a new word, on ${letters}. You can say what it means.`;
}

function draftText(drafts: readonly Item[]): string {
  if (drafts.some(({ letter }) => letter.portal !== 'amcas'))
    return drafts.length === 1
      ? 'One entry is not confirmed, so its writer cannot upload yet.'
      : `${numberWord(drafts.length)} entries are not confirmed, so their writers cannot upload yet.`;
  return drafts.length === 1
    ? "AMCAS hasn't emailed one writer yet."
    : `AMCAS hasn't emailed ${numberWord(drafts.length).toLowerCase()} writers yet.`;
}

/** "Programs start reading in 4 weeks.", while ERAS letters are shown and that day is ahead. */
function readingSoon(items: readonly Item[], today: Day, said: SeasonSaid): string | null {
  const eras = items.find(({ letter }) => letter.portal === 'eras');
  const reading = eras && seasonDates('eras', eras.letter.season, said).reading;
  if (!reading) return null;
  const left = daysBetween(today, reading.on);
  if (left < 0) return null;
  if (left === 0) return 'Programs start reading today.';
  return `Programs start reading in ${spanText(left)}${reading.expected ? ' (expected)' : ''}.`;
}

/** How many are in, beside what is wrong: "In MyERAS, 2 of 5 letters are in."; `null` while none is. */
function inText(known: ForSentence): string | null {
  const ring = ringOf(known.items);
  if (ring.isIn === 0) return null;
  return notCovered(known) === null ? ringText(ring) : knownText(known);
}

function ringText({ isIn, of }: Ring): string {
  return `${isIn} of ${count(of, 'letter')} ${isIn === 1 && of === 1 ? 'is' : 'are'} in.`;
}

/** Why the sentence may not speak for everything: the first portal that it cannot speak for; `null`: it may. */
function notCovered({ tracker, items, programs, now }: ForSentence): string | null {
  if (tracker.damaged) return 'Something that is kept here is damaged, so I cannot speak for all.';
  const uses = tracker.settings.uses ?? [];
  for (const portal of portalsInUse(tracker, now.today)) {
    const name = portal === 'other' ? 'Another portal' : portalName(portal);
    if (!isRead(portal)) {
      const age = handAge(tracker, portal, now);
      if (age === null) return `${name} is kept by hand and has no letter yet.`;
      if (age > FRESH_DAYS) return `${name} is kept by hand, ${handAgeText(age)}.`;
      continue;
    }
    const { taken, failed } = listKnown(tracker.readings, portal, 'letters');
    if (!taken) return `${name} was never read.`;
    if (failed) return `${name} could not be read last.`;
    if (taken.extent !== 'whole') return `${name} was read in part.`;
    if (ageInHours(taken.at, now.moment) > FRESH_DAYS * 24)
      return `${name} was last read ${agoText(taken.at, now.moment)}.`;
    const unread = namedOnlyText(portal, items);
    if (unread) return unread;
    // Programs are known, and not what all of them have: nothing may be said to be covered.
    const theirs = programs.coverage.filter(({ program }) => program.portal === portal);
    if (theirs.some(({ known }) => known !== 'known'))
      return `It is not known which letters all ${theirs.length} ${name} programs have.`;
  }
  return uses.length === 0 ? 'Say where you apply, and I can speak for the rest.' : null;
}

function calmText(items: readonly Item[], cards: readonly Card[], today: Day): string {
  const ring = ringOf(items);
  const ready = items.filter(({ bucket }) => bucket === 'ready').length;
  const thanks =
    ready === 0 ? null : `${numberWord(ready)} ${ready === 1 ? 'thank-you is' : 'thank-yous are'} open.`;
  if (ring.of > 0 && ring.isIn === ring.of) {
    const several = ring.of === 2 ? 'Both letters are in.' : `All ${ring.of} letters are in.`;
    return joined(ring.of === 1 ? 'Your one letter is in.' : several, thanks);
  }
  if (cards.some(({ counts }) => counts)) return ringText(ring);
  if (items.length === 0) return 'Your portals show no letters yet.';
  const next = items
    .filter(({ bucket, due }) => bucket === 'missing' && due !== null)
    .sort((a, b) => ((a.due?.on ?? '') < (b.due?.on ?? '') ? -1 : 1))[0];
  return joined(
    'Nothing needs you today.',
    next?.due ? `Next: ${dayText(next.due.on, today)}, ${next.writer}.` : null,
  );
}

function knownText({ tracker, items, now }: ForSentence): string {
  const ring = ringOf(items);
  const names = portalsInUse(tracker, now.today)
    .filter(
      (portal) =>
        items.some(({ letter }) => letter.portal === portal) ||
        tracker.readings.some((reading) => reading.portal === portal && reading.understood),
    )
    .map(portalName);
  if (ring.of === 0) return `${namesText(names)} ${names.length === 1 ? 'shows' : 'show'} no letters yet.`;
  return `In ${namesText(names)}, ${ringText(ring)}`;
}

function joined(first: string, second: string | null): string {
  return second ? `${first} ${second}` : first;
}
