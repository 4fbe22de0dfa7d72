import type { CDPSession, Page } from 'playwright';

import { launchExtension } from '../browser/extension.ts';
import { PORTAL, servePages } from './portal-pages.ts';
import { inTurns, timesRow, type Row } from './row.ts';

/**
 * A reading that finds the worker stopped: from the page's message to the answer, which comes when it is saved. Beside it
 * a message that the same worker, stopped too, turns away at its border.
 */
export async function measureWorker(): Promise<Row[]> {
  const extension = await launchExtension({ prepare: servePages });
  try {
    const page = await extension.context.newPage();
    const world = await ownWorld(page);
    await page.goto(`${PORTAL}/letters`);
    await page.waitForTimeout(4_000);
    let asked = 0;
    const timed = (kind: 'ping' | 'reading') => async () => {
      await extension.killWorker();
      asked += 1;
      return world.run(`(${ask.toString()})(${JSON.stringify(kind)}, ${String(asked)})`);
    };
    await timed('reading')();
    const cost = await inTurns(9, { ours: timed('reading'), theirs: timed('ping') });
    return [timesRow('a stopped worker, message to saved', 'the same worker’s empty ping', 2, cost)];
  } finally {
    await extension.close();
  }
}

/** The world of our own script on the page. */
export async function ownWorld(page: Page): Promise<{ run(expression: string): Promise<number> }> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  let id: number | null = null;
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    const { type } = context.auxData as { type?: string };
    if (type === 'isolated' && context.origin.startsWith('chrome-extension://')) id = context.id;
  });
  await devtools.send('Runtime.enable');
  return {
    async run(expression) {
      if (id === null) throw new Error('Our script is not on the page');
      const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
        ...{ expression, contextId: id, awaitPromise: true, returnByValue: true },
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as number;
    },
  };
}

/** Runs beside our script: asks the worker, and says how many milliseconds its answer took. */
async function ask(kind: 'ping' | 'reading', turn: number): Promise<number> {
  const letter = (at: number) => ({
    ...{ row: `9.${at}`, letterId: `LX7Q2${at}`, author: `Dr. ${'ABCDE'[at] ?? ''} Elm`, title: 'Medicine' },
    ...{ email: null, kind: null, specialty: 'Neurology', chair: null, waived: null, imported: null },
    ...{ state: 'requested', portalStatus: `Confirmed for Upload ${at === 0 ? turn : ''}` },
    ...{ requestedOn: null, receivedOn: null },
  });
  const reading = {
    ...{ portal: 'eras', page: 'letters', extent: 'whole', season: null, account: null, understood: true },
    ...{ at: new Date().toISOString(), letters: [0, 1, 2, 3, 4].map(letter), programs: [], assignments: [] },
    ...{ part: null, stated: {}, problems: [] },
  };
  const message = kind === 'ping' ? { type: 'ping' } : { type: 'reading', visit: `visit-${turn}`, reading };
  const since = performance.now();
  const reply: { ok: boolean; error?: string } = await chrome.runtime.sendMessage(message);
  const took = performance.now() - since;
  if (reply.ok !== (kind === 'reading')) throw new Error(`The worker said: ${JSON.stringify(reply)}`);
  return took;
}
