import { browser } from 'wxt/browser';

import type { OverlayChanged, ReaderHere, Reply } from '../../lib/messages.ts';
import type { PageLesson, ReadPortal } from '../../lib/model.ts';
import { readPage } from '../../lib/page/read.ts';
import { watchPage } from '../../lib/page/watch.ts';
import { concernsUs } from '../../lib/portals/concerns.ts';
import type { PortalWords } from '../../lib/portals/portal.ts';
import { isSignedOut } from '../../lib/portals/session.ts';
import { listScript, overlayOf } from './list-script.ts';
import { startSession, type Session } from './session.ts';
import { cameFromElsewhere, isPutAway, standsSince } from './where.ts';

/**
 * Puts the pieces together for one document: watch, reader, session and overlay.
 *
 * @param words the portal's own
 * @param kept what `browser.storage.local` holds under `overlay` and `taught`
 * @param signal ends it all and takes the overlay away
 */
export function watchPortal(words: PortalWords, kept: Record<string, unknown>, signal: AbortSignal): void {
  const { portal } = words;
  const since = standsSince(Date.now(), performance.timeOrigin);
  const watching = new AbortController();
  const opened = openAgain(portal);
  let session: Session | null = null;
  let taught = (kept['taught'] ?? []) as PageLesson[];

  const lists = listScript(() => askForLists(portal));
  const overlay = overlayOf(lists, {
    // For this document alone; the next one shows it again.
    onHide: () => session?.putAway(true),
    onShowList: () => {
      browser.runtime.sendMessage({ type: 'show-list-here', portal }).catch((error: unknown) => {
        console.warn('Letter Rounds: the worker did not answer', error);
      });
    },
    onNever: () => {
      session?.putAway(true);
      browser.storage.local.set({ overlay: { put: 'away' } }).catch((error: unknown) => {
        console.warn('Letter Rounds could not keep "Never here"', error);
      });
    },
  });
  const watch = watchPage({
    document,
    signal: AbortSignal.any([signal, watching.signal]),
    ignore: overlay.owns,
    onQuiet: () => session?.lookAgain(),
    onRoute: () => session?.enterRoute(),
  });
  const started = startSession({
    portal,
    watch,
    overlay,
    async look() {
      const look = await readPage(document);
      const isTaught = taught.some((one) => one.portal === portal && one.host === location.host);
      // The page has its turn after each piece of work that grows with its rows.
      await scheduler.yield();
      if (!lists.script && concernsUs(look.page, words, isTaught)) await lists.bring();
      return look;
    },
    // Without the script there was nothing on it that could be read.
    async read(page) {
      const seen = lists.script?.readAs(page, words, taught, location) ?? [];
      await scheduler.yield();
      return seen;
    },
    isSignedOut,
    send: async (message) => {
      await opened;
      return browser.runtime.sendMessage<unknown, unknown>(message);
    },
    // `browser.runtime` loses its id when the extension is updated or removed under a running script.
    alive: () => browser.runtime?.id !== undefined,
    newVisit: () => crypto.randomUUID(),
    standsSince: () => since,
    now: () => Date.now(),
    later: (ms) => {
      const timer = setTimeout(() => void session?.lookAgain(), ms);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
      });
    },
    stop: () => {
      watching.abort();
    },
  });
  session = started;
  started.putAway(isPutAway(kept['overlay']));

  const onMessage = (message: unknown, _: unknown, respond: (answer: ReaderHere) => void): undefined => {
    if (isOverlayChanged(message)) started.overlayChanged(message);
    else if (isSaid(message, 'are-you-there')) respond(started.here());
  };
  const onStored = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const changed = changes['overlay'];
    if (area !== 'local') return;
    if (changed !== undefined) started.putAway(isPutAway(changed.newValue));
    const lessons = changes['taught'];
    if (lessons === undefined) return;
    const now = (lessons.newValue ?? []) as PageLesson[];
    const isNew = now.some((lesson) => !taught.some((one) => JSON.stringify(one) === JSON.stringify(lesson)));
    // A lesson that was dropped for what stands here is still the reason for what the strip says.
    if (!isNew && started.listChanged()) return;
    taught = now;
    void started.lookAgain();
  };
  browser.runtime.onMessage.addListener(onMessage);
  browser.storage.onChanged.addListener(onStored);
  signal.addEventListener('abort', () => {
    started.end();
    // Of an extension that is gone there is nothing left to unsubscribe from.
    if (browser.runtime?.id === undefined) return;
    browser.runtime.onMessage.removeListener(onMessage);
    browser.storage.onChanged.removeListener(onStored);
  });
}

/** Has the worker put the script that reads lists into this document. Rejects when it does not. */
async function askForLists(portal: ReadPortal): Promise<void> {
  const reply = await browser.runtime.sendMessage<unknown, Reply<null> | undefined>({
    type: 'list-here',
    portal,
  });
  if (!reply?.ok) throw new Error(reply?.error ?? 'The worker did not answer');
}

/** Who was signed in before need not be who is now: the first reading of a document waits for that to be told. */
async function openAgain(portal: ReadPortal): Promise<void> {
  const before = navigation.currentEntry?.index ?? 0;
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const tab = { reloaded: load?.type === 'reload', entries: history.length, before };
  if (!cameFromElsewhere({ ...tab, referrer: document.referrer })) return;
  try {
    await browser.runtime.sendMessage({ type: 'signed-out', portal });
  } catch (error) {
    console.warn('Letter Rounds: the worker did not answer', error);
  }
}

function isOverlayChanged(message: unknown): message is OverlayChanged {
  return isSaid(message, 'overlay');
}

function isSaid(message: unknown, type: string): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === type;
}
