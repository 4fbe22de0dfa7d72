import type { Contact, Day, Id, Letter } from '../model.ts';
import { dayText, namesText } from './days.ts';
import { isDeclined } from './notes.ts';
import { openDraft } from './reminders.ts';
import type { Action, Item } from './rounds.ts';
import { isKeptByHand } from './steps.ts';
import { namesNobody, nameWriter } from './unnamed.ts';

/** What thanks depend on besides their letters. */
export interface ForThanks {
  today: Day;
  contacts: readonly Contact[];
  /** The first day of the season that a letter is of. */
  seasonBegan: (letter: Letter) => Day;
  /** The row that stands for a writer, and whether the user said that two rows are two people. */
  who: (writer: Id) => Id;
  areTwo: (a: Id, b: Id) => boolean;
}

/**
 * The letters with what can be done about their thanks (rounds.md): a thank-you for each letter that is in, once; one
 * that covers another letter of the same person, never one that is not in; an office and each of its writers; one
 * optional update a season; and thanks for an honest no.
 */
export function withThanks(items: readonly Item[], known: ForThanks): Item[] {
  return items.map((item) => {
    if (item.bucket === 'ready') return readyItem(item, items, known);
    if (item.bucket === 'thanked') return thankedItem(item, known);
    if (item.bucket !== 'closed') return item;
    if (isDeclined(item.letter)) return thanksAlone(item, 'Declined.', known);
    const whole = items.find(({ letter }) => letter.id === item.letter.partOf)?.letter;
    if (whole?.state === 'received' && item.letter.needed !== 'no')
      return thanksAlone(item, `${item.reason}.`, known);
    return item;
  });
}

function writeThanks(letter: Letter): Action {
  return { do: 'write-thanks', label: 'Write thanks', letters: [letter.id] };
}

function readyItem(item: Item, items: readonly Item[], known: ForThanks): Item {
  const { letter } = item;
  const mark: Action = { do: 'mark-thanked', label: 'Mark thanked', letters: [letter.id] };
  const covers = coveringBoth(item, items, known);
  const notIn: Action[] = isKeptByHand(letter)
    ? [{ do: 'set-state', label: 'Not in yet', letter: letter.id, state: 'requested' }]
    : [];
  const opened = openDraft(known.contacts, 'thanks', letter);
  const note = [officeNote(item, items), covers.note, opened && openedText(opened, known.today)];
  return {
    ...item,
    note: note.filter(Boolean).join(' ') || null,
    ...(namesNobody(letter)
      ? { action: mark, others: [nameWriter(letter), ...notIn] }
      : opened
        ? { action: sent(opened, true), others: [sent(opened, false), ...covers.actions, ...notIn] }
        : { action: writeThanks(letter), others: [mark, ...covers.actions, ...notIn] }),
  };
}

function openedText({ on }: Contact, today: Day): string {
  return `A draft was opened ${dayText(on, today)}. Sent?`;
}

/** The two answers to "Sent?". */
export function sent(contact: Contact, yes: boolean): Action {
  return { do: 'say-sent', label: yes ? 'Sent' : 'Not yet', contact: contact.id, sent: yes };
}

/** One thank-you may do for two letters of one person, when both are in. */
function coveringBoth(
  item: Item,
  items: readonly Item[],
  { today, who, areTwo }: ForThanks,
): { note: string | null; actions: Action[] } {
  const isSame = ({ letter, writer }: Item) =>
    who(letter.writer) === who(item.letter.writer) ||
    // Two portals keep two rows of one person: the name is what they share.
    (writer.toLowerCase() === item.writer.toLowerCase() && !areTwo(letter.writer, item.letter.writer));
  // Two letters of one title may be two people's.
  const theirs = namesNobody(item.letter)
    ? []
    : items.filter((one) => one !== item && !namesNobody(one.letter) && isSame(one));
  const ready = theirs.filter(({ bucket }) => bucket === 'ready');
  const thanked = theirs.find(({ bucket }) => bucket === 'thanked')?.letter.thankedOn;
  if (ready.length > 0) {
    const letters = [item, ...ready].map(({ letter }) => letter.id);
    const label = letters.length === 2 ? 'Covers both' : `Covers all ${letters.length}`;
    const other = letters.length === 2 ? 'another letter is' : `${letters.length - 1} more letters are`;
    return {
      note: `Of the same writer ${other} in. One thank-you can cover ${letters.length === 2 ? 'both' : 'all'}.`,
      actions: [{ do: 'mark-thanked', label, letters }],
    };
  }
  if (!thanked) return { note: null, actions: [] };
  return {
    note: `${item.writer} was thanked ${dayText(thanked, today)} for another letter. Covers both?`,
    actions: [],
  };
}

/** Who is behind a committee letter or packet is thanked too. */
function officeNote({ letter }: Item, items: readonly Item[]): string | null {
  if (letter.kind !== 'committee' && letter.kind !== 'packet') return null;
  const parts = items.filter((one) => one.letter.partOf === letter.id).map(({ writer }) => writer);
  return parts.length === 0
    ? 'Thank the office and each writer.'
    : `Thank the office, and ${namesText(parts)}.`;
}

function thankedItem(item: Item, { contacts, seasonBegan }: ForThanks): Item {
  const { writer } = item.letter;
  if (namesNobody(item.letter)) return { ...item, others: [...item.others, nameWriter(item.letter)] };
  const began = seasonBegan(item.letter);
  if (contacts.some((one) => one.kind === 'update' && one.writer === writer && one.on >= began)) return item;
  return { ...item, others: [...item.others, { do: 'write-update', label: 'Write an update', writer }] };
}

/** Thanks for an honest answer, or for a part of a letter that is in: they are a contact alone, since no letter of theirs is in. */
function thanksAlone(item: Item, lead: string, { contacts, today }: ForThanks): Item {
  const { letter } = item;
  const given = contacts.find((one) => one.kind === 'thanks' && one.letter === letter.id);
  if (given) return { ...item, reason: `${lead} Thanked ${dayText(given.on, today)}.` };
  const opened = openDraft(contacts, 'thanks', letter);
  if (opened)
    return {
      ...item,
      note: openedText(opened, today),
      action: sent(opened, true),
      others: [sent(opened, false)],
    };
  return { ...item, action: namesNobody(letter) ? nameWriter(letter) : writeThanks(letter) };
}
