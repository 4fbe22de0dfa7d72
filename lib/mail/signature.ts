import { plainLine } from './plain.ts';

/** The user's name as an email is signed with it; '' when there is nothing in it to read. */
export function nameToSign(signAs: string): string {
  return plainLine(signAs);
}

/** What stands in the place of a name that is not known yet: no email goes with it. */
export const NAME_WANTED = '(Your name)';

/**
 * True for a text that nobody has signed: the place of the name is open, or it ends in its closing and nothing, "Best
 * regards," or "Sincerely,": a line that ends in a comma waits for the next one.
 */
export function isUnsigned(text: string): boolean {
  return text.includes(NAME_WANTED) || /,\s*$/u.test(text);
}

/** The text with the name below its closing. */
export function signed(text: string, name: string): string {
  return `${text.trimEnd()}\n${name}`;
}
