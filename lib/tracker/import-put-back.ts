import { YOURS_COLUMNS, type Letter, type Program } from '../model.ts';
import { NOTHING_SAID } from './nothing-said.ts';
import { sameValue } from './rows.ts';
import { withYours, yoursOf } from './yours.ts';

/** A row that an import wrote: as it was before (`null`: not there), as the import left it, and as it is now. */
export interface Changed {
  table: 'writers' | 'letters' | 'programs' | 'assignments' | 'contacts';
  before: object | null;
  after: object;
  stands: object;
}
type Row = Record<string, unknown>;

/**
 * The columns in which only the user speaks. In any other a page may have said more since the import, and what a page
 * says is never taken back.
 */
const OWN: Record<Changed['table'], readonly string[]> = {
  letters: Object.keys(NOTHING_SAID),
  programs: ['required', 'requiredKinds', 'deadlineOn'] satisfies (keyof Program)[],
  assignments: [],
  writers: [],
  contacts: ['on', 'kind', 'note'],
};

/**
 * A row without what an import wrote into it. Pure.
 *
 * @returns the row to keep; `null` when it goes; `'changed'` when the user has since said something else in a column
 * that the import wrote
 */
export function putBack(changed: Changed): object | null | 'changed' {
  return changed.before === null
    ? withoutAdded(changed)
    : withoutFilled({ ...changed, before: changed.before });
}

/** A row that stood before the import, which filled in some of its columns. */
function withoutFilled({ table, before, after, stands }: Changed & { before: object }): object | 'changed' {
  const [was, left, is] = [before as Row, after as Row, stands as Row];
  const shown = isShown(table, left, is);
  const own = table === 'letters' ? ownOf(stands as Letter) : OWN[table];
  const all = keysOf(was, left).filter((key) => !sameValue(was[key], left[key]));
  const wrote = all.filter((key) => !shown || own.includes(key) || key === 'receivedSeenAt');
  const since = wrote.filter((key) => !sameValue(is[key], left[key]));
  if (since.some((key) => own.includes(key))) return 'changed';
  const unchanged = wrote.filter((key) => !since.includes(key));
  const row = assigned(is, was, unchanged);
  return table === 'letters' ? asLetter(row as unknown as Letter, was, shown ? all : []) : row;
}

/** A row that the import added. Once a page has shown it, it is the page's row with the user's entries in it. */
function withoutAdded({ table, after, stands }: Changed): object | null | 'changed' {
  const [left, is] = [after as Row, stands as Row];
  const since = keysOf(left, is).filter((key) => !sameValue(is[key], left[key]));
  if (!isShown(table, left, is)) {
    // Which account, season and person it belongs to is not the user's word: it is worked out as pages are read.
    const moved = ['account', 'season', 'writer', 'lastSeenAt'];
    return table === 'letters' || table === 'programs'
      ? since.every((key) => moved.includes(key))
        ? null
        : 'changed'
      : since.some((key) => OWN[table].includes(key))
        ? 'changed'
        : null;
  }
  if (table === 'assignments') return stands;
  const nothing: Row =
    table === 'letters' ? NOTHING_SAID : { required: null, requiredKinds: null, deadlineOn: null };
  const wrote = OWN[table].filter((key) => !sameValue(left[key] ?? null, nothing[key]));
  if (wrote.some((key) => since.includes(key))) return 'changed';
  const row = assigned(is, nothing, wrote);
  if (table !== 'letters') return row;
  const { typed: _, ...letter } = row as unknown as Letter;
  const typed = yoursOf(letter).filter((key) => sameValue(letter[key], left[key]));
  const email = sameValue(letter.email, left['email']) ? null : letter.email;
  return withYours(
    { ...letter, ...Object.fromEntries(typed.map((key) => [key, null])), email, origin: 'portal' },
    yoursOf(letter).filter((key) => !typed.includes(key)),
  );
}

/** The user's columns of a letter: of one that no page shows, its state and what describes it too. */
function ownOf({ stateBy, yours }: Letter): readonly string[] {
  return [...OWN.letters, ...(stateBy === 'you' ? ['state', ...YOURS_COLUMNS] : (yours ?? []))];
}

/** True when a page has shown the row since: then its columns are the page's. */
function isShown(table: Changed['table'], left: Row, is: Row): boolean {
  if (table === 'letters') return left['stateBy'] !== is['stateBy'];
  return (table === 'programs' || table === 'assignments') && left['by'] !== is['by'];
}

/** The list of columns that are the user's word, and what they had typed before a page showed it, follow. */
function asLetter(row: Letter, was: Row, wrote: readonly string[]): Letter {
  const letter = row.typed
    ? { ...row, typed: { ...row.typed, letter: typedBefore(row.typed.letter, was, wrote) } }
    : row;
  return withYours(
    letter,
    yoursOf(letter).filter((key) => letter[key] !== null),
  );
}

function typedBefore(
  letter: Omit<Letter, 'typed'>,
  was: Row,
  wrote: readonly string[],
): Omit<Letter, 'typed'> {
  return assigned(letter, was, wrote) as unknown as Omit<Letter, 'typed'>;
}

/** A row with some columns of another one; a column that the other does not hold is taken out. */
function assigned(row: Row, from: Row, keys: readonly string[]): Row {
  const kept = Object.entries(row).filter(([key]) => !keys.includes(key));
  const put = keys.filter((key) => Object.hasOwn(from, key)).map((key) => [key, from[key]]);
  return Object.fromEntries([...kept, ...put]) as Row;
}

function keysOf(a: Row, b: Row): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
