import type { LetterNamed, LetterSeen, ProgramSeen } from '../../lib/model.ts';
import type { Proposal } from '../../lib/portals/portal.ts';

/** What is known of the page besides the reading: found by looking, never by the reader. */
export interface Witness {
  /** What the true reading of the unchanged page is. */
  truth: Proposal;
  /** Texts that are there more often, or less often, than on the unchanged page. */
  changed: ReadonlySet<string>;
  /** Cells or headings may have changed places: what stands under a heading now is what the page says. */
  moved: boolean;
  /** Every text that is visible now. */
  visible: ReadonlySet<string>;
  /** The texts that stand at the height of a row of the reading. */
  line(row: string): string[];
}

/** The words by which these pages say that a letter is in (domain.md 1.2, 2.2). */
const IN = new Set(['uploaded', 'imported', 'received']);

/**
 * What a reading says that its page does not: empty for an honest one. It may say less than the page, never other.
 */
export function liesIn(reading: Proposal, witness: Witness): string[] {
  if (!reading.understood) return [];
  return [
    ...reading.letters.flatMap((letter) => liesOfLetter(letter, witness)),
    ...liesOfAssignments(reading, witness),
    ...liesOfExtent(reading, witness),
  ];
}

const same = (one: LetterSeen, other: LetterSeen): boolean =>
  one.letterId !== null && other.letterId !== null
    ? one.letterId === other.letterId
    : one.author === other.author;

function liesOfLetter(letter: LetterSeen, { truth, changed, moved, line }: Witness): string[] {
  const lies: string[] = [];
  const texts = line(letter.row);
  // Two texts side by side stand there as one.
  const said = texts.join('').replaceAll(' ', '');
  const says = (text: string): boolean => said.includes(text);
  const name = `${letter.letterId ?? 'no ID'} ${letter.author}`;
  if (letter.state === 'received' && !texts.some((text) => IN.has(text.toLowerCase()))) {
    lies.push(`${name} is called received, and its line does not say so: ${texts.join(' | ')}`);
  }
  const true_ = truth.letters.find((one) => same(one, letter));
  // A row whose own words were changed is what its words now say.
  const stated: [string, string | null][] = [
    ['author', letter.author],
    ['letterId', letter.letterId],
    ['title', letter.title],
    ['specialty', letter.specialty],
    ['portalStatus', letter.portalStatus],
  ];
  for (const [field, value] of stated) {
    if (value !== null && !value.split(/[ ,]+/).every(says)) {
      lies.push(`${name}: ${field} "${value}" does not stand in its line: ${texts.join(' | ')}`);
    }
  }
  // Whoever stands there now: the page says so.
  if (!true_) return lies;
  if (!moved && letter.author !== true_.author && !wasTouched(true_.author, changed)) {
    lies.push(`${name}: the letter is ${true_.author}'s`);
  }
  const touched = true_.portalStatus !== null && wasTouched(true_.portalStatus, changed);
  if (letter.state !== null && letter.state !== 'unknown' && letter.state !== true_.state && !touched) {
    lies.push(`${name}: state ${letter.state} for ${true_.state ?? 'none'}`);
  }
  for (const field of ['requestedOn', 'receivedOn', 'kind', 'waived', 'imported', 'chair'] as const) {
    if (letter[field] !== null && letter[field] !== true_[field] && changed.size === 0 && !moved) {
      lies.push(`${name}: ${field} ${String(letter[field])} for ${String(true_[field])}`);
    }
  }
  return lies;
}

/** A text of the page that holds `text` was changed, came or went; one that stands twice in a row was doubled. */
function wasTouched(text: string, changed: ReadonlySet<string>): boolean {
  if (/^(.+) ?\1$/.test(text)) return true;
  return [...changed].some((one) => one.includes(text) || (one.length > 2 && text.includes(one)));
}

const programOf = (program: ProgramSeen): string =>
  `${program.accreditationId ?? ''} ${program.name} ${program.track ?? ''}`;

/** True when both may name one letter: by ID when both show it, else by writer. */
const sameName = (one: LetterNamed, other: LetterNamed): boolean =>
  one.letterId !== null && other.letterId !== null
    ? one.letterId === other.letterId
    : one.author === other.author;

function lettersOf(reading: Proposal, program: string): LetterNamed[] {
  const at = reading.programs.findIndex((one) => programOf(one) === program);
  return reading.assignments.filter((one) => one.program === at).map((one) => one.letter);
}

function liesOfAssignments(reading: Proposal, { truth, changed, moved }: Witness): string[] {
  const lies: string[] = [];
  if (moved) return lies;
  const known = new Set(truth.programs.map(programOf));
  for (const program of reading.programs) {
    const name = programOf(program);
    // A program that lost its ID or its track is not told apart by its name.
    if (!known.has(name)) continue;
    const given = lettersOf(truth, name);
    const read = lettersOf(reading, name);
    for (const letter of read) {
      const said = letter.author ?? letter.letterId ?? '';
      if (!given.some((one) => sameName(one, letter)) && !wasTouched(said, changed)) {
        lies.push(`${name} has no letter ${letter.letterId ?? ''} ${letter.author ?? ''}`);
      }
    }
    const missing = given.filter((letter) => !read.some((one) => sameName(one, letter)));
    if (program.assignmentsWhole && missing.length > 0 && changed.size === 0) {
      lies.push(`${name} has all its letters, without ${missing.map((one) => one.author).join(', ')}`);
    }
  }
  return lies;
}

function liesOfExtent(reading: Proposal, { truth, changed, visible, line }: Witness): string[] {
  if (reading.extent !== 'whole') return [];
  const texts = [...visible];
  const read = [...reading.letters, ...reading.programs].flatMap(({ row }) => line(row));
  const isLost = (name: string): boolean =>
    !wasTouched(name, changed) &&
    texts.some((text) => text.includes(name)) &&
    !read.some((text) => text.includes(name));
  return [...truth.letters.map((one) => one.author), ...truth.programs.map((one) => one.name)]
    .filter(isLost)
    .map((name) => `whole, and ${name} stands on the page unread`);
}
