import type { AssignmentSeen, LetterNamed, LetterSeen, ProgramSeen } from '../../lib/model.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import type { Line, Sight } from './witness.ts';

/** A page before it was changed: what is true of it, and what was seen there. */
export interface Truth {
  readings: readonly Proposal[];
  sight: Sight;
}

/** A reading of the page after it was changed. */
export interface Told {
  reading: Proposal;
  sight: Sight;
  /** Texts that are there more often, or less often, than before. */
  changed: ReadonlySet<string>;
  /** Cells or headings may have changed places: what stands under a heading now is what the page says. */
  moved: boolean;
}

/** The words by which these pages say that a letter is in (domain.md 1.2, 2.2). */
const IN = new Set(['uploaded', 'imported', 'received']);

/**
 * What a reading says that its page does not: empty for an honest one. It may say less than the page, never other.
 *
 * Where a row and everything around the rows look as before, each of its facts has to be what it was. Where something
 * of it changed, its facts have to stand in it, and what was not changed has to be what it was.
 */
export function liesIn(truth: Truth, told: Told): string[] {
  if (!told.reading.understood) return [];
  return [
    ...liesOfPage(truth, told),
    ...told.reading.letters.flatMap((letter) => liesOfLetter(letter, truth, told)),
    ...told.reading.programs.flatMap((program, at) => liesOfProgram(program, at, truth, told)),
    ...liesOfExtent(truth, told),
  ];
}

function liesOfPage({ readings }: Truth, { reading, changed }: Told): string[] {
  const lies: string[] = [];
  for (const field of ['account', 'season'] as const) {
    const said = reading[field];
    const known = readings.some((one) => one[field] === said);
    if (said !== null && !known && !wasTouched(String(said), changed)) lies.push(`${field} ${String(said)}`);
  }
  return lies;
}

/** A text of the page that holds `text` was changed, came or went. */
function wasTouched(text: string, changed: ReadonlySet<string>): boolean {
  return [...changed].some((one) => one.includes(text) || (one.length > 2 && text.includes(one)));
}

const lineOf = (row: string, { sight }: Pick<Told, 'sight'>): Line => sight.lines.get(row) ?? NO_LINE;
const NO_LINE: Line = { texts: [], whole: '', marks: [] };
const signed = (line: Line): string => JSON.stringify(line);
const isSame = (one: Line, other: Line): boolean => signed(one) === signed(other);
const isStill = (truth: Truth, told: Told): boolean =>
  JSON.stringify(truth.sight.around) === JSON.stringify(told.sight.around);

/** Two texts side by side may stand there as one. */
function says(line: Line, value: string): boolean {
  const said = [line.whole, line.texts.join('')].map((text) => text.replaceAll(' ', ''));
  return value.split(/[ ,]+/).every((word) => said.some((text) => text.includes(word)));
}

const FACTS = [
  ...(['letterId', 'author', 'title', 'email', 'kind', 'specialty', 'chair', 'waived'] as const),
  ...(['imported', 'portalStatus', 'requestedOn', 'receivedOn'] as const),
];

function liesOfLetter(letter: LetterSeen, truth: Truth, told: Told): string[] {
  const lies: string[] = [];
  const line = lineOf(letter.row, told);
  const shown = line.texts.join(' | ');
  const name = `${letter.letterId ?? 'no ID'} ${letter.author}`;
  const all = truth.readings.flatMap((one) => one.letters);
  if (letter.state === 'received' && !line.texts.some((text) => IN.has(text.toLowerCase()))) {
    lies.push(`${name} is called received, and its line does not say so: ${shown}`);
  }
  for (const field of ['author', 'letterId', 'title', 'specialty', 'portalStatus'] as const) {
    const value = letter[field];
    // A status of two words is kept as both, with a bar between them.
    const parts = field === 'portalStatus' ? (value?.split(' / ') ?? []) : value === null ? [] : [value];
    if (!parts.every((part) => says(line, part))) {
      lies.push(`${name}: ${field} "${value}" does not stand in its line: ${shown}`);
    }
  }
  const as = all.filter((one) => isSame(lineOf(one.row, truth), line));
  if (as.length > 0 && isStill(truth, told)) {
    // Nothing of it changed: every fact is what it was, or is not told.
    const wrong = (one: LetterSeen): string[] => [
      ...FACTS.filter((field) => letter[field] !== null && letter[field] !== one[field]),
      ...(isOtherState(letter, one) ? ['state'] : []),
    ];
    const least = as.map(wrong).sort((a, b) => a.length - b.length)[0] ?? [];
    if (least.length > 0) lies.push(`${name}: ${least.join(', ')} of an unchanged row: ${shown}`);
    return lies;
  }
  const true_ =
    all.find((one) => letter.letterId !== null && letter.letterId === one.letterId) ??
    all.find((one) => letter.author === one.author);
  if (!true_) {
    // Whoever stands there now, if that is a new text: the page says so.
    if (!told.moved && !wasTouched(letter.author, told.changed))
      lies.push(`${name} wrote no letter: ${shown}`);
  } else if (
    !told.moved &&
    !letter.author.includes(true_.author) &&
    says(line, true_.author) &&
    !wasTouched(letter.author, told.changed)
  ) {
    lies.push(`${name}: the letter is ${true_.author}'s: ${shown}`);
  }
  const stands = true_?.portalStatus !== null && line.texts.includes(true_?.portalStatus ?? '');
  if (true_ && stands && isOtherState(letter, true_)) {
    lies.push(`${name}: state ${String(letter.state)} beside "${String(true_.portalStatus)}": ${shown}`);
  }
  // Somebody else's name in the line: whose word that is, nobody can say.
  const strangers = all.filter(
    (one) => one.author !== letter.author && line.texts.some((text) => text.includes(one.author)),
  );
  if (letter.state === 'received' && true_?.state !== 'received' && strangers.length > 0) {
    lies.push(`${name} is called received beside ${strangers.map((one) => one.author).join(', ')}: ${shown}`);
  }
  return lies;
}

function isOtherState(letter: LetterSeen, true_: LetterSeen): boolean {
  return letter.state !== null && letter.state !== 'unknown' && letter.state !== true_.state;
}

const PROGRAM_FACTS = [
  ...(['accreditationId', 'track', 'name', 'specialty', 'city', 'region'] as const),
  ...(['status', 'signaled', 'appliedOn'] as const),
];

/** True when both may name one letter: by ID when both show it, else by writer. */
const sameName = (one: LetterNamed, other: LetterNamed): boolean =>
  one.letterId !== null && other.letterId !== null
    ? one.letterId === other.letterId
    : one.author === other.author;

const nameOf = (letter: LetterNamed): string => `${letter.letterId ?? ''} ${letter.author ?? ''}`.trim();

const lettersOf = (reading: Proposal, at: number): AssignmentSeen[] =>
  reading.assignments.filter((one) => one.program === at);

function liesOfProgram(program: ProgramSeen, at: number, truth: Truth, told: Told): string[] {
  const lies: string[] = [];
  const line = lineOf(program.row, told);
  const shown = line.texts.join(' | ');
  const read = lettersOf(told.reading, at);
  for (const field of ['name', 'accreditationId', 'track', 'specialty', 'city', 'region'] as const) {
    const value = program[field];
    if (value !== null && !says(line, value)) {
      lies.push(`${program.name}: ${field} "${value}" does not stand in its line: ${shown}`);
    }
  }
  const known = new Set<string>();
  for (const reading of truth.readings) {
    reading.programs.forEach((one, index) => {
      const still = line.texts.join('|') === lineOf(one.row, truth).texts.join('|');
      // The order of a row's cells says what its marks stand for, wherever the headings have gone.
      if (!still && !(told.moved && one.name === program.name)) return;
      for (const { letter } of lettersOf(reading, index))
        known.add(letter.author ?? '').add(letter.letterId ?? '');
    });
  }
  for (const { letter } of read) {
    if (known.has(letter.author ?? letter.letterId ?? '')) continue;
    if (!showsLetter(line, letter, truth))
      lies.push(`${program.name} shows no letter ${nameOf(letter)}: ${shown}`);
  }
  const all = truth.readings.flatMap((reading) =>
    reading.programs.map((one, index) => ({ one, reading, index })),
  );
  const as = all.filter(({ one }) => isSame(lineOf(one.row, truth), line));
  if (as.length > 0 && isStill(truth, told)) {
    const wrong = ({ one, reading, index }: (typeof as)[number]): string[] => {
      const given = lettersOf(reading, index).map(({ letter }) => letter);
      const here = read.map(({ letter }) => letter);
      const lost = given.filter((letter) => !here.some((other) => sameName(letter, other)));
      return [
        ...PROGRAM_FACTS.filter((field) => program[field] !== null && program[field] !== one[field]),
        ...here.filter((letter) => !given.some((other) => sameName(letter, other))).map(nameOf),
        ...(program.assignmentsWhole && lost.length > 0
          ? [`all without ${lost.map(nameOf).join(', ')}`]
          : []),
      ];
    };
    const least = as.map(wrong).sort((a, b) => a.length - b.length)[0] ?? [];
    if (least.length > 0) lies.push(`${program.name}: ${least.join(', ')} of an unchanged row: ${shown}`);
  } else if (
    !told.moved &&
    !all.some(({ one }) => one.name === program.name) &&
    !wasTouched(program.name, told.changed) &&
    // A row that was folded away, and stands open now.
    !truth.readings.some((one) => one.extent === 'part' && truth.sight.around.includes(program.name))
  ) {
    lies.push(`${program.name} is no program: ${shown}`);
  }
  return lies;
}

/** A row shows a letter by its name or ID, or by a mark under a heading that has it. */
function showsLetter(line: Line, letter: LetterNamed, truth: Truth): boolean {
  const { author, letterId } = letter;
  const names = (texts: readonly string[]): boolean =>
    texts.some(
      (text) => (author !== null && text.includes(author)) || (letterId !== null && text.includes(letterId)),
    );
  if ((author !== null && says(line, author)) || (letterId !== null && says(line, letterId))) return true;
  const yes = marksOfYes(truth);
  return line.marks.some((mark) => yes.has(mark.text) && names(mark.under));
}

const KNOWN = new WeakMap<Truth, ReadonlySet<string>>();

/** The marks that stand where a letter is assigned, and nowhere else. */
function marksOfYes(truth: Truth): ReadonlySet<string> {
  const known = KNOWN.get(truth);
  if (known) return known;
  const [yes, no] = [new Set<string>(), new Set<string>()];
  for (const reading of truth.readings) {
    const named = reading.assignments.map(({ letter }) => letter);
    reading.programs.forEach((program, at) => {
      const given = lettersOf(reading, at).map(({ letter }) => letter);
      for (const mark of lineOf(program.row, truth).marks) {
        const stands = ({ author, letterId }: LetterNamed): boolean =>
          mark.under.some((text) => text.includes(author ?? letterId ?? '\n'));
        if (given.some(stands)) yes.add(mark.text);
        else if (named.some(stands)) no.add(mark.text);
      }
    });
  }
  const marks = yes.difference(no);
  KNOWN.set(truth, marks);
  return marks;
}

function liesOfExtent(truth: Truth, { reading, sight }: Told): string[] {
  if (reading.extent !== 'whole') return [];
  const same = truth.readings.find((one) => one.page === reading.page);
  if (!same) {
    return reading.letters.length + reading.programs.length > 0
      ? [`the page is called ${reading.page}, and whole`]
      : [];
  }
  const read = [...reading.letters, ...reading.programs].flatMap(
    ({ row }) => sight.lines.get(row)?.texts ?? [],
  );
  const names = [
    ...same.letters.flatMap(({ author, letterId }) => [author, letterId]),
    ...same.programs.flatMap(({ name, accreditationId }) => [name, accreditationId]),
  ];
  const isLost = (name: string | null): boolean =>
    name !== null &&
    [...sight.texts].some((text) => text.includes(name)) &&
    !read.some((text) => text.includes(name));
  return names.filter(isLost).map((name) => `whole, and ${String(name)} stands on the page unread`);
}
