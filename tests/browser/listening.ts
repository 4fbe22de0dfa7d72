import type { Extension } from './extension.ts';

/** What came of something that happened on a page. */
export interface Heard {
  /** Messages that reached the worker from a portal's page, and their types. */
  messages: number;
  types: string[];
  /** Rows of readings and of what changed, more than before. */
  writes: number;
  /** Times that Dexie told the pages of the extension that what they show may have changed. */
  wakes: number;
}

/** Listens to everything that the extension's parts tell one another, and looks at what they keep. */
export async function listenIn(
  extension: Extension,
): Promise<{ heard(): Promise<Heard>; clear(): Promise<void> }> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const told = { types: [] as string[] };
    Object.assign(self, { told });
    chrome.runtime.onMessage.addListener((message: { type: string }, sender) => {
      if (sender.tab !== undefined && !sender.origin?.startsWith('chrome-extension:'))
        told.types.push(message.type);
    });
  });
  // A page of ours hears the worker's writes as its live queries do.
  const page = await extension.openOwnPage('manifest.json');
  await page.evaluate(() => {
    const told = { wakes: 0 };
    Object.assign(window, { told });
    new BroadcastChannel('x-storagemutated-1').onmessage = () => (told.wakes += 1);
  });
  const rows = async () => {
    const { readings = [], events = [] } = await extension.rows();
    return readings.length + events.length;
  };
  let before = await rows();
  return {
    async heard() {
      const types = await worker.evaluate(() => (self as unknown as { told: Heard }).told.types);
      const wakes = await page.evaluate(() => (window as unknown as { told: Heard }).told.wakes);
      return { messages: types.length, types, wakes, writes: (await rows()) - before };
    },
    async clear() {
      await worker.evaluate(() => void ((self as unknown as { told: Heard }).told.types.length = 0));
      await page.evaluate(() => ((window as unknown as { told: Heard }).told.wakes = 0));
      before = await rows();
    },
  };
}
