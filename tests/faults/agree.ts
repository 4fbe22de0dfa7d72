import type { TrackerDb } from '../../lib/tracker/index.ts';
import { moment } from '../unit/tracker/given.ts';
import type { Model } from './model.ts';

type Lines = Record<'letters' | 'assignments' | 'programs' | 'looks' | 'settings', string[]>;
const line = (...facts: unknown[]): string => JSON.stringify(facts);

/** What the model knows, a line for each thing. */
export function linesOfModel(model: Model): Lines {
  const letters = model.letters.map((row) =>
    line(
      ...[row.account, row.id, row.author, row.state, row.gone, row.wasIn, row.arrivals, row.asked],
      ...[row.needed, row.dueOn, row.notes, row.thankedOn, row.thankedOn === null ? 0 : 1],
    ),
  );
  const programs = [...model.programs].map(([key, { status, gone, readAt }]) =>
    line(key, status, gone, readAt !== null),
  );
  const assignments = [...model.programs].flatMap(([key, { letters: assigned }]) =>
    [...assigned].map(([letter, { state, gone }]) => line(key, letter.id, state, gone)),
  );
  const looks = model.looks.map((row) => line(row.page, moment(row.at), row.account, row.whole, row.taken));
  return sorted({ letters, programs, assignments, looks, settings: [line('mine', model.mine)] });
}

/** The same of the tracker, straight from its tables. Throws when rows belong to rows that are not there. */
export async function linesOfTracker(db: TrackerDb): Promise<Lines> {
  const [letters, programs, assignments, readings, events, contacts, writers, settings] = await Promise.all([
    db.letters.toArray(),
    db.programs.toArray(),
    db.assignments.toArray(),
    db.readings.toArray(),
    db.events.toArray(),
    db.contacts.toArray(),
    db.writers.toArray(),
    db.settings.toArray(),
  ]);
  const setting = (key: string): unknown => settings.find((row) => row.key === key)?.value;
  const baseline = new Set((setting('baseline') ?? []) as string[]);
  const letterOf = new Map(letters.map((row) => [row.id, row]));
  const programOf = new Map(
    programs.map((row) => [row.id, `${row.account ?? ''} ${row.accreditationId ?? ''}`]),
  );
  const people = new Map(writers.map((row) => [row.id, row]));
  for (const { id, author, writer } of letters)
    if (!people.has(writer) && !(author === '' && writer === id)) throw new Error('A letter has no writer');
  const looks = readings.map((row) => {
    const kinds = row.problems.map(({ kind }) => kind);
    const taken = row.understood && !kinds.includes('stale') && !kinds.includes('whose');
    return line(row.page, row.at, row.account, row.extent === 'whole', taken);
  });
  return sorted({
    letters: letters.map((row) => {
      const arrivals = events.filter(({ kind, letter }) => kind === 'letter-arrived' && letter === row.id);
      const thanks = contacts.filter(({ kind, letter }) => kind === 'thanks' && letter === row.id);
      return line(
        ...[row.account, row.letterId, row.author, row.state, row.goneAt !== null],
        ...[row.receivedSeenAt !== null, arrivals.length, baseline.has(row.id)],
        ...[row.needed, row.dueOn, row.notes, row.thankedOn, thanks.length],
      );
    }),
    programs: programs.map((row) =>
      line(programOf.get(row.id), row.status, row.goneAt !== null, row.assignmentsReadAt !== null),
    ),
    assignments: assignments.map((row) => {
      const [letter, program] = [letterOf.get(row.letter), programOf.get(row.program)];
      if (!letter || !program) throw new Error('An assignment is of no letter or no program');
      return line(program, letter.letterId, row.state, row.goneAt !== null);
    }),
    looks,
    settings: [line('mine', (setting('mine') as { eras?: string } | undefined)?.eras ?? null)],
  });
}

function sorted(lines: Lines): Lines {
  for (const list of Object.values(lines)) list.sort();
  return lines;
}
