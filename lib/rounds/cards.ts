import { READ_PORTALS, type Contact, type Letter, type Tracker } from '../model.ts';
import { FRESH_DAYS, handAge, listKnown, portalsInUse } from './freshness.ts';
import { agoText, count, dayText, daysBetween, hoursBetween, namesText, spanText } from './days.ts';
import { overText, STOP_COUNTING } from './due.ts';
import { isRead, portalName } from './portals.ts';
import { blockedCards, shortCards, unassignedCards } from './program-cards.ts';
import type { ProgramsJudged } from './programs.ts';
import type { Action, Card, Item, WordQuestion } from './rounds.ts';

/** More than this and nobody reads them (rounds.md, "the voice"). */
const AT_MOST = 3;
/** A letter due this soon, asked for this long ago, is worth a word (rounds.md, "reminder allowed"). */
const SOON_DAYS = 14;
const ASKED_DAYS = 14;

export interface ForCards {
  tracker: Tracker;
  items: readonly Item[];
  words: readonly WordQuestion[];
  programs: ProgramsJudged;
  now: { today: string; moment: string };
}

/** What needs the applicant today: at most three cards, worst first, one for each cause and not for each letter. */
export function cardsOf(known: ForCards): Card[] {
  return [
    ...whoseCards(known),
    ...unreadableCards(known),
    ...overdueCards(known),
    ...wordCards(known),
    ...lookCards(known),
    ...unassignedCards(known),
    ...blockedCards(known),
    ...shortCards(known),
    ...draftCards(known),
    ...quietCards(known),
    ...baselineCards(known),
    ...handCards(known),
    ...staleCards(known),
  ].slice(0, AT_MOST);
}

/** Overdue letters that wait for their writer: an entry that is not confirmed waits for the applicant. */
export function overdueOnWriters(items: readonly Item[]): Item[] {
  return items.filter(({ bucket, letter }) => bucket === 'overdue' && isWithWriter(letter));
}

/** Letters that are due soon and were asked for a while ago (rounds.md, "reminder allowed"). */
export function quietSoon(items: readonly Item[], today: string): Item[] {
  return items.filter(({ bucket, letter, daysOver }) => {
    const asked = letter.askedOn ?? letter.requestedOn;
    return (
      bucket === 'missing' &&
      isWithWriter(letter) &&
      letter.needed === 'yes' &&
      !letter.saidSentOn &&
      daysOver !== null &&
      -daysOver <= SOON_DAYS &&
      asked !== null &&
      daysBetween(asked, today) >= ASKED_DAYS
    );
  });
}

/** Entries that only the applicant can finish, in the season in which they can. */
export function unconfirmed(items: readonly Item[]): Item[] {
  return items.filter(
    ({ bucket, letter }) => (bucket === 'missing' || bucket === 'overdue') && letter.state === 'draft',
  );
}

function isWithWriter(letter: Letter): boolean {
  return letter.state !== 'draft' && letter.state !== 'planned';
}

function awake(items: readonly Item[], today: string): Item[] {
  return items.filter(({ letter }) => !(letter.snoozedUntil && letter.snoozedUntil > today));
}

function show(items: readonly Item[], label: string): Action {
  return { do: 'show', label, letters: items.map(({ letter }) => letter.id) };
}

function whoseCards({ tracker }: ForCards): Card[] {
  return READ_PORTALS.flatMap((portal) => {
    const question = tracker.settings.whose?.[portal];
    if (!question) return [];
    const writers = question.writers.length > 0 ? ` (by ${namesText(question.writers)})` : '';
    return {
      key: `whose-${portal}`,
      text: `Whose ${portalName(portal)} letters are these${writers}? Until you say, none is kept.`,
      actions: [{ do: 'settle-whose', label: 'Say whose', portal }],
      counts: true,
    };
  });
}

/** The sentence on top says that the page could not be read; the card says what to do about it. */
function unreadableCards({ tracker }: ForCards): Card[] {
  return READ_PORTALS.flatMap((portal) => {
    if (!listKnown(tracker.readings, portal, 'letters').failed) return [];
    const name = portalName(portal);
    const text = `Open the ${name} letters page once more, and let it load`;
    return {
      key: `unreadable-${portal}`,
      text,
      actions: [{ do: 'open-portal', label: `Open ${name}`, portal }],
      counts: true,
    };
  });
}

function overdueCards({ tracker, items, now }: ForCards): Card[] {
  const late = awake(
    items.filter((item) => item.bucket === 'overdue' && item.letter.state !== 'draft'),
    now.today,
  );
  const [only] = late;
  if (!only?.due || only.daysOver === null) return [];
  if (late.length > 1) {
    const text = `${count(late.length, 'letter')} are past their dates: ${namesText(late.map(({ writer }) => writer))}`;
    return [{ key: 'overdue', text, actions: [show(late, `Show the ${late.length}`)], counts: true }];
  }
  const over = overText(only.due, now.today);
  if (only.daysOver > STOP_COUNTING) {
    const actions: Action[] = [
      { do: 'set-due', label: 'Set a new date', letter: only.letter.id },
      { do: 'let-go', label: 'Let it go', letter: only.letter.id },
    ];
    return [{ key: 'overdue', text: `${only.writer} · ${over}. Keep waiting?`, actions, counts: true }];
  }
  const reminded = isWithWriter(only.letter) ? `, ${reminderText(tracker.contacts, only, now.today)}` : '';
  const text = `${only.writer} · ${over}${reminded}`;
  return [{ key: 'overdue', text, actions: only.action ? [only.action] : [], counts: true }];
}

/** Opening a draft is not sending it: only what the user said was sent counts. */
function reminderText(contacts: readonly Contact[], item: Item, today: string): string {
  const last = contacts
    .filter(({ kind, letter }) => kind === 'reminder' && letter === item.letter.id)
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return last ? `reminded ${dayText(last, today)}` : 'never reminded';
}

/** New words are one cause, however many letters show them; the answers stand beside the letters. */
function wordCards({ items, words, now }: ForCards): Card[] {
  const asked = words.filter(({ notSure }) => !notSure);
  const keys = new Set<string | null>(asked.map(({ key }) => key));
  const letters = awake(
    items.filter(({ asks }) => keys.has(asks)),
    now.today,
  );
  const [only] = asked;
  if (!only || letters.length === 0) return [];
  const text =
    asked.length === 1
      ? `${only.text} What does it mean?`
      : `${count(asked.length, 'new word')}, on ${count(letters.length, 'letter')}. What do they mean?`;
  return [{ key: 'words', text, actions: [show(letters, 'Answer')], counts: true }];
}

function lookCards({ items, now }: ForCards): Card[] {
  const look = awake(
    items.filter(({ bucket, asks }) => bucket === 'look' && asks === null),
    now.today,
  );
  const [only] = look;
  if (!only) return [];
  if (look.length === 1) {
    const actions = only.action ? [only.action, ...only.others] : [...only.others];
    return [{ key: 'look', text: `${only.writer} · ${only.reason}`, actions, counts: true }];
  }
  const text = `${count(look.length, 'letter')} need a look`;
  return [{ key: 'look', text, actions: [show(look, `Show the ${look.length}`)], counts: true }];
}

function draftCards({ items, now }: ForCards): Card[] {
  const drafts = awake(unconfirmed(items), now.today);
  const [first] = drafts;
  if (!first) return [];
  const portal = first.letter.portal;
  const text =
    drafts.length === 1
      ? `${first.writer} · the entry is not confirmed, so the writer cannot upload yet`
      : `${drafts.length} entries are not confirmed, so their writers cannot upload yet`;
  const actions: Action[] = isRead(portal)
    ? [{ do: 'open-portal', label: `Open ${portalName(portal)}`, portal }]
    : [show(drafts, 'Show')];
  return [{ key: 'draft', text, actions, counts: true }];
}

function quietCards({ items, now }: ForCards): Card[] {
  const quiet = awake(quietSoon(items, now.today), now.today);
  const [only] = quiet;
  if (!only?.due) return [];
  if (quiet.length > 1) {
    const text = `${count(quiet.length, 'letter')} are due within two weeks: ${namesText(quiet.map(({ writer }) => writer))}`;
    return [{ key: 'quiet', text, actions: [show(quiet, `Show the ${quiet.length}`)], counts: true }];
  }
  const asked = only.letter.askedOn ?? only.letter.requestedOn;
  const since = asked ? `, asked ${spanText(daysBetween(asked, now.today))} ago` : '';
  const due = only.due.on === now.today ? 'due today' : `due ${only.due.text}`;
  const said: Action = { do: 'said-sent', label: 'Writer says sent', letter: only.letter.id };
  return [{ key: 'quiet', text: `${only.writer} · ${due}${since}`, actions: [said], counts: true }];
}

/** Thank-yous are no duty of the day: the question is asked, and does not count. */
function baselineCards({ tracker, items }: ForCards): Card[] {
  const asked = new Set(tracker.settings.baseline ?? []);
  const letters = items
    .filter(({ bucket, letter }) => bucket === 'ready' && asked.has(letter.id))
    .map(({ letter }) => letter.id);
  if (letters.length === 0) return [];
  const text =
    letters.length === 1
      ? '1 letter was in before I came. Thanked?'
      : `${letters.length} letters were in before I came. Thanked?`;
  const actions: Action[] = [
    { do: 'settle-baseline', label: letters.length === 1 ? 'Yes' : 'All', letters, all: true },
    { do: 'settle-baseline', label: letters.length === 1 ? 'Not yet' : 'Choose', letters, all: false },
  ];
  return [{ key: 'baseline', text, actions, counts: false }];
}

function handCards({ tracker, now }: ForCards): Card[] {
  return portalsInUse(tracker, now.today).flatMap((portal) => {
    if (isRead(portal)) return [];
    const age = handAge(tracker, portal, now);
    if (age !== null && age <= FRESH_DAYS) return [];
    const name = portal === 'other' ? 'Another portal' : portalName(portal);
    const action: Action =
      age === null
        ? { do: 'add-letter', label: 'Add by hand', portal }
        : { do: 'kept-by-hand', label: 'Mark updated', portal };
    const text = `${name} is kept by hand · ${age === null ? 'no letter yet' : `${count(age, 'day')} old`}`;
    return { key: `by-hand-${portal}`, text, actions: [action], counts: true };
  });
}

function staleCards({ tracker, now }: ForCards): Card[] {
  return portalsInUse(tracker, now.today).flatMap((portal) => {
    if (!isRead(portal)) return [];
    const { taken, failed } = listKnown(tracker.readings, portal, 'letters');
    if (failed || (taken && hoursBetween(taken.at, now.moment) <= FRESH_DAYS * 24)) return [];
    const text = taken
      ? `${portalName(portal)} letters were last read ${agoText(taken.at, now.moment)}`
      : `${portalName(portal)} letters were never read`;
    const action: Action = { do: 'open-portal', label: `Open ${portalName(portal)}`, portal };
    return { key: `stale-${portal}`, text, actions: [action], counts: true };
  });
}
