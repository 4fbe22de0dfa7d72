import type { LetterState, Problem } from '../model.ts';
import type { Cell, Grid, Row } from '../page/page.ts';
import { datedEnd, dayOf } from './dates.ts';
import { isNoValue } from './named.ts';
import { isOneOf, meaningOf, phrase, speaksOf, stateMeaning } from './phrase.ts';
import type { LetterColumn, PortalWords } from './portal.ts';
import { isShape, signMeans } from './signs.ts';

/** Where a letter stands, by its row. */
export interface Status {
  /** `null`: the row does not say, or its cell cannot be read. */
  state: LetterState | null;
  /** The portal's own word. */
  says: string | null;
  /** The day that stands behind the word ("Uploaded 09/14/2026"). */
  on: string | null;
}

/** A row of letters with what its columns mean. */
export interface StatusRow {
  row: Row;
  grid: Grid;
  columns: readonly (LetterColumn | null)[];
  /** A status that stands in the row under a label instead of in a column. */
  labelled: string | null;
}

const NOTHING: Status = { state: null, says: null, on: null };

/** Links beside a status that say nothing of it. */
const NEUTRAL = [
  ...['view', 'details', 'detail', 'view details', 'see details', 'history', 'view history', 'info', 'help'],
  ...['more info', 'more', 'edit', 'download', 'track', 'learn more', "what's this?", "what's this", 'show'],
];

/** Texts for screen readers, and pictures' own words, that can take a "received" back. */
const DOUBT =
  /\b(?:not|no|never|non|un\w+|pending|fail\w*|reject\w*|await\w*|waiting|warn\w*|error|cancel\w*|close|times|xmark|ban|hourglass|clock|schedule|problem|sync|expired|incomplete|missing|review|except|alert|caution|danger\w*|exclamation|invalid|block\w*|clear|priority|withdrawn|partial\w*)\b|exclam|warning/i;

/**
 * The state of a row. Words count only as a whole phrase of this portal; a date may stand behind them. What says two
 * things (two status cells, a word and an icon, a date of upload beside a word that denies it) is unknown.
 */
export function statusOf(at: StatusRow, words: PortalWords, problems: Problem[]): Status {
  const { row, grid, columns } = at;
  const cells = (column: LetterColumn): Cell[] => row.cells.filter((_, index) => columns[index] === column);
  if (cells('notSending').some((cell) => cell.checked === true || yesNo(cell) === true)) {
    const own = cells('status').find((cell) => stateMeaning(cell.text, words.letterStates) === 'not-sending');
    const says = own?.text ?? grid.columns[columns.indexOf('notSending')]?.text ?? null;
    return { state: 'not-sending', says, on: null };
  }
  const said = [...saidIn(at, words)];
  if (said.length === 0) {
    if (columns.includes('status')) problems.push({ kind: 'cell-unreadable', texts: ['status'] });
    return NOTHING;
  }
  const says = [...new Set(said.map((one) => one.word))].join(' / ');
  const first = said[0];
  const state = first && said.every((one) => one.state === first.state) ? first.state : null;
  const status = cells('status');
  const doubted = state === 'received' && status.some((cell) => isDoubted(cell, words));
  const against = state ? contradiction(state, cells('receivedOn')) : null;
  if (state && !doubted && against === null) return { state, says, on: first?.on ?? null };
  problems.push({ kind: 'new-word', texts: [says] });
  return { state: 'unknown', says: against ? `${says} / ${against}` : says, on: null };
}

interface Said {
  state: LetterState | null;
  word: string;
  on: string | null;
}

function* saidIn(at: StatusRow, words: PortalWords): Generator<Said> {
  let any = false;
  for (const [index, cell] of at.row.cells.entries()) {
    const means = at.columns[index];
    const asked = answered(at.grid.columns[index]?.text ?? '', cell, means, words);
    if (asked) yield asked;
    else if (means === 'status') for (const text of textsOf(cell, words)) yield wordState(text, words);
    else continue;
    any ||= asked !== null || textsOf(cell, words).length > 0;
  }
  if (any) return;
  if (at.labelled) yield wordState(at.labelled, words);
  // A chip on a card has no label: it counts when it is the only word of the portal there.
  else if (!at.columns.includes('status')) {
    const chips = at.row.loose.map((line) => wordState(line, words)).filter((one) => one.state !== null);
    if (new Set(chips.map((chip) => chip.state)).size === 1) yield* chips.slice(0, 1);
    const place = chips.length === 0 ? chipPlace(at.grid, at.row.loose.length, words) : -1;
    const word = at.row.loose[place];
    if (word !== undefined) yield { state: null, word, on: null };
  }
}

/** The line on which cards like this one carry the word that says where each stands; -1 when they do not agree. */
function chipPlace(grid: Grid, lines: number, words: PortalWords): number {
  const like = grid.rows.filter((row) => row.loose.length === lines);
  const places = like
    .map((row) => row.loose.findIndex((line) => wordState(line, words).state !== null))
    .filter((place) => place >= 0);
  const [first = -1] = places;
  return places.length * 2 >= like.length && places.every((place) => place === first) ? first : -1;
}

/** A column that asks "Received?" and is answered by Yes or No, or a box. */
function answered(
  heading: string,
  cell: Cell,
  means: LetterColumn | null | undefined,
  words: PortalWords,
): Said | null {
  if (means !== 'status' && means !== 'receivedOn') return null;
  if (stateMeaning(heading.replace(/\?/g, ''), words.letterStates) !== 'received') return null;
  const yes = yesNo(cell);
  if (yes === null) return null;
  const word = cell.text ? `${heading} ${cell.text}` : heading;
  return { state: yes ? 'received' : 'requested', word, on: null };
}

/** What a status cell says: its text without links beside it, and icons whose names are words of their own. */
function textsOf(cell: Cell, words: PortalWords): string[] {
  let text = cell.text;
  for (const action of cell.actions) {
    if (isOneOf(action, NEUTRAL) && text.endsWith(` ${action}`)) text = text.slice(0, -action.length).trim();
  }
  const said = text ? [text] : [];
  for (const icon of cell.icons) {
    if (!phrase(icon) || phrase(icon) === phrase(text) || isLegend(icon, words)) continue;
    // The name of a shape beside a word is none of its own; it may still be a reason to doubt the word.
    if (text === '' || !isShape(icon)) said.push(icon);
  }
  const [action] = cell.actions;
  // A status that can be pressed.
  if (said.length === 0 && cell.actions.length === 1 && action && stateMeaning(action, words.letterStates))
    said.push(action);
  return said;
}

/** True for help that lists what a status can be (domain.md 2.2a): it says nothing about its own row. */
function isLegend(text: string, words: PortalWords): boolean {
  const all = [...words.letterStates.flatMap((meaning) => meaning.words), ...words.requests.words];
  return new Set(all.filter((word) => speaksOf(text, [word])).map(phrase)).size > 2;
}

/** The state that a text says, with the day behind it. */
function wordState(text: string, words: PortalWords): Said {
  const state = stateMeaning(text, words.letterStates);
  if (state) return { state, word: text, on: null };
  const dated = datedEnd(text);
  const before = dated?.before ? stateMeaning(dated.before, words.letterStates) : null;
  if (!before || !dated) return { state: null, word: text, on: null };
  // "Not received as of 10/01": the day of the look, not of what happened.
  return { state: before, word: dated.before, on: dated.asOf ? null : dated.on };
}

const HARMLESS_SIGN =
  /^(?:(?:info|information|question|help|file|document|upload|calendar|mail|envelope|lock|star|circle|circled|outlined|filled|icon|mark|square|up)\b ?)+$/;

/** True when something in the cell that is not its text may take the text back. */
function isDoubted(cell: Cell, words: PortalWords): boolean {
  const signs = cell.icons.filter((icon) => isShape(icon) && signMeans(icon) !== true);
  // A shape that is no tick: only "info" and the like take nothing back.
  if (signs.some((icon) => !HARMLESS_SIGN.test(phrase(icon)))) return true;
  if (cell.heard.some((text) => DOUBT.test(text.replace(/_/g, ' ')))) return true;
  return cell.actions.some((action) => {
    const state = meaningOf(action, words.letterStates);
    return state !== null && state !== 'received';
  });
}

/** What stands in a column of receipt dates against a state; `null` when nothing does. */
function contradiction(state: LetterState, received: readonly Cell[]): string | null {
  for (const cell of received) {
    const dated = dayOf(cell.text) !== null;
    if (dated && NOT_IN.has(state)) return cell.text;
    const denies =
      !/\d/.test(cell.text) && /\p{L}/u.test(cell.text) && !isNoValue(cell.text) && yesNo(cell) === null;
    if (state === 'received' && denies) return cell.text;
  }
  return null;
}

/** States of letters that the portal does not have: a date of receipt beside them is a contradiction. */
const NOT_IN = new Set<LetterState>(['draft', 'requested', 'accepted', 'declined', 'not-sending']);

/** Yes or no, by a box or a word; `null` for anything else. */
export function yesNo(
  cell: Cell | undefined,
  yes: readonly string[] = [],
  no: readonly string[] = [],
): boolean | null {
  if (!cell) return null;
  if (cell.checked !== null && !cell.text) return cell.checked;
  const said = cell.text || (cell.icons.length === 1 ? (cell.icons[0] ?? '') : '');
  if (isOneOf(said, ['yes', 'y', 'true', ...yes])) return true;
  if (isOneOf(said, ['no', 'n', 'false', ...no])) return false;
  return null;
}
