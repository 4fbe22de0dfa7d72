import type { Overlay } from '../../lib/messages.ts';
import type { Reading, Tracker } from '../../lib/model.ts';
import { choiceOverlay, overlayFor, roundsOf, type OverlayFacts } from '../../lib/rounds/index.ts';
import { dropChanged, readTracker, recordReading } from '../../lib/tracker/index.ts';
import { readClock } from '../../lib/clock.ts';
import { leaveSample, realTracker, sampleIsShown } from './databases.ts';
import {
  isStranger,
  keepList,
  keepTabAccount,
  keepWaiting,
  tabAccount,
  type ListShown,
  type Source,
} from './visits.ts';
import { afterwards } from './steps.ts';
import { answerWords } from './words-taught.ts';

/**
 * Takes what one list of a page says into the tracker, in one transaction, and gives the marks for its rows.
 *
 * @param account whose page it is by the user's own word; else what the tab showed before
 */
export async function takeReading(
  reading: Reading,
  source: Source,
  account: string | null = null,
): Promise<Overlay> {
  const { portal, tab } = source;
  if (!reading.account && !account && (await isStranger(tab))) {
    const strip = 'Letter Rounds (not AAMC) · somebody else’s letters, by your word: not kept';
    return { marks: [], strip };
  }
  const { now, today } = readClock();
  const known = account ?? (await tabAccount(tab, portal));
  if (reading.page === 'choice') return hintsFor(reading, known);
  const recorded = await recordReading(realTracker(), reading, { now, today, tabAccount: known });
  // From here on it is kept: nothing below makes an answer that says otherwise.
  const seen = reading.account ?? account;
  if (seen) await afterwards('note whose page it was', () => keepTabAccount(tab, portal, seen));
  if (recorded.whose)
    await afterwards('keep what waits for an answer', () => keepWaiting({ reading, source }));
  // A real page ends the trial: nobody should take the sample for their own letters.
  await afterwards('leave the sample', async () => {
    if (reading.understood && (await sampleIsShown())) await leaveSample();
  });
  const list: ListShown = {
    ...source,
    account: recorded.account,
    rows: recorded.letters,
    programs: recorded.programs,
    facts: factsOf(reading),
  };
  await afterwards('note the list', () => keepList(list));
  await afterwards('drop what was taught of another page', () => dropChanged(realTracker(), reading));
  await afterwards('take what its words mean', async () => {
    if (!recorded.whose) await answerWords(tab, reading, recorded.season);
  });
  let overlay: Overlay = { marks: [], strip: NO_MARKS };
  await afterwards('draw its marks', async () => (overlay = await overlayOf(list)));
  return overlay;
}

const NO_MARKS = 'Letter Rounds (not AAMC) · saved, but the marks can’t be shown right now';

/** The marks and the strip of a list that was read, as they are now. */
export async function overlayOf(list: ListShown): Promise<Overlay> {
  const { now, today } = readClock();
  const tracker = await readTracker(realTracker());
  const rounds = roundsOf(tracker, { today, moment: now }, { [list.portal]: accountOf(list, tracker) });
  const overlay = overlayFor(rounds, list.rows, list.facts, list.programs);
  // A page with a count and no list has nothing to put a strip beside.
  return list.facts.page === 'dashboard' ? { ...overlay, strip: null } : overlay;
}

/** Whose list it is now: its rows may have been found to be an account's since it was read. */
function accountOf({ account, rows }: ListShown, { letters }: Tracker): string | null {
  const ids = new Set(Object.values(rows));
  return account ?? letters.find(({ id }) => ids.has(id))?.account ?? null;
}

/** What is worth knowing where letters are chosen. Nothing of such a list is kept, and nothing said of a stranger's. */
async function hintsFor(reading: Reading, tabs: string | null): Promise<Overlay> {
  const { now, today } = readClock();
  const { portal } = reading;
  const tracker = await readTracker(realTracker());
  const account = reading.account ?? tabs;
  const named = tracker.programs.filter((row) => row.portal === portal && row.account !== null);
  const known = new Set(named.map((row) => row.account));
  if (account === null && known.size > 1) return { marks: [], strip: null };
  const shown = account === null ? {} : { [portal]: account };
  return choiceOverlay(roundsOf(tracker, { today, moment: now }, shown), reading);
}

function factsOf(reading: Reading): OverlayFacts {
  const { portal, page, understood, letters, programs, extent, part } = reading;
  const changed = reading.problems.some(({ kind }) => kind === 'taught-changed');
  const rowsRead = Math.max(letters.length, programs.length);
  return {
    rowsRead,
    rowsTotal: extent === 'whole' ? rowsRead : (part?.total ?? null),
    portal,
    page,
    understood,
    changed,
  };
}
