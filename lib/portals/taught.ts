import type { LetterColumn, PageLesson, ProgramColumn } from '../model.ts';
import type { Grid, Page } from '../page/page.ts';
import { phrase } from './phrase.ts';

/** Headings of which a list may have several: letters side by side, each in a column of its own. */
const REPEATED: readonly string[] = ['letters', 'slot'];
/** Without these a list says nothing. */
const NEEDED: readonly string[] = ['writer', 'program', 'status'];

/** What names a page: a heading with its count left out, so that a fifth letter does not make it another page. */
export function markText(text: string): string {
  return phrase(text).replace(/\s*\d+$/, '');
}

/**
 * True for the page that a lesson is about, by its mark. The host was compared before.
 *
 * @param route the page's address as `routeOf` gives it
 */
export function isPageOf(page: Page, { mark }: PageLesson, route: string): boolean {
  if (mark.by === 'route') return mark.text === route;
  if (mark.by === 'title') return markText(page.title) === markText(mark.text);
  return page.headings.some((heading) => markText(heading.text) === markText(mark.text));
}

/** An address without what differs from one visit, or one applicant, to the next. */
export function routeOf({ pathname, hash }: Pick<Location, 'pathname' | 'hash'>): string {
  return `${pathname}${hash.replace(/\?.*$/, '')}`.replace(/[^/#]*\d[^/#]*/g, '*');
}

/**
 * The columns of a list as a lesson says, `null` when its headings do not fit: one that was taught is not there, or
 * stands twice. In cards a heading may be missing where no card says anything of it.
 */
export function taughtColumns(
  grid: Grid,
  { columns }: PageLesson,
): (LetterColumn | ProgramColumn | null)[] | null {
  if (missingHeadings(grid, columns).length > 0) return null;
  return grid.columns.map(({ text }) => {
    const said = phrase(text);
    return columns.find(({ heading }) => phrase(heading) === said)?.means ?? null;
  });
}

/** The taught headings that a list has not, or has twice. */
export function missingHeadings(grid: Grid, columns: PageLesson['columns']): string[] {
  const cards = grid.drawnAs === 'cards';
  return columns
    .filter(({ heading, means }) => {
      const there = grid.columns.filter(
        ({ text }, at) => phrase(text) === phrase(heading) && (heading !== '' || (cards && at === 0)),
      ).length;
      if (there === 0) return !cards || NEEDED.includes(means);
      return there > 1 && !REPEATED.includes(means);
    })
    .map(({ heading }) => heading);
}
