import type { BrowserContext } from 'playwright';

import type { Target } from './targets.ts';

/** What must not happen while the extension runs, as lines for a failure message. */
export interface Guard {
  readonly problems: readonly string[];
  watch(target: Target): Promise<void>;
}

interface Frames {
  callFrames: { url: string }[];
  parent?: Frames;
}
interface RequestSent {
  request: { url: string };
  initiator: { type: string; url?: string; stack?: Frames };
}
interface LogEntry {
  entry: { source: string; level: string; text: string; url?: string; stackTrace?: Frames };
}
interface ExceptionThrown {
  exceptionDetails: {
    text: string;
    url?: string;
    exception?: { description?: string };
    stackTrace?: Frames;
  };
}

/**
 * Collects every request that leaves the extension, whoever of ours starts it (worker, pages, content scripts), every
 * breach of a content security policy and every uncaught error of ours.
 *
 * @param origin `chrome-extension://ID`
 */
export function guardExtension(context: BrowserContext, origin: string): Guard {
  const problems: string[] = [];
  const isOurs = (url: string | undefined) => url === origin || (url ?? '').startsWith(`${origin}/`);
  const isOurStack = (stack: Frames | undefined): boolean =>
    stack !== undefined && (stack.callFrames.some((frame) => isOurs(frame.url)) || isOurStack(stack.parent));
  const leaves = (url: string) => !isOurs(url) && !/^(data|blob|about):/.test(url);

  // Playwright sees a worker's and a page's requests from their first moment on.
  context.on('request', (request) => {
    if (!leaves(request.url())) return;
    const worker = request.serviceWorker();
    if (worker) {
      if (isOurs(worker.url())) problems.push(`request of our worker: ${request.url()}`);
    } else if (!request.isNavigationRequest() && isOurs(request.frame().url())) {
      problems.push(`request of our page: ${request.url()}`);
    }
  });

  function judge(target: Target, method: string, params: unknown) {
    if (method === 'Network.requestWillBeSent') {
      const { request, initiator } = params as RequestSent;
      // A content script's request carries the portal's frame; only its stack tells whose it is.
      const scripted = isOurs(initiator.url) || isOurStack(initiator.stack);
      if (scripted && !isOurs(target.url) && leaves(request.url))
        problems.push(`request of our content script: ${request.url}`);
    } else if (method === 'Log.entryAdded') {
      const { entry } = params as LogEntry;
      const ours = isOurs(target.url) || isOurs(entry.url) || isOurStack(entry.stackTrace);
      if (ours && /Content Security Policy/i.test(entry.text)) problems.push(`policy breach: ${entry.text}`);
    } else if (method === 'Runtime.exceptionThrown') {
      const { exceptionDetails: thrown } = params as ExceptionThrown;
      const text = thrown.exception?.description ?? thrown.text;
      const ours = isOurs(target.url) || isOurs(thrown.url) || isOurStack(thrown.stackTrace);
      if (ours || text.includes(`${origin}/`)) problems.push(`uncaught error in ${target.url}: ${text}`);
    }
  }

  return {
    problems,
    async watch(target) {
      target.listen((method, params) => judge(target, method, params));
      // `Log` and `Runtime` also tell what happened before they were enabled.
      for (const domain of ['Network', 'Log', 'Runtime']) await target.send(`${domain}.enable`);
    },
  };
}
