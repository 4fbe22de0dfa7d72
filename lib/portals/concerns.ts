import type { Page } from '../page/page.ts';
import { pageKind } from './context.ts';
import { letterColumns, tellsLetters } from './letters.ts';
import type { PortalWords } from './portal.ts';
import { programColumns } from './programs.ts';
import { statedOn } from './stated.ts';

/**
 * Whether anything at all could be read off a page: false only where {@link readWith} says nothing of it. Cheap, and all
 * that has to be at hand on the many pages of a portal that hold no list of ours.
 *
 * @param taught its user taught a list of this portal at this host
 */
export function concernsUs(page: Page, words: PortalWords, taught: boolean): boolean {
  const listed = page.grids.some(
    (grid) =>
      grid.drawnAs !== 'list' &&
      (tellsLetters(grid, letterColumns(grid, words), words) ||
        programColumns(grid, words).includes('program')),
  );
  return listed || taught || pageKind(page, words) !== null || Object.keys(statedOn(page, words)).length > 0;
}
