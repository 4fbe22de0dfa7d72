import {
  foldWord,
  READ_PORTALS,
  type Day,
  type Letter,
  type Program,
  type ReadPortal,
  type ReadingRow,
  type Tracker,
} from '../model.ts';
import { seasonOn } from './calendar.ts';
import { count, isDayToCome, isLater } from './days.ts';
import { isRead, portalName } from './portals.ts';
import type { Elsewhere, UnclaimedQuestion } from './rounds.ts';
import { unclaimedNotShown, unclaimedQuestion } from './unclaimed.ts';

/** Which letters one look at the rounds is about, and which are known and not shown. */
export interface Shown {
  letters: Letter[];
  /** The programs of the same season and accounts. */
  programs: Program[];
  /** The readings, of this season, that speak of these letters; looks that could not be read are among them. */
  readings: ReadingRow[];
  elsewhere: Elsewhere[];
  /** What was read before any page had named an account, while it is not said whose it is. */
  unclaimed: UnclaimedQuestion[];
}

/**
 * The letters of this season and of one account a portal; the others as a line each. Two people's letters are never
 * shown as one list (contract.md, "account"), and a season that is over folds away (rounds.md, "roll-over"). What was
 * read before a page had named the one account that is known stands beside that account's, and it is asked whose it is:
 * nothing goes from the screen because a later page knew more. What the user typed and no account claims belongs to
 * whoever is shown.
 */
export function shownLetters(
  tracker: Tracker,
  today: Day,
  force: Partial<Record<ReadPortal, string | null>> = {},
): Shown {
  const now = tracker.letters.filter((letter) => letter.season >= seasonOn(letter.portal, today));
  const readings = tracker.readings.filter((reading) => reading.season >= seasonOn(reading.portal, today));
  const named = tracker.programs.filter((program) => program.season >= seasonOn(program.portal, today));
  const accounts = {} as Record<ReadPortal, readonly (string | null)[]>;
  const speaks: ReadingRow[] = [];
  const elsewhere: Elsewhere[] = [];
  const unclaimed: UnclaimedQuestion[] = [];
  for (const portal of READ_PORTALS) {
    const rows = now.filter((letter) => letter.portal === portal && isOfAnAccount(letter));
    const programs = named.filter((program) => program.portal === portal && program.by !== 'you');
    const read = readings.filter((reading) => reading.portal === portal);
    const known = knownAccounts([...rows, ...programs], read);
    const past = read.filter(({ at }) => !isDayToCome(at.slice(0, 10), today));
    const account = force[portal] !== undefined ? force[portal] : chosenAccount(tracker, portal, known, past);
    const of = ownerOfUnclaimed(known, account);
    const refused = of !== null && (tracker.settings.unclaimedNotOf?.[portal] ?? []).includes(of);
    // A page without an account speaks for the one account that there is, unless the user has said that it does not. An
    // account of a season that is over is somebody on this device too.
    const ever = [...tracker.letters, ...tracker.programs].filter((row) => row.portal === portal);
    const alone = knownAccounts(
      ever,
      tracker.readings.filter((row) => row.portal === portal),
    ).every((one) => one === of);
    const beside = of !== null && alone && !refused;
    accounts[portal] = beside ? [of, null] : [account];
    speaks.push(
      ...read.filter((reading) => !reading.understood || accounts[portal].includes(reading.account)),
    );
    const nobodys = {
      letters: rows.filter((row) => row.account === null),
      programs: programs.filter((row) => row.account === null),
    };
    for (const other of known.filter((one) => !accounts[portal].includes(one))) {
      const letters = rows.filter((row) => row.account === other).length;
      if (letters > 0) elsewhere.push(otherAccount(portal, other, letters));
    }
    if (of === null || nobodys.letters.length + nobodys.programs.length === 0) continue;
    if (!beside) elsewhere.push(unclaimedNotShown(portal, refused ? of : null, nobodys));
    if (!refused) unclaimed.push(unclaimedQuestion(portal, { account: of, alone }, nobodys));
  }
  const letters = now.filter(
    (letter) =>
      !isRead(letter.portal) || !isOfAnAccount(letter) || accounts[letter.portal].includes(letter.account),
  );
  const programs = named.filter(
    ({ portal, account, by }) =>
      !isRead(portal) || accounts[portal].includes(account) || (by === 'you' && account === null),
  );
  return {
    letters,
    programs: withoutDoubles(programs),
    readings: speaks,
    elsewhere: [...elsewhere, ...lastSeasons(tracker, today)],
    unclaimed,
  };
}

/** The accounts that rows belong to or pages named. */
function knownAccounts(
  rows: readonly Pick<Letter, 'account'>[],
  readings: readonly ReadingRow[],
): readonly string[] {
  const understood = readings.filter((reading) => reading.understood);
  const found = [...rows, ...understood].map(({ account }) => account);
  return [...new Set(found.filter((account) => account !== null))];
}

/** The account that what no page named one for may be of: the one shown, or the only one that is known. */
function ownerOfUnclaimed(known: readonly string[], account: string | null): string | null {
  const owner = account ?? (known.length === 1 ? (known[0] ?? null) : null);
  return owner !== null && known.includes(owner) ? owner : null;
}

function isOfAnAccount(letter: Letter): boolean {
  return letter.stateBy === 'portal' || letter.account !== null;
}

/** A program that a page showed without an account, and another with one, counts once: as the account's. */
function withoutDoubles(programs: readonly Program[]): Program[] {
  const key = ({ portal, season, accreditationId, track, name, specialty }: Program) =>
    [portal, season, accreditationId ?? name, track, accreditationId === null ? specialty : '']
      .map((part) => foldWord(String(part ?? '')))
      .join('|');
  const claimed = new Set(programs.filter(({ account }) => account !== null).map(key));
  return programs.filter((program) => program.account !== null || !claimed.has(key(program)));
}

/** The account that the user chose, else the one whose letters were read last. */
function chosenAccount(
  tracker: Tracker,
  portal: ReadPortal,
  known: readonly string[],
  readings: readonly ReadingRow[],
): string | null {
  const chosen = tracker.settings.accountShown?.[portal];
  if (chosen !== undefined && known.includes(chosen)) return chosen;
  let newest: ReadingRow | null = null;
  for (const reading of readings) {
    if (!reading.understood || reading.account === null || !known.includes(reading.account)) continue;
    // It was asked whose this page is: it shows nobody's letters yet.
    if (reading.problems.some(({ kind }) => kind === 'whose')) continue;
    if (!newest || isLater(reading.at, newest.at)) newest = reading;
  }
  return newest ? newest.account : (known[0] ?? null);
}

function otherAccount(portal: ReadPortal, account: string, letters: number): Elsewhere {
  return {
    text: `${portalName(portal)} account ${account}: ${count(letters, 'letter')}, not shown here.`,
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
