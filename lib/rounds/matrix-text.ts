import type { Day, Id } from '../model.ts';
import { count, dayText } from './days.ts';
import { cellOf, type MatrixColumn, type MatrixRow, type MatrixSheet } from './matrix.ts';
import { standsText } from './programs.ts';

/**
 * What can be assigned where, as a list to work through on the portal: each letter with the programs that could have
 * it, in the order of `rows`. A program with less room than letters for it says so, since then its user chooses.
 *
 * @param rows the programs to speak of, as they are shown
 * @param today for the date on top
 * @param only one letter, when it alone is wanted
 */
export function assignText(
  sheet: MatrixSheet,
  rows: readonly MatrixRow[],
  today: Day,
  only: Id | null = null,
): string {
  const lists = sheet.columns.flatMap(({ item }) => {
    if (only !== null && item.letter.id !== only) return [];
    const programs = rows.filter((row) => cellOf(row, item).kind === 'could');
    if (programs.length === 0) return [];
    const { letterId } = item.letter;
    const id = letterId === null ? '' : ` (${letterId})`;
    return [
      [
        `${item.writer}${id}: ${count(programs.length, nounOf(sheet))}`,
        ...programs.map((row) => `  ${programLine(row)}`),
      ].join('\n'),
    ];
  });
  const unknown = rows.filter(({ coverage }) => coverage.known !== 'known').length;
  const title = `What could be assigned · ${sheet.portalName} · ${dayText(today, today)} ${today.slice(0, 4)}`;
  const rest =
    unknown === 0
      ? []
      : [
          `Nothing is said of ${count(unknown, nounOf(sheet))}: not read since the newest letter came, or in part.`,
        ];
  const body = lists.length === 0 ? ['No letter that is in could go to one of these.'] : lists;
  return [title, ...body, ...rest].join('\n\n');
}

function programLine({ coverage: { program, free, could } }: MatrixRow): string {
  const tight =
    free !== null && free < could.length
      ? `room for ${free}, ${could.length} letters could have it: choose`
      : null;
  return [
    program.name,
    [program.city, program.region].filter(Boolean).join(', '),
    program.accreditationId,
    program.track,
    program.signaled ? 'signaled' : null,
    tight,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The matrix as rows and columns for a spreadsheet, with tabs between: a line each for the heads and every program. */
export function matrixTsv(sheet: MatrixSheet, rows: readonly MatrixRow[]): string {
  const heads = [
    ...['Program', 'City', 'State', 'ID', 'Track', 'Specialty', 'Signaled', 'Asks for', 'Where it stands'],
    ...sheet.columns.map(columnName),
  ];
  const lines = rows.map((row) => {
    const { program } = row.coverage;
    const { signaled, required } = program;
    return [
      program.name,
      program.city,
      program.region,
      program.accreditationId,
      program.track,
      program.specialty,
      signaled === null ? null : signaled ? 'yes' : 'no',
      required === null ? null : String(required.min),
      standsText(row.coverage),
      ...sheet.columns.map(({ item }) => cellOf(row, item).word),
    ];
  });
  return [heads, ...lines].map((line) => line.map(tsvCell).join('\t')).join('\n');
}

function columnName({ item }: MatrixColumn): string {
  return item.letter.letterId === null ? item.writer : `${item.writer} (${item.letter.letterId})`;
}

/** A name off a page must not become a formula in somebody's spreadsheet, nor break its line. */
function tsvCell(text: string | null): string {
  const flat = (text ?? '').replace(/\s+/gu, ' ').trim();
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

/** What programs of a portal are called there. */
export function nounOf({ portal }: Pick<MatrixSheet, 'portal'>): string {
  return portal === 'amcas' ? 'school' : 'program';
}
