import type { Frame, Locator, Page } from 'playwright';

/** "Show me the list" on a page, driven as a person does: by the pointer of the mouse or by keys, never by a script. */
export interface PaneShown {
  frame: Frame;
  /** The heading of the step that is shown. */
  title(): Promise<string>;
  /** Waits for a step. */
  step(title: string | RegExp): Promise<void>;
  /** Presses a button by its words, with the mouse. */
  press(name: string | RegExp): Promise<void>;
  /** Says what a column holds, as the select shows it; `null`: something else. */
  say(heading: string, holds: string | null): Promise<void>;
  /** What is said of each column now, by its heading. */
  said(): Promise<Record<string, string>>;
  closed(): Promise<void>;
}

/** Waits for the pane over a page. */
export async function paneOver(page: Page): Promise<PaneShown> {
  const frame = await appears(page);

  async function middle(what: Locator): Promise<{ x: number; y: number }> {
    await what.scrollIntoViewIfNeeded();
    const box = await what.boundingBox();
    if (!box) throw new Error('It is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  return {
    frame,
    title: async () => (await frame.locator('#title').getAttribute('aria-label')) ?? '',
    step: (title) => frame.getByRole('heading', { name: title }).waitFor(),
    async press(name) {
      const { x, y } = await middle(frame.getByRole('button', { name, exact: typeof name === 'string' }));
      await page.mouse.click(x, y);
    },
    async say(heading, holds) {
      const select = frame.getByLabel(`“${heading}”`, { exact: true });
      const label = holds ?? 'Something else';
      const index = await select.evaluate(
        (element, wanted) =>
          [...(element as HTMLSelectElement).options].findIndex((one) => one.label === wanted),
        label,
      );
      if (index < 0) throw new Error(`Nothing is called "${label}" there`);
      // By keys: what a script chooses does not count.
      await select.focus();
      await page.keyboard.press('Home');
      for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown');
    },
    async said() {
      const columns = await frame.locator('.column').all();
      const pairs = await Promise.all(
        columns.map(async (column) => [
          ((await column.locator('select').getAttribute('aria-label')) ?? '').replace(/[“”]/g, ''),
          await column
            .locator('select')
            .evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.label ?? ''),
        ]),
      );
      return Object.fromEntries(pairs) as Record<string, string>;
    },
    async closed() {
      const end = performance.now() + 10_000;
      while (paneOf(page)) {
        if (performance.now() > end) throw new Error('The pane is still there');
        await page.waitForTimeout(50);
      }
    },
  };
}

/** The frame of the pane: a document without an address, and no frame of the page's. */
export function paneOf(page: Page): Frame | null {
  return (
    page
      .mainFrame()
      .childFrames()
      .find((frame) => frame.url() === 'about:blank' || frame.url() === '') ?? null
  );
}

async function appears(page: Page): Promise<Frame> {
  const end = performance.now() + 10_000;
  for (;;) {
    const frame = paneOf(page);
    if (frame && (await frame.locator('#title').count()) > 0) return frame;
    if (performance.now() > end) throw new Error('The pane did not come');
    await page.waitForTimeout(50);
  }
}
