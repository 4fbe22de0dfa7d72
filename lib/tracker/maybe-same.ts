import type { Letter, MaybeSame } from '../model.ts';
import { WAITING } from './joined.ts';
import { mayBeOneName } from '../names.ts';

/**
 * Each letter that the user typed with each row of its portal that may be it and did not join it by itself: the names
 * may be one person's, and the user has not said that it is another. They are asked; nothing is merged by it.
 */
export function maybeSame(letters: readonly Letter[]): MaybeSame[] {
  const shown = letters.filter(isShown);
  return letters.filter(isTyped).flatMap((typed) =>
    shown
      .filter((row) => fits(typed, row) && !typed.notSame?.includes(row.id))
      .filter((row) => mayBeOneName(typed.author, row.author))
      .map((row) => ({ typed: typed.id, shown: row.id })),
  );
}

/** Typed in and in no portal yet; a part of a committee letter never is in one. */
export function isTyped(row: Letter): boolean {
  const open = WAITING.includes(row.state) || row.state === 'received';
  return (
    row.origin === 'you' && row.stateBy === 'you' && row.letterId === null && row.partOf === null && open
  );
}

/** On the portal's list, and no letter that somebody had typed before. */
export function isShown({ stateBy, origin, typed, goneAt, state, statusPage, namedBy }: Letter): boolean {
  // A name on a page of assignments asks nothing: its list will show whether it is the one.
  if (namedBy === 'assignments') return false;
  const isNew = stateBy === 'portal' && origin === 'portal' && typed === undefined && goneAt === null;
  return isNew && state !== 'unmatched' && statusPage !== 'unmatched';
}

/** Of one portal, season and person. */
export function fits(typed: Letter, row: Letter): boolean {
  const account = typed.account === row.account || typed.account === null;
  return typed.portal === row.portal && typed.season === row.season && account;
}
