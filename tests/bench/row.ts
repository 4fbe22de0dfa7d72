/** One line of the table: what was measured, against what, its budget, what came out, and whether that is kept. */
export interface Row {
  what: string;
  against: string;
  most: string;
  found: string;
  kept: boolean;
}

/** The middle one. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** `12.3 ms`, with as many digits as say something. */
export function ms(number: number): string {
  return `${number < 10 ? number.toFixed(1) : number.toFixed(0)} ms`;
}

/** A row about how many times one thing costs another. */
export function timesRow(
  what: string,
  against: string,
  most: number,
  measured: { ours: number; theirs: number },
): Row {
  const times = measured.ours / measured.theirs;
  const found = `${times.toFixed(2)}x (${ms(measured.ours)} and ${ms(measured.theirs)})`;
  return { what, against, most: `${most}x`, found, kept: times <= most };
}

/** Each of the pieces of work in turns, so many times; the medians of what they gave. */
export async function inTurns<Name extends string>(
  times: number,
  work: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const given = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let turn = 0; turn < times; turn += 1)
    for (const name of turn % 2 === 0 ? names : names.toReversed()) given[name].push(await work[name]());
  return Object.fromEntries(names.map((name) => [name, median(given[name])])) as Record<Name, number>;
}

/** Sizes of the growth curve, as times of the smallest. */
export const GROWTH = [1, 4, 16, 64] as const;

/** A row about how a cost grows with the number of rows: linear or better. */
export function growthRow(what: string, costs: readonly number[]): Row {
  const [first = NaN] = costs;
  const found = costs
    .map(
      (cost, at) =>
        `${String(GROWTH[at])}x rows: ${ms(cost)}${at === 0 ? '' : ` (${(cost / first).toFixed(1)}x)`}`,
    )
    .join(', ');
  const kept = costs.every((cost, at) => cost / first <= (GROWTH[at] ?? 0));
  return { what, against: 'itself with 1x rows', most: 'linear', found, kept };
}
