import type { Bucket } from '../model.ts';
import { dayText } from './days.ts';
import { kindText } from './gaps.ts';
import type { Item, Rounds } from './rounds.ts';
import { namesNobody } from './unnamed.ts';

/** What an adviser is shown: plain tables of plain text, the same on screen, on paper and in a file. */
export interface Share {
  title: string;
  /** The day, and what is left out. */
  about: string;
  tables: { caption: string; columns: string[]; rows: string[][] }[];
}

const WHERE: Record<Bucket, string> = {
  look: 'Needs a look',
  overdue: 'Overdue',
  missing: 'Expected',
  ready: 'In',
  thanked: 'In',
  closed: 'Closed',
};

/**
 * The letters with where they stand, the gaps and the programs that are short, for an adviser. Never in it: what the
 * user wrote or answered about people, addresses, titles, IDs; and names only when the user says so.
 *
 * @param names writers by their names; else by initials
 */
export function shareOf(rounds: Rounds, { names }: { names: boolean }): Share {
  const called = names ? (item: Item) => item.writer : byInitials();
  const letters = rounds.items.map((item) => [
    called(item),
    [item.portalName, item.letter.kind && kindText(item.letter.kind), item.letter.specialty]
      .filter((part) => part)
      .join(', '),
    standing(item),
    item.letter.state === 'received' || item.due === null ? '' : dayText(item.due.on, rounds.today),
  ]);
  const short = rounds.programs.rows.filter((row) => row.short);
  return {
    title: 'Letters of recommendation',
    about: `${dayText(rounds.today, `${rounds.today.slice(0, 4)}-01-01`)} ${rounds.today.slice(0, 4)}. ${
      names ? 'Writers by name.' : 'Writers by their initials.'
    } Notes, addresses and answers about people are not in it.`,
    tables: [
      { caption: 'Letters', columns: ['Writer', 'For', 'Where it stands', 'Due'], rows: letters },
      {
        caption: 'Nobody yet',
        columns: ['Kind of letter'],
        rows: rounds.gaps.map(({ kind }) => [kindText(kind)]),
      },
      {
        caption: 'Programs with fewer letters than they ask for',
        columns: ['Program', 'Specialty', 'Has'],
        rows: short.map(({ program, text }) => [program.name, program.specialty ?? '', text]),
      },
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** Where a letter stands, and whose word that is. */
function standing({ bucket, letter }: Item): string {
  const where = WHERE[bucket];
  if (bucket === 'closed') {
    return letter.state === 'declined'
      ? 'Declined'
      : letter.state === 'not-sending'
        ? 'Will not come'
        : where;
  }
  if (bucket === 'look') return where;
  if (letter.saidSentOn !== null && letter.state !== 'received') return `${where}, said to be sent`;
  return letter.stateBy === 'you' ? `${where}, by the applicant's word` : where;
}

const TITLES = /^(dr|prof|professor|mr|mrs|ms|mx|miss|sir)\.?\s+/iu;

/** "Dr. Helen Marsh" as "H. M."; two people with the same initials are told apart by a number. */
function byInitials(): (item: Item) => string {
  const numbers = new Map<string, Map<string, number>>();
  return ({ letter, writer }) => {
    // Initials of a title would look like somebody's.
    const initials = namesNobody(letter) ? 'Writer not named' : initialsOf(writer);
    const people = numbers.get(initials) ?? new Map<string, number>();
    numbers.set(initials, people);
    if (!people.has(letter.writer)) people.set(letter.writer, people.size + 1);
    const number = people.get(letter.writer) ?? 1;
    return number === 1 ? initials : `${initials} (${String(number)})`;
  };
}

/** The first letters of a name's words, without titles and degrees; "?" for a name that has none. */
export function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(',');
  // "Marsh, Helen" is turned round; "Helen Marsh, MD" has a degree behind its comma.
  const isDegree = second.trim() === second.trim().toUpperCase() || second.includes('.');
  const words = (isDegree ? first : `${second} ${first}`)
    .trim()
    .replace(TITLES, '')
    .split(/[\s-]+/u)
    .map((word) => /\p{L}/u.exec(word)?.[0].toUpperCase())
    .filter((letter) => letter !== undefined);
  return words.length === 0 ? '?' : words.map((letter) => `${letter}.`).join(' ');
}
