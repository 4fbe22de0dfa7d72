import type { PageLesson } from '../model.ts';
import type { Page } from '../page/page.ts';
import type { PortalWords, Proposal } from './portal.ts';
import { readWith } from './read.ts';
import { routeOf } from './taught.ts';

/**
 * What `page` says in the words of one portal: one proposal for each kind of list on it (AMCAS may show entries and
 * unmatched letters side by side). Empty when the page does not concern us, or asks for a password.
 *
 * @param lessons what the user taught, of any portal and host
 * @param at the page's address; lessons of other hosts are left
 */
export function readAs(
  page: Page,
  words: PortalWords,
  lessons: readonly PageLesson[] = [],
  at: Pick<Location, 'host' | 'pathname' | 'hash'> | null = null,
): Proposal[] {
  const here = lessons.filter((lesson) => lesson.portal === words.portal && lesson.host === at?.host);
  return readWith(page, words, at && here.length > 0 ? { lessons: here, route: routeOf(at) } : null);
}
