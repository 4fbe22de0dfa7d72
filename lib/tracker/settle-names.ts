import type { Assignment, Id, Letter, LetterNamed, LettersNamed, Program } from '../model.ts';
import { foldName } from '../names.ts';
import { assign, unassign, type ProgramRead } from './assignments.ts';
import type { TrackerDb } from './database.ts';
import { typedBeside } from './joined.ts';
import { keepNamed } from './letters-by-name.ts';
import { isListed } from './letter-identity.ts';
import { higher, named as withoutEmpty } from './look-names.ts';
import { addProblem, assignmentKey, isOurs, type Merge } from './merge.ts';
import { tellNames, type NamesTold } from './names-told.ts';

/**
 * Works out anew which letters the names on pages of assignments mean, and what follows: the letters that are known by
 * such a name only are kept as rows, and each program has the letters that were named for it. Nothing of it depends on
 * the order in which the pages were read (contract.md, "The order of pages does not matter").
 *
 * @param reads what this reading shows of the letters of its programs: of those it concludes what is not assigned
 */
export async function settleNames(
  db: TrackerDb,
  merge: Merge,
  reads: ReadonlyMap<Id, ProgramRead>,
): Promise<void> {
  const programs = merge.programs.all().filter((row) => isOurs(merge, row));
  const letters = merge.letters.all().filter((row) => isOurs(merge, row));
  const concerned = programs.filter((row) => row.named !== undefined || reads.has(row.id));
  const isKept = letters.some(({ namedBy }) => namedBy === 'assignments');
  if (concerned.length === 0 && !isKept) return;
  const names = concerned.flatMap(({ named }) => namesIn(named));
  const typed = typedBeside(merge).map(({ author }) => author);
  const told = tellNames(names, letters.filter(isListed), typed);
  const kept = await keepNamed(db, merge, told.unknown);
  const standing = Map.groupBy(merge.assignments.all(), ({ program }) => program);
  for (const program of concerned) {
    const { read, ...one } = { read: reads.get(program.id) ?? null, rows: standing.get(program.id) ?? [] };
    settleProgram(merge, program, { ...one, read, told, kept });
  }
}

function namesIn(named: LettersNamed | undefined): (LetterNamed & { state: Assignment['state'] })[] {
  return named?.looks.flatMap(({ letters }) => letters) ?? [];
}

interface ForProgram {
  /** What stood of its assignments. */
  rows: readonly Assignment[];
  read: ProgramRead | null;
  told: NamesTold;
  /** The row of each letter that is known by a name only. */
  kept: readonly Letter[];
}

function settleProgram(merge: Merge, program: Program, { rows, read, told, kept }: ForProgram): void {
  const meant = new Map<Id, Assignment['state']>();
  const unclear = new Set<string>();
  for (const name of namesIn(program.named)) {
    const is = told.told(name);
    if (is.is === 'that ID') {
      assign(merge, { letter: is.letter, program: program.id }, name.state, read);
      continue;
    }
    const letter = is.is === 'letter' ? is.letter : is.is === 'unknown' ? kept[is.name]?.id : undefined;
    if (letter === undefined) unclear.add(foldName(name.author ?? ''));
    else meant.set(letter, higher(meant.get(letter), name.state));
  }
  for (const [letter, state] of meant) assign(merge, { letter, program: program.id }, state, read, true);
  tellUnclear(merge, read, told);

  const isSure = unclear.size === 0;
  for (const before of rows) {
    const row = merge.assignments.get(assignmentKey(before));
    if (!row || row.goneAt !== null || meant.has(row.letter) || read?.told.has(row.letter)) continue;
    const isUnclear = unclear.has(foldName(merge.letters.get(row.letter)?.author ?? ''));
    if (row.named && (read === null || isUnclear)) merge.assignments.remove(assignmentKey(row));
    else if (read?.whole && (isSure || row.named)) unassign(merge, row);
  }
  merge.programs.put(readThen(merge.programs.get(program.id) ?? program, told));
}

/** What this reading called by a name that fits two letters. */
function tellUnclear(merge: Merge, read: ProgramRead | null, { told }: NamesTold): void {
  for (const name of read?.named ?? [])
    if (told(name).is === 'ambiguous') addProblem(merge, 'ambiguous', [name.letterId || name.author || '']);
}

/**
 * The program with what is left to tell of its names, and with the newest look that surely showed all of its letters:
 * one that named a letter which may be another is none.
 */
function readThen(program: Program, { told }: NamesTold): Program {
  const { named, ...rest } = program;
  if (!named) return program;
  const is = (name: LetterNamed) => told(name).is;
  const looks = named.looks.map((look) => ({
    ...look,
    letters: look.letters.filter((name) => is(name) !== 'that ID'),
  }));
  const sure = named.looks
    .filter(({ letters }) => letters.every((name) => is(name) !== 'ambiguous' && is(name) !== 'typed'))
    .flatMap(({ wholeAt }) => wholeAt ?? []);
  // A look that told every letter by its ID in the end depends on no name any more.
  const settled = looks.filter(({ letters }) => letters.length === 0).flatMap(({ wholeAt }) => wholeAt ?? []);
  const left = withoutEmpty({ surelyAt: newest([...settled, named.surelyAt ?? []].flat()), looks });
  const assignmentsReadAt = newest([...sure, named.surelyAt ?? []].flat());
  return { ...rest, assignmentsReadAt, ...(left && { named: left }) };
}

function newest(moments: readonly string[]): string | null {
  return moments.toSorted().at(-1) ?? null;
}
