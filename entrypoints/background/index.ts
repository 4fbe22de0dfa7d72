import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';

import { keepAlarm } from './alarm.ts';
import { answer } from './answer.ts';
import { hearNotices, keepDigest } from './digest.ts';
import { hostsAllowed, hostsWithdrawn, readPatterns, registerHosts, startReaders } from './hosts.ts';
import { keepDay } from './keep-day.ts';
import { showBadge, showChange } from './surfaces.ts';
import { keepLogThin } from './thin.ts';
import { forgetTab } from './visits.ts';

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
    logged(startDay());
  });
  browser.runtime.onStartup.addListener(() => logged(startDay()));
  browser.alarms.onAlarm.addListener(() => {
    logged(keepDay().then(() => showChange()));
    logged(keepDigest());
    logged(keepLogThin());
  });
  // Whatever has started the worker: when the alarm was gone, nobody has looked at the day either.
  logged(keepAlarm().then((wasGone) => (wasGone ? startDay() : undefined)));

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

/** What the day asks for, where no alarm may have rung for a while. */
async function startDay(): Promise<void> {
  await keepDigest();
  await showBadge();
  await keepLogThin();
}

function logged(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.error('Letter Rounds:', error));
}
