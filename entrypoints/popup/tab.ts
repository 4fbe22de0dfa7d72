import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import type { Tab } from '../../components/ThisTab.tsx';
import { ask } from '../../lib/ask.ts';
import type { ReaderHere } from '../../lib/messages.ts';
import type { ReadPortal } from '../../lib/model.ts';
import { mayReadAlways, portalAtOrigin, PORTAL_HOSTS, SIGN_IN_HOST } from '../../lib/portals/hosts.ts';

/** The tab in front, as far as this extension may see it. */
export interface FrontTab {
  id: number | null;
  tab: Tab;
}

const NO_TAB: FrontTab = { id: null, tab: { kind: 'none' } };

/** Looks when the popup opens: while it is open its tab stays in front. */
export function useFrontTab(moreHosts: Record<string, ReadPortal> | undefined): FrontTab {
  const [front, setFront] = useState(NO_TAB);
  const hosts = JSON.stringify(moreHosts ?? {});
  useEffect(() => {
    let open = true;
    const show = (found: FrontTab) => {
      if (open) setFront(found);
    };
    const fail = (error: unknown) =>
      setFront(() => {
        throw error;
      });
    const look = async () => {
      const found = await lookAtFront(JSON.parse(hosts) as Record<string, ReadPortal>);
      show(found);
      // The reader may just be starting in that tab, or looking at it.
      if (open && found.tab.kind === 'portal' && (found.tab.reload || !found.tab.understood))
        again = setTimeout(start, 1_000);
    };
    let again: ReturnType<typeof setTimeout> | undefined;
    const start = () => void look().catch(fail);
    start();
    return () => {
      open = false;
      clearTimeout(again);
    };
  }, [hosts]);
  return front;
}

async function lookAtFront(moreHosts: Record<string, ReadPortal>): Promise<FrontTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  // Without leave for the page its address is not told.
  if (!tab || tab.id === undefined || !tab.url || !URL.canParse(tab.url)) return NO_TAB;
  const url = new URL(tab.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return NO_TAB;
  if (url.hostname === SIGN_IN_HOST) return { id: tab.id, tab: { kind: 'sign-in' } };
  const portal = portalAtOrigin(url.origin, moreHosts);
  if (!portal) return { id: tab.id, tab: { kind: 'other', host: url.hostname } };
  const reader = await readerIn(tab.id);
  if (reader?.isSignedOut) return { id: tab.id, tab: { kind: 'sign-in' } };
  const reload = tab.status === 'complete' && !reader;
  // While the page loads there is nothing to say of it yet.
  const understood = reader?.understood ?? true;
  return { id: tab.id, tab: { kind: 'portal', portal, reload, understood } };
}

/** What our reader in the tab says, `null` where none runs: a message to a tab in which nobody listens is refused. */
async function readerIn(tab: number): Promise<ReaderHere | null> {
  try {
    const said = await browser.tabs.sendMessage<unknown, ReaderHere | undefined>(tab, {
      type: 'are-you-there',
    });
    return said ?? null;
  } catch {
    return null;
  }
}

/** Brings the portal's tab to the front, or opens one at its root. */
export async function openPortal(portal: ReadPortal): Promise<void> {
  const [open] = await browser.tabs.query({ url: [...PORTAL_HOSTS[portal]] });
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { active: true });
    return;
  }
  const [pattern] = PORTAL_HOSTS[portal];
  if (pattern) await browser.tabs.create({ url: pattern.replace(/\*$/, '') });
}

/**
 * Asks the browser for leave to read an address of AAMC always; false when the user says no. Its question may close the
 * popup: then the worker hears of the new leave from the browser. Of one that was given before it hears from us alone.
 */
export async function requestHost(host: string): Promise<boolean> {
  if (!mayReadAlways(host)) throw new Error(`${host} is not read without a click.`);
  const allowed = await browser.permissions.request({ origins: [`https://${host}/*`] });
  if (allowed) await ask('allow-host', { host });
  return allowed;
}
