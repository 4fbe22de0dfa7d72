import type { LetterColumn, ProgramColumn, TaughtPage } from '../model.ts';
import type { Cell, Grid, Page } from '../page/page.ts';
import { letterPlaces, taughtPlaces } from './assignments.ts';
import { listKind, pageKind } from './context.ts';
import { dayOf } from './dates.ts';
import { letterColumns } from './letters.ts';
import { letterIdIn, letterNamed, personName } from './named.ts';
import { isOneOf, meaningOf, phrase, stateMeaning } from './phrase.ts';
import type { PortalWords } from './portal.ts';
import { programColumns } from './programs.ts';

export type Column = LetterColumn | ProgramColumn;

const LETTER_PAGES: readonly TaughtPage[] = ['letters', 'unmatched', 'receipt'];

/** True for the lists that have a letter in each row; the others have a program. */
export function isOfLetters(page: TaughtPage): boolean {
  return LETTER_PAGES.includes(page);
}

/** The lists that a portal has, by its words. */
export function pagesOf(words: PortalWords): TaughtPage[] {
  const { headings } = words;
  const all: [TaughtPage, readonly string[]][] = [
    ['letters', headings.letters],
    ['unmatched', headings.unmatched],
    ['receipt', headings.receipt],
    ['assignments', headings.assignments],
    ['programs-applied', headings.programsApplied],
    ['programs-saved', headings.programsSaved],
  ];
  return all.filter(([, named]) => named.length > 0).map(([page]) => page);
}

/** What a list most likely is: by the headings above it, else by what its cells hold. A guess, for a user to look at. */
export function guessPage(grid: Grid, page: Page, words: PortalWords): TaughtPage {
  const kind = listKind(grid, words) ?? pageKind(page, words);
  switch (kind) {
    case 'programsApplied':
      return 'programs-applied';
    case 'programsSaved':
      return 'programs-saved';
    case 'letters':
    case 'unmatched':
    case 'receipt':
    case 'assignments':
      return kind;
    case null:
  }
  const shares = grid.columns.map((_, at) => cellsIn(grid, at));
  const states = shares.some((cells) => share(cells, (text) => isState(text, words)) >= 0.5);
  if (states) return 'letters';
  const places = letterPlaces(
    grid,
    [...grid.columns.keys()].map(() => null),
    words,
    true,
  );
  const boxes = grid.rows.some((row) => row.cells.some((cell) => cell.checked !== null));
  if (boxes && places.length > 0) return 'assignments';
  const programs = shares.some((cells) => share(cells, isProgramId) >= 0.5 || share(cells, isSchool) >= 0.5);
  return programs ? 'programs-applied' : 'letters';
}

/**
 * What each column most likely holds: by its heading where that is known, else by the shape of what its cells hold. A
 * guess, for a user to look at: no fact is made of it.
 */
export function guessColumns(grid: Grid, page: TaughtPage, words: PortalWords): (Column | null)[] {
  const named: (Column | null)[] = isOfLetters(page)
    ? letterColumns(grid, words)
    : programColumns(grid, words);
  const guessed = grid.columns.map((column, at) =>
    canBeTaught(grid, at) ? (named[at] ?? loosely(column.text, page)) : null,
  );
  const free = (means: Column): boolean => !guessed.includes(means);
  const shapes = isOfLetters(page) ? LETTER_SHAPES : PROGRAM_SHAPES;
  for (const { means, fits } of shapes) {
    if (!free(means)) continue;
    const scored = grid.columns.map((_, at) =>
      guessed[at] === null && canBeTaught(grid, at)
        ? share(cellsIn(grid, at), (text, all) => fits(text, words, all))
        : 0,
    );
    const best = Math.max(...scored);
    if (best >= 0.6) guessed[scored.indexOf(best)] = means;
  }
  // One meaning, one column: what two headings claim is left to the user.
  return guessed.map((means, at) =>
    means !== null && !REPEATED.includes(means) && guessed.indexOf(means) !== at ? null : means,
  );
}

const REPEATED: readonly Column[] = ['slot', 'letters'];

/** True for a column that a lesson can name: it has a heading, and no other column the same one; or it is a card's title. */
export function canBeTaught(grid: Grid, at: number): boolean {
  const said = phrase(grid.columns[at]?.text ?? '');
  if (said === '') return grid.drawnAs === 'cards' && at === 0 && cellsIn(grid, at).length > 0;
  return grid.columns.filter(({ text }) => phrase(text) === said).length === 1;
}

/** The columns that stand for one letter each: their headings name people, and are no part of a lesson. */
export function lettersAsColumns(
  grid: Grid,
  means: readonly (Column | null)[],
  words: PortalWords,
): number[] {
  return taughtPlaces(grid, means as (ProgramColumn | null)[], words, true)
    .filter((place) => place.holds === 'check')
    .map((place) => place.column);
}

function cellsIn(grid: Grid, at: number): Cell[] {
  return grid.rows
    .map((row) => row.cells[at])
    .filter((cell) => cell !== undefined && cell.text !== '') as Cell[];
}

function share(cells: readonly Cell[], fits: (text: string, all: readonly Cell[]) => boolean): number {
  if (cells.length === 0) return 0;
  return cells.filter((cell) => fits(cell.lines[0] ?? cell.text, cells)).length / cells.length;
}

function isState(text: string, words: PortalWords): boolean {
  return stateMeaning(text, words.letterStates) !== null;
}
/** A text that speaks of how far something is, in words that no portal's table has to know. */
const isProgress = (text: string): boolean =>
  text.length <= 40 &&
  /\b(?:pending|review|upload(?:ed)?|received|requested|await\w*|submitted|completed?|confirmed|sent|progress|process\w*|declined|expired|withdrawn|matched)\b/i.test(
    text,
  );
const isProgramId = (text: string): boolean => /^\d{7,10}$/.test(text);
const isSchool = (text: string): boolean =>
  /\b(?:program|residency|hospital|university|college|school|medical center|institute|clinic|health)\b/i.test(
    text,
  );
const isAnswer = (text: string): boolean => isOneOf(text, ['yes', 'no']);
const repeats = (all: readonly Cell[]): boolean => new Set(all.map((cell) => cell.text)).size < all.length;

interface Shape {
  means: Column;
  fits: (text: string, words: PortalWords, all: readonly Cell[]) => boolean;
}

/** In this order: what is told for certain comes first. */
const LETTER_SHAPES: readonly Shape[] = [
  { means: 'status', fits: (text, words) => isState(text, words) || isProgress(text) },
  { means: 'email', fits: (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) },
  { means: 'kind', fits: (text, words) => meaningOf(text, words.kinds) !== null },
  { means: 'letterId', fits: (text) => letterIdIn(text) !== null && dayOf(text) === null && !isAnswer(text) },
  { means: 'waived', fits: isAnswer },
  { means: 'requestedOn', fits: (text) => dayOf(text) !== null },
  { means: 'receivedOn', fits: (text) => dayOf(text) !== null },
  {
    means: 'writer',
    fits: (text, words) =>
      /^\p{Lu}\S* .*\p{L}{2}/u.test(text) &&
      !isSchool(text) &&
      !/\d/.test(text) &&
      personName(text, words) !== null,
  },
  { means: 'specialty', fits: (text, _, all) => /^\p{Lu}[\p{L} &/,-]+$/u.test(text) && repeats(all) },
];
const PROGRAM_SHAPES: readonly Shape[] = [
  { means: 'accreditationId', fits: isProgramId },
  { means: 'program', fits: isSchool },
  { means: 'status', fits: (text, words) => meaningOf(text, words.programStatuses) !== null },
  { means: 'appliedOn', fits: (text) => dayOf(text) !== null },
  { means: 'region', fits: (text) => /^[A-Z]{2}$/.test(text) },
  { means: 'signaled', fits: isAnswer },
  {
    means: 'slot',
    fits: (text, words) => /\d/.test(text) && (letterNamed([text], words)?.letterId ?? null) !== null,
  },
  { means: 'program', fits: (text) => /^\p{Lu}.* \p{L}/u.test(text) },
];

/** Parts of headings that say enough for a guess, and not enough for a fact. */
const PARTS: readonly [RegExp, Column, 'letters' | 'programs'][] = [
  [/\b(?:status|state of|progress|stage)\b/i, 'status', 'letters'],
  [/\b(?:writer|author|recommender|evaluator|referee|contact)\b/i, 'writer', 'letters'],
  [/\b(?:letter|request|lor|reference) (?:id|no|number|code)\b/i, 'letterId', 'letters'],
  [/\be-?mail\b/i, 'email', 'letters'],
  [/\bspecialt(?:y|ies)\b/i, 'specialty', 'letters'],
  [/\b(?:received|arrived|uploaded) (?:on|date)\b/i, 'receivedOn', 'letters'],
  [/\b(?:requested|confirmed|sent) (?:on|date)\b/i, 'requestedOn', 'letters'],
  [/\b(?:program|school|institution) name\b/i, 'program', 'programs'],
  [/\baccreditation\b/i, 'accreditationId', 'programs'],
  [/\bspecialt(?:y|ies)\b/i, 'specialty', 'programs'],
  [/\bsignal/i, 'signaled', 'programs'],
  [/\bapplied (?:on|date)\b/i, 'appliedOn', 'programs'],
];

function loosely(heading: string, page: TaughtPage): Column | null {
  const of = isOfLetters(page) ? 'letters' : 'programs';
  return PARTS.find(([part, , list]) => list === of && part.test(heading))?.[1] ?? null;
}
