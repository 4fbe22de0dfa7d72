import type { AssignmentSeen, AssignmentState, LetterNamed, Problem, ProgramStatus } from '../model.ts';
import type { Cell, Column, Grid, Row } from '../page/page.ts';
import { isLetterDocument } from './letters.ts';
import { letterNamed, namesNobody } from './named.ts';
import { columnOf, isOneOf, meaningOf, phrase, speaksOf } from './phrase.ts';
import { signMeans } from './signs.ts';
import type { PortalWords, ProgramColumn } from './portal.ts';

/** A column of a programs list that tells of letters. */
export type LetterPlace =
  /** Holds one writer. */
  | { column: number; holds: 'slot' }
  /** Lists several writers. */
  | { column: number; holds: 'several' }
  /** Stands for one letter, and is checked where it is assigned. */
  | { column: number; holds: 'check'; letter: LetterNamed };

/** Where letters stand in a programs list: by the columns' words, and, in a matrix, by headings that name a writer. */
export function letterPlaces(
  grid: Grid,
  columns: readonly (ProgramColumn | null)[],
  words: PortalWords,
  matrix: boolean,
): LetterPlace[] {
  const places: LetterPlace[] = [];
  grid.columns.forEach((column, index) => {
    const means = columns[index];
    // Yes and No say whether a program takes letters (AMCAS, domain.md 2.2a): no letter is named by them.
    if ((means === 'slot' || means === 'letters') && isAnswers(grid, index)) return;
    if (means === 'slot') places.push({ column: index, holds: 'slot' });
    else if (means === 'letters') places.push({ column: index, holds: 'several' });
    else if (
      means === null &&
      matrix &&
      !grid.uneven &&
      isChecked(grid, index) &&
      !isOtherDocument(column, words) &&
      !isProgramFact(column, words)
    ) {
      const letter = letterNamed(column.lines, words);
      if (letter) places.push({ column: index, holds: 'check', letter });
    }
  });
  return places;
}

/** True for a heading that names a document that is no letter, once or more often. */
function isOtherDocument({ text, lines }: Column, words: PortalWords): boolean {
  return (
    [text, ...lines].some((one) => isOneOf(one, words.otherDocuments)) ||
    speaksOf(text, words.otherDocumentWords)
  );
}

/** True for a heading that tells something of the programs; one with a letter's ID is a letter's, whatever it says. */
function isProgramFact({ text, lines }: Column, words: PortalWords): boolean {
  return speaksOf(text, words.programFacts) && (letterNamed(lines, words)?.letterId ?? null) === null;
}

/** True for a column of answers: Yes, No, a tick or a cross in every cell that says anything. */
function isAnswers(grid: Grid, index: number): boolean {
  const cells = grid.rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined);
  const said = cells.filter(
    ({ text, icons, checked }) => text !== '' || icons.length > 0 || checked !== null,
  );
  return said.length > 0 && said.every(isAnswer);
}

function isAnswer(cell: Cell): boolean {
  if (cell.text === '') return cell.checked !== null || cell.icons.length === 1;
  const bare = cell.text.replace(/\ufe0f/g, '').trim();
  return (
    YES.includes(bare) || NO.includes(bare) || isOneOf(bare, ['yes', 'no', 'y', 'n', 'n/a']) || bare === '—'
  );
}

/**
 * Where letters stand in a list of programs that its user taught. A column of which nothing was said stands for a letter
 * only where its heading carries a letter's ID: it may be anything's, with a name that nobody knows.
 */
export function taughtPlaces(
  grid: Grid,
  columns: readonly (ProgramColumn | null)[],
  words: PortalWords,
  matrix: boolean,
): LetterPlace[] {
  const places = letterPlaces(grid, columns, words, matrix);
  const said = places.filter((place) => place.holds !== 'check');
  if (said.length > 0) return said;
  return places.filter((place) => place.holds === 'check' && place.letter.letterId !== null);
}

/**
 * True when a matrix has a column of checks whose heading names no letter: what is checked there is assigned, and it
 * is not known what. A column of boxes before the programs chooses rows.
 */
export function hidesLetter(
  grid: Grid,
  columns: readonly (ProgramColumn | null)[],
  places: readonly LetterPlace[],
  words: PortalWords,
): boolean {
  const matrix = grid.uneven || places.some((place) => place.holds === 'check');
  return grid.columns.some(
    (column, index) =>
      matrix &&
      index > columns.indexOf('program') &&
      columns[index] === null &&
      !places.some((place) => place.column === index) &&
      !isOtherDocument(column, words) &&
      !isProgramFact(column, words) &&
      // A letter's column in which something else stands, too, is no column of checks.
      (isChecked(grid, index) || (letterNamed(column.lines, words)?.letterId ?? null) !== null) &&
      grid.rows.some((row) => isMarked(row.cells[index])),
  );
}

/** True for a cell that shows a check and no word of its own. */
function isMarked(cell: Cell | undefined): boolean {
  if (!cell) return false;
  return cell.checked !== null || cell.icons.length > 0 || YES.includes(cell.text);
}

/** A column of checks: boxes, icons or glyphs and nothing else in most of its cells. */
function isChecked(grid: Grid, index: number): boolean {
  const cells = grid.rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined);
  const checks = cells.filter(
    (cell) => cell.checked !== null || cell.icons.length > 0 || cell.text.length <= 12,
  );
  return cells.length > 0 && checks.length === cells.length;
}

/** The letters that one row shows as assigned. `whole`: these are all of them. */
export interface RowAssignments {
  assigned: Omit<AssignmentSeen, 'program'>[];
  whole: boolean;
  problems: Problem[];
}

/** Reads the letters assigned to the program of one row: from its columns, or from what is unfolded below it. */
export function assignmentsOfRow(
  row: Row,
  places: readonly LetterPlace[],
  words: PortalWords,
  status: ProgramStatus | null,
): RowAssignments {
  const read: RowAssignments = { assigned: [], whole: places.length > 0, problems: [] };
  // domain.md 1.5: on applying, assignments lock.
  const usual: AssignmentState = words.locksOnApply && status === 'applied' ? 'locked' : 'assigned';
  for (const place of places) {
    const cell = row.cells[place.column];
    if (!cell) read.whole = false;
    else if (place.holds === 'check') readCheck(cell, place.letter, usual, words, read);
    else if (place.holds === 'slot') readNames([cell.lines], cell, usual, words, read);
    else readNames(entriesOf(cell), cell, usual, words, read);
  }
  if (places.length === 0) readLabelled(row, usual, words, read);
  for (const grid of row.grids) {
    const letters = readDetail(grid, usual, words, read);
    if (letters && places.length === 0) read.whole = !grid.partial;
  }
  return read;
}

/** "LoR 1: Adaeze Okafor" in what a row unfolds. Each program has its slots there, or none. */
function readLabelled(row: Row, usual: AssignmentState, words: PortalWords, read: RowAssignments): void {
  const slots = row.fields.filter((field) => columnOf(field.label, words.programColumns) === 'slot');
  read.whole = slots.length > 0;
  for (const { value } of slots) readNames([[value]], { ...NO_CELL, text: value }, usual, words, read);
}

const NO_CELL: Cell = {
  text: '',
  lines: [],
  icons: [],
  unnamedIcons: 0,
  checked: null,
  fixed: false,
  actions: [],
  heard: [],
};

const YES = ['✓', '✔', '☑', '✅', '●', '✓ assigned', '√'];
const NO = ['✗', '✘', '☐', '○', '❌', '×'];

function readCheck(
  cell: Cell,
  letter: LetterNamed,
  usual: AssignmentState,
  words: PortalWords,
  read: RowAssignments,
): void {
  const said = cell.text || (cell.icons.length === 1 ? (cell.icons[0] ?? '') : '');
  if (cell.checked !== null && !said) {
    if (cell.checked) read.assigned.push({ letter, state: cell.fixed ? 'locked' : usual });
    return;
  }
  const bare = said.replace(/\ufe0f/g, '').trim();
  const sign = cell.text === '' ? signMeans(said) : null;
  const means = YES.includes(bare) || sign === true ? 'assigned' : meaningOf(said, words.assignmentWords);
  if (means) read.assigned.push({ letter, state: means === 'assigned' ? usual : means });
  else if (
    NO.includes(bare) ||
    sign === false ||
    isOneOf(said, ['no', 'not assigned', 'unassigned', 'not selected', 'none', 'unchecked'])
  )
    return;
  else if (said || cell.icons.length > 1 || cell.unnamedIcons > 0) {
    read.whole = false;
    read.problems.push({ kind: 'cell-unreadable', texts: [said.slice(0, 80)] });
  }
}

/** One cell with several writers: a line for each, or parted by semicolons. A second line without a name is a title. */
function entriesOf(cell: Cell): string[][] {
  return cell.lines
    .flatMap((line) => line.split(/\s*;\s*/))
    .map((line) => [line.replace(/^\s*(?:\d+[.)]|[•·*-])\s+/, '')]);
}

function readNames(
  entries: readonly (readonly string[])[],
  cell: Cell,
  usual: AssignmentState,
  words: PortalWords,
  read: RowAssignments,
): void {
  if (cell.text === '' && (cell.unnamedIcons > 0 || cell.icons.length > 0 || cell.checked !== null)) {
    read.whole = false;
    return;
  }
  const opens = cell.actions.some((action) => isOneOf(action, words.assignActions));
  const named = entries.filter((lines) => !isOneOf(lines.join(' '), words.assignActions));
  // A place from which letters are chosen shows those that were, or none of them.
  if ((opens || named.length < entries.length) && named.length === 0) read.whole = false;
  for (const lines of named) {
    const text = lines.join(' ');
    if (namesNobody(text) || isOneOf(text, words.otherDocuments)) continue;
    // "2 letters", "+1 more": there are letters that are not shown here.
    if (/^\+?\s*(?:and\s+)?\d+\b|\bmore$/i.test(text)) {
      read.whole = false;
      continue;
    }
    const letter = letterNamed(lines, words);
    if (!letter) {
      read.whole = false;
      read.problems.push({ kind: 'cell-unreadable', texts: [text.slice(0, 80)] });
      continue;
    }
    const word = lines.map((line) => meaningOf(line, words.assignmentWords)).find((one) => one !== null);
    read.assigned.push({ letter, state: word === 'sent' ? 'sent' : usual });
  }
}

/** A nested list of the documents of one program: only those that are letters count. */
function readDetail(grid: Grid, usual: AssignmentState, words: PortalWords, read: RowAssignments): boolean {
  const columns = grid.columns.map((column) => columnOf(column.text, words.letterColumns));
  const headed = grid.columns.some((_, index) => columns[index] === 'item' || columns[index] === 'kind');
  const titled = isLetterDocument(grid.name, words) || phrase(grid.name).includes('document');
  let told = false;
  for (const row of grid.rows) {
    const texts = row.cells
      .flatMap((cell) => (grid.drawnAs === 'list' ? cell.lines : [cell.text]))
      .filter(Boolean);
    const marker = texts.find((text) => isLetterDocument(text, words));
    if (!marker && !(columns.includes('writer') || isLetterDocument(grid.name, words))) {
      told ||= headed || titled;
      continue;
    }
    told = true;
    const status = columns.indexOf('status');
    const said = status >= 0 ? (row.cells[status]?.text ?? '') : '';
    if (isOneOf(said, ['not assigned', 'unassigned'])) continue;
    const letter = letterNamed(nameLines(row, columns, marker, words), words);
    if (!letter || letter.author === null) {
      read.whole = false;
      read.problems.push({ kind: 'cell-unreadable', texts: [texts.join(' ').slice(0, 80)] });
      continue;
    }
    const id = columns.indexOf('letterId');
    const shown = id >= 0 ? letterNamed([`ID: ${row.cells[id]?.text ?? ''}`], words)?.letterId : null;
    const means = meaningOf(said, words.assignmentWords);
    read.assigned.push({
      letter: { ...letter, letterId: shown ?? letter.letterId },
      state: means === 'sent' ? 'sent' : usual,
    });
  }
  return told;
}

/** The lines that name the writer in a row of documents. */
function nameLines(
  row: Row,
  columns: readonly (string | null)[],
  marker: string | undefined,
  words: PortalWords,
): string[] {
  const writer = columns.indexOf('writer');
  const cell = writer >= 0 ? row.cells[writer] : undefined;
  if (cell?.text) return cell.lines;
  if (marker && !isOneOf(marker, words.letterDocuments)) {
    return [marker.replace(/^.*?(?:\s+[-–—|]\s+|:\s+)/, '')];
  }
  const NAMES = new Set<string | null>(['item', 'title', 'letterTitle', null]);
  const other = row.cells.find(
    (one, index) => NAMES.has(columns[index] ?? null) && one.text !== '' && one.text !== marker,
  );
  if (other) return other.lines;
  return row.cells[0]?.lines.filter((line) => line !== marker) ?? [];
}
