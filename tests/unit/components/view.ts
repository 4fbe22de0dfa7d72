import type { Commands } from '../../../components/act.ts';
import type { PeopleAheadCommands } from '../../../components/people.ts';
import type { PopupView } from '../../../components/Popup.tsx';
import type { Tracker } from '../../../lib/model.ts';
import { roundsOf, sentQuestions } from '../../../lib/rounds/index.ts';
import { on, tracker } from '../rounds/rows.ts';

/** What the popup shows of some rows, on 25 August 2026. */
export function view(rows: Partial<Tracker>, changes: Partial<PopupView> = {}): PopupView {
  const known = tracker(rows);
  return {
    rounds: roundsOf(known, on('2026-08-25')),
    settings: { uses: known.settings.uses ?? [], badge: true, marks: true, sites: [] },
    whose: known.settings.whose ?? {},
    read: known.readings.some(({ understood }) => understood) ? ['eras'] : [],
    sent: sentQuestions(known, '2026-08-25'),
    firstRunDone: true,
    monthsAway: false,
    people: null,
    readOnly: null,
    sample: false,
    tab: { kind: 'none' },
    ...changes,
  };
}

const refuse = () => Promise.reject(new Error('Nothing is asked for while a screen is drawn'));

/** The same for what the popup does about people. */
export const NO_PEOPLE_COMMANDS: PeopleAheadCommands = { add: refuse, answerRotation: refuse };

/** Commands for drawing a screen once: none of them is called. */
export const NO_COMMANDS: Commands = {
  settled: refuse,
  run: refuse,
  setDue: refuse,
  addLetter: refuse,
  setRequirement: refuse,
  copyPrograms: refuse,
  copyText: refuse,
  settleBaseline: refuse,
  settleWhose: refuse,
  finishFirstRun: refuse,
  setUses: refuse,
  setSeason: refuse,
  setRoute: refuse,
  setSeasonDate: refuse,
  setDeadline: refuse,
  setBadge: refuse,
  setMarks: refuse,
  stopReading: refuse,
  setSample: refuse,
  readTab: refuse,
  alwaysRead: refuse,
  showList: refuse,
  makeReport: refuse,
  saveReport: refuse,
  openAllLetters: refuse,
  mail: {
    isBegun: () => false,
    writing: refuse,
    forget: refuse,
  },
  letters: { edit: refuse, addPart: refuse, remove: refuse, split: refuse },
};
