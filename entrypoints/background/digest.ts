import { browser } from 'wxt/browser';

import type { DigestSettings, DigestState, Moment } from '../../lib/model.ts';
import { DIGEST_DEFAULT, digestOf, nextDigest, roundsOf } from '../../lib/rounds/index.ts';
import { changeSettings, readSettings, readTracker } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { realTracker } from './databases.ts';

/** The alarm and the notice go by one name. */
const DIGEST = 'digest';

/** One piece of work after the other: two events at once must not tell the same thing twice. */
let turn: Promise<void> = Promise.resolve();

/**
 * Sets the alarm of the next notice, tells what was missed while the computer slept, or takes the alarm away when
 * notices are off or the browser gives no leave. The same outcome however often it is called.
 */
export function keepDigest(): Promise<void> {
  const work = () => lookAtClock();
  turn = turn.then(work, work);
  return turn;
}

async function lookAtClock(): Promise<void> {
  const settings = await readSettings(realTracker());
  const digest = settings.digest ?? DIGEST_DEFAULT;
  if (!digest.on || !(await mayNotify())) {
    await browser.alarms.clear(DIGEST);
    return;
  }
  const clock = { now: readClock().now, zone: Temporal.Now.timeZoneId() };
  const state = settings.digestState ?? (await startAnew());
  const next = nextDigest(clock, digest, state);
  const isDue = Temporal.Instant.compare(next, clock.now) <= 0;
  await setAlarm(isDue ? nextDigest(clock, digest, await tellNews(clock, digest, state)) : next);
}

/** Keeps how the user wants notices. Turned on: what passed before is not caught up, and what was told stays told. */
export async function setDigest(digest: DigestSettings): Promise<void> {
  const before = await readSettings(realTracker());
  const turnedOn = digest.on && !before.digest?.on;
  await changeSettings(realTracker(), {
    digest,
    ...(turnedOn && { digestState: anew(before.digestState) }),
  });
}

async function startAnew(): Promise<DigestState> {
  const state = anew();
  await changeSettings(realTracker(), { digestState: state });
  return state;
}

function anew(before?: DigestState): DigestState {
  return { shownOn: null, told: {}, ...before, checkedAt: readClock().now };
}

/** Shows what is new, if anything is, and keeps that it was told before it is shown: better once too few than twice. */
async function tellNews(
  clock: { now: Moment; zone: string },
  digest: DigestSettings,
  before: DigestState,
): Promise<DigestState> {
  const tracker = await readTracker(realTracker());
  const rounds = roundsOf(tracker, { today: readClock().today, moment: clock.now });
  const { text, state } = digestOf(rounds, clock, digest, before);
  await changeSettings(realTracker(), { digestState: state });
  if (text !== null) {
    await browser.notifications.create(DIGEST, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: 'Letter Rounds',
      message: text,
      silent: true,
    });
  }
  return state;
}

async function setAlarm(at: Moment): Promise<void> {
  await browser.alarms.create(DIGEST, { when: Temporal.Instant.from(at).epochMilliseconds });
}

function mayNotify(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

let listening = false;

/** A click on the notice opens all letters. Without the leave there is no such event to listen to, until it is given. */
export function hearNotices(): void {
  // The type does not know that the leave may not be there.
  const notifications = browser.notifications as typeof browser.notifications | undefined;
  if (listening || !notifications) return;
  listening = true;
  notifications.onClicked.addListener((name) => {
    if (name === DIGEST) void openLetters().catch((error: unknown) => console.error('Letter Rounds:', error));
  });
}

async function openLetters(): Promise<void> {
  await browser.notifications.clear(DIGEST);
  const url = browser.runtime.getURL('/tracker.html');
  const [open] = await browser.runtime.getContexts({ contextTypes: ['TAB'], documentUrls: [url] });
  if (open) await browser.tabs.update(open.tabId, { active: true });
  else await browser.tabs.create({ url });
}
