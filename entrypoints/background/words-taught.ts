import { browser } from 'wxt/browser';

import type { Message } from '../../lib/messages.ts';
import type { Reading, TaughtPage } from '../../lib/model.ts';
import { answerWord, EditRefused } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { realTracker } from './databases.ts';

/** What the words of a list mean that was taught, until its letters are known. */
interface WordsTaught {
  page: TaughtPage;
  words: Message<'taught'>['words'];
}

const key = (tab: number): string => `words:${String(tab)}`;

/** Keeps what words mean until the list of that tab is read. */
export async function keepWords(tab: number, taught: WordsTaught): Promise<void> {
  const words = taught.words.filter(({ state }) => state !== 'unknown');
  if (words.length > 0) await browser.storage.session.set({ [key(tab)]: { page: taught.page, words } });
}

/** Says of the letters of a list that was just read what its user said of their words. */
export async function answerWords(tab: number, reading: Reading, season: number): Promise<void> {
  const taught = (await browser.storage.session.get(key(tab)))[key(tab)] as WordsTaught | undefined;
  if (taught?.page !== reading.page || !reading.understood) return;
  const { portal, page } = reading;
  for (const { word, state, confirmed } of taught.words) {
    try {
      await answerWord(
        realTracker(),
        { portal, season, page, word, state, confirmed },
        { now: readClock().now },
      );
    } catch (error) {
      // No letter shows it any more: it is asked about when one does.
      if (!(error instanceof EditRefused)) throw error;
    }
  }
  await browser.storage.session.remove(key(tab));
}
