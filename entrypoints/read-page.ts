import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { READ_PORTALS, type PageLesson, type Reading, type ReadPortal } from '../lib/model.ts';
import { readPageNow } from '../lib/page/read.ts';
import { isSignedOut, portalOf, readPortal } from '../lib/portals/index.ts';

/**
 * "Read this page": run in a tab by the user's click, on an address that is not read by itself. Its value goes back to
 * the worker, which asked for it. Which portal it is, the page's marks say, else the user.
 */
export default defineUnlistedScript((): unknown => readOnce());

async function readOnce() {
  const kept = await browser.storage.local.get<{ taught?: PageLesson[] }>('taught');
  const taught = kept.taught ?? [];
  const { page } = readPageNow(document);
  const at = new Date().toISOString();
  const read = (portal: ReadPortal): Reading[] =>
    readPortal(page, portal, taught, location).map((proposal) => ({ ...proposal, at }));
  const readings = Object.fromEntries(READ_PORTALS.map((portal) => [portal, read(portal)]));
  return { isSignedOut: isSignedOut(page), portal: portalOf(page), readings };
}
