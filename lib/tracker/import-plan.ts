import type { Id, Letter, LetterTyped, Program, ProgramTyped, SheetRows } from '../model.ts';
import { agreesOrUnsaid } from './letter-identity.ts';
import { foldName, foldText, mayBeOneName } from '../names.ts';
import { printedId } from './printed-id.ts';

/** What becomes of one row of a sheet. */
export type Fate =
  | { kind: 'new' }
  /** It is this stored row, and completes it. */
  | { kind: 'joins'; id: Id }
  /**
   * It may be one of these, or another row of the sheet; it is left out until the user says. `suggests`: the only one
   * that it can be, if no other row of the sheet may be the same one; the screen offers it as the answer.
   */
  | { kind: 'unclear'; may: { id: Id; name: string }[]; suggests: Id | null };

export interface ImportPlan {
  letters: Fate[];
  programs: Fate[];
}

/** The rows that a sheet may be about: those of its portal, season and account. */
export interface Standing {
  letters: readonly Letter[];
  programs: readonly Program[];
}

/**
 * Says for every row of a sheet whether it is new, one that stands, or unclear. Pure, so that the preview and the
 * import say the same. A row joins one that stands only when nothing contradicts and neither fits another; a surname
 * alone never joins. What the user chose wins, where it is possible.
 */
export function planImport(rows: SheetRows, standing: Standing): ImportPlan {
  return {
    letters: fates(rows.letters, standing.letters, letterLikeness),
    programs: fates(rows.programs, standing.programs, programLikeness),
  };
}

/** How alike a row of a sheet and one that stands are. */
type Likeness = 'same' | 'maybe' | 'other';

function fates<T extends LetterTyped | ProgramTyped, R extends { id: Id }>(
  typed: readonly T[],
  standing: readonly R[],
  likeness: (a: T, b: T | R) => Likeness,
): Fate[] {
  const chosen = new Set(typed.flatMap(({ choice }) => (typeof choice === 'object' ? [choice.same] : [])));
  const alike = typed.map((row) =>
    standing.filter((one) => !chosen.has(one.id) && likeness(row, one) === 'same'),
  );
  const wanted = new Map<R, number>();
  typed.forEach(({ choice }, index) => {
    if (choice !== 'auto') return;
    for (const row of alike[index] ?? []) wanted.set(row, (wanted.get(row) ?? 0) + 1);
  });
  const used = new Set<Id>();
  return typed.map((row, index): Fate => {
    if (row.choice === 'another') return { kind: 'new' };
    if (typeof row.choice === 'object') {
      const { same } = row.choice;
      const stands = standing.some(({ id }) => id === same) && !used.has(same);
      used.add(same);
      return stands ? { kind: 'joins', id: same } : unclear(standing, null);
    }
    const fitting = alike[index] ?? [];
    const [only, ...others] = fitting;
    if (only && others.length === 0 && wanted.get(only) === 1) return { kind: 'joins', id: only.id };
    const maybe = standing.filter((one) => likeness(row, one) !== 'other');
    const twice = typed.some((other, at) => at !== index && likeness(row, other) !== 'other');
    if (maybe.length === 0 && !twice) return { kind: 'new' };
    const [one, ...more] = maybe;
    const rivals = typed.some((other, at) => at !== index && one && likeness(other, one) !== 'other');
    const taken = one !== undefined && chosen.has(one.id);
    return unclear(maybe, one && more.length === 0 && !twice && !rivals && !taken ? one.id : null);
  });
}

function unclear(may: readonly { id: Id; author?: string; name?: string }[], suggests: Id | null): Fate {
  return { kind: 'unclear', may: named(may), suggests };
}

function named(rows: readonly { id: Id; author?: string; name?: string }[]): { id: Id; name: string }[] {
  return rows.map(({ id, author, name }) => ({ id, name: author ?? name ?? '' }));
}

function letterLikeness(a: LetterTyped, b: LetterTyped | Letter): Likeness {
  const [one, two] = [foldName(a.author), foldName(b.author)];
  if (one === two) {
    const fits =
      agreesOrUnsaid(a.kind ?? '', b.kind ?? '') &&
      agreesOrUnsaid(foldText(a.specialty), foldText(b.specialty)) &&
      agreesOrUnsaid(foldText(a.email), foldText(b.email));
    return fits ? 'same' : 'maybe';
  }
  return mayBeOneName(a.author, b.author) ? 'maybe' : 'other';
}

function programLikeness(a: ProgramTyped, b: ProgramTyped | Program): Likeness {
  const tracks = agreesOrUnsaid(foldText(a.track), foldText(b.track));
  if (a.accreditationId !== null && b.accreditationId !== null) {
    const ids = printedId(a.accreditationId) === printedId(b.accreditationId);
    return ids && tracks ? 'same' : 'other';
  }
  if (foldText(a.name) !== foldText(b.name)) return 'other';
  const fits =
    tracks &&
    agreesOrUnsaid(foldText(a.specialty), foldText(b.specialty)) &&
    agreesOrUnsaid(foldText(a.city), foldText(b.city)) &&
    agreesOrUnsaid(foldText(a.region), foldText(b.region));
  return fits ? 'same' : 'other';
}
