import { withRoom, type UnassignedArrival } from './arrivals.ts';
import { targetOf, type SeasonSaid } from './calendar.ts';
import { mayGoTo, isOfKind, type Coverage } from './coverage.ts';
import { deadlineOf } from './due.ts';
import { count, dayText, namesText, numberWord } from './days.ts';
import { portalName } from './portals.ts';
import { standsText, type ProgramsJudged } from './programs.ts';
import type { Action, Card, Item } from './rounds.ts';
import type { Day } from '../model.ts';

/** What the cards about programs are made from. */
export interface ForProgramCards {
  tracker: { settings: SeasonSaid };
  programs: ProgramsJudged;
  items: readonly Item[];
  now: { today: Day };
}

/** Letters that are in and that programs could have and do not: one card, whatever the number of letters. */
export function unassignedCards({ programs: { arrivals, coverage }, now }: ForProgramCards): Card[] {
  const awake = arrivals.filter(
    ({ item }) => !(item.letter.snoozedUntil && item.letter.snoozedUntil > now.today),
  );
  const [only] = awake;
  if (!only) return outdatedCards(coverage);
  const room = awake.length === 1 ? only.programs : withRoom(coverage);
  const text =
    awake.length === 1 ? `${arrivedText(only, now.today)}${signaledText(room)}` : severalText(room, awake);
  const letter = awake.length === 1 ? only.item.letter.id : null;
  return [{ key: 'unassigned', text, actions: [showPrograms(room, letter)], counts: true }];
}

/** "Dr. Okafor's letter arrived on 14 Sep; 27 programs do not have it yet." */
function arrivedText({ item, programs }: UnassignedArrival, today: Day): string {
  const { receivedOn } = item.letter;
  const arrived = receivedOn ? `arrived on ${dayText(receivedOn, today)}` : 'is in';
  return `${item.writer}'s letter ${arrived}; ${haveNot(programs)} it yet`;
}

function haveNot(programs: readonly Coverage[]): string {
  return `${many(programs)} ${programs.length === 1 ? 'does' : 'do'} not have`;
}

/** "9 programs have 2 letters; 4 are in", else whose letters they lack. */
function severalText(room: readonly Coverage[], arrivals: readonly UnassignedArrival[]): string {
  const had = new Set(room.map(({ received }) => received.length));
  const couldHave = new Set(room.map(({ received, could }) => received.length + could.length));
  const [have] = had;
  const [isIn] = couldHave;
  if (had.size === 1 && couldHave.size === 1 && have !== undefined && isIn !== undefined) {
    const verb = room.length === 1 ? 'has' : 'have';
    return `${many(room)} ${verb} ${have === 0 ? 'no letter' : count(have, 'letter')}; ${isIn} ${isIn === 1 ? 'is' : 'are'} in${signaledText(room)}`;
  }
  const names = namesText(arrivals.map(({ item }) => item.writer));
  return `${many(room)} could have more letters that are in: ${names}${signaledText(room)}`;
}

function signaledText(programs: readonly Coverage[]): string {
  const signaled = programs.filter(({ program }) => program.signaled === true).length;
  return signaled === 0 ? '' : `. ${numberWord(signaled)} of them you signaled`;
}

function many(programs: readonly Coverage[]): string {
  const schools = programs.every(({ program }) => program.portal === 'amcas');
  return count(programs.length, schools ? 'school' : 'program');
}

function showPrograms(programs: readonly Coverage[], letter: string | null): Action {
  const label = programs.length === 1 ? 'Show it' : `Show the ${programs.length}`;
  return { do: 'show-programs', label, programs: programs.map(({ program }) => program.id), letter };
}

/** The classic case: a letter came after letters were assigned, and nobody has looked since. */
function outdatedCards(coverage: readonly Coverage[]): Card[] {
  const outdated = coverage.filter(({ known }) => known === 'outdated');
  const [first] = outdated;
  if (!first || first.program.portal !== 'eras') return [];
  const portal = 'eras';
  const text = `A letter came after I last read which letters your ${count(outdated.length, 'program')} have`;
  const open: Action = { do: 'open-portal', label: `Open ${portalName(portal)}`, portal };
  return [{ key: 'outdated', text, actions: [open], counts: true }];
}

/**
 * Programs with fewer letters than the user says they ask for, where no letter that is in would do: for the others the
 * card above has the step. While letters that are still expected would do, their writers are what it is about, until
 * the season's target is past.
 */
export function shortCards({ tracker, programs: { coverage }, items, now }: ForProgramCards): Card[] {
  const short = coverage.filter(
    (one) =>
      one.short === true && one.could.length === 0 && !willBeFilled(one, items, now.today, tracker.settings),
  );
  const [only] = short;
  if (!only) return [];
  const text =
    short.length === 1
      ? `${only.program.name}: ${standsText(only)}`
      : `${many(short)} have fewer letters than you say they ask for${signaledText(short)}`;
  return [{ key: 'short', text, actions: [showPrograms(short, null)], counts: true }];
}

function willBeFilled(
  { program, received, lacks }: Coverage,
  items: readonly Item[],
  today: Day,
  said: SeasonSaid,
): boolean {
  const target = targetOf(program.portal, program.season, said, deadlineOf(program));
  if (target && today > target.on) return false;
  const coming = items.filter(
    ({ letter, bucket }) =>
      (bucket === 'missing' || bucket === 'overdue') &&
      letter.portal === program.portal &&
      letter.season === program.season &&
      mayGoTo(letter.specialty, program),
  );
  return (
    received.length + coming.length >= (program.required?.min ?? 0) &&
    lacks.every((kind) => coming.some(({ letter }) => isOfKind(letter, kind)))
  );
}

/** AMCAS: a letter that will not come holds back schools that have enough. The steps are the applicant's. */
export function blockedCards({ programs: { blockers } }: ForProgramCards): Card[] {
  const [first] = blockers;
  if (!first) return [];
  const schools = [...new Set(blockers.flatMap(({ programs }) => programs))];
  const who = namesText(blockers.map(({ item }) => item.writer));
  const verb = schools.length === 1 ? 'has enough and waits' : 'have enough and wait';
  const text =
    `${many(schools)} ${verb} for a letter that will not come (${who}). ` +
    'In AMCAS, Letters of Evaluation, mark it "No Longer Being Sent"; after you have submitted, that counts only with Resubmit Application';
  const open: Action = { do: 'open-portal', label: 'Open AMCAS', portal: 'amcas' };
  return [
    { key: 'blocked', text, actions: [open, showPrograms(schools, first.item.letter.id)], counts: true },
  ];
}
