import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { keepAlarm } from '../../../entrypoints/background/alarm.ts';

beforeEach(() => fakeBrowser.reset());

const alarms = async () =>
  (await fakeBrowser.alarms.getAll()).map(({ name, periodInMinutes }) => [name, periodInMinutes]);

test('an hourly alarm that is not there is set', async () => {
  expect(await keepAlarm()).toBe(true);
  expect(await alarms()).toEqual([[expect.any(String), 60]]);
});

test('one that is there is left alone, whatever other alarms there are', async () => {
  await fakeBrowser.alarms.create('digest', { when: 1 });
  await keepAlarm();
  const before = await fakeBrowser.alarms.getAll();
  expect(await keepAlarm()).toBe(false);
  expect(await fakeBrowser.alarms.getAll()).toEqual(before);
  expect(before).toHaveLength(2);
});

test('one of another period, as an earlier version made it, is set anew', async () => {
  await keepAlarm();
  const [standing] = await fakeBrowser.alarms.getAll();
  await fakeBrowser.alarms.create(standing?.name ?? '', { periodInMinutes: 5 });
  expect(await keepAlarm()).toBe(true);
  expect(await alarms()).toEqual([[standing?.name, 60]]);
});
