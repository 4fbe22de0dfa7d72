import type { BrowserContext, Page } from 'playwright';

import type { Extension } from '../browser/extension.ts';
import { AMCAS, ERAS, type PracticePortals } from '../portals/serve.ts';

/** Opens the practice portals in a window that can be seen, says what to click, and stays until it is closed. */
export async function showAround(extension: Extension, portals: PracticePortals): Promise<void> {
  const { context } = extension;
  const [first] = context.pages();
  // The page that the extension was waited for on becomes its own page of all letters.
  await first?.goto(`chrome-extension://${extension.extensionId}/tracker.html`);
  const amcas = await context.newPage();
  await amcas.goto(AMCAS.letters);
  const eras = await context.newPage();
  await eras.goto(ERAS.letters);
  const waiting = portals.eras.letters.find(({ status }) => status === 'Confirmed for Upload');
  console.log(`
Chromium is open with Letter Rounds and two practice portals at their real addresses.
Everything in them is made up, and nothing leaves this machine.

  1  The tab MyERAS shows a mark beside each letter and a strip that sums up.
  2  The puzzle piece in the toolbar, then Letter Rounds, opens the popup. Pin it there.
  3  In the popup: say where you apply, set a due date under ⋯, mark a letter thanked.
  4  Press Enter here: ${waiting?.author ?? 'a writer'} uploads, and the letter moves to Ready for a thank-you.
  5  The tab AMCAS is the other portal; the first tab is the page of all letters.

Close the window when you have seen enough.`);
  const onEnter = (): void => {
    const letter = portals.eras.letters.find(({ status }) => status === 'Confirmed for Upload');
    if (!letter?.letterId) {
      console.log('Every letter that was asked for is in.');
      return;
    }
    portals.letterArrives(eras, letter.letterId).then(
      () => console.log(`${letter.author}’s letter is in.`),
      (error: unknown) => console.error(`It did not arrive: ${String(error)}`),
    );
  };
  process.stdin.on('data', onEnter);
  await closed(context);
  process.stdin.off('data', onEnter).pause();
}

/** Until the browser has gone or, where it outlives its windows (macOS), its last page. */
function closed(context: BrowserContext): Promise<void> {
  return new Promise((resolve) => {
    const watch = (page: Page): void => {
      page.on('close', () => {
        if (context.pages().length === 0) resolve();
      });
    };
    context.on('close', () => resolve());
    context.on('page', watch);
    context.pages().forEach(watch);
  });
}
