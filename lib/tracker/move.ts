import type { Id, Letter, Moment, Program, Reading } from '../model.ts';
import { lettersNamed } from './account.ts';
import type { TrackerDb } from './database.ts';
import { handOver, reassign } from './hand-over.ts';
import { isListed, letterIdentity } from './letter-identity.ts';
import { matchOneToOne } from './match.ts';
import { isOurs, type Merge } from './merge.ts';
import { latest } from './moments.ts';
import { printedId } from './printed-id.ts';
import { programIdentity } from './program-identity.ts';
import { isSameList } from './same-list.ts';
import { calendarSeason } from './season.ts';
import { foldName } from '../names.ts';
import { sameValue } from './rows.ts';
import { saidOfEither } from './said.ts';
import { maySpellOnePerson } from './spelling.ts';
import { waitingLetters } from './waiting.ts';
import { settled } from './standing.ts';
import { writerFitting } from './writers.ts';
import { portalsWord, saysNothing, withYours, yoursOf } from './yours.ts';

/** Where rows are filed. */
export interface File {
  season: number;
  account: string | null;
}

/** Every row of one portal, as they are moved from file to file. */
export type Files = Pick<
  Merge,
  | 'letters'
  | 'programs'
  | 'sweeps'
  | 'readings'
  | 'assignments'
  | 'writers'
  | 'events'
  | 'joined'
  | 'leftWriters'
  | 'lastRight'
> & {
  reading: Pick<Reading, 'portal'>;
};

/**
 * A page that names its season corrects rows that were filed by a guess (contract.md, "season"), when it shows the
 * same letters: a Letter ID of a letter that was not imported from an earlier season, or the very same list while the
 * calendar would still guess the other season. A season that a page once named is no guess.
 */
export async function correctSeason(db: TrackerDb, merge: Merge, day: string): Promise<void> {
  const { reading, account, season } = merge;
  if (reading.season === null) return;
  const named = new Set(
    merge.readings
      .filter((row) => row.account === account && row.seasonFrom === 'page')
      .map((row) => row.season),
  );
  const letters = reading.letters.filter(({ imported }) => imported !== true);
  const guessed = lettersNamed({ ...reading, letters }, merge.letters.all())
    .filter((row) => row.account === account && row.imported !== true)
    .map((row) => row.season);
  const today = calendarSeason(reading.portal, day);
  if (movesTheList(merge, { season: today, account })) guessed.push(today);
  for (const from of new Set(guessed)) {
    if (Math.abs(from - season) !== 1 || named.has(from)) continue;
    await moveRows(db, merge, { season: from, account }, { season, account });
  }
}

/** The very same list as in a file, while nothing stands yet where the page says that it belongs. */
function movesTheList(merge: Merge, file: File): boolean {
  const listed = merge.letters.all().filter(isListed);
  if (listed.some((row) => isOurs(merge, row))) return false;
  return isSameList(
    merge.reading,
    listed.filter((row) => isOurs(file, row)),
  );
}

/** Files every row of one season and account under another; one that stands there already takes it up. */
export async function moveRows(db: TrackerDb, merge: Files, from: File, to: File): Promise<void> {
  if (sameValue(from, to)) return;
  const letters = merge.letters.all();
  // What waits to be matched is another kind than an entry, and is no entry's row.
  const waiting = new Set([from, to].flatMap((file) => [...waitingLetters({ ...merge, ...file })]));
  const moving = letters.filter((row) => isOurs(from, row) && row.stateBy === 'portal');
  // Nor is a name on a page of assignments: which letter that means is settled anew.
  const isEntry = (row: Letter) => isListed(row) && !waiting.has(row.id);
  const entries = moving.filter(isEntry);
  const there = letters.filter((row) => isOurs(to, row) && isEntry(row));
  const same = matchOneToOne(entries, there, letterIdentity<Letter>(true)).of;
  // Of two rows either may be the later one: a draft that got its ID is known by whichever has none.
  const later = matchOneToOne(there, entries, letterIdentity<Letter>(true)).of;
  const standingOf = (row: Letter) => {
    const found = same[entries.indexOf(row)] ?? there[later.indexOf(row)];
    return found && (found === same[entries.indexOf(row)] || !same.includes(found)) ? found : null;
  };
  for (const row of moving) {
    const standing = standingOf(row);
    const twin = twinThere(merge, row, to);
    if (standing && standing !== 'ambiguous') await uniteLetters(db, merge, row, standing);
    // A letter that waits and an entry with its ID are one letter: the entry's word stands, and it waits no longer.
    else if (twin && waiting.has(row.id)) {
      await uniteLetters(db, merge, row, twin, waiting.has(twin.id) ? undefined : twin);
      if (!waiting.has(twin.id)) waitsNoLonger(merge, twin.id);
    } else {
      if (twin) {
        await uniteLetters(db, merge, twin, row, row);
        waitsNoLonger(merge, row.id);
      }
      merge.letters.put({ ...(merge.letters.get(row.id) ?? row), ...to });
      const writer = writerFitting(merge.writers, there, row);
      if (writer) merge.joined.push({ letter: null, from: row.writer, into: writer.id, isOne: true });
    }
  }
  // What the user typed goes along with a season that was guessed; it belongs to no account before it is joined.
  const typed = letters.filter((row) => isOurs(from, row) && row.stateBy === 'you');
  if (from.account === to.account) for (const row of typed) merge.letters.put({ ...row, ...to });
  const programs = merge.programs.all();
  const movingPrograms = programs.filter((row) => isOurs(from, row));
  const samePrograms = matchOneToOne(
    movingPrograms,
    programs.filter((row) => isOurs(to, row)),
    programIdentity<Program>(merge.reading.portal),
  ).of;
  for (const [index, row] of movingPrograms.entries()) {
    const standing = samePrograms[index];
    if (standing && standing !== 'ambiguous') await unitePrograms(db, merge, row, standing);
    else merge.programs.put({ ...row, ...to });
  }
  moveSweeps(merge, from, to);
  const readings = merge.readings
    .filter((row) => isOurs(from, row) && !row.problems.some(({ kind }) => kind === 'whose'))
    .map((row) => ({ ...row, ...to }));
  await db.readings.bulkPut(readings);
  const moved = new Map(readings.map((row) => [row.id, row]));
  merge.readings = merge.readings.map((row) => moved.get(row.id) ?? row);
}

/** The portal's row that already bears this row's Letter ID where it is moved. */
function twinThere(merge: Files, { letterId }: Letter, to: File): Letter | undefined {
  if (letterId === null) return undefined;
  const id = printedId(letterId);
  return merge.letters
    .all()
    .find(
      (row) =>
        isOurs(to, row) &&
        row.stateBy === 'portal' &&
        row.letterId !== null &&
        printedId(row.letterId) === id,
    );
}

function waitsNoLonger(merge: Files, letter: Id): void {
  for (const sweep of merge.sweeps.all()) {
    if (sweep.page !== 'unmatched' || !sweep.seen.some(({ id }) => id === letter)) continue;
    const seen = sweep.seen.filter(({ id }) => id !== letter);
    // Pages that showed it add up no more.
    if (sweep.closedAt === null) merge.sweeps.remove(sweep.id);
    else merge.sweeps.put({ ...sweep, seen, total: seen.length });
  }
}

/** Pages seen so far add up no more; which letters wait to be matched is known on. */
function moveSweeps(merge: Files, from: File, to: File): void {
  const moving = merge.sweeps.all().filter((sweep) => isOurs(from, sweep));
  for (const sweep of moving) merge.sweeps.remove(sweep.id);
  const waiting = moving.filter(({ page, closedAt }) => page === 'unmatched' && closedAt !== null);
  for (const sweep of waiting) {
    const there = merge.sweeps
      .all()
      .find((row) => isOurs(to, row) && row.page === 'unmatched' && row.closedAt !== null);
    const ids = [...(there?.seen ?? []), ...sweep.seen]
      .map(({ id }) => id)
      .filter((id) => merge.letters.get(id));
    const seen = [...new Set(ids)].map((id, index) => ({ at: index + 1, id }));
    merge.sweeps.put({ ...(there ?? sweep), ...to, total: seen.length, seen });
  }
}

/**
 * Two rows of one letter become one: the facts of the one whose word counts, the newer as a rule, and all that the user
 * added to either.
 */
async function uniteLetters(
  db: TrackerDb,
  merge: Files,
  from: Letter,
  into: Letter,
  word = seenAt(merge, from) > seenAt(merge, into) ? from : into,
): Promise<void> {
  const [newer, older] = word === from ? [from, into] : [into, from];
  // What either row has from the portal goes before the user's word.
  const facts = { ...withoutNulls(portalsWord(older)), ...withoutNulls(portalsWord(newer)) };
  const united = {
    ...older,
    ...withoutNulls(newer),
    ...facts,
    author: facts.author || newer.author || older.author,
    state: newer.state,
    goneAt: newer.goneAt,
  };
  const yours = [...yoursOf(newer), ...yoursOf(older)].filter((key) => saysNothing(facts[key] ?? null));
  merge.letters.put({
    ...settled(withYours(united, yours)),
    ...saidOfEither(into, from),
    id: into.id,
    season: into.season,
    account: into.account,
    writer: into.writer,
    origin: from.origin === 'you' ? 'you' : into.origin,
    firstSeenAt: from.firstSeenAt < into.firstSeenAt ? from.firstSeenAt : into.firstSeenAt,
    lastSeenAt: latest(seenAt(merge, from), seenAt(merge, into)) || latest(from.lastSeenAt, into.lastSeenAt),
  });
  const isOne = sameName(from, into) || maySpellOnePerson(from.author, into.author);
  merge.joined.push({ letter: into.id, from: from.writer, into: into.writer, isOne });
  await handOver(db, merge, from.id, into.id);
}

async function unitePrograms(db: TrackerDb, merge: Files, from: Program, into: Program): Promise<void> {
  const [newer, older] = seenAt(merge, from) > seenAt(merge, into) ? [from, into] : [into, from];
  const { by: _, ...united } = { ...older, ...withoutNulls(newer) };
  merge.programs.put({
    ...united,
    // What one of the two has from a page is no longer the user's word alone.
    ...(from.by === 'you' && into.by === 'you' ? { by: 'you' } : {}),
    id: into.id,
    season: into.season,
    account: into.account,
    goneAt: newer.goneAt,
    firstSeenAt: from.firstSeenAt < into.firstSeenAt ? from.firstSeenAt : into.firstSeenAt,
    required: into.required ?? from.required,
    requiredKinds: into.requiredKinds ?? from.requiredKinds ?? null,
    deadlineOn: into.deadlineOn ?? from.deadlineOn ?? null,
  });
  merge.programs.remove(from.id);
  reassign(merge, { program: [from.id, into.id] });
  await db.events.where('program').equals(from.id).modify({ program: into.id });
}

function sameName(a: Letter, b: Letter): boolean {
  return foldName(a.author) === foldName(b.author);
}

/** When a row was last seen; '' for a moment of a clock that was wrong, which orders nothing. */
function seenAt({ lastRight }: Files, { lastSeenAt }: { lastSeenAt: Moment }): Moment {
  return lastSeenAt > lastRight ? '' : lastSeenAt;
}

function withoutNulls<T extends object>(row: T): Partial<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Partial<T>;
}
