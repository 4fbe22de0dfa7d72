import type { Case, Letter } from '../oracle/rows.ts';
import type { Kind } from './judged.ts';

/** Whether a smallest case is one of a difference that is known. */
type Shows = (given: Case, letter: Letter | undefined, kind: string) => boolean;

/**
 * Differences from rounds.md that are known and not settled yet. `npm run faults` counts them; a unit test looks for any
 * other. Take an entry out as soon as the product or the text has changed.
 */
const KNOWN: Record<string, Shows> = {
  // "unassigned arrival": how many letters a school takes AMCAS does not say, so that a second school is offered none.
  'an AMCAS letter that a school has': ({ tracker }, letter, kind) =>
    kind.startsWith('could be assigned') && letter?.portal === 'amcas' && tracker.assignments.length > 0,
  // "by the route in Settings, none set: no grace": who says that they apply for a fellowship has the EFDO's route.
  'lag of a fellowship without a route': ({ tracker: { settings } }, letter) =>
    /fellowship/.test(settings.cycle ?? '') &&
    settings.route === undefined &&
    (letter?.saidSentOn ?? null) !== null,
};

/** Which known difference this is; `null`: a new one. */
export function knownAs(name: string, { given, differs }: Kind): string | null {
  const letter = given.tracker.letters.find(({ id }) => differs.of.split(' ').includes(id));
  return Object.entries(KNOWN).find(([, shows]) => shows(given, letter, name))?.[0] ?? null;
}
