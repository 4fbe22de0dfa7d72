import type { Assignment, AssignmentState, Id, Portal } from '../model.ts';
import { isUsable, mayGoTo, type Coverage } from './coverage.ts';
import { count } from './days.ts';
import { portalName } from './portals.ts';
import type { Item } from './rounds.ts';

/**
 * What one cell says of a letter and a program. `assigned`, `good` (for good) and `sent` are the portal's word, or the
 * user's until a page has shown it, and then the cell says so;
 * `could`: in, allowed, and there is a free slot; `without`: in, allowed, and how many the program takes is not known;
 * `waiting`: not in yet; `not`: it must not go there, or there is no room; `unknown`: not read, so nothing is said.
 */
export const CELL_KINDS = [
  'assigned',
  'good',
  'sent',
  'could',
  'without',
  'waiting',
  'not',
  'unknown',
] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export interface Cell {
  kind: CellKind;
  /** A word or two, for the cell itself: "Could have". */
  word: string;
  /** The rest of the sentence, for who asks: "in, and it has a free slot". */
  why: string;
}

/** A program, and what each letter is to it. */
export interface MatrixRow {
  coverage: Coverage;
  /** The letters that are assigned to it, and who says so. */
  states: ReadonlyMap<Id, Stated>;
}

type Stated = Pick<Assignment, 'state' | 'by'>;

/** A letter, and what it is to the programs of its sheet. */
export interface MatrixColumn {
  item: Item;
  /** Programs that have it, and programs that could have it besides. */
  on: number;
  could: number;
}

/** Letters and programs of one portal and season: none of them goes anywhere else. */
export interface MatrixSheet {
  key: string;
  portal: Portal;
  season: number;
  portalName: string;
  /** Letters that are in first, then by writer. */
  columns: MatrixColumn[];
  rows: MatrixRow[];
  /** Letters that will not come and are on no program: no column of theirs. */
  leftOut: number;
  /** Programs of which it is not known what they have. */
  unknown: number;
}

/** What the sheets are made of: what `roundsOf` judged, and the assignments as they are stored. */
export interface ForMatrix {
  coverage: readonly Coverage[];
  items: readonly Item[];
  assignments: readonly Assignment[];
}

/** The sheets that there are, in the order of the programs; a portal without programs has none. */
export function matrixOf({ coverage, items, assignments }: ForMatrix): MatrixSheet[] {
  const states = new Map<Id, Map<Id, Stated>>();
  for (const stated of assignments) {
    if (stated.goneAt !== null) continue;
    const known = states.get(stated.program);
    if (known) known.set(stated.letter, stated);
    else states.set(stated.program, new Map([[stated.letter, stated]]));
  }
  const sheets = new Map<string, MatrixRow[]>();
  for (const one of coverage) {
    const key = `${one.program.portal} ${String(one.program.season)}`;
    const row: MatrixRow = { coverage: one, states: states.get(one.program.id) ?? new Map() };
    const rows = sheets.get(key);
    if (rows) rows.push(row);
    else sheets.set(key, [row]);
  }
  return [...sheets].flatMap(([key, rows]) => sheetOf(key, rows, items));
}

function sheetOf(key: string, rows: MatrixRow[], items: readonly Item[]): MatrixSheet[] {
  const [first] = rows;
  if (!first) return [];
  const { portal, season } = first.coverage.program;
  const on = tally(rows, ({ assigned }) => assigned);
  const could = tally(rows, (one) => one.could);
  // A part of a committee letter goes nowhere by itself.
  const mine = items.filter(
    ({ letter }) => letter.portal === portal && letter.season === season && letter.partOf === null,
  );
  const shown = mine.filter(({ letter, bucket }) => bucket !== 'closed' || on.has(letter.id));
  const columns = shown
    .map((item) => ({ item, on: on.get(item.letter.id) ?? 0, could: could.get(item.letter.id) ?? 0 }))
    .sort((a, b) => inOrder(a.item, b.item));
  return [
    {
      key,
      portal,
      season,
      portalName: portalName(portal),
      columns,
      rows,
      leftOut: mine.length - shown.length,
      unknown: rows.filter(({ coverage }) => coverage.known !== 'known').length,
    },
  ];
}

function tally(rows: readonly MatrixRow[], letters: (one: Coverage) => readonly Item[]): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const { coverage } of rows)
    for (const { letter } of letters(coverage)) counts.set(letter.id, (counts.get(letter.id) ?? 0) + 1);
  return counts;
}

const names = new Intl.Collator('en');

/** In and usable, then in, then still out; by writer. */
function inOrder(a: Item, b: Item): number {
  return (
    Number(isUsable(b)) - Number(isUsable(a)) ||
    Number(b.letter.state === 'received') - Number(a.letter.state === 'received') ||
    names.compare(a.writer, b.writer) ||
    (a.letter.id < b.letter.id ? -1 : 1)
  );
}

/**
 * What the cell of a program and a letter says. The portal's own word comes first; then what can be told without having
 * read the program (it is for another specialty, it is not in); nothing is "could" but what `coverageOf` says could be.
 */
export function cellOf({ coverage, states }: MatrixRow, { letter, bucket }: Item): Cell {
  const stated = states.get(letter.id);
  if (stated) return placed(stated, letter.state === 'received' && bucket !== 'look');
  const { program, known, free, could } = coverage;
  if (!mayGoTo(letter.specialty, program)) {
    if (letter.specialty !== null && program.specialty !== null)
      return { kind: 'not', word: 'Not for it', why: `it is for ${letter.specialty}` };
    return { kind: 'unknown', word: 'Not known', why: 'its specialty is not known' };
  }
  if (bucket === 'look') return { kind: 'waiting', word: 'Needs a look', why: 'look at the letter first' };
  if (letter.state !== 'received')
    return bucket === 'closed'
      ? { kind: 'not', word: 'Not coming', why: 'it is not expected any more' }
      : { kind: 'waiting', word: 'Not in yet', why: 'it cannot be assigned before it is in' };
  if (letter.needed === 'no') return { kind: 'not', word: 'Not needed', why: 'you said so' };
  if (known !== 'known') return { kind: 'unknown', word: 'Not known', why: UNREAD[known] };
  if (could.some((item) => item.letter.id === letter.id))
    return {
      kind: 'could',
      word: 'Could have',
      why: free === null ? 'it is in, and on no program yet' : `it is in, and there is room for ${free} more`,
    };
  if (free === 0) return { kind: 'not', word: 'Full', why: `it has ${count(states.size, 'letter')}` };
  return { kind: 'without', word: 'Not on it', why: 'how many letters it takes is not known' };
}

const UNREAD: Record<Exclude<Coverage['known'], 'known'>, string> = {
  never: 'its letters were never read',
  part: 'its letters were read in part',
  outdated: 'its letters were read before the newest one came',
};

function placed({ state, by }: Stated, isIn: boolean): Cell {
  const cell = by === 'you' ? { ...PLACED[state], ...YOURS } : PLACED[state];
  return isIn ? cell : { ...cell, why: `${cell.why}; the letter itself is not in` };
}
const PLACED: Record<AssignmentState, Cell> = {
  assigned: { kind: 'assigned', word: 'Assigned', why: 'it can still be changed' },
  locked: { kind: 'good', word: 'For good', why: 'assigned, and it cannot be undone' },
  sent: { kind: 'sent', word: 'Sent', why: 'the portal says that it went out' },
};
const YOURS = { word: 'You say so', why: 'you noted that it is assigned; no page has shown it yet' };
