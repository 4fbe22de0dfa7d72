import type { PageLesson, ReadPortal } from '../model.ts';
import type { Page } from '../page/page.ts';
import { amcas } from './amcas/words.ts';
import { bearsMarks } from './context.ts';
import { eras } from './eras/words.ts';
import type { PortalWords, Proposal } from './portal.ts';
import { readWith } from './read.ts';
import { sessionEnded } from './session.ts';
import { routeOf } from './taught.ts';

export type { Proposal } from './portal.ts';

/** True for a page on which nobody is signed in: it asks for a password, or says that the session is over. */
export function isSignedOut(page: Page): boolean {
  return page.asksPassword || sessionEnded(page);
}

const PORTALS: Record<ReadPortal, PortalWords> = { eras, amcas };

/**
 * What `page` of `portal` says: one proposal for each kind of list on it (AMCAS may show entries and unmatched
 * letters side by side). Empty when the page does not concern us, or asks for a password.
 *
 * @param lessons what the user taught, of any portal and host
 * @param at the page's address; lessons of other hosts are left
 */
export function readPortal(
  page: Page,
  portal: ReadPortal,
  lessons: readonly PageLesson[] = [],
  at: Pick<Location, 'host' | 'pathname' | 'hash'> | null = null,
): Proposal[] {
  const here = lessons.filter((lesson) => lesson.portal === portal && lesson.host === at?.host);
  return readWith(
    page,
    PORTALS[portal],
    at && here.length > 0 ? { lessons: here, route: routeOf(at) } : null,
  );
}

/** The words of a portal that is read. */
export function wordsOf(portal: ReadPortal): PortalWords {
  return PORTALS[portal];
}

/** The portal whose marks the page bears, for an address that says nothing; `null` for none or several. */
export function portalOf(page: Page): ReadPortal | null {
  const fits = (Object.keys(PORTALS) as ReadPortal[]).filter((portal) => bearsMarks(page, PORTALS[portal]));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
