import { launchExtension } from '../browser/extension.ts';
import { build } from '../browser/build.ts';
import { seasonBackup } from '../browser/season-backup.ts';

/** `npm run bench`: the slowest frame while a matrix of 15 letters and 800 programs scrolls from end to end. */
const FRAME_MS = 50;
const SIZE = { letters: 15, programs: 800 };
/** CSS pixels for each frame: a turn of the wheel, a flick, and dragging the scroll bar. */
const STEPS = [100, 700, 4_000];

await build();
const extension = await launchExtension({ locale: 'en-US' });
try {
  const page = await extension.openOwnPage('tracker.html');
  const { text } = seasonBackup(SIZE, Temporal.Now.plainDateISO().toString());
  await page.evaluate((backup) => chrome.runtime.sendMessage({ type: 'restore', backup }), text);
  await page.reload();
  await page.getByRole('region', { name: 'Letters and programs' }).getByRole('grid').waitFor();
  console.log(
    `matrix of ${SIZE.letters} letters and ${SIZE.programs} programs; no frame over ${FRAME_MS} ms`,
  );
  let worst = 0;
  for (const step of STEPS) {
    const frames = await page.evaluate(scrollThrough, step);
    const slowest = frames.at(-1) ?? NaN;
    const median = frames[Math.floor(frames.length / 2)] ?? NaN;
    worst = Math.max(worst, slowest);
    console.log(
      `${String(step).padStart(5)} px a frame: ${frames.length} frames, median ${median.toFixed(1)} ms, slowest ${slowest.toFixed(1)} ms`,
    );
  }
  process.exitCode = worst <= FRAME_MS ? 0 : 1;
} finally {
  await extension.close();
}

/** Scrolls to the end and back; how long each frame took, shortest first, in milliseconds. */
async function scrollThrough(step: number): Promise<number[]> {
  const box = document.querySelector('.matrix-scroll');
  if (!box) throw new Error('There is no matrix');
  box.scrollIntoView();
  const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
  for (let index = 0; index < 20; index++) await frame();
  const took: number[] = [];
  for (const way of [1, -1]) {
    let before = await frame();
    for (let at = 0; at < box.scrollHeight; at += step) {
      box.scrollBy(0, way * step);
      const now = await frame();
      took.push(now - before);
      before = now;
    }
  }
  return took.sort((a, b) => a - b);
}
