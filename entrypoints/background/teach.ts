import * as z from 'zod/mini';
import { browser } from 'wxt/browser';

import type { Message, Replies } from '../../lib/messages.ts';
import type { ReadPortal } from '../../lib/model.ts';
import { portalAtOrigin, SIGN_IN_HOST } from '../../lib/portals/hosts.ts';
import { pageLessons, teachPage } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { realTracker } from './databases.ts';
import { moreHosts } from './hosts.ts';
import { CannotRead, lookAt, takeLook } from './read-tab.ts';
import { afterwards, inSteps } from './steps.ts';
import { keepWords } from './words-taught.ts';

/** A tab into which the script was put by which a user shows us a list. */
export interface Teaching {
  portal: ReadPortal;
  origin: string;
}

const key = (tab: number): string => `teaching:${String(tab)}`;

/** Who is shown a list in this tab; `null`: nobody. Kept while the browser runs, as the worker does not. */
export async function teachingIn(tab: number | undefined): Promise<Teaching | null> {
  if (tab === undefined) return null;
  return ((await browser.storage.session.get(key(tab)))[key(tab)] as Teaching | undefined) ?? null;
}

/**
 * Puts "Show me the list" over a page, by the user's click.
 *
 * @throws CannotRead for pages that are never read: a sign-in, any page that asks for a password
 */
export async function showList(tab: number, portal: ReadPortal): Promise<null> {
  const url = await readableUrl(tab);
  const { isSignedOut } = await lookAt(tab);
  if (isSignedOut) throw new CannotRead('This page asks for a password, so it is not read. Sign in first.');
  const teaching: Teaching = { portal, origin: url.origin };
  await browser.storage.session.set({ [key(tab)]: teaching });
  await browser.scripting.executeScript({
    target: { tabId: tab },
    func: (name: string) => Object.assign(globalThis, { letterRoundsPortal: name }),
    args: [portal],
  });
  await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/teach.js'] });
  return null;
}

/**
 * Keeps what the user showed: the reader of that page goes by it from now on, and takes what its words mean when it has
 * read them. Where none runs by itself, the page is read once.
 *
 * @throws CannotRead when it speaks of another page than the one in that tab
 */
export async function takeTaught(
  { lesson, words }: Message<'taught'>,
  { portal, origin }: Teaching,
  tab: number,
): Promise<null> {
  const { host } = new URL(origin);
  if (lesson.portal !== portal || lesson.host !== host) throw new CannotRead('This is another page now.');
  const isReadByItself = portalAtOrigin(origin, await moreHosts()) !== null;
  await inSteps(
    () => teachPage(realTracker(), lesson, readClock()),
    async () => {
      await afterwards('keep what its words mean', () => keepWords(tab, { page: lesson.page, words }));
      await afterwards('mirror what was taught', mirrorLessons);
      if (!isReadByItself) await takeLook(await lookAt(tab), portal, tab);
    },
  );
  await afterwards('end the lesson', () => browser.storage.session.remove(key(tab)));
  return null;
}

/** Where the reader on a page finds what was taught; it cannot open the database. */
export async function mirrorLessons(): Promise<void> {
  const taught = await pageLessons(realTracker());
  const known = (await browser.storage.local.get('taught'))['taught'];
  if (JSON.stringify(known ?? []) !== JSON.stringify(taught)) await browser.storage.local.set({ taught });
}

const reportText = z.string().check(z.minLength(1), z.maxLength(3_000_000));

/** What a page is made of, without a name in it: the script itself takes the names out, on the page. */
export async function reportOn(tab: number): Promise<Replies['report']> {
  await readableUrl(tab);
  const { isSignedOut } = await lookAt(tab);
  if (isSignedOut) throw new CannotRead('This page asks for a password, so there is no report of it.');
  const [done] = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/report.js'] });
  const text = reportText.safeParse(done?.result);
  if (!text.success) throw new CannotRead('There could be no report of this page.');
  return { text: text.data };
}

async function readableUrl(tab: number): Promise<URL> {
  const url = new URL((await browser.tabs.get(tab)).url ?? 'about:blank');
  if (url.hostname === SIGN_IN_HOST) throw new CannotRead('A sign-in page is never read.');
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new CannotRead('This is not a portal page.');
  return url;
}
