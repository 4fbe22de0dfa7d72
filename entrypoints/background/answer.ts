import { browser } from 'wxt/browser';

import type { Message, Replies, Reply } from '../../lib/messages.ts';
import { BackupRefused, EditRefused, NoRoom, ReadOnlyTracker } from '../../lib/tracker/index.ts';
import { admit, Refused, type Accepted, type Sender } from './border.ts';
import { commands } from './commands.ts';
import { keepDigest } from './digest.ts';
import { keepDay } from './keep-day.ts';
import { bringLists, moreHosts } from './hosts.ts';
import { CannotRead } from './read-tab.ts';
import { takeReading } from './readings.ts';
import { afterwards, PartDone } from './steps.ts';
import { showChange } from './surfaces.ts';
import { mirrorLessons, showList, takeTaught, teachingIn } from './teach.ts';
import { keepLogThin } from './thin.ts';
import { forgetTab } from './visits.ts';

type AnyReply = Reply<Replies[keyof Replies]>;

/** Errors whose message is written for the screen. */
const FOR_THE_SCREEN = [BackupRefused, EditRefused, NoRoom, ReadOnlyTracker, CannotRead];

/** Messages that were not let in since the worker started; a test reads it. */
export const refused = { count: 0 };

/**
 * Answers every message that reaches the worker. Never rejects: what went wrong is in the reply, in words for the
 * screen when they are ours, else as a plain sentence with the details in the worker's own log. Once the work is done
 * and kept the answer is that it was done, whatever becomes of what follows from it.
 */
export async function answer(message: unknown, sender: Sender): Promise<AnyReply> {
  let accepted: Accepted;
  let value: Replies[keyof Replies];
  try {
    accepted = await admitted(message, sender);
    // A look at a page that shows nothing new writes one row and nothing else; the hourly alarm keeps the day before it.
    if (accepted.from === 'us') await keepDay();
    value = await act(accepted);
  } catch (error) {
    return { ok: false, error: sentenceOf(error) };
  }
  await follow(accepted);
  return { ok: true, value };
}

async function admitted(message: unknown, sender: Sender): Promise<Accepted> {
  return admit(message, sender, {
    id: browser.runtime.id,
    origin: new URL(browser.runtime.getURL('/')).origin,
    moreHosts: await moreHosts(),
    teaching: await teachingIn(sender.tab?.id),
  });
}

/** What follows from a message whose work is kept. Never rejects. */
async function follow(accepted: Accepted): Promise<void> {
  // Nothing changes by it that could be shown elsewhere.
  if (accepted.from === 'portal' && accepted.message.type === 'list-here') return;
  await afterwards('mirror what was taught', mirrorLessons);
  if (accepted.from === 'us') await afterwards('set the alarm of the next notice', keepDigest);
  const shown = show(accepted.from === 'portal' ? accepted.tab : null);
  // Whoever changed something on a page of ours sees it everywhere; a portal's page waits for its marks alone.
  if (accepted.from !== 'portal') await shown;
  // Nobody waits for it.
  void afterwards('thin the log of readings', keepLogThin);
}

/** What is shown elsewhere: one change after the other, so that the last one stands. */
let showing: Promise<unknown> = Promise.resolve();

function show(except: number | null): Promise<unknown> {
  showing = showing.then(() => afterwards('show it outside of our own pages', () => showChange(except)));
  return showing;
}

async function act(accepted: Accepted): Promise<Replies[keyof Replies]> {
  if (accepted.from === 'us') return run(accepted.message);
  if (accepted.from === 'teacher') return takeTaught(accepted.message, accepted.teaching, accepted.tab);
  const { message, portal, tab } = accepted;
  if (message.type === 'list-here') return bringLists(tab).then(() => null);
  if (message.type === 'reading') {
    return takeReading(message.reading, { portal, tab, visit: message.visit });
  }
  if (message.type === 'show-list-here') return showList(tab, portal);
  await forgetTab(tab);
  return null;
}

/** Each command's function takes exactly its own message: the table's type says so, one key at a time. */
function run(message: Message<keyof typeof commands>): Promise<Replies[keyof Replies]> {
  const command = commands[message.type] as (message: Message) => Promise<Replies[keyof Replies]>;
  return command(message);
}

function sentenceOf(error: unknown): string {
  if (error instanceof Refused) {
    refused.count += 1;
    console.warn('Letter Rounds did not let a message in:', error.message);
    return 'Not accepted.';
  }
  if (error instanceof PartDone) return `${error.message} ${restOf(error.cause)}`;
  if (isForTheScreen(error)) return error.message;
  console.error('Letter Rounds:', error);
  return 'Something went wrong here. Nothing was changed.';
}

/** Why the rest was not done. */
function restOf(cause: unknown): string {
  if (cause instanceof NoRoom) return 'The disk is full. Make room, then try again.';
  if (isForTheScreen(cause)) return cause.message;
  console.error('Letter Rounds:', cause);
  return 'Something went wrong with the rest. Check what is here, then try again.';
}

function isForTheScreen(error: unknown): error is Error {
  return FOR_THE_SCREEN.some((kind) => error instanceof kind);
}
