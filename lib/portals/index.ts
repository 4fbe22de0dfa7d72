import type { PageLesson, ReadPortal } from '../model.ts';
import type { Page } from '../page/page.ts';
import { amcas } from './amcas/words.ts';
import { bearsMarks } from './context.ts';
import { eras } from './eras/words.ts';
import type { PortalWords, Proposal } from './portal.ts';
import { readAs } from './read-as.ts';

export type { Proposal } from './portal.ts';
export { isSignedOut } from './session.ts';

const PORTALS: Record<ReadPortal, PortalWords> = { eras, amcas };

/** {@link readAs} for a portal by its name, where the words of all are at hand. */
export function readPortal(
  page: Page,
  portal: ReadPortal,
  lessons: readonly PageLesson[] = [],
  at: Parameters<typeof readAs>[3] = null,
): Proposal[] {
  return readAs(page, PORTALS[portal], lessons, at);
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
