import { writeFile } from 'node:fs/promises';

import type { Target } from './targets.ts';

/** The popup as the toolbar shows it. Playwright has no page for it, so it is spoken to by protocol. */
export interface ToolbarPopup {
  /** The value of an expression in the popup; a promise is awaited. What it clicks counts as the user's own click. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Its picture as PNG, also written to `path` when given. */
  screenshot(path?: string): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * Opens the toolbar popup over the page in front.
 *
 * @param targets the targets that are attached to, kept current
 * @param address of the popup's page
 * @param open makes the browser open it
 * @throws when it has not opened within twenty seconds
 */
export async function openToolbarPopup(
  targets: ReadonlyMap<string, Target>,
  address: string,
  open: () => Promise<unknown>,
): Promise<ToolbarPopup> {
  const before = new Set(targets.keys());
  await open();
  const popup = await appears(() =>
    [...targets.values()].find((target) => !before.has(target.id) && target.url.startsWith(address)),
  );

  async function evaluate<Value>(expression: string): Promise<Value> {
    const answer = await popup.send<{
      result: { value: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true });
    const thrown = answer.exceptionDetails;
    if (thrown) throw new Error(thrown.exception?.description ?? thrown.text);
    return answer.result.value as Value;
  }

  return {
    evaluate,
    async screenshot(path) {
      const { data } = await popup.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      const picture = Buffer.from(data, 'base64');
      if (path !== undefined) await writeFile(path, picture);
      return picture;
    },
    async close() {
      await evaluate('void setTimeout(() => window.close())');
      await appears(() => (targets.has(popup.id) ? undefined : true));
    },
  };
}

async function appears<Value>(look: () => Value | undefined): Promise<Value> {
  const until = performance.now() + 20_000;
  for (;;) {
    const value = look();
    if (value !== undefined) return value;
    if (performance.now() > until)
      throw new Error('The toolbar popup did not come, or did not go, in twenty seconds');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
