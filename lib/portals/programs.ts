import { CAPPED_PROGRAMS } from './caps.ts';
import type { AssignmentSeen, Problem, ProgramSeen, ProgramStatus } from '../model.ts';
import type { Cell, Grid, Row } from '../page/page.ts';
import { assignmentsOfRow, hidesLetter, type LetterPlace } from './assignments.ts';
import { dayOf } from './dates.ts';
import { isNoValue } from './named.ts';
import { columnOf, isOneOf, meaningOf } from './phrase.ts';
import type { PortalWords, ProgramColumn } from './portal.ts';

/** A programs list with its columns found, and where letters stand in it. */
export interface ProgramGrid {
  grid: Grid;
  columns: (ProgramColumn | null)[];
  places: LetterPlace[];
}

/** The program columns of a grid by their headings' words; the first column that fits a meaning keeps it. */
export function programColumns(grid: Grid, words: PortalWords): (ProgramColumn | null)[] {
  const taken = new Set<ProgramColumn>();
  const columns = grid.columns.map((column) => {
    const meanings = words.programColumns.filter((meaning) => !taken.has(meaning.means));
    const means = columnOf(column.text, meanings);
    if (means && means !== 'slot' && means !== 'letters') taken.add(means);
    return means;
  });
  // A card's own title is its program, when a label says that the card is one's.
  if (
    grid.drawnAs === 'cards' &&
    columns[0] === null &&
    !taken.has('program') &&
    taken.has('accreditationId')
  )
    columns[0] = 'program';
  return columns;
}

/** What was read off one list of programs. */
export interface ProgramsRead {
  programs: ProgramSeen[];
  assignments: AssignmentSeen[];
  problems: Problem[];
  complete: boolean;
}

/**
 * Reads the rows of one list of programs, with the letters assigned to each where the page shows them.
 *
 * @param status what the list as a whole says of its programs; a row's own word wins.
 */
export function readPrograms(
  list: ProgramGrid,
  words: PortalWords,
  status: ProgramStatus | null,
): ProgramsRead {
  const read: ProgramsRead = { programs: [], assignments: [], problems: [], complete: true };
  const hidden = hidesLetter(list.grid, list.columns, list.places, words);
  for (const row of list.grid.rows) {
    const name = cellOf(row, list, 'program');
    const text = name?.text || name?.actions[0] || '';
    if (/^\s*(sub)?totals?\b|\{\{/i.test(text)) continue;
    if (isNoValue(text) || read.programs.length >= CAPPED_PROGRAMS) {
      read.complete = false;
      read.problems.push({ kind: isNoValue(text) ? 'cell-unreadable' : 'too-much', texts: ['program'] });
      if (isNoValue(text)) continue;
      break;
    }
    const program = programOf(row, text, name, list, words, status);
    const shown = assignmentsOfRow(row, list.places, words, program.status);
    program.assignmentsWhole = shown.whole && !hidden;
    for (const one of shown.assigned) read.assignments.push({ ...one, program: read.programs.length });
    read.problems.push(...shown.problems);
    read.programs.push(program);
  }
  return read;
}

function cellOf(row: Row, list: ProgramGrid, column: ProgramColumn): Cell | undefined {
  const at = list.columns.indexOf(column);
  return at < 0 ? undefined : row.cells[at];
}

function programOf(
  row: Row,
  text: string,
  cell: Cell | undefined,
  list: ProgramGrid,
  words: PortalWords,
  status: ProgramStatus | null,
): ProgramSeen {
  const value = (column: ProgramColumn): string | null => {
    const said = cellOf(row, list, column)?.text ?? '';
    return isNoValue(said) ? null : said;
  };
  const { name, accreditationId } = nameAndId(text, cell);
  const signal = cellOf(row, list, 'signaled');
  const printed = value('status');
  const appliedOn = dayOf(value('appliedOn') ?? '');
  const deadline = deadlineIn(value('deadline'));
  return {
    row: row.key,
    accreditationId: accreditationIn(value('accreditationId')) ?? accreditationId,
    track: value('track'),
    name,
    specialty: value('specialty'),
    city: value('city'),
    region: value('region'),
    // A word of its own that is not known says nothing, also where the list as a whole would.
    status:
      printed !== null
        ? meaningOf(printed, words.programStatuses)
        : (status ?? (appliedOn ? 'applied' : null)),
    signaled: signalOf(signal),
    appliedOn,
    ...(deadline ? { printedDeadlineOn: deadline } : {}),
    assignmentsWhole: false,
  };
}

/** A program's cell may hold its ID on a line of its own, or in brackets behind the name. */
function nameAndId(text: string, cell: Cell | undefined): { name: string; accreditationId: string | null } {
  const lines = cell && cell.lines.length > 0 ? cell.lines : [text];
  const first = lines[0] ?? text;
  const bracketed = /^(.*\S)\s*[([]\s*(\d{7,10})\s*[)\]]$/.exec(first);
  if (bracketed?.[1]) return { name: bracketed[1], accreditationId: bracketed[2] ?? null };
  const own = lines.map((line) => /(?:^|:\s*|#\s*)(\d{10})$/.exec(line)?.[1]).find((id) => id !== undefined);
  return { name: first, accreditationId: own ?? null };
}

function accreditationIn(text: string | null): string | null {
  return text && /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9-]{2,19}$/.test(text) ? text : null;
}

/** A deadline may have its hour behind it ("Nov 2, 2026, 11:59 p.m. ET"). */
function deadlineIn(text: string | null): string | null {
  return dayOf(text ?? '') ?? dayOf((text ?? '').replace(/[,\s]+(?:at\s+)?\d{1,2}:\d\d.*$/i, ''));
}

function signalOf(cell: Cell | undefined): boolean | null {
  if (!cell) return null;
  if (cell.checked !== null && !cell.text) return cell.checked;
  const said = cell.text || (cell.icons.length === 1 ? (cell.icons[0] ?? '') : '');
  if (
    isOneOf(said, ['yes', 'y', 'signaled', 'gold', 'silver', 'gold signal', 'silver signal', 'signal sent'])
  )
    return true;
  if (isOneOf(said, ['no', 'n', 'not signaled', 'none'])) return false;
  return null;
}
