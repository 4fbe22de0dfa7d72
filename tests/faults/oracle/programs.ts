import { bucketOf } from './bucket.ts';
import type { Pick } from './open.ts';
import type { Case, Letter, Program } from './rows.ts';

/** How many letters ERAS lets a program have (domain.md 1.2: "at most four assigned per program"). */
const ERAS_SLOTS = 4;

export interface ProgramSays {
  /** "Assignments never read, read in part, or read before the newest arrival: unknown". */
  known: boolean;
  /** `null` while it is not known. */
  short: boolean | null;
}

const lettersOf = ({ tracker }: Case, program: Program): Letter[] => {
  const ids = tracker.assignments
    .filter((one) => one.program === program.id && one.goneAt === null)
    .map(({ letter }) => letter);
  return tracker.letters.filter(({ id }) => ids.includes(id));
};

/** Received, and neither a look nor closed. */
function isIn(of: Case, letter: Letter, pick: Pick): boolean {
  if (letter.state !== 'received') return false;
  const bucket = bucketOf(of, letter, pick);
  return bucket === 'ready' || bucket === 'thanked' || pick('received, and a look or closed', [true, false]);
}

/** The moment the newest letter was first seen as received. */
function newestArrival(of: Case, { portal, season, account }: Program, pick: Pick): string {
  const arrivals = of.tracker.letters
    .filter((one) => one.portal === portal && one.season === season && one.account === account)
    .filter(
      (letter) => bucketOf(of, letter, pick) !== 'look' || pick('arrival that is a look', [true, false]),
    )
    .flatMap(({ state, receivedSeenAt }) => (state === 'received' && receivedSeenAt ? [receivedSeenAt] : []));
  return arrivals.sort().at(-1) ?? '';
}

/** rounds.md, "short". */
export function shortOf(of: Case, program: Program, pick: Pick): ProgramSays {
  const readAt = program.assignmentsReadAt;
  const arrival = newestArrival(of, program, pick);
  if (readAt === null || readAt < arrival) return { known: false, short: null };
  const known = readAt > arrival || pick('read at the very arrival', [true, false]);
  if (!known) return { known, short: null };
  const has = lettersOf(of, program).filter((letter) => isIn(of, letter, pick));
  const { required, requiredKinds } = program;
  const lacks = (requiredKinds ?? []).some(
    (kind) =>
      !has.some((letter) =>
        kind === 'chair'
          ? letter.chair === true
          : letter.kind === kind ||
            (letter.kind === null && pick('letter without a kind', [true, false], kind)),
      ),
  );
  if (required === null && lacks) return { known, short: pick('kinds without a number', [true, false]) };
  return { known, short: lacks || (required !== null && has.length < required.min) };
}

/**
 * rounds.md, "unassigned arrival": whether this letter is in, and this program, whose letters are known, has a free slot
 * for it and does not have it.
 */
export function couldHave(of: Case, program: Program, letter: Letter, pick: Pick): boolean {
  if (program.goneAt !== null || program.status === 'withdrawn') return false;
  if (letter.portal !== program.portal || letter.season !== program.season) return false;
  if ((letter.account ?? program.account) !== program.account || !isIn(of, letter, pick)) return false;
  const has = lettersOf(of, program);
  if (has.includes(letter)) return false;
  const { required, specialty } = program;
  const slots = [
    program.portal === 'eras' ? ERAS_SLOTS : Infinity,
    ...(required === null ? [] : [required.max]),
  ];
  const free = slots.map((most) => has.length < most);
  if (!free.some(Boolean)) return false;
  if (!free.every(Boolean) && !pick("user's own maximum", [true, false])) return false;
  if (letter.specialty === 'General' || letter.portal === 'amcas') return true;
  if (letter.specialty === null || specialty === null) return pick('no specialty shown', [true, false]);
  return letter.specialty === specialty;
}
