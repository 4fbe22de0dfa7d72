import { ROLES, type Contact, type Day, type Id, type Question, type Role, type Writer } from '../model.ts';
import { personOf } from '../rounds/person.ts';
import { contactText } from '../rounds/history.ts';
import { dayText } from '../rounds/days.ts';
import type { Item, Rounds } from '../rounds/rounds.ts';
import type { Tracker } from '../model.ts';

/** Somebody who writes, wrote or may write: one row of `writers`, or several that the user said are one person. */
export interface Person {
  id: Id;
  /** The row that stands for them first, then the others. */
  rows: Writer[];
  name: string;
  title: string | null;
  role: Role | null;
  metAt: string | null;
  saw: string | null;
  notes: string | null;
  /** Where the user would write to, or ''. */
  address: string;
  answers: Partial<Record<Question, Writer['answers'][string]>>;
  talkEvery: number | null;
  /** Their letters of the season shown, as judged. */
  items: Item[];
  /** They had a letter in any season: their row stays. */
  hasLetters: boolean;
  /** Newest first. */
  contacts: Contact[];
}

export const ROLE_NAMES: Record<Role, string> = {
  adviser: 'Academic adviser',
  supervisor: 'Clinical supervisor',
  research: 'Research supervisor',
  professional: 'Professional contact',
  employer: 'Employer',
  coach: 'Coach',
  other: 'Somebody else',
};

/** Everybody that is known, by name. */
export function personsOf(tracker: Tracker, rounds: Pick<Rounds, 'items'>): Person[] {
  const who = personOf(tracker.writers);
  const rows = Map.groupBy(tracker.writers, ({ id }) => who(id));
  const items = Map.groupBy(rounds.items, ({ letter }) => who(letter.writer));
  const contacts = Map.groupBy(tracker.contacts, ({ writer }) => who(writer));
  const withLetters = new Set(tracker.letters.map(({ writer }) => who(writer)));
  return [...rows]
    .map(([id, theirs]): Person => {
      const sorted = theirs.toSorted((a, b) => Number(b.id === id) - Number(a.id === id));
      const first = <T>(of: (row: Writer) => T | null | undefined): T | null =>
        sorted.map(of).find((value) => value !== null && value !== undefined) ?? null;
      return {
        id,
        rows: sorted,
        name: first(({ name }) => name) ?? '',
        title: first(({ title }) => title),
        role: first(({ role }) => ROLES.find((one) => one === role)),
        metAt: first(({ metAt }) => metAt),
        saw: first(({ saw }) => saw),
        notes: first(({ notes }) => notes),
        address: first(({ writeTo }) => writeTo) ?? first(({ email }) => email) ?? '',
        answers: Object.assign({}, ...sorted.toReversed().map(({ answers }) => answers)) as Person['answers'],
        talkEvery: first(({ talkEvery }) => talkEvery),
        items: items.get(id) ?? [],
        hasLetters: withLetters.has(id),
        contacts: (contacts.get(id) ?? []).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
      };
    })
    .sort((a, b) => order.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
const order = new Intl.Collator('en');

/** The newest thing that passed between the user and a person; a draft that was only opened is none. */
export function lastContact({ contacts }: Pick<Person, 'contacts'>): Contact | null {
  return contacts.find(({ kind }) => kind !== 'note' && !kind.endsWith('-opened')) ?? null;
}

/** "Talked 3 Sep", or that nothing is noted. */
export function lastContactText(person: Pick<Person, 'contacts'>, today: Day): string {
  const last = lastContact(person);
  if (!last) return 'No contact noted';
  return `${contactText(last)} ${last.on === today ? 'today' : dayText(last.on, today)}`;
}
