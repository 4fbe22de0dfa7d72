import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';

import type { ReadPortal } from '../../lib/model.ts';
import { portalAtOrigin } from '../../lib/portals/hosts.ts';
import type { PortalWords } from '../../lib/portals/portal.ts';
import { watchPortal } from './watch-portal.ts';

/**
 * Starts the script of one portal on its page, or at an address that the user added for it. The worker may start it
 * again in a tab that has an older one (after an update): WXT ends the older one's context, and with it goes everything
 * that it showed.
 */
export async function startOn(words: PortalWords, ctx: ContentScriptContext): Promise<void> {
  if (window.top !== window) return;
  const kept = await browser.storage.local.get(['overlay', 'moreHosts', 'taught']);
  const more = (kept['moreHosts'] ?? {}) as Record<string, ReadPortal>;
  if (portalAtOrigin(location.origin, more) !== words.portal || ctx.isInvalid) return;
  watchPortal(words, kept, ctx.signal);
}
