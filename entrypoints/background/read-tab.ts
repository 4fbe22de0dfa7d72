import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

import { readingSchema, type Replies } from '../../lib/messages.ts';
import { READ_PORTALS, type Reading, type ReadPortal } from '../../lib/model.ts';
import { mayReadAlways, portalAtOrigin, SIGN_IN_HOST } from '../../lib/portals/hosts.ts';
import { noteHost } from './hosts.ts';
import { takeReading } from './readings.ts';
import { afterwards, inSteps } from './steps.ts';

/** What the script of "Read this page" gives back. It ran on a page, so it is checked like a message. */
const readOnce = z.strictObject({
  isSignedOut: z.boolean(),
  /** The portal whose marks the page bears. */
  portal: z.nullable(z.enum(READ_PORTALS)),
  readings: z.record(z.enum(READ_PORTALS), z.array(readingSchema).check(z.maxLength(7))),
});

/** The user's own click could not be followed; the message is for the screen. */
export class CannotRead extends Error {
  override name = 'CannotRead';
}

/**
 * Reads the page of a tab once, by the user's click.
 *
 * @param said the portal that the user says the page is; `null`: its address or its marks say
 * @throws CannotRead for pages that are never read, or that the browser keeps closed
 */
export async function readTab(tab: number, said: ReadPortal | null): Promise<Replies['read-tab']> {
  const url = new URL((await browser.tabs.get(tab)).url ?? 'about:blank');
  if (url.hostname === SIGN_IN_HOST) throw new CannotRead('A sign-in page is never read.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new CannotRead('This is not a portal page.');
  const page = await lookAt(tab);
  const portal = said ?? portalAtOrigin(url.origin) ?? page.portal;
  const nothing = { rows: 0, host: null, portal };
  if (page.isSignedOut) return { outcome: 'sign-in', ...nothing };
  if (!portal) return { outcome: 'which-portal', ...nothing };
  const readings = await takeLook(page, portal, tab);
  const rows = readings.reduce((sum, reading) => sum + reading.letters.length + reading.programs.length, 0);
  if (!readings.some((reading) => reading.understood)) return { outcome: 'not-understood', ...nothing };
  const isOther = mayReadAlways(url.hostname) && portalAtOrigin(url.origin) === null;
  // What was read is kept: an address that could not be noted is not offered.
  const offer = isOther && (await afterwards('note its address', () => noteHost(url.hostname, portal)));
  return { outcome: 'read', rows, host: offer ? url.hostname : null, portal };
}

/** Takes what was read of a page as one visit of its tab. */
export async function takeLook(page: Looked, portal: ReadPortal, tab: number): Promise<Reading[]> {
  const source = { portal, tab, visit: crypto.randomUUID() };
  const readings = page.readings[portal] as Reading[];
  await inSteps(...readings.map((reading) => () => takeReading(reading, source)));
  return readings;
}

type Looked = z.infer<typeof readOnce>;

/**
 * What stands on the page of a tab now, by a script that is put there for it.
 *
 * @throws CannotRead for pages that the browser keeps closed
 */
export async function lookAt(tab: number): Promise<Looked> {
  const results = await browser.scripting
    .executeScript({ target: { tabId: tab }, files: ['/read-page.js'] })
    .catch((error: unknown) => {
      throw new CannotRead('The browser does not let an extension read this page.', { cause: error });
    });
  const result = readOnce.safeParse(results[0]?.result);
  if (!result.success) throw new CannotRead('I could not read this page. What I knew is unchanged.');
  return result.data;
}
