import type { Mark, Overlay } from '../messages.ts';
import { foldWord, type LetterSeen, type ProgramSeen, type Reading } from '../model.ts';
import { isGeneral, isUsable, mayGoTo } from './coverage.ts';
import { namesText } from './days.ts';
import { portalName } from './portals.ts';
import type { Item, ProgramRow, Rounds } from './rounds.ts';

/** Letters that one program takes at most (domain.md 1.2). */
const SLOTS = 4;

const NOTHING: Overlay = { marks: [], strip: null };

/**
 * What is worth knowing before letters are assigned to a program, beside the boxes where they are chosen: its last free
 * slot while a letter is still out, a General letter or one of another specialty, a fifth letter. It informs and blocks
 * nothing. Where the program, or a letter, cannot be told for sure nothing is said of it.
 *
 * @param reading a list of letters with a box each (`page: 'choice'`); its one program is the one that they are for
 */
export function choiceOverlay(rounds: Rounds, reading: Reading): Overlay {
  const [named] = reading.programs;
  const found = named && programOf(rounds.programs.rows, named, reading);
  if (!named || !found) return NOTHING;
  const { program } = found;
  const boxes = boxesOf(rounds, reading);
  if (reading.portal === 'amcas') return amcasChoice(boxes);
  const ticked = boxes.filter(({ on }) => on).length;
  const out = rounds.items.filter(
    ({ letter, bucket }) =>
      (bucket === 'missing' || bucket === 'overdue') &&
      letter.needed === 'yes' &&
      letter.portal === program.portal &&
      letter.season === program.season &&
      mayGoTo(letter.specialty, program),
  );
  const stillOut =
    out.length === 0
      ? null
      : `${namesText(out.map(({ writer }) => writer))}: ${out.length === 1 ? 'letter' : 'letters'} still out`;
  const free = boxes.flatMap(({ item, fixed, ...box }) =>
    item && !fixed && isUsable(item) ? [{ ...box, item }] : [],
  );
  const marks = free.flatMap(({ seen, item, on }): Mark[] => {
    const other = otherSpecialty(item, found);
    const text = [
      fifthText(on, ticked, reading),
      other && `${other} · this program is ${program.specialty ?? ''}`,
      stillOut !== null && isLast(on, ticked) ? `Last free slot · ${stillOut}` : null,
    ]
      .filter(Boolean)
      .join(' · ');
    return text ? [{ row: seen.row, tone: 'look', text }] : [];
  });
  const strip = stripText({
    out: free.some(({ on }) => isLast(on, ticked)) ? out : [],
    others: free.filter(({ item }) => otherSpecialty(item, found) !== null).map(({ item }) => item),
    ticked,
    program,
  });
  return { marks, strip };
}

/** AMCAS has no slots: what is worth knowing there is that a choice holds from the submission on (domain.md 2.2a). */
function amcasChoice(boxes: readonly Box[]): Overlay {
  if (!boxes.some(({ fixed }) => !fixed)) return NOTHING;
  const text = 'Once your application is submitted, an assignment in AMCAS cannot be changed.';
  return { marks: [], strip: `Letter Rounds (not AAMC) · ${text}` };
}

interface Box {
  seen: LetterSeen;
  item: Item | undefined;
  on: boolean;
  /** It is assigned already, and cannot be undone here. */
  fixed: boolean;
}

function boxesOf(rounds: Rounds, { portal, letters, assignments }: Reading): Box[] {
  const mine = rounds.items.filter(({ letter }) => letter.portal === portal);
  return letters.map((seen): Box => {
    // In the dialog each ticked row names itself as the list does.
    const tick = assignments.find(
      ({ letter }) => letter.letterId === seen.letterId && letter.author === seen.author,
    );
    return { seen, item: itemOf(mine, seen), on: tick !== undefined, fixed: tick?.state === 'locked' };
  });
}

/** The letter that a row names: by its ID where it has one, else by its writer when only one letter is theirs. */
function itemOf(items: readonly Item[], { letterId, author }: LetterSeen): Item | undefined {
  const fits = items.filter(({ letter }) =>
    letterId !== null && letter.letterId !== null
      ? foldWord(letter.letterId) === foldWord(letterId)
      : author !== '' && foldWord(letter.author) === foldWord(author),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

/** One ID may stand for several training types: then the text has to name which. */
function programOf(
  rows: readonly ProgramRow[],
  { accreditationId, name }: ProgramSeen,
  { portal }: Reading,
): ProgramRow | null {
  const said = foldWord(name);
  const fits = rows.filter(({ program }) =>
    program.portal === portal && accreditationId !== null
      ? program.accreditationId === accreditationId
      : foldWord(program.name) === said,
  );
  const named =
    fits.length > 1
      ? fits.filter(({ program }) => program.track !== null && said.includes(foldWord(program.track)))
      : fits;
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** This box would take the last slot, or has just taken it. */
function isLast(on: boolean, ticked: number): boolean {
  return on ? ticked === SLOTS : ticked === SLOTS - 1;
}

function fifthText(on: boolean, ticked: number, { portal }: Reading): string | null {
  const isFifth = on ? ticked > SLOTS : ticked >= SLOTS;
  return isFifth ? `A fifth letter · ${portalName(portal)} takes ${SLOTS}` : null;
}

/** "General letter", "Letter for Neurology"; `null`: of the program's own specialty, or not known. */
function otherSpecialty({ letter }: Item, { program }: ProgramRow): string | null {
  if (program.specialty === null || letter.specialty === null) return null;
  if (isGeneral(letter.specialty)) return 'General letter';
  return mayGoTo(letter.specialty, program) ? null : `Letter for ${letter.specialty}`;
}

/**
 * The whole of it in words: "Last free slot (4 of 4). Dr. Marsh's letter is still out. After you apply, this cannot be
 * undone."
 */
function stripText(known: {
  out: readonly Item[];
  others: readonly Item[];
  ticked: number;
  program: ProgramRow['program'];
}): string | null {
  const { out, others, ticked, program } = known;
  const said: string[] = [];
  const [only] = out;
  if (only) {
    const still =
      out.length === 1
        ? `${only.writer}'s letter is still out.`
        : `Letters of ${namesText(out.map(({ writer }) => writer))} are still out.`;
    const after = program.status === 'applied' ? 'Once assigned, it' : 'After you apply, this';
    said.push(`Last free slot (${SLOTS} of ${SLOTS}). ${still} ${after} cannot be undone.`);
  } else if (ticked >= SLOTS) {
    said.push(`${SLOTS} of ${SLOTS} letters: ${portalName(program.portal)} takes no fifth.`);
  }
  if (others.length > 0) {
    const names = namesText(others.map(({ writer }) => writer));
    said.push(`General or for another specialty: ${names}. This program is ${program.specialty ?? ''}.`);
  }
  return said.length === 0 ? null : `Letter Rounds (not AAMC) · ${said.join(' ')}`;
}
