import { isRead, portalName } from './portals.ts';
import {
  PORTALS,
  READ_PORTALS,
  type Day,
  type Moment,
  type ReadPortal,
  type Tracker,
  type Writer,
} from '../model.ts';
import { unassignedArrivals, withRoom, type UnassignedArrival } from './arrivals.ts';
import { blockersOf, type Blocker } from './blockers.ts';
import { bySignal, coverageOf, type Coverage } from './coverage.ts';
import { agoText, count, dayText, isLater } from './days.ts';
import { listKnown, portalsInUse } from './freshness.ts';
import { kindName } from './kinds.ts';
import type { Action, Item, ProgramRow, ProgramsLine } from './rounds.ts';
import { suggestForAll } from './suggest.ts';
import { thumbOf } from './thumb.ts';

/** Everything that is known of programs on one day, worked out once. */
export interface ProgramsJudged {
  coverage: Coverage[];
  arrivals: UnassignedArrival[];
  blockers: Blocker[];
  rows: ProgramRow[];
  lines: ProgramsLine[];
}

/** @param tracker what is shown: its programs and readings are those of the account and season on the screen */
export function judgePrograms(
  tracker: Tracker,
  items: readonly Item[],
  now: { today: Day; moment: Moment },
): ProgramsJudged {
  const coverage = coverageOf({ ...tracker, items }).sort(
    (a, b) =>
      PORTALS.indexOf(a.program.portal) - PORTALS.indexOf(b.program.portal) || bySignal(a.program, b.program),
  );
  const arrivals = unassignedArrivals(coverage);
  return {
    coverage,
    arrivals,
    blockers: blockersOf(coverage),
    rows: rowsOf(coverage, items, tracker.writers, now.today),
    lines: portalsInUse(tracker, now.today)
      .filter(isRead)
      .flatMap((portal) => lineOf(portal, tracker, coverage, items, now)),
  };
}

/** The sentence for who opens this in mid-season, or `null`: what no portal shows (rounds.md, "the voice"). */
export function roomSentence(coverage: readonly Coverage[]): string | null {
  for (const portal of READ_PORTALS) {
    const mine = coverage.filter(({ program }) => program.portal === portal);
    const text = roomText(portal, mine);
    if (text) return text;
  }
  return null;
}

/** "9 of 52 MyERAS programs have fewer letters than you can give them."; `null`: none has, as far as is known. */
function roomText(portal: ReadPortal, coverage: readonly Coverage[]): string | null {
  const room = withRoom(coverage).length;
  if (room === 0) return null;
  const known = coverage.filter((one) => one.known === 'known').length;
  const verb = room === 1 ? 'has' : 'have';
  const noun = portal === 'amcas' ? 'schools' : 'programs';
  const of =
    known === coverage.length ? `${known} ${portalName(portal)} ${noun}` : `the ${known} ${noun} read`;
  const others = coverage.length - known;
  const rest = others === 0 ? '' : `; ${others} more ${others === 1 ? 'is' : 'are'} not known`;
  return `${room} of ${of} ${verb} fewer letters than you can give them${rest}.`;
}

function lineOf(
  portal: ReadPortal,
  tracker: Tracker,
  coverage: readonly Coverage[],
  items: readonly Item[],
  now: { today: Day; moment: Moment },
): ProgramsLine[] {
  const mine = coverage.filter(({ program }) => program.portal === portal);
  const open: Action = { do: 'open-portal', label: `Open ${portalName(portal)}`, portal };
  const differs = statedText(portal, tracker, mine, items);
  const line = (text: string, action: Action): ProgramsLine => ({ portal, text, differs, action });
  const name = portalName(portal);
  const known = mine.filter((one) => one.known === 'known');
  const all = mine.map(({ program }) => program.id);
  const noun = portal === 'amcas' ? 'school' : 'program';
  if (known.length === 0) {
    // Without a letter that is in there is nothing that a program could lack.
    if (mine.length === 0 && !items.some(({ letter }) => letter.portal === portal)) return [];
    if (mine.some((one) => one.known === 'outdated'))
      return [line(`${name}: a letter came after the assignments were last read`, open)];
    if (mine.some((one) => one.known === 'part')) return [line(`${name} assignments read in part`, open)];
    const { taken } = listKnown(tracker.readings, portal, 'assignments');
    return [
      line(
        `${name} assignments ${taken ? `read ${agoText(taken.at, now.moment)}, none could be told` : 'never read'}`,
        open,
      ),
    ];
  }
  const room = withRoom(mine);
  if (room.length > 0) {
    const programs = room.map(({ program }) => program.id);
    const show: Action = { do: 'show-programs', label: `Show the ${room.length}`, programs, letter: null };
    return [line(roomText(portal, mine) ?? '', show)];
  }
  const rest = mine.length - known.length;
  const unset = known.filter((one) => one.short === null).length;
  const short = known.filter((one) => one.short === true).length;
  const said = [
    `${name}: no ${noun} read lacks a letter that is in`,
    short > 0 ? `${short} short of what you said ${short === 1 ? 'it asks' : 'they ask'} for` : null,
    unset > 0 ? `requirement not set for ${unset}` : null,
    rest > 0 ? `${count(rest, noun)} not known` : null,
  ].filter(Boolean);
  return [line(said.join(' · '), { do: 'show-programs', label: 'Show all', programs: all, letter: null })];
}

/**
 * The dashboard's own "Uploaded but Unassigned LoRs" against what we counted, when it was read after the assignments
 * were: a word when they differ; `null`: they agree, or cannot be compared.
 */
function statedText(
  portal: ReadPortal,
  tracker: Tracker,
  coverage: readonly Coverage[],
  items: readonly Item[],
): string | null {
  let newest: { at: Moment; stated: number } | null = null;
  for (const { portal: of, page, at, counts, understood } of tracker.readings) {
    const stated = counts['unassignedLetters'];
    if (of !== portal || page !== 'dashboard' || !understood || stated === undefined) continue;
    if (!newest || isLater(at, newest.at)) newest = { at, stated };
  }
  if (!newest) return null;
  const name = portalName(portal);
  const counted = newest;
  const says = `${name} itself counts ${count(counted.stated, 'letter')} in and on no program`;
  const whole = coverage.length > 0 && coverage.every((one) => one.known === 'known');
  if (!whole) return counted.stated > 0 ? `${says}.` : null;
  if (coverage.some(({ program }) => isLater(program.assignmentsReadAt ?? '', counted.at))) return null;
  const somewhere = new Set(coverage.flatMap(({ assigned }) => assigned.map(({ letter }) => letter.id)));
  const nowhere = items.filter(
    ({ letter }) => letter.portal === portal && letter.state === 'received' && !somewhere.has(letter.id),
  ).length;
  if (nowhere === counted.stated) return null;
  return `${says}, I count ${nowhere}. Open the page of assignments again.`;
}

function rowsOf(
  coverage: readonly Coverage[],
  items: readonly Item[],
  people: readonly Writer[],
  today: Day,
): ProgramRow[] {
  const writers = new Map(people.map((writer) => [writer.id, writer]));
  const programs = coverage.map(({ program }) => program);
  const suggestions = suggestForAll(items, writers, programs, today);
  return coverage.map((one): ProgramRow => {
    const { program, assigned, could } = one;
    return {
      program,
      portalName: portalName(program.portal),
      place: [program.city, program.region].filter(Boolean).join(', '),
      deadline: program.deadlineOn ? dayText(program.deadlineOn, today) : null,
      known: one.known === 'known',
      assigned: assigned.map(({ writer, letter }) =>
        letter.state === 'received' ? writer : `${writer} (not in)`,
      ),
      could,
      text: standsText(one),
      short: one.short === true,
      thumb: thumbOf(program),
      suggestion: suggestions.get(program.id) ?? null,
    };
  });
}

/** Where a program stands: "2 of 3, no chair letter", "2 letters, requirement not set", "never read". */
export function standsText({ program, known, received, lacks, short }: Coverage): string {
  if (known === 'never') return 'its letters were never read';
  if (known === 'part') return 'its letters were read in part';
  if (known === 'outdated') return 'read before the newest letter came';
  const letters = received.length === 0 ? 'no letter' : count(received.length, 'letter');
  if (short === null) return `${letters}, requirement not set`;
  const { required } = program;
  const number = required === null ? letters : `${received.length} of ${required.min}`;
  return [number, ...lacks.map((kind) => `no ${kindName(kind)}`)].join(', ');
}

/** Programs as a list to keep elsewhere: a line each, signaled ones marked. */
export function programsText(rows: readonly ProgramRow[]): string {
  return rows
    .map(({ program, place, assigned, could }) =>
      [
        program.name,
        place,
        program.accreditationId,
        program.track,
        program.signaled ? 'signaled' : null,
        `has ${assigned.join(', ') || 'none'}`,
        could.length > 0 ? `could have ${could.map(({ writer }) => writer).join(', ')}` : null,
      ]
        .filter(Boolean)
        .join(' · '),
    )
    .join('\n');
}
