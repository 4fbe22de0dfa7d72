import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { answer } from './answer.ts';
import { hearNotices, keepDigest } from './digest.ts';
import { hostsAllowed, hostsWithdrawn, readPatterns, registerHosts, startReaders } from './hosts.ts';
import { keepDay } from './keep-day.ts';
import { showBadge, showChange } from './surfaces.ts';
import { forgetTab } from './visits.ts';

const DAILY = 'the day may have changed';

/** Listeners are registered at once: a worker that is started by an event hears only those. */
export default defineBackground({ type: 'module', main: listen });

function listen(): void {
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    void answer(message, sender).then(respond);
    // The answer comes later.
    return true;
  });

  browser.runtime.onInstalled.addListener(() => {
    logged(registerHosts());
    logged(readPatterns().then(startReaders));
    logged(keepTime());
  });
  browser.runtime.onStartup.addListener(() => logged(keepTime()));
  browser.alarms.onAlarm.addListener(() => {
    logged(keepDay().then(() => showChange()));
    logged(keepDigest());
  });

  hearNotices();
  browser.permissions.onAdded.addListener(({ origins }) => {
    hearNotices();
    logged(hostsAllowed(origins ?? []));
    logged(keepDigest());
  });
  browser.permissions.onRemoved.addListener(({ origins }) => {
    logged(hostsWithdrawn(origins ?? []));
    logged(keepDigest());
  });
  browser.tabs.onRemoved.addListener((tab) => logged(forgetTab(tab)));
}

/** Due dates move with the day: the badge and the marks are looked at again every hour. */
async function keepTime(): Promise<void> {
  await browser.alarms.create(DAILY, { periodInMinutes: 60 });
  await keepDigest();
  await showBadge();
}

function logged(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Letter Rounds:', error));
}
