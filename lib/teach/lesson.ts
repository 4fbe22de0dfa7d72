import {
  calledOf,
  foldWord,
  type LetterSeen,
  type PageLesson,
  type TaughtPage,
  type WordMeaning,
} from '../model.ts';
import type { Grid, Page } from '../page/page.ts';
import { canBeTaught, isOfLetters, type Column } from '../portals/guess.ts';
import { isOneOf, stateMeaning } from '../portals/phrase.ts';
import type { PortalWords, Proposal } from '../portals/portal.ts';
import { readWith } from '../portals/read.ts';
import { markText, routeOf } from '../portals/taught.ts';

/** What its user says of one list. */
export interface Shown {
  page: Page;
  grid: Grid;
  /** What the list is. */
  kind: TaughtPage;
  /** What each of its columns holds. */
  means: readonly (Column | null)[];
}

/** Where the page stands. */
export type Address = Pick<Location, 'host' | 'pathname' | 'hash'>;

/** What its user said that a word means; a "received" was asked twice. */
export type Answers = ReadonlyMap<string, WordMeaning>;

/** The lesson by which such a list is read from now on. */
export function lessonFrom(
  { page, grid, kind, means }: Shown,
  words: PortalWords,
  at: Address,
  answers: Answers = new Map(),
): PageLesson {
  const columns = means.flatMap((one, index) =>
    one !== null && canBeTaught(grid, index)
      ? [{ heading: grid.columns[index]?.text ?? '', means: one }]
      : [],
  );
  const confirmed = [...answers]
    .filter(([word, state]) => state === 'received' && isKnownAsReceived(word, words))
    .map(([word]) => word);
  const mark = markOf(page, grid, words, at);
  return { version: 1, portal: words.portal, page: kind, host: at.host, mark, columns, confirmed };
}

function isKnownAsReceived(word: string, words: PortalWords): boolean {
  return stateMeaning(word, words.letterStates) === 'received';
}

/** What names the page: the main heading above the list. A heading with the portal's own name stands on every page. */
function markOf(page: Page, grid: Grid, words: PortalWords, at: Address): PageLesson['mark'] {
  const above = page.headings
    .filter(({ text, level }) => level > 0 && grid.under.includes(text) && isName(text, words))
    .toSorted((a, b) => a.level - b.level);
  const heading = above[0]?.text ?? grid.under.find((text) => isName(text, words));
  if (heading !== undefined) return { by: 'heading', text: heading.slice(0, 120) };
  if (isName(page.title, words)) return { by: 'title', text: page.title.slice(0, 120) };
  return { by: 'route', text: routeOf(at).slice(0, 120) };
}

function isName(text: string, words: PortalWords): boolean {
  return markText(text) !== '' && !isOneOf(text, words.marks);
}

/** What is read of the list by a lesson, before it is kept; `null`: nothing. */
export function readBy(lesson: PageLesson, page: Page, words: PortalWords, at: Address): Proposal | null {
  const read = readWith(page, words, { lessons: [lesson], route: routeOf(at) });
  return read.find((proposal) => proposal.page === lesson.page && proposal.understood) ?? null;
}

/** A word that its user is asked about, and the letters that show it. */
export interface WordShown {
  word: string;
  writers: string[];
  /** This portal uses the word elsewhere for a letter that is in. */
  knownAsIn: boolean;
}

/** The words of a list that mean nothing yet, in the order of its rows. */
export function wordsToAsk(read: Proposal, words: PortalWords): WordShown[] {
  const asked = new Map<string, WordShown>();
  for (const letter of read.letters) {
    const { state, portalStatus } = letter;
    const called = calledOf(letter);
    if (state !== 'unknown' || portalStatus === null) continue;
    const key = foldWord(portalStatus);
    const known = asked.get(key);
    if (known) known.writers.push(called);
    else {
      const knownAsIn = isKnownAsReceived(portalStatus, words);
      asked.set(key, { word: portalStatus, writers: [called], knownAsIn });
    }
  }
  return [...asked.values()];
}

/** Where a letter of the list stands, with what its user said. */
export function stateWith({ state, portalStatus }: LetterSeen, answers: Answers): LetterSeen['state'] {
  if (state !== 'unknown' || portalStatus === null) return state;
  const said = [...answers].find(([word]) => foldWord(word) === foldWord(portalStatus));
  return said?.[1] ?? 'unknown';
}

/** What is still missing before a list can be read; `null`: nothing. */
export function stillMissing(kind: TaughtPage, means: readonly (Column | null)[]): string | null {
  const has = (column: Column): boolean => means.includes(column);
  if (!isOfLetters(kind)) {
    if (!has('program')) return 'Say which column names the program or school.';
    return means.filter((one) => one !== null).length < 2 ? 'Say what one more column holds.' : null;
  }
  // AMCAS's requests name nobody: their title and ID stand in one column (domain.md 2.2a).
  const named = has('writer') || (has('firstName') && has('lastName')) || has('letterTitle');
  if (!named) return 'Say which column names the writer.';
  if (kind === 'unmatched')
    return means.filter((one) => one !== null).length < 2 ? 'Say what one more column holds.' : null;
  return has('status') || has('letterId') || has('notSending')
    ? null
    : 'Say which column tells where each letter stands, or holds its ID.';
}
