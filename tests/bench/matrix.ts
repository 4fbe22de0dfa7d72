import type { CDPSession } from 'playwright';

import { launchExtension } from '../browser/extension.ts';
import { seasonBackup } from '../browser/season-backup.ts';
import { ms, type Row } from './row.ts';

const FRAME_MS = 50;
const SIZE = { letters: 15, programs: 800 };
/** CSS pixels for each frame: a turn of the wheel, a flick, and dragging the scroll bar. */
const STEPS = [100, 700, 4_000];

interface TraceEvent {
  name: string;
  ph: string;
  /** Time of its thread's processor, in microseconds. */
  tdur?: number;
}

/**
 * The slowest frame while a matrix of 15 letters and 800 programs scrolls from end to end. What counts
 * is the work of the page's main thread for a frame; how long the frame took by the clock is told too, and holds
 * whatever else this machine did meanwhile.
 */
export async function measureMatrix(): Promise<Row[]> {
  const extension = await launchExtension({ locale: 'en-US' });
  try {
    const page = await extension.openOwnPage('tracker.html#programs');
    const { text } = seasonBackup(SIZE, Temporal.Now.plainDateISO().toString());
    await page.evaluate((backup) => chrome.runtime.sendMessage({ type: 'restore', backup }), text);
    await page.reload();
    await page.getByRole('region', { name: 'Letters and programs' }).getByRole('grid').waitFor();
    // The tables of letters and programs beside it are another matter: eight hundred plain rows.
    await page.evaluate(() => {
      for (const part of document.querySelectorAll<HTMLElement>('main > section:not(.matrix)'))
        part.style.display = 'none';
    });
    const devtools = await page.context().newCDPSession(page);
    const rows: Row[] = [];
    for (const step of STEPS) {
      const work: number[] = [];
      const frames = await traced(devtools, work, () => page.evaluate(scrollThrough, step));
      work.sort((a, b) => a - b);
      const slowest = work.at(-1) ?? Infinity;
      rows.push({
        what: `matrix 15 x 800, scrolled ${step} px a frame`,
        ...{ against: '-', most: `no frame over ${ms(FRAME_MS)}` },
        found: `slowest of ${frames.length}: ${ms(slowest)} of work`,
        kept: slowest <= FRAME_MS,
      });
    }
    return rows;
  } finally {
    await extension.close();
  }
}

/** Runs something, and adds to `work` the milliseconds of main thread that each frame took meanwhile. */
async function traced<Value>(
  devtools: CDPSession,
  work: number[],
  run: () => Promise<Value>,
): Promise<Value> {
  const collect = ({ value }: { value: unknown[] }) => {
    for (const { name, ph, tdur } of value as TraceEvent[])
      if (name === 'ProxyMain::BeginMainFrame' && ph === 'X' && tdur !== undefined) work.push(tdur / 1000);
  };
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['cc'] },
  });
  const value = await run();
  const complete = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  return value;
}

/** Scrolls to the end and back; how long each frame took, shortest first, in milliseconds. */
async function scrollThrough(step: number): Promise<number[]> {
  const box = document.querySelector('.matrix-scroll');
  if (!box) throw new Error('There is no matrix');
  box.scrollIntoView();
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let index = 0; index < 20; index++) await frame();
  const length = box.scrollHeight;
  const took: number[] = [];
  for (const way of [1, -1]) {
    let before = await frame();
    for (let at = 0; at < length; at += step) {
      box.scrollBy(0, way * step);
      const now = await frame();
      took.push(now - before);
      before = now;
    }
  }
  return took.sort((a, b) => a - b);
}
