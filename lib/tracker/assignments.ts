import type { Assignment, AssignmentState, Id, LetterNamed, Moment, Program } from '../model.ts';
import { isListed } from './letter-identity.ts';
import { higher, withLook } from './look-names.ts';
import { assignmentKey, isLate, isNewer, isOurs, note, PROGRAM_PAGES, type Merge } from './merge.ts';
import { printedId } from './printed-id.ts';

/** More letters than a program takes; a page that names more of one is not believed to the end. */
const MOST_OF_ONE = 200;

/** What a reading shows of the letters of one program. */
export interface ProgramRead {
  /** The letters that it told by a Letter ID that is known. */
  told: Map<Id, AssignmentState>;
  /** What it called the others. */
  named: (LetterNamed & { state: AssignmentState })[];
  /** It showed every letter of the program. */
  whole: boolean;
  /** Nothing was known of the letters of this program before: a baseline, which tells of nothing new. */
  first: boolean;
}

/**
 * Takes the letters that a reading shows as assigned to its programs: at once where it gives a Letter ID that is known,
 * else as what it called them. Which letters those are is settled for all programs together (`settleNames`).
 *
 * @param programs the stored row of each of the reading's programs, `null` where it could not be told.
 * @returns what was taken, by program; a reading that is older than what stands takes nothing.
 */
export function takeAssignments(merge: Merge, programs: readonly (Id | null)[]): Map<Id, ProgramRead> {
  const reads = readsOf(merge, programs);
  if (reads.size === 0) return reads;
  const standing = Map.groupBy(merge.assignments.all(), ({ program }) => program);
  const late = isLate(merge, PROGRAM_PAGES);
  const arrival = newestArrival(merge);
  for (const [id, read] of reads) {
    const program = merge.programs.get(id);
    if (!program || late || isNewer(merge, program.assignmentsReadAt ?? '')) {
      reads.delete(id);
      continue;
    }
    read.first = program.assignmentsReadAt === null && !standing.has(id);
    for (const [letter, state] of read.told) assign(merge, { letter, program: id }, state, read);
    merge.programs.put(withNames(merge, program, read, arrival));
  }
  return reads;
}

function readsOf(merge: Merge, programs: readonly (Id | null)[]): Map<Id, ProgramRead> {
  const { reading } = merge;
  const byId = new Map<string, Id>();
  for (const row of merge.letters.all())
    if (row.letterId && isOurs(merge, row) && isListed(row)) byId.set(printedId(row.letterId), row.id);
  const reads = new Map<Id, ProgramRead>();
  const readOf = (program: Id) => {
    const fresh: ProgramRead = { told: new Map(), named: [], whole: false, first: false };
    const read = reads.get(program) ?? fresh;
    reads.set(program, read);
    return read;
  };
  for (const { letter, program: index, state } of reading.assignments) {
    const program = programs[index];
    if (!program) continue;
    const { told, named } = readOf(program);
    const known = letter.letterId ? byId.get(printedId(letter.letterId)) : undefined;
    if (known !== undefined) told.set(known, higher(told.get(known), state));
    else named.push({ ...letter, state });
  }
  for (const [index, { assignmentsWhole }] of reading.programs.entries()) {
    const program = programs[index];
    if (program && assignmentsWhole) readOf(program).whole = true;
  }
  for (const read of reads.values()) {
    if (read.named.length <= MOST_OF_ONE) continue;
    read.named.splice(MOST_OF_ONE);
    read.whole = false;
  }
  return reads;
}

/** The program with what this look called its letters; where it named none in that way, with the moment of the look. */
function withNames(merge: Merge, program: Program, read: ProgramRead, arrival: string): Program {
  const again = (before: string | null) => readAgain(before, merge, arrival);
  const told = [...read.told.keys()].flatMap((id) => merge.letters.get(id) ?? []);
  const { named: _, ...rest } = program;
  const named = withLook(program, {
    page: merge.reading.page,
    whole: read.whole ? again : null,
    named: read.named,
    letters: [...told, ...read.named],
  });
  if (named) return { ...rest, named };
  return read.whole ? { ...rest, assignmentsReadAt: again(program.assignmentsReadAt) } : rest;
}

/** Coverage is unknown when it was read before the newest arrival, so the moment moves past that, else once a day. */
function readAgain(
  before: Moment | null,
  { at, lastRight }: Pick<Merge, 'at' | 'lastRight'>,
  arrival: Moment,
): Moment {
  return before === null || before > lastRight || before < arrival || before.slice(0, 10) < at.slice(0, 10)
    ? at
    : before;
}

function newestArrival(merge: Merge): string {
  let newest = '';
  for (const row of merge.letters.all()) {
    const at = row.receivedSeenAt;
    if (isOurs(merge, row) && at !== null && at > newest && at <= merge.lastRight) newest = at;
  }
  return newest;
}

/**
 * A letter is assigned to a program. A lower word than before is a coarser page (`higher`); one that was taken off and
 * is seen again starts anew.
 *
 * @param read `null`: no page was read that shows it, it only became known which letter a name means
 * @param named known by its name alone
 */
export function assign(
  merge: Merge,
  key: { letter: Id; program: Id },
  state: AssignmentState,
  read: Pick<ProgramRead, 'first'> | null,
  named = false,
): void {
  const mark = named ? ({ named: true } as const) : {};
  const row = merge.assignments.get(assignmentKey(key));
  const tells = read !== null && !read.first;
  if (!row) {
    merge.assignments.put({ ...key, state, firstSeenAt: merge.at, goneAt: null, ...mark });
    if (tells) note(merge, { kind: 'assigned', ...key, to: state });
    return;
  }
  const next = row.goneAt === null ? higher(row.state, state) : state;
  if (tells && row.goneAt !== null) note(merge, { kind: 'assigned', ...key, to: next });
  else if (tells && next !== row.state) note(merge, { kind: 'assigned', ...key, from: row.state, to: next });
  const { by: _, named: before, ...seen } = row;
  // What a Letter ID told once, no name makes less sure, until it was taken off.
  const isSure = row.goneAt === null && !before && row.by === undefined;
  merge.assignments.put({ ...seen, state: next, goneAt: null, ...(isSure ? {} : mark) });
}

export function unassign(merge: Merge, row: Assignment): void {
  if (row.goneAt !== null) return;
  merge.assignments.put({ ...row, goneAt: merge.at });
  note(merge, { kind: 'unassigned', letter: row.letter, program: row.program, from: row.state });
}
