import type { AssignmentState, LetterNamed, LettersNamed, Moment, NamedLook, Program } from '../model.ts';
import { foldName } from '../names.ts';
import { agreesOrUnsaid } from './letter-identity.ts';
import { printedId } from './printed-id.ts';

type NamedThere = NamedLook['letters'][number];

/**
 * How far an assignment has come. A lower word on a later page is a coarser page, never a way back: what is locked
 * when the applicant applies cannot be undone (domain.md 1.5), and what went out has gone out.
 */
const RANK: Record<AssignmentState, number> = { assigned: 0, locked: 1, sent: 2 };

export function higher(a: AssignmentState | undefined, b: AssignmentState): AssignmentState {
  return a !== undefined && RANK[a] > RANK[b] ? a : b;
}

/** What one look shows of the letters of a program. */
export interface LookAtProgram {
  page: NamedLook['page'];
  /** It showed every letter of the program: the moment to note, given the one that was noted before; else `null`. */
  whole: ((before: Moment | null) => Moment) | null;
  /** The letters that it named without an ID that is known. */
  named: readonly NamedThere[];
  /** All letters that it showed, however it told them. */
  letters: readonly Pick<LetterNamed, 'letterId' | 'author'>[];
}

/**
 * The names that pages gave a program's letters, with one look more. What the same page said before, a whole look
 * takes back; of other pages it takes back what cannot be one of its own letters, for time has passed.
 *
 * @returns `undefined` where there is no name
 */
export function withLook(
  { named: before, assignmentsReadAt }: Pick<Program, 'named' | 'assignmentsReadAt'>,
  look: LookAtProgram,
): LettersNamed | undefined {
  if (!before && look.named.length === 0) return undefined;
  const { surelyAt, looks } = before ?? { surelyAt: assignmentsReadAt, looks: [] as NamedLook[] };
  const own = looks.find(({ page }) => page === look.page);
  const others = looks.filter((one) => one !== own).map((one) => (look.whole ? within(one, look) : one));
  const kept = look.whole ? [] : (own?.letters ?? []);
  const mine: NamedLook = {
    page: look.page,
    wholeAt: look.whole ? look.whole(own?.wholeAt ?? null) : (own?.wholeAt ?? null),
    letters: together([...kept, ...look.named], own?.letters ?? []),
  };
  return named({
    surelyAt: look.whole && look.named.length === 0 ? look.whole(surelyAt) : surelyAt,
    looks: [...others, mine],
  });
}

/** The same without looks that name nothing; `undefined` where none is left. */
export function named({ surelyAt, looks }: LettersNamed): LettersNamed | undefined {
  const telling = looks.filter(({ letters }) => letters.length > 0);
  if (telling.length === 0) return undefined;
  return { surelyAt, looks: telling.toSorted((a, b) => (a.page < b.page ? -1 : 1)) };
}

/** What another page said, less the names of letters that this look, which showed all, cannot have shown. */
function within(look: NamedLook, { letters }: LookAtProgram): NamedLook {
  return { ...look, letters: look.letters.filter((name) => letters.some((one) => mayBeOne(name, one))) };
}

function mayBeOne(
  a: Pick<LetterNamed, 'letterId' | 'author'>,
  b: Pick<LetterNamed, 'letterId' | 'author'>,
): boolean {
  const id = ({ letterId }: Pick<LetterNamed, 'letterId'>) => (letterId ? printedId(letterId) : '');
  const name = ({ author }: Pick<LetterNamed, 'author'>) => (author ? foldName(author) : '');
  if (id(a) !== '' && id(a) === id(b)) return true;
  return agreesOrUnsaid(id(a), id(b)) && agreesOrUnsaid(name(a), name(b));
}

/** Each name once, with the furthest state that was ever seen of it, in an order of their own. */
function together(letters: readonly NamedThere[], before: readonly NamedThere[]): NamedThere[] {
  const kept = new Map<string, NamedThere>();
  const states = new Map(before.map((one) => [nameKey(one), one.state]));
  for (const one of letters) {
    const key = nameKey(one);
    kept.set(key, { ...one, state: higher(kept.get(key)?.state ?? states.get(key), one.state) });
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function nameKey({ letterId, author, title, specialty }: LetterNamed): string {
  return JSON.stringify([letterId, author, title, specialty]);
}
