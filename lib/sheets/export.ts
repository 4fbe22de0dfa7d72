import type { Tracker } from '../model.ts';
import { csvText } from './csv.ts';

/** The tables that go out as a file each. */
export const EXPORTS = ['letters', 'programs', 'assignments', 'writers'] as const;
export type Export = (typeof EXPORTS)[number];

/** The columns of each file, by the names that the database has for them (contract.md). */
const LETTERS = [
  ...['id', 'portal', 'season', 'account', 'letterId', 'author', 'title', 'email', 'kind', 'specialty'],
  ...['chair', 'waived', 'imported', 'state', 'stateBy', 'portalStatus', 'needed', 'requestedOn', 'askedOn'],
  ...[
    'answer',
    'agreedOn',
    'toldDueOn',
    'dueOn',
    'formSentOn',
    'saidSentOn',
    'receivedOn',
    'thankedOn',
    'goneAt',
    'partOf',
    'partsBy',
    'notes',
  ],
] as const;
const PROGRAMS = [
  ...['id', 'portal', 'season', 'account', 'accreditationId', 'track', 'name', 'specialty', 'city', 'region'],
  ...['status', 'signaled', 'appliedOn', 'deadlineOn', 'required', 'requiredKinds', 'goneAt'],
] as const;
const WRITERS = ['id', 'name', 'title', 'email', 'role', 'metAt', 'notes', 'backupFor'] as const;

/**
 * One table as a CSV text for a spreadsheet. The user's private answers about people are in none of them.
 *
 * @see csvText for how cells are kept from being formulas
 */
export function exportTable(tracker: Tracker, table: Export): string {
  switch (table) {
    case 'letters':
      return tableOf(LETTERS, tracker.letters);
    case 'programs':
      return tableOf(PROGRAMS, tracker.programs);
    case 'writers':
      return tableOf(WRITERS, tracker.writers);
    case 'assignments':
      return assignments(tracker);
  }
}

function tableOf(columns: readonly string[], rows: readonly object[]): string {
  return csvText([
    columns,
    ...rows.map((row) => columns.map((column) => cellOf((row as Record<string, unknown>)[column]))),
  ]);
}

/** Assignments name both ends, since nobody reads ids. */
function assignments({ assignments, letters, programs }: Tracker): string {
  const letterOf = new Map(letters.map((row) => [row.id, row]));
  const programOf = new Map(programs.map((row) => [row.id, row]));
  const columns = [
    'letter',
    'author',
    'letterId',
    'program',
    'name',
    'accreditationId',
    'state',
    'by',
    'goneAt',
  ];
  const rows = assignments.map((row) => {
    const [letter, program] = [letterOf.get(row.letter), programOf.get(row.program)];
    return [
      ...[row.letter, letter?.author, letter?.letterId, row.program, program?.name, program?.accreditationId],
      ...[row.state, row.by ?? 'portal', row.goneAt],
    ].map(cellOf);
  });
  return csvText([columns, ...rows]);
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellOf).join(' + ');
  if (typeof value === 'object') {
    const { min } = value as { min?: unknown };
    return cellOf(min);
  }
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}
