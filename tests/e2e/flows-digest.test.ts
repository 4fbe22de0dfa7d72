import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { DigestSettings, DigestState } from '../../lib/model.ts';
import { faultsOf } from '../browser/accessible.ts';
import { putRows, type Rows } from '../browser/database.ts';
import { launchExtension, type Extension } from '../browser/extension.ts';
import { ERAS, servePracticePortals } from '../portals/serve.ts';
import { rowsOf, soon, startAnew, tell, visit } from './flows.steps.ts';

/** One notice a day at most. The leave is granted by the copy's manifest: the browser's question has no display here. */
let extension: Extension;
let desk: Page;
let all: Page;
/** What is kept once the letters were read: each test starts from it. */
let read: Rows;

beforeAll(async () => {
  extension = await launchExtension({
    manifest: ({ optional_permissions: _, ...manifest }) => ({
      ...manifest,
      permissions: [...(manifest['permissions'] as string[]), 'notifications'],
    }),
    prepare: (context) => servePracticePortals(context),
  });
  desk = await extension.openOwnPage('manifest.json');
  await visit(extension, ERAS.letters);
  await soon(async () => expect((await rowsOf(extension, 'letters')).length).toBe(5));
  // On any day of a season: one letter is due tomorrow.
  const [out] = (await rowsOf(extension, 'letters')).filter(({ state }) => state === 'requested');
  const changes = { dueOn: Temporal.Now.plainDateISO().add({ days: 1 }).toString() };
  expect(await tell(desk, { type: 'edit-letter', letter: out?.id, changes })).toMatchObject({ ok: true });
  read = await extension.rows();
});
afterAll(() => extension.close());

beforeEach(async () => {
  await startAnew(extension, desk);
  for (const name of await shown()) await inWorker(`chrome.notifications.clear('${name}')`);
  await putRows(desk, read);
  all = await extension.openOwnPage('tracker.html#settings');
  return () => all.close();
});

async function inWorker<Value>(expression: string): Promise<Value> {
  return (await extension.worker()).evaluate<Value>(expression);
}
const shown = async () => Object.keys(await inWorker<object>('chrome.notifications.getAll()'));
/** When the next notice is looked at, as a moment; `null`: there is no such alarm. */
async function alarm(): Promise<Temporal.ZonedDateTime | null> {
  const found = await inWorker<{ scheduledTime: number } | null>(
    "chrome.alarms.get('digest').then((alarm) => alarm ?? null)",
  );
  return (
    found &&
    Temporal.Instant.fromEpochMilliseconds(found.scheduledTime).toZonedDateTimeISO(Temporal.Now.timeZoneId())
  );
}
async function setting<T>(name: 'digest' | 'digestState'): Promise<T | undefined> {
  return (await rowsOf(extension, 'settings')).find(({ key }) => key === name)?.value as T | undefined;
}
const notices = () => all.getByRole('region', { name: 'Notices', exact: true });
const turn = () => notices().getByRole('checkbox', { name: /^One quiet notice a day/ });

/** Quiet at no hour, so that the test holds at any. */
async function turnOn(changes: Partial<DigestSettings> = {}): Promise<void> {
  const digest = { on: true, at: 18, names: false, quiet: { from: 0, to: 0 }, ...changes };
  expect(await tell(desk, { type: 'settings', changes: { digest } })).toMatchObject({ ok: true });
}

/** As if the last look had been two days ago: the computer slept since. */
async function sleepTwoDays(): Promise<void> {
  const state = await setting<DigestState>('digestState');
  const checkedAt = Temporal.Now.instant().subtract({ hours: 48 }).toString({ fractionalSecondDigits: 3 });
  await putRows(desk, { settings: [{ key: 'digestState', value: { ...state, checkedAt } }] });
}
/** What the browser does when an alarm comes. */
const ring = () => inWorker("chrome.alarms.onAlarm.dispatch({ name: 'digest', scheduledTime: Date.now() })");

test('off until it is turned on; then at six in the evening; off again, its alarm is gone', async () => {
  expect(await alarm()).toBeNull();
  await turn().click();
  await soon(async () => expect((await alarm())?.hour).toBe(18));
  expect(await setting<DigestSettings>('digest')).toEqual({
    on: true,
    at: 18,
    names: false,
    quiet: { from: 21, to: 8 },
  });
  // Nothing of the days before is caught up by turning it on.
  expect(await shown()).toEqual([]);
  await notices().getByRole('combobox', { name: /^At/ }).selectOption('07:00');
  await soon(async () => expect((await alarm())?.hour).toBe(8));
  await turn().click();
  await soon(async () => expect(await alarm()).toBeNull());
});

test('what was missed while the computer slept is told once, without names, and never twice', async () => {
  await turnOn();
  await sleepTwoDays();
  await ring();
  await soon(async () => expect(await shown()).toEqual(['digest']));
  const state = await setting<DigestState>('digestState');
  expect(state?.shownOn).toBe(Temporal.Now.plainDateISO().toString());
  const told = Object.keys(state?.told ?? {});
  expect(told.some((key) => key.startsWith('due '))).toBe(true);
  const arrived = (await rowsOf(extension, 'letters')).filter(({ state: one }) => one === 'received');
  for (const { id } of arrived) expect(told.join(' ')).not.toContain(id);

  await inWorker("chrome.notifications.clear('digest')");
  await sleepTwoDays();
  await ring();
  await soon(async () => expect(await alarm()).not.toBeNull());
  await desk.waitForTimeout(500);
  expect(await shown()).toEqual([]);
});

test('after a killed worker and after a restart of the browser it is still set, and catches up', async () => {
  await turnOn();
  const before = (await alarm())?.epochMilliseconds;
  expect(before).toBeGreaterThan(0);
  await extension.killWorker();
  expect((await alarm())?.epochMilliseconds).toBe(before);
  await sleepTwoDays();
  await extension.restart();
  desk = await extension.openOwnPage('manifest.json');
  all = await extension.openOwnPage('tracker.html#settings');
  // The browser starts the worker by itself; where it does not tell that it started, the alarm that is due does.
  await inWorker('chrome.runtime.onStartup.dispatch()');
  await soon(async () => expect(await shown()).toEqual(['digest']));
  expect((await alarm())?.hour).toBe(18);
});

test('a click on the notice opens the full page at Home, and takes it away', async () => {
  await all.close();
  await turnOn();
  await sleepTwoDays();
  await ring();
  await soon(async () => expect(await shown()).toEqual(['digest']));
  const coming = extension.context.waitForEvent('page');
  await inWorker("chrome.notifications.onClicked.dispatch('digest')");
  all = await coming;
  await all.getByRole('link', { name: 'Home' }).and(all.locator('[aria-current=page]')).waitFor();
  expect(await shown()).toEqual([]);
  // A second click comes back to it.
  const pages = extension.context.pages().length;
  await inWorker("chrome.notifications.onClicked.dispatch('digest')");
  await desk.waitForTimeout(500);
  expect(extension.context.pages().length).toBe(pages);
});

test('quiet hours, names and the hour are the user’s; deleting everything takes the alarm away', async () => {
  await turn().click();
  await notices().getByRole('checkbox', { name: 'With writers’ names' }).click();
  await notices().getByLabel('Quiet from').selectOption('17:00');
  await notices().getByLabel('Quiet until').selectOption('20:00');
  await soon(async () => expect((await alarm())?.hour).toBe(20));
  expect(await setting<DigestSettings>('digest')).toMatchObject({ names: true, quiet: { from: 17, to: 20 } });
  for (const colorScheme of ['light', 'dark'] as const) {
    await all.emulateMedia({ colorScheme });
    expect(await faultsOf(all)).toEqual([]);
  }
  expect(await tell(desk, { type: 'delete-everything' })).toMatchObject({ ok: true });
  await soon(async () => expect(await alarm()).toBeNull());
});

test('without the leave there is no alarm, and nothing of it fails', async () => {
  const other = await launchExtension();
  const page = await other.openOwnPage('manifest.json');
  const digest = { on: true, at: 18, names: false, quiet: { from: 21, to: 8 } };
  expect(await tell(page, { type: 'settings', changes: { digest } })).toMatchObject({ ok: true });
  const worker = await other.worker();
  expect(await worker.evaluate("chrome.alarms.get('digest').then((alarm) => alarm ?? null)")).toBeNull();
  const full = await other.openOwnPage('tracker.html#settings');
  await full.getByText('The browser’s leave for notices was taken back.').waitFor();
  expect(await full.getByRole('checkbox', { name: /^One quiet notice a day/ }).isChecked()).toBe(false);
  other.expectQuiet();
  await other.close();
});

test('nothing of ours went to the network, broke a policy or failed', () => {
  extension.expectQuiet();
});
