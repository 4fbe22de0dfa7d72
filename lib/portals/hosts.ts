import type { ReadPortal } from '../model.ts';
import { hosts as amcas } from './amcas/hosts.ts';
import { hosts as eras } from './eras/hosts.ts';

/** Match patterns of each portal that is read without a click. */
export const PORTAL_HOSTS: Record<ReadPortal, readonly string[]> = { eras, amcas };

/** AAMC's sign-in: never read, never asked for, whatever the user allows. */
export const SIGN_IN_HOST = 'auth.aamc.org';

/**
 * Which portal an origin is: one of the manifest's, or an address that the user lets us read; else `null`.
 *
 * @param origin as in `https://myeras.aamc.org`
 * @param more hosts that the user added, with the portal that each is
 */
export function portalAtOrigin(
  origin: string,
  more: Readonly<Record<string, ReadPortal>> = {},
): ReadPortal | null {
  for (const [portal, patterns] of Object.entries(PORTAL_HOSTS)) {
    if (patterns.includes(`${origin}/*`)) return portal as ReadPortal;
  }
  const host = /^https:\/\/([a-z0-9.-]+)$/.exec(origin)?.[1];
  if (!host || host === SIGN_IN_HOST) return null;
  return Object.hasOwn(more, host) ? (more[host] ?? null) : null;
}

/** True for an address that may be read always, once the user allows it: AAMC's own, but never its sign-in. */
export function mayReadAlways(host: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*\.aamc\.org$/.test(host) && host !== SIGN_IN_HOST;
}
