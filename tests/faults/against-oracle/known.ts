import type { Case, Letter } from '../oracle/rows.ts';
import type { Kind } from './judged.ts';

/** Whether a smallest case is one of a difference that is known. */
type Shows = (given: Case, letter: Letter | undefined, kind: string) => boolean;

/**
 * Differences from rounds.md that are known and not settled yet. `npm run faults` counts them; a unit test looks for any
 * other. Take an entry out as soon as the product or the text has changed.
 */
const KNOWN: Record<string, Shows> = {
  // "look: … received and now less" comes before closed.
  'received, then declined': ({ tracker }) =>
    tracker.letters.some(({ state, receivedSeenAt }) => state === 'declined' && receivedSeenAt !== null),
  // "unassigned arrival": the product offers an AMCAS letter to no second school.
  'an AMCAS letter that a school has': ({ tracker }, letter, kind) =>
    kind.startsWith('could be assigned') && letter?.portal === 'amcas' && tracker.assignments.length > 0,
  // "that portal's letters were read in the last 2 days": they were, before a partial reading.
  'a partial reading after a whole one': ({ tracker }, _, kind) =>
    /reminder/.test(kind) && tracker.readings.some(({ extent }) => extent === 'part'),
  // "by the route in Settings, none set: no grace".
  'lag of a fellowship without a route': ({ tracker: { settings } }, letter) =>
    /fellowship/.test(settings.cycle ?? '') &&
    settings.route === undefined &&
    (letter?.saidSentOn ?? null) !== null,
  // "typed by the user or printed by the portal": nothing reads a printed deadline yet.
  'a deadline that the portal prints': ({ tracker }) =>
    tracker.programs.some(({ printedDeadlineOn }) => printedDeadlineOn !== undefined),
  // "less than before" ranks above overdue.
  'received, then unmatched or expired': ({ tracker }, _, kind) =>
    kind.startsWith('headline') &&
    tracker.letters.some(
      ({ state, receivedSeenAt }) => ['unmatched', 'expired'].includes(state) && receivedSeenAt !== null,
    ),
  // "gone letters fill none".
  'gone letters in a plan': ({ tracker }, _, kind) =>
    kind.startsWith('gaps') && tracker.letters.some(({ goneAt }) => goneAt !== null),
  // "only when every portal that the user says they use was read whole within 7 days".
  'calm from Match Week on': ({ today }, _, kind) => kind.startsWith('the calm') && /-0[345]-/.test(today),
};

/** Which known difference this is; `null`: a new one. */
export function knownAs(name: string, { given, differs }: Kind): string | null {
  const letter = given.tracker.letters.find(({ id }) => differs.of.split(' ').includes(id));
  return Object.entries(KNOWN).find(([, shows]) => shows(given, letter, name))?.[0] ?? null;
}
