import { plainLine } from './plain.ts';

/** The user's name as an email is signed with it; '' when there is nothing in it to read. */
export function nameToSign(signAs: string): string {
  return plainLine(signAs);
}

/**
 * True for a text that ends in its closing and nothing: "Best regards," or "Sincerely,". A line that ends in a comma
 * waits for the next one.
 */
export function endsUnsigned(text: string): boolean {
  return /,\s*$/u.test(text);
}

/** The text with the name below its closing. */
export function signed(text: string, name: string): string {
  return `${text.trimEnd()}\n${name}`;
}
