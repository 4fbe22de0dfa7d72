import type { Id, Program, ProgramSeen } from '../model.ts';
import { matchOneToOne } from './match.ts';
import {
  addProblem,
  isBaseline,
  isLate,
  isNewer,
  isOurs,
  lastSeen,
  note,
  PROGRAM_PAGES,
  shown,
  type Merge,
} from './merge.ts';
import { seenAgain } from './moments.ts';
import { programIdentity } from './program-identity.ts';

/** What a list of programs came to; see `LettersRead`. */
export interface ProgramsRead {
  rows: (Id | null)[];
  doubtful: Set<Id>;
}

/** Takes the facts of a reading's programs into the rows. What a list does not show is judged elsewhere. */
export function mergePrograms(merge: Merge): ProgramsRead {
  const { reading } = merge;
  const pool = merge.programs.all().filter((row) => isOurs(merge, row) || isNamedForAnybody(merge, row));
  const matched = matchOneToOne(reading.programs, pool, programIdentity(reading.portal));
  const baseline = isBaseline(merge);
  const late = isLate(merge, PROGRAM_PAGES);
  const rows = reading.programs.map((seen, index): Id | null => {
    const row = matched.of[index];
    if (row === 'ambiguous') {
      addProblem(merge, 'ambiguous', [seen.name]);
      return null;
    }
    if (matched.repeats.has(index)) return null;
    if (row) return seenIn(merge, row, seen, late);
    const program = newProgram(merge, seen);
    if (!baseline) note(merge, { kind: 'program-appeared', program: program.id, to: program.status });
    return program.id;
  });
  for (const [index, first] of matched.repeats) rows[index] = rows[first] ?? null;
  for (const { name } of matched.doubtful) addProblem(merge, 'ambiguous', [name]);
  for (const [index, seen] of reading.programs.entries()) {
    const id = rows[index];
    if (id) merge.programOf.set(seen.row, id);
  }
  return { rows, doubtful: new Set([...matched.doubtful].map(({ id }) => id)) };
}

function seenIn(merge: Merge, row: Program, seen: ProgramSeen, late: boolean): Id {
  if (late || (isNewer(merge, row.lastSeenAt) && row.by === undefined)) return row.id;
  // From now on the portal says what it is.
  const { by: _, ...standing } = row;
  const facts: Program = {
    ...standing,
    account: merge.account,
    accreditationId: shown(seen.accreditationId, row.accreditationId),
    track: shown(seen.track, row.track),
    name: seen.name,
    specialty: shown(seen.specialty, row.specialty),
    city: shown(seen.city, row.city),
    region: shown(seen.region, row.region),
    status: shown(seen.status, row.status),
    signaled: shown(seen.signaled, row.signaled),
    appliedOn: shown(seen.appliedOn, row.appliedOn),
    ...(seen.printedDeadlineOn ? { printedDeadlineOn: seen.printedDeadlineOn } : {}),
    goneAt: null,
  };
  if (row.goneAt !== null) note(merge, { kind: 'program-back', program: row.id, to: facts.status });
  if (row.status !== facts.status) {
    note(merge, { kind: 'program-changed', program: row.id, from: row.status, to: facts.status });
  }
  merge.programs.put({ ...facts, lastSeenAt: seenAgain(row.lastSeenAt, merge) });
  if (merge.programs.isChanged(row.id)) {
    merge.programs.put({ ...facts, lastSeenAt: lastSeen(merge, row.lastSeenAt) });
  }
  return row.id;
}

/** A program that the user named before any account was known belongs to whoever is alone on this device. */
function isNamedForAnybody(merge: Merge, row: Program): boolean {
  if (row.by !== 'you' || row.account !== null || row.season !== merge.season) return false;
  const accounts = new Set([...merge.programs.all(), ...merge.letters.all()].map(({ account }) => account));
  for (const { account } of merge.readings) accounts.add(account);
  return ![...accounts].some((account) => account !== null && account !== merge.account);
}

function newProgram(merge: Merge, seen: ProgramSeen): Program {
  const { row: _row, assignmentsWhole: _whole, ...facts } = seen;
  const program: Program = {
    ...facts,
    id: crypto.randomUUID(),
    portal: merge.reading.portal,
    season: merge.season,
    account: merge.account,
    firstSeenAt: merge.at,
    lastSeenAt: merge.at,
    goneAt: null,
    assignmentsReadAt: null,
    required: null,
    requiredKinds: null,
    deadlineOn: null,
  };
  merge.programs.put(program);
  return program;
}
