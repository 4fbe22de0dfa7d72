import { plainLine } from './plain.ts';

/** What can be filled in, by its name in a template. `null`, or '': not known. */
export type Facts = Record<FactName, string | null>;
export const FACT_NAMES = ['writer', 'portal', 'specialty', 'due', 'id', 'me'] as const;
export type FactName = (typeof FACT_NAMES)[number];
/**
 * Facts that a text of the user's may still ask for, and that are told to no writer: the portal's word for the state
 * ("Confirmed for Upload" sounds done), and the day of the ask, which is past (face.md, "The emails"). They count as not
 * known.
 */
export const UNTOLD_FACTS = ['status', 'asked'] as const;

/** Behind a full stop, but for those that end no sentence. */
const SENTENCE = /(?<=[.!?]["”)]?)(?<!\b(?:Dr|Prof|Mr|Mrs|Ms|Mx|St|No|vs)\.) +/u;
const PIECE = /\[([^[\]]*)\]|\{(\w+)\}/gu;

/**
 * Fills a template. A fact that is not known leaves no hole: what stands in [brackets] around it falls away, else its
 * sentence does; a paragraph of which nothing is left falls away with its line. What is filled in is text: braces and
 * brackets in a name are a name's.
 */
export function fill(template: string, facts: Facts): string {
  return template
    .split(/\r\n?|\n/u)
    .map((line) => ({ line, filled: fillLine(line, facts) }))
    .filter(({ line, filled }) => line.trim() === '' || filled !== '')
    .map(({ filled }) => filled)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

function fillLine(line: string, facts: Facts): string {
  return line
    .split(SENTENCE)
    .map((sentence) => fillSentence(sentence, facts))
    .filter((sentence) => sentence !== null && sentence !== '')
    .join(' ');
}

/** `null`: a fact of the sentence is not known. */
function fillSentence(sentence: string, facts: Facts): string | null {
  const missing: string[] = [];
  const filled = sentence.replace(PIECE, (piece, optional: string | undefined, name: string | undefined) => {
    if (name !== undefined) {
      const fact = factOf(name, facts);
      if (fact === '') missing.push(name);
      return fact ?? piece;
    }
    return optional === undefined ? piece : bracket(optional, piece, facts);
  });
  return missing.length === 0 ? filled.replace(/ {2,}/gu, ' ').trim() : null;
}

/** Brackets without a fact in them are the user's own punctuation. */
function bracket(inside: string, piece: string, facts: Facts): string {
  const names = [...inside.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => factOf(name, facts));
  if (!names.some((fact) => fact !== null)) return piece;
  if (names.includes('')) return '';
  return inside.replace(/\{(\w+)\}/gu, (one, name: string) => factOf(name, facts) ?? one);
}

/** '': it is not known; `null`: there is no such fact, so the braces are text. */
function factOf(name: string, facts: Facts): string | null {
  if (UNTOLD_FACTS.some((one) => one === name)) return '';
  const known = FACT_NAMES.find((one) => one === name);
  return known === undefined ? null : plainLine(facts[known] ?? '');
}
