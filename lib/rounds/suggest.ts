import { REQUIRED_KINDS, type Day, type Id, type Program, type RequiredKind, type Writer } from '../model.ts';
import { isGeneral, isOfKind, isUsable, mayGoTo } from './coverage.ts';
import { daysBetween } from './days.ts';
import { kindName } from './kinds.ts';
import type { Item } from './rounds.ts';
import { thumbOf } from './thumb.ts';

/** No program takes more (domain.md 1.2, 3.1). */
const AT_MOST = 4;

/** One letter of a suggestion: what was weighed of it, in words, and how much that came to. */
export interface Choice {
  letter: Id;
  writer: string;
  reasons: string[];
  points: number;
}

/** Which letters would suit a program best: a suggestion, that shows what it weighed. */
export interface Suggestion {
  /** Letters that may go there: in, and of its specialty or General. */
  allowed: Id[];
  /** Kinds that the program asks for, and that no allowed letter is of. */
  missing: RequiredKind[];
  /** The best of them, no more than the program takes, best first. */
  best: Choice[];
  /** Letters that weigh as much as the last of the best and were left out only by their writers' names. */
  ties: Choice[];
}

/** What a program wants of its letters. */
export type Wants = Pick<Program, 'portal' | 'specialty' | 'track' | 'required' | 'requiredKinds'>;

/**
 * The letters of `items` that suit a program best. First which are allowed at all, and what is missing; then the kinds
 * that the program asks for, the rarest first; then by what speaks for each: its specialty, a standardized form where
 * that is wanted, how new it is, and what the user answered about its writer. Nothing but a letter that is in is ever
 * suggested. The order of `items` makes no difference; between equals the writer's name decides, and they are named.
 *
 * @param today a day in the applicant's zone, for how new a letter is
 */
export function suggestLetters(
  items: readonly Item[],
  writers: ReadonlyMap<Id, Writer>,
  wants: Wants,
  today: Day,
): Suggestion {
  const kinds = REQUIRED_KINDS.filter((kind) => wants.requiredKinds?.includes(kind));
  const allowed = items
    .filter((item) => isUsable(item) && item.letter.portal === wants.portal)
    .filter(({ letter }) => mayGoTo(letter.specialty, wants));
  const weighed = allowed
    .map((item) => ({ item, choice: weigh(item, writers.get(item.letter.writer), wants, kinds, today) }))
    .sort((a, b) => compare(a.choice, b.choice));
  const most = Math.min(AT_MOST, wants.required?.max ?? AT_MOST);
  const taken = new Set<(typeof weighed)[number]>();
  const of = (kind: RequiredKind) => weighed.filter(({ item }) => isOfKind(item.letter, kind));
  for (const kind of kinds.toSorted((a, b) => of(a).length - of(b).length)) {
    const open = kinds.filter((one) => ![...taken].some(({ item }) => isOfKind(item.letter, one)));
    if (taken.size >= most || !open.includes(kind)) continue;
    const covers = ({ item }: (typeof weighed)[number]) =>
      open.filter((one) => isOfKind(item.letter, one)).length;
    const best = of(kind).sort((a, b) => covers(b) - covers(a))[0];
    if (best) taken.add(best);
  }
  const others = weighed.filter((one) => !taken.has(one));
  const rest = others.slice(0, Math.max(0, most - taken.size));
  for (const one of rest) taken.add(one);
  const last = rest.at(-1)?.choice;
  return {
    allowed: allowed.map(({ letter }) => letter.id).sort(),
    missing: kinds.filter((kind) => of(kind).length === 0),
    best: weighed.filter((one) => taken.has(one)).map(({ choice }) => choice),
    ties: others
      .filter((one) => !taken.has(one) && one.choice.points === last?.points)
      .map(({ choice }) => choice),
  };
}

/** Suggestions for many programs, worked out once for those that are alike. Keyed by program. */
export function suggestForAll(
  items: readonly Item[],
  writers: ReadonlyMap<Id, Writer>,
  programs: readonly Program[],
  today: Day,
): Map<Id, Suggestion> {
  const groups = new Map<string, Suggestion>();
  return new Map(
    programs.map((program) => {
      const { portal, season, specialty, track, required, requiredKinds } = program;
      const key = JSON.stringify([portal, season, specialty, track, required?.max, requiredKinds]);
      const made =
        groups.get(key) ??
        suggestLetters(
          items.filter(({ letter }) => letter.season === season),
          writers,
          program,
          today,
        );
      groups.set(key, made);
      return [program.id, made];
    }),
  );
}

function compare(a: Choice, b: Choice): number {
  return b.points - a.points || order.compare(a.writer, b.writer) || (a.letter < b.letter ? -1 : 1);
}
const order = new Intl.Collator('en');

function weigh(
  { letter, writer }: Item,
  person: Writer | undefined,
  wants: Wants,
  kinds: readonly RequiredKind[],
  today: Day,
): Choice {
  const weights: [reason: string | null, points: number][] = [
    specialtyWeight(letter.specialty),
    ...kinds.filter((kind) => isOfKind(letter, kind)).map((kind): [string, number] => [asks(kind), 3]),
    formWeight(letter.kind, wants, kinds),
    ageWeight(letter.receivedOn ?? letter.receivedSeenAt?.slice(0, 10) ?? null, letter.imported, today),
    answersWeight(person),
  ];
  return {
    letter: letter.id,
    writer,
    reasons: weights.flatMap(([reason]) => (reason === null ? [] : [reason])),
    points: weights.reduce((sum, [, points]) => sum + points, 0),
  };
}

function asks(kind: RequiredKind): string {
  return `the ${kindName(kind)} it asks for`;
}

function specialtyWeight(specialty: string | null): [string | null, number] {
  if (specialty === null) return [null, 0];
  return isGeneral(specialty) ? ['General', 0] : [`for ${specialty}`, 4];
}

/** A standardized form counts where the specialty usually wants one, even when the program was not said to ask. */
function formWeight(
  kind: Item['letter']['kind'],
  wants: Wants,
  kinds: readonly RequiredKind[],
): [string | null, number] {
  const usual = !kinds.includes('standardized') && thumbOf(wants).kinds.includes('standardized');
  return kind === 'standardized' && usual ? ['standardized, as the specialty usually wants', 2] : [null, 0];
}

function ageWeight(on: Day | null, imported: boolean | null, today: Day): [string | null, number] {
  if (imported) return ['from an earlier season', 0];
  if (on === null) return [null, 0];
  const days = daysBetween(on, today);
  return days <= 365
    ? ['less than a year old', 2]
    : days <= 730
      ? ['less than two years old', 1]
      : ['older', 0];
}

/** How a reason begins that is from the user's answers about a person: it is printed nowhere. */
export const YOUR_ANSWERS = 'your answers';

/** The user's own answers about the writer: yes counts for, no against. */
function answersWeight(person: Writer | undefined): [string | null, number] {
  const answers = Object.values(person?.answers ?? {}).map(({ answer }) => answer);
  if (answers.length === 0) return [null, 0];
  const many = (said: string) => answers.filter((answer) => answer === said).length;
  const [yes, partly, no] = [many('yes'), many('partly'), many('no')];
  const said = [yes && `${String(yes)} yes`, partly && `${String(partly)} partly`, no && `${String(no)} no`];
  const points = Math.round((3 * (yes - no)) / answers.length);
  return [`${YOUR_ANSWERS}: ${said.filter(Boolean).join(', ')}`, points];
}
