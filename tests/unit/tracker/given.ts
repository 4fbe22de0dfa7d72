import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';

import type { AssignmentSeen, LetterSeen, ProgramSeen, Reading, Sweep, Tracker } from '../../../lib/model.ts';
import {
  openTracker,
  readTracker,
  recordReading,
  type Recorded,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';

// Dexie looks for the browser's own when it is loaded, which is before any line of a test.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

let databases = 0;
/** A database of its own for each test. */
export function emptyTracker(): TrackerDb {
  return openTracker(`test-${++databases}`);
}

/** 10:00 on the day, plus minutes: `moment(0)` is the day on which most tests begin, in ERAS and AMCAS 2027. */
export const TODAY = '2026-09-10';
export function moment(minutes: number, day = TODAY): string {
  return Temporal.Instant.from(`${day}T10:00:00Z`).add({ minutes }).toString({ fractionalSecondDigits: 3 });
}

export function letter(author: string, facts: Partial<LetterSeen> = {}): LetterSeen {
  return {
    row: `row of ${author} ${facts.letterId ?? ''}`,
    letterId: null,
    author,
    title: null,
    email: null,
    kind: null,
    specialty: null,
    chair: null,
    waived: null,
    imported: null,
    state: 'requested',
    portalStatus: facts.state === 'received' ? 'Uploaded' : 'Confirmed for Upload',
    requestedOn: null,
    receivedOn: null,
    ...facts,
  };
}

export function program(accreditationId: string, facts: Partial<ProgramSeen> = {}): ProgramSeen {
  return {
    row: `row of ${accreditationId} ${facts.track ?? ''}`,
    accreditationId,
    track: 'Categorical',
    name: `Program ${accreditationId}`,
    specialty: 'Internal Medicine',
    city: null,
    region: null,
    status: 'saved',
    signaled: null,
    appliedOn: null,
    assignmentsWhole: false,
    ...facts,
  };
}

export function assigned(
  letterId: string,
  index: number,
  facts: Partial<AssignmentSeen> = {},
): AssignmentSeen {
  return {
    letter: { letterId, author: null, title: null, specialty: null },
    program: index,
    state: 'assigned',
    ...facts,
  };
}

export function reading(facts: Partial<Reading> = {}): Reading {
  return {
    portal: 'eras',
    page: 'letters',
    extent: 'whole',
    season: 2027,
    account: '11111111',
    at: moment(0),
    understood: true,
    letters: [],
    programs: [],
    assignments: [],
    part: null,
    stated: {},
    problems: [],
    ...facts,
  };
}

/** Records a reading at the moment at which its content stood, unless `when` says otherwise. */
export async function record(
  db: TrackerDb,
  facts: Partial<Reading>,
  when: { now?: string; today?: string; tabAccount?: string | null } = {},
): Promise<Recorded> {
  const one = reading(facts);
  return recordReading(db, one, {
    now: when.now ?? one.at,
    today: when.today ?? one.at.slice(0, 10),
    tabAccount: when.tabAccount ?? null,
  });
}

/** A list of letters, whole, so many minutes after the beginning. */
export function letters(db: TrackerDb, minutes: number, seen: LetterSeen[], facts: Partial<Reading> = {}) {
  return record(db, { letters: seen, at: moment(minutes), ...facts });
}

export function programs(
  db: TrackerDb,
  minutes: number,
  list: 'saved' | 'applied',
  ids: string[],
  facts: Partial<Reading> = {},
) {
  return record(db, {
    page: `programs-${list}`,
    at: moment(minutes),
    programs: ids.map((id) => program(id, { status: list })),
    ...facts,
  });
}

/** Everything in the tables, in an order that does not depend on random ids. */
export async function known(db: TrackerDb): Promise<Tracker & { sweeps: Sweep[] }> {
  const tracker = await readTracker(db);
  return { ...tracker, sweeps: await db.sweeps.toArray() };
}

/** The letters as one line each: author, Letter ID, state, and whether it is gone. */
export async function told(db: TrackerDb): Promise<string[]> {
  return (await db.letters.toArray())
    .map(({ author, letterId, state, goneAt }) =>
      [author, letterId ?? '-', state, ...(goneAt ? ['gone'] : [])].join(' '),
    )
    .sort();
}

export async function kinds(db: TrackerDb): Promise<string[]> {
  return (await db.events.toArray())
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ kind, from, to }) => [kind, from ?? '-', to ?? '-'].join(' '));
}
