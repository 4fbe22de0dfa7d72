import { browser } from 'wxt/browser';

import type { OverlayChanged } from '../../lib/messages.ts';
import { roundsOf } from '../../lib/rounds/index.ts';
import { readTracker } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { shownTracker } from './databases.ts';
import { dropOldDrafts } from './drafts.ts';
import { overlayOf } from './readings.ts';
import { allLists, forgetLists } from './visits.ts';

/** Writes the toolbar's badge and title as they are today. */
export async function showBadge(): Promise<void> {
  const { now, today } = readClock();
  const { badge } = roundsOf(await readTracker(await shownTracker()), { today, moment: now });
  await browser.action.setBadgeText({ text: badge.text });
  await browser.action.setBadgeBackgroundColor({ color: '#3b5b7a' });
  await browser.action.setTitle({ title: badge.title });
}

/**
 * Tells the portals' tabs what is written beside their rows now.
 *
 * @param except the tab whose own reading caused the change: its reply carries its marks
 */
export async function showMarks(except: number | null = null): Promise<void> {
  for (const list of await allLists()) {
    const { tab, visit, facts } = list;
    if (tab === except) continue;
    const overlay = await overlayOf(list);
    const message: OverlayChanged = { type: 'overlay', visit, page: facts.page, overlay };
    try {
      await browser.tabs.sendMessage(tab, message);
    } catch {
      // Nobody listens there any more: the tab went elsewhere.
      await forgetLists(tab);
    }
  }
}

/** Everything that is seen outside of our own pages, after a change of the tracker. */
export async function showChange(except: number | null = null): Promise<void> {
  await showBadge();
  await showMarks(except);
  await dropOldDrafts();
}
