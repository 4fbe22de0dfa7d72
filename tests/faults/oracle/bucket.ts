import { fromChecklistOnly } from './checklist.ts';
import { dueOf } from './due.ts';
import { lagRuns } from './lag.ts';
import { unsaid, type Pick } from './open.ts';
import type { Bucket, Case, Letter, Moment } from './rows.ts';
import { seasonOver } from './seasons.ts';

const EXPECTED = new Set(['planned', 'draft', 'requested', 'accepted']);
const LOOKS = new Set(['unknown', 'unmatched', 'rejected', 'withdrawn', 'expired']);

/** "closed by the user's own word (not needed, answered no, no longer being sent)". */
const closedByWord = ({ needed, answer, state }: Letter): boolean =>
  needed === 'no' || answer === 'no' || state === 'not-sending';

/** rounds.md, "look": since when each reason for one has stood; '' when nothing tells. */
function doubtsOf({ tracker }: Case, letter: Letter, pick: Pick): Moment[] {
  const { id, state, goneAt, receivedSeenAt, doubtSince = null, lookClearedAt } = letter;
  const doubts: Moment[] = [];
  const isLess = receivedSeenAt !== null && state !== 'received';
  if (LOOKS.has(state) || isLess) {
    const changes = tracker.events.filter((event) => event.letter === id && event.kind === 'letter-changed');
    const changed =
      changes
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? '';
    const isTold = !isLess || changed > receivedSeenAt || changed >= (lookClearedAt ?? '');
    doubts.push(isTold || pick('change without an event', [true, false]) ? changed : LATER);
  }
  // "newly gone without being closed".
  if (goneAt !== null && state !== 'declined') doubts.push(goneAt);
  if (doubtSince !== null) doubts.push(doubtSince);
  return doubts;
}
const LATER = '9999';

/** rounds.md, "order": closed by the user's own word; look; closed; thanked; ready; overdue; missing. */
export function bucketOf(of: Case, letter: Letter, pick: Pick): Bucket {
  if (closedByWord(letter)) return 'closed';
  if (letter.partOf !== null) return unsaid('due of a part');
  const over = seasonOver(of, letter, pick);
  if (fromChecklistOnly(letter)) {
    if (letter.goneAt !== null || over !== null)
      return pick('checklist only, gone or late', ['missing', 'closed']);
    return 'missing';
  }
  const doubts = doubtsOf(of, letter, pick);
  const doubtful = doubts.length > 0;
  // "Still expected" puts it back, until there is a newer reason.
  const cleared = letter.lookClearedAt;
  const back =
    doubtful &&
    cleared !== null &&
    doubts.every(
      (at) => at < cleared || (at === cleared && pick('cleared at the same moment', [true, false])),
    );
  if (doubtful && !back && over === null) return 'look';
  if (letter.state === 'declined') return 'closed';
  if (letter.state === 'expired' && (!back || over !== null))
    return back
      ? pick('still expected, though expired', ['closed', byDate(of, letter, over, pick)])
      : 'closed';
  if (letter.state === 'received') {
    const is = letter.thankedOn === null ? 'ready' : 'thanked';
    if (letter.goneAt === null) return is;
    if (back) return pick('still expected, though received', [is, 'missing', 'overdue', 'closed']);
    return pick('no longer a look', [is, 'closed'], 'received');
  }
  if (doubtful && !back && (LOOKS.has(letter.state) || letter.goneAt !== null))
    return pick('no longer a look', ['closed', 'missing', 'overdue'], letter.state);
  if (!EXPECTED.has(letter.state) && !back) return unsaid('no longer a look');
  return byDate(of, letter, over, pick);
}

/** Missing or overdue, or closed because the season is over. */
function byDate(of: Case, letter: Letter, over: string | null, pick: Pick): Bucket {
  const due = dueOf(of, letter, pick);
  const late = due !== null && of.today > due.on && letter.needed !== 'spare' && !lagRuns(of, letter, pick);
  if (over !== null) {
    if (due === null || due.on <= over) return 'closed';
    if (due.on < of.today)
      return pick('due past the rank-list day', ['closed', late ? 'overdue' : 'missing']);
  }
  return late ? 'overdue' : 'missing';
}
