import type { Page } from '../page/page.ts';

/** "Your session has ended", "You have been signed out due to inactivity": short lines of their own. */
const ENDED =
  /\b(?:your )?(?:session|sign-?in|log-?in) (?:has |is |was )?(?:ended|expired|timed out|over|no longer (?:active|valid))\b|\byou (?:have been|were|are now|are|have) (?:automatically )?(?:signed|logged) (?:out|off)\b/i;
/** A warning beforehand, and what might happen: the session goes on. */
const NOT_YET = /\b(?:will|would|about to|going to|soon|if|when|once|before|unless|until|may|might|can)\b/i;

/**
 * True when the page says that the session is over, also where nothing asks for a password. Such a page is treated like
 * a sign-in: nothing on it is read, and the user is told to sign in.
 */
export function sessionEnded(page: Page): boolean {
  if (page.grids.some((grid) => grid.drawnAs !== 'list' && grid.rows.length > 0)) return false;
  const said = [...page.headings.map((heading) => heading.text), ...page.lines];
  return said.some((line) => {
    const [first = ''] = line.split(/[.!](?:\s|$)/);
    return line.length < 160 && ENDED.test(first) && !NOT_YET.test(first);
  });
}

/** True for a page on which nobody is signed in: it asks for a password, or says that the session is over. */
export function isSignedOut(page: Page): boolean {
  return page.asksPassword || sessionEnded(page);
}
