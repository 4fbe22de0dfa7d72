import type { Contact } from '../model.ts';

/**
 * The lines that the user wrote to talks: what they were taught, what was spoken of. Newest first, as the contacts come,
 * each once. Nothing else that is noted of anybody is among them: they go into what a writer is given, and into thanks.
 */
export function talkLines(contacts: readonly Pick<Contact, 'kind' | 'note'>[]): string[] {
  const lines = contacts.flatMap(({ kind, note }) => (kind === 'talked' && note !== null ? [note] : []));
  return [...new Set(lines)];
}

/** The moments that can be mentioned to a writer: what they saw, and the lines to talks. */
export function momentsOf(person: {
  saw: string | null;
  contacts: readonly Pick<Contact, 'kind' | 'note'>[];
}): string[] {
  const { saw, contacts } = person;
  return [...new Set([...(saw === null ? [] : [saw]), ...talkLines(contacts)])];
}
