import { plainLine } from './plain.ts';
import { MENTION } from './templates.ts';

const [OPENING, CLOSING] = MENTION;
/** Behind the salutation and the first paragraph: thanks come first. */
const PLACE = 2;

/**
 * Puts a line that the user noted into a mail, whatever they have changed in it: beside the lines that stand there
 * already, else as a paragraph of its own.
 */
export function mentioned(text: string, line: string): string {
  const said = bare(line);
  if (said === '') return text;
  const paragraphs = text.split(/\n{2,}/u);
  const at = paragraphs.findIndex((one) => one.startsWith(OPENING));
  const standing = paragraphs[at];
  if (standing === undefined) {
    const place = paragraphs.length > PLACE ? PLACE : 1;
    return paragraphs.toSpliced(place, 0, `${OPENING}${said}${CLOSING}`).join('\n\n');
  }
  const more = `${standing.trimEnd().replace(/\.$/u, '')}; ${said}${CLOSING}`;
  return paragraphs.with(at, more).join('\n\n');
}

/** True when the line stands in the mail as it was noted. */
export function isMentioned(text: string, line: string): boolean {
  const said = bare(line);
  return said !== '' && text.includes(said);
}

/** A line without what it ends with. */
function bare(line: string): string {
  return plainLine(line).replace(/[\s.;,]+$/u, '');
}
