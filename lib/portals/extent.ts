import type { ListPart } from '../model.ts';
import type { Grid, Page } from '../page/page.ts';
import { isOfOthers, kindOf, listKind, type ListKind } from './context.ts';
import { saysTrouble } from './empty.ts';
import { speaksOf, stateMeaning } from './phrase.ts';
import type { PortalWords, Proposal } from './portal.ts';

/** What of a page decides whether its lists of one kind are all there is. */
export interface Shown {
  /** The lists of this kind that were read. */
  grids: readonly Grid[];
  page: Page;
  words: PortalWords;
  kind: ListKind;
  /** Every row of them was understood, and none is there only where the page says so. */
  complete: boolean;
}

/**
 * Whether every row of a list was on the page. Anything that leaves a doubt makes it a part: more pages, a filter, a
 * virtual window, something folded or out of sight, an error, a list beside it that could not be read.
 */
export function extentOf(shown: Shown): Pick<Proposal, 'extent' | 'part'> {
  const { grids, page, words, kind, complete } = shown;
  const partial = grids.some((grid) => grid.partial || grid.filtered || countsMore(grid, grids));
  const unseen = page.busy || page.filtered || page.cut || page.unseenParts > 0 || saysTrouble(page);
  const beside = isFoldedAway(page, words, kind) || isListLeft(shown);
  if (!partial && complete && !unseen && !beside) return { extent: 'whole', part: null };
  const grid = grids[0];
  const part: ListPart | null =
    grid && grids.length === 1
      ? {
          total: grid.paging?.total ?? null,
          from: grid.paging?.from ?? null,
          to: grid.paging?.to ?? null,
          sort: grid.sort,
          filtered: grid.filtered,
        }
      : null;
  return { extent: 'part', part };
}

/** "Letters of Recommendation (5)" above fewer rows. */
function countsMore(grid: Grid, grids: readonly Grid[]): boolean {
  const said = /[([](\d{1,4})[)\]]\s*$/.exec(grid.name || (grid.under[0] ?? ''))?.[1];
  const rows = grids.reduce((sum, one) => sum + one.rows.length, 0);
  return said !== undefined && Number(said) > rows;
}

/** A part of the page that is folded away and named as such a list ("Imported letters"); a question is help. */
function isFoldedAway(page: Page, words: PortalWords, kind: ListKind): boolean {
  return page.folded.some((text) => {
    if (/\?|^(?:how|what|why|about|help|tips|instructions|guidance|legend|faq)\b/i.test(text)) return false;
    const named = kindOf(text, words);
    return named === kind || (kind === 'letters' && speaksOf(text, ['letter', 'letters', 'lor', 'lors']));
  });
}

/** A list of this kind that holds words of state and was not read. */
function isListLeft(shown: Shown): boolean {
  const { grids, page, words, kind } = shown;
  if (kind !== 'letters') return false;
  return page.grids.some(
    (grid) =>
      !grids.includes(grid) &&
      grid.drawnAs !== 'list' &&
      grid.drawnAs !== 'cards' &&
      grid.columns.length > 2 &&
      listKind(grid, words) === kind &&
      !isOfOthers(grid, words) &&
      grid.rows.some((row) => row.cells.some((cell) => stateMeaning(cell.text, words.letterStates) !== null)),
  );
}
