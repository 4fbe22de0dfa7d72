import type { Assignment, AssignmentState, Id, Letter, LetterNamed, Moment } from '../model.ts';
import { agreesOrUnsaid } from './letter-identity.ts';
import {
  addProblem,
  assignmentKey,
  isLate,
  isNewer,
  isOurs,
  note,
  PROGRAM_PAGES,
  type Merge,
} from './merge.ts';
import { foldName, foldText } from '../names.ts';
import { printedId } from './printed-id.ts';

/**
 * How far an assignment has come. A lower word on a later page is a coarser page, never a way back: what is locked
 * when the applicant applies cannot be undone (domain.md 1.5), and what went out has gone out. One that was taken
 * off and is seen again starts anew.
 */
const RANK: Record<AssignmentState, number> = { assigned: 0, locked: 1, sent: 2 };

/**
 * Takes the letters that a reading shows as assigned to its programs. A program of which every letter was shown
 * speaks for those it does not show; another concludes nothing.
 *
 * @param programs the stored row of each of the reading's programs, `null` where it could not be told.
 */
export function mergeAssignments(merge: Merge, programs: readonly (Id | null)[]): void {
  const { reading } = merge;
  const named = letterFinder(merge);
  const seen = new Map<Id, Map<Id, AssignmentState>>();
  const unsure = new Set<Id>();
  for (const { letter, program: index, state } of reading.assignments) {
    const program = programs[index];
    if (!program) continue;
    const found = named(letter);
    if (found === null) {
      addProblem(merge, 'ambiguous', [letter.letterId || letter.author || '']);
      unsure.add(program);
      continue;
    }
    const letters = seen.get(program) ?? new Map<Id, AssignmentState>();
    letters.set(found, higher(letters.get(found), state));
    seen.set(program, letters);
  }
  const whole = new Set<Id>();
  for (const [index, { assignmentsWhole }] of reading.programs.entries()) {
    const program = programs[index];
    if (program && assignmentsWhole) whole.add(program);
  }
  const standing = Map.groupBy(merge.assignments.all(), ({ program }) => program);
  const late = isLate(merge, PROGRAM_PAGES);
  const arrival = newestArrival(merge);
  for (const id of new Set([...seen.keys(), ...whole])) {
    const program = merge.programs.get(id);
    if (!program || late || isNewer(merge, program.assignmentsReadAt ?? '')) continue;
    const letters = seen.get(id) ?? new Map<Id, AssignmentState>();
    const firstLook = program.assignmentsReadAt === null && !standing.has(id);
    for (const [letter, state] of letters) assign(merge, { letter, program: id }, state, firstLook);
    if (!whole.has(id) || unsure.has(id)) continue;
    for (const row of standing.get(id) ?? []) if (!letters.has(row.letter)) unassign(merge, row);
    merge.programs.put({
      ...program,
      assignmentsReadAt: readAgain(program.assignmentsReadAt, merge, arrival),
    });
  }
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

function assign(
  merge: Merge,
  key: { letter: Id; program: Id },
  state: AssignmentState,
  firstLook: boolean,
): void {
  const row = merge.assignments.get(assignmentKey(key));
  if (!row) {
    merge.assignments.put({ ...key, state, firstSeenAt: merge.at, goneAt: null });
    if (!firstLook) note(merge, { kind: 'assigned', ...key, to: state });
    return;
  }
  const next = row.goneAt === null ? higher(row.state, state) : state;
  if (row.goneAt !== null) note(merge, { kind: 'assigned', ...key, to: next });
  else if (next !== row.state) note(merge, { kind: 'assigned', ...key, from: row.state, to: next });
  const { by: _, ...seen } = row;
  merge.assignments.put({ ...seen, state: next, goneAt: null });
}

function unassign(merge: Merge, row: Assignment): void {
  if (row.goneAt !== null) return;
  merge.assignments.put({ ...row, goneAt: merge.at });
  note(merge, { kind: 'unassigned', letter: row.letter, program: row.program, from: row.state });
}

function higher(a: AssignmentState | undefined, b: AssignmentState): AssignmentState {
  return a !== undefined && RANK[a] > RANK[b] ? a : b;
}

/**
 * Finds the stored letter that a page of assignments means: by its Letter ID, else by its writer, when exactly one
 * letter of this account and season fits. `null` for one that was never seen or fits several: none is invented.
 */
function letterFinder(merge: Merge): (named: LetterNamed) => Id | null {
  const letters = merge.letters.all().filter((row) => isOurs(merge, row) && row.stateBy === 'portal');
  const byId = new Map<string, Id>();
  for (const { id, letterId } of letters) if (letterId) byId.set(printedId(letterId), id);
  // Nothing can be assigned that waits to be matched, or that has left the list.
  const onList = letters.filter(({ state, goneAt }) => state !== 'unmatched' && goneAt === null);
  const byAuthor = Map.groupBy(onList, ({ author }) => foldName(author));
  const found = new Map<string, Id | null>();
  return (named) => {
    const key = JSON.stringify([named.letterId, named.author, named.title, named.specialty]);
    const known = found.get(key);
    if (known !== undefined) return known;
    const id = named.letterId ? printedId(named.letterId) : null;
    const letter = (id && byId.get(id)) || byWriter(named, byAuthor, id !== null);
    found.set(key, letter);
    return letter;
  };
}

function byWriter(
  { author, title, specialty }: LetterNamed,
  byAuthor: ReadonlyMap<string, Letter[]>,
  hasId: boolean,
): Id | null {
  if (!author) return null;
  const fitting = (byAuthor.get(foldName(author)) ?? []).filter(
    (row) =>
      agreesOrUnsaid(foldText(title), foldText(row.title)) &&
      agreesOrUnsaid(foldText(specialty), foldText(row.specialty)) &&
      // An ID that is not the row's own is another letter's.
      (!hasId || row.letterId === null),
  );
  const [only, ...others] = fitting;
  return only && others.length === 0 ? only.id : null;
}
