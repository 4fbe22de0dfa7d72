import type { Case, Tracker } from './rows.ts';

type Table = Exclude<keyof Tracker, 'settings' | 'lessons'>;

/** The plainest values of a column, plainest first. Columns that are not listed keep their value, or become null. */
const PLAIN: Record<Table, Record<string, readonly unknown[]>> = {
  letters: {
    ...{
      state: ['requested', 'received', 'draft'],
      needed: ['yes'],
      specialty: ['General', null],
      kind: ['narrative', 'individual', null],
    },
    ...{
      portalStatus: ['Confirmed for Upload', null],
      imported: [null],
      account: [],
      letterId: [],
      statusPage: [],
    },
  },
  programs: {
    status: ['applied'],
    specialty: ['Internal Medicine'],
    account: [],
    accreditationId: [],
    track: [],
  },
  assignments: { state: ['assigned'] },
  writers: { title: [], email: [] },
  events: { from: [], to: [], letter: [] },
  contacts: { letter: [], rung: ['gentle'] },
  readings: { extent: ['whole'], understood: [true], account: [] },
  plans: {},
};
const TABLES = Object.keys(PLAIN) as Table[];

/** Shrinks a case: as few rows and filled columns as still show the difference. */
export function smallest(given: Case, shows: (given: Case) => boolean): Case {
  let { tracker } = given;
  let changed = true;
  const take = (next: Tracker): boolean => {
    if (JSON.stringify(next) === JSON.stringify(tracker) || !shows({ ...given, tracker: next })) return false;
    tracker = next;
    changed = true;
    return true;
  };
  while (changed) {
    changed = false;
    for (const table of TABLES) if (table !== 'writers') withoutRows(tracker, table, take);
    for (const key of Object.keys(tracker.settings))
      take({ ...tracker, settings: { ...tracker.settings, [key]: undefined } });
    for (const table of TABLES)
      for (const [index] of tracker[table].entries()) plainer(() => tracker, table, index, take);
  }
  return { ...given, tracker };
}

function withoutRows(tracker: Tracker, table: Table, take: (next: Tracker) => boolean): void {
  let rows: readonly unknown[] = tracker[table];
  for (const row of tracker[table]) {
    const fewer = rows.filter((one) => one !== row);
    if (take({ ...tracker, [table]: fewer })) rows = fewer;
  }
}

/** Makes each column of one row as plain as possible. */
function plainer(now: () => Tracker, table: Table, index: number, take: (next: Tracker) => boolean): void {
  for (const column of Object.keys(now()[table][index] ?? {})) {
    const tracker = now();
    const row = tracker[table][index] as unknown as Record<string, unknown>;
    const value = row[column];
    const ways = PLAIN[table][column] ?? (NULLABLE.has(column) ? [null] : []);
    const better = ways.includes(value) ? ways.slice(0, ways.indexOf(value)) : ways;
    for (const plain of better) {
      const rows = [...(tracker[table] as unknown[])];
      rows[index] = { ...row, [column]: plain };
      if (take({ ...tracker, [table]: rows })) break;
    }
  }
}
const NULLABLE = new Set([
  ...[
    'chair',
    'waived',
    'requestedOn',
    'receivedOn',
    'goneAt',
    'receivedSeenAt',
    'askedOn',
    'answer',
    'dueOn',
  ],
  ...[
    'toldDueOn',
    'formSentOn',
    'saidSentOn',
    'thankedOn',
    'snoozedUntil',
    'lookClearedAt',
    'partOf',
    'doubtSince',
  ],
  ...['signaled', 'assignmentsReadAt', 'required', 'requiredKinds', 'deadlineOn', 'sameAs'],
]);
