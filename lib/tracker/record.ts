import {
  calledOf,
  type Assignment,
  type Day,
  type Id,
  type Moment,
  type Reading,
  type ReadingRow,
  type SettingValues,
  type TrackerEvent,
} from '../model.ts';
import { knownAccounts, whoseReading } from './account.ts';
import { takeAssignments } from './assignments.ts';
import { correctWriters } from './corrected.ts';
import { change, type TrackerDb } from './database.ts';
import { withLessons } from './lessons.ts';
import { markGoneLetters, markGonePrograms } from './gone.ts';
import { mergeLetters } from './letters.ts';
import {
  addProblem,
  assignmentKey,
  isNewer,
  LETTER_PAGES,
  note,
  takenReadings,
  type Merge,
} from './merge.ts';
import { lastRight, spelled } from './moments.ts';
import { correctSeason } from './move.ts';
import { joinWriters } from './one-person.ts';
import { mergePrograms } from './programs.ts';
import { giveContacts } from './named-later.ts';
import { Rows } from './rows.ts';
import { seasonOf } from './season.ts';
import { settleNames } from './settle-names.ts';
import { settleReceipts } from './settle-receipts.ts';
import { settleWriters } from './settle-writers.ts';
import { changeBaseline, putSetting, readSettings } from './settings.ts';
import { forgetOutdated, wholeList } from './sweeps.ts';
import { adoptRows } from './unclaimed.ts';
import { removeIfBare } from './writers.ts';

/** When a reading is recorded: the moment (UTC), the applicant's day, and the account its tab showed before. */
export interface When {
  now: Moment;
  today: Day;
  tabAccount: string | null;
}

/** What became of a reading. */
export interface Recorded {
  /** Its row in `readings`. */
  reading: Id | null;
  /** The letter and the program that each row of the page was understood as. */
  letters: Record<string, Id>;
  programs: Record<string, Id>;
  events: TrackerEvent[];
  season: number;
  account: string | null;
  /** True: it is not known whose letters these are; nothing was merged and the user is asked. */
  whose: boolean;
  /** True: a newer reading of the same list stands; nothing was merged. */
  stale: boolean;
}

/**
 * Takes one reading into the tracker, in one transaction: all of it or nothing. The same reading again changes no
 * row. What a reading may conclude stands in contract.md; `null` in a reading changes nothing, and a column of the
 * user's is never written.
 *
 * @throws ReadOnlyTracker when a newer build made this database.
 */
export async function recordReading(db: TrackerDb, read: Reading, when: When): Promise<Recorded> {
  return change(db, async () => {
    const at = earlier(spelled(read.at), spelled(when.now));
    const { portal } = read;
    const [letters, programs, sweeps, readings, writers, settings, lessons] = await Promise.all([
      db.letters.where('portal').equals(portal).toArray(),
      db.programs.where('portal').equals(portal).toArray(),
      db.sweeps.where('portal').equals(portal).toArray(),
      db.readings.where('portal').equals(portal).toArray(),
      db.writers.toArray(),
      readSettings(db),
      db.lessons.toArray(),
    ]);
    const accounts = knownAccounts([...letters, ...programs], readings);
    const whose = whoseReading(read, {
      tabAccount: when.tabAccount,
      accounts,
      mine: settings.mine?.[portal],
      letters,
    });
    const account = whose === 'ask' ? null : whose.account;
    const day = earlier(when.today, at.slice(0, 10));
    const { season, from } = seasonOf(
      read,
      day,
      letters.filter((row) => row.account === account || row.account === null),
    );
    const { reading, taught } = withLessons(read, season, lessons);
    const merge: Merge = {
      reading,
      taught,
      at,
      lastRight: lastRight(when.now),
      id: crypto.randomUUID(),
      season,
      account,
      letters: new Rows(letters, ({ id }) => id),
      programs: new Rows(programs, ({ id }) => id),
      sweeps: new Rows(sweeps, ({ id }) => id),
      readings,
      writers: new Rows(writers, ({ id }) => id),
      assignments: new Rows<Assignment>([], assignmentKey),
      events: [],
      problems: reading.problems.map(({ kind, texts }) => ({ kind, texts: [...texts] })),
      again: [],
      corrected: [],
      joined: [],
      leftWriters: new Set(),
      named: new Map(),
      letterOf: new Map(),
      programOf: new Map(),
    };
    const asks = whose === 'ask' && reading.understood;
    // Only a reading whose facts are taken can be older than another.
    const stale = !asks && reading.understood && isStale(merge);
    if (asks) {
      addProblem(merge, 'whose', []);
      await askWhose(db, reading, at, accounts, settings);
    }
    if (stale) addProblem(merge, 'stale', []);
    const taken = reading.understood && !asks && !stale;
    const refused = settings.unclaimedNotOf?.[portal] ?? [];
    const alreadyIn = taken ? await mergeAll(db, merge, day, refused) : { letters: [], closed: false };
    await save(db, merge, readingRow(merge, from, alreadyIn.closed), alreadyIn.letters);
    return {
      reading: merge.id,
      letters: Object.fromEntries(merge.letterOf),
      programs: Object.fromEntries(merge.programOf),
      events: merge.events,
      season,
      account,
      whose: asks,
      stale,
    };
  });
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

/** Order goes by `at`: content that stood before a newer look at the same list takes no fact back. */
function isStale(merge: Merge): boolean {
  return takenReadings(merge).some(({ page, at }) => page === merge.reading.page && isNewer(merge, at));
}

async function mergeAll(
  db: TrackerDb,
  merge: Merge,
  day: Day,
  refused: readonly string[],
): Promise<{ letters: Id[]; closed: boolean }> {
  const { reading } = merge;
  const isOfLists = reading.letters.length + reading.programs.length > 0;
  if (isOfLists || merge.account !== null || reading.season !== null) {
    merge.assignments = new Rows(await db.assignments.toArray(), assignmentKey);
  }
  await adoptRows(db, merge, refused);
  await correctSeason(db, merge, day);
  const letters = mergeLetters(merge);
  await correctWriters(db, merge);
  const programs = mergePrograms(merge);
  const reads = takeAssignments(merge, programs.rows);
  const ofLetters = LETTER_PAGES.includes(reading.page);
  const listed = ofLetters ? letters : programs;
  if (!(reading.page === 'programs-saved' && reading.extent === 'whole'))
    forgetOutdated(merge, programs.rows);
  const whole = reading.page === 'dashboard' ? null : wholeList(merge, listed.rows, listed.doubtful);
  if (whole && ofLetters) markGoneLetters(merge, whole);
  else if (whole) markGonePrograms(merge, whole);
  if (reading.page === 'letters') await settleReceipts(db, merge, whole !== null);
  await settleNames(db, merge, reads);
  await settleWriters(db, merge);
  return { letters: letters.alreadyIn, closed: whole !== null && reading.extent === 'part' };
}

/** A page that closes a sweep speaks as the whole list, so its row says so. */
function readingRow(merge: Merge, seasonFrom: ReadingRow['seasonFrom'], closed: boolean): ReadingRow {
  const { reading } = merge;
  const total = closed ? (reading.part?.total ?? 0) : 0;
  return {
    id: merge.id,
    at: merge.at,
    portal: reading.portal,
    season: merge.season,
    seasonFrom,
    account: merge.account,
    page: reading.page,
    extent: closed ? 'whole' : reading.extent,
    understood: reading.understood,
    counts: {
      ...reading.stated,
      letters: LETTER_PAGES.includes(reading.page)
        ? Math.max(reading.letters.length, total)
        : reading.letters.length,
      programs: LETTER_PAGES.includes(reading.page)
        ? reading.programs.length
        : Math.max(reading.programs.length, total),
      assignments: reading.assignments.length,
    },
    problems: merge.problems,
  };
}

async function save(db: TrackerDb, merge: Merge, row: ReadingRow, alreadyIn: Id[]): Promise<void> {
  await noteUploadedAgain(db, merge);
  await merge.letters.save(db.letters, ({ id }) => id);
  await merge.programs.save(db.programs, ({ id }) => id);
  await merge.assignments.save(db.assignments, ({ letter, program }): [Id, Id] => [letter, program]);
  await merge.writers.save(db.writers, ({ id }) => id);
  await merge.sweeps.save(db.sweeps, ({ id }) => id);
  await joinWriters(db, merge.joined);
  for (const id of merge.leftWriters) await removeIfBare(db, id);
  for (const [letter, writer] of merge.named) await giveContacts(db, letter, writer);
  await db.readings.put(row);
  if (merge.events.length > 0) await db.events.bulkPut(merge.events);
  if (alreadyIn.length > 0) await changeBaseline(db, (ids) => [...ids, ...alreadyIn]);
}

/** A letter that came again is an event only, told once for each day on which the portal says that it came. */
async function noteUploadedAgain(db: TrackerDb, merge: Merge): Promise<void> {
  for (const { letter, from, to } of merge.again) {
    const told = await db.events.where('letter').equals(letter).toArray();
    if (told.some((event) => event.kind === 'letter-changed' && event.to === to)) continue;
    note(merge, { kind: 'letter-changed', letter, from, to });
  }
}

/** Asks "Whose letters are these?" once: the question stands until it is answered. */
async function askWhose(
  db: TrackerDb,
  reading: Reading,
  at: Moment,
  known: string[],
  settings: Partial<SettingValues>,
): Promise<void> {
  const standing = settings.whose?.[reading.portal];
  const writers = [...new Set(reading.letters.map(calledOf))].sort();
  if (standing && (writers.length === 0 || standing.writers.join('\n') === writers.join('\n'))) return;
  await putSetting(db, 'whose', { ...settings.whose, [reading.portal]: { at, writers, known } });
}
