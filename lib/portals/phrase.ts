import type { Meaning } from './portal.ts';

/**
 * A phrase without what does not carry meaning: case, diacritics, punctuation at its ends, trademark signs,
 * doubled spaces. Two texts mean the same word only when their phrases are equal, never when one holds the other.
 */
export function phrase(text: string): string {
  const known = PHRASES.get(text);
  if (known !== undefined) return known;
  const folded = foldedPhrase(text);
  if (PHRASES.size >= 4_000) PHRASES.clear();
  PHRASES.set(text, folded);
  return folded;
}

/** The portals' words and the words of a list come again and again. */
const PHRASES = new Map<string, string>();

function foldedPhrase(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[®™©*†‡]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/[-‐‑–—_/]+/g, ' ')
    .replace(/[^\p{L}\p{N}'? ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ \?/g, '?')
    .trim();
}

/** Signs that a page may put beside a word without changing it; any other ("⚠", "✗", "*") may take it back. */
const HARMLESS = /^[\p{L}\p{M}\p{N}\s.,:;()[\]'’‘"“”/_‐‑–—•·✓✔☑✅√®™-]*$/u;

/**
 * The state that a text is, as a whole: {@link meaningOf} for words that must never be guessed. A sign that is not
 * known to be harmless makes it no word that we know.
 */
export function stateMeaning<M>(text: string, meanings: readonly Meaning<M>[]): M | null {
  return HARMLESS.test(text.replace(/\ufe0f/g, '')) ? meaningOf(text, meanings) : null;
}

/** The meaning whose words hold exactly this phrase, `null` when none does. */
export function meaningOf<M>(text: string, meanings: readonly Meaning<M>[]): M | null {
  const said = phrase(text);
  if (!said) return null;
  for (const meaning of meanings) {
    if (meaning.words.some((word) => phrase(word) === said)) return meaning.means;
  }
  return null;
}

/** True when `text`, as a whole, is one of `words`. */
export function isOneOf(text: string, words: readonly string[]): boolean {
  const said = phrase(text);
  return said !== '' && words.some((word) => phrase(word) === said);
}

/** True when one of `words` stands in `text` as whole words: for headings and titles, never for states. */
export function speaksOf(text: string, words: readonly string[]): boolean {
  const said = ` ${phrase(text)} `;
  return words.some((word) => said.includes(` ${phrase(word)} `));
}

/** Words that a heading may add without changing what its column holds. */
const FILLERS = new Set([
  'the',
  'of',
  'your',
  'my',
  'a',
  'for',
  'this',
  'current',
  'lor',
  'lors',
  'letter',
  'letters',
  'recommendation',
  'evaluation',
  "letter's",
]);

/**
 * The meaning of a column's heading: as printed, else its whole phrase, or what is left of it without words that every
 * letter page adds ("LoR Author Name", "Status of Letter"). "Author Title" is not "Author / Title".
 */
export function columnOf<M>(heading: string, meanings: readonly Meaning<M>[]): M | null {
  const printed = asPrinted(heading);
  if (!printed) return null;
  for (const meaning of meanings) {
    if (meaning.words.some((word) => asPrinted(word) === printed)) return meaning.means;
  }
  const exact = meaningOf(heading, meanings);
  if (exact !== null) return exact;
  const bare = bareOf(heading);
  if (!bare) return null;
  for (const meaning of meanings) {
    if (meaning.words.some((word) => bareOf(word) === bare)) return meaning.means;
  }
  return null;
}

/** A heading in lower case, with what joins its words. */
function asPrinted(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function bareOf(text: string): string {
  return phrase(text)
    .replace(/\?/g, '')
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .sort()
    .join(' ');
}
