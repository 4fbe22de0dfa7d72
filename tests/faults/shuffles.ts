import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';

import type { Tracker } from '../../lib/model.ts';
import { recordReading, type TrackerDb } from '../../lib/tracker/index.ts';
import { emptyTracker, known, moment } from '../unit/tracker/given.ts';
import { shuffled, type PageOfSeason, type Shuffled } from './season-drawn.ts';

/** Reads the same pages as drawn and in another order. Throws where the two trackers know different things. */
export async function sameInAnyOrder({ before, pages, order, apart }: Shuffled): Promise<void> {
  const [one, other] = [
    await trackerOf(before, pages, apart),
    await trackerOf(
      before,
      order.map((index) => pages[index] as PageOfSeason),
      apart,
    ),
  ];
  if (isDeepStrictEqual(one, other)) return;
  const lines = (of: string[], without: string[]) => of.filter((line) => !without.includes(line)).join('\n');
  throw new Error(
    `As drawn it knows\n${lines(one, other)}\nand in the order ${JSON.stringify(order)}\n${lines(other, one)}`,
  );
}

/** That many seasons, each in two orders, from a seed; the first that differs is made as small as can be and thrown. */
export async function tryShuffles(numRuns: number, seed: number): Promise<void> {
  await fc.assert(fc.asyncProperty(shuffled, sameInAnyOrder), { numRuns, seed });
}

async function trackerOf(
  before: readonly PageOfSeason[],
  pages: readonly PageOfSeason[],
  apart: number,
): Promise<string[]> {
  const db = emptyTracker();
  try {
    for (const [index, page] of before.entries()) await read(db, page, moment(index - 24 * 60));
    for (const [index, page] of pages.entries()) await read(db, page, moment(index * apart));
    return linesOf(await known(db));
  } finally {
    await db.delete();
  }
}

async function read(db: TrackerDb, page: PageOfSeason, at: string): Promise<void> {
  await recordReading(db, { ...page, at }, { now: at, today: at.slice(0, 10), tabAccount: null });
}

/** All that a tracker knows, without ids and moments, a line for each thing. */
export function linesOf({ letters, programs, assignments, writers, settings }: Tracker): string[] {
  const letterName = new Map<string, string>();
  const baseline = new Set(settings.baseline ?? []);
  const people = new Map(writers.map((row) => [row.id, row]));
  const lines = letters.map((row) => {
    const { id, writer, firstSeenAt: _f, lastSeenAt: _l, goneAt, receivedSeenAt, doubtSince, ...facts } = row;
    // A letter that names nobody is its own writer.
    const name = row.author === '' && writer === id ? '' : people.get(writer)?.name;
    if (name === undefined) throw new Error('A letter has no writer');
    const line = said('letter', {
      ...facts,
      gone: goneAt !== null,
      wasIn: receivedSeenAt !== null,
      inDoubt: Boolean(doubtSince),
      asked: baseline.has(id),
    });
    letterName.set(id, line);
    return line;
  });
  const programName = new Map<string, string>();
  for (const row of programs) {
    const { id, firstSeenAt: _f, lastSeenAt: _l, goneAt, assignmentsReadAt, named, ...facts } = row;
    const looks = named?.looks.map(({ wholeAt, ...look }) => ({ ...look, whole: wholeAt !== null }));
    const line = said('program', {
      ...facts,
      gone: goneAt !== null,
      read: assignmentsReadAt !== null,
      looks: looks ?? [],
    });
    programName.set(id, line);
    lines.push(line);
  }
  for (const { letter, program, firstSeenAt: _f, goneAt, ...facts } of assignments) {
    const [of, to] = [letterName.get(letter), programName.get(program)];
    if (of === undefined || to === undefined) throw new Error('An assignment is of no letter or no program');
    lines.push(said('assigned', { of, to, ...facts, gone: goneAt !== null }));
  }
  // Whose letters are one person's; under which of their names, and with which title, is the first page's.
  for (const { id } of writers) {
    const theirs = letters.filter(({ writer }) => writer === id).map((row) => letterName.get(row.id) ?? '');
    lines.push(said('writer', { letters: theirs.sort() }));
  }
  return lines.sort();
}

function said(what: string, facts: object): string {
  const kept = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null);
  return `${what} ${JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))))}`;
}
