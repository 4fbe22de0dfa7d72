import {
  foldWord,
  type Assignment,
  type Id,
  type Moment,
  type Program,
  type RequiredKind,
} from '../model.ts';
import type { Item } from './rounds.ts';

/** Letters that one program takes at most (domain.md 1.2 for ERAS, 3.1 for ResidencyCAS). */
const MOST_LETTERS = 4;

/**
 * Whether it is known which letters a program has: never read, read in part, read before the newest letter came, or
 * known (rounds.md, "short"). All but the last are no zero.
 */
export type Known = 'never' | 'part' | 'outdated' | 'known';

/** One program: what is assigned to it, what it asks for, and what it could have besides. */
export interface Coverage {
  program: Program;
  known: Known;
  /** The letters that are assigned to it, in the order of the items. */
  assigned: Item[];
  /** Those of them that the portal has. */
  received: Item[];
  /** Letters that it still takes; `null`: not known how many it takes. */
  free: number | null;
  /** Letters that are in, may go to it, and are not assigned to it, while it has a free slot. Empty unless known. */
  could: Item[];
  /** Kinds that it asks for and that no letter received and assigned is of. */
  lacks: RequiredKind[];
  /** Fewer letters than it asks for, or a kind that is lacking; `null`: not known, or no requirement set. */
  short: boolean | null;
}

/** What coverage is worked out from: the programs shown, and the letters as they are judged. */
export interface ForCoverage {
  programs: readonly Program[];
  assignments: readonly Assignment[];
  items: readonly Item[];
}

/**
 * What every program has and lacks, in the order of the programs (rounds.md, "short" and "unassigned arrival"). A
 * program that was withdrawn, or has left its list, is none that waits for letters.
 */
export function coverageOf({ programs, assignments, items }: ForCoverage): Coverage[] {
  const byProgram = new Map<Id, Set<Id>>();
  for (const { letter, program, goneAt } of assignments) {
    if (goneAt !== null) continue;
    const letters = byProgram.get(program);
    if (letters) letters.add(letter);
    else byProgram.set(program, new Set([letter]));
  }
  const files = new Map<string, File>();
  return programs.flatMap((program): Coverage[] => {
    if (program.status === 'withdrawn' || program.goneAt !== null) return [];
    const key = `${program.portal} ${String(program.season)}`;
    const file = files.get(key) ?? fileOf(program, items, programs, byProgram);
    files.set(key, file);
    return [coverOne(program, file, byProgram.get(program.id) ?? new Set())];
  });
}

/** The letters of one portal and season, looked at once for all of its programs. */
interface File {
  items: Item[];
  /** In and usable. */
  isIn: Item[];
  /** When the newest of them came, in epoch milliseconds. */
  newest: number;
  /** Letters that no program has. */
  nowhere: Set<Id>;
  fits: Map<string, Item[]>;
}

function fileOf(
  of: Program,
  items: readonly Item[],
  programs: readonly Program[],
  byProgram: ReadonlyMap<Id, ReadonlySet<Id>>,
): File {
  const mine = items.filter(({ letter }) => letter.portal === of.portal && letter.season === of.season);
  const isIn = mine.filter(isUsable);
  const somewhere = new Set(programs.flatMap(({ id }) => [...(byProgram.get(id) ?? [])]));
  return {
    items: mine,
    isIn,
    newest: Math.max(-Infinity, ...mine.filter(isReceived).map(({ letter }) => arrivedAt(letter))),
    nowhere: new Set(isIn.map(({ letter }) => letter.id).filter((id) => !somewhere.has(id))),
    fits: new Map(),
  };
}

function coverOne(program: Program, file: File, has: ReadonlySet<Id>): Coverage {
  const known = knownOf(program, has.size > 0, file.newest);
  const assigned = has.size === 0 ? [] : file.items.filter(({ letter }) => has.has(letter.id));
  const received = assigned.filter(isReceived);
  const slots = slotsOf(program);
  const free = slots === null ? null : Math.max(0, slots - has.size);
  const could =
    known !== 'known' || free === 0
      ? []
      : fitting(file, program).filter(
          ({ letter }) => !has.has(letter.id) && (free !== null || file.nowhere.has(letter.id)),
        );
  const kinds = program.requiredKinds ?? [];
  const lacks = kinds.filter((kind) => !received.some(({ letter }) => isOfKind(letter, kind)));
  const asks = program.required !== null || kinds.length > 0;
  const short =
    known !== 'known' || !asks ? null : received.length < (program.required?.min ?? 0) || lacks.length > 0;
  return { program, known, assigned, received, free, could, lacks, short };
}

function knownOf(program: Program, hasAny: boolean, newest: number): Known {
  if (program.assignmentsReadAt === null) return hasAny ? 'part' : 'never';
  return Date.parse(program.assignmentsReadAt) < newest ? 'outdated' : 'known';
}

/**
 * How many letters a program takes at most; `null`: not known. The user's own number never raises the portal's. An
 * AMCAS school says its own, which only the user can tell us.
 */
function slotsOf({ portal, required }: Pick<Program, 'portal' | 'required'>): number | null {
  if (portal !== 'eras' && portal !== 'residencycas') return required?.max ?? null;
  return Math.min(MOST_LETTERS, required?.max ?? MOST_LETTERS);
}

/** The letters that are in and may go to a program, worked out once for each specialty. */
function fitting(file: File, program: Program): Item[] {
  const key = program.specialty === null ? '' : foldWord(program.specialty);
  const known = file.fits.get(key) ?? file.isIn.filter(({ letter }) => mayGoTo(letter.specialty, program));
  file.fits.set(key, known);
  return known;
}

/**
 * Whether a letter of this specialty may go to a program: its own specialty, or "General", which is any (domain.md
 * 1.2). Where the page did not say the one and says the other it is not known, and so not claimed.
 */
export function mayGoTo(specialty: string | null, program: Pick<Program, 'specialty'>): boolean {
  if (isGeneral(specialty)) return true;
  if (specialty === null || program.specialty === null) return specialty === program.specialty;
  return foldWord(specialty) === foldWord(program.specialty);
}

export function isGeneral(specialty: string | null): boolean {
  return specialty !== null && foldWord(specialty) === 'general';
}

/** Whether a letter is what a program asks one to be. What the portal did not say is not presumed. */
export function isOfKind(
  { kind, chair }: Pick<Item['letter'], 'kind' | 'chair'>,
  asked: RequiredKind,
): boolean {
  return asked === 'chair' ? chair === true : kind === asked;
}

/** In, and nothing about it needs a look. */
function isReceived({ letter, bucket }: Item): boolean {
  return letter.state === 'received' && bucket !== 'look';
}

/** In, and wanted by the user. */
export function isUsable(item: Item): boolean {
  return isReceived(item) && item.letter.needed !== 'no';
}

/** What the user says that a word means has no moment of its own: such a letter counts from when it was first seen. */
function arrivedAt(letter: { receivedSeenAt: Moment | null; firstSeenAt: Moment }): number {
  return Date.parse(letter.receivedSeenAt ?? letter.firstSeenAt);
}

const order = new Intl.Collator('en');

/** Signaled programs first, then by name and ID, whatever the order that they were read in. */
export function bySignal(a: Program, b: Program): number {
  return (
    Number(b.signaled === true) - Number(a.signaled === true) ||
    order.compare(a.name, b.name) ||
    order.compare(a.accreditationId ?? '', b.accreditationId ?? '') ||
    (a.id < b.id ? -1 : 1)
  );
}
