import { browser } from 'wxt/browser';

/** Due dates move with the day: the badge and the marks are looked at again every hour. */
const HOURLY = 'the day may have changed';
const MINUTES = 60;

/**
 * Looks whether the hourly alarm is set, and sets it when it is not: a browser forgets it when the extension is turned
 * off and on again, or its data is cleared. One that stands is left alone, so that it rings after an hour however often
 * the worker starts.
 *
 * @returns whether it had to be set
 */
export async function keepAlarm(): Promise<boolean> {
  const standing = await browser.alarms.get(HOURLY);
  if (standing?.periodInMinutes === MINUTES) return false;
  await browser.alarms.create(HOURLY, { periodInMinutes: MINUTES });
  return true;
}
