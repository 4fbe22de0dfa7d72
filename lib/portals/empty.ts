import type { Page } from '../page/page.ts';
import { phrase } from './phrase.ts';

/** Words that may stand around "no letters" in a sentence that says so of the whole list. */
const AROUND = new Set(
  (
    'a add added and any are at available been below button by can choose click created currently display displayed ' +
    'entered entries entry exist file first for found get has have here i in is it list listed new now of on page ' +
    'present record recorded records saved season select show shown start started table that the there this time to ' +
    'use yet you your using application no letter letters begin one data rows row items item recommendation evaluation lors'
  ).split(' '),
);

/**
 * True for a text that says that a list has no rows: "No letters of recommendation have been added yet." is one;
 * "No letters match your search", "No letters have been uploaded" and "No letters need your attention" are not.
 *
 * @param words the portal's phrases for "no letters" or "no programs"
 */
export function saysEmpty(text: string, words: readonly string[]): boolean {
  const [first = ''] = text.split(/[.!](?:\s|$)/);
  const said = ` ${phrase(first)} `;
  return words.some((word) => {
    const known = ` ${phrase(word)} `;
    if (!said.includes(known)) return false;
    return said
      .replace(known, ' ')
      .split(' ')
      .every((rest) => rest === '' || AROUND.has(rest));
  });
}

/** True when a line outside of lists says that there are no rows. */
export function linesSayEmpty(page: Page, words: readonly string[]): boolean {
  return page.lines.some((line) => line.length < 160 && saysEmpty(line, words));
}

const TROUBLE =
  /\b(?:unable|failed|fails|could ?n[o']t|cannot|can't|error|problem|trouble|something went wrong)\b.{0,40}\b(?:load|loading|retriev|display|fetch|get|show|connect|list|page|request|occurred|wrong|again)/i;

/** True when the page says that it could not show all that it should. */
export function saysTrouble(page: Page): boolean {
  return page.lines.some(
    (line) =>
      line.length < 160 &&
      (TROUBLE.test(line) ||
        /\b(?:an error|something went wrong|session (?:has )?(?:expired|ended|timed out))\b/i.test(line)),
  );
}
