import { Draw } from '../oracle/draw.ts';
import { givenFrom } from '../oracle/given.ts';
import type { Case, Letter } from '../oracle/rows.ts';
import { smallest } from '../oracle/smallest.ts';
import type { Differs, OpenCounts } from './check.ts';
import { differences, type Product } from './differences.ts';
import { knownAs } from './known.ts';

/** One kind of difference: how often it came, and its smallest case. */
export interface Kind {
  times: number;
  /** Draws the tracker that showed it first. */
  seed: number;
  given: Case;
  differs: Differs;
}
export interface Judged {
  trackers: number;
  letters: number;
  /** Keyed by what differs and by the facts that tell one cause from another. */
  kinds: Map<string, Kind>;
  open: OpenCounts;
}

/**
 * Compares the product with the oracle on random trackers, until that many letters are judged.
 *
 * @param product stands in for ours, so that a test can plant an error
 */
export function judgeLetters(letters: number, seed: number, product?: Product): Judged {
  const result: Judged = { trackers: 0, letters: 0, kinds: new Map(), open: new Map() };
  for (let at = seed; result.letters < letters; at += 1) {
    const given = givenFrom(new Draw(at));
    result.trackers += 1;
    result.letters += given.tracker.letters.length;
    const found = differences(given, result.open, product);
    for (const kind of new Set(found.map((one) => one.kind))) {
      const find = (one: Case) =>
        differences(one, new Map(), product).find((differs) => differs.kind === kind);
      const small = smallest(given, (one) => find(one) !== undefined);
      const differs = find(small);
      if (!differs) throw new Error(`The smallest case of "${kind}" no longer shows it.`);
      const marks = marksOf(small, differs);
      const key = marks === '' ? kind : `${kind} (${marks})`;
      const seen = result.kinds.get(key);
      if (seen) seen.times += 1;
      else result.kinds.set(key, { times: 1, seed: at, given: small, differs });
    }
  }
  return result;
}

/** Facts of the smallest case that tell one cause from another. */
function marksOf({ tracker }: Case, { of }: Differs): string {
  const marks = (letter: Letter): string[] => [
    letter.state,
    ...(letter.needed === 'yes' ? [] : [letter.needed]),
    ...(letter.answer === 'no' ? ['answered no'] : []),
    ...MARKS.filter((column) => (letter[column] ?? null) !== null),
  ];
  const named = tracker.letters.filter(({ id }) => of.split(' ').includes(id));
  return named.flatMap(marks).join(', ');
}
const MARKS = ['goneAt', 'receivedSeenAt', 'lookClearedAt', 'saidSentOn', 'partOf', 'doubtSince'] as const;

/** One line for each kind: how often, what differs, whether that is known, the seed, and the smallest case. */
export function linesOf(kinds: Judged['kinds']): string[] {
  return [...kinds]
    .sort(([, a], [, b]) => b.times - a.times)
    .map(([name, kind]) => {
      const known = knownAs(name, kind);
      const also = known === null ? '' : `; known: ${known}`;
      return `${String(kind.times)} x ${name}${also}; seed ${String(kind.seed)}: ${told(kind.given)}`;
    });
}

function told({ tracker, today, moment }: Case): string {
  const { writers: _, lessons: __, ...rest } = tracker;
  const rows = Object.entries(rest).filter(([, of]) => !Array.isArray(of) || of.length > 0);
  return JSON.stringify(
    { today, moment, ...Object.fromEntries(rows) },
    (_key, value: unknown) => value ?? undefined,
  );
}
