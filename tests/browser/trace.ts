import type { Page } from 'playwright';

/** An event of Chromium's own trace. Times are of its thread's processor, in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  tdur?: number;
  args?: { name?: string; data?: { url?: string } };
}

/** What a page's main thread did while something ran. */
export interface Traced {
  /** Milliseconds of each task that took any. */
  tasks: number[];
  /** How often scripts were run, and by what: timers, frames, observers, events. */
  scripts: Record<string, number>;
}

/** What runs scripts, or will. */
const SCRIPTS = ['FunctionCall', 'TimerInstall', 'TimerFire', 'RequestAnimationFrame', 'FireAnimationFrame'];

/**
 * The work of a page's main thread while `run` runs, everything of ours and of the page's together. In between it should
 * be asked nothing: an answer to a test is work too.
 */
export async function traceOf(page: Page, run: () => Promise<unknown>): Promise<Traced> {
  const devtools = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'],
      excludedCategories: ['*'],
    },
  });
  await run();
  const complete = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  await devtools.send('Tracing.end');
  await complete;
  await devtools.detach();
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const onMain = events.filter((event) =>
    mains.some(({ pid, tid }) => pid === event.pid && tid === event.tid),
  );
  const scripts: Record<string, number> = {};
  for (const { name } of onMain) if (SCRIPTS.includes(name)) scripts[name] = (scripts[name] ?? 0) + 1;
  const tasks = onMain.flatMap(({ name, tdur }) => (name === 'RunTask' && tdur ? [tdur / 1000] : []));
  return { tasks, scripts };
}
