import type { BrowserContext, CDPSession } from 'playwright';

/** One thing that Chromium runs (a page, a worker, the popup), spoken to over the DevTools protocol. */
export interface Target {
  id: string;
  type: string;
  /** Follows navigation. */
  url: string;
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  /** Is told every event of the domains that were enabled. */
  listen(listener: (method: string, params: unknown) => void): void;
}

interface Message {
  id?: number;
  result?: unknown;
  error?: { message: string };
  method?: string;
  params?: unknown;
}
interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

/**
 * Attaches to every target as it appears, the toolbar popup among them, which Playwright does not show.
 *
 * @param types target types of the protocol: `page`, `service_worker`, `tab`…
 * @param onTarget called once for each, attached
 * @returns the targets that are there now
 */
export async function watchTargets(
  context: BrowserContext,
  types: readonly string[],
  onTarget: (target: Target) => Promise<void> | void,
): Promise<{ targets: ReadonlyMap<string, Target>; session: CDPSession }> {
  const browser = context.browser();
  if (!browser) throw new Error('The browser has gone');
  const session = await browser.newBrowserCDPSession();
  const targets = new Map<string, Target>();
  const bySession = new Map<string, (message: Message) => void>();

  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    bySession.get(sessionId)?.(JSON.parse(message) as Message);
  });
  session.on('Target.targetInfoChanged', ({ targetInfo }) => {
    const target = targets.get(targetInfo.targetId);
    if (target) target.url = targetInfo.url;
    else consider(targetInfo);
  });
  session.on('Target.targetDestroyed', ({ targetId }) => targets.delete(targetId));
  session.on('Target.targetCreated', ({ targetInfo }) => consider(targetInfo));

  const seen = new Set<string>();
  function consider(targetInfo: TargetInfo) {
    if (seen.has(targetInfo.targetId) || !types.includes(targetInfo.type)) return;
    seen.add(targetInfo.targetId);
    // A target may be gone again before it is attached to: then there is nothing to watch.
    attach(targetInfo).catch(() => targets.delete(targetInfo.targetId));
  }

  async function attach({ targetId, type, url }: TargetInfo) {
    // Not flat: Playwright's session cannot route the messages of sessions that it did not open itself.
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
    const answers = new Map<number, PromiseWithResolvers<unknown>>();
    const listeners: ((method: string, params: unknown) => void)[] = [];
    bySession.set(sessionId, ({ id, result, error, method = '', params }) => {
      if (id === undefined) {
        for (const listener of listeners) listener(method, params);
        return;
      }
      if (error) answers.get(id)?.reject(new Error(error.message));
      else answers.get(id)?.resolve(result);
      answers.delete(id);
    });
    let last = 0;
    const target: Target = {
      id: targetId,
      type,
      url,
      listen: (listener) => listeners.push(listener),
      async send<Result>(method: string, params: object = {}) {
        const answer = Promise.withResolvers<unknown>();
        const id = (last += 1);
        answers.set(id, answer);
        const message = JSON.stringify({ id, method, params });
        await session.send('Target.sendMessageToTarget', { sessionId, message });
        return (await answer.promise) as Result;
      },
    };
    targets.set(targetId, target);
    await onTarget(target);
  }

  // The toolbar popup comes as `other` and becomes a `page` when it has its address.
  if (types.length === 0) return { targets, session };
  const filter = [...types, 'other'].map((type) => ({ type }));
  await session.send('Target.setDiscoverTargets', { discover: true, filter });
  return { targets, session };
}
