import type { AssignmentState, Letter, LetterState, ProgramStatus } from '../../lib/model.ts';

/**
 * What the tracker should know, said once more as plainly as can be: one portal, one season, letters that all bear an
 * ID, time in minutes. Nothing here is shared with the tracker but its words.
 */
export interface Letters {
  page: 'letters' | 'receipt';
  /** The minute in which this content first stood. */
  at: number;
  account: string | null;
  understood: boolean;
  whole: boolean;
  seen: { id: string; author: string; state: LetterState | null }[];
  /** The first place of a page of several and how many there are in all. */
  place: { from: number; total: number } | null;
}
export interface Programs {
  page: 'programs-saved' | 'programs-applied' | 'assignments';
  at: number;
  account: string;
  whole: boolean;
  seen: { id: string; lettersWhole: boolean; letters: { id: string; state: AssignmentState }[] }[];
}

export type Said = Pick<Letter, 'needed' | 'dueOn' | 'thankedOn' | 'notes'>;
export interface ModelLetter extends Said {
  account: string | null;
  /** `null`: typed, and no page has shown it. */
  id: string | null;
  author: string;
  state: LetterState;
  gone: boolean;
  wasIn: boolean;
  /** How often its arrival was told. */
  arrivals: number;
  /** Already in at the first look: its thanks are asked about. */
  asked: boolean;
  lastSeen: number;
  /** How its portal shows it: on its list, on receipts alone, or by its ID on a page of assignments alone. */
  shown: 'list' | 'receipt' | 'name' | 'typed';
  /** Whose word its state is. */
  word: Letters['page'] | null;
}
interface ModelProgram {
  account: string;
  status: ProgramStatus | null;
  gone: boolean;
  readAt: number | null;
  letters: Map<ModelLetter, { state: AssignmentState; gone: boolean }>;
  /** The IDs that each page gave of letters that no list had shown. */
  names: Map<string, Map<string, AssignmentState>>;
}
interface Look {
  page: string;
  at: number;
  account: string | null;
  whole: boolean;
  understood: boolean;
  taken: boolean;
  /** It waits for its user to say whose it is. */
  waits: boolean;
}
interface Sweep {
  account: string | null;
  page: string;
  total: number;
  from: number;
  seen: Map<string, number>;
}
export interface Model {
  letters: ModelLetter[];
  programs: Map<string, ModelProgram>;
  looks: Look[];
  sweeps: Sweep[];
  /** What the last whole look at Saved showed, by account. */
  saved: Map<string, Set<string>>;
  /** The account of "mine, always on this device". */
  mine: string | null;
}
export const SWEEP = 30;
const RANK = ['assigned', 'locked', 'sent'];
const NOT_IN: (LetterState | null)[] = ['planned', 'draft', 'requested', 'accepted'];
const OF_LETTERS = ['letters', 'receipt'];

export const emptyModel = (): Model => ({
  ...{ letters: [], programs: new Map(), looks: [], sweeps: [], saved: new Map(), mine: null },
});

export function accountsOf({ letters, programs, looks }: Model): string[] {
  const named = [...letters, ...programs.values(), ...looks.filter(({ understood }) => understood)];
  return [...new Set(named.flatMap(({ account }) => account ?? []))].sort();
}

/** Whose page it is; `ask` where only its user knows. */
function whose(
  model: Model,
  account: string | null,
  ids: readonly string[],
): { account: string | null } | 'ask' {
  const [only, ...others] = accountsOf(model);
  if (account !== null || only === undefined) return { account };
  const shown = new Set(
    model.letters.filter(({ id }) => id !== null && ids.includes(id)).map((row) => row.account),
  );
  if (others.length === 0 && (shown.has(only) || model.mine === only)) return { account: only };
  // It shows what was read before without an account, and nothing of anybody known.
  return shown.has(null) && shown.size === 1 ? { account: null } : 'ask';
}

/** A look at letters, or at programs. Says what became of it. */
export function takeLook(
  model: Model,
  look: Letters | Programs,
): 'taken' | 'stale' | 'ask' | 'not understood' {
  const letters = 'understood' in look ? look : null;
  const ids = letters
    ? letters.seen.map(({ id }) => id)
    : (look as Programs).seen.flatMap((program) => program.letters.map(({ id }) => id));
  const understood = letters?.understood ?? true;
  const told = whose(model, look.account, understood ? ids : []);
  const account = told === 'ask' ? null : told.account;
  const earlier = model.looks.filter((one) => one.taken && one.account === account && one.page === look.page);
  const row: Look = {
    page: look.page,
    at: look.at,
    account,
    whole: look.whole,
    understood,
    taken: false,
    waits: told === 'ask' && understood,
  };
  if (!understood) return (model.looks.push(row), 'not understood');
  if (told === 'ask') return (model.looks.push(row), 'ask');
  if (earlier.some(({ at }) => at > look.at)) return (model.looks.push(row), 'stale');
  const alone = accountsOf(model).every((one) => one === account);
  const shows = model.letters.some((one) => one.account === null && one.id && ids.includes(one.id));
  if (account !== null && alone && shows) adopt(model, account);
  row.taken = true;
  if (letters) row.whole = takeLetters(model, letters, account);
  else takePrograms(model, look as Programs);
  settle(model, account);
  model.looks.push(row);
  return 'taken';
}

/** Rows of nobody are one person's: a Letter ID says whose, while nobody else is known. */
function adopt(model: Model, account: string): void {
  for (const row of [...model.letters]) if (row.account === null && row.id !== null) row.account = account;
  for (const look of model.looks) if (look.account === null && !look.waits) look.account = account;
  model.sweeps = model.sweeps.filter((sweep) => sweep.account !== null);
}

function isLate(model: Model, pages: readonly string[], account: string | null, at: number): boolean {
  return model.looks.some(
    (one) => one.taken && one.account === account && pages.includes(one.page) && one.at > at,
  );
}

/** Takes a list of letters; says whether it spoke of all. */
function takeLetters(model: Model, look: Letters, account: string | null): boolean {
  const { page, at } = look;
  const mine = () => model.letters.filter((row) => row.account === account && row.id !== null);
  const listed = () => mine().filter(({ shown }) => shown !== 'name');
  const ofTheirs = model.looks.filter((one) => one.taken && one.account === account);
  const isFirst = ofTheirs.every((one) =>
    one.page === page
      ? !one.whole && at - one.at <= SWEEP
      : page !== 'receipt' || one.page !== 'letters' || at - one.at <= SWEEP,
  );
  const late = isLate(model, OF_LETTERS, account, at);
  const alone = ![...model.letters, ...model.looks].some(
    (row) => row.account !== null && row.account !== account,
  );
  const fresh = look.seen.filter(({ id }) => !listed().some((row) => row.id === id));
  const typed = model.letters.filter(
    (row) => row.id === null && (row.account === account || (row.account === null && alone)),
  );
  const shown = page === 'receipt' ? 'receipt' : 'list';
  for (const { id, author, state } of look.seen) {
    const row = listed().find((one) => one.id === id);
    if (row) {
      if (late || at < row.lastSeen) continue;
      const quiet = page === 'receipt' && isFirst && state === 'received' && row.state !== 'received';
      row.asked ||= quiet && !row.wasIn;
      hear(row, state, page, quiet);
      if (page === 'letters') Object.assign(row, { gone: false, shown });
      row.lastSeen = at;
      continue;
    }
    const same = typed.filter((one) => one.author === author);
    const [one] = same;
    const only = same.length === 1 && fresh.filter((other) => other.author === author).length === 1;
    if (one && only && (one.state === 'planned' || state === 'received')) {
      if (late) continue;
      arrive(one, state ?? 'unknown', false);
      const lastSeen = Math.max(one.lastSeen, at);
      Object.assign(one, { account, id, lastSeen, shown, word: state === null ? null : page });
      continue;
    }
    const isIn = state === 'received';
    const facts: Omit<ModelLetter, keyof Said> = {
      ...{ account, id, author, state: state ?? 'unknown', gone: false, lastSeen: at, shown, word: page },
      ...{ wasIn: isIn, arrivals: isIn && !isFirst ? 1 : 0, asked: isIn && isFirst },
    };
    const known = mine().find((other) => other.id === id);
    if (known) Object.assign(known, facts);
    else model.letters.push({ ...facts, ...NOTHING });
  }
  const all = wholeList(model, look, account);
  if (!all || page !== 'letters' || late) return all !== null;
  for (const row of mine())
    if (row.shown === 'list' && !all.has(row.id ?? '') && row.lastSeen <= at) row.gone = true;
  return true;
}
const NOTHING: Said = { needed: 'yes', dueOn: null, thankedOn: null, notes: null };

/** What a receipt calls received no list lowers; that it has not come is no news beside the list's own word. */
function hear(row: ModelLetter, state: LetterState | null, page: Letters['page'], quiet: boolean): void {
  const stands =
    page === 'letters'
      ? row.word === 'receipt' && row.state === 'received'
      : row.word === 'letters' && NOT_IN.includes(state) && row.state !== 'received';
  row.wasIn ||= false;
  if (state === null) return;
  if (stands) {
    row.wasIn ||= state === 'received';
    return;
  }
  arrive(row, state, quiet);
  row.word = page;
}

function arrive(row: ModelLetter, state: LetterState, quiet: boolean): void {
  if (state === 'received' && row.state !== 'received' && !row.wasIn && !quiet) row.arrivals += 1;
  row.state = state;
  row.wasIn ||= state === 'received';
}

/** Letters that are known by an ID on a page of assignments: kept while one names them and no list shows them. */
function settle(model: Model, account: string | null): void {
  const programs = [...model.programs.values()].filter((row) => row.account === account);
  const named = programs.flatMap(({ names }) => [...names.values()].flatMap((ids) => [...ids.keys()]));
  const mine = () => model.letters.filter((row) => row.account === account);
  for (const row of mine().filter(({ shown }) => shown === 'name')) {
    const listed = mine().find((other) => other.id === row.id && other.shown !== 'name');
    if (!listed && named.includes(row.id ?? '')) continue;
    const isUntouched = (Object.keys(NOTHING) as (keyof Said)[]).every((key) => row[key] === NOTHING[key]);
    if (!listed && !isUntouched) continue;
    if (listed) Object.assign(listed, together(listed, row));
    model.letters.splice(model.letters.indexOf(row), 1);
    for (const { letters } of programs) {
      const stands = letters.get(row);
      letters.delete(row);
      if (stands && listed && !isUntouched && !letters.has(listed)) letters.set(listed, stands);
    }
  }
  for (const { letters, names } of programs)
    for (const [page, ids] of names)
      for (const [id, state] of ids) {
        let letter = mine().find((other) => other.id === id);
        if (!letter) {
          letter = { ...NOTHING, ...unread(account, id) };
          model.letters.push(letter);
        }
        put(letters, letter, state);
        if (letter.shown !== 'name') names.get(page)?.delete(id);
      }
}

function unread(account: string | null, id: string): Omit<ModelLetter, keyof Said> {
  return {
    ...{ account, id, author: '', state: 'unknown', gone: false, lastSeen: 0, shown: 'name', word: null },
    ...{ wasIn: false, arrivals: 0, asked: false },
  };
}

function together(one: Said, other: Said): Said {
  return {
    needed: one.needed === 'yes' ? other.needed : one.needed,
    dueOn: one.dueOn ?? other.dueOn,
    thankedOn: one.thankedOn ?? other.thankedOn,
    notes:
      one.notes === null || other.notes === null
        ? (one.notes ?? other.notes)
        : `${one.notes}\n${other.notes}`,
  };
}

function put(letters: ModelProgram['letters'], letter: ModelLetter, state: AssignmentState): void {
  const stands = letters.get(letter);
  const higher = stands && !stands.gone && RANK.indexOf(stands.state) > RANK.indexOf(state);
  letters.set(letter, { state: higher ? stands.state : state, gone: false });
}

/** The IDs of the whole list, once it is known: said by the page, or by pages that add up within half an hour. */
function wholeList(model: Model, look: Letters, account: string | null): Set<string> | null {
  const open = model.sweeps.find((one) => one.account === account && one.page === look.page);
  const without = () => (model.sweeps = model.sweeps.filter((one) => one !== open));
  const ids = look.seen.map(({ id }) => id);
  if (look.whole) {
    without();
    return new Set(ids);
  }
  const { place } = look;
  if (!place || ids.length === 0 || place.from + ids.length - 1 > place.total) return null;
  const page = new Map(ids.map((id, index) => [id, place.from + index]));
  const goesOn =
    open?.total === place.total &&
    look.at >= open.from &&
    look.at - open.from <= SWEEP &&
    [...page].every(([id, at]) =>
      [...open.seen].every(([other, there]) => (id === other) === (at === there)),
    );
  without();
  const seen = new Map([...(goesOn ? open.seen : []), ...page]);
  if (seen.size === place.total) return new Set(seen.keys());
  const from = goesOn ? open.from : look.at;
  model.sweeps.push({ account, page: look.page, total: place.total, from, seen });
  return null;
}

function takePrograms(model: Model, look: Programs): void {
  const { account, page, at } = look;
  const late = isLate(model, ['programs-saved', 'programs-applied', 'assignments'], account, at);
  const key = (id: string) => `${account} ${id}`;
  const status = page === 'assignments' ? null : page === 'programs-saved' ? 'saved' : 'applied';
  for (const { id, lettersWhole, letters } of look.seen) {
    let row = model.programs.get(key(id));
    if (!row) {
      row = { account, status, gone: false, readAt: null, letters: new Map(), names: new Map() };
      model.programs.set(key(id), row);
    } else if (!late) {
      row.status = status ?? row.status;
      row.gone = false;
    }
    if (late) continue;
    const listed = (id: string) =>
      model.letters.find((one) => one.account === account && one.id === id && one.shown !== 'name');
    const seenIds = letters.map(({ id: letter }) => letter);
    const own = row.names.get(page);
    const names = new Map(lettersWhole ? [] : own);
    for (const { id: letter, state } of letters) {
      const known = listed(letter);
      const before = own?.get(letter) ?? 'assigned';
      if (known) put(row.letters, known, state);
      else names.set(letter, RANK.indexOf(before) > RANK.indexOf(state) ? before : state);
    }
    row.names.set(page, names);
    if (!lettersWhole) continue;
    for (const [other, ids] of row.names)
      for (const letter of ids.keys()) if (other !== page && !seenIds.includes(letter)) ids.delete(letter);
    for (const [letter, stands] of row.letters)
      if (!seenIds.includes(letter.id ?? '')) row.letters.set(letter, { ...stands, gone: true });
    row.readAt = at;
  }
  const shown = new Set(look.seen.map(({ id }) => id));
  const saved = model.saved.get(account);
  if (saved && !late && !(page === 'programs-saved' && look.whole)) {
    const another = [...shown].some(
      (id) => !saved.has(id) && model.programs.get(key(id))?.status === 'saved',
    );
    if (another) model.saved.delete(account);
  }
  if (!look.whole || page === 'assignments') return;
  if (page === 'programs-saved') model.saved.set(account, shown);
  const left = model.saved.get(account);
  if (page === 'programs-saved' || late || !left) return;
  for (const [name, row] of model.programs) {
    const id = name.slice(account.length + 1);
    if (row.account !== account || row.status === null || shown.has(id) || left.has(id)) continue;
    row.gone = true;
  }
}
