import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

import { READ_PORTALS, type ReadPortal } from '../../lib/model.ts';
import { mayReadAlways, PORTAL_HOSTS } from '../../lib/portals/hosts.ts';
import { forgetHost, rememberHost } from '../../lib/tracker/index.ts';
import { realTracker } from './databases.ts';
import { afterwards, inSteps } from './steps.ts';

/** The script that the manifest runs on a portal's own pages. */
const readerOf = (portal: ReadPortal) => `/content-scripts/${portal}.js` as ScriptPublicPath;

/** The addresses that the user added, where a content script can see them too. */
export async function moreHosts(): Promise<Record<string, ReadPortal>> {
  const kept = (await browser.storage.local.get('moreHosts'))['moreHosts'];
  const hosts: Record<string, ReadPortal> = {};
  for (const [host, portal] of Object.entries((kept ?? {}) as Record<string, ReadPortal>)) {
    if (mayReadAlways(host) && READ_PORTALS.includes(portal)) hosts[host] = portal;
  }
  return hosts;
}

/** Notes which portal an address was read as, in case the user then allows it always. */
export async function noteHost(host: string, portal: ReadPortal): Promise<void> {
  await browser.storage.session.set({ [`host:${host}`]: portal });
}

/** The browser's event and the popup's word come at the same time: one after the other, the second finds it done. */
let allowing: Promise<void> = Promise.resolve();

/** The user allowed an address: from now on it is read like a portal's own. Others than those we read are ignored. */
export function hostsAllowed(origins: readonly string[]): Promise<void> {
  const allow = () => allowHosts(origins);
  allowing = allowing.then(allow, allow);
  return allowing;
}

async function allowHosts(origins: readonly string[]): Promise<void> {
  for (const host of hostsIn(origins)) {
    const key = `host:${host}`;
    const portal = (await browser.storage.session.get(key))[key] as ReadPortal | undefined;
    if (!portal || (await moreHosts())[host] === portal) continue;
    const others = await moreHosts();
    // That it is read stands last: what fails before it is done once more by the next word of the browser or the popup.
    await inSteps(
      () => rememberHost(realTracker(), host, portal),
      () => register(host, portal),
      () => browser.storage.local.set({ moreHosts: { ...others, [host]: portal } }),
    );
    const start = () => startReaders({ [`https://${host}/*`]: portal });
    await afterwards('start the reader in tabs that are open', start);
  }
}

/** The user took the permission back, here or in the browser's own settings. */
export async function hostsWithdrawn(origins: readonly string[]): Promise<void> {
  for (const host of hostsIn(origins)) {
    const { [host]: portal, ...others } = await moreHosts();
    if (portal === undefined) continue;
    // That it is read goes last: what fails before it is done once more by the next call.
    await inSteps(
      () => unregister(host),
      () => forgetHost(realTracker(), host),
      () => browser.storage.local.set({ moreHosts: others }),
    );
  }
}

async function unregister(host: string): Promise<void> {
  const ids = [scriptId(host)];
  const known = await browser.scripting.getRegisteredContentScripts({ ids });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids });
}

/** Everything that was added is read no more, and the leave for it is given back. */
export async function forgetHosts(hosts: readonly string[]): Promise<void> {
  const origins = hosts.map((host) => `https://${host}/*`);
  // A leave of the manifest's own cannot be given back.
  const { host_permissions: given = [] } = browser.runtime.getManifest() as { host_permissions?: string[] };
  const back = origins.filter((origin) => !given.includes(origin));
  await inSteps(
    () => hostsWithdrawn(origins),
    async () => {
      if (back.length > 0) await browser.permissions.remove({ origins: back });
    },
  );
}

/** Registers the reader for added addresses again: an update of the extension forgets it. */
export async function registerHosts(): Promise<void> {
  for (const [host, portal] of Object.entries(await moreHosts())) await register(host, portal);
}

async function register(host: string, portal: ReadPortal): Promise<void> {
  const ids = [scriptId(host)];
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids });
  // As files are named, not as the browser gives them back.
  if (known?.js?.some((file) => readerOf(portal).endsWith(file))) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids });
  await browser.scripting.registerContentScripts([
    {
      id: scriptId(host),
      matches: [`https://${host}/*`],
      js: [readerOf(portal)],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Starts the reader in tabs that were open before the extension was. A tab that refuses says "Reload" in the popup. */
export async function startReaders(patterns: Readonly<Record<string, ReadPortal>>): Promise<void> {
  for (const [url, portal] of Object.entries(patterns)) {
    for (const tab of await browser.tabs.query({ url })) {
      if (tab.id === undefined || tab.discarded) continue;
      try {
        await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [readerOf(portal)] });
      } catch (error) {
        console.warn('Letter Rounds: this tab has to be reloaded once', error);
      }
    }
  }
}

/** All addresses that are read without a click, with the portal that each is. */
export async function readPatterns(): Promise<Record<string, ReadPortal>> {
  const patterns: Record<string, ReadPortal> = {};
  for (const portal of READ_PORTALS) for (const pattern of PORTAL_HOSTS[portal]) patterns[pattern] = portal;
  for (const [host, portal] of Object.entries(await moreHosts())) patterns[`https://${host}/*`] = portal;
  return patterns;
}

/** Puts the script that reads and marks lists into the page of a tab, whose own script waits for it. */
export async function bringLists(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [0] }, files: ['/list.js'] });
}

const scriptId = (host: string): string => `reader-${host}`;

function hostsIn(origins: readonly string[]): string[] {
  return origins
    .map((origin) => /^https:\/\/([^/*]+)\/\*$/.exec(origin)?.[1])
    .filter((host): host is string => host !== undefined && mayReadAlways(host));
}
