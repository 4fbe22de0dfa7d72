/** How rows of a page and rows of a table are told to be the same thing. */
export interface Identity<S, R> {
  /** The portal's own ID of a row on the page, as compared, or `null`. No two stored rows have the same one. */
  seenId(seen: S): string | null;
  rowId(row: R): string | null;
  /** Every part of the identity is equal, and what one does not show the other does not show either. */
  same(seen: S, row: R): boolean;
  /** Nothing in one contradicts the other. Implied by `same`. */
  fits(seen: S, row: R): boolean;
  /** Two rows of one page that say the same in every word are one thing, drawn twice. */
  twice(a: S, b: S): boolean;
}

/** Rows of the page and stored rows that cannot be told apart, by what fits what. */
export interface Group<R> {
  /** Rows seen, by index, in the order of the page. */
  seen: number[];
  rows: R[];
  /** Every row seen fits every stored one of the group and none besides, and there are as many of either. */
  even: boolean;
}

export interface Matched<R> {
  /** For each row seen: its stored row, `null` for one that is new, or `ambiguous`. */
  of: (R | null | 'ambiguous')[];
  /** Stored rows that cannot be told from another: nothing is concluded about them. */
  doubtful: Set<R>;
  /** The ambiguous rows of the page with the doubtful stored ones, each in one group. */
  groups: Group<R>[];
  /** Rows seen that repeat an earlier one, by index, with the index of that one. */
  repeats: Map<number, number>;
}

/**
 * Pairs the rows of one reading with stored rows, one to one: by the portal's ID; else by equal identities; else by
 * identities that do not contradict, where each fits the other alone. What fits two on either side is ambiguous
 * (contract.md, "letter"): it is paired with nothing and is not new.
 */
export function matchOneToOne<S, R>(
  seen: readonly S[],
  rows: readonly R[],
  identity: Identity<S, R>,
): Matched<R> {
  const matched: Matched<R> = {
    of: seen.map(() => null),
    doubtful: new Set(),
    groups: [],
    repeats: new Map(),
  };
  const open = new Set(seen.keys());
  const rest = new Set(rows);
  pairById(seen, rows, identity, matched, open, rest);

  const left = [...open];
  const candidates = new Map(
    left.map((index) => [index, [...rest].filter((row) => identity.fits(seen[index] as S, row))]),
  );
  const wanted = new Map<R, number[]>();
  for (const [index, fitting] of candidates) {
    for (const row of fitting) wanted.set(row, [...(wanted.get(row) ?? []), index]);
  }
  const taken = new Set<R>();
  const pair = (index: number, row: R) => {
    matched.of[index] = row;
    taken.add(row);
    open.delete(index);
  };
  for (const index of left) {
    const equal = (candidates.get(index) ?? []).filter((row) => identity.same(seen[index] as S, row));
    const [row] = equal;
    if (equal.length !== 1 || row === undefined) continue;
    const rivals = (wanted.get(row) ?? []).filter((other) => identity.same(seen[other] as S, row));
    if (rivals.length === 1) pair(index, row);
  }
  for (const index of [...open]) {
    const fitting = candidates.get(index) ?? [];
    const [row] = fitting;
    // What fits only rows that another equals is one more beside them.
    if (row === undefined || fitting.every((one) => taken.has(one))) continue;
    if (fitting.length === 1 && !taken.has(row) && wanted.get(row)?.length === 1) {
      pair(index, row);
      continue;
    }
    matched.of[index] = 'ambiguous';
    for (const doubtful of fitting) if (!taken.has(doubtful)) matched.doubtful.add(doubtful);
  }
  const unsure = left.filter((index) => matched.of[index] === 'ambiguous');
  matched.groups.push(...groupsOf(unsure, (index) => candidates.get(index) ?? [], taken));
  return matched;
}

/** Puts together what hangs together: rows seen that fit a common stored row are of one group. */
function groupsOf<R>(
  unsure: readonly number[],
  fitting: (index: number) => readonly R[],
  taken: ReadonlySet<R>,
): Group<R>[] {
  const groups: { seen: number[]; rows: Set<R> }[] = [];
  for (const index of unsure) {
    const rows = new Set(fitting(index).filter((row) => !taken.has(row)));
    const common = groups.filter((group) => [...rows].some((row) => group.rows.has(row)));
    for (const group of common) groups.splice(groups.indexOf(group), 1);
    groups.push({
      seen: [...common.flatMap(({ seen }) => seen), index].sort((a, b) => a - b),
      rows: new Set([...common.flatMap((group) => [...group.rows]), ...rows]),
    });
  }
  return groups.map(({ seen, rows }) => ({
    seen,
    rows: [...rows],
    even: seen.length === rows.size && seen.every((index) => fitting(index).length === rows.size),
  }));
}

function pairById<S, R>(
  seen: readonly S[],
  rows: readonly R[],
  identity: Identity<S, R>,
  matched: Matched<R>,
  open: Set<number>,
  rest: Set<R>,
): void {
  const rowOf = new Map<string, R>();
  for (const row of rows) {
    const id = identity.rowId(row);
    if (id !== null) rowOf.set(id, row);
  }
  const groups = new Map<string, number[]>();
  for (const [index, one] of seen.entries()) {
    const id = identity.seenId(one);
    if (id !== null) groups.set(id, [...(groups.get(id) ?? []), index]);
  }
  for (const [id, group] of groups) {
    const row = rowOf.get(id);
    const [first = 0, ...others] = group;
    if (others.some((other) => !identity.twice(seen[first] as S, seen[other] as S))) {
      for (const index of group) {
        matched.of[index] = 'ambiguous';
        open.delete(index);
      }
      if (row !== undefined) {
        matched.doubtful.add(row);
        matched.groups.push({ seen: group, rows: [row], even: false });
        rest.delete(row);
      }
      continue;
    }
    for (const index of others) {
      matched.repeats.set(index, first);
      open.delete(index);
    }
    if (row === undefined) continue;
    matched.of[first] = row;
    open.delete(first);
    rest.delete(row);
  }
}
