import { browser } from 'wxt/browser';

import type { fromUs, Message, Replies } from '../../lib/messages.ts';
import {
  addLetter,
  addPerson,
  answerWord,
  changeSettings,
  deleteEverything,
  editLetter,
  editPerson,
  editPrograms,
  fillWithSample,
  forgetPage,
  forgetWord,
  importLessons,
  importSheet,
  keptByHand,
  logContact,
  otherLetter,
  noteContact,
  putPlan,
  removeContact,
  removeLetter,
  removePerson,
  restoreBackup,
  restoreLetter,
  restoreSnapshot,
  samePerson,
  settleBaseline,
  settleContact,
  settleUnclaimed,
  settleWhose,
  sameLetter,
  showAccount,
  splitLetter,
  undoImport,
  undoRestore,
  writeTo,
} from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { leaveSample, realTracker, sampleTrackerDb, shownTracker } from './databases.ts';
import { setDigest } from './digest.ts';
import { forgetHosts, hostsAllowed, moreHosts } from './hosts.ts';
import { readTab } from './read-tab.ts';
import { takeReading } from './readings.ts';
import { inSteps } from './steps.ts';
import { reportOn, showList } from './teach.ts';
import { keepStranger, takeWaiting } from './visits.ts';

type Command = keyof typeof fromUs;
type Commands = { [C in Command]: (message: Message<C>) => Promise<Replies[C]> };

const done = async (work: Promise<unknown>): Promise<null> => {
  await work;
  return null;
};

/** What each command of our own pages does. The border has checked its shape; rules are the tracker's. */
export const commands: Commands = {
  'add-letter': async ({ type: _, ...letter }) => ({
    letter: await addLetter(await shownTracker(), letter, readClock()),
  }),
  'edit-letter': async ({ letter, changes }) =>
    done(editLetter(await shownTracker(), letter, changes, readClock())),
  'same-letter': async ({ typed, shown }) =>
    done(sameLetter(await shownTracker(), typed, shown, readClock())),
  'other-letter': async ({ typed, shown, other }) =>
    done(otherLetter(await shownTracker(), typed, shown, other)),
  'split-letter': async ({ letter, again }) => ({
    typed: await splitLetter(await shownTracker(), letter, { ...readClock(), again }),
  }),
  'edit-program': async ({ programs, changes }) =>
    done(editPrograms(await shownTracker(), programs, changes)),
  'remove-letter': async ({ letter }) => done(removeLetter(await shownTracker(), letter, readClock())),
  'restore-letter': async ({ letter }) => done(restoreLetter(await shownTracker(), letter)),
  'write-to': async ({ writer, address }) => done(writeTo(await shownTracker(), writer, address)),
  'log-contact': async ({ type: _, ...made }) => ({ contacts: await logContact(await shownTracker(), made) }),
  'note-contact': async ({ contact, note }) => done(noteContact(await shownTracker(), contact, note)),
  'add-person': async ({ type: _, ...person }) => ({ writer: await addPerson(await shownTracker(), person) }),
  'edit-person': async ({ writer, changes }) => done(editPerson(await shownTracker(), writer, changes)),
  'remove-person': async ({ writer }) => done(removePerson(await shownTracker(), writer, readClock())),
  'same-person': async ({ writer, as }) => done(samePerson(await shownTracker(), writer, as)),
  'put-plan': async ({ type: _, ...plan }) => done(putPlan(await shownTracker(), plan)),
  'settle-contact': async ({ contact, sent }) => done(settleContact(await shownTracker(), contact, sent)),
  'remove-contact': async ({ contact }) => done(removeContact(await shownTracker(), contact)),
  'settle-baseline': async ({ thanked, on }) => done(settleBaseline(await shownTracker(), thanked, on)),
  'settle-whose': async ({ portal, account, always }) => {
    const take = async () => {
      const waiting = await takeWaiting(portal);
      for (const { reading, source } of waiting) {
        if (account) await takeReading(reading, source, account);
        else await keepStranger(source.tab);
      }
    };
    return done(inSteps(() => settleWhose(realTracker(), portal, account, always), take));
  },
  'settle-unclaimed': async ({ portal, account, mine }) =>
    done(settleUnclaimed(await shownTracker(), portal, account, mine, readClock())),
  'answer-word': async ({ type: _, ...answer }) => ({
    lesson: await answerWord(await shownTracker(), answer, readClock()),
  }),
  'forget-word': async ({ lesson }) => done(forgetWord(await shownTracker(), lesson, readClock())),
  'show-account': async ({ portal, account }) => done(showAccount(await shownTracker(), portal, account)),
  'kept-by-hand': async ({ portal, on }) => done(keptByHand(await shownTracker(), portal, on)),
  settings: async ({ changes: { digest, ...changes } }) => {
    const db = await shownTracker();
    const steps: (() => Promise<void>)[] = [];
    if (Object.keys(changes).length > 0) steps.push(() => changeSettings(db, changes));
    // Notices are about the user's own letters, whatever is shown.
    if (digest) steps.push(() => setDigest(digest));
    return done(inSteps(...steps));
  },
  'sample-data': async ({ on }) => {
    if (!on) return done(leaveSample());
    return done(
      inSteps(
        () => fillWithSample(sampleTrackerDb(), readClock().today),
        () => browser.storage.local.set({ sample: true }),
      ),
    );
  },
  'read-tab': ({ tab, portal }) => readTab(tab, portal),
  'show-list': ({ tab, portal }) => showList(tab, portal),
  report: ({ tab }) => reportOn(tab),
  'forget-page': async ({ lesson }) => done(forgetPage(realTracker(), lesson)),
  'import-lessons': async ({ file }) => ({ lessons: await importLessons(realTracker(), file, readClock()) }),
  'allow-host': async ({ host }) => {
    const origins = [`https://${host}/*`];
    return (await browser.permissions.contains({ origins })) ? done(hostsAllowed(origins)) : null;
  },
  'forget-host': ({ host }) => done(forgetHosts([host])),
  restore: async ({ backup }) => restoreBackup(realTracker(), backup, readClock()),
  'undo-restore': () => done(undoRestore(realTracker(), readClock())),
  'restore-snapshot': ({ snapshot }) => restoreSnapshot(realTracker(), snapshot, readClock()),
  'import-sheet': ({ rows }) => importSheet(realTracker(), rows, readClock()),
  'undo-import': ({ snapshot }) => done(undoImport(realTracker(), snapshot)),
  'backup-saved': () => done(changeSettings(realTracker(), { lastBackupAt: readClock().now })),
  'delete-everything': async () => {
    const hosts = Object.keys(await moreHosts());
    return done(
      inSteps(
        ...hosts.map((host) => () => forgetHosts([host])),
        () => deleteEverything(realTracker()),
        leaveSample,
        () => browser.storage.session.clear(),
        () => browser.storage.local.clear(),
      ),
    );
  },
};
