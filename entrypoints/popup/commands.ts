import { browser } from 'wxt/browser';

import type { Commands, Done } from '../../components/act.ts';
import { ask } from '../../lib/ask.ts';
import type { Id, WordMeaning } from '../../lib/model.ts';
import { dayText } from '../../lib/rounds/days.ts';
import { isRead, type Action, type Item } from '../../lib/rounds/index.ts';
import { readClock } from '../../lib/clock.ts';
import { answerSame, letterCommandsFor, valuesNow, type Changes } from './letter-commands.ts';
import { programCommandsFor } from './program-commands.ts';
import type { Live, Stored } from './live.ts';
import { mailCommandsFor } from './mail.ts';
import { saveFile } from './save-file.ts';
import { seasonCommandsFor } from './season-commands.ts';
import { openPortal, requestHost, type FrontTab } from './tab.ts';

/** Carries out what the screens ask for: the worker changes rows, the browser opens tabs. */
export function commandsFor(
  live: Pick<Live, 'rounds' | 'tracker' | 'refresh'> & Partial<Pick<Live, 'stored'>>,
  front: FrontTab,
): Commands {
  const item = (letter: Id): Item => {
    const found = live.rounds.items.find((one) => one.letter.id === letter);
    if (!found) throw new Error('This letter is not in the list any more.');
    return found;
  };

  const { notUsed, sayOutcome, ...ofSeason } = seasonCommandsFor(live);

  /** Changes letters, and can put back what they were. */
  const edit = async (letters: readonly Id[], text: string, changes: Changes): Promise<Done> => {
    const before = letters.map((letter) => ({ letter, changes: valuesNow(item(letter).letter, changes) }));
    for (const letter of letters) await ask('edit-letter', { letter, changes });
    const undo = async () => {
      for (const one of before) await ask('edit-letter', one);
    };
    return { text, undo };
  };

  const run = async (action: Action): Promise<Done> => {
    switch (action.do) {
      case 'mark-thanked': {
        const names = action.letters.map((letter) => item(letter).writer).join(', ');
        return edit(action.letters, `Thanked: ${names}.`, { thankedOn: readClock().today });
      }
      case 'undo-thanked':
        return edit([action.letter], 'Not thanked yet.', { thankedOn: null });
      case 'settle-baseline':
        return settleBaseline(action.all ? action.letters : []);
      case 'said-sent':
        return edit([action.letter], `${item(action.letter).writer} says sent: noted.`, {
          saidSentOn: readClock().today,
        });
      case 'said-asked':
        return edit([action.letter], `Asked: ${item(action.letter).writer}.`, { askedOn: readClock().today });
      case 'said-reached':
        return edit([action.letter], `${item(action.letter).writer} has the request: noted.`, {
          formSentOn: readClock().today,
        });
      case 'say-answer':
        return edit([action.letter], `${item(action.letter).writer} said ${action.answer}: noted.`, {
          answer: action.answer,
        });
      case 'say-delivery':
        return edit([action.letter], 'Noted.', { deliveryOf: action.of });
      case 'not-used':
        return notUsed(action);
      case 'say-outcome':
        return sayOutcome(action);
      case 'still-expected':
        return edit(action.letters, 'Noted.', { lookClearedAt: readClock().now });
      case 'let-go':
        return edit([action.letter], `Let go: ${item(action.letter).writer}.`, { needed: 'no' });
      case 'set-state': {
        const text = action.state === 'received' ? 'is in' : 'is out';
        return edit([action.letter], `${item(action.letter).writer}: ${text}.`, { state: action.state });
      }
      case 'open-portal':
        if (isRead(action.portal)) await openPortal(action.portal);
        return null;
      case 'kept-by-hand':
        await ask('kept-by-hand', { portal: action.portal, on: readClock().today });
        return null;
      case 'show-account':
        if (isRead(action.portal))
          await ask('show-account', { portal: action.portal, account: action.account });
        return null;
      case 'settle-unclaimed':
        return settleUnclaimed(action);
      case 'answer-word':
        return answerWord(action);
      case 'same-letter':
        return answerSame(action);
      case 'forget-word':
        await ask('forget-word', { lesson: action.lesson });
        return { text: `Taken back: "${action.word}".`, undo: null };
      case 'say-sent':
        return (await import('./mail-commands.ts')).saySent(live, action);
      case 'snooze':
        return snooze(action);
      case 'set-due':
      case 'name-writer':
      case 'add-letter':
      case 'settle-whose':
      case 'show':
      case 'show-programs':
      case 'write-reminder':
      case 'write-thanks':
      case 'write-update':
        throw new Error(`"${action.label}" needs an answer first.`);
    }
  };

  const snooze = async ({ letters, until }: Extract<Action, { do: 'snooze' }>): Promise<Done> => {
    const names = letters.map((letter) => item(letter).writer).join(', ');
    const { today } = readClock();
    // Until today or a day that is over: awake.
    const text =
      until > today ? `${names}: snoozed until ${dayText(until, today)}.` : `${names}: awake again.`;
    return edit(letters, text, { snoozedUntil: until > today ? until : null });
  };

  const settleUnclaimed = async ({
    portal,
    account,
    mine,
  }: Extract<Action, { do: 'settle-unclaimed' }>): Promise<Done> => {
    await ask('settle-unclaimed', { portal, account, mine });
    return {
      text: mine
        ? 'Added to your letters. What was here before is kept under Snapshots.'
        : 'Noted. They aren’t shown with yours.',
      undo: null,
    };
  };

  const answerWord = async (action: Extract<Action, { do: 'answer-word' }>): Promise<Done> => {
    const { do: _do, label, again, ...answer } = action;
    if (answer.state === 'received' && !answer.confirmed)
      throw new Error(`"${label}" needs an answer first.`);
    const { lesson } = await ask('answer-word', answer);
    const undo = async () => {
      if (again) await ask('answer-word', { ...answer, state: 'unknown', confirmed: false });
      else await ask('forget-word', { lesson });
    };
    return { text: NOTED[answer.state](answer.word), undo };
  };

  const settleBaseline = async (thanked: Id[]): Promise<Done> => {
    await ask('settle-baseline', { thanked, on: readClock().today });
    const text =
      thanked.length === 0 ? 'They wait under Ready for a thank-you.' : `Marked thanked: ${thanked.length}.`;
    return { text, undo: null };
  };

  const store = (values: Partial<Stored>) => browser.storage.local.set(values);

  return {
    ...programCommandsFor(live),
    settled: live.refresh,
    run,
    ...ofSeason,
    mail: mailCommandsFor(live),
    letters: letterCommandsFor(live),
    settleBaseline,
    setDue: async (letter, on) => {
      const { writer } = item(letter);
      const text = on
        ? `${writer}: due ${dayText(on, readClock().today)}.`
        : `${writer}: the usual date holds again.`;
      return edit([letter], text, { dueOn: on });
    },
    addLetter: async (letter) => {
      const added = await ask('add-letter', letter);
      const undo = async () => {
        await ask('remove-letter', { letter: added.letter });
      };
      return { text: `Added: ${letter.author}.`, undo };
    },
    settleWhose: async (portal, account, always) => {
      await ask('settle-whose', { portal, account, always });
      return null;
    },
    finishFirstRun: async (uses, monthsAway) => {
      await store({ monthsAway });
      await ask('settings', { changes: { uses, firstRunDone: true } });
      return null;
    },
    setUses: async (uses) => {
      await ask('settings', { changes: { uses } });
      return null;
    },
    setBadge: async (badge) => {
      await ask('settings', { changes: { badge } });
      return null;
    },
    setMarks: async (shown) => {
      await store({ overlay: { put: shown ? 'shown' : 'away' } });
      return null;
    },
    setSample: async (on) => {
      await ask('sample-data', { on });
      return null;
    },
    readTab: async (portal) => {
      if (front.id === null) throw new Error('There is no page in front.');
      return ask('read-tab', { tab: front.id, portal });
    },
    showList: async (portal) => {
      if (front.id === null) throw new Error('There is no page in front.');
      await ask('show-list', { tab: front.id, portal });
      // The page is in front of the user now.
      window.close();
      return null;
    },
    makeReport: async () => {
      if (front.id === null) throw new Error('There is no page in front.');
      return (await ask('report', { tab: front.id })).text;
    },
    saveReport: (report) => {
      saveFile('letter-rounds-page.json', 'application/json', report);
      return Promise.resolve({ text: 'Saved to your downloads. It has no name in it.', undo: null });
    },
    alwaysRead: requestHost,
    stopReading: async (host) => {
      await ask('forget-host', { host });
      return { text: `${host} is read no more.`, undo: null };
    },
    openAllLetters: async (view) => {
      await browser.tabs.create({ url: `${browser.runtime.getURL('/tracker.html')}#${view}` });
      return null;
    },
  };
}

const NOTED: Record<WordMeaning, (word: string) => string> = {
  requested: (word) => `Noted: "${word}" means not in yet.`,
  received: (word) => `Noted: "${word}" means that it is in.`,
  'not-sending': (word) => `Noted: "${word}" means that it will not come.`,
  unknown: (word) => `"${word}" stays under Needs a look. You can answer later.`,
};
