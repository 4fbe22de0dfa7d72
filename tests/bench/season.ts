import type { Page } from 'playwright';

import { putRows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { seasonBackup } from '../browser/season-backup.ts';
import { seasonLooks } from '../browser/season-looks.ts';
import { paint } from './popup.ts';
import { PORTAL, servePages } from './portal-pages.ts';
import { inTurns, ms, timesRow, type Row } from './row.ts';
import { ownWorld } from './worker.ts';

const TURNS = 9;
const MOST_WAIT_MS = 1_000;
const SIZE = { letters: 5, programs: 70 };

/** A season in one browser: what stands in it, and what is timed there. */
interface Season {
  extension: Extension;
  desk: Page;
  popup: () => Promise<number>;
  /** A list that was read: from the page’s message to its marks. */
  marks: () => Promise<number>;
  command: () => Promise<number>;
}

/**
 * The same season three times in turns: with two looks at its portal, with the 13,500 that a year of fifty a day brings,
 * thinned, and with all of those, as an earlier version kept them.
 */
export async function measureSeason(): Promise<Row[]> {
  const seasons: Season[] = [];
  try {
    const few = await openSeason(seasons);
    const thinned = await openSeason(seasons);
    const whole = await openSeason(seasons);
    await addLooks(whole, true);
    await addLooks(thinned, false);
    const waited = await longestWait(thinned);
    const rows: Row[] = [];
    for (const [name, what, most] of [
      ['popup', 'popup, open to useful paint', 1.2],
      ['marks', 'a page that is read, message to marks', 1.75],
      ['command', 'a command, to its answer', 1.5],
    ] as const) {
      const cost = await inTurns(TURNS, { few: few[name], thinned: thinned[name], whole: whole[name] });
      const row = timesRow(`${what}, after a year of 13,500 looks`, 'the same after two looks', most, {
        ...{ ours: cost.thinned, theirs: cost.few },
      });
      rows.push({ ...row, found: `${row.found}; before they are thinned ${ms(cost.whole)}` });
    }
    return [
      ...rows,
      {
        what: 'a command while 13,500 looks are thinned, the longest wait',
        against: '-',
        most: ms(MOST_WAIT_MS),
        found: ms(waited),
        kept: waited <= MOST_WAIT_MS,
      },
    ];
  } finally {
    for (const { extension } of seasons) await extension.close();
  }
}

async function openSeason(seasons: Season[]): Promise<Season> {
  const extension = await launchExtension({ prepare: servePages, locale: 'en-US' });
  const desk = await extension.openOwnPage('manifest.json');
  const { letters, text } = seasonBackup(SIZE, Temporal.Now.plainDateISO().toString());
  await desk.evaluate((backup) => chrome.runtime.sendMessage({ type: 'restore', backup }), text);
  const page = await extension.context.newPage();
  const world = await ownWorld(page);
  await page.goto(`${PORTAL}/experiences`);
  await page.waitForTimeout(2_000);
  const [first] = letters;
  const list = {
    ...{ portal: 'eras', page: 'letters', extent: 'whole', season: first?.season, account: first?.account },
    ...{ understood: true, programs: [], assignments: [], part: null, stated: {}, problems: [] },
    letters: letters.map(({ letterId, author, title, kind, specialty, state, portalStatus }, at) => ({
      ...{ row: `9.${String(at)}`, letterId, author, title, kind, specialty, state, portalStatus },
      ...{ email: null, chair: null, waived: null, imported: null, requestedOn: null, receivedOn: null },
    })),
  };
  const season: Season = {
    extension,
    desk,
    popup: () => paint(extension, 'popup.html', 'section li'),
    marks: () => world.run(`(${read.toString()})(${JSON.stringify(list)})`),
    command: () => desk.evaluate(command),
  };
  seasons.push(season);
  // The day's first command looks whether anything has changed since yesterday.
  await season.command();
  return season;
}

/** Puts the looks of a year beside what stands there, and waits until the worker has thinned them, or lets it be. */
async function addLooks({ desk }: Season, stay: boolean): Promise<void> {
  const now = Temporal.Now.instant().toString();
  const { letters } = seasonBackup(SIZE, Temporal.Now.plainDateISO().toString());
  const readings = seasonLooks(now, letters[0]?.season ?? 0, letters[0]?.account ?? '');
  // As if it had just been found that all of them are kept.
  if (stay)
    await desk.evaluate((left) => chrome.storage.session.set({ readingsLeft: left }), readings.length);
  await putRows(desk, { readings });
}

/** The longest that a command had to wait for its answer, one after the other, until the log is thin. */
async function longestWait({ desk, extension }: Season): Promise<number> {
  let longest = 0;
  for (let times = 0; times < 500; times += 1) {
    longest = Math.max(longest, await desk.evaluate(command));
    const { readings = [] } = times % 5 === 4 ? await extension.rows('letter-rounds', 'readings') : {};
    if (readings.length > 0 && readings.length < 1_000) return longest;
  }
  throw new Error('The log of readings is not thinned');
}

/** Runs on a page of ours: a command that changes next to nothing, and how many milliseconds its answer took. */
async function command(): Promise<number> {
  const since = performance.now();
  const message = { type: 'kept-by-hand', portal: 'tmdsas', on: '2026-09-01' };
  const reply: { ok: boolean; error?: string } = await chrome.runtime.sendMessage(message);
  if (!reply.ok) throw new Error(`The worker said: ${JSON.stringify(reply)}`);
  return performance.now() - since;
}

/** Runs beside our script on a portal's page: sends a list, and says how many milliseconds its marks took. */
async function read(list: object): Promise<number> {
  const reading = { ...list, at: new Date().toISOString() };
  const since = performance.now();
  const reply: { ok: boolean; value?: { marks: unknown[] } } = await chrome.runtime.sendMessage({
    ...{ type: 'reading', visit: String(since), reading },
  });
  const took = performance.now() - since;
  if (!reply.value?.marks.length) throw new Error(`The worker said: ${JSON.stringify(reply)}`);
  return took;
}
