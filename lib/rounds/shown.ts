import {
  READ_PORTALS,
  type Day,
  type Letter,
  type Program,
  type ReadPortal,
  type ReadingRow,
  type Tracker,
} from '../model.ts';
import { seasonOn } from './calendar.ts';
import { count, isLater } from './days.ts';
import { isRead, portalName } from './portals.ts';
import type { Elsewhere } from './rounds.ts';

/** Which letters one look at the rounds is about, and which are known and not shown. */
export interface Shown {
  letters: Letter[];
  /** The programs of the same season and accounts. */
  programs: Program[];
  /** The readings, of this season, that speak of these letters; looks that could not be read are among them. */
  readings: ReadingRow[];
  elsewhere: Elsewhere[];
}

/**
 * The letters of this season and of one account a portal; the others as a line each. Two people's letters are never
 * shown as one list (contract.md, "account"), and a season that is over folds away (rounds.md, "roll-over"). What the
 * user typed and no account claims belongs to whoever is shown.
 */
export function shownLetters(
  tracker: Tracker,
  today: Day,
  force: Partial<Record<ReadPortal, string | null>> = {},
): Shown {
  const now = tracker.letters.filter((letter) => letter.season >= seasonOn(letter.portal, today));
  const readings = tracker.readings.filter((reading) => reading.season >= seasonOn(reading.portal, today));
  const accounts = {} as Record<ReadPortal, string | null>;
  const speaks: ReadingRow[] = [];
  const elsewhere: Elsewhere[] = [];
  for (const portal of READ_PORTALS) {
    const rows = now.filter((letter) => letter.portal === portal && isOfAnAccount(letter));
    const read = readings.filter((reading) => reading.portal === portal);
    const known = knownAccounts(rows, read);
    const account = force[portal] !== undefined ? force[portal] : chosenAccount(tracker, portal, known, read);
    accounts[portal] = account;
    // A page without an account speaks for the one account that there is, since its rows were adopted by it.
    const alone = known.length === 1;
    speaks.push(
      ...read.filter(
        (reading) =>
          !reading.understood || reading.account === account || (alone && reading.account === null),
      ),
    );
    for (const other of known.filter((one) => one !== account)) {
      const letters = rows.filter((row) => row.account === other).length;
      if (letters > 0) elsewhere.push(otherAccount(portal, other, letters));
    }
  }
  const letters = now.filter(
    (letter) =>
      !isRead(letter.portal) || !isOfAnAccount(letter) || letter.account === accounts[letter.portal],
  );
  const programs = tracker.programs.filter(
    ({ portal, season, account, by }) =>
      season >= seasonOn(portal, today) &&
      (!isRead(portal) || account === accounts[portal] || (by === 'you' && account === null)),
  );
  return { letters, programs, readings: speaks, elsewhere: [...elsewhere, ...lastSeasons(tracker, today)] };
}

/** The accounts that rows belong to or pages named; `null` stands for rows that no account claims. */
function knownAccounts(rows: readonly Letter[], readings: readonly ReadingRow[]): (string | null)[] {
  const found = new Set<string | null>(rows.map(({ account }) => account));
  for (const { understood, account } of readings) if (understood && account !== null) found.add(account);
  return [...found];
}

function isOfAnAccount(letter: Letter): boolean {
  return letter.origin === 'portal' || letter.account !== null;
}

/** The account that the user chose, else the one whose letters were read last. */
function chosenAccount(
  tracker: Tracker,
  portal: ReadPortal,
  known: readonly (string | null)[],
  readings: readonly ReadingRow[],
): string | null {
  const chosen = tracker.settings.accountShown?.[portal];
  if (chosen !== undefined && known.includes(chosen)) return chosen;
  let newest: ReadingRow | null = null;
  for (const reading of readings) {
    if (!reading.understood || !known.includes(reading.account)) continue;
    // It was asked whose this page is: it shows nobody's letters yet.
    if (reading.problems.some(({ kind }) => kind === 'whose')) continue;
    if (!newest || isLater(reading.at, newest.at)) newest = reading;
  }
  return newest ? newest.account : (known[0] ?? null);
}

function otherAccount(portal: ReadPortal, account: string | null, letters: number): Elsewhere {
  const name = portalName(portal);
  if (account === null) {
    return {
      text: `${name}: ${count(letters, 'letter')} read without an AAMC ID, not shown here.`,
      action: null,
    };
  }
  return {
    text: `${name} account ${account}: ${count(letters, 'letter')}, not shown here.`,
    action: { do: 'show-account', label: 'Show it', portal, account },
  };
}

function lastSeasons(tracker: Tracker, today: Day): Elsewhere[] {
  const counts = new Map<string, number>();
  for (const letter of tracker.letters) {
    if (letter.season >= seasonOn(letter.portal, today)) continue;
    const name = `${portalName(letter.portal)} ${letter.season}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, letters]) => ({
    text: `Last season, ${name}: ${count(letters, 'letter')}.`,
    action: null,
  }));
}
