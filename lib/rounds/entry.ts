import type { Letter } from '../model.ts';

/**
 * True for an entry that its applicant has to finish before its writer can upload. A request that AMCAS has not emailed
 * is one, until the writer was given its form: from then on it is judged as requested (rounds.md, "Situations").
 */
export function isUnconfirmed({ portal, state, formSentOn }: Letter): boolean {
  return state === 'draft' && !(portal === 'amcas' && formSentOn !== null);
}

/** True for a letter that its writer can upload, or send: nothing is left for the applicant to do first. */
export function isWithWriter(letter: Letter): boolean {
  return letter.state !== 'planned' && !isUnconfirmed(letter);
}

/** A request of AMCAS that nobody was emailed yet, in words. */
export function notEmailed(writer: string): string {
  return `AMCAS hasn’t emailed ${writer} yet`;
}
