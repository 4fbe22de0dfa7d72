import {
  calledOf,
  type Bucket,
  type EventKind,
  type Letter,
  type LetterState,
  type Moment,
  type ReadingRow,
  type TrackerEvent,
} from '../model.ts';
import { isLater, stillToCome } from './days.ts';
import { isNamedOnly } from './named-only.ts';
import { portalName } from './portals.ts';

/** Why a letter needs a person's eye. */
export interface Look {
  reason: string;
  /** The short form for the mark beside its row. */
  mark: string;
  /** It is asked about by its word, together with the others that show it. */
  word?: string;
}

/** States in which a letter is waited for (rounds.md, "expected"): the portal has never had it, or has it no longer. */
const EXPECTED: readonly LetterState[] = ['planned', 'draft', 'requested', 'accepted'];

/** True for a letter that is still to come by what is known of it: on its list, in a state that waits. */
export function isExpected({ state, goneAt }: Letter): boolean {
  return EXPECTED.includes(state) && goneAt === null;
}

/** Events that can bring a letter back to be looked at after its user had answered. The user's own edits cannot. */
const NEWS: readonly EventKind[] = [
  'letter-appeared',
  'letter-arrived',
  'letter-changed',
  'letter-gone',
  'letter-back',
];

/**
 * Why this letter needs a look while its season runs, or `null` (rounds.md, "look"): a word that is not known, arrived
 * and tied to nothing, refused, taken back, expired, was in and now is less, newly gone, or a doubtful identity.
 * An answer holds until something new is seen: "still expected" clears it, and a letter that the user does not need
 * or that was closed asks nothing.
 */
export function lookOf(
  letter: Letter,
  known: { events: readonly TrackerEvent[]; readings: readonly ReadingRow[]; moment: Moment },
): Look | null {
  if (letter.needed === 'no' || isNamedOnly(letter)) return null;
  const look = reasonOf(letter);
  // An answer of a date to come would hide all that comes until then; news of one are no later than any answer.
  const ahead = stillToCome(known.moment);
  const cleared = letter.lookClearedAt && !ahead(letter.lookClearedAt) ? letter.lookClearedAt : null;
  const isAnswered = (since: Moment) => cleared !== null && (ahead(since) || !isLater(since, cleared));
  if (look && !isAnswered(newsAt(letter, known.events, ahead))) return look;
  const doubtSince = doubtOf(letter, known.readings);
  if (doubtSince && !isAnswered(doubtSince)) {
    return {
      reason: 'Two entries fit this one, so none was changed. Which is which?',
      mark: 'Two entries fit · which is this?',
    };
  }
  return null;
}

function reasonOf(letter: Letter): Look | null {
  const portal = portalName(letter.portal);
  if (letter.state === 'not-sending') return null;
  if (letter.state === 'declined') return lessThanIn(letter);
  if (letter.goneAt) {
    // domain.md 2.2a: before the first submission any request can be deleted, so that a row may vanish for good reason.
    const may = letter.portal === 'amcas' ? ', where a request can be deleted' : '';
    return { reason: `No longer on the list in ${portal}${may}`, mark: 'No longer on the list' };
  }
  switch (letter.state) {
    case 'unknown':
      return letter.portalStatus
        ? {
            reason: `New word "${letter.portalStatus}". What does it mean?`,
            mark: `New word "${letter.portalStatus}" · what does it mean?`,
            word: letter.portalStatus,
          }
        : null;
    case 'unmatched':
      return {
        reason: `Arrived, and tied to no entry. Match it in ${portal}.`,
        mark: 'Arrived · tied to no entry',
      };
    case 'rejected':
      return { reason: `${portal} refused the document`, mark: 'Refused · the writer has to send it again' };
    case 'withdrawn':
      return { reason: 'Taken back by its writer', mark: 'Taken back by its writer' };
    case 'expired':
      return { reason: 'The request has expired', mark: 'The request has expired' };
    default:
      return EXPECTED.includes(letter.state) ? lessThanIn(letter) : null;
  }
}

/** Its portal once had it, and says less now. */
function lessThanIn({ receivedSeenAt, portalStatus }: Letter): Look | null {
  if (receivedSeenAt === null) return null;
  const now = portalStatus ? `now "${portalStatus}"` : 'now it is not';
  return { reason: `Was in, ${now}`, mark: `Was in · ${now}` };
}

/** True for a letter that was refused or taken back, or was in and is less now: the worst that a look can tell. */
export function isSetback({ letter, bucket }: { letter: Letter; bucket: Bucket }): boolean {
  if (bucket !== 'look') return false;
  if (letter.state === 'rejected' || letter.state === 'withdrawn') return true;
  if (letter.receivedSeenAt === null) return false;
  return letter.goneAt !== null || [...EXPECTED, 'declined', 'expired', 'unmatched'].includes(letter.state);
}

/** When the newest thing about this letter was seen. */
function newsAt(letter: Letter, events: readonly TrackerEvent[], ahead: (at: Moment) => boolean): Moment {
  const { firstSeenAt, goneAt } = letter;
  const news = events.filter((event) => event.letter === letter.id && NEWS.includes(event.kind));
  return [goneAt, ...news.map(({ at }) => at)].reduce<Moment>(
    (newest, at) => (at !== null && !ahead(at) && (ahead(newest) || isLater(at, newest)) ? at : newest),
    firstSeenAt,
  );
}

/**
 * Since when the letter cannot be told from another, and `null` when it can: an unbroken doubt about the same words is
 * one doubt, so that its answer is asked for once. It stands on the letter; rows that are older than that column are
 * told from the readings.
 */
export function doubtOf(letter: Letter, readings: readonly ReadingRow[]): Moment | null {
  return letter.doubtSince === undefined ? doubtInReadings(letter, readings) : letter.doubtSince;
}

/** The first of the readings without a break, up to the newest, that name the letter's writer as ambiguous. */
function doubtInReadings(letter: Letter, readings: readonly ReadingRow[]): Moment | null {
  let since: Moment | null = null;
  const lists = readings
    .filter(
      (reading) =>
        reading.page === 'letters' &&
        reading.understood &&
        reading.portal === letter.portal &&
        reading.season === letter.season &&
        (reading.account === letter.account || reading.account === null || letter.account === null) &&
        !reading.problems.some((problem) => problem.kind === 'stale'),
    )
    .sort((a, b) => (isLater(b.at, a.at) ? 1 : -1));
  for (const reading of lists) {
    const names = reading.problems.filter(({ kind }) => kind === 'ambiguous').flatMap(({ texts }) => texts);
    if (!names.includes(calledOf(letter))) break;
    since = reading.at;
  }
  return since;
}
