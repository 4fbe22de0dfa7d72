import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { TrackerEvent } from '../../lib/model.ts';
import { PORTAL, servePages } from '../bench/portal-pages.ts';
import { putRows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { overlayShown } from '../browser/overlay-shown.ts';
import { seasonLooks } from '../browser/season-looks.ts';
import { rowsOf, soon, tell, visit } from './flows.steps.ts';

/** What the worker keeps by itself: its hourly alarm, and a log of readings that does not grow for ever. */
let extension: Extension;
let desk: Page;
beforeAll(async () => {
  extension = await launchExtension({ prepare: servePages });
  desk = await extension.openOwnPage('manifest.json');
});
afterAll(() => extension.close());

const alarms = () => desk.evaluate(() => chrome.alarms.getAll());

test('an hourly alarm that is gone is back as soon as the worker starts, and one that is there is left alone', async () => {
  // The worker of the first start is still at it.
  await soon(async () => expect(await alarms()).toMatchObject([{ periodInMinutes: 60 }]));
  const [hourly] = await alarms();
  await extension.killWorker();
  // Any message starts it, here one that it refuses; it has begun to look for the alarm when it answers.
  expect(await tell(desk, { type: 'nothing of ours' })).toMatchObject({ ok: false });
  expect(await alarms()).toEqual([hourly]);

  expect(await desk.evaluate(() => chrome.alarms.clearAll())).toBe(true);
  expect(await alarms()).toEqual([]);
  await extension.killWorker();
  expect(await tell(desk, { type: 'nothing of ours' })).toMatchObject({ ok: false });
  await soon(async () => expect(await alarms()).toMatchObject([{ name: hourly?.name, periodInMinutes: 60 }]));
});

test('a season of looks is thinned after the next page, and nothing that is shown changes', async () => {
  const first = await visit(extension, `${PORTAL}/letters`);
  await soon(async () => expect(await rowsOf(extension, 'letters')).toHaveLength(5));
  await first.close();
  const [letter] = await rowsOf(extension, 'letters');
  const now = Temporal.Now.instant().toString();
  const looks = seasonLooks(now, letter?.season ?? 0, '12345678').map((row) => ({ ...row, account: null }));
  // Not the newest of its day, months ago.
  const day = (looks.at(-5_000)?.at ?? '').slice(0, 10);
  const old = looks.filter(({ page, at }) => page === 'letters' && at.startsWith(day))[1];
  const event: TrackerEvent = {
    ...{ id: 'long-ago', at: old?.at ?? '', kind: 'letter-changed', letter: letter?.id ?? '', program: null },
    ...{ from: 'draft', to: 'requested', reading: old?.id ?? '' },
  };
  await putRows(desk, { readings: looks, events: [event] });
  const popup = await extension.openPopup();
  const shown = () => popup.locator('main').innerText();
  await soon(async () => expect(await shown()).toContain('Dr. A Elm'));
  const before = await shown();

  const page = await visit(extension, `${PORTAL}/letters`);
  await soon(async () => expect((await overlayShown(page))?.marks).toHaveLength(5));
  await soon(async () => expect((await rowsOf(extension, 'readings')).length).toBeLessThan(400));
  expect(await rowsOf(extension, 'events')).toContainEqual({
    ...event,
    ...{ reading: null, page: 'letters', readAt: event.at },
  });
  await popup.reload();
  await soon(async () => expect(await shown()).toBe(before));
  extension.expectQuiet();
});
