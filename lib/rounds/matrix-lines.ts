import { foldWord, type Id } from '../model.ts';
import { bySignal } from './coverage.ts';
import type { MatrixRow, MatrixSheet } from './matrix.ts';

export const FILTERS = ['short', 'arrivals', 'good'] as const;
/** Short; could have a letter that is in; has one for good. */
export type Filter = (typeof FILTERS)[number];

/** What the user wants to see of a sheet. */
export interface Wanted {
  filters: readonly Filter[];
  /** Only programs that could have this letter. */
  letter: Id | null;
  search: string;
  /** Groups that are folded away. */
  folded: ReadonlySet<string>;
}
export const EVERYTHING: Wanted = { filters: [], letter: null, search: '', folded: new Set() };

/** A specialty, with the programs of it that are wanted. */
export interface MatrixGroup {
  key: string;
  name: string;
  /** Gaps first: programs that could have a letter, short ones, the unknown, the others; signaled first in each. */
  rows: MatrixRow[];
  /** Programs that could have a letter, or are short. */
  gaps: number;
  folded: boolean;
}

/** What the screen shows line by line. */
export type MatrixLine = { group: MatrixGroup; row: null } | { group: MatrixGroup; row: MatrixRow };

/** The wanted programs by specialty, those with gaps first. */
export function groupsOf(sheet: MatrixSheet, { filters, letter, search, folded }: Wanted): MatrixGroup[] {
  const words = foldWord(search).split(' ').filter(Boolean);
  const groups = new Map<string, MatrixGroup>();
  for (const row of sheet.rows) {
    const { program, could } = row.coverage;
    if (!filters.every((filter) => passes(row, filter))) continue;
    if (letter !== null && !could.some((item) => item.letter.id === letter)) continue;
    const said = foldWord(
      [program.name, program.city, program.region, program.accreditationId, program.track, program.specialty]
        .filter(Boolean)
        .join(' '),
    );
    if (!words.every((word) => said.includes(word))) continue;
    const key = program.specialty === null ? '' : foldWord(program.specialty);
    const group = groups.get(key) ?? {
      key,
      name: program.specialty ?? (sheet.portal === 'amcas' ? 'Schools' : 'Specialty not known'),
      rows: [],
      gaps: 0,
      folded: folded.has(key),
    };
    group.rows.push(row);
    group.gaps += Number(hasGap(row));
    groups.set(key, group);
  }
  for (const { rows } of groups.values())
    rows.sort((a, b) => rankOf(a) - rankOf(b) || bySignal(a.coverage.program, b.coverage.program));
  return [...groups.values()].sort(
    (a, b) => Number(b.gaps > 0) - Number(a.gaps > 0) || names.compare(a.name, b.name),
  );
}

/** The groups line by line; one group alone needs no line of its own. */
export function linesOf(groups: readonly MatrixGroup[]): MatrixLine[] {
  return groups.flatMap((group): MatrixLine[] => [
    ...(groups.length > 1 || group.folded ? [{ group, row: null }] : []),
    ...(group.folded ? [] : group.rows.map((row) => ({ group, row }))),
  ]);
}

/** How many programs of a sheet each filter leaves. */
export function filterCounts({ rows }: MatrixSheet): Record<Filter, number> {
  const many = (filter: Filter) => rows.filter((row) => passes(row, filter)).length;
  return { short: many('short'), arrivals: many('arrivals'), good: many('good') };
}

function passes({ coverage, states }: MatrixRow, filter: Filter): boolean {
  switch (filter) {
    case 'short':
      return coverage.short === true;
    case 'arrivals':
      return coverage.could.length > 0;
    case 'good':
      return [...states.values()].some(({ state }) => state !== 'assigned');
  }
}

function hasGap({ coverage }: MatrixRow): boolean {
  return coverage.could.length > 0 || coverage.short === true;
}

function rankOf({ coverage }: MatrixRow): number {
  if (coverage.could.length > 0) return 0;
  if (coverage.short === true) return 1;
  return coverage.known === 'known' ? 3 : 2;
}

const names = new Intl.Collator('en');
