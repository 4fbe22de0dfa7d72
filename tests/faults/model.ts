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
}
interface ModelProgram {
  account: string;
  status: ProgramStatus | null;
  gone: boolean;
  readAt: number | null;
  letters: Map<ModelLetter, { state: AssignmentState; gone: boolean }>;
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
  const mine = () => model.letters.filter((row) => row.account === account && row.id !== null);
  const before = model.looks.filter((one) => one.taken && one.account === account && one.page === look.page);
  const first = before.every((one) => !one.whole && look.at - one.at <= SWEEP);
  const late = isLate(model, OF_LETTERS, account, look.at);
  const alone = ![...model.letters, ...model.looks].some(
    (row) => row.account !== null && row.account !== account,
  );
  const fresh = look.seen.filter(({ id }) => !mine().some((row) => row.id === id));
  const typed = model.letters.filter(
    (row) => row.id === null && (row.account === account || (row.account === null && alone)),
  );
  for (const { id, author, state } of look.seen) {
    const row = mine().find((one) => one.id === id);
    if (row) {
      if (late || look.at < row.lastSeen) continue;
      arrive(row, state);
      row.gone = false;
      row.lastSeen = look.at;
      continue;
    }
    const same = typed.filter((one) => one.author === author);
    const [one] = same;
    const only = same.length === 1 && fresh.filter((other) => other.author === author).length === 1;
    if (one && only && (one.state === 'planned' || state === 'received')) {
      if (late) continue;
      arrive(one, state ?? 'unknown');
      Object.assign(one, { account, id, lastSeen: Math.max(one.lastSeen, look.at) });
      continue;
    }
    const isIn = state === 'received';
    model.letters.push({
      ...{ account, id, author, state: state ?? 'unknown', gone: false, lastSeen: look.at },
      ...{ wasIn: isIn, arrivals: isIn && !first ? 1 : 0, asked: isIn && first },
      ...{ needed: 'yes', dueOn: null, thankedOn: null, notes: null },
    });
  }
  const all = wholeList(model, look, account);
  if (!all || look.page !== 'letters' || late) return all !== null;
  for (const row of mine()) if (!all.has(row.id ?? '') && row.lastSeen <= look.at) row.gone = true;
  return true;
}

function arrive(row: ModelLetter, state: LetterState | null): void {
  if (state === 'received' && row.state !== 'received' && !row.wasIn) row.arrivals += 1;
  row.state = state ?? row.state;
  row.wasIn ||= state === 'received';
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
      row = { account, status, gone: false, readAt: null, letters: new Map() };
      model.programs.set(key(id), row);
    } else if (!late) {
      row.status = status ?? row.status;
      row.gone = false;
    }
    if (late) continue;
    const known = letters.flatMap(({ id: letter, state }) => {
      const one = model.letters.find((other) => other.account === account && other.id === letter);
      return one ? [{ letter: one, state }] : [];
    });
    for (const { letter, state } of known) {
      const stands = row.letters.get(letter);
      const higher = stands && !stands.gone && RANK.indexOf(stands.state) > RANK.indexOf(state);
      row.letters.set(letter, { state: higher ? stands.state : state, gone: false });
    }
    // A letter that is not known may be any: then it is not known which are all.
    if (!lettersWhole || known.length < letters.length) continue;
    for (const [letter, stands] of row.letters)
      if (!known.some((one) => one.letter === letter)) row.letters.set(letter, { ...stands, gone: true });
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
