import type { Facts } from './facts.ts';
import { factsOf } from './facts.ts';

/** How well one page was read. */
export interface Score {
  /** Facts that a careful person could read off the page. */
  expected: number;
  right: number;
  /** Facts that the page does not state: read otherwise, or invented. */
  wrong: string[];
  missed: string[];
  /** Letters called received that are not. */
  falseReceived: number;
}

/** Holds a reading (`null`: nothing was understood) against the expected one. */
export function scoreOf(read: Facts | null, expected: Facts): Score {
  const truth = factsOf(expected, expected);
  const said = read ? factsOf(read, expected) : new Map<string, string>();
  const score: Score = { expected: truth.size, right: 0, wrong: [], missed: [], falseReceived: 0 };
  for (const [name, value] of truth) {
    const got = said.get(name);
    if (got === value) score.right += 1;
    else if (got === undefined) score.missed.push(`${name}: ${value}`);
  }
  for (const [name, value] of said) {
    if (truth.get(name) === value) continue;
    score.wrong.push(`${name}: ${value} for ${truth.get(name) ?? 'nothing'}`);
    if (name.endsWith(' state') && value === '"received"') score.falseReceived += 1;
  }
  // "Every row is here" is no fact when a row is not.
  if (read?.extent === 'whole' && expected.extent === 'whole' && lacksRow(read, expected)) {
    score.wrong.push('extent: "whole" without a row');
    score.right -= 1;
  }
  return score;
}

function lacksRow(read: Facts, expected: Facts): boolean {
  return read.letters.length < expected.letters.length || read.programs.length < expected.programs.length;
}
