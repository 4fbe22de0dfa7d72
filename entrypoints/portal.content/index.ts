import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';

import type { ReadPortal } from '../../lib/model.ts';
import { portalAtOrigin, PORTAL_HOSTS } from '../../lib/portals/hosts.ts';
import { watchPortal } from './watch-portal.ts';

/**
 * The script on a portal's page. The worker may start it again in a tab that has an older one (after an update): WXT
 * ends the older one's context, and with it goes everything that it showed.
 */
export default defineContentScript({
  matches: Object.values(PORTAL_HOSTS).flat(),
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (window.top !== window) return;
    const kept = await browser.storage.local.get(['overlay', 'moreHosts', 'taught']);
    const more = (kept['moreHosts'] ?? {}) as Record<string, ReadPortal>;
    const portal = portalAtOrigin(location.origin, more);
    if (portal === null || ctx.isInvalid) return;
    watchPortal(portal, kept, ctx.signal);
  },
});
