import type {
  Assignment,
  Letter,
  Program,
  ReadingRow,
  Tracker,
  TrackerEvent,
  Writer,
} from '../../../lib/model.ts';

/** A MyERAS letter of season 2027, requested in June, the form with its writer, and in nobody's way; cases change what they are about. */
export function letter(changes: Partial<Letter> = {}): Letter {
  return {
    id: 'l1',
    portal: 'eras',
    season: 2027,
    account: '12345678',
    letterId: 'AB12',
    writer: 'w1',
    author: 'Helen Marsh',
    title: null,
    email: null,
    kind: 'narrative',
    specialty: 'Internal Medicine',
    chair: null,
    waived: null,
    imported: null,
    state: 'requested',
    portalStatus: 'Confirmed for Upload',
    statusPage: 'letters',
    requestedOn: null,
    receivedOn: null,
    firstSeenAt: '2026-07-01T12:00:00Z',
    lastSeenAt: '2026-07-01T12:00:00Z',
    goneAt: null,
    receivedSeenAt: null,
    origin: 'portal',
    stateBy: 'portal',
    needed: 'yes',
    askedOn: '2026-06-20',
    answer: null,
    toldDueOn: null,
    dueOn: null,
    formSentOn: '2026-06-21',
    saidSentOn: null,
    thankedOn: null,
    snoozedUntil: null,
    lookClearedAt: null,
    partOf: null,
    notes: null,
    ...changes,
  };
}

/** A letter that the portal has. */
export function arrived(changes: Partial<Letter> = {}): Letter {
  return letter({
    state: 'received',
    portalStatus: 'Uploaded',
    receivedSeenAt: '2026-08-01T12:00:00Z',
    ...changes,
  });
}

/** A saved MyERAS program of season 2027, its letters read after every letter of these rows had come. */
export function program(changes: Partial<Program> = {}): Program {
  return {
    id: 'p1',
    portal: 'eras',
    season: 2027,
    account: '12345678',
    accreditationId: '1403821318',
    track: 'Categorical',
    name: 'Riverside University Hospital',
    specialty: 'Internal Medicine',
    city: 'Riverside',
    region: 'CA',
    status: 'saved',
    signaled: false,
    appliedOn: null,
    firstSeenAt: '2026-08-01T12:00:00Z',
    lastSeenAt: '2026-08-20T12:00:00Z',
    goneAt: null,
    assignmentsReadAt: '2026-08-20T12:00:00Z',
    required: null,
    requiredKinds: null,
    deadlineOn: null,
    ...changes,
  };
}

/** These letters on that program. */
export function assigned(program: string, ...letters: string[]): Assignment[] {
  const at = '2026-08-20T12:00:00Z';
  return letters.map((one) => ({ letter: one, program, state: 'assigned', firstSeenAt: at, goneAt: null }));
}

export function reading(changes: Partial<ReadingRow> = {}): ReadingRow {
  return {
    id: 'r1',
    at: '2026-08-25T11:40:00Z',
    portal: 'eras',
    season: 2027,
    seasonFrom: 'calendar',
    account: '12345678',
    page: 'letters',
    extent: 'whole',
    understood: true,
    counts: { letters: 4 },
    problems: [],
    ...changes,
  };
}

export function event(changes: Partial<TrackerEvent>): TrackerEvent {
  return {
    id: 'e1',
    at: '2026-08-01T12:00:00Z',
    kind: 'letter-changed',
    letter: 'l1',
    program: null,
    from: null,
    to: null,
    reading: null,
    ...changes,
  };
}

export function writer(changes: Partial<Writer>): Writer {
  return {
    id: 'w1',
    name: 'Helen Marsh',
    title: null,
    email: null,
    writeTo: null,
    role: null,
    metAt: null,
    notes: null,
    answers: {},
    backupFor: null,
    ...changes,
  };
}

export function tracker(changes: Partial<Tracker> = {}): Tracker {
  return {
    letters: [],
    programs: [],
    assignments: [],
    writers: [],
    events: [],
    contacts: [],
    readings: [],
    settings: {},
    plans: [],
    lessons: [],
    ...changes,
  };
}

/** Noon in UTC of the day. */
export function on(today: string): { today: string; moment: string } {
  return { today, moment: `${today}T12:00:00Z` };
}
