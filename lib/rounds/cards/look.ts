import { READ_PORTALS } from '../../model.ts';
import { count, namesText } from '../days.ts';
import { listKnown } from '../freshness.ts';
import { portalName } from '../portals.ts';
import { isSetback } from '../look.ts';
import type { Card, Item } from '../rounds.ts';
import { awake, show, type ForCards } from './for-cards.ts';

/** Until it is known whose letters they are, none is kept: nothing else can be said of that portal. */
export function whoseCards({ tracker }: ForCards): Card[] {
  return READ_PORTALS.flatMap((portal) => {
    const question = tracker.settings.whose?.[portal];
    if (!question) return [];
    const writers = question.writers.length > 0 ? ` (by ${namesText(question.writers)})` : '';
    return {
      key: `whose-${portal}`,
      text: `Whose ${portalName(portal)} letters are these${writers}? Until you say, none is kept.`,
      actions: [{ do: 'settle-whose', label: 'Say whose', portal }],
      // A banner, and no task of the day (rounds.md, "badge").
      counts: false,
    };
  });
}

/** The sentence on top says that the page could not be read; the card says what to do about it. */
export function unreadableCards({ tracker }: ForCards): Card[] {
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

/** New words are one cause, however many letters show them; the answers stand beside the letters. */
export function wordCards({ items, words, now }: ForCards): Card[] {
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

/** Letters to look at, of which one at least was refused, taken back, or is in no more: nothing weighs more. */
export function setbackCards(known: ForCards): Card[] {
  const look = toLookAt(known);
  return look.some(isSetback) ? lookCard(look) : [];
}

/** Letters to look at for any other reason. */
export function lookCards(known: ForCards): Card[] {
  const look = toLookAt(known);
  return look.some(isSetback) ? [] : lookCard(look);
}

/** What needs a person's eye and is no question about a word. */
function toLookAt({ items, now }: ForCards): Item[] {
  const look = items.filter(({ bucket, asks }) => bucket === 'look' && asks === null);
  return awake(look, now.today);
}

function lookCard(look: readonly Item[]): Card[] {
  const [only] = look;
  if (!only) return [];
  if (look.length === 1) {
    const actions = only.action ? [only.action, ...only.others] : [...only.others];
    return [{ key: 'look', text: `${only.writer} · ${only.reason}`, actions, counts: true }];
  }
  return [
    { key: 'look', text: `${count(look.length, 'letter')} need a look`, actions: [show(look)], counts: true },
  ];
}

/** A letter that was typed in and may be one that its portal shows: one question at a time. */
export function sameCards({ same }: ForCards): Card[] {
  const [question] = same;
  if (!question) return [];
  return [{ key: 'same', text: question.text, actions: question.actions, counts: true }];
}
