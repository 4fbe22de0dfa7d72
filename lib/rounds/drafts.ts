import type { Letter } from '../model.ts';
import type { Action, Item } from './rounds.ts';
import { namesNobody } from './unnamed.ts';

/*
 * An entry that waits for the applicant and not for its writer: in MyERAS it is not confirmed, in AMCAS the request was
 * not emailed yet (domain.md 2.2a). An AMCAS writer can use the printed form as well: once the user gave it, the letter is
 * judged as requested (rounds.md, "Email Not Sent").
 */

/** True while the next step is the applicant's. */
export function isDraft(letter: Letter): boolean {
  return letter.state === 'draft' && !(letter.portal === 'amcas' && letter.formSentOn);
}

/** The letter as it is judged. */
export function asJudged(letter: Letter): Letter {
  return letter.state === 'draft' && !isDraft(letter) ? { ...letter, state: 'requested' } : letter;
}

/** What stands between this entry and an upload. */
export function draftText(letter: Letter, writer: string): string {
  if (letter.portal !== 'amcas') return 'Entry not confirmed: the writer cannot upload yet';
  return `AMCAS hasn't emailed ${namesNobody(letter) ? 'the writer' : writer} yet`;
}

/** The same beside the letter's row on the portal's page. */
export function draftMark({ portal }: Letter): string {
  return portal === 'amcas'
    ? 'Not emailed yet · email it, or give them the form'
    : 'Not confirmed · the writer cannot upload yet';
}

/** Why no reminder is written. */
export function whyDraft({ portal }: Letter): string {
  return portal === 'amcas'
    ? 'Email the request from AMCAS, or tell us you gave them the form'
    : 'The entry is not confirmed: the writer cannot upload yet';
}

/** The other way to a writer besides AMCAS's email: the form, by the user's own hand. */
export function givenForm({ portal, state, id }: Letter): Action[] {
  if (portal !== 'amcas' || state !== 'draft') return [];
  return [{ do: 'said-reached', label: 'I gave them the form', letter: id }];
}

/** What a card says of such entries of one portal. */
export function draftsText(drafts: readonly Item[]): string {
  const [first, ...others] = drafts;
  if (!first) return '';
  const { letter, writer } = first;
  if (letter.portal !== 'amcas')
    return others.length === 0
      ? `${writer} · the entry is not confirmed, so the writer cannot upload yet`
      : `${drafts.length} entries are not confirmed, so their writers cannot upload yet`;
  if (others.length > 0)
    return `AMCAS hasn't emailed ${drafts.length} writers yet. Email the requests from AMCAS, or tell us you gave them the form`;
  return `${namesNobody(letter) ? `${writer} · ` : ''}${draftText(letter, writer)}. ${whyDraft(letter)}`;
}
