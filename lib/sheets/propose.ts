import {
  foldWord,
  type Day,
  type LetterTyped,
  type Portal,
  type ProgramTyped,
  type SheetRows,
} from '../model.ts';
import type { Role, Shape } from './columns.ts';
import { dayIn, orderOf, type DayOrder } from './days.ts';
import { isNobody, isSummary, personCell } from './person-cell.ts';
import type { Sheet } from './table.ts';
import { kindWord, stateWord, statusWord, yesNo } from './words.ts';

/** What the user has said, or let stand, of a table. */
export interface Choices {
  portal: Portal;
  shape: Shape;
  header: number | null;
  roles: readonly Role[];
  /** The order of day and month, when the dates do not tell it. */
  order: DayOrder | null;
  /** The day to note where the sheet says "sent" without one; `null`: none is noted. */
  sentOn: Day | null;
}

export interface Proposal {
  rows: SheetRows;
  /** The row of the table that each letter and program is from; `null`: it stands in a heading or another row's cell. */
  from: { letters: (number | null)[]; programs: number[] };
  /** The dates fit both orders: nothing can be taken in before the user says which. */
  asksOrder: boolean;
  /** It holds more than is taken in at once: a sentence, or `null`. */
  tooMuch: string | null;
  /** Rows that say "sent" without a day. */
  withoutDay: number;
  /** What was not taken, by row (1-based, as the user counts). */
  remarks: { row: number; text: string }[];
}

const DATED: readonly Role[] = ['asked', 'due', 'sent', 'in', 'thanked', 'applied', 'deadline', 'status'];
const LONGEST = 300;
/** What the worker takes in at once (`CAPS` in messages.ts): more than anybody's season. */
const MOST = { letters: 200, programs: 2_000, assignments: 20_000 } as const;

/** Makes of a table what it says, by what its columns are. It is the user's word, and nothing in it is a portal's. */
export function propose(sheet: Sheet, choices: Choices, today: Day): Proposal {
  const body = sheet.rows.map((cells, row) => ({ cells, row })).slice((choices.header ?? -1) + 1);
  const dated = body.flatMap(({ cells }) =>
    cells.filter((_, at) => DATED.includes(choices.roles[at] ?? 'nothing')),
  );
  const told = orderOf(dated);
  const order = choices.order ?? (told === 'ask' ? null : told);
  const proposal: Proposal = {
    rows: { portal: choices.portal, letters: [], programs: [], assignments: [] },
    from: { letters: [], programs: [] },
    asksOrder: told === 'ask' && choices.order === null,
    tooMuch: null,
    withoutDay: 0,
    remarks: [],
  };
  const table: Table = {
    lines: sheet.lines,
    proposal,
    choices,
    today,
    order,
    headings: sheet.rows[choices.header ?? -1] ?? [],
  };
  for (const line of body) {
    if (choices.shape === 'writers') addLetter(table, line);
    else addProgram(table, line);
  }
  for (const table of ['letters', 'programs', 'assignments'] as const) {
    if (proposal.rows[table].length > MOST[table])
      proposal.tooMuch ??= `More than ${String(MOST[table])} ${table} at once: is this the right table?`;
  }
  return proposal;
}

interface Table {
  lines: readonly number[];
  proposal: Proposal;
  choices: Choices;
  today: Day;
  order: DayOrder | null;
  headings: readonly string[];
}
interface Line {
  cells: readonly string[];
  row: number;
}

/** The cells of a row that have a role. */
function cellsOf({ choices }: Table, { cells }: Line, role: Role): string[] {
  return cells.filter((cell, column) => choices.roles[column] === role && cell !== '');
}
function cellOf(table: Table, line: Line, role: Role): string | null {
  return cellsOf(table, line, role)[0] ?? null;
}
function short(table: Table, line: Line, role: Role): string | null {
  const cell = cellOf(table, line, role);
  if (cell !== null && cell.length > LONGEST)
    remark(table, line, `a text longer than ${String(LONGEST)} letters was cut`);
  return cell?.slice(0, LONGEST) ?? null;
}
function remark({ proposal, lines }: Table, { row }: Line, text: string): void {
  proposal.remarks.push({ row: lines[row] ?? row + 1, text });
}

function addLetter(table: Table, line: Line): void {
  const { proposal } = table;
  const parts = [short(table, line, 'firstName'), short(table, line, 'lastName')].filter(
    (part) => part !== null,
  );
  const cell = (short(table, line, 'author') ?? parts.join(' ')).slice(0, LONGEST);
  if (isSummary(cell)) return remark(table, line, 'a row of totals: left out');
  if (cell === '' || isNobody(cell)) return remark(table, line, 'no name: left out');
  const { name: author, aside } = personCell(cell);
  const letter = emptyLetter(author);
  letter.title = short(table, line, 'title');
  letter.email = short(table, line, 'email');
  letter.specialty = short(table, line, 'specialty');
  const kept = cellsOf(table, line, 'notes');
  if (aside !== null) kept.push(`Name in my sheet: ${aside}`);
  const kind = cellOf(table, line, 'kind');
  letter.kind = kind === null ? null : kindWord(kind);
  if (kind !== null && letter.kind === null) kept.push(`Kind in my sheet: ${kind}`);
  readState(table, line, letter, kept);
  letter.dueOn = dayOf(table, line, 'due', kept);
  letter.notes = kept.length === 0 ? null : kept.join('\n').slice(0, 9_000);
  proposal.rows.letters.push(letter);
  proposal.from.letters.push(line.row);
}

/** How the letter stands. Only a column that the user marked so says that a portal has it. */
function readState(table: Table, line: Line, letter: LetterTyped, kept: string[]): void {
  const { proposal, choices } = table;
  let sent: string | null = null;
  const status = cellOf(table, line, 'status');
  if (status !== null) {
    const word = stateWord(status);
    const day = dayIn(status, table.order, table.today);
    if (word === 'done' || day !== null) sent = status;
    else if (word !== null) letter.state = word;
    else kept.push(`Status in my sheet: ${status}`);
  }
  const asked = cellOf(table, line, 'asked');
  if (asked !== null) {
    letter.askedOn = dayIn(asked, table.order, table.today);
    if (letter.askedOn === null && yesNo(asked) === null) kept.push(`Asked, in my sheet: ${asked}`);
  }
  const said = cellOf(table, line, 'sent');
  if (said !== null) {
    const isSent = yesNo(said) === true || dayIn(said, table.order, table.today) !== null;
    if (isSent) sent = said;
    else if (yesNo(said) === null) kept.push(`Sent, in my sheet: ${said}`);
  }
  if (sent !== null && letter.state !== 'declined') {
    letter.state = 'requested';
    letter.saidSentOn = dayIn(sent, table.order, table.today) ?? choices.sentOn;
    if (letter.saidSentOn === null) kept.push(`My sheet says: ${sent}`);
    if (dayIn(sent, table.order, table.today) === null) proposal.withoutDay += 1;
  }
  const isIn = cellOf(table, line, 'in');
  if (isIn !== null) {
    if (yesNo(isIn) === true || dayIn(isIn, table.order, table.today) !== null) letter.state = 'received';
    else if (yesNo(isIn) === null) kept.push(`In the portal, in my sheet: ${isIn}`);
  }
  const thanked = cellOf(table, line, 'thanked');
  if (thanked !== null) {
    letter.thankedOn = dayIn(thanked, table.order, table.today);
    if (letter.thankedOn === null && yesNo(thanked) !== false) kept.push(`Thanked, in my sheet: ${thanked}`);
  }
}

/** The day in a cell; what is no day is kept as a note, or told of. */
function dayOf(table: Table, line: Line, role: Role, kept: string[] | null): Day | null {
  const cell = cellOf(table, line, role);
  if (cell === null) return null;
  const day = dayIn(cell, table.order, table.today);
  if (day === null && table.proposal.asksOrder) return null;
  if (day === null) {
    remark(table, line, `"${cell.slice(0, 40)}" is no day that I can tell`);
    kept?.push(`${role === 'due' ? 'Due' : 'Day'} in my sheet: ${cell}`);
  }
  return day;
}

function addProgram(table: Table, line: Line): void {
  const { proposal } = table;
  const name = short(table, line, 'program');
  if (name === null) return remark(table, line, 'no program: left out');
  if (isSummary(name)) return remark(table, line, 'a row of totals: left out');
  const status = cellOf(table, line, 'programStatus');
  const asked = cellOf(table, line, 'required');
  const required = asked === null ? null : numberIn(asked);
  if (asked !== null && required === null)
    remark(table, line, `"${asked.slice(0, 40)}" is no number of letters`);
  const signaled = cellOf(table, line, 'signaled');
  const program: ProgramTyped = {
    name,
    accreditationId: short(table, line, 'programId'),
    track: short(table, line, 'track'),
    specialty: short(table, line, 'specialty'),
    city: short(table, line, 'city'),
    region: short(table, line, 'region'),
    status: status === null ? null : statusWord(status),
    signaled: signaled === null ? null : yesNo(signaled),
    appliedOn: dayOf(table, line, 'applied', null),
    deadlineOn: dayOf(table, line, 'deadline', null),
    required,
    choice: 'auto',
  };
  const index = proposal.rows.programs.push(program) - 1;
  proposal.from.programs.push(line.row);
  for (const [column, cell] of line.cells.entries()) {
    const role = table.choices.roles[column];
    if (cell === '') continue;
    if (role === 'letter' && !isNobody(cell)) assign(table, personCell(cell).name, index);
    if (role !== 'mark') continue;
    const heading = table.headings[column] ?? '';
    if (isSummary(heading)) continue;
    const writer = personCell(heading).name.slice(0, LONGEST);
    const ticked = yesNo(cell) === true || dayIn(cell, table.order, table.today) !== null;
    if (writer !== '') letterOf(table, writer);
    if (ticked && writer !== '') assign(table, writer, index);
    else if (yesNo(cell) === null) remark(table, line, `"${cell.slice(0, 40)}" under ${writer} is no tick`);
  }
}

function numberIn(cell: string): number | null {
  const number = /^(\d{1,2})(?:\D|$)/u.exec(cell)?.[1];
  return number !== undefined && Number(number) <= 20 ? Number(number) : null;
}

function assign(table: Table, writer: string, program: number): void {
  const letter = letterOf(table, writer.slice(0, LONGEST));
  const { assignments } = table.proposal.rows;
  if (!assignments.some((one) => one.letter === letter && one.program === program))
    assignments.push({ letter, program });
}

/** The letter of a writer who is named beside programs, once for each name. */
function letterOf({ proposal }: Table, writer: string): number {
  const { letters } = proposal.rows;
  const known = letters.findIndex(({ author }) => foldWord(author) === foldWord(writer));
  if (known >= 0) return known;
  proposal.from.letters.push(null);
  return letters.push(emptyLetter(writer)) - 1;
}

function emptyLetter(author: string): LetterTyped {
  return {
    ...{ author, title: null, email: null, kind: null, specialty: null, state: null },
    ...{ askedOn: null, dueOn: null, saidSentOn: null, thankedOn: null, notes: null },
    choice: 'auto',
  };
}
