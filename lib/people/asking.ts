import type { Day, LetterAnswer } from '../model.ts';
import { askByOf, askByText, type AskBy } from '../rounds/ask-by.ts';
import { dayText } from '../rounds/days.ts';
import type { Item } from '../rounds/rounds.ts';
import { helpsLess, HELPS_LESS } from './questions.ts';
import type { Person } from './person.ts';

/** What to have in hand when a person is asked for a letter. */
export interface AskCard {
  /** Words to say. */
  say: string;
  /** Why them, as far as the user noted it. */
  why: string | null;
  /** The date, and the weeks that are usual. */
  date: string;
  by: AskBy | null;
  /** A doubt that the user noted themself. */
  doubt: string | null;
}

/** The card for one letter that is planned. It holds what the user wrote down, and no answer about the person. */
export function askCard(person: Person, { due }: Pick<Item, 'due'>, today: Day): AskCard {
  const by = due && askByOf(due.on, today);
  return {
    say: 'Do you feel you know my work well enough to write me a strong letter?',
    why: person.saw,
    date:
      due && by
        ? `It should be in ${due.basis === 'season' && due.text.startsWith('late') ? 'by late June' : `by ${dayText(due.on, today)}`}. Writers need four to six weeks: ${askByText(by, today)}.`
        : 'No date is known for it yet. Writers need four to six weeks: name a day that leaves them that.',
    by,
    doubt: helpsLess(person) ? HELPS_LESS : null,
  };
}

/** Where the ask of a letter stands. */
export type Asked = 'not-asked' | 'opened' | 'waiting' | LetterAnswer;

/** Where the ask of a letter stands: nobody asked, a draft opened, no answer yet, or what was answered. */
export function askedOf(person: Pick<Person, 'contacts'>, { letter }: Pick<Item, 'letter'>): Asked {
  if (letter.state === 'declined') return 'no';
  if (letter.answer !== null) return letter.answer;
  if (letter.askedOn !== null) return 'waiting';
  if (letter.state !== 'planned') return 'waiting';
  return person.contacts.some(({ kind, letter: about }) => kind === 'asked-opened' && about === letter.id)
    ? 'opened'
    : 'not-asked';
}

export const LETTER_ANSWER_TEXTS: Record<LetterAnswer, string> = {
  yes: 'Yes',
  time: 'Needs time',
  no: 'No',
};

/** Where a person stands, in a line of the list. */
export function standsText(person: Person, today: Day): string {
  const [item] = person.items;
  if (!item) return person.hasLetters ? 'A letter of an earlier season' : 'No letter planned';
  const more = person.items.length > 1 ? `, and ${String(person.items.length - 1)} more` : '';
  return `${item.portalName}: ${standsOf(person, item, today)}${more}`;
}

function standsOf(person: Person, item: Item, today: Day): string {
  const { letter, bucket, due, reason } = item;
  if (bucket === 'ready') return 'in, thank-you open';
  if (bucket === 'thanked') return 'in, thanked';
  const asked = askedOf(person, item);
  if (asked === 'no') return 'declined';
  if (bucket !== 'missing' && bucket !== 'overdue') return reason;
  if (letter.state !== 'planned') return reason;
  if (asked === 'yes') return 'said yes';
  if (asked === 'time') return 'needs time';
  if (asked === 'waiting') return `asked ${dayText(letter.askedOn ?? today, today)}, no answer yet`;
  if (asked === 'opened') return 'request opened. Sent?';
  return due ? askByText(askByOf(due.on, today), today) : 'to be asked';
}
