import { CAPPED_LETTERS } from './caps.ts';
import type { LetterKind, LetterSeen, LetterState, Problem } from '../model.ts';
import type { Cell, Grid, Row } from '../page/page.ts';
import { dayOf } from './dates.ts';
import { composite, EMAIL, endsInState, isNoValue, letterIdIn, namesNobody, personName } from './named.ts';
import { columnOf, isOneOf, meaningOf, speaksOf } from './phrase.ts';
import type { LetterColumn, PortalWords } from './portal.ts';
import { statusOf, yesNo, type Status } from './status.ts';
import { tellsOfOne } from './one-letter.ts';
import { isRequestStatus, ofRequest } from './requests.ts';
import { titleAndId } from './title-and-id.ts';

/** A letters list with its columns found. */
export interface LetterGrid {
  grid: Grid;
  columns: (LetterColumn | null)[];
  /** Of a list that its user taught: the words that may say "received". */
  confirmed?: readonly string[];
}

/** The letter columns of a grid by their headings' words. */
export function letterColumns(grid: Grid, words: PortalWords): (LetterColumn | null)[] {
  const columns = grid.columns.map((column) =>
    isRequestStatus(column, words) ? 'status' : columnOf(column.text, words.letterColumns),
  );
  const has = (column: LetterColumn): boolean => columns.includes(column);
  // A card's own title is its writer when no label says who wrote.
  if (grid.drawnAs === 'cards' && columns[0] === null) {
    if (!hasWriter(columns) && !isOfRequests(grid, words)) columns[0] = 'writer';
    // Where it is not, it is what the letter is called, if this portal's letters have a title.
    else if (!has('letterTitle') && words.letterColumns.some((one) => one.means === 'letterTitle'))
      columns[0] = 'letterTitle';
  }
  // "Letter" alone may hold who wrote it; a letter's title never does.
  const entry = grid.columns.findIndex((column) => isOneOf(column.text, ['Letter', 'Letter Entry']));
  if (columns[entry] === 'letterTitle' && !has('writer') && !isOfRequests(grid, words))
    columns[entry] = 'writer';
  // Beside a "Letter ID", a plain "ID" is something else's.
  if (columns.filter((column) => column === 'letterId').length > 1) {
    const named = grid.columns.map((column) => speaksOf(column.text, ['letter', 'request', 'lor']));
    columns.forEach((column, at) => {
      if (column === 'letterId' && named.includes(true) && !named[at]) columns[at] = null;
    });
  }
  // What another service says of a letter is not what this portal says.
  grid.columns.forEach((column, at) => {
    if (speaksOf(`${column.group} ${column.text}`, words.otherServices)) columns[at] = null;
  });
  return columns;
}

/**
 * True when a list with these columns can only be one of letters: it says who wrote and where each stands, and the
 * headings above, a Letter ID or a column's own words name letters. An "Author" with a "Status" may be an MSPE's.
 *
 * @param named the headings above the list name letters
 */
export function holdsLetters(
  grid: Grid,
  columns: readonly (LetterColumn | null)[],
  named: boolean,
  words: PortalWords,
): boolean {
  if (!tellsLetters(grid, columns, words)) return false;
  // Without a name its ID has to tell one letter from another: in a row of its own, or beside its title.
  if (!hasWriter(columns) && grid.rows.length > 0) {
    const list = { grid, columns: [...columns] };
    if (!grid.rows.some((row) => letterIdOf(row, list, words) !== null)) return false;
  }
  const told = columns.includes('status') || columns.includes('letterId') || columns.includes('notSending');
  if (!told) return false;
  // Labelled lines can be a help text's; a card tells of one letter at least three things, its ID among them or not.
  const known = columns.filter((column, at) => column !== null && grid.columns[at]?.text !== '').length;
  if (grid.drawnAs === 'cards' && known < (columns.includes('letterId') ? 2 : 3)) return false;
  const speaks = grid.columns.some(
    (column, at) => columns[at] !== null && speaksOf(column.text, LETTER_WORDS),
  );
  const letters =
    !columns.includes('item') ||
    grid.rows.some((row) => !isNoLetter(row, { grid, columns: [...columns] }, words));
  return letters && (named || speaks);
}

/** True for a list whose status is that of requests: it may name letters by title and ID, and nobody. */
function isOfRequests(grid: Grid, words: PortalWords): boolean {
  return grid.columns.some((column) => isRequestStatus(column, words));
}

/**
 * True when the columns tell one letter from another: by who wrote, or by a title where this portal prints a letter's ID
 * beside it (AMCAS names nobody in its list of requests, domain.md 2.2a). In another list a column whose heading is not
 * known may hold the writer: then nothing is read without one.
 */
export function tellsLetters(
  grid: Grid,
  columns: readonly (LetterColumn | null)[],
  words: PortalWords,
): boolean {
  if (hasWriter(columns)) return true;
  if (!columns.includes('letterTitle') || words.idBesideTitle === null) return false;
  // A heading that is not there says as little as one that is not known: only a column of buttons, or of nothing, needs none.
  const buttons = [...words.matchActions, ...words.assignActions];
  const isEmpty = (at: number): boolean =>
    grid.rows.every(({ cells }) => (cells[at]?.text ?? '') === '' || isOneOf(cells[at]?.text ?? '', buttons));
  const known = grid.columns.every(
    ({ text }, at) =>
      columns[at] !== null || (text === '' ? isEmpty(at) : isOneOf(text, words.otherDocuments)),
  );
  return known || isOfRequests(grid, words);
}

/** True when the columns say who wrote: in one, or in two for the parts of a name. */
export function hasWriter(columns: readonly (LetterColumn | null)[]): boolean {
  return columns.includes('writer') || (columns.includes('firstName') && columns.includes('lastName'));
}

const LETTER_WORDS = ['lor', 'letter', 'letters', 'recommendation', 'recommender', 'evaluator', 'evaluation'];

/** What was read off one list of letters. */
export interface LettersRead {
  letters: LetterSeen[];
  problems: Problem[];
  /** Every row of the list became a letter, or is surely none. */
  complete: boolean;
}

/**
 * Reads the rows of one list of letters. A cell that is not plainly a fact of its column gives no fact.
 *
 * @param forced the state of every row, where the list itself says it (letters that wait to be matched).
 */
export function readLetters(list: LetterGrid, words: PortalWords, forced: LetterState | null): LettersRead {
  const read: LettersRead = { letters: [], problems: [], complete: true };
  const hasStatus = list.columns.includes('status') || list.columns.includes('notSending');
  if (!hasStatus && !forced && !tellsOfOne(list, words))
    read.problems.push({ kind: 'column-missing', texts: ['status'] });
  for (const row of list.grid.rows) {
    if (isNoLetter(row, list, words)) continue;
    if (read.letters.length >= CAPPED_LETTERS) {
      read.problems.push({ kind: 'too-much', texts: [] });
      read.complete = false;
      break;
    }
    const letter = letterOf(row, list, words, forced, read.problems);
    if (letter) read.letters.push(letter);
    else read.complete = false;
  }
  return withoutDoubles(read);
}

function cellsOf(row: Row, list: LetterGrid, column: LetterColumn): Cell[] {
  return row.cells.filter((_, index) => list.columns[index] === column);
}

/** Totals, templates, and documents that are no letter. */
function isNoLetter(row: Row, list: LetterGrid, words: PortalWords): boolean {
  const first = row.cells.find((cell) => cell.text)?.text ?? '';
  if (/\{\{|\}\}|^\s*(sub)?totals?\b/i.test(first)) return true;
  const writer = cellsOf(row, list, 'writer').find((cell) => cell.text);
  if (isOtherDocument(writer?.lines[0] ?? '', words)) return true;
  if (cellsOf(row, list, 'kind').some((cell) => isOneOf(cell.text, words.otherDocuments))) return true;
  const items = cellsOf(row, list, 'item').filter((cell) => cell.text);
  return items.length > 0 && !items.some((cell) => isLetterDocument(cell.text, words));
}

/** True for what stands where a writer would and is a document: "MSPE", "Medical School Transcript". */
function isOtherDocument(text: string, words: PortalWords): boolean {
  const head = text.split(/\s*(?:[-–—:|(]|\bv\d)\s*/)[0] ?? text;
  return (
    isOneOf(text, words.otherDocuments) ||
    isOneOf(head, words.otherDocuments) ||
    speaksOf(text, words.otherDocumentWords)
  );
}

/** True for the name of a document that is a letter: "Letter of Recommendation", "LoR - Okafor". */
export function isLetterDocument(text: string, words: PortalWords): boolean {
  const head = text.split(/\s+[-–—:|]\s+|:\s+/)[0] ?? text;
  return isOneOf(text, words.letterDocuments) || isOneOf(head, words.letterDocuments);
}

function letterOf(
  row: Row,
  list: LetterGrid,
  words: PortalWords,
  forced: LetterState | null,
  problems: Problem[],
): LetterSeen | null {
  const of = (column: LetterColumn): Cell | undefined => {
    const cells = cellsOf(row, list, column);
    return cells.find((cell) => cell.text) ?? cells[0];
  };
  const written = of('writer');
  const who = composite(written, words);
  const inParts = [of('firstName'), of('lastName')].map((cell) => cell?.text ?? '');
  // A family name by itself can be an office's; a given name alone is nobody's.
  const joined = inParts[1] === '' ? '' : inParts.filter((part) => !isNoValue(part)).join(' ');
  const labelled = (column: LetterColumn): string | null => {
    const field = [...who.fields, ...row.fields].find(
      (one) => columnOf(one.label, words.letterColumns) === column,
    );
    return field?.value ?? null;
  };
  const letterId = letterIdIn(labelled('letterId')) ?? letterIdOf(row, list, words);
  const author = personName(who.name || (written?.actions[0] ?? '') || joined, words);
  // Where a column of writers stands, one that cannot be read is no writer that is not named.
  const mayNameNobody = forced !== null || !hasWriter(list.columns);
  if (!author && !(letterId && mayNameNobody && namesNoWriter(written, joined, words))) {
    problems.push({ kind: 'cell-unreadable', texts: [written?.text.slice(0, 80) ?? ''] });
    return null;
  }
  const text = (column: LetterColumn): string | null => {
    const said = of(column)?.text || labelled(column) || '';
    return isNoValue(said) ? null : said;
  };
  const status = forced
    ? { state: forced, says: null, on: null }
    : sureOf(statusOf({ row, ...list, labelled: labelled('status') }, words, problems), list, problems);
  const receivedOn =
    dayIn(answerless(text('receivedOn')), 'receivedOn', problems) ??
    (status.state === 'received' ? status.on : null);
  const says = status.says ?? (forced ? text('status') : null);
  const called = titleAndId(of('letterTitle'), words).title ?? labelled('letterTitle');
  const letterCalled = author ? letterTitle(called, author, words) : ownTitle(called, words);
  return {
    row: row.key,
    letterId,
    author: author ?? '',
    // Where letters have titles of their own, the position of who writes is none.
    title: words.idBesideTitle ? letterCalled : (who.title ?? text('title') ?? letterCalled),
    email: emailIn(text('email')),
    kind: text('kind') ? meaningOf(text('kind') ?? '', words.kinds) : kindIn(row.loose, words),
    specialty: text('specialty'),
    chair: who.chair ?? yesNo(of('chair')),
    waived: yesNo(of('waived'), ['waived', 'i waive', 'waive'], ['not waived', 'i do not waive', 'retained']),
    imported:
      status.state === 'received' && isOneOf(says ?? '', words.importedWords) ? true : yesNo(of('imported')),
    state: status.state,
    portalStatus: says,
    requestedOn:
      dayIn(text('requestedOn'), 'requestedOn', problems) ??
      (status.state === 'requested' && isOneOf(says ?? '', words.requestWords) ? status.on : null),
    receivedOn: status.state !== null && ARRIVED.has(status.state) ? receivedOn : null,
    ...(forced === null && ofRequest(list, says, words) ? { ofRequest: true as const } : {}),
  };
}

/** The ID in a row's cells: in a column of its own, else beside the letter's title. */
function letterIdOf(row: Row, list: LetterGrid, words: PortalWords): string | null {
  const own = cellsOf(row, list, 'letterId').find((cell) => cell.text);
  const titles = cellsOf(row, list, 'letterTitle');
  const title = titles.find((cell) => cell.text) ?? titles[0];
  return letterIdIn(own?.text ?? null) ?? titleAndId(title, words).letterId;
}

/** True for a row that says of nobody that they write: no such cell, or an empty one, in a portal that prints such rows. */
function namesNoWriter(written: Cell | undefined, joined: string, words: PortalWords): boolean {
  if (words.idBesideTitle === null || joined !== '') return false;
  return written === undefined || (namesNobody(written.text) && written.icons.length === 0);
}

/** The title of a letter that names nobody: it is known by it, so that every title but a word of state is one. */
function ownTitle(text: string | null, words: PortalWords): string | null {
  return !text || isNoValue(text) || meaningOf(text, words.letterStates) !== null ? null : text;
}

/** What a letter is called; "Letter 2" and a word of the portal's own are no title. */
function letterTitle(text: string | null, author: string, words: PortalWords): string | null {
  if (
    !text ||
    text === author ||
    endsInState(text, words) ||
    /^(?:letter|entry|request)?\W*\d+\W*$/i.test(text)
  )
    return null;
  return meaningOf(text, words.kinds) === null && meaningOf(text, words.letterStates) === null ? text : null;
}

/** The one kind of letter that a card's lines name without a label ("Organic Chemistry · Individual Letter"). */
function kindIn(loose: readonly string[], words: PortalWords): LetterKind | null {
  const kinds = loose.flatMap((line) =>
    line.split(/\s+[-–—|•·]\s+/).flatMap((part) => meaningOf(part, words.kinds) ?? []),
  );
  return new Set(kinds).size === 1 ? (kinds[0] ?? null) : null;
}

/** In a taught column a word of the portal's own can be another thing's: it says "received" once its user confirmed it. */
function sureOf(status: Status, { confirmed }: LetterGrid, problems: Problem[]): Status {
  if (confirmed === undefined || status.state !== 'received') return status;
  if (isOneOf(status.says ?? '', confirmed)) return status;
  problems.push({ kind: 'new-word', texts: [status.says ?? ''] });
  return { ...status, state: 'unknown', on: null };
}

/** States of letters that were in once: only of these is a date of receipt a fact. */
const ARRIVED = new Set<LetterState>(['received', 'unmatched', 'withdrawn', 'rejected']);

/** "Yes" in a column of receipts is an answer, not a date. */
function answerless(text: string | null): string | null {
  return text && isOneOf(text, ['yes', 'no', 'y', 'n', 'true', 'false']) ? null : text;
}

function dayIn(text: string | null, column: string, problems: Problem[]): string | null {
  if (!text) return null;
  const day = dayOf(text);
  if (!day) problems.push({ kind: 'cell-unreadable', texts: [column, text.slice(0, 80)] });
  return day;
}

function emailIn(text: string | null): string | null {
  return text && EMAIL.test(text) ? text : null;
}

/** One row drawn twice is one letter; one Letter ID with two stories is none: nothing is said of it. */
function withoutDoubles(read: LettersRead): LettersRead {
  const facts = (letter: LetterSeen): string => JSON.stringify({ ...letter, row: '' });
  const kept: LetterSeen[] = [];
  const torn = new Set<string>();
  for (const letter of read.letters) {
    const twin = letter.letterId === null ? undefined : kept.find((one) => one.letterId === letter.letterId);
    if (!twin) kept.push(letter);
    else if (facts(twin) !== facts(letter)) torn.add(letter.letterId ?? '');
  }
  if (torn.size === 0) return { ...read, letters: kept };
  return {
    letters: kept.filter((letter) => !torn.has(letter.letterId ?? '')),
    problems: [...read.problems, { kind: 'ambiguous', texts: [...torn] }],
    complete: false,
  };
}
