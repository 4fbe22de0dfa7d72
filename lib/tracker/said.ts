import type { Letter } from '../model.ts';
import { NOTHING_SAID } from './nothing-said.ts';

/** The user's columns of a letter. */
export type Said = Pick<Letter, keyof typeof NOTHING_SAID>;
const KEYS = Object.keys(NOTHING_SAID) as (keyof Said)[];

/** What the user said of a letter; a column that its row does not hold yet says nothing. */
export function saidOf(letter: Partial<Said>): Said {
  return { ...NOTHING_SAID, ...Object.fromEntries(KEYS.flatMap((key) => given(key, letter[key]))) };
}

function given(key: keyof Said, value: unknown): [string, unknown][] {
  return value === undefined ? [] : [[key, value]];
}

/** The user's columns of two rows of one letter: what was said of the first, else of the other; all notes. */
export function saidOfEither(first: Partial<Said>, other: Partial<Said>): Said {
  const [a, b] = [saidOf(first), saidOf(other)];
  const said = Object.fromEntries(KEYS.map((key) => [key, a[key] === NOTHING_SAID[key] ? b[key] : a[key]]));
  return { ...(said as unknown as Said), notes: allNotes(a.notes, b.notes) };
}

function allNotes(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a.includes(b) ? a : `${a}\n${b}`;
}

/**
 * What was said of one of two rows, after the user has gone on with both as one: its own columns as they were, but for
 * those in which the user has said something else since.
 */
export function saidSince(now: Letter, own: Partial<Said>, other: Partial<Said>): Said {
  const together = saidOfEither(own, other);
  const [stands, was] = [saidOf(now), saidOf(own)];
  return Object.fromEntries(
    KEYS.map((key) => [key, stands[key] === together[key] ? was[key] : stands[key]]),
  ) as unknown as Said;
}
