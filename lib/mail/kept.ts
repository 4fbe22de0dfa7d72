import { RUNGS, type Day, type Id, type Letter, type Rung } from '../model.ts';
import type { Draft, Given } from './draft.ts';
import { refilled } from './refill.ts';

/** A draft that its user has begun to change, as it is kept while the popup is closed. */
export interface DraftKept {
  kind: Draft['kind'];
  logs: Draft['logs'];
  writer: Id;
  letters: Id[];
  to: string;
  subject: string;
  text: string;
  due: Day | null;
  /** As the text had the date. */
  dueText: string | null;
  /** The name typed in the draft. */
  me: string;
  /** What our filling gave: what of the text differs from it is the user's. */
  filled: { subject: string; text: string };
  /** How its letters stood, by {@link standsOf}. */
  stood: string;
}

/** How letters stand, as far as a draft about them depends on it: a reminder of a letter that has come is none. */
export function standsOf(
  letters: readonly Pick<Letter, 'id' | 'state' | 'needed' | 'answer' | 'thankedOn'>[],
): string {
  return letters
    .map(({ id, state, needed, answer, thankedOn }) => [id, state, needed, answer, thankedOn].join(' '))
    .toSorted()
    .join('\n');
}

/** True for what {@link DraftKept} describes: what is kept outlives the build that kept it. */
export function isDraftKept(value: unknown): value is DraftKept {
  if (typeof value !== 'object' || value === null) return false;
  const one = value as Record<string, unknown>;
  const filled = one['filled'] as Record<string, unknown> | null | undefined;
  const texts = [
    ...['kind', 'logs', 'writer', 'to', 'subject', 'text', 'me', 'stood'].map((name) => one[name]),
    filled?.['subject'],
    filled?.['text'],
  ];
  const maybe = [one['due'], one['dueText']];
  return (
    texts.every((text) => typeof text === 'string') &&
    maybe.every((text) => text === null || typeof text === 'string') &&
    Array.isArray(one['letters']) &&
    one['letters'].every((letter) => typeof letter === 'string')
  );
}

/** What of a kept draft goes into writing it again; `null`: it is of another reminder, or about other news. */
export function givenBy(kept: DraftKept, now: Pick<Draft, 'kind' | 'rung'>, today: Day): Given | null {
  const rung = RUNGS.find((one) => one === kept.kind);
  if (kept.kind !== now.kind && !(rung && now.rung && areFirst(rung, now.rung))) return null;
  return {
    // A date that is over is named no more, and the draft begins with what is known.
    due: kept.due !== null && kept.due < today ? undefined : kept.due,
    ...(kept.me === '' ? {} : { me: kept.me }),
    ...(rung ? { rung } : {}),
  };
}

/** The first reminder is gentle, or short close to the date: one that was begun as the other goes on. */
function areFirst(a: Rung, b: Rung): boolean {
  return [a, b].every((one) => one === 'gentle' || one === 'short');
}

/** The words of a kept draft, with what is filled in as it is now, where the user left our words. */
export function wordsOf(
  kept: DraftKept,
  draft: Pick<Draft, 'subject' | 'text'>,
): { subject: string; text: string } {
  return {
    subject: refilled(kept.subject, kept.filled.subject, draft.subject) ?? kept.subject,
    text: refilled(kept.text, kept.filled.text, draft.text) ?? kept.text,
  };
}
