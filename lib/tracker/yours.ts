import { YOURS_COLUMNS, type Letter, type YoursColumn } from '../model.ts';

/** The columns of a letter that are the user's word, since its portal says nothing in them. */
export function yoursOf({ yours }: Pick<Letter, 'yours'>): readonly YoursColumn[] {
  return yours ?? [];
}

/** The row with its list of such columns; without one where there are none, as rows had been before there were any. */
export function withYours(letter: Letter, yours: readonly YoursColumn[]): Letter {
  const { yours: _, ...row } = letter;
  return yours.length === 0 ? row : { ...row, yours: YOURS_COLUMNS.filter((key) => yours.includes(key)) };
}

/** What the portal says of a letter: of the columns that are the user's word, nothing. */
export function portalsWord(letter: Letter): Letter {
  const none = Object.fromEntries(yoursOf(letter).map((key) => [key, key === 'author' ? '' : null]));
  return withYours({ ...letter, ...none }, []);
}

/** The columns that may be the user's to say, of these: all of a typed letter's, else those that the portal leaves open. */
export function isYours(letter: Letter, key: YoursColumn): boolean {
  return letter.stateBy === 'you' || saysNothing(letter[key]) || yoursOf(letter).includes(key);
}

/** True for what a portal does not show; a name that it does not show is empty. */
export function saysNothing(value: Letter[YoursColumn]): boolean {
  return value === null || value === '';
}
