import type { ExpectedReading } from '../portals/expected.ts';

/** As much of a reading as holds facts: an expected one, or what the reader gave. */
export type Facts = Pick<
  ExpectedReading,
  'extent' | 'season' | 'account' | 'letters' | 'programs' | 'assignments' | 'part'
>;

/**
 * A reading as single facts, by name: `letter K4TZ90WB state` -> `"requested"`. What a page does not show is no fact, so
 * `null` is none, nor is a part (`extent`) or an assignment that the page does not rule out.
 *
 * @param known names rows; a row that reads like one of its rows takes that row's name, whatever was missed of it
 */
export function factsOf(reading: Facts, known: Facts): Map<string, string> {
  const facts = new Map<string, string>();
  const add = (name: string, value: unknown): void => {
    if (value !== null && value !== undefined && value !== false) facts.set(name, JSON.stringify(value));
  };
  const say = (row: string, values: object): void => {
    for (const [field, value] of Object.entries(values)) {
      // A "No" that a page prints is a fact too.
      if (value === false && field !== 'assignmentsWhole') facts.set(`${row} ${field}`, 'false');
      else if (field !== 'row') add(`${row} ${field}`, value);
    }
  };
  if (reading.extent === 'whole') add('extent', 'whole');
  add('season', reading.season);
  add('account', reading.account);
  for (const [field, value] of Object.entries(reading.part ?? {})) add(`part ${field}`, value);
  if (reading.part?.sort === '') facts.delete('part sort');
  for (const letter of reading.letters) say(letterName(letter, known), letter);
  const programs = reading.programs.map((program) => programName(program, known));
  reading.programs.forEach((program, at) => say(programs[at] ?? '', program));
  for (const { letter, program, state } of reading.assignments) {
    const name = `${programs[program] ?? 'no program'} has ${letterName({ ...letter, author: letter.author ?? '' }, known)}`;
    say(name, { state, author: letter.author, letterId: letter.letterId, title: letter.title });
  }
  return facts;
}

function letterName(letter: { letterId: string | null; author: string }, known: Facts): string {
  const names = [...known.letters, ...known.assignments.map((assignment) => assignment.letter)];
  const same =
    names.find((one) => letter.letterId !== null && one.letterId === letter.letterId) ??
    names.find((one) => one.author === letter.author);
  return `letter ${same?.letterId ?? letter.letterId ?? letter.author}`;
}

function programName(
  program: { accreditationId: string | null; name: string; track: string | null },
  known: Facts,
): string {
  const same =
    known.programs.find(
      (one) =>
        one.name === program.name &&
        one.track === program.track &&
        one.accreditationId === program.accreditationId,
    ) ??
    known.programs.find(
      (one) => program.accreditationId !== null && one.accreditationId === program.accreditationId,
    ) ??
    known.programs.find((one) => one.name === program.name);
  const { accreditationId, name, track } = same ?? program;
  return `program ${accreditationId ?? name}/${track ?? ''}`;
}
