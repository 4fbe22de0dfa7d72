import type { Problem, ProblemKind } from '../model.ts';

/** What each problem of a reading is called on screen; the page's own words follow in quotes. */
const TEXTS: Record<ProblemKind, string> = {
  'not-understood': 'Looked like a letters page, and no list on it could be understood',
  'column-missing': 'A column that the list needs was not found',
  'new-word': 'A word for a letter’s state that is not known',
  'cell-unreadable': 'A cell could not be read; the fact was left as it was',
  ambiguous: 'Two entries cannot be told apart; neither was changed',
  'unseen-part': 'A part of the page cannot be looked into',
  'too-much': 'More rows or longer text than is read; the rest was left',
  stale: 'Older than what was known; its facts were not taken',
  'taught-changed':
    'The headings of a list that you showed me have changed, so I have dropped what you showed me',
  whose: 'Not known whose letters these are; nothing was kept',
};

/** A problem in words: its text, and the page's words as printed. */
export function problemText({ kind, texts }: Problem): string {
  const quoted = texts.map((text) => `"${text}"`).join(', ');
  return quoted ? `${TEXTS[kind]}: ${quoted}` : TEXTS[kind];
}
